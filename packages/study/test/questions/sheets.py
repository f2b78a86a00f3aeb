"""Writes sheets-development.jsonl: `/usr/bin/python3 sheets.py` (torch, numpy, sklearn). Calculations as exercise sheets, interviews, engineers and beginners, mostly English put them,
by an author who had read nothing of this repository; each key stands beside the same by another way.
"""

import os
os.environ.setdefault("OMP_NUM_THREADS","1")
import json, math, sys, re
import numpy as np, torch
torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)
from torch import nn
from torch.utils.data import DataLoader
from sklearn.model_selection import *
rows=[]
def R(topic,loc,q,A=None,B=None,missing=None,tol=None):
    if missing:
        rows.append(dict(topic=topic,locale=loc,question=q,expect={"missing":missing})); return
    A=list(A);B=list(B)
    assert len(A)==len(B),q
    for a,b in zip(A,B):
        if abs(a-b)>2e-5*max(1e-9,abs(a)): print("DIFF",q[:90],A,B)
    vals=[]
    for a in A:
        a=a.item() if hasattr(a,"item") else a
        vals.append(int(a) if isinstance(a,int) or (isinstance(a,float) and a==int(a) and abs(a)<1e15) else float("%.8g"%a))
    if tol is None: tol=0 if all(isinstance(a,(int,np.integer)) for a in A) else 0.001
    rows.append(dict(topic=topic,locale=loc,question=q,expect={"values":vals,"tolerance":tol}))
def _gs(g,n):
    if callable(g): return [g]*n
    return list(g)
def M(kind,w,g,n=0,lr=.1,mom=0,damp=0,nest=False,wd=0,b1=.9,b2=.999,eps=None,alpha=.99):
    """by hand formulas"""
    out=[];v=None;s=0.;m=0.;G=0.;t=0
    for x in _gs(g,n):
        t+=1; d=x(w) if callable(x) else x
        if kind=="sgd":
            d=d+wd*w
            if mom:
                v=d if v is None else mom*v+(1-damp)*d
                d=d+mom*v if nest else v
            w=w-lr*d
        elif kind=="adagrad":
            G+=d*d; w=w-lr*d/(G**.5+(1e-10 if eps is None else eps))
        elif kind=="rmsprop":
            s=alpha*s+(1-alpha)*d*d; w=w-lr*d/(s**.5+(1e-8 if eps is None else eps))
        elif kind in("adam","adamw"):
            if kind=="adam": d=d+wd*w
            else: w=w*(1-lr*wd)
            m=b1*m+(1-b1)*d; s=b2*s+(1-b2)*d*d
            w=w-lr*(m/(1-b1**t))/((s/(1-b2**t))**.5+(1e-8 if eps is None else eps))
        out.append(w)
    return out
def T(kind,w,g,n=0,lr=.1,mom=0,damp=0,nest=False,wd=0,b1=.9,b2=.999,eps=None,alpha=.99):
    """torch"""
    p=nn.Parameter(torch.tensor([float(w)]))
    O=torch.optim
    o={"sgd":lambda:O.SGD([p],lr=lr,momentum=mom,dampening=damp,nesterov=nest,weight_decay=wd),
       "adagrad":lambda:O.Adagrad([p],lr=lr,eps=eps or 1e-10),
       "rmsprop":lambda:O.RMSprop([p],lr=lr,alpha=alpha,eps=eps or 1e-8),
       "adam":lambda:O.Adam([p],lr=lr,betas=(b1,b2),eps=eps or 1e-8,weight_decay=wd),
       "adamw":lambda:O.AdamW([p],lr=lr,betas=(b1,b2),eps=eps or 1e-8,weight_decay=wd),
       "adamax":lambda:O.Adamax([p],lr=lr,betas=(b1,b2)),
       "nadam":lambda:O.NAdam([p],lr=lr,betas=(b1,b2)),
       "adadelta":lambda:O.Adadelta([p],lr=lr,rho=alpha,eps=eps or 1e-6)}[kind]()
    out=[]
    for x in _gs(g,n):
        d=x(p.item()) if callable(x) else x
        p.grad=torch.tensor([float(d)]); o.step(); out.append(p.item())
    return out
def steps(n,b,drop=False): return n//b if drop else -(-n//b)
def DL(n,b,drop=False): return len(DataLoader(range(n),batch_size=b,drop_last=drop))
def lastb(n,b): return n-(steps(n,b)-1)*b
def kf(n,k): return [len(t) for _,t in KFold(k).split(np.zeros(n))]
def P(*d): return sum(a*b+b for a,b in zip(d,d[1:]))
def PT(*d): return sum(p.numel() for a,b in zip(d,d[1:]) for p in nn.Linear(a,b).parameters())
def tts(n,f):
    a,b=train_test_split(np.arange(n),test_size=f,random_state=0); return len(a),len(b)
def cn(*g): return math.sqrt(sum(x*x for x in g))
def CT(g,c):
    p=nn.Parameter(torch.zeros(len(g))); p.grad=torch.tensor([float(x) for x in g])
    nn.utils.clip_grad_norm_([p],c); return p.grad.tolist()
def sched(make,lr,n):
    """torch scheduler: lr after n scheduler steps"""
    p=nn.Parameter(torch.zeros(1)); o=torch.optim.SGD([p],lr=lr); s=make(o)
    for _ in range(n): o.step(); s.step()
    return o.param_groups[0]["lr"]
LS=torch.optim.lr_scheduler
def cos(lr,t,T,lo=0): return lo+(lr-lo)*.5*(1+math.cos(math.pi*t/T))
def cosB(lr,t,T,lo=0): return lo+(lr-lo)*math.cos(math.pi*t/T/2)**2

R("gd","en","Exercise 1(a). Let f(w) = (w − 3)². Starting at w₀ = 0, carry out a single step of plain gradient descent with η = 0.1 and state w₁.",M("sgd",0,lambda w:2*(w-3),1,lr=.1),[0.6])
R("momentum","en","checking my homework: SGD with momentum the pytorch way (v = 0.9*v + g, w -= lr*v, v starts at zero). w is 1.0 at first, gradients were 0.5 and then 0.2, lr 0.1. after the second step I get 0.92, is that right? what should w be",[M("sgd",1,[.5,.2],lr=.1,mom=.9)[-1]],[T("sgd",1,[.5,.2],lr=.1,mom=.9)[-1]])
R("nesterov","en","w = torch.tensor(2.0, requires_grad=True)\nopt = torch.optim.SGD([w], lr=0.05, momentum=0.9, nesterov=True)\nloss = w**2, I zero_grad every time. What is w after two calls of opt.step()?",[M("sgd",2,lambda w:2*w,2,lr=.05,mom=.9,nest=True)[-1]],[T("sgd",2,lambda w:2*w,2,lr=.05,mom=.9,nest=True)[-1]])
R("adam","ko","Adam 첫 스텝 하나만 계산해 주세요. w는 0.5이고 기울기 0.2, 학습률 0.01, 베타는 기본값(0.9, 0.999), m이랑 v는 0에서 시작해요. 업데이트 뒤 w는요?",M("adam",.5,[.2],lr=.01),T("adam",.5,[.2],lr=.01))
R("adagrad","ko","아다그라드는 기울기 제곱을 계속 쌓는 거라고 배웠는데 손으로 해보니 헷갈려요ㅠ w=2에서 시작, lr=0.5, 첫 기울기 3, 그다음 기울기 4면 두 번 업데이트하고 나서 w가 얼마죠? (엡실론은 무시)",[M("adagrad",2,[3,4],lr=.5,eps=0)[-1]],[2-.5-.5*4/5])
R("adamw","en","Planning check for our trainer: one weight sits at 1.5, its first gradient is 0.3, AdamW with lr = 0.02, weight_decay = 0.1, betas (0.9, 0.999). Where is the weight after that very first update?",M("adamw",1.5,[.3],lr=.02,wd=.1),T("adamw",1.5,[.3],lr=.02,wd=.1))
R("rmsprop","en","Interview question I got yesterday: RMSProp, decay rate 0.9, running average starts from 0, step size 0.01, first gradient is 4, parameter at 1. They wanted the parameter after one update with epsilon ignored. What's the number?",M("rmsprop",1,[4],lr=.01,alpha=.9,eps=0),[1-.01/math.sqrt(.1)])
R("adam","ko","m, v 둘 다 0으로 초기화한 Adam입니다. β1=0.9, β2=0.999, 학습률 0.1, 처음 w=1. 기울기가 첫 번째는 1, 두 번째는 -0.5로 나왔습니다. 두 번째 갱신까지 끝난 w를 구하시오.",[M("adam",1,[1,-.5],lr=.1)[-1]],[T("adam",1,[1,-.5],lr=.1)[-1]])
R("momentum","en","Heavy-ball: velocity left over from the last step is 0.4, the gradient now is 0.3, lr = 0.01 and w = 1.2. New w please?",missing="momentum coefficient")
R("gd","ko","torch.optim.SGD(params, lr=0.1, weight_decay=0.05) 이고 w=2.0, 손실의 기울기는 0.4예요. step() 한 번 부르면 w가 얼마가 되나요? 저는 1.96 나왔는데 맞나요?",M("sgd",2,[.4],lr=.1,wd=.05),T("sgd",2,[.4],lr=.1,wd=.05))
R("bias-correction","en","By what factor does Adam divide m in the bias correction at step t = 3 if beta1 is 0.9? (I mean the denominator, not its inverse.)",[1-.9**3],[.1+.09+.081])
R("bias-correction","ko","Adam에서 β2=0.999이고 기울기가 항상 2라면 10번째 스텝에서 보정 전 v랑 보정 후 v̂은 각각 얼마예요? v는 0에서 출발.",[4*(1-.999**10),4.0],[sum(.001*4*.999**i for i in range(10)),sum(.001*4*.999**i for i in range(10))/(1-.999**10)])
R("lr-schedule","en","Cosine annealing from 0.1 down to 0 across 200 epochs, no warm-up, no restarts. LR at epoch 50 (counting so that epoch 0 has 0.1)?",[cos(.1,50,200)],[sched(lambda o:LS.CosineAnnealingLR(o,200),.1,50)])
R("lr-schedule","en","scheduler = StepLR(optimizer, step_size=30, gamma=0.1), base lr 0.4, scheduler.step() at the end of each epoch. what lr is used in epoch 65, epochs numbered from 0?",[.4*.1**2],[sched(lambda o:LS.StepLR(o,30,.1),.4,65)])
R("lr-schedule","ko","웜업을 500스텝 동안 0에서 최대 학습률 6e-4까지 선형으로 올립니다. lr(t) = 6e-4 · t/500 로 정의할 때 t=125에서 학습률은?",[6e-4*.25],[6e-4*125/500])
R("lr-schedule","en","Linear warm-up then cosine down to zero; 10,000 steps altogether and the first 1,000 are warm-up. What's the rate at step 5,500?",missing="peak learning rate")
R("gradient-clipping","en","My gradient is (3, 4, 12) and I clip to max norm 1 (global L2). what is the first component afterwards",[3/13],[CT([3,4,12],1)[0]])
R("gradient-clipping","ko","clip_grad_value_(params, 0.5) 를 썼어요. 기울기가 [-1.2, 0.3, 0.9] 이면 세 성분의 합은 클리핑 후 얼마가 되나요?",[-.5+.3+.5],[float(np.clip([-1.2,.3,.9],-.5,.5).sum())])
R("effective-batch","en","8 GPUs, per-device batch 24, gradient_accumulation_steps=4. What is the global batch that one optimizer step sees?",[8*24*4],[768])
R("effective-batch","ko","유효 배치를 2048로 맞추고 싶습니다. GPU는 4장, 한 장당 마이크로배치 32까지만 메모리에 들어갑니다. 기울기 누적은 몇 번 해야 하나요?",[2048//(4*32)],[16])
R("lr-scaling","en","Goyal et al. used 0.1 for batch 256. With the linear rule, what would we set for a batch of 1,536?",[.1*1536/256],[.6])
R("lr-scaling","ko","배치 64에서 Adam lr 2e-4로 잘 됐거든요. 배치를 1024로 키우고 제곱근 스케일링을 하면 lr은?",[2e-4*4],[2e-4*math.sqrt(1024/64)])
R("steps","en","Sizing a run: ImageNet-1k train (1,281,167 images), global batch 1024, drop_last=True, 90 epochs. Total optimizer updates?",[steps(1281167,1024,True)*90],[DL(1281167,1024,True)*90])
R("steps","ko","사진 6만 장, 배치 크기 128, 마지막 자투리도 버리지 않음. 한 에폭에 몇 스텝이고 마지막 배치에는 몇 장이 들어가나요?",[steps(60000,128),lastb(60000,128)],[DL(60000,128),60000%128])
R("steps","en","so an epoch is when the network has seen every batch once, or was it every picture... anyway I've got 1,000 pictures and batch_size=32 with the leftover kept. How often do the weights change in 3 epochs?",[steps(1000,32)*3],[DL(1000,32)*3])
R("steps","en","DataLoader(ds, batch_size=48, shuffle=True, drop_last=True), len(ds) = 5000. How many samples get skipped each epoch?",[5000%48],[5000-DL(5000,48,True)*48])
R("steps","ko","데이터 12,345개로 20에폭 학습하면 업데이트는 총 몇 번 일어나나요? 마지막 배치는 유지합니다.",missing="batch size")
R("steps","en","I planned for exactly 30,000 updates. The set has 38,400 rows and I feed 256 at a time. How many epochs is that?",[30000//150],[round(30000*256/38400)])
R("k-fold","en","KFold(n_splits=5) on 103 samples, no shuffling. Sizes of the first and of the last test fold?",[21,20],[kf(103,5)[0],kf(103,5)[-1]])
R("k-fold","ko","표본 250개를 10겹 교차검증하면 매번 학습에 쓰이는 표본은 몇 개죠?",[225],[250-kf(250,10)[0]])
R("k-fold","en","LeaveOneOut with 87 patients — how many models get trained, and on how many patients is each one trained?",[87,86],[LeaveOneOut().get_n_splits(np.zeros(87)),86])
R("class-mix","en","my folder is sorted: first 600 cats then 400 dogs. I sliced off the last 20 % as validation without shuffling. What fraction of validation is dogs?",[1.0],[float(np.mean(np.array([0]*600+[1]*400)[800:]))],tol=.001)
R("class-mix","ko","개 700장 뒤에 고양이 300장이 정렬되어 있는데 섞지 않고 마지막 40%를 검증으로 잘랐습니다. 검증 세트 안에 개는 몇 장, 고양이는 몇 장입니까?",[100,300],[int((np.array([0]*700+[1]*300)[600:]==c).sum()) for c in (0,1)])
R("split","en","70/15/15 split of 8,400 recordings. How many go to training and how many to test?",[5880,1260],[8400*70//100,8400*15//100])
R("split","ko","총 5만 개 중에서 먼저 20%를 테스트로 떼고, 남은 것의 1/8을 검증으로 뗍니다. 최종 학습 데이터는 몇 개?",[50000-10000-5000],[50000*4//5*7//8])
R("fit-count","en","GridSearchCV over C in [0.1, 1, 10, 100] and gamma in [1e-3, 1e-2, 1e-1], cv=5, refit=False. How many fits does it run?",[60],[len(ParameterGrid({"C":[.1,1,10,100],"g":[1,2,3]}))*5])
R("fit-count","ko","중첩 교차검증: 바깥 5겹, 안쪽 3겹, 하이퍼파라미터 조합 12개. 안쪽 탐색에서 하는 학습만 세면 총 몇 번인가요? (최적 조합 재학습은 빼고)",[180],[5*len([1 for _ in range(3) for _ in range(12)])])
R("parameters","en","MLP for MNIST: 784 → 128 → 10, biases everywhere. Parameter count? I get 101,632, my friend gets a bit more.",[P(784,128,10)],[PT(784,128,10)])
R("parameters","en","What's the number of trainable parameters in a stack of dense layers with widths 20, 64, 64 and 1 output, with biases (20 is the input)?",[P(20,64,64,1)],[PT(20,64,64,1)])
s="the gradient points uphill"
R("characters","en",f"Silly one for the quiz bot: how many characters are in \"{s}\" if the spaces don't count?",[len(s.replace(" ",""))],[sum(map(len,s.split()))])

R("nesterov","en","TA sheet 4, problem 2. Use the look-ahead form of Nesterov: v₁ = μv₀ − η∇f(θ₀ + μv₀), θ₁ = θ₀ + v₁. With f(θ) = θ², θ₀ = 1, v₀ = −0.2, μ = 0.5 and η = 0.1, determine v₁ and θ₁.",[.5*-.2-.1*2*(1-.1),1+(.5*-.2-.1*2*(1-.1))],[-.28,.72])
R("gd","ko","f(x) = x² − 4x 를 x=5 에서 시작해서 학습률 0.25로 경사하강법 두 번 돌리면 x는 어디에 있을까요? 저는 2.75라고 적었어요.",[M("sgd",5,lambda x:2*x-4,2,lr=.25)[-1]],[2+3*.5**2])
R("adam","en","I typed: Adam([w], lr=0.05, betas=(0.8, 0.99), eps=1e-8). w began as 3.0; first grad 2.0, second grad 1.0. what does w show after the second step",[M("adam",3,[2,1],lr=.05,b1=.8,b2=.99)[-1]],[T("adam",3,[2,1],lr=.05,b1=.8,b2=.99)[-1]])
R("rmsprop","ko","RMSprop 두 스텝 계산 부탁드립니다. E[g²] 초기값 0, 감쇠율 0.9, η=0.1, ε 무시, w₀=1, g₁=2, g₂=1. 첫 번째 갱신 후와 두 번째 갱신 후 w를 모두 알려 주세요.",M("rmsprop",1,[2,1],lr=.1,alpha=.9,eps=0),T("rmsprop",1,[2,1],lr=.1,alpha=.9,eps=1e-14))
R("momentum","en","Velocity is kept as a moving average in our code: v ← 0.9 v + 0.1 g, then w ← w − 0.5 v. From v = 0 and w = 4, feed in g = 2 three times running. Where does w end up?",[4-.5*(.2+.38+.542)],[M("sgd",4,[2,2,2],lr=.05,mom=.9)[-1]])
R("adagrad","en","Somebody asks in an interview: with AdaGrad, lr one tenth, the gradient is always exactly 5. How far does the parameter move in step number four? (distance only, epsilon negligible)",[.1/2],[abs(np.diff(T("adagrad",0,[5]*4,lr=.1))[-1])])
R("adamw","ko","AdamW(lr=0.1, weight_decay=0.5), 나머지는 기본값. 가중치 2.0, 첫 기울기는 +3. 첫 스텝 후 가중치 값이 궁금합니다.",M("adamw",2,[3],lr=.1,wd=.5),T("adamw",2,[3],lr=.1,wd=.5))
R("gd","en","Mini-batch of four examples. Their single gradients for my one weight: 0.2, −0.6, 1.0, 1.4. The loss is the mean over the batch, w = 0.8, step size 0.3, no momentum. New weight?",[.8-.3*.5],M("sgd",.8,[(.2-.6+1+1.4)/4],lr=.3))
R("momentum","en","optim.SGD(lr=0.1, momentum=0.9, dampening=0) and a constant gradient of 0.01. After very many steps, how big is each step that it takes (absolute change of the weight per update)?",[.1*.01/(1-.9)],[abs(np.diff(T("sgd",0,[.01]*400,lr=.1,mom=.9))[-1])])
R("adam","ko","Adam으로 w=0.7에서 한 스텝 갔어요. 베타는 0.9랑 0.999, 첫 기울기는 0.05래요. 갱신된 w는요?",missing="learning rate")
R("bias-correction","en","Hand calc check. Adam, b1 = 0.9, grads 0.6 and then 0.2, m starts at 0. I have m = 0.074 and m-hat = 0.389 at t=2. What should the corrected m-hat be, to 4 digits?",[(.9*.06+.02)/(1-.81)],[(.9*.6+.2)/(.9+1)])
R("lr-schedule","en","warm-up + cosine: linear from 0 up to 1e-3 in the first 2,000 steps, then half-cosine to 0 at step 20,000. LR at step 6,500?",[cos(1e-3,4500,18000)],[cosB(1e-3,4500,18000)])
R("lr-schedule","ko","ExponentialLR(gamma=0.95), 초기 학습률 0.02. 에폭마다 한 번 step 한다면 10에폭이 끝난 뒤의 학습률은?",[.02*.95**10],[sched(lambda o:LS.ExponentialLR(o,.95),.02,10)])
R("lr-schedule","en","Polynomial decay with power 2, from 0.01 to 0 in 50k iterations: lr = 0.01·(1 − t/T)². Value after 20k iterations please.",[.01*.6**2],[sched(lambda o:LS.PolynomialLR(o,total_iters=50,power=2),.01,20)])
R("lr-schedule","en","MultiStepLR(milestones=[60, 120, 160], gamma=0.2) with lr=0.1 — which lr in epoch 130 (first epoch is 0, one scheduler step per epoch)?",[.1*.04],[sched(lambda o:LS.MultiStepLR(o,[60,120,160],.2),.1,130)])
R("gradient-clipping","en","Total gradient norm came out at 7.5 and max_norm is 2.5. A weight had raw gradient −0.9. What plain-SGD change does the weight get at lr = 0.2? Sign matters.",[.2*.9/3],[-.2*-.9*(2.5/7.5)])
R("gradient-clipping","ko","그래디언트가 (0.6, 0.8)이고 노름 기준 클리핑 임계값이 2일 때, 클리핑 후 두 성분은 각각 얼마인가요?",[.6,.8],CT([.6,.8],2))
R("effective-batch","en","Two nodes with 8 A100s each; micro-batch 4 per card; we accumulate over 16 micro-batches. sequences are 2,048 tokens. How many sequences per update, and how many tokens?",[2*8*4*16,2*8*4*16*2048],[1024,2097152])
R("effective-batch","en","I want an effective batch of 512 by accumulating on one GPU. How many accumulation steps do I have to set?",missing="micro-batch size")
R("lr-scaling","en","My base recipe is lr 0.02 for batch 16 (detectron style). I only have memory for batch 6. Linear rule says?",[.02*6/16],[.0075])
R("lr-scaling","ko","선형 스케일링 규칙이면 배치가 3배가 될 때 학습률은 루트3배인가요 3배인가요? 아무튼 배치 128에 0.05 쓰던 걸 배치 384로 바꾸면 선형 규칙으로 학습률 얼마예요?",[.15],[.05*384/128])
R("steps","ko","train set 45,000장, batch_size=100, 에폭 160. 옵티마이저 step 횟수는 모두 몇 번?",[72000],[DL(45000,100)*160])
R("steps","en","50k CIFAR images, batch 128, last short batch kept: number of iterations for 200 epochs, and how many images in that short batch?",[steps(50000,128)*200,lastb(50000,128)],[DL(50000,128)*200,50000%128])
R("steps","en","I'm budgeting: one optimizer step takes 0.35 s. 96,000 samples, batch 64, 12 epochs. How many hours of pure stepping?",[1500*12*.35/3600],[1.75])
R("steps","ko","배치당 32장씩, 데이터 2,050장인데 drop_last=True로 두면 한 에폭에 버려지는 샘플 수는?",[2050%32],[2050-32*DL(2050,32,True)])
R("steps","en","prof said an iteration is one epoch on one batch (??). I have 777 rows, batches of 50, nothing thrown away. How many iterations does one pass over the data take and how many rows does the last one contain?",[16,27],[DL(777,50),lastb(777,50)])
R("steps","en","We accumulate gradients over 4 loader batches before each optimizer.step(). Loader: 3,200 batches an epoch. 5 epochs. Number of optimizer steps?",[4000],[3200//4*5])
R("k-fold","ko","sklearn의 KFold(n_splits=4)로 표본 10개(0~9번)를 섞지 않고 나눌 때 두 번째 테스트 폴드에 들어가는 번호들의 합은?",[3+4+5],[int(list(KFold(4).split(np.zeros(10)))[1][1].sum())])
R("k-fold","en","TimeSeriesSplit(n_splits=5) on 60 monthly rows, default gap and no max_train_size. How many training rows in the third split?",[30],[len(list(TimeSeriesSplit(5).split(np.zeros(60)))[2][0])])
R("k-fold","en","6-fold CV. How many samples does each model train on?",missing="number of samples")
R("class-mix","en","300 rows sorted by label: 150 of class 0, then 90 of class 1, then 60 of class 2. KFold(5, shuffle=False). In the FOURTH test fold, how many are class 1?",[60],[int((np.array([0]*150+[1]*90+[2]*60)[list(KFold(5).split(np.zeros(300)))[3][1]]==1).sum())])
R("class-mix","ko","StratifiedKFold 5겹, 전체 500개 중 양성 60개. 각 테스트 폴드의 양성 개수와 음성 개수는?",[12,88],[int((np.array([1]*60+[0]*440)[list(StratifiedKFold(5).split(np.zeros(500),[1]*60+[0]*440))[0][1]]==c).sum()) for c in (1,0)])
R("split","en","train_test_split(X, test_size=0.25) where X has 1,001 rows. Sizes of train and test in scikit-learn?",[750,251],tts(1001,.25))
R("split","ko","학습:검증:테스트 = 8:1:1 로 12,600장을 나누면 검증은 몇 장입니까?",[1260],[12600//10])
R("fit-count","en","RandomizedSearchCV(n_iter=25, cv=4, refit=True): fits in total, with the final refit on everything included?",[101],[25*4+1])
R("fit-count","ko","학습률 5가지, 배치 크기 3가지, 드롭아웃 4가지를 격자 탐색하고 조합마다 시드 3개로 돌립니다. 교차검증 없이 단일 검증 세트예요. 학습은 총 몇 회?",[180],[len(ParameterGrid({"a":range(5),"b":range(3),"c":range(4),"s":range(3)}))])
R("parameters","en","nn.Sequential(nn.Linear(10, 32), nn.ReLU(), nn.Linear(32, 16), nn.ReLU(), nn.Linear(16, 3)) -> how many params",[P(10,32,16,3)],[PT(10,32,16,3)])
R("parameters","ko","입력 100, 은닉 50, 출력 10인 완전연결망이에요. 편향을 전혀 안 쓰면 가중치가 몇 개죠?",[5500],[sum(p.numel() for p in nn.Sequential(nn.Linear(100,50,bias=False),nn.Linear(50,10,bias=False)).parameters())])
R("steps","en","Our log says step 7,430 (steps numbered from 0) and there are 250 steps per epoch. Which epoch are we in, numbering epochs from 0?",[7430//250],[divmod(7430,250)[0]])
R("lr-schedule","ko","총 100에폭에 걸쳐 0.1에서 0.001까지 코사인으로 내려가는 스케줄(eta_min=0.001)에서 정확히 50에폭째 학습률과 100에폭째 학습률을 각각 구하세요. 0에폭이 0.1입니다.",[cos(.1,50,100,.001),.001],[sched(lambda o:LS.CosineAnnealingLR(o,100,.001),.1,50),sched(lambda o:LS.CosineAnnealingLR(o,100,.001),.1,100)])

R("gd","en","My loss is (2w − 6)² / 4. I begin at w = 1 and use η = 1/2. By hand I land on 3 after one step, can that be? Tell me the w you get after one GD step.",M("sgd",1,lambda w:2*w-6,1,lr=.5),[1+.5*4])
R("momentum","ko","모멘텀 SGD(v←0.8v+g, w←w−0.05v, v₀=0)로 f(w)=w² 를 w=1부터 최소화합니다. 세 번째 업데이트 후의 w를 소수 넷째 자리까지 구하세요.",[M("sgd",1,lambda w:2*w,3,lr=.05,mom=.8)[-1]],[T("sgd",1,lambda w:2*w,3,lr=.05,mom=.8)[-1]])
R("nesterov","ko","파이토치 SGD에 nesterov=True, momentum=0.9, lr=0.01 주면 첫 스텝에서 기울기 g=2일 때 w는 얼마만큼 줄어드나요? 버퍼는 첫 스텝에 g로 초기화됩니다.",[.01*(2+.9*2)],[1-T("sgd",1,[2],lr=.01,mom=.9,nest=True)[0]])
R("other-optimizer","en","Lion: update direction = sign(β1·m + (1−β1)·g), then w ← w − lr·(direction + λ·w). β1 = 0.9, m = −0.5, g = 2, λ = 0.1, w = 1, lr = 0.05. w afterwards?",[1-.05*(-1+.1)],[1.045])
R("other-optimizer","en","From the quiz: Adamax, betas (0.9, 0.999), lr = 0.002·50 = 0.1, w = 1, gradients 2 then −1. The infinity norm u is max(β2·u, |g|), and only m is bias-corrected. Value of w after update two?",[1-.1-.1/(1-.81)*(.9*.2-.1)/1.998],[T("adamax",1,[2,-1],lr=.1)[-1]])
R("adagrad","en","Adagrad(lr=0.1, initial_accumulator_value=0). w: 0.6. loss = 3*w. Where's w after 2 steps?",[.6-.1-.1/math.sqrt(2)],[T("adagrad",.6,[3,3],lr=.1)[-1]])
R("adam","en","Interviewer: \"gradient exactly −7 on the first step and −7 on the second. Adam defaults but lr = 0.25, w = 0. Where are we after two?\" I said 0.5, hope so. Confirm with the number.",[M("adam",0,[-7,-7],lr=.25)[-1]],[T("adam",0,[-7,-7],lr=.25)[-1]])
R("rmsprop","en","RMSprop with alpha=0.5, lr=0.2, no epsilon to speak of, cache 0 at first. Gradients 1, then 3. I need how much was subtracted from the weight in each of those two steps.",[.2/math.sqrt(.5),.2*3/math.sqrt(.25+4.5)],list(-np.diff([0]+T("rmsprop",0,[1,3],lr=.2,alpha=.5,eps=1e-14))))
R("rmsprop","ko","RMSProp에서 이동평균 v가 지금 0.36이고 새 기울기는 0.8, 학습률 0.01이에요. 업데이트 후 v는 얼마가 되죠?",missing="decay rate")
R("adamw","en","Decoupled decay check: AdamW, lr 1e-1, weight_decay 0.2, default betas, w = −1.0, gradients 0.5 and 0.5. After two steps I get −1.16; what's the proper value?",[M("adamw",-1,[.5,.5],lr=.1,wd=.2)[-1]],[T("adamw",-1,[.5,.5],lr=.1,wd=.2)[-1]])
R("bias-correction","ko","EMA를 0에서 시작해서 감쇠 0.98로 돌리면 5번째에서 편향 보정용 분모 1−β^t 값은?",[1-.98**5],[sum(.02*.98**i for i in range(5))])
R("lr-schedule","en","get_cosine_schedule_with_warmup(opt, num_warmup_steps=300, num_training_steps=3000), base lr 5e-5, half a cosine (num_cycles=0.5). What's the lr multiplier and what's the lr at step 1,200?",[cos(1,900,2700),cos(5e-5,900,2700)],[.5*(1+.5),5e-5*.75])
R("lr-schedule","ko","스텝 디케이: 10에폭마다 학습률을 반으로. 처음이 0.08이면 35에폭째(0부터 셈)의 학습률은?",[.08/8],[sched(lambda o:LS.StepLR(o,10,.5),.08,35)])
R("lr-schedule","en","Linear decay to zero, no warmup, peak 3e-4, 150k steps total. At which lr are we when 90,000 steps are done?",[3e-4*.4],[sched(lambda o:LS.LinearLR(o,1.0,0.0,150),3e-4,90)])
R("lr-schedule","en","Transformer schedule from the paper: d_model^-0.5 · min(step^-0.5, step · warmup^-1.5), d_model = 512, warmup = 4000. lr at step 1000?",[512**-.5*1000*4000**-1.5],[512**-.5*min(1000**-.5,1000/4000/math.sqrt(4000))])
R("gradient-clipping","en","clip_grad_norm_(model.parameters(), max_norm=5.0); gradient is a 100-dim vector where each entry equals 2. What does each entry become?",[.5],[CT([2]*100,5)[0]],tol=.001)
R("gradient-clipping","en","TA question: w = (1, 1), g = (6, −8), clip by global norm at 5, then SGD with η = 0.1. Both coordinates of the new w?",[1-.1*3,1+.1*4],[1-.1*x for x in CT([6,-8],5)])
R("effective-batch","en","Effective batch is 1,536 in the paper. We own 3 GPUs with 32 images each. accumulate_grad_batches = ?",[16],[1536//96])
R("effective-batch","ko","DDP로 GPU 6장, DataLoader의 batch_size=20(프로세스당), 누적은 안 함. 학습 데이터 24,000개면 유효 배치와 에폭당 업데이트 수를 알려주세요.",[120,200],[6*20,DL(24000,120)])
R("lr-scaling","en","Sqrt scaling: tuned at batch 512 with 1e-3. Moving down to 32. new lr?",[1e-3/4],[1e-3*math.sqrt(32/512)])
R("lr-scaling","en","linear scaling rule, reference batch 256, new batch 4096 — how large should the learning rate be?",missing="reference learning rate")
R("steps","ko","논문에서 배치 4096으로 30만 스텝 학습했다고 합니다. 이미지를 총 몇 장(중복 포함) 본 건가요?",[4096*300000],[1228800000])
R("steps","en","We have 2.4M rows, batch 3,000, and want two full passes. Number of parameter updates, please, and number of updates when I double the batch?",[1600,800],[DL(2400000,3000)*2,DL(2400000,6000)*2])
R("steps","en","batch_size=16, drop_last=False; len(train_ds)=1; yes, ONE sample (unit test). len(loader)?",[1],[DL(1,16)])
R("steps","ko","데이터 9,999개, 배치 250, drop_last=False, 30에폭. 총 업데이트 횟수와 각 에폭의 마지막 배치 크기는?",[40*30,249],[DL(9999,250)*30,lastb(9999,250)])
R("steps","en","Each epoch is 1,875 steps at batch size 32 with no leftover. How many training examples are there?",[60000],[1875*32])
R("steps","en","How many epochs are 50,000 iterations with batch 64?",missing="dataset size")
R("k-fold","en","I've got 1,000 examples in 7 folds (scikit-learn KFold). How many of the folds are larger than the others, and how large are the small ones?",[6,142],[kf(1000,7).count(143),min(kf(1000,7))])
R("k-fold","ko","KFold(3, shuffle=False), 표본 11개. 마지막 폴드의 테스트 표본 수랑 그때 학습 표본 수는?",[3,8],[kf(11,3)[-1],11-kf(11,3)[-1]])
R("k-fold","en","GroupKFold(5) over 40 patients with exactly 12 scans each. How many scans are in every training part?",[384],[len(next(GroupKFold(5).split(np.zeros(480),groups=np.repeat(np.arange(40),12)))[0])])
R("class-mix","en","Photos are sorted by folder: 2,000 sunny, 500 rainy, 300 snowy. A mate cut off the last 25 % for validation, unshuffled. How many rainy ones are in there?",[400],[int((np.array([0]*2000+[1]*500+[2]*300)[2100:]==1).sum())])
R("class-mix","ko","라벨순으로 정렬된 숫자 데이터: 0부터 9까지 각 100장. 마지막 150장을 검증으로 빼면 검증 세트에 클래스가 몇 종류 들어 있나요?",[2],[len(set(np.repeat(range(10),100)[-150:].tolist()))])
R("split","en","hold out 10% of 73,400 for test, then 10% of the REST for validation. How many left for training?",[73400-7340-6606],[round(73400*.81)])
R("split","ko","scikit-learn의 train_test_split(test_size=0.3)에 표본 155개를 넣었어요. 학습 쪽 개수는?",[155-47],[tts(155,.3)[0]])
R("fit-count","en","RepeatedKFold(n_splits=10, n_repeats=3), 8 configurations. How many times is a model fitted, not counting a refit?",[240],[RepeatedKFold(n_splits=10,n_repeats=3).get_n_splits()*8])
R("fit-count","ko","for문으로 직접 짠 k겹 교차검증 그리드서치예요. 깊이 후보 6개, 잎 최소 크기 후보 4개면 학습이 총 몇 번인가요? 재학습은 없어요.",missing="number of folds")
R("parameters","en","Dense net: input 30, three hidden layers of 40 each, 5 outputs; biases included. Count the parameters.",[P(30,40,40,40,5)],[PT(30,40,40,40,5)])
R("parameters","ko","nn.Linear(512, 256) 한 층의 파라미터 수(편향 포함)를 알려 주세요. 저는 131,072라고 답했습니다.",[P(512,256)],[PT(512,256)])
s="경사를 따라 내려간다"
R("characters","ko",f"'{s}' 는 공백 빼고 몇 글자예요?",[len(s.replace(" ",""))],[sum(map(len,s.split()))])
R("gd","en","Full-batch GD on y = w·x with two points, (1, 2) and (2, 3); loss is the MEAN of (wx − y)². w starts at zero; lr 0.1. I computed w = 0.8 after one step, correct? what should it be",[.1*(2*2*1+2*3*2)/2],M("sgd",0,lambda w:np.mean([2*(w-2),4*(2*w-3)]),1,lr=.1))

R("gd","ko","조교 문제 ①: L(w₁, w₂) = w₁² + 3w₂², 시작점 (2, 1), 학습률 0.1. 경사하강법 한 번 뒤의 (w₁, w₂)는?",[2-.1*4,1-.1*6],[M("sgd",2,lambda w:2*w,1)[0],M("sgd",1,lambda w:6*w,1)[0]])
R("momentum","en","what I remember: momentum is the ball that forgets 10% of its speed every step, so mu=0.9. lr = 0.2, speed zero at the start, w = 5, slopes are 1, 1, 0 (yes, zero on the third). pytorch rule. w after those three?",[M("sgd",5,[1,1,0],lr=.2,mom=.9)[-1]],[T("sgd",5,[1,1,0],lr=.2,mom=.9)[-1]])
R("momentum","en","SGD(lr=0.1, momentum=0.9, dampening=0.5), torch semantics so the first buffer is just the gradient. g₁ = 1, g₂ = 1, w₀ = 0. Give w₂.",[-.1-.1*(.9+.5)],[T("sgd",0,[1,1],lr=.1,mom=.9,damp=.5)[-1]])
R("nesterov","en","Look-ahead NAG on f(x) = x²/2: x = 4, velocity 0 to begin, momentum coefficient 0.9, step 0.1; v ← 0.9v − 0.1·f′(x + 0.9v), x ← x + v. I get 3.24 for x after two iterations... right? Otherwise give the real one.",[3.6+(.9*-.4-.1*(3.6-.36))],[T("x",0,[])[-1] if False else (lambda: (lambda v1:(lambda x1:(lambda v2:x1+v2)(.9*v1-.1*(x1+.9*v1)))(4+v1))(-.1*4))()])
R("adagrad","ko","Adagrad 누적합이 이미 G=16인 상태에서 기울기 3이 들어왔습니다. 학습률 0.1, w=1.0, ε는 0으로 치면 새 G와 새 w는?",[25,1-.1*3/5],[16+9,.94])
R("adagrad","en","AdaGrad, accumulator empty, grads 2 and 1.5, parameter starts from 1. Tell me the parameter after two updates.",missing="learning rate")
R("rmsprop","en","torch.optim.RMSprop([p], lr=0.01) with all else default (alpha=0.99). p=0.5 and p.grad=0.03. after step(): p = ?",M("rmsprop",.5,[.03],lr=.01),T("rmsprop",.5,[.03],lr=.01))
R("adam","en","Hand-check: Adam, alpha 0.5, beta1 = 0.9, beta2 = 0.99, theta0 = 10, gradient of theta² each time (so 20 first). My theta after the second step is 9.05 or thereabouts. What do you find (4 decimals)?",[M("adam",10,lambda w:2*w,2,lr=.5,b2=.99)[-1]],[T("adam",10,lambda w:2*w,2,lr=.5,b2=.99)[-1]])
R("adam","ko","아담에서 편향 보정을 빼먹으면 첫 스텝이 어떻게 되나 궁금해요. β₁=0.9, β₂=0.999, lr=0.01, g=5, ε 무시, 보정 없음. 첫 스텝의 이동 거리는?",[.01*.1*5/math.sqrt(.001*25)],[.01*.1/math.sqrt(.001)])
R("adamw","ko","AdamW랑 L2 넣은 Adam이 다르다던데, w=4, 첫 기울기 1, lr=0.1, λ=0.1, 나머지 기본값일 때 첫 스텝 후 w를 AdamW, Adam(weight_decay=0.1) 순서로 알려줘.",[M("adamw",4,[1],wd=.1)[0],M("adam",4,[1],wd=.1)[0]],[T("adamw",4,[1],wd=.1)[0],T("adam",4,[1],wd=.1)[0]])
R("bias-correction","en","After 20 steps with β2 = 0.95, the raw second-moment average reads 0.0321 (it was zero at init). What's the corrected one?",[.0321/(1-.95**20)],[.0321/sum(.05*.95**i for i in range(20))])
R("lr-schedule","en","CosineAnnealingWarmRestarts(opt, T_0=10, T_mult=2), lr 0.2, eta_min 0, one scheduler.step() per epoch. What's the lr in epoch 15 when the first epoch is 0?",[cos(.2,5,20)],[sched(lambda o:LS.CosineAnnealingWarmRestarts(o,10,2),.2,15)])
R("lr-schedule","en","We ramp the lr from 1e-5 to 1e-3 linearly over 1,000 steps (1e-5 at step 0, 1e-3 at step 1000). LR at step 300?",[1e-5+.3*(1e-3-1e-5)],[sched(lambda o:LS.LinearLR(o,.01,1.0,1000),1e-3,300)])
R("lr-schedule","ko","inverse time decay 공식 lr = lr0 / (1 + k·t), lr0 = 0.5, k = 0.01, t = 150 이면?",[.5/2.5],[sched(lambda o:LS.LambdaLR(o,lambda t:1/(1+.01*t)),.5,150)])
R("lr-schedule","en","If StepLR cuts to a tenth every 20 epochs and we run 70 epochs starting with 1.0, what lr is the last epoch (number 69, zero-based) trained with?",[.001],[sched(lambda o:LS.StepLR(o,20,.1),1.0,69)])
R("gradient-clipping","en","Two parameter tensors with gradient norms 9 and 12. clip_grad_norm_ over both, max_norm=3. Norm of the second one after clipping?",[12*3/15],[CT([9,12],3)[1]])
R("gradient-clipping","ko","글로벌 노름이 10인 기울기를 잘랐더니 원래 -4였던 성분이 얼마가 되나요?",missing="clipping threshold")
R("effective-batch","en","per_device_train_batch_size=2, gradient_accumulation_steps=32, 4 GPUs; 51,200 examples. Optimizer steps in one epoch?",[200],[51200//(2*32*4)])
R("effective-batch","ko","누적 스텝 수만 8에서 12로 늘렸습니다. 마이크로배치 16, GPU 2장은 그대로예요. 유효 배치는 몇에서 몇이 되나요?",[256,384],[16*2*8,16*2*12])
R("lr-scaling","en","Planning to jump from 8 to 64 GPUs, per-GPU batch unchanged, lr 0.1 now. What would linear scaling, and what would square-root scaling, give?",[.8,.1*math.sqrt(8)],[.1*64/8,.2828427125])
R("lr-scaling","en","With the linear rule lr went from 0.05 to 0.4. The old batch was 192. New batch?",[1536],[round(192*.4/.05)])
R("steps","en","Question 7) A dataset of 10,000 examples, B = 96. (i) number of full batches per epoch (ii) size of the incomplete one.",[104,16],[DL(10000,96,True),10000-96*DL(10000,96,True)])
R("steps","ko","에폭이 데이터를 한 바퀴 도는 거 맞죠? 학습 이미지 1,800장, 배치 40, 25에폭이면 가중치가 몇 번 바뀌어요?",[1125],[DL(1800,40)*25])
R("steps","en","Single-sample SGD (batch = 1) over 4,321 rows for 7 epochs: number of weight updates?",[30247],[DL(4321,1)*7])
R("steps","en","Full-batch gradient descent, 4,321 rows, 7 epochs. Updates?",[7],[DL(4321,4321)*7])
R("steps","ko","학습 데이터가 80만 건, 배치 512, drop_last=True. 에폭당 스텝 수와 3에폭 동안의 총 스텝 수는?",[1562,4686],[DL(800000,512,True),DL(800000,512,True)*3])
R("steps","en","Validation runs every 500 optimizer steps, training is 16 epochs, 20,000 samples, batch 80. How often does validation run, if it also runs at the very last step when that's a multiple of 500?",[8],[len([s for s in range(1,DL(20000,80)*16+1) if s%500==0])])
R("k-fold","en","cv=8 and 2,000 rows: rows for training each time, rows held out each time?",[1750,250],[2000-kf(2000,8)[0],kf(2000,8)[0]])
R("k-fold","ko","시계열 분할 TimeSeriesSplit(n_splits=4), 데이터 100개. 마지막 분할에서 학습 개수는?",[80],[len(list(TimeSeriesSplit(4).split(np.zeros(100)))[-1][0])])
R("k-fold","en","KFold(n_splits=6) without shuffle, 20 samples indexed 0..19. What's the smallest index in the fifth test fold?",[4+4+3+3],[int(list(KFold(6).split(np.zeros(20)))[4][1].min())])
R("class-mix","en","Sorted data again: 5,000 negatives followed by 1,000 positives. The last 2,000 are validation. What's the share of positives in validation, and the share of positives left for training?",[.5,0.0],[float(np.mean(np.r_[np.zeros(5000),np.ones(1000)][-2000:])),float(np.mean(np.r_[np.zeros(5000),np.ones(1000)][:-2000]))],tol=.001)
R("class-mix","en","Stratified 10-fold, 2,000 tweets, 15 percent are sarcastic. how many sarcastic ones in each test fold",[30],[int((np.array([1]*300+[0]*1700)[next(StratifiedKFold(10).split(np.zeros(2000),[1]*300+[0]*1700))[1]]).sum())])
R("split","ko","3천 장을 학습 60%, 검증 25%, 테스트 15%로 나누면 각각 몇 장씩인가요?",[1800,750,450],[3000*60//100,3000*25//100,3000*15//100])
R("split","en","I hold back 1/6 of the data as test, 1/6 as validation. How many rows remain for training?",missing="number of rows")
R("fit-count","en","My plan: a grid of 7 learning rates x 6 weight decays, 3-fold CV each, 2 seeds each. Number of trainings?",[252],[7*6*3*2])
R("fit-count","ko","LOOCV를 표본 64개, 모델 후보 3개로 하면 학습은 총 몇 번?",[192],[LeaveOneOut().get_n_splits(np.zeros(64))*3])
R("parameters","en","1000-dim bag of words → 200 → 200 → 2, fully connected with bias. Total number of weights and, separately, total number of biases?",[1000*200+200*200+400,402],[sum(p.numel() for a,b in((1000,200),(200,200),(200,2)) for p in nn.Linear(a,b).parameters() if p.dim()==d) for d in (2,1)])
R("parameters","ko","입력 28×28 흑백 이미지를 펴서 은닉층 하나(뉴런 64개)와 출력 10개에 연결. 편향 포함 파라미터 총수는?",[P(784,64,10)],[PT(784,64,10)])
R("gd","en","w = 2.5; grad = −0.8; plain SGD; after the step w = 2.62. Which learning rate was used?",[.15],[(2.62-2.5)/.8])
R("steps","en","I want 12 epochs to equal 9,000 updates, keeping it exact. 48,000 samples. Which batch size?",[64],[48000*12//9000])

R("momentum","ko","SGD+모멘텀 손계산 검산: v는 0, w는 0, μ=0.5, η=1, 기울기 순서대로 4, 2, 1 (v←μv+g). 세 번째 뒤 제 답은 w=-11인데 맞을까요? 정확한 값은?",[M("sgd",0,[4,2,1],lr=1,mom=.5)[-1]],[-(4+4+3)])
R("nesterov","en","PyTorch flavour of Nesterov with mu = 0.8, lr = 0.1, p = 1. p.grad is 1.0 on call one and 0.5 on call two. State p after each call.",M("sgd",1,[1,.5],lr=.1,mom=.8,nest=True),T("sgd",1,[1,.5],lr=.1,mom=.8,nest=True))
R("other-optimizer","en","AMSGrad variant of Adam (as in torch, amsgrad=True, betas 0.9 / 0.999), lr 0.1, w starts at 0, gradients: 1, 0. What is w after the second step?",[-.1-.1*(.09/.19)/(math.sqrt(.001)/math.sqrt(1-.999**2))],[(lambda p:(lambda o:[(setattr(p,'grad',torch.tensor([g])),o.step()) for g in (1.,0.)])(torch.optim.Adam([p],lr=.1,amsgrad=True)) and p.item())(nn.Parameter(torch.zeros(1)))])
R("adam","en","Say Adam's first step has g = 1e-3 and lr = 0.03 with eps tiny. People claim the step is about lr times g. What's the actual displacement?",[.03],[abs(T("adam",0,[1e-3],lr=.03,eps=1e-14)[0])])
R("adam","en","beta1=0, beta2=0.9 Adam, bias corrected, lr 0.1, eps=0, w=0, gradients 3 and then 4. w after both?",[M("adam",0,[3,4],lr=.1,b1=0,b2=.9,eps=0)[-1]],[-.1-.1*4/math.sqrt((.9*.9+1.6)/.19)])
R("rmsprop","ko","RMSProp(ρ=0.9, η=0.05, ε=0). 직전까지 제곱 평균이 4였고 지금 기울기가 -2, w=0.3. 새 w는?",[.3+.05*2/2],[.3+.05*2/math.sqrt(.9*4+.1*4)])
R("adagrad","en","Constant gradient, AdaGrad lr=1. By how much (total distance, eps = 0) has the parameter moved after 3 updates?",[1+1/math.sqrt(2)+1/math.sqrt(3)],[-T("adagrad",0,[7]*3,lr=1)[-1]])
R("gd","en","y = sin(x), x = 0, gradient descent (minimising) with η = 0.5. First step then second step... where's x after the second? radians obviously",[M("sgd",0,math.cos,2,lr=.5)[-1]],[-.5-.5*math.cos(.5)])
R("adamw","ko","직접 짠 AdamW 한 스텝인데 기울기가 0입니다. w=3, lr=0.1, 첫 스텝이고 베타 기본값이면 w는 얼마로 줄어드나요?",missing="weight decay coefficient")
R("bias-correction","en","Adam beta1=0.9: raw m after 1 step with g=0.42? and corrected m̂?",[.042,.42],[.1*.42,.042/(1-.9)])
R("bias-correction","ko","t가 몇 이상이어야 1 − 0.9^t 가 처음으로 0.99를 넘나요? (정수 t)",[next(t for t in range(1,99) if 1-.9**t>.99)],[math.floor(math.log(.01)/math.log(.9))+1])
R("bias-correction","en","v-hat please. v = 0.0199 (raw, zero init), squared-gradient decay 0.99.",missing="step number")
R("lr-schedule","en","OneCycle-ish, home-made: straight line from 0.02 to 0.2 in steps 0–400, straight line from 0.2 back to 0.02 in steps 400–800. Rate at step 650?",[.2-.18*250/400],[float(np.interp(650,[0,400,800],[.02,.2,.02]))])
R("lr-schedule","en","A newbie here: the cosine schedule starts fast and stops slow, or so I noted. max lr 0.3, min lr 0.003, 90 epochs. what is it at epoch 30",[cos(.3,30,90,.003)],[sched(lambda o:LS.CosineAnnealingLR(o,90,.003),.3,30)])
R("lr-schedule","ko","warmup_steps=800, peak_lr=4e-4, 이후 루트 역수 감쇠 lr = peak·sqrt(warmup/t). t=3200일 때 학습률은 얼마입니까?",[2e-4],[4e-4*math.sqrt(800/3200)])
R("gradient-clipping","en","gradient (2, −1, 2), clip at L2 norm 1.5. Coordinates one and two after clipping?",[1.0,-.5],CT([2,-1,2],1.5)[:2])
R("gradient-clipping","ko","기울기 벡터 (-5, 12)에 max_norm=6.5 노름 클리핑을 하고 lr=0.2 SGD로 w₂=1 을 갱신하면(w₂의 기울기가 12) w₂는?",[1-.2*6],[1-.2*CT([-5,12],6.5)[1]])
R("effective-batch","en","Accelerator job: 16 TPU cores x 64 each, but every update waits for 2 micro-batches. total samples per update",[2048],[16*64*2])
R("effective-batch","ko","GPU를 4장에서 1장으로 줄이게 됐어요. 장당 배치 48은 그대로, 유효 배치 192도 그대로 두려면 누적 몇 번 해야 해요?",[4],[192//48])
R("lr-scaling","en","lr=3e-4 @ batch 96. linear. batch=32. lr=?",[1e-4],[3e-4*32/96])
R("lr-scaling","ko","제곱근 규칙으로 lr을 0.01에서 0.03으로 올리려면 배치 100은 얼마로 커져야 하죠?",[900],[round(100*(.03/.01)**2)])
R("lr-scaling","en","We run lr 0.4 on 1,024 images. A colleague wants batch 2,560 and the linear rule; I answered 1.6. Is it? Give the correct value.",[1.0],[.4*2560/1024])
R("steps","en","Text corpus: 1.2 billion tokens, sequence length 1,024 packed tightly, batch of 512 sequences, partial batch dropped, one epoch. Steps?",[2288],[int(1.2e9)//1024//512])
R("steps","ko","선생님이 스텝이랑 에폭은 같은 거라 하신 것 같은데... 아무튼 데이터 5,500개에 batch_size=64, 마지막 남는 것도 쓰면 10에폭에 스텝이 몇이에요?",[860],[DL(5500,64)*10])
R("steps","en","for epoch in range(4): for x, y in DataLoader(ds, batch_size=30): ... step() — ds comes with 1,205 items. How many step() calls overall and how big is the final batch?",[164,5],[DL(1205,30)*4,1205%30])
R("steps","en","Training log ends at update 15,600 after 40 epochs; drop_last was on, batch 128. How many samples per epoch were actually used?",[49920],[15600//40*128])
R("k-fold","en","Nested CV, outer 5, inner 4, 800 samples. How many samples does an INNER model train on?",[480],[640-kf(640,4)[0]])
R("k-fold","ko","KFold(n_splits=7), n=45, 섞지 않음. 테스트 폴드 크기가 7인 폴드는 몇 개인가요?",[3],[kf(45,7).count(7)])
R("k-fold","en","ShuffleSplit(n_splits=12, test_size=0.2) on 350 rows: test rows per split?",[70],[len(next(ShuffleSplit(12,test_size=.2,random_state=0).split(np.zeros(350)))[1])])
R("class-mix","ko","사진 1,200장이 날짜순이고 앞의 900장은 여름, 뒤의 300장은 겨울 사진. 섞지 않은 KFold(4)의 세 번째 폴드에서 겨울 사진 비율은?",[0.0],[float(np.array([0]*900+[1]*300)[list(KFold(4).split(np.zeros(1200)))[2][1]].mean())],tol=.001)
R("class-mix","en","Rows are ordered A (45%), B (35%), C (20%), 4,000 rows. The last 30 % go to validation w/o shuffling. Percent of B inside the validation part?",[100/3],[100*float(np.mean(np.repeat([0,1,2],[1800,1400,800])[2800:]==1))])
R("split","en","80/20 first, then the 80 is cut again 75/25 into train and val. n = 7,000. Train count?",[4200],[7000*6//10])
R("split","ko","train_test_split(X, y, test_size=0.1), X는 2,345개. 테스트에 몇 개가 들어갑니까? (사이킷런 반올림 방식대로)",[235],[tts(2345,.1)[1]])
R("split","en","If 1,350 validation rows make up 15 % of everything, and test is another 10 %, how many training rows do I have?",[6750],[1350*100//15-1350-900])
R("fit-count","en","GridSearchCV(SVC(), [{'kernel': ['linear'], 'C': [1, 10, 100]}, {'kernel': ['rbf'], 'C': [1, 10, 100], 'gamma': [0.1, 0.01]}], cv=5, refit=False). Fits?",[45],[5*len(ParameterGrid([{'kernel':['linear'],'C':[1,10,100]},{'kernel':['rbf'],'C':[1,10,100],'gamma':[.1,.01]}]))])
R("fit-count","en","nested cross validation: 4 outer folds, 5 inner, 9 candidates, and after each inner search the winner is refitted on the outer training part. All fits together?",[184],[sum(5*9+1 for _ in range(4))])
R("fit-count","ko","무작위 탐색 40회, 5겹 교차검증, 한 번 학습에 평균 3분이면 전체 학습 시간은 몇 시간이죠? (재학습 없음, 하나씩 차례로 돌림)",[10],[40*5*3//60])
R("parameters","en","Autoencoder 64-16-4-16-64, all dense with bias. Parameters?",[P(64,16,4,16,64)],[PT(64,16,4,16,64)])
R("parameters","ko","은닉층 두 개가 각각 300, 100 뉴런이고 출력 10인 완전연결망의 파라미터 수를 구하시오. 편향 있음.",missing="number of inputs")
s="Shuffle before you split!"
R("characters","en",f"Count the characters without blanks (punctuation does count): {s}",[len(s.replace(" ",""))],[sum(map(len,s.split()))])

R("gd","en","Exercise 9: J(θ) = θ⁴. Start at θ = 1, η = 0.1, two steps of gradient descent. Report θ after step 2.",[M("sgd",1,lambda w:4*w**3,2,lr=.1)[-1]],[.6-.4*.216])
R("gd","ko","θ=3에서 기울기가 1.5 나왔고 경사하강법으로 한 스텝 갔습니다. 새 θ를 구해 주세요.",missing="learning rate")
R("momentum","en","SGD(lr=0.5, momentum=0.9, weight_decay=0.1), w=1.0, task-loss gradient 0 on both steps. Where is w after two step() calls?",[M("sgd",1,[0,0],lr=.5,mom=.9,wd=.1)[-1]],[T("sgd",1,[0,0],lr=.5,mom=.9,wd=.1)[-1]])
R("momentum","ko","모멘텀 계수 0.95, 기울기가 계속 같은 방향으로 일정하면 실질 학습률이 결국 몇 배가 된다고 하던데, 몇 배인가요? (v←μv+g 형태)",[20],[round(1/(1-.95))])
R("adam","en","Third step wanted! Adam with 0.9/0.999, lr 0.01, start 0, gradients 1, 2, 3 in that order, eps negligible.",[M("adam",0,[1,2,3],lr=.01)[-1]],[T("adam",0,[1,2,3],lr=.01)[-1]])
R("rmsprop","en","Does RMSprop take the root of the summed or averaged squares... averaged I think. Decay 0.8, eta 0.1, avg starts 0, eps 0, w = 0. Gradients +2 and −2. Final w?",[-.1*2/math.sqrt(.8)+.1*2/math.sqrt(.64+.8)],[T("rmsprop",0,[2,-2],lr=.1,alpha=.8,eps=1e-14)[-1]])
R("adagrad","ko","Adagrad lr=0.3, 파라미터 2개: 기울기 첫 스텝 (1, 10), 둘째 스텝 (1, 10). 시작 (0, 0), ε 무시. 둘째 스텝 뒤의 두 값을 주세요.",[-.3-.3/math.sqrt(2)]*2,[T("adagrad",0,[x,x],lr=.3)[-1] for x in (1,10)])
R("nesterov","en","Nesterov look-ahead point: θ + μv with v = −0.3, θ = 2. Where do I evaluate the gradient?",missing="momentum coefficient")
R("adamw","en","optimizer = AdamW([w], lr=0.05, betas=(0.9, 0.99), weight_decay=0.4); w=1; grads: 1, -1. Need w after each of the two steps.",M("adamw",1,[1,-1],lr=.05,b2=.99,wd=.4),T("adamw",1,[1,-1],lr=.05,b2=.99,wd=.4))
R("bias-correction","en","How much larger is the corrected first moment than the raw one at step 7, beta1 = 0.9? Ratio please.",[1/(1-.9**7)],[1/sum(.1*.9**i for i in range(7))])
R("bias-correction","ko","Adam 2번째 스텝, 기울기가 3 그다음 1이었어요. β₂=0.99, v₀=0일 때 v̂₂는?",[(.99*.09+.01)/(1-.9801)],[(.99*9+1)/1.99])
R("lr-schedule","en","Cosine from 8e-4 to 8e-5 over 60,000 iterations following 0 warmup; we resume at iteration 45,000. Which lr must the log show?",[cos(8e-4,45,60,8e-5)],[cosB(8e-4,45,60,8e-5)])
R("lr-schedule","ko","ExponentialLR로 초기 0.1에서 시작해 20에폭 뒤의 학습률을 알고 싶습니다.",missing="decay factor gamma")
R("gradient-clipping","en","Interview: gradient norm is 0.8 and clip_grad_norm_ is called with max_norm=1.0. One entry is 0.5. What's that entry after the call?",[.5],[CT([.5,math.sqrt(.39)],1.0)[0]])
R("gradient-clipping","en","clip by value at ±0.1, then lr=10 plain SGD. w=(0, 0, 0), g=(0.05, −3, 0.4). Sum of the new w?",[-.5+1-1],[float((-10*np.clip([.05,-3,.4],-.1,.1)).sum())])
R("effective-batch","ko","GPU 8장, 누적 4번이면 유효 배치가 얼마나 되나요?",missing="batch size per GPU")
R("effective-batch","en","world_size=12, micro_batch=6, grad_accum=5; dataset 36,000; epochs=3. Effective batch and total optimizer steps?",[360,300],[12*6*5,DL(36000,360)*3])
R("lr-scaling","ko","배치 32일 때 lr 1e-3. 배치를 반으로 줄여 16으로 하면 제곱근 스케일링 기준 학습률은?",[1e-3/math.sqrt(2)],[1e-3*.7071067812])
R("lr-scaling","en","I doubled the batch four times in a row, starting from 40, and scaled lr linearly every time from 0.004. Final batch, final lr?",[640,.064],[40*16,.004*640/40])
R("lr-scaling","en","Linear rule: lr 0.1 was tuned with our standard batch, next run has batch 3,200. Which lr?",missing="reference batch size")
R("steps","ko","학습 표본이 31,000개, 배치 200인데 90%만 학습에 쓰고 10%는 검증이에요. 50에폭 총 업데이트 수는? (마지막 배치 유지)",[7000],[DL(27900,200)*50])
R("steps","en","Warm-up shall be 5 epochs. 117,266 COCO images, batch 16, last batch dropped. How many warm-up iterations?",[36645],[DL(117266,16,True)*5])
R("steps","en","We log every 100 batches. 9 epochs, dataset 640k, no shuffle. How many batches per epoch?",missing="batch size")
R("steps","ko","배치 크기를 64에서 256으로 바꾸면 에폭당 업데이트가 몇 번에서 몇 번으로 줄어드나요? 데이터는 25,600개.",[400,100],[DL(25600,64),DL(25600,256)])
R("k-fold","en","KFold(n_splits=5), 58 rows, shuffle off: list the size of the biggest training set and the smallest training set across the five rounds.",[47,46],[58-min(kf(58,5)),58-max(kf(58,5))])
R("k-fold","en","cross-validation means you divide it in k and train on one of the parts, yes? whatever: 4-fold done properly on 660 samples, how many are trained on per round",[495],[660-kf(660,4)[0]])
R("k-fold","ko","LeavePOut(p=2)를 표본 12개에 적용하면 분할이 몇 개 생기나요?",[66],[LeavePOut(2).get_n_splits(np.zeros(12))])
R("k-fold","en","TimeSeriesSplit with n_splits=3 and test_size=20 on 100 points; training length of the FIRST split?",[40],[len(next(TimeSeriesSplit(3,test_size=20).split(np.zeros(100)))[0])])
R("class-mix","en","I pulled validation off the end of my sorted pictures: 1,600 healthy leaves first, then 350 rust, then 50 blight. Validation = last 10 %. How many blight and how many rust in it?",[50,150],[int((np.repeat([0,1,2],[1600,350,50])[-200:]==c).sum()) for c in (2,1)])
R("class-mix","ko","정렬된 데이터(개 먼저, 고양이 나중, 총 2,000장)의 마지막 500장을 검증으로 썼습니다. 검증에서 고양이 비율은?",missing="number of cats (class counts)")
R("split","en","5% of 1.28M for validation, the rest for training — how many training items?",[1216000],[1280000*95//100])
R("split","ko","데이터 640개를 학습 5 : 검증 2 : 테스트 1 비율로 나눕니다. 테스트는 몇 개?",[80],[640//8])
R("split","en","random_split(ds, [0.7, 0.3]) in PyTorch with len(ds)=250. Length of the smaller part?",[75],[len(torch.utils.data.random_split(range(250),[.7,.3])[1])])
R("fit-count","en","Trimming the search: 10 lrs × 4 momenta × 3 batch sizes; I run a random 25 % of the combinations, each under 5-fold CV. Trainings?",[150],[10*4*3//4*5])
R("fit-count","en","Repeated 10-fold CV, one single configuration, no refit: how many models get trained altogether?",missing="number of repeats")
R("fit-count","ko","GridSearchCV에 n_estimators 후보 4개, max_features 후보 3개, cv=10, refit=True(마지막 재학습도 셈). fit은 전부 몇 번 불리나요?",[121],[len(ParameterGrid({"a":range(4),"b":range(3)}))*10+1])
R("parameters","en","3 dense layers, 50→50→50→50, no biases in the first two, bias in the last. Parameter count?",[2500*2+2550],[sum(p.numel() for b in (False,False,True) for p in nn.Linear(50,50,bias=b).parameters())])
R("parameters","en","My hidden layer gets 256 inputs and has 32,896 params with bias. How many neurons does that layer have?",[128],[32896//257])
s="검증 데이터는 먼저 섞고 나눈다"
R("characters","ko",f"다음 문장 글자 수를 띄어쓰기 빼고 세어 주세요: {s}",[len(s.replace(" ",""))],[sum(map(len,s.split()))])
R("characters","en","How many characters has `momentum = 0.9 , lr = 0.1` once I delete every space?",[len("momentum=0.9,lr=0.1")],[8+1+3+1+2+1+3])

# ---- write
import json
with open("sheets-development.jsonl", "w", encoding="utf-8") as file:
    for number, one in enumerate(rows, 1):
        told = one["expect"]
        if "missing" in told:
            expect = {"outcome": ["unknown", "suggest", "answer"], "missing": told["missing"]}
        else:
            expect = {"outcome": "answer", **told}
        row = {"id": f"sheets-{number:03}", "kind": "computation", "locale": one["locale"], "question": one["question"], "expect": expect}
        print(json.dumps(row, ensure_ascii=False), file=file)
