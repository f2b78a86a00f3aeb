"""Writes mixed-held-out.jsonl: `/usr/bin/python3 mixed.py` (torch, numpy, sklearn). Calculations as a course, a developer and a chat put
them, by an author who had read nothing of this repository; each key stands beside the same by another way. To measure on only:
it stays unread by who works on the matcher.
"""

import os
os.environ["OMP_NUM_THREADS"]="1"
import json, math, numpy as np, torch
from math import sqrt, ceil, cos, pi, exp, floor
torch.set_num_threads(1)
rows=[]; bad=[]
def _l(x):
    return [float(v) if not isinstance(v,(int,np.integer)) else int(v) for v in (x if isinstance(x,(list,tuple,np.ndarray)) else [x])]
def R(topic,loc,q,main,chk,tol=0.001):
    a,b=_l(main),_l(chk)
    ok=len(a)==len(b) and all(abs(x-y)<=1e-6*max(1e-9,abs(x)) for x,y in zip(a,b))
    if not ok: bad.append((len(rows),q[:60],a,b))
    vals=[int(v) if float(v).is_integer() and (tol==0 or isinstance(v,int)) else float("%.8g"%v) for v in a]
    rows.append((topic,loc,q,{"values":vals,"tolerance":tol}))
def C(topic,loc,q,main,chk): R(topic,loc,q,main,chk,0)
def M(topic,loc,q,missing): rows.append((topic,loc,q,{"missing":missing}))
def T(cls,w,g,n,**kw):
    """check: torch optimizer, float64; g(w,t) returns gradient (t from 1); w scalar or list; returns last w"""
    p=torch.tensor(w,dtype=torch.float64,requires_grad=True)
    o=getattr(torch.optim,cls)([p],**kw)
    for t in range(1,n+1):
        gg=g(p.detach().numpy().copy(),t)
        p.grad=torch.as_tensor(np.array(gg,dtype=float))
        o.step()
    r=p.detach().numpy()
    return float(r) if r.ndim==0 else list(map(float,r))
def G(*gs): return lambda w,t: gs[t-1]
def S(cls,base,n,**kw):
    """check: torch scheduler, lr after n scheduler steps"""
    p=torch.zeros(1,requires_grad=True); o=torch.optim.SGD([p],lr=base)
    s=getattr(torch.optim.lr_scheduler,cls)(o,**kw)
    for _ in range(n): o.step(); s.step()
    return o.param_groups[0]["lr"]
def clipn(v,c):
    p=torch.zeros(len(v),dtype=torch.float64,requires_grad=True); p.grad=torch.tensor(v,dtype=torch.float64)
    torch.nn.utils.clip_grad_norm_([p],c); return list(map(float,p.grad))
def nb(N,B,drop=False):
    """check: count batches by walking through the data"""
    i=k=0; last=0
    while i<N:
        m=min(B,N-i)
        if m<B and drop: break
        k+=1; last=m; i+=m
    return k,last,N-i
def kf(n,k):
    from sklearn.model_selection import KFold
    return [list(map(int,t)) for _,t in KFold(k).split(np.zeros((n,1)))]
def net(*s,bias=True):
    return sum(p.numel() for a,b in zip(s,s[1:]) for p in torch.nn.Linear(a,b,bias=bias).parameters())
def tts(n,ts):
    from sklearn.model_selection import train_test_split
    a,b=train_test_split(np.arange(n),test_size=ts,random_state=0); return len(a),len(b)

O="optimizer step"
R(O,"en","Minimise f(w) = (w − 3)² by plain gradient descent with learning rate 0.1, starting from w₀ = 0. What is w after the second update?",
  0.6-0.1*2*(0.6-3), T("SGD",0.,lambda w,t:2*(w-3),2,lr=.1))
R(O,"ko","w=2 에서 시작 L=w^2 모멘텀 0.9 lr 0.1 인데 두번째 스텝 끝나면 w 얼마임?ㅋㅋ 파이토치 SGD 방식이고 버퍼는 0부터",
  1.6-0.1*(0.9*4+3.2), T("SGD",2.,lambda w,t:2*w,2,lr=.1,momentum=.9))
R("bias correction","ko","Adam에서 β₁ = 0.9, m₀ = 0이고 첫 세 그래디언트가 차례로 1, 2, 3이었다. 세 번째 스텝의 편향 보정된 1차 모멘트 m̂₃를 구하시오.",
  (0.1*0.81*1+0.1*0.9*2+0.1*3)/(1-0.9**3), (0.81+1.8+3)/(0.81+0.9+1))
C("steps per epoch","en","My training set has 50,000 images and the loader uses batch_size=128 with drop_last=False. How many optimizer steps make up one epoch, and how many images end up in the last batch?",
  [ceil(50000/128),50000-128*390], nb(50000,128)[:2])
R(O,"en","I'm stepping through Adam by hand with the PyTorch defaults for betas and eps. The weight is 0.5, the gradient at the very first step is -0.3 and lr is 1e-2. Where does the weight land after that step?",
  0.5+0.01*0.3/(0.3+1e-8), T("Adam",.5,G(-.3),1,lr=1e-2))
C("fold sizes","ko","샘플 103개를 셔플 없이 사이킷런 KFold(n_splits=5)로 나누면 첫 번째 폴드와 마지막 폴드의 검증 샘플은 각각 몇 개인가?",
  [21,20],[len(kf(103,5)[0]),len(kf(103,5)[-1])])
R("learning-rate schedule","en","cosine annealing, lr max 0.1 min 0, T_max 100 epochs, no warmup. whats lr at epoch 25?? (counting from 0) my gpu is a 3060 if that matters lol",
  0.05*(1+cos(pi*25/100)), S("CosineAnnealingLR",.1,25,T_max=100))
R(O,"ko","RMSProp을 쓴다. 감쇠율 0.9, 학습률 0.01, ε = 1e-8, v₀ = 0, w₀ = 1이고 첫 번째 그래디언트는 4, 두 번째는 2이다. 두 번 갱신한 뒤의 v₂와 w₂를 차례로 구하시오. (모멘텀 없음, 편향 보정 없음)",
  [0.9*1.6+0.1*4, 1-0.01*4/(sqrt(1.6)+1e-8)-0.01*2/(sqrt(1.84)+1e-8)], [0.1*0.9*16+0.1*4,T("RMSprop",1.,G(4.,2.),2,lr=.01,alpha=.9,eps=1e-8)])
C("effective batch","ko","gpu 4장에 장당 배치 16, accumulation 8 이면 실질 배치 몇이에요? 에폭은 30이고 lr은 3e-4요",
  4*16*8, sum(16 for a in range(8) for d in range(4)))
R("gradient clipping","en","A gradient vector g = (3, −4) is clipped to a maximum L2 norm of 1. Give the two components after clipping.",
  [0.6,-0.8], clipn([3.,-4.],1.))
M(O,"en","momentum sgd, mu=.9, w0 = 1, first grad 2, second grad 1.5. buffer starts at zero. whats w after 2 steps, need it for the quiz in 10 min pls","learning rate")
R("linear scaling","ko","배치 크기 256에서 학습률 0.1로 잘 되던 레시피가 있습니다. 배치를 1024로 키우면 선형 스케일링 규칙에 따라 학습률을 얼마로 잡아야 하나요?",
  0.1*1024/256, 0.1/256*1024)
C("updates in a training","ko","학습데이터 6만개 배치 100 에폭 20이면 총 업데이트 몇번임",
  60000//100*20, sum(nb(60000,100)[0] for _ in range(20)))
C("class mix","ko","사진 1000장이 고양이 600장, 그다음 강아지 400장 순서로 정렬되어 있다. 섞지 않고 마지막 20%를 검증 세트로 떼어 내면 검증 세트에 고양이와 강아지는 각각 몇 장인가?",
  [0,200],[(["c"]*600+["d"]*400)[-200:].count("c"),(["c"]*600+["d"]*400)[-200:].count("d")])
R(O,"en","adagrad q: w=1, lr=0.5, grads are 3 then 4, accumulator starts at 0, eps basically 0. w after both steps??",
  1-0.5-0.5*4/5, T("Adagrad",1.,G(3.,4.),2,lr=.5))
C("split sizes","en","Of 12,500 labelled reviews, 80% go to training, 10% to validation and the rest to the test set. How many reviews are in the training set and how many in the test set?",
  [10000,1250],[12500*8//10,12500-10000-12500//10])
R(O,"ko","AdamW 첫 스텝을 직접 계산해 보고 있습니다. w = 2.0, 학습률 0.1, weight decay 0.1, 첫 그래디언트 0.5, 베타는 기본값입니다. PyTorch 방식대로 하면 한 스텝 뒤 w는 얼마인가요?",
  2*(1-.1*.1)-.1*.5/(.5+1e-8), T("AdamW",2.,G(.5),1,lr=.1,weight_decay=.1))
C("parameters of a dense network","en","How many trainable parameters does a fully connected network 784 → 128 → 10 have, biases included?",
  784*128+128+128*10+10, net(784,128,10))
C("number of fits","ko","GridSearchCV를 cv=5로 돌리는데 C 후보가 4개, gamma 후보가 3개예요. 마지막 refit은 빼고 모델 학습이 몇 번 일어나나요?",
  4*3*5, len([(c,g,f) for c in range(4) for g in range(3) for f in range(5)]))
R("learning-rate schedule","ko","StepLR 처음 lr 0.1 step_size 30 gamma 0.1 이면 에폭 65 일때 lr? (0부터 셈) 급함ㅠ",
  0.1*0.1**2, S("StepLR",.1,65,step_size=30,gamma=.1))
C("last batch","en","If 1,050 rows are split into batches of 64 and the incomplete last batch is dropped, how many rows go unused in every epoch?",
  1050%64, nb(1050,64,True)[2])
R(O,"ko",r"Nesterov 모멘텀(PyTorch의 nesterov=True)을 쓴다. $f(w)=\frac{1}{2}w^2$, $w_0=1$, 학습률 0.1, 모멘텀 0.9, 버퍼의 초깃값은 0이다. 첫 번째 갱신 후의 $w_1$을 구하시오.",
  1-0.1*(1+0.9*1), T("SGD",1.,lambda w,t:w,1,lr=.1,momentum=.9,nesterov=True))
C("fold sizes","en","We do 10-fold cross-validation on 2,000 patients' records, one record each. How many records does each of the ten models train on?",
  1800, 2000-len(kf(2000,10)[0]))
R("learning-rate schedule","en","I use a linear warm-up from 0 to a peak of 4e-4 over the first 500 steps, so that lr = peak · step/500. What's the learning rate at step 125?",
  4e-4*125/500, S("LambdaLR",4e-4,125,lr_lambda=lambda s:min(1,s/500)))
C("updates in a training","en","ok so 10k imgs, bs 32, 5 epochs, keep the last partial batch. how many .step() calls total",
  313*5, sum(nb(10000,32)[0] for _ in range(5)))
R(O,"en","Take f(x, y) = x² + 10y² and start gradient descent at (1, 1) with a learning rate of 0.05. State x and y after two steps.",
  [(1-.05*2)**2,(1-.05*20)**2], T("SGD",[1.,1.],lambda w,t:np.array([2,20])*w,2,lr=.05))
R("square-root scaling","ko","배치 64일때 lr 1e-3 썼는데 배치 256으로 올리면 루트 스케일링으로는 lr 얼마로해야댐??",
  1e-3*sqrt(256/64), 1e-3*2)
C("split sizes","ko","데이터가 3천 개 있는데 test_size=0.2로 먼저 테스트를 떼고, 남은 것에서 다시 25%를 검증용으로 뗐습니다. 최종 학습 데이터는 몇 개가 되나요?",
  3000-600-600, tts(tts(3000,.2)[0],.25)[0])
M("updates in a training","ko","배치 크기 64로 12에폭 동안 학습시키려고 합니다. 옵티마이저 업데이트가 모두 몇 번 일어나는지 알려 주세요.","number of training samples")
R("gradient clipping","ko","그래디언트 노름이 12.5 나왔는데 max_norm=5로 클리핑하면 그래디언트에 몇 배가 곱해지나요? 아주 작은 eps는 무시해 주세요.",
  5/12.5, clipn([7.5,10.],5.)[0]/7.5)
R(O,"ko","sgd에 weight_decay=0.01 lr=0.5 w=4 기울기 1 한스텝뒤 w? 모멘텀 없음 파이토치꺼",
  4-.5*(1+.01*4), T("SGD",4.,G(1.),1,lr=.5,weight_decay=.01))
C("class mix","en","A data set of 900 rows is sorted by label: 300 of class A, then 300 of B, then 300 of C. With an unshuffled 3-fold split into consecutive blocks, how many different classes appear in the training part when the second block is held out?",
  2, len(set(("A"*300+"B"*300+"C"*300)[i] for i in range(900) if i not in set(kf(900,3)[1]))))
C("number of fits","en","leave one out on 150 flowers (iris), how many models do i end up training",
  150, len(kf(150,150)))
R("EMA","ko","파라미터의 EMA를 decay 0.99로 유지한다. EMA의 현재 값이 1.0이고 새 가중치가 2.0일 때 한 번 갱신한 EMA는 얼마인가?",
  0.99*1+0.01*2, 1+(1-0.99)*(2-1))
C("steps per epoch","ko","이미지 8,192장을 GPU 2장에 나눠 장당 배치 64로 학습합니다. 누적은 안 쓰고요. 한 에폭은 몇 스텝인가요?",
  8192//(2*64), nb(8192,128)[0])
C("parameters of a dense network","ko","입력 20 은닉 64 64 출력 1 mlp인데 bias 다 있음 파라미터 총 몇개냐",
  20*64+64+64*64+64+64+1, net(20,64,64,1))
C("fold members","en","Indices 0 to 11 go through sklearn's KFold(n_splits=4) without shuffling. Which are the smallest and the largest test index of the third fold?",
  [6,8],[min(kf(12,4)[2]),max(kf(12,4)[2])])
C("number of characters","ko","\"검증 데이터는 섞고 나서 자른다\" 이 문장 띄어쓰기 빼면 몇 글자임?",
  len("검증데이터는섞고나서자른다"), sum(len(x) for x in "검증 데이터는 섞고 나서 자른다".split()))
R("learning-rate schedule","en","Exponential decay: the initial rate is 0.05 and it is multiplied by 0.9 after every epoch. Compute the rate used after 10 such decays.",
  0.05*0.9**10, S("ExponentialLR",.05,10,gamma=.9))
C("split sizes","en","Got 70k digits total, holding out 10k for test as usual, then 1/6 of whatever remains for validation. How many do I train on?",
  60000-10000, 60000*5//6)

O="optimizer step"; L="learning-rate schedule"
R(L,"en","A run has 10,000 steps: linear warm-up from 0 to 1e-3 during the first 1,000, then cosine decay to 0 over the remaining 9,000. Determine the learning rate at step 5,500.",
  1e-3*0.5*(1+cos(pi*4500/9000)), S("CosineAnnealingLR",1e-3,4500,T_max=9000))
R(O,"ko","SGD 학습률 0.2, 시작점 w = 5, 손실은 (w-1)² 이에요. 세 번 업데이트하고 나면 w가 몇이 되죠?",
  1+4*(1-.4)**3, T("SGD",5.,lambda w,t:2*(w-1),3,lr=.2))
M(L,"en","cosine schedule, peak lr 3e-4, floor 0, no warmup. whats the lr at step 2000","total number of steps")
R(O,"en","Adam with β₁ = 0.9, β₂ = 0.999, ε = 1e-8, lr = 0.1 starts at w = 1. The gradients of the first two steps are 1 and −1. Find w after the second step.",
  1-.1-.1*((.09-.1)/(1-.81))/(sqrt((.999e-3+1e-3)/(1-.999**2))+1e-8), T("Adam",1.,G(1.,-1.),2,lr=.1))
C("updates in a training","ko","학습 샘플 48,000개, 배치 크기 256, drop_last=True로 15에폭을 학습한다. 갱신 횟수와 에폭마다 버려지는 샘플 수를 구하시오.",
  [48000//256*15,48000%256],[sum(nb(48000,256,True)[0] for _ in range(15)),nb(48000,256,True)[2]])
R("linear scaling","en","paper used lr 0.4 w batch 1024, i only fit 96 on my card lmao. linear rule → lr?",
  .4*96/1024, .4/1024*96)
C("class mix","ko","정렬된 데이터 앞 500개는 0번 클래스 뒤 300개는 1번인데 안섞고 뒤에서 400개 검증으로 뗐음 ㅋㅋ 검증에 0번이랑 1번 각각 몇개임",
  [100,300],[([0]*500+[1]*300)[-400:].count(k) for k in (0,1)])
R("gradient clipping","en","With clip_grad_value_ set to 0.5, what happens to the gradient (1.7, −0.2)? Give both entries after clipping.",
  [.5,-.2], list(np.clip([1.7,-.2],-.5,.5)))
R(O,"ko","모멘텀 SGD의 갱신식이 v ← 0.9v + g, w ← w − 0.05v 이다. v₀ = 0, w₀ = 1, 첫 그래디언트 2, 두 번째 그래디언트 1일 때 v₂와 w₂를 각각 구하시오.",
  [.9*2+1, 1-.05*2-.05*2.8],[0.9*2+0.9**0*1,T("SGD",1.,G(2.,1.),2,lr=.05,momentum=.9)])
C("fold sizes","en","47 rows, sklearn KFold 5 splits no shuffle. size of first fold and of last fold?",
  [10,9],[len(kf(47,5)[0]),len(kf(47,5)[4])])
C("effective batch","en","Our effective batch should be 2,048. We have eight devices and each can hold 32 samples per forward pass, so how many accumulation steps do we need?",
  2048//256, next(a for a in range(1,100) if a*8*32==2048))
C("parameters of a dense network","ko","입력 13개, 은닉층 32개와 16개, 출력 1개인 완전연결 신경망의 학습 가능한 파라미터 수는? (모든 층에 편향 포함)",
  13*32+32+32*16+16+17, net(13,32,16,1))
R(O,"en","rmsprop first step: g=0.2, alpha .9, lr 0.001, v starts 0, ignore eps. how big is the step (absolute value)",
  .001*.2/sqrt(.1*.04), -T("RMSprop",0.,G(.2),1,lr=.001,alpha=.9,eps=0))
C("steps per epoch","ko","행이 1,234개이고 배치 크기가 50이면, 마지막 자투리 배치까지 쓸 때 에폭당 배치는 몇 개이고 마지막 배치에는 몇 행이 들어가나요?",
  [ceil(1234/50),1234%50], nb(1234,50)[:2])
C("number of fits","en","Nested cross-validation: 5 outer folds, 3 inner folds, a grid of 8 settings, and one refit of the best setting per outer fold. State the total number of model fits.",
  5*(8*3+1), sum(1 for o in range(5) for _ in range(8*3)) + 5)
R(L,"ko","초기 학습률 0.1인 스텝 스케줄에서 30, 60, 80 에폭이 될 때마다 0.2를 곱한다(MultiStepLR, 에폭은 0부터). 70 에폭의 학습률은?",
  .1*.2**2, S("MultiStepLR",.1,70,milestones=[30,60,80],gamma=.2))
M("fold sizes","ko","데이터 850개인데 k폴드 하면 폴드 하나에 몇개씩 들어가? 셔플은 했음","number of folds k")
R(O,"ko","AdamW인데 그래디언트가 계속 0이면 w는 어떻게 되나 궁금해서요. w=10, lr=0.01, weight_decay=0.1로 두 스텝을 돌리면 w가 몇이 될까요? 여섯 자리까지 보고 싶어요.",
  10*(1-.001)**2, T("AdamW",10.,G(0.,0.),2,lr=.01,weight_decay=.1),1e-5)
C("updates in a training","en","A data set of 25,600 clips is trained on for 40 epochs with micro-batches of 16 and gradients accumulated over 4 micro-batches. How many parameter updates are performed altogether?",
  25600//64*40, sum(1 for e in range(40) for m in range(1,25600//16+1) if m%4==0))
C("split sizes","ko","만 개를 7:2:1로 나누면 학습/검증 각각 몇개?",
  [7000,2000],[10000*7//10,10000*2//10])
R("bias correction","en","second moment in Adam after step 1, beta2=0.999, g=0.5, v0=0. raw v and corrected v-hat please, both",
  [.001*.25,.25],[0.999*0+(1-.999)*.5**2,(1-.999)*.25/(1-.999**1)])
R(O,"en",r"Let $f(w)=\tfrac12 w^2$ with $w_0=4$, $\eta=0.1$, $\mu=0.5$ and a zero-initialised buffer. Using Nesterov momentum as implemented in PyTorch, compute $w_2$.",
  3.4-.1*(3.4+.5*(.5*4+3.4)), T("SGD",4.,lambda w,t:w,2,lr=.1,momentum=.5,nesterov=True))
C("last batch","ko","이미지 5만장 배치 512 마지막 배치 몇장 남음? 에폭은 90까지 돌릴거",
  50000%512, nb(50000,512)[1])
R("square-root scaling","en","Going from batch 32 with learning rate 2e-4 up to batch 512, what learning rate does the square-root rule suggest?",
  2e-4*sqrt(512/32), 2e-4*4)
C("fold sizes","ko","환자 60명이 한 사람당 사진 5장씩 찍었습니다. 환자 기준으로 GroupKFold 6겹을 하면 폴드 하나의 검증 사진은 몇 장인가요?",
  60//6*5, 300//6)
R(O,"ko","adagrad lr 1 w=3 그래디언트 첫번째 2 두번째도 2 누적 초기값 0 eps 무시 두스텝 후 w 좀",
  3-1-2/sqrt(8), T("Adagrad",3.,G(2.,2.),2,lr=1.))
C("class mix","en","Photos are sorted: 2,000 of birds first, then 1,500 of fish, then 500 of frogs. Someone takes the last 1,000 as the validation set. How many fish and how many frogs does it hold?",
  [500,500],[(["b"]*2000+["f"]*1500+["r"]*500)[-1000:].count(x) for x in "fr"])
M(O,"ko","파라미터 w = 0.8에서 그래디언트가 0.25로 계산되었다. 학습률 0.1, 모멘텀 계수 0.9로 다섯 번째 스텝을 밟을 때 갱신 후의 w를 구하시오.","current value of the momentum buffer (velocity)")
C("updates in a training","ko","학습 데이터 9,000개 중 10%는 검증으로 떼어 놓고 나머지로만 배치 90, 25에폭 학습하면 업데이트는 총 몇 번이 될까요?",
  8100//90*25, sum(nb(9000-900,90)[0] for _ in range(25)))
R(L,"en","Polynomial decay (power 2, end value 0) from 0.02 over 400 steps. What is the learning rate at step 100?",
  .02*(1-100/400)**2, S("PolynomialLR",.02,100,total_iters=400,power=2))
C("number of fits","ko","랜덤서치 n_iter=30 cv=4 refit까지 합치면 fit 몇번 ㄱㄱ",
  30*4+1, len(range(30))*len(range(4))+1)
R("gradient clipping","ko","그래디언트 (6, 8)을 L2 노름 최대 2로 클리핑하면 어떤 벡터가 되는가? 두 성분을 순서대로 쓰시오.",
  [1.2,1.6], clipn([6.,8.],2.))
R(O,"en","so loss is 3w^2, w starts at 1, lr is .05, plain gd. w after 3 steps?? friend says 0.343",
  (1-.3)**3, T("SGD",1.,lambda w,t:6*w,3,lr=.05))
C("split sizes","en","I call train_test_split on 1,003 rows with test_size=0.25 in scikit-learn. How many rows go to training and how many to the test set?",
  [1003-ceil(1003*.25),ceil(1003*.25)], tts(1003,.25))
C("steps per epoch","en","imagenet 1281167 imgs, 8 gpus x 256 per gpu, drop last. steps per epoch?",
  1281167//2048, nb(1281167,2048,True)[0])
R(L,"ko","학습률이 0.2에서 시작해서 매 에폭 0.95배가 되는 지수 감쇠를 쓰고 있어요. 20번 감쇠한 뒤의 학습률은 대략 얼마예요?",
  .2*.95**20, S("ExponentialLR",.2,20,gamma=.95))
R("linear scaling","ko","8장 gpu에서 총배치 512 lr 0.2였는데 gpu 2장만 쓰게됨 장당배치는 그대로.. 선형스케일링하면 lr?",
  .2*2/8, .2/512*(512//8*2))
C("fold sizes","en","TimeSeriesSplit(n_splits=4) from scikit-learn is applied to 100 ordered observations, all options at their defaults. How long are the training part and the test part of the first split?",
  [100-4*(100//5),100//5],[len(x) for x in next(iter(__import__("sklearn.model_selection",fromlist=["a"]).TimeSeriesSplit(n_splits=4).split(np.zeros((100,1)))))])
M("linear scaling","en","I raised the batch size from 128 to 640 and want to apply the linear scaling rule. Which learning rate should I switch to?","original learning rate")
C("parameters of a dense network","en","mlp 100-50-50-10 no biases at all, param count?",
  100*50+50*50+500, net(100,50,50,10,bias=False))

O="optimizer step"; L="learning-rate schedule"
R(O,"ko","w0=1이고lr0.1이고Adam기본값인데첫기울기2두번째기울기4면두스텝뒤w얼마야",
  1-.1-.1*((.1*.9*2+.1*4)/.19)/(sqrt((.001*.999*4+.001*16)/(1-.999**2))+1e-8), T("Adam",1.,G(2.,4.),2,lr=.1))
C("updates in a training","en","For a corpus of 1.2 million sentences, a batch size of 2,400 and three epochs, how many parameter updates take place?",
  1200000//2400*3, sum(nb(1200000,2400)[0] for _ in range(3)))
R(O,"en","Could someone check my homework? Gradient descent on g(x) = x² + 2x with step size 1/4, starting at x = 3. I need the value of x after two iterations.",
  (3+1)*.25-1, T("SGD",3.,lambda w,t:2*w+2,2,lr=.25))
R(L,"ko","전체 200스텝 중 처음 20스텝은 0에서 0.01까지 선형 웜업하고(20스텝에서 정확히 0.01), 그 뒤 남은 180스텝 동안 코사인으로 0까지 내린다. 80스텝에서의 학습률을 구하시오.",
  .01*.5*(1+cos(pi*60/180)), S("CosineAnnealingLR",.01,60,T_max=180))
C("fold sizes","ko","stratifiedkfold 10, 양성 80 음성 420이면 폴드 하나에 양성 몇 음성 몇?",
  [8,42],(lambda y:[int(sum(y[next(iter(__import__("sklearn.model_selection",fromlist=["a"]).StratifiedKFold(10).split(y,y)))[1]]==k)) for k in (1,0)])(np.array([1]*80+[0]*420)))
M("steps per epoch","en","the train split is 54,000 digits, 25 epochs, cosine lr. how many steps is one epoch","batch size")
R("gradient clipping","en","Three parameters have gradients 2, −3 and 6. Rescale them so that the global L2 norm becomes 3.5, as clip_grad_norm_ would. What does the third gradient become?",
  6*3.5/7, 6/sqrt(4+9+36)*3.5)
R(O,"ko","PyTorch SGD에 momentum=0.9, weight_decay=0.1, lr=0.1을 줬습니다. w = 1에서 출발하고 손실 그래디언트는 두 번 다 0.4라고 하면, 두 스텝 뒤 w는 얼마인가요? 버퍼는 비어 있는 상태에서 시작해요.",
  .95-.1*(.9*.5+.4+.1*.95), T("SGD",1.,G(.4,.4),2,lr=.1,momentum=.9,weight_decay=.1))
C("effective batch","en","grad accum 16, micro batch 4, single a100 80gb, seq len 2048.. effective batch in sequences?",
  64, sum(4 for _ in range(16)))
C("number of fits","ko","사이킷런 GridSearchCV에서 학습률 후보 5개, 깊이 후보 3개, 트리 수 후보 2개를 cv=10으로 탐색하고 refit=True로 둔다. 전체 학습(fit) 횟수는?",
  5*3*2*10+1, len(list(__import__("sklearn.model_selection",fromlist=["a"]).ParameterGrid({"a":range(5),"b":range(3),"c":range(2)})))*10+1)
C("steps per epoch","en","There are 7,680 spectrograms in my train folder and I'm feeding them 48 at a time. How many iterations make one epoch?",
  160, nb(7680,48)[0])
R("linear scaling","ko","기준이 배치 256당 lr 0.1 (lr=0.1*bs/256) 이면 배치 8192에선 몇?",
  .1*8192/256, .1*2**5)
C("class mix","en","Labels of a sorted file run: 4,000 times '0', then 1,000 times '1'. The first 80% are used for training without shuffling. What percentage of the validation rows carry label '1'?",
  100, 100*([0]*4000+[1]*1000)[4000:].count(1)//1000)
R(O,"en","adamw, lr 0.01 wd 0.5 (pytorch, decoupled), w=-2, first grad = -7. new w?",
  -2*(1-.005)+.01, T("AdamW",-2.,G(-7.),1,lr=.01,weight_decay=.5))
R(L,"ko","StepLR을 step_size=15, gamma=0.5로 설정했다. 처음 학습률이 0.08이면 스케줄러를 50번 진행시킨 뒤의 학습률은 얼마인가?",
  .08*.5**3, S("StepLR",.08,50,step_size=15,gamma=.5))
C("split sizes","ko","전체 2,345장인데 사이킷런 train_test_split에 test_size=0.1 넣으면 테스트 몇 장 나와요? 학습은요?",
  [ceil(234.5),2345-ceil(234.5)],tts(2345,.1)[::-1])
R("bias correction","en","With β₂ = 0.99 and v₀ = 0, Adam has seen squared gradients 4 and 9 (in that order). Compute v̂ after these two steps.",
  (.01*.99*4+.01*9)/(1-.99**2), (.99*4+9)/1.99)
M(O,"ko","adam 첫스텝 그래디언트 0.02 lr 0.001 베타 기본값 ㅇㅇ 업데이트 끝난 w값 좀 알려줘","initial value of w")
C("updates in a training","en","Early stopping ended my run after epoch 17 of a planned 100. With 3,300 training rows, a batch size of 100 and the patience set to 5, how many updates were made in total?",
  17*33, sum(nb(3300,100)[0] for e in range(17)))

R(O,"ko",r"$f(w)=2w^2$를 $w_0=1$에서 RMSProp으로 최소화한다. $\eta=0.01$, $\alpha=0.99$, $v_0=0$, $\epsilon$은 무시한다. 첫 갱신 후 $w_1$은?",
  1-.01*4/sqrt(.01*16), T("RMSprop",1.,lambda w,t:4*w,1,lr=.01,alpha=.99,eps=0))
C("last batch","en","3001 samples, bs 250, keep remainder. how many batches & whats in the last one",
  [13,1], nb(3001,250)[:2])
C("parameters of a dense network","ko","3072차원 입력을 은닉 100개 층 하나를 거쳐 10개 클래스로 보내는 MLP예요. 편향까지 세면 파라미터가 몇 개예요?",
  3072*100+100+1010, net(3072,100,10))
R("square-root scaling","ko","배치를 9배로 늘리면서 제곱근 스케일링을 적용한다. 원래 학습률이 3e-4라면 새 학습률은 얼마인가?",
  9e-4, 3e-4*sqrt(9))
C("fold sizes","en","LeaveOneOut on 37 samples: how big is each training set, and how many models get trained?",
  [36,37],(lambda s:[len(s[0][0]),len(s)])(list(__import__("sklearn.model_selection",fromlist=["a"]).LeaveOneOut().split(np.zeros((37,1))))))
R(O,"en","nesterov in pytorch, lr .01, mom .9, two grads 1 and 1 (const), w0 = 0, buffer empty. w after 2 steps",
  -.01*1.9-.01*(1+.9*1.9), T("SGD",0.,G(1.,1.),2,lr=.01,momentum=.9,nesterov=True))
C("steps per epoch","ko","검증용으로 5천장 빼고 4만5천장으로 학습중 배치128 드랍라스트 켜면 한에폭 몇스텝?",
  45000//128, nb(45000,128,True)[0])
R(L,"en","A schedule interpolates linearly from 0.01 at step 0 down to 0.001 at step 900. Which learning rate applies at step 300?",
  .01-.009/3, .01*2/3+.001/3)
C("updates in a training","ko","배치 크기 200, 데이터 20만 개로 30,000번 업데이트를 하려면 몇 에폭을 돌려야 하나요?",
  30000//1000, 30000*200//200000)
R(O,"en","Use AdaGrad with η = 0.1, ε negligible and a zero accumulator on f(w) = w², starting at w = 2. Calculate w after the second update.",
  1.9-.1*3.8/sqrt(16+3.8**2), T("Adagrad",2.,lambda w,t:2*w,2,lr=.1))
M("gradient clipping","ko","그래디언트 벡터가 (0.9, 1.2)인데 노름 클리핑을 하고 나면 각 성분이 얼마가 될까요? 학습률은 0.01입니다.","clipping threshold (max norm)")
C("fold members","ko","인덱스 0~19 kfold 4 셔플x 두번째 폴드 테스트 인덱스 처음이랑 끝 뭐임",
  [5,9],[kf(20,4)[1][0],kf(20,4)[1][-1]])
R(O,"ko","EMA로 가중치를 평균 낸다. 감쇠율 0.9, 초기 EMA 값 0, 가중치는 세 스텝 모두 1로 고정되어 있다. 세 번 갱신한 뒤 EMA 값은?",
  1-.9**3, (lambda e:[e:=.9*e+.1*1 for _ in range(3)][-1])(0.))
C("number of fits","en","im tuning 6 lrs x 4 weight decays, every combo w 3 seeds, no cv just one val set. total trainings",
  72, len([0 for a in range(6) for b in range(4) for c in range(3)]))
R("linear scaling","en","Two workers with 32 images apiece trained well at learning rate 0.025. Now 16 such workers are available, still 32 images each; what does linear scaling give?",
  .025*8, .025/64*512)
C("split sizes","ko","1만 2천 건의 데이터를 60/20/20으로 나눌 때 검증 데이터는 몇 건인가?",
  2400, 12000-7200-2400)
C("effective batch","ko","유효 배치 1024 맞추고 싶은데 gpu당 배치 32고 gpu 4장이면 그래디언트 누적 몇 번 해야 하나요?",
  8, 1024//(32*4))
R(O,"en","sgd lr 0.3 w=1.5 grad=2 but i clip grad norm to 1 first. w after?",
  1.5-.3, T("SGD",1.5,G(2/2*1.),1,lr=.3))
C("class mix","ko","사진 5,000장이 클래스 0부터 9까지 500장씩 순서대로 정렬되어 있습니다. 섞지 않고 5-fold로 쪼개면 첫 폴드의 검증 세트에는 클래스가 몇 종류 들어 있나요?",
  2, len(set(np.repeat(np.arange(10),500)[kf(5000,5)[0]].tolist())))
R(L,"ko","웜업 1000스텝 목표 lr 6e-4 0부터 선형이면 250스텝 lr은?? 모델은 gpt2 small",
  6e-4/4, S("LambdaLR",6e-4,250,lr_lambda=lambda s:s/1000))
C("updates in a training","en","A learner processes 64,000 examples per epoch. Compare batch sizes 32 and 256 over 10 epochs: how many updates does each one give?",
  [20000,2500],[10*nb(64000,32)[0],10*nb(64000,256)[0]])

O="optimizer step"; L="learning-rate schedule"
R(O,"en","A saddle: f(x, y) = x² − y², start (1, 0.01), learning rate 0.1. Where does plain gradient descent stand after three steps? Give x and y.",
  [.8**3,.01*1.2**3], T("SGD",[1.,.01],lambda w,t:np.array([2,-2])*w,3,lr=.1))
M("updates in a training","en","hey so 20k pics, batch 64, drop last off. how many updates in my whole training?","number of epochs")
C("fold sizes","ko","표본 250개에 대해 8겹 교차검증(KFold)을 한다. 검증 폴드의 크기가 32인 폴드는 몇 개이고 31인 폴드는 몇 개인가?",
  [250%8,8-250%8],[[len(f) for f in kf(250,8)].count(32),[len(f) for f in kf(250,8)].count(31)])
R(O,"ko","파이토치 RMSprop 기본값(alpha 0.99, eps 1e-8)에 lr=0.01만 주고 돌리고 있어요. w=0.7이고 첫 기울기가 -0.05면 첫 스텝 후 w는 어떻게 되나요?",
  .7+.01*.05/(sqrt(.01*.0025)+1e-8), T("RMSprop",.7,G(-.05),1,lr=.01))
R("bias correction","ko","β₂=0.999인 Adam에서 10번째 스텝의 2차 모멘트는 편향 보정 때문에 몇 배로 커지나요? 즉 1/(1−β₂^10)을 계산해 주세요.",
  1/(1-.999**10), 1/(.001*sum(.999**i for i in range(10))))
C("steps per epoch","en","A loader with batch_size = 96 and drop_last = True serves 10,000 recordings. Find the number of batches per epoch and the number of recordings that are dropped.",
  [104,16],[nb(10000,96,True)[0],nb(10000,96,True)[2]])
R(L,"ko","코사인 최대 3e-4 최소 3e-5 총 1만스텝 웜업없음 5천스텝째 lr ㄱ",
  (3e-4+3e-5)/2, S("CosineAnnealingLR",3e-4,5000,T_max=10000,eta_min=3e-5))
R("linear scaling","en","My baseline used a batch of 32 with lr = 5e-5. What would the linear scaling rule give for a batch of 80?",
  5e-5*2.5, 5e-5/32*80)
R(O,"ko","모멘텀 SGD 상수 기울기 1, lr 0.01, 모멘텀 0.9 버퍼 0에서 시작 w=0.. 세 스텝 뒤 w값은? 발산하는거 아니지??ㅠ",
  -.01*(1+1.9+2.71), T("SGD",0.,G(1.,1.,1.),3,lr=.01,momentum=.9))
C("number of fits","en","I compare three model families with 5-fold cross-validation repeated 4 times (RepeatedKFold). The families have 2, 6 and 10 hyper-parameter settings. How many fits does that come to, final refits not included?",
  18*20, sum(s*5*4 for s in (2,6,10)))
C("class mix","ko","정렬된 사진 2,400장이 A 1,200장, B 800장, C 400장 순으로 놓여 있다. 섞지 않은 4-fold의 세 번째 폴드에 들어가는 A와 B는 각각 몇 장인가?",
  [0,600],[sum(("A"*1200+"B"*800+"C"*400)[i]==c for i in kf(2400,4)[2]) for c in "AB"])
C("parameters of a dense network","en","quick one, single linear layer 512 in 1000 out with bias, # of params",
  513*1000, net(512,1000))
R(O,"en","An AdamW optimiser (PyTorch semantics) has lr = 0.02, weight_decay = 0.25, default betas. The weight begins at 1 and the gradients of steps one and two are both 3. What is the weight following step two?",
  (1*.995-.02)*.995-.02, T("AdamW",1.,G(3.,3.),2,lr=.02,weight_decay=.25))
M(L,"ko","스텝 감쇠 쓰는데 처음 lr 0.1이고 30에폭마다 줄어들어. 75에폭 lr 뭐야?","decay factor gamma")
C("updates in a training","ko","배치 48, 데이터 5,000개, 마지막 배치도 씀, 에폭 8. 업데이트 총합은요?",
  105*8, sum(nb(5000,48)[0] for _ in range(8)))
R("gradient clipping","en","grad = [0.3, 0.4], clip_grad_norm_ max_norm 1.0. second component after clip?",
  .4, clipn([.3,.4],1.)[1])
C("split sizes","en","From 8,400 X-rays we reserve 15% for testing; of the rest, 15% become the validation set. State the sizes of the test and the validation set.",
  [1260,1071],[tts(8400,.15)[1],tts(8400-1260,.15)[1]])
R(O,"ko",r"AdaGrad: $G_0=0$, $\eta=0.3$, $w_0=0$, 그래디언트 $g_1=1,\ g_2=2,\ g_3=2$. $\epsilon$을 무시할 때 $w_3$를 구하라.",
  -.3*(1+2/sqrt(5)+2/3), T("Adagrad",0.,G(1.,2.,2.),3,lr=.3))
C("effective batch","ko","노드 2대에 각각 gpu 8장씩 있고 한 장당 배치 12, 그래디언트 누적 4회입니다. 한 번의 업데이트에 쓰이는 샘플은 몇 개입니까?",
  2*8*12*4, sum(12 for n in range(2) for g in range(8) for a in range(4)))
R("square-root scaling","en","sqrt rule: bs 1024 lr 0.016 going DOWN to bs 64. lr?",
  .016/4, .016*sqrt(64/1024))
M("fold sizes","en","For 6-fold cross-validation with equal folds, how many samples does each model get to train on?","total number of samples")
R(O,"en","Let the loss be (w + 2)²/2. From w₀ = 0, take two steps of PyTorch-style Nesterov SGD (lr 0.2, momentum 0.8, buffer zero). Report w₁ and w₂.",
  [-.72, -.72-.2*(1.28+.8*(1.6+1.28))],[T("SGD",0.,lambda w,t:w+2,n,lr=.2,momentum=.8,nesterov=True) for n in (1,2)])
C("steps per epoch","ko","3만장 배치 64 누적 4 한에폭에 옵티마이저 스텝 몇번? 나머지는 버리고 (마이크로배치도 자투리 버림)",
  30000//64//4, sum(1 for m in range(1,nb(30000,64,True)[0]+1) if m%4==0))
C("fold sizes","en","A stratified 5-fold split of 1,000 transactions, 3% of them fraudulent: how many fraudulent ones does a single test fold contain?",
  6, (lambda y:int(y[next(iter(__import__("sklearn.model_selection",fromlist=["a"]).StratifiedKFold(5).split(y,y)))[1]].sum()))(np.array([1]*30+[0]*970)))
R(L,"en","Cosine decay, 60 epochs, from 0.2 to 0.002, no restarts. I'd like the rate after 20 epochs.",
  .002+.099*(1+.5), S("CosineAnnealingLR",.2,20,T_max=60,eta_min=.002))
R(O,"ko","SGD, w0 = 10, 매번 기울기가 w랑 똑같음(L = w²/2), lr=1/10. 3번 돌리면?",
  10*.9**3, T("SGD",10.,lambda w,t:w,3,lr=.1))
C("last batch","en","Suppose 777 samples are served in batches of 60 without dropping anything. What is the size of the final batch?",
  57, nb(777,60)[1])
C("number of fits","ko","후보 모델 12개를 홀드아웃 말고 7-fold로 비교하려고 합니다. 최종 재학습까지 한 번 포함하면 학습은 총 몇 번인가요?",
  85, sum(7 for _ in range(12))+1)
M(O,"en","After the first AdamW step on a weight of 0.9 with gradient 0.2, lr 0.05, default betas — what number do I get? I want to check it against PyTorch and I've set the weight decay to something other than the default.","weight decay")
R("linear scaling","ko","학습률 0.05, 배치 100을 기준으로 선형 스케일링하여 학습률이 0.4가 되려면 배치는 얼마여야 하는가?",
  800, 100*(0.4/0.05),0.001)
C("updates in a training","en","1 mil rows bs 1000, 2.5 epochs, how many steps",
  2500, int(2.5*nb(1000000,1000)[0]))
C("split sizes","ko","k-fold 하기전에 테스트 15% 빼고 싶은데 총 640개임 남는거 몇개",
  544, tts(640,.15)[0])
R("gradient clipping","ko","원소별 값 클리핑을 ±1로 하고 학습률 0.1로 SGD 한 스텝을 밟습니다. w = 2이고 기울기가 -8이면 새 w는 얼마죠?",
  2.1, T("SGD",2.,G(float(np.clip(-8.,-1,1))),1,lr=.1))
C("updates in a training","ko","에폭마다 drop_last로 자투리를 버린다. 샘플 15,000개, 배치 400일 때 50에폭 동안의 갱신 횟수를 구하고, 한 에폭에 실제로 쓰인 샘플 수도 구하시오.",
  [37*50,14800],[sum(nb(15000,400,True)[0] for _ in range(50)),15000-nb(15000,400,True)[2]])
C("number of characters","en","How many characters does \"shuffle first, then split\" have if spaces don't count but the comma does?",
  len("shufflefirst,thensplit"), sum(c!=" " for c in "shuffle first, then split"))
R(O,"en","adam lr=.001 defaults, first grad 1000, second grad 1000. total displacement |w2-w0|? does the grad size even matter lol",
  .002, -T("Adam",0.,G(1000.,1000.),2,lr=.001))
R(L,"ko","선형 웜업 5에폭(0→0.5, 5에폭에서 0.5), 그 후 30에폭과 60에폭에서 각각 1/10로 감소하는 스케줄이 있다. 2에폭 시점과 45에폭 시점의 학습률을 차례로 답하시오.",
  [.2,.05],[.5*2/5,S("MultiStepLR",.5,45,milestones=[30,60],gamma=.1)])
C("fold members","ko","샘플 번호 0~24를 섞지 않고 KFold(5)에 넣었을 때 17번 샘플은 몇 번째 폴드에서 검증용이 되나요? 폴드는 1번째부터 셉니다.",
  4, next(i for i,f in enumerate(kf(25,5),1) if 17 in f))
M("parameters of a dense network","ko","은닉층 2개(각 256)에 출력 10짜리 mlp 파라미터 수 계산좀 바이어스 있음 ㅠㅠ 내일 발표","input size")
C("class mix","en","sorted by class: 100 imgs each of 10 classes. last 15% = val, no shuffle. how many classes in val",
  2, len(set(np.repeat(np.arange(10),100)[-150:].tolist())))

O="optimizer step"; L="learning-rate schedule"
R(O,"en","Lion updates a weight by w ← w − η·(sign(β₁m + (1−β₁)g) + λw), with m₀ = 0, β₁ = 0.9, η = 0.01, λ = 0. Starting at w = 0.3 with gradient −6, what is w after the first step?",
  .31, .3-.01*float(np.sign(.9*0+.1*-6)))
C("effective batch","en","Each of my 4 processes loads 24 images and I only call optimizer.step() every 5 backward passes. How many images contribute to one update under DDP?",
  480, sum(24 for _ in range(5*4)))
R(O,"ko","모멘텀 계수 0.5, 학습률 0.4의 SGD로 f(w) = (w − 1)²/2 를 w₀ = 3에서 최소화한다. v ← 0.5v + g, w ← w − 0.4v, v₀ = 0일 때 w₁, w₂를 구하시오.",
  [2.2, 2.2-.4*(1+1.2)],[T("SGD",3.,lambda w,t:w-1,n,lr=.4,momentum=.5) for n in (1,2)])
R("bias correction","en","whats the bias correction denominator 1-beta1^t in adam for t=5, b1=0.9",
  1-.9**5, .1*sum(.9**i for i in range(5)))
C("parameters of a dense network","en","Count all weights and biases of a multilayer perceptron with 10 inputs, hidden layers of 20 and 30 units, and 4 outputs.",
  220+630+124, net(10,20,30,4))
M("effective batch","ko","gpu 6장으로 ddp 돌리는데 accumulation 2 하면 실질 배치 얼마죠?? 에폭은 50이고 lr 1e-4","per-device batch size")
R(O,"ko","Adam의 두 번째 스텝까지 손으로 풀어 보는 숙제가 있어요. 손실은 w², 시작값 w = 1, 학습률 0.1, 나머지는 기본값입니다. 두 스텝 뒤의 w를 소수 넷째 자리까지 알려 주시겠어요?",
  (lambda w1:w1-.1*((.09*2+.1*2*w1)/.19)/(sqrt((.000999*4+.001*4*w1*w1)/(1-.999**2))+1e-8))(1-.1*2/(2+1e-8)), T("Adam",1.,lambda w,t:2*w,2,lr=.1))
C("split sizes","ko","이미지 4만 장을 학습:검증:테스트 = 8:1:1로 나누면 학습 세트와 테스트 세트는 각각 몇 장인가?",
  [32000,4000],[40000*8//10,40000-32000-4000])
R("gradient clipping","en","Two layers have gradient norms 3 and 4. I clip the global norm to 2.5. Ignoring the tiny epsilon, by which factor do all gradients get multiplied?",
  .5, clipn([3.,0.,4.],2.5)[2]/4)
C("last batch","ko","학습셋 2,718행을 배치 100으로 돌리면 drop_last=False일 때 마지막 배치 몇 행임?? 그리고 총 배치수",
  [18,28], nb(2718,100)[:2][::-1])
R(O,"en","rmsprop w0=0 lr=.1 alpha=.5 eps=0, grads 1, 1. w2=?",
  -.1*(1/sqrt(.5)+1/sqrt(.75)), T("RMSprop",0.,G(1.,1.),2,lr=.1,alpha=.5,eps=0))
C("fold sizes","ko","샘플이 1,000개이고 5겹 교차검증을 하는데, 각 학습 부분에서 다시 10%를 조기 종료용으로 떼어 냅니다. 실제로 가중치를 학습하는 데 쓰는 샘플은 폴드마다 몇 개인가요?",
  720, tts(1000-len(kf(1000,5)[0]),.1)[0])
M(L,"en","Our learning rate warms up linearly from zero to 5e-4. Which value does it have at step 600?","number of warm-up steps")
C("class mix","ko","사진이 날짜순 아니고 라벨순 정렬임 ㅋㅋ 정상 900장 먼저 불량 100장 나중. 뒤에서 25퍼 잘라서 검증하면 검증에서 정상이 몇장이고 불량이 몇장?",
  [150,100],[([0]*900+[1]*100)[-250:].count(k) for k in (0,1)])
R(O,"ko","AdaGrad 첫 스텝은 기울기 크기와 상관없이 학습률만큼 움직인다고 들었습니다. w = 0.25, lr = 0.05, 첫 기울기 0.003이면 한 스텝 뒤 w는 얼마입니까? ε은 무시합니다.",
  .2, T("Adagrad",.25,G(.003),1,lr=.05,eps=0))
C("number of fits","en","Halving aside, a plain grid: dropout ∈ {0, 0.2, 0.5}, width ∈ {64, 128, 256, 512}, lr ∈ {1e-2, 1e-3}. With 3-fold CV and no refit, how many networks get trained?",
  72, len([0 for a in (0,.2,.5) for b in (64,128,256,512) for c in (1e-2,1e-3) for f in range(3)]))
C("number of characters","ko","띄어쓰기 빼고 글자수 세줘 \"과적합은 검증 손실이 오를 때 의심한다\"",
  sum(map(len,"과적합은 검증 손실이 오를 때 의심한다".split())), len("과적합은검증손실이오를때의심한다"))
C("updates in a training","en","Micro-batches hold 8 sequences, gradients are accumulated over 16 of them, and the data set has 64,000 sequences. How many optimizer updates happen in 2 epochs?",
  1000, sum(1 for m in range(1,2*8000+1) if m%16==0))
R(O,"en","The gradient is g = (2, −1), the parameters are (1, 1), lr = 0.1 and L2 weight decay 0.5 is added to the gradient as torch.optim.SGD does, without momentum. Give both parameters after one step.",
  [1-.1*2.5,1+.1*.5], T("SGD",[1.,1.],G([2.,-1.]),1,lr=.1,weight_decay=.5))
R("linear scaling","ko","배치512 lr0.8 → 배치 192 linear rule lr?",
  .3, .8/512*192)
M("split sizes","ko","데이터를 학습 70%, 검증 15%, 테스트 15%로 나누려고 합니다. 검증 세트는 몇 개가 되나요?","total number of samples")
R("bias correction","ko","m₀ = 0, β₁ = 0.8이고 모든 그래디언트가 5라고 하자. 세 스텝 후의 (보정 전) m₃와 보정된 m̂₃를 각각 구하시오.",
  [5*(1-.8**3),5],[(lambda m:[m:=.8*m+.2*5 for _ in range(3)][-1])(0.),(.2*5*(.64+.8+1))/(1-.8**3)])
R(O,"en","Polyak-style weight averaging: ema = 0.5·ema + 0.5·w, initialised with w₀ = 4. The next weights are 2 and then 1. What's the ema after both?",
  2.0, (lambda e:[e:=.5*e+.5*x for x in (2,1)][-1])(4.))
C("steps per epoch","ko","데이터 3만6천개 gpu 3장 gpu당 40 한에폭 몇 이터?",
  300, nb(36000,120)[0])
C("parameters of a dense network","ko","입력 64, 은닉 64, 출력 64인 신경망의 모든 층에서 편향을 없애면 파라미터는 몇 개이고, 편향이 있으면 몇 개인가요?",
  [8192,8320],[net(64,64,64,bias=False),net(64,64,64)])
R(O,"en","gd on f(w)=w^4, w0=1, lr=0.1, 2 steps pls",
  .6-.1*4*.6**3, T("SGD",1.,lambda w,t:4*w**3,2,lr=.1))
C("effective batch","ko","배치 2048로 학습한 논문을 단일 GPU로 따라 하고 싶다. 한 번에 64개만 올릴 수 있을 때 그래디언트를 몇 번 누적하면 되는가?",
  32, next(a for a in range(1,99) if a*64==2048))
M("gradient clipping","en","max_norm is 1.0 and the first component of my gradient is 0.8. what is that component after clip_grad_norm_","the gradient's total norm (its other components)")
R(O,"ko","adamw w=1.2 lr=0.1 wd=0 첫 기울기 -0.004 기본베타 → w?",
  1.2+.1*.004/(.004+1e-8), T("AdamW",1.2,G(-.004),1,lr=.1,weight_decay=0))
R(L,"ko","학습률이 0.1에서 시작하고 다항 감쇠(지수 1, 즉 선형)로 250스텝에 걸쳐 0이 된다면 200스텝째 학습률은 얼마예요?",
  .02, S("PolynomialLR",.1,200,total_iters=250,power=1))
C("fold sizes","en","TimeSeriesSplit with 5 splits on 600 daily records, sklearn defaults. How many training records does the last split have?",
  500, [len(a) for a,_ in __import__("sklearn.model_selection",fromlist=["a"]).TimeSeriesSplit(5).split(np.zeros((600,1)))][-1])
C("class mix","en","A list of 3,000 e-mails is sorted so that all 1,800 ham mails come before the spam. Cut into 5 consecutive folds, how many spam mails does the fourth fold contain?",
  600, sum(i>=1800 for i in kf(3000,5)[3]))
M(O,"ko","RMSProp에서 v가 직전 스텝까지 0.04로 쌓였고 이번 그래디언트는 0.3, 학습률은 0.01이다. 이번 스텝에서 w가 변하는 크기를 구하시오. (ε 무시)","decay rate (alpha)")
C("split sizes","en","i have 999 samples, sklearn test_size=0.3. train n?",
  999-ceil(299.7), tts(999,.3)[0])
C("effective batch","en","Moving from 2 GPUs × 64 samples × 4 accumulation steps to 8 GPUs × 32 samples, how many accumulation steps keep the effective batch the same?",
  2, (2*64*4)//(8*32))
C("fold members","ko","23개 데이터(0~22번)를 KFold(n_splits=4), shuffle=False로 나눌 때 마지막 폴드의 첫 인덱스는?",
  18, kf(23,4)[3][0])
R(O,"en","Adamax as in PyTorch, with lr = 0.2, β₁ = 0.9, β₂ = 0.999 and negligible ε: the weight is 5 and the first two gradients are 1 and 0.5. Find the weight after the second step.",
  5-.2-.2/(1-.81)*(.09*1+.1*.5)/.999, T("Adamax",5.,G(1.,.5),2,lr=.2,eps=1e-12))
C("number of fits","ko","nested cv 바깥 4 안쪽 5 그리드 9개 바깥마다 refit 1번씩 총 fit??",
  4*(9*5+1), sum(1 for o in range(4) for _ in range(45))+4)
M("updates in a training","ko","학습 샘플 2만 5천 개로 10에폭을 돌립니다. 마지막 배치도 쓴다고 할 때 총 업데이트 횟수를 계산해 주세요. 모델 파라미터는 120만 개예요.","batch size")
C("parameters of a dense network","en","For an autoencoder 784–64–784 made of two linear layers with biases, how many parameters are there?",
  784*64+64+64*784+784, net(784,64,784))

import sklearn.model_selection as ms
O="optimizer step"; L="learning-rate schedule"
R(O,"en","I've been told heavy-ball momentum overshoots. With f(w) = w²/2, w₀ = 1, lr 0.5, momentum 0.9, the PyTorch rule and an empty buffer, where is w after the third step?",
  (lambda: -.2-.5*(.9*(.9*1+.5)-.2))(), T("SGD",1.,lambda w,t:w,3,lr=.5,momentum=.9))
C("number of fits","en","permutation of stuff idk: 7 models, 10 fold cv, repeat everything w 2 seeds. fits?",
  140, len([0 for m in range(7) for f in range(10) for s in range(2)]))
R("bias correction","ko","Adam m hat 구하려는데 m2=0.38이고 베타1 0.9, t=2임 보정하면?",
  .38/(1-.81), .38/(.1+.09))
C("effective batch","en","Assume data parallelism over sixteen accelerators with 3 sequences each and 10 accumulation steps. Compute the number of sequences per update.",
  480, sum(3 for d in range(16) for a in range(10)))
M(O,"en","Nesterov SGD in PyTorch, lr 0.1, buffer empty, w = 1 and the first gradient is 0.5. I need w after that one step, could you work it out?","momentum coefficient")
R("class mix","ko","라벨순으로 정렬된 6,000장(개 3,000장, 고양이 2,000장, 새 1,000장, 이 순서)에서 뒤쪽 30%를 검증 세트로 잘랐다. 검증 세트에서 새가 차지하는 비율은 몇 %인가? (소수 첫째 자리까지)",
  1000/1800*100, 100*float(np.mean(np.repeat([0,1,2],[3000,2000,1000])[-1800:]==2)))
R(L,"en","warm up 200 steps lin from 0 to .002 then constant forever. lr at step 50 and lr at step 5000?",
  [.0005,.002],[S("LambdaLR",.002,50,lr_lambda=lambda s:min(1,s/200)),.002*min(1,5000/200)])
C("number of fits","ko","그룹이 8개 병원인 데이터에 LeaveOneGroupOut을 쓰고 하이퍼파라미터 조합은 6개를 비교합니다. refit을 하지 않으면 학습은 몇 번인가요?",
  48, 6*ms.LeaveOneGroupOut().get_n_splits(groups=np.repeat(np.arange(8),3)))
R("gradient clipping","en","Clip g = (1, 2, 2) to an L2 norm of at most 1.5, then take one SGD step with lr 1 from the origin. What is the second coordinate of the new point?",
  -1., T("SGD",[0.,0.,0.],G((np.array([1.,2.,2.])/np.linalg.norm([1,2,2])*1.5).tolist()),1,lr=1.)[1])
C("parameters of a dense network","en","regression mlp: 8 features, hidden 32, hidden 32, 1 output, relu, biases yes. params? trained w adam lr 1e-3",
  8*32+32+32*32+32+33, net(8,32,32,1))
R(O,"ko","AdaGrad lr=2, w0=1, 누적 0, 기울기가 처음 0.6 다음 0.8이래요. 두 번 갱신하면 w 어디까지 가나요? eps는 무시해도 됩니다.",
  1-2-2*.8/1., T("Adagrad",1.,G(.6,.8),2,lr=2.,eps=0))
C("updates in a training","ko","ㅋㅋ 2만장 배치 300 드랍라스트 안함 6에폭 총 스텝",
  67*6, sum(nb(20000,300)[0] for _ in range(6)))
C("split sizes","en","Out of 5,600 labelled tweets a quarter is put away as a test set, and one seventh of what's left becomes validation data. How many tweets remain for training?",
  3600, 5600*3//4*6//7)
R("bias correction","en","By which factor does Adam's correction multiply the first moment at t = 3 when β₁ = 0.95?",
  1/(1-.95**3), 1/(.05*(1+.95+.9025)))
M("number of fits","en","gridsearchcv with cv=5, i tune 3 hyperparameters, n_jobs=-1. how many fits am i waiting for??","number of candidate values of each hyperparameter")
R(O,"ko",r"SignSGD는 $w \leftarrow w-\eta\,\mathrm{sign}(g)$로 갱신한다. $f(w)=(w-0.5)^2$, $w_0=0.1$, $\eta=0.3$일 때 두 번 갱신한 뒤의 $w$를 구하시오.",
  .1+.3+.3, (lambda w:[w:=w-.3*float(np.sign(2*(w-.5))) for _ in range(2)][-1])(.1))
C("fold sizes","en","Stratified 4-fold CV, 120 healthy and 40 sick subjects. What does the training part of each split contain: how many healthy, how many sick?",
  [90,30],(lambda y:[int((y[next(iter(ms.StratifiedKFold(4).split(y,y)))[0]]==k).sum()) for k in (0,1)])(np.array([0]*120+[1]*40)))
C("number of characters","ko","발표 제목이 \"모멘텀과 아담의 차이\"인데 공백 없이 세면 몇 자인가요?",
  len("모멘텀과아담의차이"), sum(len(x) for x in "모멘텀과 아담의 차이".split()))
R(O,"en","rmsprop: v already 0.25, alpha .9, g now 0.5, lr .01, w=.2, eps ignore. next w",
  .2-.01*.5/sqrt(.9*.25+.1*.25), .2-.01)
C("effective batch","en","If one update should see 1,536 samples and two cards take 48 each, what number of gradient accumulation steps is required?",
  16, next(a for a in range(1,99) if a*96==1536))

# ---- what was corrected after a second look, and the rows
corrected = json.loads('{"25": ["Take f(x, y) = x² + 10y² and start gradient descent at (1, 1) with a learning rate of 0.04. State x and y after two steps.", {"values": [0.8464, 0.04], "tolerance": 0.001}], "82": ["Could someone check my homework? Gradient descent on g(x) = x² + 2x with step size 1/4, starting at x = 5. I need the value of x after two iterations.", {"values": [0.5], "tolerance": 0.001}], "100": ["3001 samples, bs 250, keep the remaindr. how many batches & whats in the last one", {"values": [13, 1], "tolerance": 0}], "159": ["sorted by class: 100 imgs each of 10 clases. last 15% = val, no shufle. how many clases in val", {"values": [2], "tolerance": 0}], "183": ["데이터3만6천개gpu3장gpu당배치40이면한에폭몇이터?", {"values": [300], "tolerance": 0}], "201": ["ok so 7 models, 10 fold cv, repeat everything w 2 seeds. fits?", {"values": [140], "tolerance": 0}], "211": ["2만장배치300드랍라스트안함 6에폭총스텝몇ㅋㅋ", {"values": [402], "tolerance": 0}]}')
with open("mixed-held-out.jsonl", "w", encoding="utf-8") as file:
    for at, (topic, locale, question, told) in enumerate(rows):
        question, told = corrected.get(str(at), [question, told])
        expect = (
            {"outcome": ["unknown", "suggest", "answer"], "missing": told["missing"]}
            if "missing" in told
            else {"outcome": "answer", **told}
        )
        row = {"id": f"mixed-{at + 1:03}", "kind": "computation", "locale": locale, "question": question, "expect": expect}
        print(json.dumps(row, ensure_ascii=False), file=file)
