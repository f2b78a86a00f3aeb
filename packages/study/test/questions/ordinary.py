"""Writes ordinary-development.jsonl and ordinary-held-out.jsonl: `/usr/bin/python3 ordinary.py` (torch, numpy, sklearn). As
it holds the held-out half too, it stays unread by who works on the matcher. Calculations as ordinary people put them; the
other kinds come from ordinary.txt. Their author had read neither the matcher nor the cards nor any other question. Each
key stands beside the same by another way (PyTorch, scikit-learn, counting), and a difference is printed.
"""

import json
import math
import random
from collections import defaultdict

import numpy as np
import torch

torch.set_num_threads(1)
ROWS=[]
def r(topic,loc,q,key,chk,tol=0.001):
    key=[float(k) for k in (key if isinstance(key,(list,tuple)) else [key])]
    chk=[float(k) for k in (chk if isinstance(chk,(list,tuple)) else [chk])]
    ok=len(key)==len(chk) and all(abs(a-b)<=1e-6*max(abs(a),abs(b),1e-12) for a,b in zip(key,chk))
    if not ok: print("DIFF",topic,q[:70],key,chk)
    vals=[int(round(v)) if abs(v-round(v))<1e-12 and abs(v)<1e15 else float('%.8g'%v) for v in key]
    if tol==0 and not all(isinstance(v,int) for v in vals): print("NONINT",q[:60],vals)
    if any(v==0 for v in vals): print("ZERO",q[:60],vals)
    ROWS.append(dict(kind="computation",topic=topic,locale=loc,question=q,expect=dict(values=vals,tolerance=tol)))
def m(topic,loc,q,what):
    ROWS.append(dict(kind="computation",topic=topic,locale=loc,question=q,expect=dict(missing=what)))
# way 1: plain python, scalar
def G(g,x,i): return g(x) if callable(g) else g[i]
def sgd(g,x,lr,n,mu=0.,nest=False,wd=0.,v=None,hist=False,damp=0.):
    xs=[]
    for i in range(n):
        d=G(g,x,i)+wd*x
        if mu:
            v=d if v is None else mu*v+(1-damp)*d
            d=d+mu*v if nest else v
        x=x-lr*d; xs.append(x)
    return xs if hist else x
def adagrad(g,x,lr,n,s=0.,eps=1e-10,hist=False):
    xs=[]
    for i in range(n):
        d=G(g,x,i); s+=d*d; x-=lr*d/(math.sqrt(s)+eps); xs.append(x)
    return xs if hist else x
def rms(g,x,lr,n,a=.99,eps=1e-8,v=0.,hist=False):
    xs=[]
    for i in range(n):
        d=G(g,x,i); v=a*v+(1-a)*d*d; x-=lr*d/(math.sqrt(v)+eps); xs.append(x)
    return xs if hist else x
def adam(g,x,lr,n,b1=.9,b2=.999,eps=1e-8,wd=0.,dec=False,hist=False):
    M=V=0.; xs=[]
    for i in range(n):
        d=G(g,x,i)
        if dec: x-=lr*wd*x
        else: d+=wd*x
        M=b1*M+(1-b1)*d; V=b2*V+(1-b2)*d*d
        x-=lr*(M/(1-b1**(i+1)))/(math.sqrt(V/(1-b2**(i+1)))+eps); xs.append(x)
    return xs if hist else x
# way 2: torch.optim + autograd (or told gradients)
def T(cls,x0,g,n,hist=False,**kw):
    p=torch.tensor(x0,dtype=torch.float64,requires_grad=True)
    o=getattr(torch.optim,cls)([p],**kw); xs=[]
    for i in range(n):
        o.zero_grad()
        if callable(g): g(p).backward()
        else: p.grad=torch.tensor(g[i],dtype=torch.float64)
        o.step(); xs.append(p.detach().clone().tolist())
    return xs if hist else xs[-1]
def sch(cls,lr,n,*a,**kw):
    p=torch.zeros(1,requires_grad=True); o=torch.optim.SGD([p],lr=lr)
    s=getattr(torch.optim.lr_scheduler,cls)(o,*a,**kw); L=[o.param_groups[0]['lr']]
    import warnings; warnings.simplefilter('ignore')
    for _ in range(n): o.step(); s.step(); L.append(o.param_groups[0]['lr'])
    return L
def clipT(g,mx):
    p=torch.zeros(len(g),dtype=torch.float64,requires_grad=True); p.grad=torch.tensor(g,dtype=torch.float64)
    torch.nn.utils.clip_grad_norm_([p],mx); return [x*(1) for x in p.grad.tolist()]
def nb(n,b): return len(range(0,n,b))
def lastb(n,b): return len(list(range(0,n,b))) and (n-list(range(0,n,b))[-1])
def folds(n,k):
    from sklearn.model_selection import KFold
    return [list(map(int,te)) for _,te in KFold(k).split(np.zeros(n))]
def fs(n,k): return [n//k+(i<n%k) for i in range(k)]
def mlp(*s):
    import torch.nn as nn
    return sum(p.numel() for a,b in zip(s,s[1:]) for p in nn.Linear(a,b).parameters())
def mlpk(*s): return sum((a+1)*b for a,b in zip(s,s[1:]))
tt=lambda *a: torch.tensor(a,dtype=torch.float64)
def ce(logits,t): return torch.nn.functional.cross_entropy(tt(*logits)[None],torch.tensor([t])).item()
def sm(z): 
    e=[math.exp(a) for a in z]; return [a/sum(e) for a in e]
def smT(z): return torch.softmax(tt(*z),0).tolist()

# ---- development
# ---- optimizers
r("gradient-descent","ko","f(x)=x²-4x 이고 x=5에서 시작, 학습률 0.1. 경사하강법 딱 한 번 하면 x가 몇이 되나요?",5-.1*(2*5-4),T('SGD',5.,lambda x:x*x-4*x,1,lr=.1))
r("gradient-descent","en","start at w=2, loss is w^4, lr 0.01, two plain gd steps. where do i end up",sgd(lambda w:4*w**3,2.,.01,2),T('SGD',2.,lambda w:w**4,2,lr=.01),.0005)
r("gradient-descent","ko","손실 L(a,b)=(a−1)²+3b² 에 대해 (a,b)=(3,1)에서 출발하여 η=0.05로 경사하강법을 두 번 적용한다. 갱신된 a와 b를 차례로 구하시오.",[1+2*.9**2,(1-.3)**2],T('SGD',[3.,1.],lambda p:(p[0]-1)**2+3*p[1]**2,2,lr=.05))
r("sgd","en","Model is y = w*x, no bias, w = 0. My mini-batch is (x,y) = (1,3) and (2,5), loss = mean of squared errors over the batch, lr 0.1. What's w after one SGD step?",1.3,T('SGD',0.,lambda w:((w*tt(1,2)-tt(3,5))**2).mean(),1,lr=.1))
r("sgd","ko","ㅋㅋ 기초인데 헷갈림.. y=wx+b, w=1 b=0, 샘플 하나 x=2 y=7, 손실은 ½(예측-정답)² , lr 0.1 이면 SGD 1스텝 후 w랑 b 각각?",[1+.1*5*2,.1*5],T('SGD',[1.,0.],lambda p:.5*(p[0]*2+p[1]-7)**2,1,lr=.1))
r("momentum","en","torch.optim.SGD with lr=0.1 and momentum=0.9, parameter starts at 0 and backward gives gradient 1 three times in a row. Value of the parameter afterwards?",-.1*(1+1.9+2.71),T('SGD',0.,[1.,1.,1.],3,lr=.1,momentum=.9))
v1=-.05*2; w1=1+v1; v2=.8*v1-.05*(-1); w2=w1+v2
r("momentum","ko","모멘텀 갱신식이 v ← 0.8v − 0.05g, w ← w + v 라고 하자. w=1, v=0에서 시작했고 기울기가 순서대로 2, −1이었다. 두 번 갱신한 뒤의 w를 구하라.",w2,T('SGD',1.,[2.,-1.],2,lr=.05,momentum=.8),.0001)
r("momentum","en","so in yesterday's notebook (the one with 12 plots lol) we had the loss 2x^2, started from x = 3 and used heavy ball: v = 0.5*v + grad, x = x - 0.1*v, v starts at zero. prof asked where x is after 2 updates and i got something weird, what should it be",sgd(lambda x:4*x,3.,.1,2,.5),T('SGD',3.,lambda x:2*x*x,2,lr=.1,momentum=.5))
mm=.1*4; mm2=.9*mm+.1*(-2)
r("momentum","ko","m = 0.9m + 0.1g (지수평균 형태), w = w − 0.5m 이렇게 쓰는 모멘텀이요. 처음 m=0, w=2 이고 g가 4, -2 로 들어왔으면 w 최종값은요?",2-.5*mm-.5*mm2,T('SGD',2.,[.4,-.2],2,lr=.5,momentum=.9))
r("momentum","en","If the gradient is stuck at 0.5 forever, and we use PyTorch style SGD momentum (v = 0.95 v + g) with lr 0.01, how big does each step become in the limit?",.01*.5/(1-.95),(lambda h:h[-2]-h[-1])(T('SGD',0.,[.5]*900,900,True,lr=.01,momentum=.95)))
def nest(x,v,mu,lr,g,n):
    for _ in range(n): v=mu*v-lr*g(x+mu*v); x=x+v
    return x
# check: y=x+mu v form
def nest2(y,mu,lr,g,n):
    v=0
    for _ in range(n): vp=v; v=mu*v-lr*g(y); y=y-mu*vp+(1+mu)*v
    return y-mu*v
r("nesterov","ko","네스테로프 가속: v ← μv − η∇f(θ+μv), θ ← θ+v. f(θ)=θ², θ=1, v=0, μ=0.9, η=0.1일 때 두 번 갱신하면 θ는 얼마인가?",nest(1.,0.,.9,.1,lambda x:2*x,2),nest2(1.,.9,.1,lambda x:2*x,2))
r("nesterov","en","SGD(lr=0.1, momentum=0.9, nesterov=True) in PyTorch. Weight 1.0, the gradients seen are 1.0 then 0.5. What's the weight after the second step?",sgd([1.,.5],1.,.1,2,.9,True),T('SGD',1.,[1.,.5],2,lr=.1,momentum=.9,nesterov=True))
r("adagrad","en","AdaGrad, lr = 1, accumulator starts at 0, ignore epsilon. Gradients come in as 3 and then 4. By how much does the second update move the parameter (absolute size)?",4/5,abs(np.diff(T('Adagrad',0.,[3.,4.],2,True,lr=1.))[0]))
r("adagrad","ko","AdaGrad로 파라미터 두 개를 동시에 학습. 초기값 둘 다 0, lr 0.1, ε 무시. 첫 스텝 기울기 (10, 0.1), 둘째 스텝도 똑같이 (10, 0.1). 2스텝 후 각각 값은?",[-.1*(1+1/math.sqrt(2))]*2,T('Adagrad',[0.,0.],[[10.,.1]]*2,2,lr=.1))
r("adagrad","en","adagrad w/ lr .5, gradient is exactly 2 every single step, accumulator from zero, eps negligible. whats the update size at step 25?",.5*2/math.sqrt(25*4),abs(np.diff(T('Adagrad',0.,[2.]*25,25,True,lr=.5))[-1]))
r("rmsprop","ko","RMSProp 첫 스텝: 이동평균 초기값 0, 감쇠율 0.9, 학습률 0.01, 기울기 5, ε은 무시. w=1이었으면 갱신 후 w는?",1-.01/math.sqrt(.1),T('RMSprop',1.,[5.],1,lr=.01,alpha=.9,eps=0))
r("rmsprop","en","RMSProp, decay 0.99, step size 0.01, the average starts at zero and epsilon is ignored. Parameter begins at 0, it sees gradients 1 and 2. Parameter after both?",rms([1.,2.],0.,.01,2,eps=0),T('RMSprop',0.,[1.,2.],2,lr=.01,alpha=.99,eps=0))
r("rmsprop","ko","f(x)=x² 에 RMSProp 두 스텝 돌려보는 과제인데 x0=1, lr=0.1, 감쇠 0.9, v0=0, eps 무시해도 된대요. x2 얼마 나와야 맞아요?",rms(lambda x:2*x,1.,.1,2,.9,0),T('RMSprop',1.,lambda x:x*x,2,lr=.1,alpha=.9,eps=0))
r("adam","en","very first Adam step, default betas and eps 1e-8, lr 0.001, weight 1.0, gradient 0.003. new weight?",adam([.003],1.,.001,1),T('Adam',1.,[.003],1,lr=.001),0.00001)
r("adam","ko","Adam(β1=0.9, β2=0.999, ε=1e-8, lr=0.01)으로 0에서 시작해서 기울기 1, −2 를 차례로 받았습니다. 두 번째 갱신 후 파라미터 값을 구해 주세요.",adam([1.,-2.],0.,.01,2),T('Adam',0.,[1.,-2.],2,lr=.01))
r("adam","en","With beta1 = 0.8 and beta2 = 0.9 and zero init, the gradients are 2 and 4. Compute Adam's raw m and raw v after the second step (no bias correction).",[.8*.4+.2*4,.9*.4+.1*16],[sum(.2*.8**(1-i)*g for i,g in enumerate([2,4])),sum(.1*.9**(1-i)*g*g for i,g in enumerate([2,4]))])
r("adam","ko","교수님이 칠판에 f(x)=(x-3)² 그려놓고 x=0에서 Adam으로 내려가보라고 하심. lr은 0.1이고 나머지는 다 기본값(0.9, 0.999, 1e-8). 1스텝은 그냥 0.1 가는거 알겠는데 3스텝 뒤 x가 몇인지 궁금해 ㅋㅋ 0.3 맞음? 정확한 값 좀 소수 넷째자리까지",adam(lambda x:2*(x-3),0.,.1,3),T('Adam',0.,lambda x:(x-3)**2,3,lr=.1),.0003)
r("adam","en","Two weights both at 0.5, one Adam step with lr 0.02 and otherwise default settings. First weight has gradient 100, the second −0.01. New values, in order?",[adam([100.],.5,.02,1),adam([-.01],.5,.02,1)],T('Adam',[.5,.5],[[100.,-.01]],1,lr=.02))
r("adamw","ko","AdamW 1스텝 계산: w=2, g=0.5, lr=0.1, weight decay 0.01, 베타는 기본, ε=1e-8 (PyTorch 방식). w는?",2*(1-.001)-.1,T('AdamW',2.,[.5],1,lr=.1,weight_decay=.01))
r("adamw","en","Compare decoupled vs L2: w = 1, loss gradient is 0 at this point, lr = 0.1, weight_decay = 0.1, first step, PyTorch defaults elsewhere. What does Adam give and what does AdamW give?",[adam([0.],1.,.1,1,wd=.1),adam([0.],1.,.1,1,wd=.1,dec=True)],[T('Adam',1.,[0.],1,lr=.1,weight_decay=.1),T('AdamW',1.,[0.],1,lr=.1,weight_decay=.1)])
def lion(x,lr,gs,b1=.9,b2=.99,wd=0.,m0=0.):
    mo=m0
    for g in gs:
        c=b1*mo+(1-b1)*g; x-=lr*((c>0)-(c<0)+wd*x); mo=b2*mo+(1-b2)*g
    return x
r("lion","en","Lion optimizer: c = 0.9 m + 0.1 g, w ← w − lr·(sign(c) + λw), m ← 0.99 m + 0.01 g. w=1, m=0, lr=0.01, λ=0.1, g = −3 for the only step. w and m after it?",[lion(1.,.01,[-3.],wd=.1),-.03],[1-.01*(-1+.1),.01*-3],.0001)
r("signsgd","ko","signSGD는 기울기 부호만 쓰잖아요. lr 0.02, w=0.1, 기울기 +0.7, +0.0001, −30 이렇게 세 번이면 최종 w?",.1-.02*(1+1-1),T('SGD',.1,[float(np.sign(g)) for g in (.7,.0001,-30)],3,lr=.02))
r("adamax","en","AdaMax: m = 0.9m + 0.1g, u = max(0.999u, |g|), θ ← θ − (lr/(1−0.9^t))·m/u. Start θ=0, m=u=0, lr 0.002. Gradients 4 then 2. θ after both steps?",-.002*(.1*4/.1/4)-.002/(1-.81)*((.9*.4+.2)/(max(.999*4,2))),T('Adamax',0.,[4.,2.],2,lr=.002,eps=0),0.001)
m("gradient-descent","ko","f(x)=3x²이고 x=2에서 시작해서 경사하강법 1번 했어요. x 새 값이 얼마죠?","learning rate")
m("momentum","en","PyTorch SGD with momentum, lr 0.1, weight 1.0, gradients 2 and then 1, buffer empty at the start. What is the weight after both steps?","momentum coefficient")
# ---- bias correction
r("bias-correction","en","m after 3 steps is 0.271, beta1 = 0.9. bias corrected m?",.271/(1-.9**3),.271/sum(.1*.9**i for i in range(3)))
r("bias-correction","en","Take Adam without any bias correction, defaults 0.9/0.999, eps ignored. On the very first step how many times the learning rate does the parameter move?",.1/math.sqrt(.001),math.sqrt(.01/.001))
r("bias-correction","ko","β1=0.9, β2=0.99, 기울기가 계속 2로 일정해. 5스텝 후 보정 전 m, 보정 전 v, 그리고 보정된 m 순서로 알려줘",[2*(1-.9**5),4*(1-.99**5),2],[sum(.1*.9**i*2 for i in range(5)),sum(.01*.99**i*4 for i in range(5)),2])
# ---- schedules
r("cosine","ko","코사인 스케줄로 0.1에서 0까지 총 100 에폭 동안 내린다. 25 에폭 시점의 학습률은? (워밍업 없음)",.05*(1+math.cos(math.pi*.25)),sch('CosineAnnealingLR',.1,25,T_max=100)[25])
r("cosine","en","CosineAnnealingLR, base lr 3e-4, eta_min 1e-5, T_max=200. What is the lr after 150 scheduler steps?",1e-5+.5*(3e-4-1e-5)*(1+math.cos(math.pi*.75)),sch('CosineAnnealingLR',3e-4,150,T_max=200,eta_min=1e-5)[150])
r("step-decay","en","StepLR step_size=30 gamma=0.1, starts at 0.1, what lr is used in epoch 65 if the first epoch is number 0",.1*.1**(65//30),sch('StepLR',.1,65,step_size=30,gamma=.1)[65])
r("exponential-decay","ko","학습률 0.01에 매 에폭 끝날 때 0.95씩 곱해요. 20번 곱하고 나면 처음의 몇 % 남나요?",100*.95**20,sch('ExponentialLR',.01,20,gamma=.95)[20]/.01*100)
r("warmup","ko","선형 워밍업: 500스텝 동안 0에서 0.001까지 올린다. 120스텝째(0부터 시작해 lr = 최대×스텝/500) 학습률은?",.001*120/500,.00024)
r("warmup","en","ok so our transformer config says 12 layers, 8 heads, 50k steps in total, linear warmup from 0 to 6e-4 over the first 2,000 steps and then cosine down to 0 at step 50,000. tensorboard is broken so i cant see the curve. what should the learning rate be at step 38,000?",3e-4*(1+math.cos(math.pi*36000/48000)),sch('CosineAnnealingLR',6e-4,36000,T_max=48000)[-1])
r("polynomial-decay","en","poly decay lr = base*(1 - t/T)^0.9 , base 0.007, T=30000, t=12000. lr?",.007*(1-.4)**.9,sch('PolynomialLR',.007,12000,total_iters=30000,power=.9)[-1])
r("inverse-time","ko","η_t = η0/(1+kt), η0=0.5, k=0.01 이면 t=150 에서 η는?",.5/2.5,sch('LambdaLR',.5,150,lr_lambda=lambda t:1/(1+.01*t))[150])
r("multistep","ko","MultiStepLR(milestones=[60,120,160], gamma=0.2), 초기 lr 0.1입니다. 0부터 센 에폭 130에서의 lr?",.1*.2**2,sch('MultiStepLR',.1,130,milestones=[60,120,160],gamma=.2)[130])
m("cosine","en","I'm using cosine annealing from 0.05 to zero with no warmup, what's my learning rate at epoch 40?","total number of epochs")
# ---- clipping
r("gradient-clipping","en","Gradient is (6, 8). Clip by global norm with max norm 5. What's the clipped gradient?",[3,4],[round(x,4) for x in clipT([6.,8.],5.)])
r("gradient-clipping","ko","기울기 벡터 (1, −2, 2)를 최대 노름 1.5로 노름 클리핑하면 둘째 성분은 얼마가 되는가?",-1,round(clipT([1.,-2.,2.],1.5)[1],5))
r("gradient-clipping","en","clip_grad_value_ with 0.5 on [0.3, -2.0, 0.9], then SGD lr 0.1 on weights that are all 1. what are the three weights",[1-.03,1.05,.95],(1-.1*torch.clamp(tt(.3,-2,.9),-.5,.5)).tolist())
r("gradient-clipping","ko","레이어 세 개의 기울기 노름이 각각 2, 3, 6이래요. 전체(global) L2 노름은? 그리고 max_norm=1이면 각 기울기에 곱해지는 값은?",[7,1/7],[np.linalg.norm([2,3,6]),1/np.linalg.norm([2,3,6])])
r("gradient-clipping","en","w = 10, loss = w^2, gradient norm clipped to 4, lr = 0.25, plain SGD. Where is w after three steps?",10-3*.25*4,(lambda w:[w:=w-.25*min(2*w,4.) for _ in range(3)][-1])(10.))
m("gradient-clipping","ko","기울기 (3, 4) 를 노름 클리핑하면 결과 벡터가 어떻게 되나요?","maximum norm (clipping threshold)")
# ---- effective batch
r("effective-batch","ko","GPU 4장, 장당 배치 16, 누적 8스텝이면 유효 배치 크기 얼마?",512,sum(16 for _ in range(4) for _ in range(8)),0)
r("gradient-accumulation","en","I want an effective batch of 1024 but only 32 fits on each of my 2 gpus. How many accumulation steps do I need?",16,1024/(32*2),0)
r("gradient-accumulation","ko","데이터 48,000개, 마이크로배치 12, 누적 20번마다 optimizer.step(). 한 에폭에 마이크로배치는 몇 개고 업데이트는 몇 번 일어나요?",[4000,200],[nb(48000,12),nb(48000,240)],0)
m("effective-batch","en","Each GPU processes 24 samples per forward pass and I accumulate over 4 passes. We're on the department cluster with data parallel. What is the effective batch size?","number of GPUs")
# ---- scaling
r("linear-scaling","en","Base lr 0.1 for batch 256. Linear scaling rule, batch 2048 -> lr?",.8,.1*2048/256)
r("linear-scaling","ko","배치 128에서 0.02 쓰던 걸 배치 32로 줄이면 선형 스케일링 규칙상 학습률은 몇으로 해야 함?",.005,.02*32/128)
r("sqrt-scaling","en","Going from batch 64 to batch 1024 with Adam, someone says scale by square root instead of linearly. Old lr is 3e-4. What would be the sqrt value, and what would the linear one be?",[1.2e-3,4.8e-3],[3e-4*math.sqrt(1024/64),3e-4*1024/64])
r("linear-scaling","ko","8장 GPU×장당 32로 lr 0.1이 기준이었는데 이제 64장×장당 32로 늘립니다. 선형 스케일링이면 목표 lr은? 그리고 이 값까지 0.1에서 5에폭 동안 선형으로 워밍업하면 2에폭 끝난 시점의 lr은?",[.8,.1+.7*2/5],[.1*64*32/(8*32),.38])
m("linear-scaling","ko","배치를 512에서 4096으로 키우려고 하는데 선형 스케일링 규칙대로면 새 학습률 얼마로 해야 돼요? 빨리요ㅠ","base learning rate")
# ---- steps
r("steps-per-epoch","en","50,000 training images, batch size 128, drop_last=False. How many iterations per epoch and how big is the last batch?",[391,50000-390*128],[nb(50000,128),lastb(50000,128)],0)
r("steps-per-epoch","ko","샘플 1,003개를 배치 32로 나누고 drop_last=True면 에폭당 몇 개 샘플이 버려지나",1003%32,1003-32*(nb(1003,32)-1),0)
r("total-updates","ko","60000장, 배치 64, 10에폭. 마지막 자투리 배치도 쓴다고 하면 총 업데이트 횟수는?",938*10,10*nb(60000,64),0)
r("total-updates","en","so i have 9,500 reviews, batch 50, i trained for 12 epochs and then another 8 after lunch. how many optimizer steps in total",190*20,nb(9500,50)*12+nb(9500,50)*8,0)
r("steps-per-epoch","en","One epoch took 313 iterations with drop_last=False and batch size 32, last batch had exactly 16 examples in it. How many training examples are there?",312*32+16,sum([32]*312+[16]),0)
r("total-updates","ko","어제 조별과제로 리뷰 감성분류 했는데 데이터가 전체 20,000개고 그 중 80%만 훈련에 썼거든요. 배치는 100, 은닉 차원은 256, 30에폭 돌렸는데 로그에 스텝 수가 제가 생각한 거랑 달라서요 ㅠ 전체 업데이트 횟수가 몇 번이어야 맞나요?",160*30,nb(16000,100)*30,0)
r("total-updates","en","Budget is 100k updates. Dataset 1,281,167 images, batch 256, last incomplete batch dropped. How many full epochs fit into the budget?",100000//(1281167//256),100000//(nb(1281167,256)-1),0)
r("steps-per-epoch","ko","배치 48이고 데이터가 1,000개면 마지막 배치엔 몇개 들어가요?? drop_last는 안 켰어요",1000-20*48,lastb(1000,48),0)
m("steps-per-epoch","en","There are 12,800 training samples in my set and I'm doing 5 epochs, how many iterations is one epoch?","batch size")
# ---- folds
r("kfold","ko","sklearn KFold(n_splits=5)에 샘플 23개 넣으면 검증 폴드 크기가 어떻게 나뉘죠? 순서대로",fs(23,5),[len(f) for f in folds(23,5)],0)
r("kfold","en","10-fold CV on 1500 samples: how many samples does each model train on?",1350,1500-len(folds(1500,10)[0]),0)
r("kfold","en","KFold(4) no shuffle on indices 0..9. which indices are in the second validation fold?",[3,4,5],folds(10,4)[1],0)
r("leave-one-out","ko","LOOCV, 데이터 87개. 학습을 총 몇 번 하고 매번 훈련 샘플은 몇 개?",[87,86],[len(folds(87,87)),87-len(folds(87,87)[0])],0)
r("kfold","en","fold scores: 70, 74, 78 (three folds). report mean and sample standard deviation (n-1)",[74,4],[np.mean([70,74,78]),np.std([70,74,78],ddof=1)])
r("stratified","en","Stratified 5-fold, 200 samples, of which 30 are positive. How many positives and how many negatives land in each fold?",[6,34],[30/5,170/5],0)
# ---- class mix
r("class-mix","ko","고양이 700장 다음에 개 300장이 이름순으로 정렬돼 있는데 안 섞고 뒤 20%를 검증으로 떼면 검증셋에서 개 비율은 몇 %?",100,100*sum(i>=700 for i in range(800,1000))/200)
r("class-mix","en","Photos are sorted by class: 500 apple, 300 banana, 200 cherry. The last 25% become validation, no shuffle. How many bananas and how many cherries end up in validation?",[50,200],[sum(500<=i<800 for i in range(750,1000)),sum(i>=800 for i in range(750,1000))],0)
r("class-mix","ko","클래스 10개가 100장씩 라벨 순서(0~9)대로 쌓여있고 셔플 없이 KFold(5). 한 폴드 안에는 클래스가 몇 종류 있고, 첫번째 폴드로 검증할때 훈련셋에 있는 클래스는 몇 종류?",[2,8],[len({i//100 for i in folds(1000,5)[0]}),len({i//100 for i in range(1000)}-{i//100 for i in folds(1000,5)[0]})],0)
r("class-mix","en","lol our TA sorted the jpgs: first 640 are healthy, the last 160 are sick. we cut the last 30% for val without shuffling. what percent of val is sick",100*160/240,100*np.mean([i>=640 for i in range(560,800)]))
# ---- splits
r("split-sizes","ko","8,400개를 70/15/15로 나누면 훈련, 검증, 테스트 각각 몇 개?",[5880,1260,1260],[8400*70//100,8400*15//100,8400-5880-1260],0)
r("split-sizes","en","I hold out 10% of 5,000 as test, then 20% of what remains as validation. How many are left for training?",3600,5000-500-int(4500*.2),0)
r("split-sizes","ko","총 12000장 중에서 테스트 2000장 먼저 빼고 남은 것의 1/8을 검증으로 썼습니다. 실제 학습에 쓰는 건 몇 장?",8750,10000-10000/8,0)
# ---- fits
r("search-fits","en","Grid search over 4 learning rates × 3 batch sizes × 2 dropout values with 5-fold CV, without the final refit. Number of model fits?",120,len([0 for a in range(4) for b in range(3) for c in range(2) for k in range(5)]),0)
r("search-fits","ko","GridSearchCV, 후보 18개에 cv=5, refit=True(기본). 학습이 총 몇 번 도나요",91,len(range(18*5))+1,0)
r("nested-cv","en","Nested CV with 5 outer and 3 inner folds, 10 hyperparameter candidates, one refit of the winner per outer fold. Total number of trainings?",5*(3*10+1),sum(1 for o in range(5) for _ in range(3*10+1)),0)
r("search-fits","ko","랜덤서치 n_iter=40, 10-겹 교차검증, 최종 재학습은 안 함. 학습 한 번에 3분씩이고 GPU 하나로 순서대로 돌리면 총 몇 시간이나 걸릴까",40*10*3/60,sum(3 for _ in range(40) for _ in range(10))/60)
m("search-fits","ko","하이퍼파라미터 조합 24개를 k-겹 교차검증으로 다 돌려보려고 합니다. 모델 학습을 모두 몇 번 하게 되나요?","number of folds k")
# ---- params
r("parameters","ko","784-128-10 완전연결망 파라미터 개수(편향 포함)?",101770,mlp(784,128,10),0)
r("parameters","en","How many trainable parameters in an MLP with 20 inputs, two hidden layers of 64 and 32, and 1 output, all with biases?",mlpk(20,64,32,1),mlp(20,64,32,1),0)
r("parameters","en","nn.Linear(512, 1000, bias=False) stored as float32, how many bytes do its weights take",2048000,torch.nn.Linear(512,1000,bias=False).weight.numel()*4,0)
# ---- EMA
r("ema","ko","가중치 EMA 감쇠 0.99, ema=1.0에서 새 가중치가 2.0으로 계속 고정이면 3번 업데이트 후 ema는?",2-.99**3,(lambda e:[e:=.99*e+.01*2 for _ in range(3)][-1])(1.))
r("ema","en","s = 0.7 s + 0.3 x, s starts at the first value. values 10, 20, 15. final s?",.7*13+.3*15,.49*10+.21*20+.3*15)
# ---- loss
r("softmax","en","softmax of [2, 1, 0]? all three please",sm([2,1,0]),smT([2,1,0]))
r("cross-entropy","ko","정답 클래스 확률이 0.2로 예측됐을 때 크로스엔트로피 손실(자연로그)은?",-math.log(.2),torch.nn.functional.nll_loss(torch.log(tt(.2,.8))[None],torch.tensor([0])).item())
r("cross-entropy","en","logits are 1.0, 3.0, 0.5 and the right class is the first one, what's the cross entropy (nats)",-math.log(sm([1,3,.5])[0]),ce([1,3,.5],0))
r("mse","ko","예측 3, 5, 2 정답 2, 5, 4. MSE 몇임? MAE도",[5/3,1],[torch.nn.functional.mse_loss(tt(3,5,2),tt(2,5,4)).item(),torch.nn.functional.l1_loss(tt(3,5,2),tt(2,5,4)).item()])
# ---- metrics
r("precision-recall","en","TP=40, FP=10, FN=20, TN=30. Precision, recall and accuracy?",[.8,2/3,.7],[40/(40+10),40/60,70/100])
r("accuracy","ko","암 환자 3%인 데이터에서 전부 정상이라고 찍으면 정확도 몇 %?",97,100*np.mean([0]*3+[1]*97))
m("precision-recall","en","My classifier found 45 of the 60 spam mails, so 45 true positives. What's the precision?","false positives")
# ---- time
r("training-time","ko","스텝당 0.25초 걸리고 에폭당 400스텝인데 90에폭 돌리면 총 몇 시간? 오늘 밤 11시에 걸어두면 되려나 (배치는 64)",.25*400*90/3600,2.5)
r("training-time","en","The GPU does 1,200 images per second. 1.2 million images, 30 epochs: how many hours?",1.2e6*30/1200/3600,sum([1.2e6/1200]*30)/3600)
m("training-time","ko","에폭당 250 이터레이션, 40에폭 학습하려고 합니다. 다 끝나는 데 몇 분 걸릴까요?","time per iteration")
DEVELOPMENT = list(ROWS)
ROWS.clear()

# ---- held out
F=torch.nn.functional
# ================= optimizers
r("gradient-descent","ko","x0=4, f(x)=½x², lr=0.3 으로 GD 3번 돌리면 x3=?",4*.7**3,T('SGD',4.,lambda x:.5*x*x,3,lr=.3))
r("gradient-descent","en","f(x,y) = x^2 + 10y^2, start (5, 1), lr 0.08. where is the point after ONE step",[5-.8,1-1.6],T('SGD',[5.,1.],lambda p:p[0]**2+10*p[1]**2,1,lr=.08))
r("gradient-descent","ko","곡률이 8인 이차함수 f(w)=4w²에서 GD가 발산하지 않으려면 학습률이 어떤 값보다 작아야 하나요? 그 경계값을 알려주세요.",2/8,[lr for lr in (k/1000 for k in range(1,1000)) if abs(1-lr*8)>=1-1e-12][0])
r("gradient-descent","en","hey, dumb question from the back row: our prof had f(x) = (x-2)^4 on slide 37, x starts at 0, lr = 0.01. she did one update and got a number i couldnt read. what is x after one update?",.32,T('SGD',0.,lambda x:(x-2)**4,1,lr=.01))
r("gradient-descent","ko","손실 L(w)=e^w, w=0, 학습률 0.5에서 경사하강 두 번. w값은?",-.5-.5*math.exp(-.5),T('SGD',0.,lambda w:torch.exp(w),2,lr=.5))
r("sgd","en","Linear model y = w x + b with w = 2, b = 1. One example: x = 3, target 10. Loss is (prediction - target)^2 without any 1/2. lr = 0.01. After one SGD step, w and b?",[2+.01*2*3*3,1+.01*2*3],T('SGD',[2.,1.],lambda p:(p[0]*3+p[1]-10)**2,1,lr=.01))
r("sgd","ko","배치 안에 샘플이 4개 있고 각 샘플 기울기가 2, 4, -1, 3 이래요. 손실은 배치 평균이고 lr 0.1, w=1 이면 한 스텝 후 w?",1-.1*2,T('SGD',1.,lambda w:(tt(2,4,-1,3)*w).mean(),1,lr=.1))
r("sgd","ko","위랑 비슷한데 reduction='sum'으로 해버렸어요;; 샘플별 기울기 0.5, 1.5, -0.4 이고 w=2, lr=0.1 이면 SGD 한 번에 w가 얼마로 가나요",2-.16,T('SGD',2.,lambda w:(tt(.5,1.5,-.4)*w).sum(),1,lr=.1))
r("sgd","en","Logistic regression, single sample, x = 2, label 1, weight 0, no bias, binary cross-entropy, learning rate 0.5. New weight after one update?",.5*(1-.5)*2,T('SGD',0.,lambda w:F.binary_cross_entropy_with_logits(w*2,tt(1)[0]),1,lr=.5))
r("sgd","en","SGD with weight_decay=0.01 (PyTorch, L2 style, no momentum), lr=0.1, w=5, loss gradient 0.4. What does w become?",5-.1*(.4+.05),T('SGD',5.,[.4],1,lr=.1,weight_decay=.01),.0001)
r("momentum","ko","PyTorch SGD(momentum=0.9, lr=0.01). 파라미터 0, 기울기는 2, 2, 2, 2. 네 번 step() 하고 나면 파라미터 값은?",sgd([2.]*4,0.,.01,4,.9),T('SGD',0.,[2.]*4,4,lr=.01,momentum=.9))
r("momentum","en","v ← 0.9v + g and w ← w − 0.1v. Start w = 1, v = 0, f(w) = w². Give v and w after two updates.",(lambda a:[.9*2+2*a,a-.1*(.9*2+2*a)])(.8),(lambda h:[(h[0]-h[1])/.1,h[1]])(T('SGD',1.,lambda w:w*w,2,True,lr=.1,momentum=.9)))
r("momentum","ko","안장점 f(x,y)=x²−y²에서 (1, 0.01) 출발, lr 0.1, 모멘텀 없이 GD 2스텝. x, y 각각?",[.64,.01*1.44],T('SGD',[1.,.01],lambda p:p[0]**2-p[1]**2,2,lr=.1))
r("momentum","ko","방금 안장점 예제 말고, f(x,y)=x²−y² 에 (0, 0.1)에서 시작해서 v=0.9v+g, θ=θ−0.1v 로 3번 갱신하면 y가 얼마까지 도망가나요?",sgd(lambda y:-2*y,.1,.1,3,.9),T('SGD',[0.,.1],lambda p:p[0]**2-p[1]**2,3,lr=.1,momentum=.9)[1])
r("momentum","en","Momentum buffer is currently 3.0, momentum 0.8, new gradient −1.0, lr 0.05, weight 2.0 (PyTorch convention). Next buffer and next weight please.",[.8*3-1,2-.05*1.4],[1.4,sgd([-1.],2.,.05,1,.8,v=3.)])
r("momentum","en","with momentum 0.9 how many times larger is the terminal step under a constant gradient compared with plain SGD at the same lr?",1/(1-.9),sum(.9**i for i in range(1000)))
r("momentum","ko","기울기가 늘 1이고 v = 0.5v + g라면 5번 갱신한 뒤 v는? 그리고 한없이 계속하면 v는 어디로 수렴?",[sum(.5**i for i in range(5)),2],[(1-.5**5)/.5,1/(1-.5)])
r("momentum","ko","전 EMA형이요 m←0.9m+0.1g, m=0부터. 기울기가 10, 10, 10 들어오면 m이 1, 1.9까지는 봤는데 세 번째는요?",10*(1-.9**3),.9*1.9+1)
r("momentum","en","two parameters, PyTorch momentum 0.5, lr 0.2, both start at 1. gradients step 1: (1, -1), step 2: (1, 1). final values?",[sgd([1.,1.],1.,.2,2,.5),sgd([-1.,1.],1.,.2,2,.5)],T('SGD',[1.,1.],[[1.,-1.],[1.,1.]],2,lr=.2,momentum=.5))
r("momentum","en","A ball update x_{t+1} = x_t − 0.1 f'(x_t) + 0.6 (x_t − x_{t−1}) on f(x)=x², with x_0 = x_{-1} = 2. Find x_2.",(lambda a:a-.1*2*a+.6*(a-2))(1.6),T('SGD',2.,lambda x:x*x,2,lr=.1,momentum=.6))
r("momentum","ko","dampening=0.1인 PyTorch SGD, momentum 0.9, lr 0.1, w=0, 기울기 1, 1. 첫 스텝 버퍼는 기울기 그대로 들어간다는 점에 유의하여 2스텝 후 w를 구하시오.",sgd([1.,1.],0.,.1,2,.9,damp=.1),T('SGD',0.,[1.,1.],2,lr=.1,momentum=.9,dampening=.1))
def nest(x,mu,lr,g,n,v=0.):
    h=[]
    for _ in range(n): v=mu*v-lr*g(x+mu*v); x=x+v; h.append(x)
    return h
def nest2(y,mu,lr,g,n):
    v=0.;h=[]
    for _ in range(n): vp=v; v=mu*v-lr*g(y); y=y-mu*vp+(1+mu)*v; h.append(y-mu*v)
    return h
r("nesterov","en","Nesterov as in the lecture: look ahead to θ + 0.5v, take the gradient there, v ← 0.5v − 0.1·grad, θ ← θ + v. f(θ) = 2θ², θ = 1, v = −0.2 at the moment. One update: θ = ?",nest(1.,.5,.1,lambda x:4*x,1,-.2)[0],1+(.5*-.2-.1*4*(1-.1)))
r("nesterov","ko","v ← 0.8v − 0.1∇f(θ+0.8v), θ ← θ+v 로 f(θ)=½θ²를 3스텝 돌린 결과가 궁금합니다. θ=10, v=0에서 시작이요.",nest(10.,.8,.1,lambda x:x,3)[-1],nest2(10.,.8,.1,lambda x:x,3)[-1])
r("nesterov","ko","파이토치 SGD nesterov=True, momentum 0.5, lr 0.1, 가중치 0, 기울기 4 → 첫 스텝에서 가중치는 얼마로?",-.1*(4+.5*4),T('SGD',0.,[4.],1,lr=.1,momentum=.5,nesterov=True))
r("adagrad","ko","AdaGrad lr=0.5, G=0에서 시작, 기울기 1, 2, 2 이면 세 번째 갱신의 크기는? (ε=0)",.5*2/3,abs(np.diff(T('Adagrad',0.,[1.,2.,2.],3,True,lr=.5))[1]))
r("adagrad","en","I'm running AdaGrad on f(x) = x^2 from x = 2 with lr 0.4. Accumulator zero, epsilon tiny. Value after 2 steps?",adagrad(lambda x:2*x,2.,.4,2),T('Adagrad',2.,lambda x:x*x,2,lr=.4))
r("adagrad","en","torch Adagrad but with initial_accumulator_value=0.11, lr 0.1, gradient 0.5, w=0. first step lands where? eps can be ignored",-.1*.5/.6,T('Adagrad',0.,[.5],1,lr=.1,initial_accumulator_value=.11))
r("adagrad","ko","AdaGrad의 실효 학습률 η/√G를 구해 보자. η=0.1이고 지금까지 기울기가 0.6, 0.8, 1.0, √2 네 개였다면?",.1/2,.1/np.linalg.norm([.6,.8,1,math.sqrt(2)]))
r("adagrad","ko","희소 특징 얘긴데요, 자주 나오는 가중치는 기울기 1을 100번 받았고 드문 가중치는 기울기 1을 딱 4번 받았음. AdaGrad lr 0.2면 지금 시점 각각의 실효 lr?",[.2/10,.2/2],[.2/math.sqrt(sum([1]*100)),.2/math.sqrt(sum([1]*4))])
r("rmsprop","en","RMSprop. alpha 0.9, lr 0.001, square average already at 4.0, gradient now 2.0, weight 0.5, forget epsilon. New square average and new weight?",[4,.5-.001],[.9*4+.1*4,rms([2.],.5,.001,1,.9,0,4.)],.0001)
r("rmsprop","ko","감쇠 0.5짜리 RMSProp(수업용 장난감 설정ㅋㅋ), lr 0.1, s=0, 기울기 2 다음 2. ε 무시하고 w=0에서 두 스텝이면 w는?",rms([2.,2.],0.,.1,2,.5,0),T('RMSprop',0.,[2.,2.],2,lr=.1,alpha=.5,eps=0))
r("rmsprop","en","If every gradient equals 7 and RMSProp has run long enough for its average to settle, what is the size of each update with lr = 0.003?",.003,7*.003/math.sqrt(49))
r("rmsprop","ko","RMSProp이랑 AdaGrad 비교. 기울기 3이 두 번, 둘 다 lr 0.01, 누적/평균 0에서 시작, RMSProp 감쇠 0.9, ε 무시. 두 번째 스텝의 이동 크기를 AdaGrad, RMSProp 순으로 적어 주세요.",[.01*3/math.sqrt(18),.01*3/math.sqrt(9*.19)],[abs(np.diff(T('Adagrad',0.,[3.,3.],2,True,lr=.01))[0]),abs(np.diff(T('RMSprop',0.,[3.,3.],2,True,lr=.01,alpha=.9,eps=0))[0])])
r("rmsprop","en","E[g²] after gradients 1, −1, 3 with decay 0.8, starting from zero?",.2*(.64+.8+9),(lambda v:[v:=.8*v+.2*g*g for g in (1,-1,3)][-1])(0.))
r("rmsprop","ko","torch.optim.RMSprop(lr=0.01, alpha=0.99, momentum=0.9), eps는 0으로 보고, w=0에 기울기 1이 두 번 왔을 때 w는? (버퍼 b=0.9b+g/√v, w=w−lr·b)",(lambda v1,v2:-.01*(1/math.sqrt(v1))-.01*(.9/math.sqrt(v1)+1/math.sqrt(v2)))(.01,.0199),T('RMSprop',0.,[1.,1.],2,lr=.01,alpha=.99,eps=0,momentum=.9))
r("adam","ko","Adam 기본 베타, lr 0.1, w=1. 기울기가 0.2 하나 들어오면 w는 어디로 감?",adam([.2],1.,.1,1),T('Adam',1.,[.2],1,lr=.1))
r("adam","en","Adam, lr 0.001, default betas, eps 1e-8. Gradients 0.5, 0.5, 0.5, 0.5, 0.5 starting at w = 0. After five steps?",adam([.5]*5,0.,.001,5),T('Adam',0.,[.5]*5,5,lr=.001))
r("adam","en","Give m̂ and v̂ at step 2 for β1=0.9, β2=0.999 when the gradients were 3 and then 1.",[(.9*.3+.1)/.19,(.999*.009+.001)/(1-.999**2)],[(.9*3+1)/1.9,(.999*9+1)/1.999])
r("adam","ko","β1=0.5, β2=0.75로 바꾼 Adam. m=v=0, 기울기 4, 그다음 0. ε=0, lr=1, w=0이면 두 번째 스텝 뒤 w는?",adam([4.,0.],0.,1.,2,.5,.75,0),T('Adam',0.,[4.,0.],2,lr=1.,betas=(.5,.75),eps=0))
r("adam","en","start x=1 on f(x) = x^2 w/ Adam lr=0.5, everything else default. x after step 1 and step 2?",adam(lambda x:2*x,1.,.5,2,hist=True),T('Adam',1.,lambda x:x*x,2,True,lr=.5))
r("adam","ko","제가 짠 Adam 코드 검산 좀요. lr=0.002, 베타 (0.9, 0.999), eps=1e-8, 파라미터 0.3, 기울기는 순서대로 0.1, 0.3. 배치는 32였고 에폭은 2였는데 그건 상관없죠? 두 스텝 뒤 파라미터가 얼마여야 정상인가요",adam([.1,.3],.3,.002,2),T('Adam',.3,[.1,.3],2,lr=.002),.0001)
r("adam","en","gradient is 1e-8 on the first Adam step and eps is also 1e-8, lr = 0.01. How far does the weight move?",.005,abs(T('Adam',0.,[1e-8],1,lr=.01)))
r("adam","ko","t=1000에서 m=0.02, v=0.0004이고 보정은 사실상 1이라고 보면 Adam 갱신 크기는? lr=1e-3, ε 무시.",1e-3*.02/.02,1e-3*.02/math.sqrt(.0004))
r("adam","en","What does Adam do with alternating gradients +1, −1 in its first two steps? lr 0.1, defaults, w from 0. Give me w at the end.",adam([1.,-1.],0.,.1,2),T('Adam',0.,[1.,-1.],2,lr=.1))
r("adamw","en","AdamW in PyTorch: lr 1e-3, weight_decay 0.1, w = 4, first gradient −2. w after the step?",4*(1-1e-4)+1e-3,T('AdamW',4.,[-2.],1,lr=1e-3,weight_decay=.1),.00002)
r("adamw","ko","AdamW로 기울기가 0인 가중치가 100스텝 동안 감쇠만 받으면? 처음 1.0, lr 0.01, weight_decay 0.1이요",.999**100,T('AdamW',1.,[0.]*100,100,lr=.01,weight_decay=.1))
r("adamw","ko","AdamW 두 스텝 (lr=0.1, wd=0.5, 베타 기본값, ε=1e-8): w=1, 기울기 1, 1. 첫 스텝 후와 둘째 스텝 후 값을 차례로 구하시오.",adam([1.,1.],1.,.1,2,wd=.5,dec=True,hist=True),T('AdamW',1.,[1.,1.],2,True,lr=.1,weight_decay=.5))
def lion(x,lr,gs,b1=.9,b2=.99,wd=0.,m0=0.):
    mo=m0
    for g in gs:
        c=b1*mo+(1-b1)*g; x-=lr*((c>0)-(c<0)+wd*x); mo=b2*mo+(1-b2)*g
    return [x,mo]
r("lion","ko","Lion 갱신: c=0.9m+0.1g 의 부호만 써서 w←w−lr·sign(c), 그 뒤 m←0.99m+0.01g. lr=0.1, w=0, m=0 에서 기울기 5, 그다음 −0.2. 최종 w?",lion(0.,.1,[5.,-.2])[0],-.1*np.sign(.5)-.1*np.sign(.9*.05-.02))
r("lion","en","Lion with m currently 0.5, gradient −4, betas 0.9 and 0.99, lr 0.001, no weight decay, w = 0.2. Which w and which m come out? (direction = sign(0.9m + 0.1g))",lion(.2,.001,[-4.],m0=.5),[.2-.001*np.sign(.9*.5-.4),.99*.5-.04],.0001)
r("nadam","en","One-step rule from the slides: θ ← θ − lr·(0.9·m̂ + 0.1·g/(1−0.9))/√v̂ with m̂ = 2, v̂ = 16, g = 2, lr = 0.1, θ = 1. θ new?",1-.1*(1.8+2)/4,.905)
r("adadelta","ko","Adadelta 첫 스텝 (torch, rho=0.9, eps=1e-6, lr=1.0), w=0, g=2. Δ = √(E[Δ²]+ε)/√(E[g²]+ε)·g 로 계산하면 w는?",-math.sqrt(1e-6)/math.sqrt(.4+1e-6)*2,T('Adadelta',0.,[2.],1,lr=1.,rho=.9,eps=1e-6))
r("amsgrad","en","AMSGrad keeps the max of v. Suppose v history (already bias corrected) is 4, 9, 1 and m̂ at the third step is 0.6, lr is 0.01. Step size at step 3 with AMSGrad, and what it would be with ordinary Adam? eps ignored",[.01*.6/3,.01*.6/1],[.01*.6/math.sqrt(max(4,9,1)),.01*.6/math.sqrt(1)])
r("lars","ko","LARS 신뢰비율 η‖w‖/‖g‖ 에서 η=0.001, ‖w‖=5, ‖g‖=0.25, 가중치 감쇠 없음. 전역 lr이 2면 이 층의 실제 lr은?",2*.001*5/.25,.04)
m("gradient-descent","en","f(x) = x^2 - 6x, lr 0.1, plain gradient descent. Where is x after two steps?","starting point")
m("adam","ko","Adam 첫 스텝인데 w=0.7, 기울기 −0.3, 베타는 기본값이고 lr은 기본값 말고 제가 따로 정한 걸 썼어요. 갱신된 w 값은 얼마일까요?","learning rate")
m("rmsprop","en","RMSProp again: average 0 at start, lr 0.01, gradient 3, weight 1, eps negligible, and we changed the decay from its default. Weight after the step?","decay rate")
m("adamw","ko","AdamW, lr=0.01, w=3, 첫 기울기 0.9, 베타 기본값 ε=1e-8. 우리 조는 weight decay를 따로 줬어요(기본값 아님). 한 스텝 후 w?","weight decay")
# ================= bias correction
r("bias-correction","en","Adam, β2 = 0.999. By what factor is v divided at step 100 in the bias correction?",1-.999**100,sum(.001*.999**i for i in range(100)))
r("bias-correction","ko","보정 전 v가 0.0012, β2=0.99, t=5 일 때 v̂는?",.0012/(1-.99**5),.0012/sum(.01*.99**i for i in range(5)))
r("bias-correction","ko","β1=0.9에서 1−β1^t가 처음으로 0.99를 넘는 t는 몇인가?",math.floor(math.log(.01)/math.log(.9))+1,[t for t in range(1,200) if 1-.9**t>.99][0],0)
r("bias-correction","en","my friend skipped bias correction lol. for gradients all equal to 1, beta1 .9: what's m at t = 1, 2, 3 without it",[.1,.19,.271],[1-.9**t for t in (1,2,3)])
r("bias-correction","en","m = 0.05 and v = 0.0003 after t = 2, betas (0.9, 0.999), epsilon ignored, lr 0.01. Size of the bias corrected update?",.01*(.05/.19)/math.sqrt(.0003/(1-.999**2)),.01*.05*math.sqrt(.001999)/(.19*math.sqrt(.0003)))
r("bias-correction","ko","β1을 0.9 말고 0.95로 쓰는 사람도 있던데, 그럼 t=4일 때 m̂ 구하려고 m에 곱하는 배수는 얼마죠? (m은 0에서 출발)",1/(1-.95**4),1/sum(.05*.95**i for i in range(4)))
# ================= schedules
r("cosine","en","Cosine from 0.4 down to 0.004 across 80 epochs, what is it at epoch 60?",.004+.198*(1+math.cos(math.pi*.75)),sch('CosineAnnealingLR',.4,60,T_max=80,eta_min=.004)[60])
r("cosine","ko","코사인 스케줄 절반 지점에서 최대 0.2, 최소 0.02면 lr 몇?",.11,sch('CosineAnnealingLR',.2,50,T_max=100,eta_min=.02)[50])
r("cosine-restarts","en","CosineAnnealingWarmRestarts with T_0=10, T_mult=2, eta_min=0, base lr 0.1. At which epoch does the second restart happen, and what is the lr at epoch 20?",[30,.05*(1+math.cos(math.pi*10/20))],(lambda L:[[i for i in range(1,60) if abs(L[i]-.1)<1e-12][1],L[20]])(sch('CosineAnnealingWarmRestarts',.1,60,T_0=10,T_mult=2)))
r("step-decay","ko","20에폭마다 절반으로 줄이는 스케줄이고 시작은 0.08. 0부터 세는 에폭 70의 lr은?",.08*.5**3,sch('StepLR',.08,70,step_size=20,gamma=.5)[70])
r("multistep","en","milestones 30, 60, 80 with gamma 0.1, base 0.1, epoch 75?",.001,sch('MultiStepLR',.1,75,milestones=[30,60,80],gamma=.1)[75])
r("exponential-decay","en","ExponentialLR gamma 0.9. After how many epochs has a learning rate of 0.1 first dropped below 0.01?",math.floor(math.log(.1)/math.log(.9))+1,[t for t,l in enumerate(sch('ExponentialLR',.1,60,gamma=.9)) if l<.01][0],0)
r("exponential-decay","ko","η = 0.05·e^(−0.03t) 스케줄. t=40에서의 학습률을 구하시오.",.05*math.exp(-1.2),sch('LambdaLR',.05,40,lr_lambda=lambda t:math.exp(-.03*t))[40])
r("exponential-decay","ko","초기 0.2, 매 에폭 감쇠율 γ로 곱했더니 10에폭 후 0.05가 됐대. γ는 얼마야?",(.25)**.1,math.exp(math.log(.05/.2)/10))
r("warmup","en","Warmup is linear: lr at step s equals peak * (s+1)/W for s = 0..W-1. peak 2e-3, W = 400. lr at step 0 and at step 99?",[2e-3/400,2e-3*100/400],[sch('LambdaLR',2e-3,99,lr_lambda=lambda s:(s+1)/400)[t] for t in (0,99)])
r("warmup","ko","전체 10,000스텝 중 앞 10%는 0→5e-4 선형 워밍업, 나머지는 0까지 선형 감소. 5,500스텝에서 lr은?",5e-4*4500/9000,5e-4*(1-(5500-1000)/9000))
r("warmup","ko","BERT 파인튜닝 하는데 데이터 3668개 배치 16 3에폭이고, 친구가 워밍업 비율 이런거 다 상관없이 그냥 워밍업 100스텝, 최대 2e-5, 0에서 직선으로 올리라고 했음. 워밍업 중 35스텝째 lr이 몇인지 (최대×35/100 방식)",2e-5*.35,sch('LambdaLR',2e-5,35,lr_lambda=lambda s:s/100)[35])
r("noam","en","Noam schedule: lr = d^(-0.5) * min(s^(-0.5), s * w^(-1.5)), d = 512, w = 4000. lr at s = 1000 and at the peak s = 4000?",[512**-.5*1000*4000**-1.5,512**-.5*4000**-.5],[512**-.5*min(s**-.5,s*4000**-1.5) for s in (1000,4000)])
r("polynomial-decay","ko","다항 감쇠 lr = lr0·(1−t/T)^2, lr0=0.01, T=200, t=150?",.01/16,sch('PolynomialLR',.01,150,total_iters=200,power=2)[150])
r("inverse-time","en","lr_t = lr0 / sqrt(t) with lr0 = 0.3. At t = 9 and t = 100?",[.1,.03],[.3*9**-.5,.3*100**-.5])
r("cyclic","ko","삼각형 순환 학습률: 최저 0.001, 최고 0.009, 반주기 500스텝. 1250스텝에서 lr은? (0스텝에서 최저로 시작)",.001+.008*.5,sch('CyclicLR',.001,1250,base_lr=.001,max_lr=.009,step_size_up=500,cycle_momentum=False)[1250])
r("plateau","en","ReduceLROnPlateau, factor 0.5, starts at 0.01 and in the whole run it fired 4 times. final lr?",.01*.5**4,.000625)
m("step-decay","ko","초기 학습률 0.1에서 30에폭마다 줄이는 StepLR 쓰는데 에폭 45의 학습률이 얼마인가요? 감마 값은 직접 정해준 거라 기본값 아니에요","gamma (decay factor)")
m("warmup","en","Linear warmup from zero up to 0.003, I'm at step 250 now. What's my lr right now?","number of warmup steps")
# ================= clipping
r("gradient-clipping","ko","기울기 (−9, 12), 임계값 10으로 노름 클리핑하면?",[-6,8],[round(x,4) for x in clipT([-9.,12.],10.)])
r("gradient-clipping","en","Gradient (0.3, 0.4) with max_norm = 1. After clip_grad_norm_ what is its first component?",.3,clipT([.3,.4],1.)[0])
r("gradient-clipping","en","Total norm is 25 and max norm is 2. By what number does every gradient get multiplied?",.08,1/(25/2))
r("gradient-clipping","ko","g=(2, 3, 6)을 max_norm 3.5로 자르고 lr 0.2로 SGD. w=(1,1,1)에서 갱신 후 세 값은?",[.8,.7,.4],[round(1-.2*x,5) for x in clipT([2.,3.,6.],3.5)])
r("gradient-clipping","ko","값 클리핑 ±1이랑 노름 클리핑 1이랑 뭐가 다른지 보려고 (4, 0.5)에 값 클리핑만 했습니다. 결과 벡터의 L2 노름은?",math.hypot(1,.5),torch.linalg.vector_norm(torch.clamp(tt(4,.5),-1,1)).item())
r("gradient-clipping","en","my loss blew up at step 812, grads were [30, 40, 0] in the log, lr 0.01. without clipping the step length would be ... and with max-norm 1 it would be ... ? give both",[.5,.01],[.01*np.linalg.norm([30,40,0]),.01*round(np.linalg.norm(clipT([30.,40.,0.],1.)),5)])
r("gradient-clipping","ko","레이어별로 따로 클리핑하는 실수! 레이어 A 기울기 노름 12, B 노름 5, max_norm 6.5로 전체 노름 클리핑을 했다면 A의 노름은 얼마가 되어야 하나요",6,12*6.5/math.hypot(12,5))
r("gradient-clipping","en","Momentum with clipping: v = 0.9v + clip(g), norm limit 2, lr 0.1, w = 0, gradients 10 and 1. w at the end?",-.1*(2+.9*2+1),T('SGD',0.,[2.,1.],2,lr=.1,momentum=.9))
r("gradient-clipping","en","After global-norm clipping to 1.0 my gradient became (0.6, 0.8), and I know the scale factor was 0.05. What was the original norm?",20,np.linalg.norm([.6/.05,.8/.05]))
m("gradient-clipping","en","clip_grad_norm_ with max_norm=1.0 was applied, and I want the scaling coefficient that hit my gradients. What is it?","gradient norm")
m("gradient-clipping","ko","기울기가 (5, 12)였고 노름 2.6으로 클리핑한 다음 w=(1, 1)을 SGD로 갱신했습니다. 갱신된 w는 무엇입니까?","learning rate")
# ================= effective batch
r("effective-batch","en","3 nodes × 8 GPUs, 6 samples per GPU, accumulate 4. effective batch?",576,sum(6 for _ in range(3*8*4)),0)
r("gradient-accumulation","ko","배치 8씩 16번 누적하면 유효 배치는? 그리고 12,800개 데이터에서 에폭당 업데이트는 몇 번?",[128,100],[sum([8]*16),nb(12800,128)],0)
r("gradient-accumulation","en","Four micro-batches of equal size have mean gradients 0.2, 0.6, −0.4 and 1.2. Each loss is divided by 4 before backward. What gradient does the optimizer finally see?",.4,np.mean([.2,.6,-.4,1.2]))
r("gradient-accumulation","ko","깜빡하고 loss를 누적 횟수로 안 나눴어요 ㅠㅠ 마이크로배치 평균 기울기가 0.5, 0.7, 0.9 였으면 step 직전 grad는 얼마로 쌓여있고, 제대로 나눴으면 얼마였을까요",[2.1,.7],[sum([.5,.7,.9]),np.mean([.5,.7,.9])])
r("effective-batch","ko","유효 배치 2048을 맞추고 싶고 GPU 8장에 장당 64가 한계다. 누적 스텝 수는?",4,2048/(8*64),0)
r("gradient-accumulation","en","10,000 samples, micro batch 10, step every 32 micro batches, leftover micro batches at the end of the epoch are thrown away. Updates per epoch and number of micro batches thrown away?",[31,8],[1000//32,1000-32*31],0)
r("gradient-accumulation","en","so i had to move from the lab's a100 to my laptop. there i used batch 96 in one go, now only 12 fits. how many accumulation steps keeps the same effective batch? the lr was 0.02 btw and 15 epochs",8,96/12,0)
m("gradient-accumulation","ko","GPU 2장에 장당 배치 20이고 그래디언트 누적도 켜놨습니다. 유효 배치 크기가 얼마나 되나요?","number of accumulation steps")
# ================= scaling
r("linear-scaling","en","ImageNet recipe says 0.1 per 256 images. We run 16 GPUs with 96 images each. Learning rate under the linear rule?",.1*1536/256,.1*(16*96)/256)
r("linear-scaling","ko","lr 0.4에 배치 1024로 학습된 레시피를 배치 384로 재현하려면 lr은 몇이죠(선형)?",.15,.4*384/1024)
r("sqrt-scaling","ko","제곱근 스케일링으로 배치 32→512, lr 1e-4 이면 새 lr은?",4e-4,1e-4*math.sqrt(512/32))
r("linear-scaling","en","lr 0.05 at batch 64 was tuned. A colleague uses lr 0.3. According to the linear scaling rule, which batch size matches that?",384,64*.3/.05)
r("linear-scaling","en","going from 2 gpus to 6 gpus, per-gpu batch stays at 50 and lr was 0.03. under linear scaling: new total batch and new lr?",[300,.09],[50*6,.03*6/2])
r("linear-scaling","ko","스터디 노트 보면 배치 256일 때 0.1이 기준이고 8192까지 워밍업이랑 같이 쓰면 된다고 적혀있거든요? 에폭은 90, 워밍업 5에폭. 그럼 배치 8192의 최종 목표 학습률 얼마로 잡아야 되는 거예요",3.2,.1*8192/256)
r("sqrt-scaling","en","Under square-root scaling the LR went from 2e-4 to 5e-4. If the original batch was 128, what is the new batch?",800,128*(5e-4/2e-4)**2)
m("linear-scaling","en","Our old run used lr 0.2. The new run has batch size 1024. Linear scaling rule: which lr?","original batch size")
m("sqrt-scaling","ko","제곱근 규칙으로 lr 3e-4를 바꾸려고 해요. 기존 배치는 256이었고 더 큰 배치로 갑니다. 새 lr은?","new batch size")
# ================= steps
r("steps-per-epoch","ko","25,000개 데이터에 배치 60이면 에폭당 몇 스텝 (마지막 작은 배치도 사용), 마지막 배치는 몇 개?",[417,40],[nb(25000,60),lastb(25000,60)],0)
r("steps-per-epoch","en","4,321 rows, batch 100, drop_last=True. Batches per epoch?",43,nb(4321,100)-1,0)
r("steps-per-epoch","en","drop_last is on, batch size 256, dataset 60,000. over 10 epochs (reshuffled each time) how many sample slots get dropped in total?",10*(60000%256),10*(60000-256*(nb(60000,256)-1)),0)
r("total-updates","ko","CIFAR-10 훈련 50,000장, 배치 250, 업데이트 40,000번이면 몇 에폭 돈 거임?",200,40000/nb(50000,250),0)
r("total-updates","en","sanity check before i leave it running overnight: train set has 7,000 images (val is another 1,000 but thats separate), batch size 32 with the partial batch kept, 25 epochs, lr 0.003, adam. how many weight updates in total will there be",219*25,nb(7000,32)*25,0)
r("total-updates","ko","3,000개 중 600개를 검증으로 빼고, 나머지를 배치 50으로 15에폭 학습했을 때 총 몇 스텝?",720,nb(2400,50)*15,0)
r("total-updates","ko","아까 로그 보니까 epoch 7/20 step 156/313 이더라고요. 처음부터 지금까지 업데이트 몇번 한거죠? (에폭은 1부터, 스텝도 1부터 세고 156번째까지 끝남)",6*313+156,sum([313]*6)+156,0)
r("total-updates","en","Early stopping with patience 5: best validation loss was at epoch 18, nothing improved after. Each epoch has 120 updates. At which epoch does training stop and how many updates were done? (stop right after the 5th epoch without improvement, epochs counted from 1)",[23,2760],[18+5,120*len(range(1,24))],0)
r("early-stopping","ko","검증 손실이 에폭 1부터 0.9, 0.7, 0.6, 0.62, 0.59, 0.61, 0.6, 0.63, 0.5. patience=3(3번 연속 개선 없으면 그 에폭에서 멈춤)일 때 멈추는 에폭과 복원할 최적 에폭은?",[8,5],(lambda L:next([i+1,L.index(min(L[:i+1]))+1] for i in range(len(L)) if i-L.index(min(L[:i+1]))>=3))([.9,.7,.6,.62,.59,.61,.6,.63,.5]),0)
r("early-stopping","en","val loss per epoch: 1.00, 0.80, 0.79, 0.795, 0.70. min_delta = 0.05 (improvement must exceed it, compared with the best so far), patience 2. After which epoch does it stop?",4,(lambda L:(lambda f:f(L))(lambda L:(lambda st:[st.update(b=l,w=0) if l<st['b']-.05 else st.update(w=st['w']+1) or (st['w']>=2 and st['s'] is None and st.update(s=i+1)) for i,l in enumerate(L)] and st['s'])(dict(b=9e9,w=0,s=None))))([1.,.8,.79,.795,.7]),0)
r("steps-per-epoch","ko","에폭당 스텝이 딱 200이고 배치는 45, 남는 배치 없음. 데이터는 몇 개?",9000,sum([45]*200),0)
r("steps-per-epoch","en","I have 1,000 samples. How many more iterations per epoch do I do with batch size 16 than with batch size 64? keep partial batches",63-16,nb(1000,16)-nb(1000,64),0)
r("steps-per-epoch","en","Data parallel over 4 GPUs, 40,000 samples, per-GPU batch 25, each GPU gets its own quarter of the data. Steps per epoch?",400,nb(10000,25),0)
r("steps-per-epoch","ko","데이터로더가 배치 128로 돌면서 마지막 배치가 37개짜리로 나왔고 전체 배치 수는 92개. 데이터 총 개수랑 drop_last=True로 바꿨을 때의 배치 수를 알려줘",[91*128+37,91],[sum([128]*91+[37]),(91*128+37)//128],0)
r("total-updates","ko","풀배치 GD로 500에폭 vs 배치 20 SGD로 5에폭, 데이터 2,000개. 업데이트 횟수가 각각 몇 번?",[500,500],[nb(2000,2000)*500,nb(2000,20)*5],0)
m("total-updates","ko","배치 크기 64로 20에폭 학습할 예정인데요, 총 업데이트 횟수를 미리 알아야 스케줄러를 설정할 수 있어요. 몇 번이에요?","number of training samples")
m("total-updates","en","Dataset of 30,000, batch 100. How many optimizer updates did my whole training run take?","number of epochs")
# ================= folds
r("kfold","en","KFold with 7 splits over 100 samples. How many folds hold 15 samples, and how many hold 14?",[2,5],[[len(f) for f in folds(100,7)].count(15),[len(f) for f in folds(100,7)].count(14)],0)
r("kfold","ko","KFold(n_splits=3), 셔플 안함, 인덱스 0~10 총 11개. 마지막 검증 폴드에 들어가는 인덱스는?",[8,9,10],folds(11,3)[2],0)
r("kfold","en","I was debugging a weird outlier in our cross-validation notebook. The dataset has 52 samples, we use sklearn's KFold with 5 splits and no shuffling, and the outlier sits at index 33 (0-based). Which fold, counting from 1, has it as a validation sample?",4,[i+1 for i,f in enumerate(folds(52,5)) if 33 in f][0],0)
r("leave-one-out","en","LOOCV on 250 samples, each training takes 12 seconds, serial. How many minutes overall?",50,250*12/60)
r("leave-one-out","ko","LOO에서 오답이 6개였고 샘플은 40개. LOO 정확도(%)는?",85,100*np.mean([1]*34+[0]*6))
r("kfold","ko","5겹 점수가 0.90, 0.85, 0.88, 0.92, 0.80일 때 평균과 모표준편차(n으로 나눔)는?",[.87,math.sqrt(sum((x-.87)**2 for x in (.9,.85,.88,.92,.8))/5)],[np.mean([.9,.85,.88,.92,.8]),np.std([.9,.85,.88,.92,.8])])
r("stratified","ko","층화 10-겹, 총 500개, A 60%, B 30%, C 10%. 한 폴드에 A, B, C 몇 개씩?",[30,15,5],[300//10,150//10,50//10],0)
r("stratified","en","stratified 4 fold, 36 cats and 84 dogs. how many dogs are in each TRAINING part",63,84-84//4,0)
r("kfold","en","Each sample is used for training how many times over a full 10-fold run?",9,sum(0 not in f for f in folds(50,10)),0)
r("repeated-kfold","en","Repeated k-fold, k=10, 5 repeats. 300 samples. total fits and how many times does each sample get validated?",[50,5],[len(range(10))*5,sum(0 in f for _ in range(5) for f in folds(300,10))],0)
r("kfold","ko","오차가 4, 6, 5, 9인 4개 폴드가 있고 폴드 크기는 25, 25, 25, 24예요. 폴드 크기 가중 평균 오차는?",(25*15+24*9)/99,np.average([4,6,5,9],weights=[25,25,25,24]))
m("kfold","en","5-fold cross-validation, how many samples sit in each validation fold?","number of samples")
# ================= class mix
r("class-mix","ko","정렬된 사진 폴더: 장미 400, 튤립 400, 해바라기 200 순. 뒤 30%를 검증으로. 튤립과 해바라기가 검증에 각각 몇 장?",[100,200],[sum(400<=i<800 for i in range(700,1000)),sum(i>=800 for i in range(700,1000))],0)
r("class-mix","en","Ten digits, 600 images each, sorted 0 through 9. Validation = last 10%, unshuffled. How many different digits does validation contain?",1,len({i//600 for i in range(5400,6000)}),0)
r("class-mix","en","our phone pics: first 350 are 'daytime', last 150 'night'. a junior cut the last 200 for validation. night share in val in percent? and night pics left in train... none i guess? just the percent",75,100*np.mean([i>=350 for i in range(300,500)]))
r("class-mix","ko","불량품 비율 4%인 데이터 5,000장을 완전히 무작위로 섞어 20% 떼면 검증에 들어갈 불량품 수의 기댓값은?",40,5000*.04*.2)
r("class-mix","ko","A 120개, B 180개가 A부터 정렬. KFold(3) 셔플 없이 두번째 폴드에서 A, B 개수는?",[20,80],[sum(i<120 for i in folds(300,3)[1]),sum(i>=120 for i in folds(300,3)[1])],0)
r("class-mix","en","Sorted data with three equal classes (300 each) and 3-fold CV without shuffling. If a classifier can only predict classes it saw in training, what is the best possible validation accuracy in percent over all folds? Count how many validation samples can be right at most.",0,0,0) if 0 else r("class-mix","en","Sorted data, four classes of 250 photos each, unshuffled 4-fold CV. When fold 1 is held out, how many classes does the training part contain, and how many training photos are there?",[3,750],[len({i//250 for i in range(1000) if i not in set(folds(1000,4)[0])}),1000-len(folds(1000,4)[0])],0)
r("class-mix","ko","폴더가 고양이→개→새 순으로 900, 600, 500장이고 위에서부터 80%를 훈련, 나머지를 검증으로 썼대요. 심지어 셔플도 안 했다네요 ㅋㅋㅋ 그럼 검증셋에 새가 몇 장, 훈련셋에 새가 몇 장 들어간 거예요?",[400,100],[sum(i>=1500 for i in range(1600,2000)),sum(i>=1500 for i in range(1600))],0)
r("class-mix","en","A list is sorted so that the first 80% are label 0 and the remaining 20% label 1. We take the last quarter as validation. What fraction of validation is label 1?",.8,np.mean([i>=800 for i in range(750,1000)]))
r("class-mix","ko","강아지 760장 뒤에 고양이 240장이 붙어 있는 정렬 데이터. 앞 700장으로만 학습한 모델은 무조건 '강아지'라고 답한다. 뒤 300장으로 검증하면 정확도 몇 %?",20,100*np.mean([i<760 for i in range(700,1000)]))
# ================= splits
r("split-sizes","en","60/20/20 split of 2,750 samples. Sizes of train, val and test?",[1650,550,550],[2750*6//10,2750*2//10,2750-1650-550],0)
r("split-sizes","ko","sklearn train_test_split(test_size=0.25), 데이터 1,001개. 테스트는 올림된다고 하던데 테스트, 훈련 각각 몇 개 나와요?",[251,750],[len(x) for x in __import__('sklearn.model_selection',fromlist=['x']).train_test_split(list(range(1001)),test_size=.25)][::-1],0)
r("split-sizes","en","Validation must be 15% of the whole dataset, but I already took out 25% as test. Which fraction of the remaining data should I take for validation?",.2,15/(100-25))
r("split-sizes","en","train is 4,800 and it was 64% of everything. how many total",7500,4800/.64,0)
r("split-sizes","ko","환자 50명, 1인당 사진 20장. 환자 단위로 80/20 나누면 훈련 사진은 몇 장?",800,sum(20 for p in range(50) if p<40),0)
m("split-sizes","ko","훈련/검증/테스트를 80/10/10으로 나눴을 때 검증셋은 몇 장이에요?","total number of samples")
# ================= fits
r("search-fits","en","5 values of C, 4 of gamma, 10-fold, then one refit on everything. fits?",201,len([0 for c in range(5) for g in range(4) for k in range(10)])+1,0)
r("search-fits","ko","조교님 질문이요! 저희 조가 학습률 3개, 배치 3개, 드롭아웃 3개를 전부 조합하고 조합마다 시드 2개씩 돌리기로 했어요. 교차검증은 시간이 없어서 안 하고 검증셋 하나만 쓰고요, 최종 재학습도 없습니다. 에폭은 10으로 고정. 모델 학습을 몇 번 하게 되나요?",54,len([0 for a in range(3) for b in range(3) for c in range(3) for s in range(2)]),0)
r("nested-cv","ko","중첩 교차검증: 외부 10, 내부 5, 후보 12개. 외부 폴드마다 최적 후보로 한 번 재학습. 총 학습 횟수는?",10*(5*12+1),sum(1 for o in range(10) for _ in range(5*12+1)),0)
r("nested-cv","en","Nested CV, outer 4 / inner 3, grid of 6, and no refits counted at all. How many inner trainings?",72,len([0 for o in range(4) for i in range(3) for g in range(6)]),0)
r("nested-cv","en","nested 5x5 on 1000 samples: how many samples does one inner training use, and how many are in an inner validation fold?",[640,160],[800-len(folds(800,5)[0]),len(folds(800,5)[0])],0)
r("search-fits","ko","GridSearchCV로 max_depth 6가지×lr 4가지, cv=3, refit 기본값. 한 번 학습에 20초, 병렬 없이. 총 학습 횟수와 총 시간(분)을 구해줘",[73,73*20/60],[6*4*3+1,(6*4*3+1)/3])
r("search-fits","en","random search with 25 draws, 5-fold, 3 random seeds per fold and no final refit, how many trainings in all?",375,len([0 for d in range(25) for k in range(5) for s in range(3)]),0)
r("search-fits","en","Okay long story: we have 2 optimizers. For SGD we try 4 lrs and 3 momenta, for Adam we try 5 lrs only. Every config gets 5-fold CV on 8,000 rows and nothing is refitted. How many models do we train?",85,(4*3+5)*5,0)
r("successive-halving","ko","27개 설정으로 시작해서 매 라운드 상위 1/3만 남기면 1개 남을 때까지 학습은 총 몇 번(27+9+3+1)?",40,sum(3**i for i in range(4)),0)
m("search-fits","en","Grid search with 5-fold CV and no refit. How many model fits will it run?","number of candidates (grid size)")
# ================= params
r("parameters","ko","입력 10, 은닉 50, 출력 3 (편향 포함). 총 파라미터?",mlpk(10,50,3),mlp(10,50,3),0)
r("parameters","en","MLP 3072 → 512 → 256 → 10 with biases. Parameter count?",mlpk(3072,512,256,10),mlp(3072,512,256,10),0)
r("parameters","en","dense net 8-16-16-1, no biases anywhere",8*16+16*16+16,sum(torch.nn.Linear(a,b,bias=False).weight.numel() for a,b in ((8,16),(16,16),(16,1))),0)
r("parameters","ko","파라미터 1,000만 개 모델을 float32 Adam으로 학습하면 m과 v 상태만 몇 MB(1MB=10^6 바이트)?",80,1e7*4*2/1e6)
r("parameters","en","Which has more parameters, 100-40-10 or 100-20-20-10 (biases incl.)? Give me both counts in that order.",[mlpk(100,40,10),mlpk(100,20,20,10)],[mlp(100,40,10),mlp(100,20,20,10)],0)
r("parameters","en","Our net has one hidden layer, 30 inputs, 5 outputs and 581 parameters incl. biases. How many hidden units?",16,[h for h in range(1,100) if mlp(30,h,5)==581][0],0)
r("parameters","ko","28x28 흑백 이미지를 펼쳐서 은닉 300, 100을 거쳐 10클래스로 가는 완전연결망, 편향 있음. LeNet-300-100이래요. 파라미터 수는?",266610,mlp(784,300,100,10),0)
m("parameters","ko","입력 64개에 출력 10개인 은닉층 하나짜리 MLP(편향 포함)의 파라미터가 총 몇 개인지 궁금합니다","hidden layer size")
# ================= EMA
r("ema","en","EMA with beta 0.9 starting at 0, inputs 1, 2, 3. Value at the end without bias correction, and with it?",[.1*(.81+1.8+3),.1*(.81+1.8+3)/.271],(lambda e:[e,e/(1-.9**3)])((lambda e:[e:=.9*e+.1*x for x in (1,2,3)][-1])(0.)))
r("ema","ko","가중치 EMA decay=0.999이고 1000스텝 동안 실제 가중치가 1로 고정, EMA는 0에서 시작. 1000스텝 후 EMA는?",1-.999**1000,sum(.001*.999**i for i in range(1000)))
r("ema","ko","β=0.98인 이동평균은 대략 최근 몇 개를 평균낸 셈이죠? 1/(1-β) 기준으로요",50,sum(.98**i for i in range(3000)))
r("ema","en","shadow = 0.995*shadow + 0.005*w. shadow is 2.0, the live weight is 3.0. next shadow?",2.005,2+.005*(3-2),.0001)
r("ema","en","smoothed loss s = 0.6s + 0.4x. losses 2.0, 1.0, 0.5 and s is initialised to the first loss. s after the third loss?",.6*1.6+.4*.5,.36*2+.24*1+.4*.5)
# ================= loss
r("softmax","ko","로짓 (0, ln 3)의 소프트맥스 두 확률을 구하시오.",[.25,.75],smT([0,math.log(3)]))
r("softmax","ko","로짓 [2, 4] 를 온도 2로 나눠서 소프트맥스 하면 큰 쪽 확률이?",sm([1,2])[1],torch.sigmoid(tt(1)).item())
r("cross-entropy","en","Untrained 100-class classifier predicting uniformly. Expected cross entropy in nats?",math.log(100),ce([0.]*100,3))
r("cross-entropy","ko","3개 샘플의 정답 확률이 0.9, 0.5, 0.1일 때 평균 교차엔트로피(자연로그)?",-(math.log(.9)+math.log(.5)+math.log(.1))/3,-np.log([.9,.5,.1]).mean())
r("cross-entropy","en","Binary cross-entropy, label 0, predicted probability of class 1 is 0.8. Loss (natural log)? And what would it be for label 1?",[-math.log(.2),-math.log(.8)],[F.binary_cross_entropy(tt(.8),tt(0)).item(),F.binary_cross_entropy(tt(.8),tt(1)).item()])
r("cross-entropy","en","logits [2.0, 0.5, −1.0], true class index 0. dL/dz for all three logits?",[sm([2,.5,-1])[0]-1]+sm([2,.5,-1])[1:],(lambda z:(F.cross_entropy(z[None],torch.tensor([0])).backward(),z.grad.tolist())[1])(torch.tensor([2.,.5,-1.],dtype=torch.float64,requires_grad=True)))
r("mse","ko","정답 10, 12, 15, 20 예측 11, 12, 13, 24. MSE와 RMSE를 구해줘",[21/4,math.sqrt(21/4)],[F.mse_loss(tt(11,12,13,24),tt(10,12,15,20)).item(),F.mse_loss(tt(11,12,13,24),tt(10,12,15,20)).sqrt().item()])
r("mse","en","predictions 0.5 and 1.5, targets 0 and 1. mse?",.25,F.mse_loss(tt(.5,1.5),tt(0,1)).item())
r("cross-entropy","ko","라벨 스무딩 0.1, 4클래스(PyTorch 방식: 정답 0.925, 나머지 0.025)인데 예측이 (0.7, 0.1, 0.1, 0.1)이고 정답이 첫 번째면 손실은?",-(.925*math.log(.7)+.075*math.log(.1)),F.cross_entropy(torch.log(tt(.7,.1,.1,.1))[None],torch.tensor([0]),label_smoothing=.1).item())
# ================= metrics
r("precision-recall","ko","TP 30, FP 20, FN 10이면 정밀도, 재현율, F1은?",[.6,.75,60/90],[30/50,30/40,2*.6*.75/1.35])
r("precision-recall","en","In last night's group call we had 80 real positives in a test set of 500; the model flagged 60 of those correctly and raised 15 false alarms. I said precision is .75, Minji says no. What is the precision?",.8,60/(60+15))
r("precision-recall","en","recall is .9 with 180 true positives. how many positives did we miss",20,180/.9-180,0)
r("accuracy","ko","1,000개 중 양성 50개. 모델이 양성 40개를 맞추고 음성 30개를 양성으로 잘못 봤다. 정확도(%)와 정밀도(%)를 차례로.",[96,100*40/70],[100*(40+920)/1000,400/7])
r("f1","en","precision 0.5, recall 0.8, F1?",.8/1.3,1/((1/.5+1/.8)/2))
r("precision-recall","ko","희귀병 검사: 유병률 1%, 10,000명, 재현율 90%, 위양성률 5%. 양성 판정 받은 사람 중 진짜 환자 비율은 몇 %일까요",100*90/585,100*.01*.9/(.01*.9+.99*.05))
m("precision-recall","ko","재현율 계산하려는데요 TP가 70이고 FP가 30이에요. 재현율 몇이죠?","false negatives")
# ================= time
r("training-time","en","0.18 s per step, 625 steps per epoch, 40 epochs. Total in minutes?",75,.18*625*40/60)
r("training-time","ko","에폭당 4분 30초, 60에폭이면 몇 시간?",4.5,(4*60+30)*60/3600)
r("training-time","ko","32,000장, 배치 64, 스텝당 0.3초, 20에폭이면 총 스텝 수랑 총 소요 시간(분)?",[10000,50],[nb(32000,64)*20,.3*nb(32000,64)*20/60])
r("training-time","en","one epoch takes 7 min incl 1 min of validation. If i validate only every 5th epoch, how many minutes do 50 epochs take?",310,sum(6+(e%5==0) for e in range(1,51)))
r("training-time","en","5-fold CV, 8 configs, 15 min per training on one GPU. With 4 identical GPUs and perfect parallelism how many hours?",2.5,5*8*15/4/60)
r("training-time","ko","GPU 1장에서 20시간 걸리던 학습을 8장으로, 확장 효율 80%면 몇 시간 걸려요?",20/(8*.8),3.125)
m("training-time","en","My GPU chews through 900 images a second and I plan 60 epochs. How long does the training take in hours?","number of training images")
m("training-time","ko","총 36,000스텝 돌려야 하는데 몇 시간이면 끝날까요? 배치는 128이고 GPU는 한 장이에요","time per step")

# ---- writes both halves
HALVES = {"development": DEVELOPMENT, "held-out": list(ROWS)}
random.Random(7).shuffle(HALVES["held-out"])


def outcome(expect):
    if "missing" in expect:
        return {"outcome": ["unknown", "suggest", "answer"], **expect}
    return {"outcome": "answer", **expect}


def verdicts():
    """The statements and choices of ordinary.txt, a half each, as many of a kind and language in both."""
    groups = defaultdict(list)
    for line in open("ordinary.txt", encoding="utf-8"):
        key, locale, topic, question = line.rstrip("\n").split("|", 3)
        is_choice = key not in ("T", "F")
        expect = {"choice": key} if is_choice else {"truth": key == "T"}
        row = {"kind": "choice" if is_choice else "truefalse", "topic": topic, "locale": locale}
        row.update(question=question.replace("\\n", "\n"), expect={"outcome": "answer", **expect})
        groups[("c", "") if is_choice else ("t", key), locale].append(row)
    halves = {"development": [], "held-out": []}
    for key in sorted(groups):
        for index, row in enumerate(groups[key]):
            halves["development" if index % 2 else "held-out"].append(row)
    for half in halves.values():
        random.Random(3).shuffle(half)
    return halves


VERDICTS = verdicts()
for half, calculations in HALVES.items():
    with open(f"ordinary-{half}.jsonl", "w", encoding="utf-8") as file:
        for index, row in enumerate([*calculations, *VERDICTS[half]]):
            del row["topic"]
            row = {"id": f"ordinary-{half}-{index + 1:03}", **row, "expect": outcome(row["expect"])}
            print(json.dumps(row, ensure_ascii=False), file=file)
