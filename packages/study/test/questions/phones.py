"""Writes phones-development.jsonl: `/usr/bin/python3 phones.py` (torch, numpy, sklearn). Calculations as a study group on its phones, mostly Korean put them,
by an author who had read nothing of this repository; each key stands beside the same by another way.
"""

import os,json,math
os.environ["OMP_NUM_THREADS"]="1"
import numpy as np, torch
torch.set_num_threads(1)
from math import *
from sklearn.model_selection import KFold, StratifiedKFold, GroupKFold, LeaveOneOut, TimeSeriesSplit, ParameterGrid, train_test_split, LeavePOut, RepeatedKFold, ShuffleSplit
rows=[]; bad=[]
def add(topic,loc,q,vals,chk,tol=0.001):
    vals=list(vals); chk=list(chk)
    ok=len(vals)==len(chk) and all(abs(a-b)<=1e-6*max(abs(a),1e-300) if tol else a==b for a,b in zip(vals,chk))
    if not ok: bad.append((q,vals,chk))
    if tol==0: vals=[int(v) for v in vals]
    else: vals=[float('%.10g'%v) for v in vals]
    if tol and any(v==0 for v in vals): bad.append(("zero",q,vals))
    rows.append(dict(kind="computation",topic=topic,locale=loc,question=q,expect=dict(values=vals,tolerance=tol)))
def cnt(topic,loc,q,vals,chk): add(topic,loc,q,vals,chk,0)
def miss(topic,loc,q,what):
    rows.append(dict(kind="computation",topic=topic,locale=loc,question=q,expect=dict(missing=what)))
def O(kind,w0,g,n,lr,mu=0.9,b1=0.9,b2=0.999,eps=None,wd=0.0,alpha=0.99):
    w=np.atleast_1d(np.array(w0,float)); W=[w.copy()]; v=np.zeros_like(w); s=np.zeros_like(w)
    for t in range(1,n+1):
        G=np.atleast_1d(np.array(g(w) if callable(g) else g[t-1],float))
        if kind=='gd': w=w-lr*(G+wd*w)
        elif kind=='mom': v=mu*v+G+wd*w; w=w-lr*v
        elif kind=='nag': G=G+wd*w; v=mu*v+G; w=w-lr*(G+mu*v)
        elif kind=='adagrad': s=s+G*G; w=w-lr*G/(np.sqrt(s)+(eps or 1e-10))
        elif kind=='rms': s=alpha*s+(1-alpha)*G*G; w=w-lr*G/(np.sqrt(s)+(eps or 1e-8))
        elif kind in('adam','adamw'):
            if kind=='adamw': w=w*(1-lr*wd)
            else: G=G+wd*w
            v=b1*v+(1-b1)*G; s=b2*s+(1-b2)*G*G
            w=w-lr*(v/(1-b1**t))/(np.sqrt(s/(1-b2**t))+(eps or 1e-8))
        elif kind=='sign': w=w-lr*np.sign(G)
        elif kind=='adamax':
            v=b1*v+(1-b1)*G; s=np.maximum(b2*s,np.abs(G)+(eps or 1e-8)); w=w-lr/(1-b1**t)*v/s
        W.append(w.copy())
    return W
def T(kind,w0,f,g,n,lr,mu=0.9,b1=0.9,b2=0.999,eps=None,wd=0.0,alpha=0.99):
    p=torch.nn.Parameter(torch.tensor(np.atleast_1d(np.array(w0,float)),dtype=torch.float64)); o=torch.optim
    opt={'gd':lambda:o.SGD([p],lr=lr,weight_decay=wd),'mom':lambda:o.SGD([p],lr=lr,momentum=mu,weight_decay=wd),
     'nag':lambda:o.SGD([p],lr=lr,momentum=mu,nesterov=True,weight_decay=wd),'adagrad':lambda:o.Adagrad([p],lr=lr,eps=eps or 1e-10),
     'rms':lambda:o.RMSprop([p],lr=lr,alpha=alpha,eps=eps or 1e-8),'adam':lambda:o.Adam([p],lr=lr,betas=(b1,b2),eps=eps or 1e-8,weight_decay=wd),
     'adamw':lambda:o.AdamW([p],lr=lr,betas=(b1,b2),eps=eps or 1e-8,weight_decay=wd),'sign':lambda:o.Rprop([p],lr=lr,etas=(.999999,1.0000001)) ,
     'adamax':lambda:o.Adamax([p],lr=lr,betas=(b1,b2),eps=eps or 1e-8)}[kind]()
    W=[p.detach().numpy().copy()]
    for t in range(n):
        opt.zero_grad()
        if f is not None: f(p).sum().backward()
        else: p.grad=torch.tensor(np.atleast_1d(np.array(g[t],float)),dtype=torch.float64)
        opt.step(); W.append(p.detach().numpy().copy())
    return W
def opt(topic,loc,q,kind,w0,g,n,lr,f=None,pick=None,**k):
    if pick is None: pick=lambda W:list(W[-1])
    if callable(g) and f is None: bad.append(("no f",q))
    add(topic,loc,q,pick(O(kind,w0,g,n,lr,**k)),pick(T(kind,w0,f,g,n,lr,**k)))
def cosf(hi,lo,t,TT): return lo+(hi-lo)*(1+cos(pi*t/TT))/2
def _sch(mk,lr,t):
    p=torch.nn.Parameter(torch.zeros(1)); o=torch.optim.SGD([p],lr=lr); s=mk(o)
    for _ in range(t): o.step(); s.step()
    return o.param_groups[0]['lr']
L=torch.optim.lr_scheduler
def cosT(hi,lo,t,TT): return _sch(lambda o:L.CosineAnnealingLR(o,TT,lo),hi,t)
def stepT(lr,s,gm,t): return _sch(lambda o:L.StepLR(o,s,gm),lr,t)
def multiT(lr,ms,gm,t): return _sch(lambda o:L.MultiStepLR(o,ms,gm),lr,t)
def expT(lr,gm,t): return _sch(lambda o:L.ExponentialLR(o,gm),lr,t)
def polyT(lr,TT,pw,t): return _sch(lambda o:L.PolynomialLR(o,TT,pw),lr,t)
def wuT(lr,wu,t): # linear from 0 at step 0 to lr at step wu
    return torch.linspace(0,lr,wu+1,dtype=torch.float64)[t].item()
def nb(n,b,drop=False): return n//b if drop else -(-n//b)
def nbT(n,b,drop=False): return len(torch.utils.data.BatchSampler(range(n),b,drop))
def lastT(n,b): return len(list(range(n))[ (nbT(n,b)-1)*b:])
def clipn(v,c):
    n=sqrt(sum(x*x for x in v)); return [x*min(1,c/n) for x in v]
def clipnT(v,c):
    p=torch.nn.Parameter(torch.zeros(len(v),dtype=torch.float64)); p.grad=torch.tensor(v,dtype=torch.float64)
    torch.nn.utils.clip_grad_norm_([p],c); return p.grad.tolist()
def dense(*d,bias=True): return sum(a*b+(b if bias else 0) for a,b in zip(d,d[1:]))
def denseT(*d,bias=True): return sum(p.numel() for a,b in zip(d,d[1:]) for p in torch.nn.Linear(a,b,bias=bias).parameters())
def kf(n,k): return [n//k+(1 if i<n%k else 0) for i in range(k)]
def kfT(n,k): return [len(b) for a,b in KFold(k).split(np.zeros(n))]
def kfm(n,k): # list of val idx arrays by sklearn
    return [b.tolist() for a,b in KFold(k).split(np.zeros(n))]
def tts(n,frac): a,b=train_test_split(range(n),test_size=frac,random_state=0); return len(a),len(b)
def chars(s): return sum(1 for c in s if not c.isspace())
def charsT(s): return len("".join(s.split()))

opt("gd","ko","나 지금 경사하강법 손으로 따라가는 중인데 f(w)=w²-6w, 시작점 w=0, 학습률 0.1이야. 두 번 업데이트하면 w가 얼마야?",'gd',0,lambda w:2*w-6,2,.1,f=lambda w:w**2-6*w)
opt("momentum","ko","모멘텀 SGD(파이토치 방식, v←μv+g, w←w-ηv)에서 μ=0.9, η=0.05, w₀=2, v₀=0이고 기울기가 차례로 4, 3일 때 두 번째 갱신 직후의 w를 구하시오.",'mom',2,[4,3],2,.05,mu=.9)
opt("adam","ko","Adam 첫 스텝 궁금해요! 파라미터 0.5, 기울기 -2.4, lr은 1e-2, 베타는 (0.9, 0.999), eps 1e-8이에요. 한 번 업데이트하고 나면 파라미터가 몇이 되나요?",'adam',.5,[-2.4],1,.01)
opt("adagrad","ko","다음 물음에 답하시오. AdaGrad에서 학습률은 0.5, 누적 제곱합의 초깃값은 0, ε은 무시한다. θ₀ = 1이고 g₁ = 3, g₂ = 4일 때 θ₂는 얼마인가?",'adagrad',1,[3,4],2,.5)
opt("rmsprop","en","RMSProp, decay rate 0.9, lr = 0.01, cache starts at zero, eps is tiny so ignore it. w starts at 1.0 and the gradients are 2 and then 1. What's w after both updates?",'rms',1,[2,1],2,.01,alpha=.9,eps=1e-14)
opt("nesterov","ko","torch.optim.SGD(lr=0.1, momentum=0.9, nesterov=True)로 딱 한 번 step 했어. w는 3이었고 grad는 2. 버퍼는 처음이라 비어 있음. 지금 w 몇이냐",'nag',3,[2],1,.1,mu=.9)
opt("adamw","ko","어제 스터디에서 AdamW 얘기하다가 다들 헷갈려서 직접 계산해 보기로 했어요. w=4, grad=0.3, lr=0.1, weight decay 0.1, 나머지는 파이토치 기본값. 첫 번째 step 뒤의 w는 얼마일까요?",'adamw',4,[.3],1,.1,wd=.1)
opt("sgd","en","Plain SGD on the single sample (x, y) = (2, 5) with prediction wx and loss (wx - y)^2. Start at w = 1, learning rate 0.05. Give me w after the first and after the second step.",'gd',1,lambda w:2*2*(2*w-5),2,.05,f=lambda w:(2*w-5)**2,pick=lambda W:[W[1][0],W[2][0]])
miss("sgd","ko","w=1.5이고 손실은 L(w)=(w-4)²입니다. 경사하강법을 한 번 적용하면 w는 얼마가 되나요? 과제 3번인데 이게 전부예요.","learning rate")
opt("gd","ko","변수가 두 개인 f(x,y)=x²+3y² 를 (2, 1)에서 출발해 lr 0.1로 한 스텝만 내려가면 x랑 y가 각각 어디로 가요?",'gd',(2,1),lambda w:np.array([2*w[0],6*w[1]]),1,.1,f=lambda w:w[0]**2+3*w[1]**2)
add("bias-correction","ko","Adam에서 β₁=0.9이고 m₀=0이다. 첫 두 기울기가 1과 2라면 두 번째 스텝에서 편향 보정된 1차 모멘트 m̂₂는 얼마인가?",[(.9*.1*1+.1*2)/(1-.81)],[(9*1+10*2)/19])
add("bias-correction","en","quick check: beta2 = 0.999, t = 10. By what factor does Adam multiply the raw second moment v when it bias-corrects it?",[1/(1-.999**10)],[1/(.001*sum(.999**i for i in range(10)))])
add("lr-schedule","ko","코사인 어닐링이고 최대 lr 0.1, 최소 0, 총 100 스텝이에요. 첫 스텝을 0번이라고 하면 25번 스텝에서 lr 얼마예요?",[cosf(.1,0,25,100)],[cosT(.1,0,25,100)])
add("lr-schedule","ko","StepLR(step_size=30, gamma=0.1)에 초기 학습률 0.2 줬거든? 에포크 0부터 센다 치고 에포크 65에서는 학습률이 얼마임?",[.2*.1**(65//30)],[stepT(.2,30,.1,65)])
add("lr-schedule","en","Linear warm-up from 0 at step 0 up to 6e-4 at step 2,000. What's the LR at step 350?",[6e-4*350/2000],[wuT(6e-4,2000,350)])
add("gradient-clipping","ko","기울기 벡터 (6, 8)을 max_norm=5로 노름 클리핑하면 두 성분이 각각 얼마가 되는지 계산해 주세요.",clipn([6,8],5),clipnT([6.,8.],5))
add("gradient-clipping","ko","그래디언트가 [3, -4, 12]로 나왔는데 전체 L2 노름이 2.6을 넘으면 2.6에 맞춰 줄인다고 하자. 줄인 다음 세 번째 성분은?",clipn([3,-4,12],2.6)[2:],[12*2.6/13])
cnt("effective-batch","ko","GPU 4장에 장당 배치 16, gradient accumulation 8번이면 실효 배치 크기 얼마나 되는 거예요?",[16*4*8],[sum(16 for _ in range(4) for _ in range(8))])
miss("effective-batch","en","We train on 8 GPUs and accumulate gradients over four micro-batches before each optimizer step. So what's our effective batch size?","per-device batch size")
add("lr-scaling","ko","배치 256에 lr 0.1이던 걸 배치 2048로 키우려고 합니다. 선형 스케일링 규칙대로면 lr을 얼마로 해야 하나요?",[.1*2048/256],[.1*8])
add("lr-scaling","ko","배치 32, 학습률 3e-4에서 잘 되던 모델인데 배치를 128로 올리래. 제곱근 스케일링 쓰면 학습률 몇?",[3e-4*sqrt(4)],[6e-4])
add("lr-scaling","en","The paper trains with batch 4096 at lr 1.6. My laptop only fits 64. Following the linear scaling rule, which learning rate should I use?",[1.6*64/4096],[1.6/64])
cnt("steps-per-epoch","ko","훈련 이미지 6만 장, 배치 128. 마지막 자투리 배치도 쓴다면 한 에포크에 몇 스텝이고 마지막 배치에는 몇 장이 들어가나요?",[nb(60000,128),60000%128],[nbT(60000,128),lastT(60000,128)])
cnt("steps-per-epoch","ko","데이터가 1,037개이고 배치 크기가 50이며 drop_last=True일 때, 한 에포크에서 사용되지 않는 표본은 몇 개인가?",[1037%50],[1037-50*nbT(1037,50,True)])
cnt("steps-per-epoch","ko","CIFAR-10 학습셋 50000장을 batch 100으로 90에폭 돌리면 업데이트 총 몇 번 함?",[500*90],[nbT(50000,100)*90])
cnt("steps-per-epoch","en","my dataset has 7,850 rows, batch size is 64, the incomplete last batch is kept. how many optimizer updates in twelve epochs?",[nb(7850,64)*12],[nbT(7850,64)*12])
miss("steps-per-epoch","ko","회사 선배가 옷 사진 12,500장으로 20에포크 학습시키라고 했어요. 그럼 파라미터 업데이트가 모두 몇 번 일어나는 거죠?","batch size")
cnt("steps-per-epoch","ko","배치가 32고 한 에포크에 딱 250 스텝 나왔어. 마지막 배치에는 7장밖에 없었대. 그럼 학습 데이터는 총 몇 장이야?",[249*32+7],[sum([32]*249+[7])])
cnt("k-fold","ko","표본 103개를 sklearn KFold(n_splits=5)로 나누면 제일 큰 폴드와 제일 작은 폴드의 크기는 각각 몇 개인가요?",[max(kf(103,5)),min(kf(103,5))],[max(kfT(103,5)),min(kfT(103,5))])
cnt("k-fold","ko","10-fold 교차검증에서 데이터가 2,400개라면 매번 학습에 쓰이는 데이터는 몇 개지?",[2400*9//10],[2400-kfT(2400,10)[0]])
cnt("k-fold","en","KFold with 4 splits, shuffle=False, on 18 samples numbered 0 to 17. What are the first and the last index in the second validation fold?",[5,9],[kfm(18,4)[1][0],kfm(18,4)[1][-1]])
y=np.repeat([0,1,2],[500,300,200])
add("class-mix","ko","라벨 순으로 정렬된 사진이 고양이 500장, 강아지 300장, 토끼 200장 순서로 있어요. 섞지 않고 뒤에서 250장을 검증셋으로 떼면 그중 토끼 비율은 몇 %인가요?",[200/250*100],[(y[-250:]==2).mean()*100])
y=np.repeat([0,1],[720,280])
cnt("class-mix","ko","정상 720장이 먼저, 불량 280장이 나중에 오도록 정렬되어 있다. 끝의 30%를 잘라 검증용으로 쓸 때, 검증 데이터 안의 정상 사진은 몇 장인가?",[300-280],[(y[-300:]==0).sum()])
cnt("split","ko","8,500개를 70/15/15로 train/val/test 나누면 train이랑 val 각각 몇 개예요?",[5950,1275],[round(8500*.7),round(8500*.15)])
cnt("split","en","train_test_split(X, test_size=0.2) on 1,203 rows, sklearn defaults otherwise. How many rows land in the test set?",[ceil(1203*.2)],[tts(1203,.2)[1]])
cnt("number-of-fits","ko","그리드서치에 learning_rate 4개, max_depth 3개, n_estimators 5개 후보 넣고 cv=5로 돌리면 총 몇 번 학습하는 거야? refit은 False.",[4*3*5*5],[len(ParameterGrid(dict(a=range(4),b=range(3),c=range(5))))*5])
miss("number-of-fits","ko","C 후보가 6개, gamma 후보가 7개인 SVM 그리드서치를 교차검증으로 돌립니다. 폴드마다 새로 학습하고 refit은 꺼 뒀어요. 전체 학습 횟수는 몇 번인가요?","number of folds")
cnt("parameters","ko","입력 784, 은닉층 128, 출력 10인 완전연결 신경망의 학습 파라미터 수를 구하시오. (편향 포함)",[dense(784,128,10)],[denseT(784,128,10)])
cnt("parameters","en","How many weights and biases altogether in an MLP 20 → 64 → 32 → 3?",[dense(20,64,32,3)],[denseT(20,64,32,3)])
s="데이터를 섞지 않고 나누면 큰일 난다."
cnt("characters","ko","과제 한 줄 요약에 글자 수 제한이 있어서요. “"+s+"” 이 문장은 공백 빼고 몇 글자예요? 마침표도 셉니다.",[chars(s)],[charsT(s)])

opt("momentum","ko","아 모멘텀 문제 하나만 봐줘. 손실이 L(w)=½·4·w² (그러니까 미분하면 4w), w 시작은 1, 속도는 0, lr 1/10, 모멘텀 0.5. v=0.5v+g 하고 w=w-lr·v 식이야. 세 스텝 돌면 w는?",'mom',1,lambda w:4*w,3,.1,f=lambda w:2*w**2,mu=.5)
opt("adam","ko","lr=0.1, β1=0.9, β2=0.999인 Adam을 쓰고, 기울기는 첫 스텝에 1, 둘째 스텝에 -1이었어요. w는 0.3에서 시작했고요. 두 스텝 뒤 w 값이 궁금합니다! (eps는 1e-8)",'adam',.3,[1,-1],2,.1)
opt("adagrad","en","AdaGrad on two weights at once: theta = (1, 1), first gradient (0.5, 20), lr 0.2, accumulator starts from 0, epsilon negligible; second gradient (0.5, 15). Where is theta after step two?",'adagrad',(1,1),[(.5,20),(.5,15)],2,.2)
opt("rmsprop","ko","RMSProp의 감쇠율이 0.99, 학습률이 0.001, 이동평균의 초깃값이 0일 때, 첫 기울기 g=5에 대하여 매개변수는 얼마만큼 감소하는가? 단, ε은 무시한다.",'rms',0,[5],1,.001,alpha=.99,eps=1e-14,pick=lambda W:[W[0][0]-W[1][0]])
opt("gd","ko","f(x)=x⁴ 에서 x=1부터 lr=0.05로 GD 두 번. x는?",'gd',1,lambda w:4*w**3,2,.05,f=lambda w:w**4)
m,g=None,None
opt("sgd","ko","선형회귀 y=wx+b를 확률적 경사하강법으로 학습한다. 손실은 ½(ŷ−y)²이고 w=0, b=0, 학습률 0.1이며 표본 (x, y)=(3, 6)이 주어졌다. 한 번 갱신한 뒤의 w와 b를 각각 구하시오.",'gd',(0,0),lambda w:np.array([(3*w[0]+w[1]-6)*3,(3*w[0]+w[1]-6)]),1,.1,f=lambda w:.5*(3*w[0]+w[1]-6)**2)
miss("momentum","ko","모멘텀 붙은 SGD인데 lr은 0.01, 직전 velocity가 2, 지금 기울기가 3이에요. w가 1이면 이번 업데이트 다음 w는 얼마가 되는 거예요? (v = μv + g 쓰는 방식)","momentum coefficient")
opt("adamw","ko","새벽 두 시에 과제하다가 막혔어ㅠㅠ AdamW로 첫 스텝인데 파라미터 −2, 기울기 0.08, 학습률 0.05, weight decay 0.2. 베타랑 eps는 파이토치 기본값 그대로. 업데이트하면 얼마 나와?",'adamw',-2,[.08],1,.05,wd=.2)
opt("sgd","en","SGD with L2 weight decay the PyTorch way (decay added to the gradient), no momentum. lr 0.5, weight_decay 0.1, w = 2, grad = 0.6. New w?",'gd',2,[.6],1,.5,wd=.1)
v1=.9*0-.1*2*(1+0); w1=1+v1; v2=.9*v1-.1*2*(w1+.9*v1); w2=w1+v2
# second way: phi = w+mu v form
ph=1.0;v=0.0
for _ in range(2):
    gq=2*ph; v=.9*v-.1*gq; ph=ph+.9*v-.1*gq
add("nesterov","ko","교재에 나온 네스테로프 식이 v ← 0.9v − η∇f(w+0.9v), w ← w+v 이렇게 돼 있어요. f(w)=w², w=1, v=0, η=0.1에서 시작하면 두 번째 갱신 후 w는 얼마인가요?",[w2],[ph-.9*v])
add("bias-correction","ko","Adam 2차 모멘트 v의 원래 값이 3스텝째에 0.006이래. beta2=0.999면 보정된 v̂은?",[.006/(1-.999**3)],[.006/(.001*(1+.999+.999**2))])
add("bias-correction","ko","1 − β₁ᵗ 이 편향 보정의 분모라고 배웠습니다. β₁ = 0.9, t = 5라면 m₅ = 0.2를 보정한 값은 얼마가 될까요?",[.2/(1-.9**5)],[.2/.40951])
add("lr-schedule","ko","지수 감쇠 스케줄러 gamma=0.95, 초기 lr은 0.02. 매 에포크 끝에 한 번씩 step()을 부르면 10번 부른 뒤의 학습률은 얼마임?",[.02*.95**10],[expT(.02,.95,10)])
def wc(t,hi,wu,TT,lo=0.): return hi*t/wu if t<wu else cosf(hi,lo,t-wu,TT-wu)
add("lr-schedule","en","500 warm-up steps (linear, from zero), then cosine down to 0 at step 10500. Peak 1e-3. Two values please: the LR at step 125 and at step 5500.",[wc(125,1e-3,500,10500),wc(5500,1e-3,500,10500)],[wuT(1e-3,500,125),1e-3*cos(pi/4)**2])
add("lr-schedule","ko","다항식(polynomial) 감쇠에서 학습률은 η₀(1−t/T)^p 로 주어진다. η₀=0.01, T=1000, p=2일 때 t=400에서의 학습률을 구하시오.",[.01*.6**2],[polyT(.01,1000,2,400)])
miss("lr-schedule","ko","선형 워밍업으로 lr을 0에서 3e-4까지 올리는 중이고 지금 120번째 스텝이에요. 지금 학습률이 얼마일까요?","number of warm-up steps")
add("gradient-clipping","ko","clip_grad_value_로 0.5 걸어 놨고 기울기가 (-1.7, 0.2, 0.9)야. 클리핑 후에 세 성분 다 더하면 몇이야?",[-.5+.2+.5],[float(np.clip([-1.7,.2,.9],-.5,.5).sum())])
gq=clipn([9,12],3); 
add("gradient-clipping","en","Gradient is (9, 12), I clip the global norm to 3 and then take a plain SGD step with lr 0.1 from w = (1, 1). Which w comes out?",[1-.1*gq[0],1-.1*gq[1]],[1-.1*x for x in clipnT([9.,12.],3)])
cnt("effective-batch","ko","노트북 GPU 메모리가 작아서 한 번에 6개밖에 못 넣어요. 배치 96이랑 같은 효과를 내려면 gradient accumulation을 몇 번 해야 하죠? GPU는 한 장이에요.",[96//6],[len(range(0,96,6))])
cnt("effective-batch","ko","노드 2대, 노드마다 GPU 8장, GPU당 미니배치 12, 누적 스텝 5. 옵티마이저가 한 번 움직일 때 들어가는 표본 수를 구하시오.",[2*8*12*5],[960])
add("lr-scaling","ko","배치 512일 때 학습률 0.4가 최적이었다고 하자. 선형 스케일링 규칙을 따른다면 학습률 0.05에 해당하는 배치 크기는 얼마인가?",[512*.05/.4],[64])
miss("lr-scaling","ko","배치를 1024로 늘렸거든요. 원래 lr이 0.1이었는데 linear scaling rule 적용하면 새 lr은 몇으로 해야 돼요?","original batch size")
cnt("steps-per-epoch","ko","train set 25,000, batch 64, drop_last=True. 에포크 15번이면 optimizer.step() 몇 번?",[25000//64*15],[nbT(25000,64,True)*15])
cnt("steps-per-epoch","ko","친구가 자기 새 사진 3,333장으로 분류기를 만든대요. 배치 크기는 32, 남는 것도 버리지 않고요. 한 에포크에 배치가 몇 개 나오고 마지막 배치는 몇 장짜리인가요?",[nb(3333,32),3333-32*(nb(3333,32)-1)],[nbT(3333,32),lastT(3333,32)])
cnt("steps-per-epoch","en","We run exactly 10,000 updates with batch size 256 over 51,200 training examples. How many full epochs is that?",[10000*256//51200],[10000//nbT(51200,256)])
cnt("steps-per-epoch","ko","배치 24로 40에포크 학습했더니 총 업데이트가 6,000번이었다. 남는 표본 없이 딱 나누어떨어졌다면 훈련 표본은 몇 개인가?",[6000//40*24],[3600])
cnt("steps-per-epoch","ko","문장 백만 개를 배치 400으로 돌리면 1에폭에 몇 스텝이고, 3에폭이면 총 몇 스텝이야?",[2500,7500],[nbT(10**6,400),3*nbT(10**6,400)])
cnt("steps-per-epoch","ko","훈련용으로 전체 9,000건 중 80%만 씁니다. 배치는 50이고 25에포크를 돌려요. 가중치 갱신은 총 몇 번인가요?",[7200//50*25],[nbT(7200,50)*25])
cnt("k-fold","ko","leave-one-out 교차검증을 표본 64개에 적용한다. 각 반복에서 학습에 쓰이는 표본 수와 전체 반복 횟수를 쓰시오.",[63,64],[len(next(LeaveOneOut().split(np.zeros(64)))[0]),LeaveOneOut().get_n_splits(np.zeros(64))])
cnt("k-fold","ko","sklearn KFold(5)에 셔플 없이 표본 22개(인덱스 0~21)를 넣었어. 세 번째 폴드의 검증 인덱스 중 가장 작은 건 몇이야?",[5+5],[kfm(22,5)[2][0]])
cnt("k-fold","en","With 7-fold CV on 500 samples (scikit-learn's KFold), how big is the training part in the very last split?",[500-kf(500,7)[-1]],[500-kfT(500,7)[-1]])
y=np.array([1]*90+[0]*810); 
cnt("class-mix","ko","StratifiedKFold 5겹이고 전체 900명 중에 양성 90명, 음성 810명이에요. 폴드 하나의 검증셋에 양성은 몇 명, 음성은 몇 명 들어가나요?",[18,162],[int(y[next(StratifiedKFold(5).split(y,y))[1]].sum()),int((1-y[next(StratifiedKFold(5).split(y,y))[1]]).sum())])
y=np.repeat(range(10),100)
cnt("class-mix","ko","숫자 0부터 9까지 100장씩 차례로 정렬된 손글씨 1000장이 있음. 마지막 15%를 검증으로 떼 버리면 검증셋에 들어 있는 클래스는 몇 종류임?",[2],[len(set(y[-150:]))])
cnt("split","ko","먼저 전체 12,000장에서 1/6을 테스트로 빼고, 남은 것 중 20%를 검증으로 쓰려고 합니다. 최종 훈련 데이터는 몇 장인가요?",[12000*5//6*8//10],[12000-2000-2000])
miss("split","ko","데이터를 8:1:1로 나누래. 그럼 테스트에 몇 개 들어가?","dataset size")
cnt("number-of-fits","ko","RandomizedSearchCV에서 n_iter=30, cv=4, refit=True면 모델을 전부 몇 번 학습시키는 건가요?",[30*4+1],[sum(4 for _ in range(30))+1])
cnt("number-of-fits","en","Nested cross-validation: outer 5 folds, inner 3 folds, a grid with 8 candidates. Count inner-loop fits only, no refits. How many?",[5*3*8],[sum(1 for o in range(5) for i in range(3) for c in range(8))])
cnt("parameters","ko","입력 30개, 은닉층 두 개(각각 50, 25), 출력 1개. 편향 다 넣으면 파라미터 몇 개냐?",[dense(30,50,25,1)],[denseT(30,50,25,1)])
cnt("parameters","en","nn.Linear(512, 256, bias=False) followed by nn.Linear(256, 100) with its bias. Total trainable parameters?",[512*256+256*100+100],[denseT(512,256,bias=False)+denseT(256,100)])
s="학습률이 너무 크면 발산하고, 너무 작으면 느리다!"
cnt("characters","ko","공백 제외 글자 수 세어 줘. 문장부호도 글자로 침: '"+s+"'",[chars(s)],[charsT(s)])

opt("adam","ko","[과제 2-(가)] Adam의 하이퍼파라미터는 η=0.05, β₁=0.8, β₂=0.9, ε≈0이다. w₀=1이고 두 번의 기울기가 각각 2, 4로 주어졌다면 w₂를 구하시오.",'adam',1,[2,4],2,.05,b1=.8,b2=.9,eps=1e-14)
opt("sgd","ko","오늘 알바 끝나고 버스에서 푸는 중ㅋㅋ 미니배치 샘플 두 개의 기울기가 0.8이랑 -0.2고, 평균 내서 SGD 한 스텝. 가중치 0.7, 학습률 0.5. 새 가중치?",'gd',.7,[.3],1,.5)
opt("adagrad","ko","AdaGrad로 세 번 업데이트하는 걸 종이에 따라가 보고 있어요. lr=1, 기울기는 1, 2, 2 순서, 누적합은 0에서 시작, 엡실론 무시. 파라미터가 5에서 출발하면 세 번 다 끝난 뒤 얼마가 되나요?",'adagrad',5,[1,2,2],3,1)
opt("gd","en","Minimise f(w) = (w + 1)^2 by gradient descent from w = 4 with step size 1/4. After three steps w is ...?",'gd',4,lambda w:2*(w+1),3,.25,f=lambda w:(w+1)**2)
b=.9; v=0;w=2.0
for gq in (5,5,5): v=b*v+(1-b)*gq; w-=.2*v
add("momentum","ko","수업에서는 모멘텀을 v = 0.9v + 0.1g 로 정의했습니다 (지수이동평균 꼴). 기울기가 계속 5로 같고 v=0, w=2, 학습률 0.2라면 세 번째 갱신을 마친 w는 얼마인가요?",[w],[2-.2*5*((1-.9)+(1-.81)+(1-.729))])
opt("rmsprop","ko","rmsprop 두 스텝 계산 ㄱㄱ. lr 0.1, alpha 0.5, 제곱평균 s는 0에서 시작, w=0. 기울기 1 → 그다음 3. eps는 없다고 쳐. 최종 w는?",'rms',0,[1,3],2,.1,alpha=.5,eps=1e-14)
opt("sgd","ko","부호만 보는 signSGD(w ← w − η·sign(g))를 쓰면, w=(0.5, −0.3, 0.1), g=(−7, 0.002, 3), η=0.01일 때 갱신된 w의 첫 번째 성분과 두 번째 성분은 얼마인가?",'gd',(.5,-.3,.1),[(-1,1,1)],1,.01,pick=lambda W:[W[1][0],W[1][1]])
opt("nesterov","en","PyTorch SGD with nesterov=True, momentum 0.8, lr 0.01. Buffer empty, w = 1. The gradient is 10 on both of the first two calls to step(). Final w?",'nag',1,[10,10],2,.01,mu=.8)
opt("adamw","ko","AdamW 두 번째 스텝까지 부탁해요~ w=1, lr=0.1, weight_decay=0.5, 기울기는 두 번 다 2, 베타 기본값(0.9, 0.999), eps=1e-8.",'adamw',1,[2,2],2,.1,wd=.5)
miss("sgd","ko","손실 (w−3)²을 lr 0.2로 한 번 내려가면 새 w는 몇이게? 빨리 맞혀 봐 ㅋㅋ","initial weight")
add("bias-correction","ko","β₂=0.99인 Adam에서 기울기가 매번 정확히 3이었습니다. 4번째 스텝의 보정 전 v₄와 보정 후 v̂₄를 차례대로 구해 주세요.",[9*(1-.99**4),9],[9*.01*(1+.99+.99**2+.99**3),9*.01*(1+.99+.99**2+.99**3)/(1-.99**4)])
add("lr-schedule","ko","MultiStepLR에 milestones=[60, 80], gamma=0.2, 처음 lr은 0.1. 에포크 85(0부터 셈)에서의 lr이 뭐야?",[.1*.2*.2],[multiT(.1,[60,80],.2,85)])
add("lr-schedule","ko","코사인 스케줄러 설정값은 T_max=50, eta_min=1e-5, 초기 학습률 1e-3이고 재시작은 없어요. scheduler.step()을 20번 부르고 나면 학습률이 얼마가 되나요?",[cosf(1e-3,1e-5,20,50)],[cosT(1e-3,1e-5,20,50)])
add("lr-schedule","en","Inverse time decay: lr_t = lr0 / (1 + k t), lr0 = 0.5, k = 0.02, t counted in epochs from zero. What's the rate at epoch 75?",[.5/(1+.02*75)],[.5/2.5])
add("lr-schedule","ko","학습률을 10 에포크마다 절반으로 줄인다. 시작이 0.08이고 에포크를 0부터 센다면 에포크 37의 학습률은 얼마인가?",[.08*.5**3],[stepT(.08,10,.5,37)])
add("gradient-clipping","ko","레이어가 둘인데 기울기 노름이 각각 3이랑 4예요. 전체(global) 노름을 1로 클리핑하면 첫 번째 레이어 기울기의 노름은 얼마가 되나요?",[3/5],[clipnT([3.,4.],1)[0]])
miss("gradient-clipping","ko","기울기 (30, 40)을 노름 기준으로 클리핑하고 나면 첫째 성분은 얼마인가?","clipping threshold")
cnt("effective-batch","en","Target: an effective batch of 4096. Hardware: two machines with four GPUs each, and every GPU holds 32 samples at a time. How many accumulation steps do we need?",[4096//(2*4*32)],[len(range(0,4096,256))])
cnt("effective-batch","ko","GPU 3장 / 장당 40개 / 누적 없음. 학습 데이터가 12만 개면 실효 배치 크기랑 에포크당 업데이트 횟수 둘 다 알려 줘",[120,1000],[3*40,nbT(120000,120)])
add("lr-scaling","ko","GPU를 1장에서 6장으로 늘렸고 장당 배치는 그대로예요. 원래 lr 5e-4에 선형 스케일링을 적용하면 새 lr은 얼마죠?",[5e-4*6],[.003])
add("lr-scaling","ko","배치 64 → 1600으로 바꿀 때, 기준 학습률 0.02에 대해 선형 규칙을 쓴 값과 제곱근 규칙을 쓴 값을 각각 구하시오.",[.02*25,.02*5],[.02*1600/64,.02*sqrt(1600/64)])
add("lr-scaling","en","Base recipe: lr = 0.1 × (batch / 256). I run 12 GPUs with 48 images each. What lr does the recipe give?",[.1*12*48/256],[.225])
cnt("steps-per-epoch","ko","리뷰 텍스트 41,000건에 배치 사이즈 96입니다. DataLoader 기본값(drop_last=False)이면 len(loader)가 몇으로 찍히나요?",[nb(41000,96)],[nbT(41000,96)])
cnt("steps-per-epoch","ko","총 18,000 스텝 학습했고 배치는 128, 학습 데이터는 38,400개. 그럼 몇 에폭 돈 거?",[18000//300],[18000//nbT(38400,128)])
cnt("steps-per-epoch","ko","어떤 학습에서 훈련 표본은 5,005개, 배치 크기는 100, 에포크는 30이다. 마지막 불완전한 배치를 버리는 경우 전체 갱신 횟수와 에포크마다 버려지는 표본 수를 각각 구하시오.",[50*30,5],[nbT(5005,100,True)*30,5005-100*nbT(5005,100,True)])
cnt("steps-per-epoch","ko","동영상 클립이 2천7백 개 있고 미니배치는 16씩이야. 마지막 배치엔 클립이 몇 개 남아?",[2700-16*(nb(2700,16)-1)],[lastT(2700,16)])
cnt("steps-per-epoch","en","A fridge-magnet shop has 1,480 product photos. Batch 20, five epochs. How many weight updates?",[74*5],[nbT(1480,20)*5])
cnt("k-fold","ko","6겹 교차검증, 샘플 1,000개, sklearn KFold. 크기가 167인 폴드는 몇 개 나와?",[kf(1000,6).count(167)],[kfT(1000,6).count(167)])
gs=[a for a in TimeSeriesSplit(5).split(np.zeros(120))]
cnt("k-fold","ko","TimeSeriesSplit(n_splits=5)를 시계열 120개에 적용하면 (나머지 옵션은 기본값) 첫 번째 분할과 마지막 분할의 학습 구간 길이는 각각 얼마인가요?",[120-5*(120//6),120-120//6],[len(gs[0][0]),len(gs[-1][0])])
miss("k-fold","en","We have 960 patients and do k-fold cross-validation. How many patients are in each training set?","number of folds")
y=np.repeat(list("ABC"),[400,400,200])
add("class-mix","ko","A 400장, B 400장, C 200장이 이름순으로 쌓여 있는데 후배가 섞지도 않고 뒤 40%를 검증셋으로 떼 놨더라… 그 검증셋에서 B는 몇 퍼센트야?",[200/400*100],[(y[-400:]=='B').mean()*100])
y=np.repeat([0,1],[350,150])
cnt("class-mix","en","Sorted labels: 350 zeros, then 150 ones. KFold(5) without shuffling. How many ones are in the fourth validation fold?",[50],[int(y[kfm(500,5)[3]].sum())])
cnt("split","ko","train_test_split을 두 번 씁니다. 2,000개에서 먼저 test_size=0.25, 그다음 남은 데이터에서 test_size=0.2로 검증셋을 뗐어요. 훈련, 검증은 각각 몇 개인가요?",[1200,300],[tts(tts(2000,.25)[0],.2)[0],tts(tts(2000,.25)[0],.2)[1]])
cnt("split","ko","훈련:검증:시험을 6:2:2로 나눈다. 시험 데이터가 1,450개라면 전체 데이터는 몇 개인가?",[7250],[1450*5])
cnt("split","en","98/1/1 split of three million sentences: how many go to the dev set?",[30000],[3*10**6//100])
cnt("number-of-fits","ko","후보 조합 24개짜리 그리드를 3겹으로 돌리고 마지막에 전체 데이터로 한 번 더 학습(refit)까지 하면 학습 총 몇 번이에요?",[24*3+1],[sum(3 for _ in range(24))+1])
cnt("number-of-fits","ko","RepeatedKFold(n_splits=5, n_repeats=3)으로 모델 하나 평가하면 fit 몇 번 하냐",[15],[RepeatedKFold(n_splits=5,n_repeats=3).get_n_splits()])
miss("parameters","ko","입력 100차원, 출력 5차원이고 은닉층은 하나입니다. 편향까지 센 전체 파라미터 수는 얼마인가요?","hidden layer size")
cnt("parameters","ko","28×28 흑백 사진을 펼쳐서 넣고, 뉴런 300개 층 → 100개 층 → 10개 출력으로 가는 신경망이 있어요. 편향 개수만 세면 몇 개, 가중치만 세면 몇 개인가요?",[410,784*300+300*100+100*10],[dense(784,300,100,10)-dense(784,300,100,10,bias=False),denseT(784,300,100,10,bias=False)])
s="Adam은 편리하지만 만능은 아니에요."
cnt("characters","ko","띄어쓰기를 뺀 글자 수(영문자와 마침표 포함)를 구해 주세요 → 「"+s+"」 낫표는 안 셉니다.",[chars(s)],[charsT(s)])

opt("gd","ko","말안장점 공부하다가 든 의문! f(x, y) = x² − y² 에서 (1, 0.01)에 서 있고 학습률은 0.1이에요. 경사하강법을 세 번 하면 x와 y는 각각 얼마가 되나요?",'gd',(1,.01),lambda w:np.array([2*w[0],-2*w[1]]),3,.1,f=lambda w:w[0]**2-w[1]**2)
opt("adam","en","Adam, default betas, eps = 1e-8, lr = 0.002. Weight 0.01, first gradient 350. After one step the weight equals what?",'adam',.01,[350],1,.002)
opt("momentum","ko","이거 조교님이 칠판에 쓰신 문제: SGD momentum 0.9, lr 0.01, weight 10, velocity 버퍼에 이미 5가 들어 있음, grad 이번에 2. (v=μv+g) 스텝 한 번 밟은 뒤 velocity랑 weight 둘 다 적기",'gd',10,[6.5],1,.01,pick=lambda W:[6.5,W[1][0]])
opt("rmsprop","ko","RMSProp에서 β=0.9, η=0.02, s₀=0이다. g₁=0.5, g₂=−0.5, g₃=1일 때 w₀=0.2에서 출발한 w₃의 값을 구하시오. (ε=10⁻⁸)",'rms',.2,[.5,-.5,1],3,.02,alpha=.9)
opt("adagrad","ko","엡실론 1e-10인 AdaGrad, 학습률 0.3. 손실은 (w-2)²이고 w는 0에서 출발해. 두 번 움직이고 나서 w 어디 있어?",'adagrad',0,lambda w:2*(w-2),2,.3,f=lambda w:(w-2)**2)
opt("sgd","ko","로지스틱 회귀 SGD 한 스텝 문제입니다. 입력 x=2, 정답 y=1, w=0, 편향 없음, 교차 엔트로피 손실, lr=0.3. 갱신된 w는?",'gd',0,lambda w:(1/(1+np.exp(-2*w))-1)*2,1,.3,f=lambda w:-torch.log(torch.sigmoid(2*w)))
opt("nesterov","ko","파이토치 네스테로프로 f(w)=3w² 를 최소화해요. momentum=0.5, lr=0.05, w=2부터 시작하면 두 스텝 뒤의 w는 얼마예요?",'nag',2,lambda w:6*w,2,.05,f=lambda w:3*w**2,mu=.5)
miss("adagrad","ko","AdaGrad, 기울기 첫 번째 2, 두 번째 5, 누적합 0에서 시작, w=1. 두 번 업데이트하면 w가 뭐가 되는지 알려 줘. 문제에 적힌 건 이게 다야.","learning rate")
opt("adamw","en","my AdamW has lr 0.01 and weight_decay 10 (yes really, typo in the config). betas default. w = 5 and the first gradient is -0.7. where does w go?",'adamw',5,[-.7],1,.01,wd=10)
opt("adamw","ko","똑같은 weight_decay=0.1을 torch의 Adam(L2 방식)에 주느냐 AdamW에 주느냐로 친구랑 내기했어요. 둘 다 w=3, 첫 기울기 0.2, lr=0.5, 나머지 기본값. 한 스텝 뒤 Adam 쪽 w와 AdamW 쪽 w를 순서대로 알려 주세요.",'adam',3,[.2],1,.5,wd=.1,pick=lambda W:[W[1][0],O('adamw',3,[.2],1,.5,wd=.1)[1][0] if W[1] is not None else 0])
assert abs(T('adamw',3,None,[.2],1,.5,wd=.1)[1][0]-rows[-1]['expect']['values'][1])<1e-8
add("bias-correction","ko","Adam에서 t=2, β₁=0.9, m₂=−0.38이면 m̂₂는 얼마인가?",[-.38/.19],[-2])
miss("bias-correction","en","At some step Adam's raw first moment is m = 0.05 with beta1 = 0.9. What is the bias-corrected m-hat?","step number t")
add("lr-schedule","ko","GPT 비슷한 걸 작게 학습해 보고 있어요. 워밍업 1,000 스텝 동안 0 → 4e-4로 선형 증가, 이후 11,000 스텝 시점까지 코사인으로 4e-5까지 내려갑니다. 6,000 스텝에서의 학습률은 얼마일까요?",[cosf(4e-4,4e-5,5000,10000)],[(4e-4+4e-5)/2])
add("lr-schedule","ko","선형 감쇠: 스텝 0에서 0.3, 스텝 600에서 0이 되도록 일직선으로 줄임. 스텝 450의 lr 얼마?",[.3*(1-450/600)],[polyT(.3,600,1,450)])
add("lr-schedule","en","ExponentialLR with gamma 0.9. It starts at 0.5. What's the learning rate in epoch 3 and in epoch 6, if the first epoch is epoch 0?",[.5*.9**3,.5*.9**6],[expT(.5,.9,3),expT(.5,.9,6)])
add("lr-schedule","ko","교재 연습문제 7. 코사인 감쇠 η_t = ½η₀(1+cos(πt/T)) 에서 η₀ = 0.6, T = 90일 때 t = 60의 학습률을 구하여라.",[cosf(.6,0,60,90)],[cosT(.6,0,60,90)])
gq=clipn([1,2,2,4],2)
add("gradient-clipping","ko","기울기 (1, 2, 2, 4)를 노름 2로 자르려고 해요. 얼마를 곱해서 줄여야 하고, 줄인 뒤 가장 큰 성분은 얼마인가요?",[2/5,gq[3]],[clipnT([1.,2.,2.,4.],2)[0],clipnT([1.,2.,2.,4.],2)[3]])
add("gradient-clipping","en","Global-norm clipping with threshold 10 on the gradient (2, -3, 6). What's the norm of the gradient afterwards?",[7],[sqrt(sum(x*x for x in clipnT([2.,-3.,6.],10)))] )
cnt("effective-batch","ko","gradient accumulation 16, 마이크로배치 2, 카드 한 장. 학습 샘플 6,400개를 한 바퀴 돌면 optimizer.step()은 몇 번 불려?",[6400//32],[nbT(6400,32)])
miss("effective-batch","ko","장당 배치 24개에 누적은 2번씩 하고 있습니다. 실효 배치 크기가 얼마인지 보고서에 써야 하는데 계산해 주실 수 있나요? 여러 GPU에서 돌려요.","number of GPUs")
add("lr-scaling","en","Square-root scaling: 1e-4 at batch 16. New batch 400. New lr?",[1e-4*5],[1e-4*sqrt(400/16)])
add("lr-scaling","ko","배치 크기를 3배로 키웠고 원래 학습률은 0.03이다. 선형 스케일링 규칙에 의한 학습률과 제곱근 스케일링에 의한 학습률을 구하시오.",[.09,.03*sqrt(3)],[.03*3,sqrt(3*.03**2)])
cnt("steps-per-epoch","ko","우리 조 프로젝트가 꽃 사진 분류인데 사진이 4,242장 있거든. 10%는 테스트로 버리고(424장) 나머지로 배치 30 학습. 마지막 거 포함하면 에포크당 몇 배치?",[nb(4242-424,30)],[nbT(3818,30)])
cnt("steps-per-epoch","ko","배치 크기 512, 표본 1,281,167개(이미지넷). drop_last를 켰을 때 한 에포크의 스텝 수와 버려지는 이미지 수는 각각 얼마인가?",[1281167//512,1281167%512],[nbT(1281167,512,True),1281167-512*nbT(1281167,512,True)])
cnt("steps-per-epoch","ko","1에폭 = 620 스텝이고 체크포인트는 500 스텝마다 저장돼요. 8에폭 학습하면 체크포인트가 몇 개 생기나요? (0 스텝 저장은 없어요)",[620*8//500],[len([s for s in range(1,620*8+1) if s%500==0])])
cnt("steps-per-epoch","en","Batch of 48, 10,000 training rows. In the last (smaller) batch, how many rows?",[10000-48*208],[lastT(10000,48)])
cnt("steps-per-epoch","ko","배치 16 → 64로 바꾸면 에포크당 스텝 몇 번 줄어들어? 데이터 20,000개고 나머지 배치도 씀",[1250-nb(20000,64)],[nbT(20000,16)-nbT(20000,64)])
cnt("steps-per-epoch","en","Full-batch gradient descent on 5,000 points for 300 epochs: how many parameter updates happen?",[300],[300*nbT(5000,5000)])
cnt("k-fold","ko","GroupKFold 쓰려고 해요. 환자 40명, 환자마다 사진이 딱 15장씩 있고 5겹입니다. 폴드 하나의 검증셋에는 환자 몇 명, 사진 몇 장이 들어가나요?",[8,120],[len(set(np.repeat(range(40),15)[next(GroupKFold(5).split(np.zeros(600),None,np.repeat(range(40),15)))[1]])),len(next(GroupKFold(5).split(np.zeros(600),None,np.repeat(range(40),15)))[1])])
cnt("k-fold","ko","0~28번까지 29개를 순서대로 KFold(n_splits=3) 하면 마지막 폴드의 검증 인덱스는 몇 번부터 시작이야?",[20],[kfm(29,3)[2][0]])
cnt("k-fold","ko","8-fold CV에서 훈련 부분이 늘 1,225개였다. 전체 표본은 몇 개인가?",[1400],[1225+kfT(1400,8)[0]])
y=np.repeat([0,1,2,3],[250]*4)
add("class-mix","ko","봄·여름·가을·겨울 풍경이 250장씩 계절 순서대로 정렬됨. 셔플 없이 마지막 1/5을 검증용으로 뗌. 검증셋에서 겨울 비율(%)은? 그리고 훈련셋에서 겨울 비율(%)은?",[100,50/800*100],[(y[-200:]==3).mean()*100,(y[:-200]==3).mean()*100])
y=np.repeat([0,1],[600,400])
cnt("class-mix","en","600 dogs followed by 400 cats, unshuffled, KFold(3). How many dogs sit in the second validation fold?",[600-334],[int((y[kfm(1000,3)[1]]==0).sum())])
cnt("split","ko","총 4,096건을 75% 학습, 12.5% 검증, 12.5% 평가로 쪼개면 검증은 몇 건?",[512],[4096//8])
cnt("split","en","Hold out 15% for test from 640 scans, then a quarter of what's left for validation. Training scans and validation scans?",[408,136],[(640-96)*3//4,(640-96)//4])
cnt("number-of-fits","ko","하이퍼파라미터가 lr(5개), dropout(4개), 층 수(2개), 배치(3개)이고 각 조합을 시드 3개로 반복합니다. 교차검증은 안 해요. 학습을 몇 번 돌려야 하나요?",[5*4*2*3*3],[len(ParameterGrid(dict(a=range(5),b=range(4),c=range(2),d=range(3),s=range(3))))])
cnt("number-of-fits","ko","중첩 교차검증이고 바깥 10겹, 안쪽 5겹, 후보 12개. 안쪽 탐색이 끝날 때마다 최적 후보로 바깥 훈련셋 전체에 한 번 더 학습해. 총 학습 횟수?",[10*(5*12+1)],[sum(1 for o in range(10) for j in range(61))])
cnt("parameters","ko","nn.Sequential(nn.Linear(13, 40), nn.ReLU(), nn.Linear(40, 40), nn.ReLU(), nn.Linear(40, 1)) 파라미터 총 몇 개예요?",[dense(13,40,40,1)],[denseT(13,40,40,1)])
cnt("parameters","ko","입력 m=200, 은닉 유닛 h개, 출력 4개인 신경망의 총 파라미터(편향 포함)가 10,254개라고 할 때 h는 얼마인가?",[(10254-4)//205],[next(h for h in range(1,200) if denseT(200,h,4)==10254)])
s="early stopping 덕분에 밤샘을 면했다 ㅎㅎ"
cnt("characters","ko","블로그 제목 글자 수 좀. 공백은 빼고, 영어도 한 글자씩 세서: "+s,[chars(s)],[charsT(s)])

opt("adam","ko","형 나 이거 세 시간째야. Adam, lr 0.01, 베타 (0.9, 0.999), eps 1e-8, w=0. 기울기가 1, 0, 0 이렇게 나오면 세 번째 스텝 끝나고 w는 얼마여야 해?",'adam',0,[1,0,0],3,.01)
opt("sgd","en","Two points (1, 2) and (3, 4), model y = w·x, loss = mean of the squared errors over both points. One full-batch step from w = 0 with lr 0.1 — new w?",'gd',0,lambda w:((w*1-2)*1*2+(3*w-4)*3*2)/2,1,.1,f=lambda w:((w-2)**2+(3*w-4)**2)/2)
opt("momentum","ko","관성 계수 0.8, 학습률 0.1인 모멘텀 SGD (v ← 0.8v − 0.1g, w ← w + v)를 f(w) = ½w²에 적용한다. w₀ = 10, v₀ = 0일 때 w₁과 w₂를 구하시오.",'mom',10,lambda w:w,2,.1,f=lambda w:.5*w*w,mu=.8,pick=lambda W:[W[1][0],W[2][0]])
miss("gd","en","f(w) = 5w^2, starting from w = 3. Do two steps of gradient descent. Where do we end up?","learning rate")
opt("rmsprop","ko","keras 말고 그냥 논문식 RMSProp이에요: s ← 0.9s + 0.1g², w ← w − lr·g/(√s + 1e-6). lr=0.05, w=−1, s=0, f(w)=w²로 한 스텝 가면 w는 몇일까요?",'rms',-1,lambda w:2*w,1,.05,f=lambda w:w*w,alpha=.9,eps=1e-6)
opt("adagrad","en","After one AdaGrad step the accumulator holds 9. The second gradient is 4, lr = 0.1, w currently 2 (ignore epsilon). Updated w, please.",'gd',2,[4/5],1,.1)
gg=.5
s1=.1*4; d1=-sqrt(1e-6)/sqrt(s1+1e-6)*2
opt("adam","ko","Adamax 한 스텝: θ=1, g=−0.25, lr=0.002×10 즉 0.02, β₁=0.9, β₂=0.999, 처음이라 m과 u는 0. θ가 어떻게 되는지 계산해 주세요. ε은 거의 0이라고 봐도 돼요.",'adamax',1,[-.25],1,.02,eps=1e-14)
opt("nesterov","ko","첫 호출부터 기울기가 1, 1, 1로 같다고 치자. torch SGD, nesterov=True, momentum=0.9, lr=0.1, w=0 출발. 세 번 후 w?",'nag',0,[1,1,1],3,.1,mu=.9)
opt("adamw","ko","사내 교육 실습 2번: AdamW(lr=1e-1, betas=(0.9, 0.999), eps=1e-8, weight_decay=0)으로 기울기 6, 6, −6을 차례로 받은 파라미터가 있습니다. 초깃값이 1.0이라면 3스텝 후 값은 얼마입니까?",'adamw',1,[6,6,-6],3,.1)
opt("gd","ko","f(w)=|w−1|의 서브그래디언트로 내려간다. w=1.35, 학습률 0.2면 두 번 갱신 후 w는?",'gd',1.35,[1,1 if 1.15>1 else -1],2,.2)
add("bias-correction","en","What is m-hat at step 3 if beta1 = 0.5, m0 = 0 and the gradients so far were 4, 2 and 1?",[(.125*4+.25*2+.5*1)/(1-.125)],[((0.5*(.5*(.5*0+.5*4)+.5*2)+.5*1))/.875])
add("bias-correction","ko","베타2가 0.999인데 편향 보정을 빼먹으면 첫 스텝에서 √v가 실제 |g|의 몇 배로 작아지나요? √v / |g| 값을 알려 주세요.",[sqrt(.001)],[sqrt(.001*7**2)/7])
add("lr-schedule","ko","CosineAnnealingLR에 T_max=200, eta_min=0.001, 옵티마이저 lr=0.1. 에포크를 0부터 세면 에포크 100과 에포크 150의 학습률은 각각?",[cosf(.1,.001,100,200),cosf(.1,.001,150,200)],[cosT(.1,.001,100,200),cosT(.1,.001,150,200)])
add("lr-schedule","ko","트랜스포머 논문 스케줄 lr = d^(−0.5) · min(step^(−0.5), step · warmup^(−1.5)) 에서 d=512, warmup=4000일 때 step=1000의 학습률을 구하시오.",[512**-.5*min(1000**-.5,1000*4000**-1.5)],[1000/(sqrt(512)*4000*sqrt(4000))])
miss("lr-schedule","en","We decay the learning rate by a factor of 0.1 every 25 epochs, starting at epoch 0. What is it at epoch 60?","initial learning rate")
add("lr-schedule","en","Warm-up: lr grows linearly from 1e-5 at step 0 to 1e-3 at step 300. At step 200?",[1e-5+(1e-3-1e-5)*200/300],[np.interp(200,[0,300],[1e-5,1e-3])])
add("gradient-clipping","ko","기울기 값을 [−1, 1]로 자르는 clip_value 방식으로 (2.5, −0.4, −3) 처리한 다음 SGD(lr=0.2)로 w=(1, 1, 1)을 갱신했어요. 새 w의 세 성분을 순서대로 말해 주세요.",[1-.2*1,1+.2*.4,1+.2],(np.ones(3)-.2*np.clip([2.5,-.4,-3],-1,1)).tolist())
add("gradient-clipping","ko","전체 기울기 노름 12.5, max_norm 1.0. 스케일 계수 얼마 곱해져?",[1/12.5],[clipnT([12.5,0.],1.)[0]/12.5])
cnt("effective-batch","en","Six GPUs, 20 sequences per GPU, sequence length 1024, gradient accumulation 4. Sequences per update, and tokens per update?",[480,480*1024],[6*20*4,6*20*4*1024])
cnt("effective-batch","ko","목표 배치 720. GPU 5장이 있고 누적은 9번 하기로 정했어요. 그럼 GPU 한 장에 한 번에 몇 개씩 올려야 하나요?",[720//45],[next(x for x in range(1,100) if x*5*9==720)])
add("lr-scaling","ko","학습률 0.025 / 배치 64 에서 시작함. 선형 스케일링으로 배치 8192까지 가면 학습률은?",[.025*128],[3.2])
add("lr-scaling","en","I halved the batch size from 96 to 48. With square-root scaling, 2e-3 turns into what learning rate?",[2e-3/sqrt(2)],[2e-3*sqrt(48/96)])
cnt("steps-per-epoch","ko","어제 돌린 학습 로그에 step 14,400까지 찍혀 있었고 에포크는 48번이었대. 배치 32에 나머지 없음. 학습 데이터 몇 개였을까?",[14400//48*32],[300*32])
cnt("steps-per-epoch","en","Dataset of 1.2k clips, batch size 7, drop_last=True. Which number of clips is skipped each epoch?",[1200%7],[1200-7*nbT(1200,7,True)])
miss("steps-per-epoch","ko","배치 사이즈 64로 10 에포크 학습했어요. 옵티마이저 업데이트가 총 몇 번 있었을까요?","dataset size")
cnt("steps-per-epoch","ko","데이터 7만 장에서 1만 장을 검증으로 떼고 나머지를 미니배치 250장씩 학습한다. 35에포크 동안의 총 갱신 횟수를 구하여라.",[240*35],[nbT(60000,250)*35])
cnt("steps-per-epoch","ko","배치 200개씩 한 에포크 돌면 마지막 배치 크기가 얼마인지, 배치는 총 몇 개인지 구해 줘. 샘플은 15,731개!",[131,79],[lastT(15731,200),nbT(15731,200)])
cnt("steps-per-epoch","ko","업데이트 5천 번만 하고 멈추려고요. 데이터 3,200개, 배치 40이면 몇 번째 에포크 도중에 멈추게 되나요? (에포크는 1부터 세고, 5,000번째 업데이트가 들어 있는 에포크)",[ceil(5000/80)],[next(e for e in range(1,999) if e*nbT(3200,40)>=5000)])
cnt("k-fold","en","scikit-learn KFold(n_splits=6) on 100 samples without shuffling: how many samples does the first fold validate on, and how many the last?",[17,16],[kfT(100,6)[0],kfT(100,6)[-1]])
miss("k-fold","ko","10-fold로 나눌 때 폴드 하나에 몇 개씩 들어가?","dataset size")
tt=[b for a,b in TimeSeriesSplit(4).split(np.zeros(50))]
cnt("k-fold","ko","월별 매출 데이터 50개월치를 TimeSeriesSplit(n_splits=4)로 나눕니다(다른 인자는 기본값). 두 번째 분할에서 검증에 쓰이는 첫 번째 인덱스는 몇인가요? 인덱스는 0부터예요.",[50-4*10+10],[tt[1][0]])
y=np.repeat([0,1,2],[900,60,40])
add("class-mix","ko","클래스별 900, 60, 40개가 라벨 순서(0→1→2)로 놓인 데이터의 끝 160개를 검증용으로 삼았다. 이 검증 집합에서 클래스 0이 차지하는 비율은 몇 %인가?",[60/160*100],[(y[-160:]==0).mean()*100])
y=np.repeat([0,1],[1500,500])
cnt("class-mix","en","1,500 healthy scans come first, then 500 sick ones. Somebody takes the last 30% as validation without shuffling. How many sick scans remain for training?",[0],[int((y[:-600]==1).sum())])
cnt("split","ko","훈련 60%, 검증 20%, 테스트 20%로 나누기로 했는데 훈련이 4,530장이 됐대요. 검증은 몇 장이죠?",[1510],[4530//3])
cnt("split","en","sklearn train_test_split with test_size=0.33 on 1,000 rows, then on its training part again test_size=0.1. Sizes of the final training and validation sets?",[670-67,67],list(tts(tts(1000,.33)[0],.1)))
cnt("number-of-fits","ko","파라미터 그리드가 [{kernel: rbf, C 4개, gamma 3개}, {kernel: linear, C 4개}] 이렇게 리스트로 두 개임. cv=10, refit 없음. 몇 번 fit?",[(12+4)*10],[len(ParameterGrid([dict(k=[1],c=range(4),g=range(3)),dict(k=[2],c=range(4))]))*10])
cnt("number-of-fits","ko","k-최근접 이웃의 k를 1부터 19까지 홀수만 시험하고 5겹 교차검증을 한다. 모형 적합은 총 몇 회인가? (최종 재적합 제외)",[50],[len(range(1,20,2))*5])
cnt("number-of-fits","en","Leave-one-out for 45 samples, three candidate models. How many fits?",[135],[LeaveOneOut().get_n_splits(np.zeros(45))*3])
cnt("parameters","en","Autoencoder made of dense layers with biases, 100-30-8-30-100. Total number of parameters?",[dense(100,30,8,30,100)],[denseT(100,30,8,30,100)])
cnt("parameters","ko","은닉층 1개(64 유닛)인 MLP에서 입력이 10개→20개로 늘면 파라미터가 몇 개 늘어나는 거야?",[640],[denseT(20,64,3)-denseT(10,64,3)])

def _swr():
    p=torch.nn.Parameter(torch.zeros(1)); o=torch.optim.SGD([p],lr=.2); s=L.CosineAnnealingWarmRestarts(o,20)
    for _ in range(45): o.step(); s.step()
    return o.param_groups[0]["lr"]
opt("adam","ko","문제: 초깃값 w₀ = −0.2, 목적함수 J(w) = (w − 1)², Adam(η = 0.3, β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸). 두 번째 반복을 마친 w₂의 값은 얼마인가?",'adam',-.2,lambda w:2*(w-1),2,.3,f=lambda w:(w-1)**2)
opt("momentum","ko","무거운 공 굴리는 거랑 같다면서 교수님이 내주신 문제야. 기울기가 3스텝 내내 2, 모멘텀 0.9, lr 0.05, v는 0부터 (v=μv+g). 세 스텝 동안 w가 총 얼마나 줄어들어?",'mom',0,[2,2,2],3,.05,pick=lambda W:[W[0][0]-W[3][0]])
opt("sgd","ko","배치 안 샘플 네 개의 기울기가 1.2, -0.4, 0.8, 0.4예요. 평균 기울기로 lr 0.25인 SGD를 한 번 하면 w=0.6은 어떻게 바뀌나요?",'gd',.6,[.5],1,.25)
b1,b2=.9,.99
m=0;w=1.0
for gq in (4,-3):
    u=b1*m+(1-b1)*gq; w-=.01*(1 if u>0 else -1); m=b2*m+(1-b2)*gq
# u1=.4>0 ; m1=.04 ; u2=.036-.3<0
add("sgd","en","Lion optimizer: c = 0.9 m + 0.1 g, w -= lr * sign(c), and only afterwards m = 0.99 m + 0.01 g. No weight decay, lr = 0.25, m = 0, w = 1. Gradients 4, then 3. w after two steps?",[1-.25-.25],[1-.25*(np.sign(.1*4)+np.sign(.9*.04+.1*3))])
opt("adagrad","ko","AdaGrad lr=0.6, 기울기 매번 2, 누적합 0부터, eps 무시. 4번째 스텝 하나에서 움직인 거리는 얼마임?",'adagrad',0,[2,2,2,2],4,.6,pick=lambda W:[W[3][0]-W[4][0]])
opt("rmsprop","ko","torch.optim.RMSprop 기본 alpha=0.99, eps=1e-8이고 lr만 0.05로 바꿨어요. w=2에서 기울기 0.4, 그다음 0.8을 받으면 w는 최종적으로 얼마죠?",'rms',2,[.4,.8],2,.05)
miss("adamw","ko","AdamW를 lr 0.01, 베타는 기본값으로 쓰고 weight decay는 0.1이에요. 첫 기울기가 3이 나왔습니다. 첫 스텝 뒤 가중치는 얼마가 됩니까?","initial weight")
opt("nesterov","en","Homework 4b. f(w) = 2w^2, PyTorch-style Nesterov (g + mu*v), mu = 0.9, lr = 0.02, w0 = -5, zero velocity. Compute w1 and w2.",'nag',-5,lambda w:4*w,2,.02,f=lambda w:2*w*w,pick=lambda W:[W[1][0],W[2][0]])
opt("gd","ko","f(a, b) = (a + 2b − 4)² 를 a=0, b=0에서 시작해 학습률 1/20로 한 번 갱신하면 a와 b의 값은? 책 답지가 찢어져서 확인할 수가 없네요.",'gd',(0,0),lambda w:np.array([2*(w[0]+2*w[1]-4),4*(w[0]+2*w[1]-4)]),1,.05,f=lambda w:(w[0]+2*w[1]-4)**2)
opt("sgd","ko","가중치 감쇠 계수 0.2를 L2 벌점의 기울기(λw)로 더해서 SGD를 두 스텝 합니다. lr=0.5, w=1, 데이터 쪽 기울기는 두 번 다 0.3이에요. 결과 w는 얼마일까요?",'gd',1,[.3,.3],2,.5,wd=.2)
add("bias-correction","ko","편향 보정 계수 1/(1−0.9ᵗ)가 t=7일 때 몇이야? 소수로",[1/(1-.9**7)],[1/(.1*sum(.9**i for i in range(7)))])
add("lr-schedule","ko","polynomial decay(power=0.5)로 0.04에서 0까지 총 400 스텝. 300번째 스텝(t=300)의 lr을 구해 보아라.",[.04*.25**.5],[polyT(.04,400,.5,300)])
add("lr-schedule","ko","워밍업 10에포크(0에서 0.4까지 직선), 그 뒤 30에포크마다 0.1배로 줄이는 스텝 감쇠예요. 줄이는 건 워밍업 끝난 시점부터 셉니다. 에포크 45(0부터 셈)에서 lr은 얼마인가요?",[.4*.1**((45-10)//30)],[stepT(.4,30,.1,35)])
add("lr-schedule","en","Cosine decay with warm restarts, T_0 = 20 epochs, T_mult = 1, max 0.2, min 0. Learning rate at epoch 45 (first epoch is 0)?",[cosf(.2,0,5,20)],[_swr()])
add("gradient-clipping","ko","기울기가 (−0.3, 0.4)인데 max_norm이 1이면 클리핑 뒤 두 번째 성분은 뭐가 되나요?",[.4],[clipnT([-.3,.4],1.)[1]])
gq=clipn([20,-21],5.8)
add("gradient-clipping","ko","w = (0, 0), 기울기 (20, −21), 학습률 0.1. 노름을 5.8 이하로 자른 뒤 SGD 한 걸음 → w의 두 성분?",[-.1*gq[0],-.1*gq[1]],[-.1*x for x in clipnT([20.,-21.],5.8)])
cnt("effective-batch","ko","코랩 무료판이라 배치 4가 한계입니다. 누적을 25번 하고 있고 GPU는 당연히 하나예요. 데이터 9,000개일 때 한 에포크의 옵티마이저 업데이트는 몇 번인가요?",[90],[nbT(9000,100)])
cnt("effective-batch","en","Effective batch 1,536 on 16 GPUs with three accumulation steps. So how many samples does one GPU process per forward pass?",[32],[1536//16//3])
add("lr-scaling","ko","GPU 2장에서 lr 0.05 쓰던 걸 GPU 10장에 누적 3번까지 하면 (장당 배치는 같고 원래는 누적 없음) 선형 스케일링 lr은 몇이 돼?",[.05*(10*3)/2],[.75])
miss("lr-scaling","en","Linear scaling rule: we move from batch 256 to batch 1024. What should the new learning rate be?","base learning rate")
cnt("steps-per-epoch","ko","고양이 사진 875장을 25장씩 묶어서 12 에포크. 가중치가 몇 번 바뀌나요?",[35*12],[nbT(875,25)*12])
cnt("steps-per-epoch","ko","데이터가 10만 1개고 배치 크기 1,000이래. 안 버리면 에포크당 배치 수 몇, 버리면 몇?",[101,100],[nbT(100001,1000),nbT(100001,1000,True)])
miss("steps-per-epoch","ko","훈련 데이터 32,000개, 배치 크기 80으로 학습하였다. 전체 가중치 갱신 횟수를 구하시오.","number of epochs")
cnt("steps-per-epoch","ko","음성 파일 6,789개를 학습에 쓰는데 GPU 4장이 각각 32개씩 처리하고(DDP, 합쳐서 128개가 한 스텝) 남는 건 버려요. 한 에포크에 몇 스텝인가요?",[6789//128],[nbT(6789,128,True)])
cnt("steps-per-epoch","en","I have time for 3 hours of training, each step takes 0.6 s, batch size is 90 and the train set has 40,500 images. How many whole epochs fit?",[18000//450],[int(3*36000/6)//nbT(40500,90)])
miss("k-fold","ko","표본 300개로 k-겹 교차검증을 하려 합니다. 각 검증 폴드의 크기는 얼마인가요?","number of folds")
cnt("k-fold","ko","12겹으로 쪼갠 표본 150개(KFold, 셔플 X). 13개짜리 폴드랑 12개짜리 폴드가 각각 몇 개씩 생겨?",[6,6],[kfT(150,12).count(13),kfT(150,12).count(12)])
cnt("k-fold","en","LeavePOut with p = 2 on 14 samples. Number of splits?",[91],[LeavePOut(2).get_n_splits(np.zeros(14))])
cnt("k-fold","ko","인덱스 37번 표본은 KFold(n_splits=4, shuffle=False)에서 전체가 50개일 때 몇 번째 폴드의 검증셋에 들어가나요? 첫 폴드를 1번째라고 할게요.",[3],[next(i+1 for i,b in enumerate(kfm(50,4)) if 37 in b)])
y=np.repeat([0,1,2,3,4],[300,300,200,100,100])
cnt("class-mix","ko","사과 300, 배 300, 감 200, 귤 100, 밤 100장이 이 순서로 정렬된 폴더를 그대로 KFold(5)에 넣으면(셔플 안 함) 네 번째 폴드의 검증셋에는 감이 몇 장 있나요?",[200],[int((y[kfm(1000,5)[3]]==2).sum())])
miss("class-mix","ko","개 사진 뒤에 고양이 사진 60장이 이어지는 정렬된 데이터에서 맨 끝 20%를 검증용으로 잘랐대. 검증셋에 고양이 비율 몇 %야?","number of dog photos")
cnt("split","ko","학습:평가를 7대 3으로 나누니 평가가 2,310개 나왔습니다. 학습은 몇 개입니까?",[5390],[2310*7//3])
cnt("split","ko","train_test_split(test_size=0.15)에 777개 넣으면 학습 쪽에 몇 개 남아? 나머지 설정은 디폴트",[777-ceil(777*.15)],[tts(777,.15)[0]])
cnt("split","en","Our 2,400 recordings come from 80 speakers, 30 each. We put 16 speakers in the test set and 8 in validation, no speaker shared. How many training recordings?",[(80-24)*30],[2400-16*30-8*30])
cnt("number-of-fits","ko","랜덤 서치 50회에 3겹 교차검증, 재적합 안 함. 학습 횟수는?",[150],[sum(3 for _ in range(50))])
cnt("number-of-fits","ko","alpha를 1e-4부터 1e+2까지 10배 간격으로, l1_ratio는 0.1, 0.5, 0.9로 탐색합니다. GridSearchCV(cv=6)이고 refit=True일 때 fit은 전부 몇 번 일어나나요?",[7*3*6+1],[len(ParameterGrid(dict(a=[10.0**i for i in range(-4,3)],l=[.1,.5,.9])))*6+1])
cnt("number-of-fits","ko","모델 3종류를 비교한다. 후보가 각각 10개, 4개, 1개이며 모든 후보를 8-fold로 평가할 때 총 학습 횟수를 구하시오(재학습 없음).",[120],[(10+4+1)*8])
cnt("parameters","ko","완전연결 5층짜리: 8→16→16→16→16→2, 편향 있음. 파라미터 총합 좀요",[dense(8,16,16,16,16,2)],[denseT(8,16,16,16,16,2)])
cnt("parameters","en","A single softmax layer on flattened 32×32 RGB images, 100 classes, bias included. Parameter count?",[3072*100+100],[denseT(3*32*32,100)])
s="검증 손실이 세 번 연속 오르면 학습을 멈춥니다."
cnt("characters","ko","발표 자료에 넣을 문장인데 “"+s+"” 공백 제외하면 몇 자예요? 따옴표는 빼고 마침표는 넣어 주세요.",[chars(s)],[charsT(s)])

# ---- write
import json
with open("phones-development.jsonl", "w", encoding="utf-8") as file:
    for number, one in enumerate(rows, 1):
        told = one["expect"]
        if "missing" in told:
            expect = {"outcome": ["unknown", "suggest", "answer"], "missing": told["missing"]}
        else:
            expect = {"outcome": "answer", **told}
        row = {"id": f"phones-{number:03}", "kind": "computation", "locale": one["locale"], "question": one["question"], "expect": expect}
        print(json.dumps(row, ensure_ascii=False), file=file)
