"""Writes plain-held-out.jsonl: `/usr/bin/python3 plain.py` (torch, numpy, sklearn). Calculations by one more author who had
read nothing of this repository; each key stands beside the same by another way, and a difference is printed. To measure on
only: it stays unread by who works on the matcher.
"""

import json, math, random, warnings
from math import sqrt, exp, log, cos, pi, ceil
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F
from torch.utils.data import DataLoader, random_split, TensorDataset
from sklearn.model_selection import *
from sklearn.metrics import *
warnings.filterwarnings("ignore")
torch.set_default_dtype(torch.float64)
I=[]
def A(topic,loc,q,w1,w2,tol=0.001): I.append((topic,loc,q.strip(),list(map(float,w1)),list(map(float,w2)),tol))
def C(topic,loc,q,w1,w2): A(topic,loc,q,w1,w2,0)
def M(topic,loc,q,what): I.append((topic,loc,q.strip(),what))
# ---- torch helpers (second way)
def run(w0,mk,grads=None,f=None,n=None,clip=None):
    p=torch.tensor(w0 if isinstance(w0,list) else [w0],dtype=torch.float64,requires_grad=True); o=mk([p])
    for i in range(n or len(grads)):
        o.zero_grad()
        if f: f(p).backward()
        else:
            g=grads[i]; p.grad=torch.tensor(g if isinstance(g,list) else [g],dtype=torch.float64)
        if clip: clip([p])
        o.step()
    return p.detach().tolist()
O=torch.optim
def sched(lr,mk,n,vals=None):
    p=nn.Parameter(torch.zeros(1)); o=O.SGD([p],lr=lr); s=mk(o)
    for i in range(n):
        o.step(); s.step(vals[i]) if vals else s.step()
    return [o.param_groups[0]['lr']]
LS=O.lr_scheduler
def adam(ws,gs,lr,b1=.9,b2=.999,eps=1e-8,wd=0,m=0,v=0,t=0):
    w=ws
    for g in gs:
        t+=1; w*=1-lr*wd; m=b1*m+(1-b1)*g; v=b2*v+(1-b2)*g*g
        w-=lr*(m/(1-b1**t))/(sqrt(v/(1-b2**t))+eps)
    return w
def loader(n,b,drop=False): return [len(x[0]) for x in DataLoader(TensorDataset(torch.zeros(n,1)),batch_size=b,drop_last=drop)]
def nparam(*ls): return sum(p.numel() for l in ls for p in l.parameters())

# ================= optimizers EN (15)
A("gradient descent","en","f(w) = (w - 3)^2. Starting from w = 0 with a learning rate of 0.1, what is w after two steps of gradient descent?",
  [3-3*.8**2],run(0.,lambda p:O.SGD(p,lr=.1),f=lambda p:((p-3)**2).sum(),n=2))
A("gradient descent","en","ok so my loss is L(a,b) = a^2 + 10b^2 and im sitting at (4, 1), lr .04 ... vanilla gd, whats (a, b) after ONE step? need both",
  [4-.04*8,1-.04*20],run([4.,1.],lambda p:O.SGD(p,lr=.04),f=lambda p:p[0]**2+10*p[1]**2,n=1))
A("SGD","en","A linear model predicts w*x + b with w = 0.5 and b = 0. SGD picks the single sample x = 2, y = 3; the loss is the squared error (prediction - y)^2, with no factor 1/2. With step size 0.05, give the updated w and the updated b.",
  [.5-.05*2*(1-3)*2,0-.05*2*(1-3)],run([.5,0.],lambda p:O.SGD(p,lr=.05),f=lambda p:(p[0]*2+p[1]-3)**2,n=1))
A("momentum","en","torch.optim.SGD(lr=0.1, momentum=0.9), param starts at 5 and the grad happens to be exactly 1.0 three times in a row. where does it end up",
  [5-.1*(1+1.9+2.71)],run(5.,lambda p:O.SGD(p,lr=.1,momentum=.9),[1.,1.,1.]))
A("momentum","en","Weird one: PyTorch SGD with momentum=0.8 AND dampening=0.5 (lr=0.05). Weight is 1, first gradient 2, second gradient 4. Weight after the second optimizer.step()?",
  [1-.05*2-.05*(.8*2+.5*4)],run(1.,lambda p:O.SGD(p,lr=.05,momentum=.8,dampening=.5),[2.,4.]))
def nes(w,lr,mu,gf,n):
    b=0
    for i in range(n):
        g=gf(w,i); b=mu*b+g; w-=lr*(g+mu*b)
    return w
A("Nesterov","en","Minimise f(w) = w² from w = 1 using SGD(nesterov=True, momentum=0.9, lr=0.1) the way PyTorch implements it. Value of w following 2 updates?",
  [nes(1,.1,.9,lambda w,i:2*w,2)],run(1.,lambda p:O.SGD(p,lr=.1,momentum=.9,nesterov=True),f=lambda p:(p**2).sum(),n=2))
_w=torch.tensor(3.+.5*-1.,requires_grad=True); (2*_w**2).backward(); _v=.5*-1-.1*_w.grad.item()
A("Nesterov","en","Our slides define Nesterov as  v <- b*v - eta*grad f(w + b*v),  then  w <- w + v.  Take f(w) = 2w^2, w = 3, v = -1, b = 0.5, eta = 0.1 and do a single iteration. Report the new v, then the new w.",
  [-.5-.1*4*2.5,3-.5-.1*4*2.5],[_v,3+_v])
A("AdaGrad","en","adagrad by hand, epsilon ignored: w=2, lr=0.5, accumulator empty, gradients come in as 3 then 4. w = ?",
  [2-.5*3/3-.5*4/5],run(2.,lambda p:O.Adagrad(p,lr=.5),[3.,4.]))
A("AdaGrad","en","Two features in a sparse problem, AdaGrad with base rate 0.1 and accumulators that begin at zero. Over four iterations feature A received gradients 2, 2, 2, 2 while feature B received 0, 0, 0.5, 0. What is the effective learning rate (base rate over the root of the accumulator, eps neglected) of A and of B at this point?",
  [.1/sqrt(16),.1/sqrt(.25)],(.1/np.linalg.norm([[2,2,2,2],[0,0,.5,0]],axis=1)))
v1=.1*25; v2=.9*v1+.1
A("RMSProp","en","RMSprop, alpha 0.9, lr 0.01, running average of squares initialised to 0. Starting at w = 1 the gradients are 5 and then -1. Compute w after both updates (eps = 1e-8 can be neglected).",
  [1-.01*5/sqrt(v1)+.01/sqrt(v2)],run(1.,lambda p:O.RMSprop(p,lr=.01,alpha=.9),[5.,-1.]))
A("RMSProp","en","why is my first rmsprop step so huge lol. alpha is at pytorchs default of 0.99, lr = 0.01, not centered, no momentum, grad was 0.3. by how much (absolute value) does the weight move on that very first step?",
  [.01*.3/sqrt(.01*.09)],[-run(0.,lambda p:O.RMSprop(p,lr=.01),[.3])[0]])
A("Adam","en","With Adam (lr 0.1, betas 0.9 / 0.999, bias correction on) a parameter at 0 sees a gradient of 1 followed by a gradient of -0.5. What is the parameter now?",
  [adam(0,[1,-.5],.1)],run(0.,lambda p:O.Adam(p,lr=.1),[1.,-.5]))
def adamf(w,gf,lr,n):
    m=v=0
    for t in range(1,n+1):
        g=gf(w); m=.9*m+.1*g; v=.999*v+.001*g*g; w-=lr*(m/(1-.9**t))/(sqrt(v/(1-.999**t))+1e-8)
    return w
A("Adam","en","can u run adam for me for 3 steps?? f(w)=w^2, init w=2, lr=0.3, rest = pytorch defaults (0.9, 0.999, 1e-8). just want final w, 4 decimals is plenty",
  [adamf(2,lambda w:2*w,.3,3)],run(2.,lambda p:O.Adam(p,lr=.3),f=lambda p:(p**2).sum(),n=3))
A("AdamW","en","First ever AdamW update on a weight of 2.0: gradient 0.4, lr 0.1, weight_decay 0.5, default betas. New weight?",
  [2*(1-.05)-.1],run(2.,lambda p:O.AdamW(p,lr=.1,weight_decay=.5),[.4]))
A("AdamW","en","I want to show classmates that Adam's weight_decay isn't AdamW's. Say the loss gradient for a weight of 1.5 is exactly zero on the very first step, lr = 0.1, weight_decay = 0.4, everything else at PyTorch defaults. What's the weight after that step under torch.optim.Adam, and what is it under torch.optim.AdamW?",
  [1.5-.1,1.5*(1-.1*.4)],run(1.5,lambda p:O.Adam(p,lr=.1,weight_decay=.4),[0.])+run(1.5,lambda p:O.AdamW(p,lr=.1,weight_decay=.4),[0.]))
# ================= optimizers KO (15)
A("경사하강법","ko","함수 f(x) = x² − 4x + 1 에 대해 x₀ = 5, 학습률 0.2로 경사하강법을 3회 수행했을 때 x₃의 값을 구하시오.",
  [2+3*.6**3],run(5.,lambda p:O.SGD(p,lr=.2),f=lambda p:(p**2-4*p+1).sum(),n=3))
A("경사하강법","ko","f(x,y)=x²+xy+2y² 이고 지금 (1,-1)이에요. 학습률 0.1로 한 번만 내려가면 x랑 y 각각 얼마 되나요?",
  [1-.1*(2-1),-1-.1*(1-4)],run([1.,-1.],lambda p:O.SGD(p,lr=.1),f=lambda p:p[0]**2+p[0]*p[1]+2*p[1]**2,n=1))
A("경사하강법","ko","손실이 w의 4제곱인데 w=1에서 lr 0.1로 gd 한스텝 가면 그 다음 손실값 얼마임? w 말고 손실이욬ㅋ",
  [.6**4],[run(1.,lambda p:O.SGD(p,lr=.1),f=lambda p:(p**4).sum(),n=1)[0]**4])
_x=torch.tensor([1.,2,3]);_y=torch.tensor([2.,3,7])
A("미니배치 SGD","ko","절편 없는 모델 ŷ = w·x 를 미니배치 {(1,2), (2,3), (3,7)} 하나로 학습한다. 손실은 배치 평균 제곱오차(MSE), 초기값 w = 1, 학습률 0.05일 때 한 번 갱신한 w는?",
  [1-.05*(2/3)*(-1-2-12)],run(1.,lambda p:O.SGD(p,lr=.05),f=lambda p:F.mse_loss(p*_x,_y),n=1))
m=0;w=0
for g in [2,-1]: m=.9*m+.1*g; w-=m
A("모멘텀","ko","저희 조교님은 모멘텀을 m ← 0.9m + 0.1g, w ← w − η·m 이렇게 쓰시더라고요. η=1, m=0, w=0에서 시작하고 g가 2, -1 순서로 들어오면 w는 최종 얼마인가요?",
  [-(.2+.08)],[w])
w=1;v=0
for _ in range(3): v=.5*v-.05*6*w; w+=v
A("모멘텀","ko","v ← μv − η∇f(w), w ← w + v 규칙을 사용한다. f(w) = 3w², w₀ = 1, v₀ = 0, η = 0.05, μ = 0.5. 세 번째 갱신 직후의 w를 계산하라.",
  [w],run(1.,lambda p:O.SGD(p,lr=.05,momentum=.5),f=lambda p:(3*p**2).sum(),n=3))
A("네스테로프","ko","파이토치 SGD에서 nesterov=True, momentum=0.9, lr=0.01 주고 기울기가 10, 10 두번 들어옴. w는 0에서 출발. 두 스텝 뒤 w 값??",
  [-.01*19-.01*(10+.9*19)],run(0.,lambda p:O.SGD(p,lr=.01,momentum=.9,nesterov=True),[10.,10.]))
A("SGD 가중치 감쇠","ko","torch.optim.SGD(lr=0.1, weight_decay=0.1)로 가중치 4.0을 갱신하려고 합니다. 손실의 기울기가 0.5라면 step() 이후 가중치는 몇이 됩니까? 모멘텀은 쓰지 않습니다.",
  [4-.1*(.5+.4)],run(4.,lambda p:O.SGD(p,lr=.1,weight_decay=.1),[.5]))
A("AdaGrad","ko","아다그라드 손계산 연습중인데 f(w)=w², 시작 w=1, lr=0.5, 누적합 0부터 (엡실론 무시). 2스텝 가면 w 얼마 나와야 정답이에요?",
  [.5-.5/sqrt(5)],run(1.,lambda p:O.Adagrad(p,lr=.5),f=lambda p:(p**2).sum(),n=2))
A("AdaGrad","ko","Adagrad에 initial_accumulator_value=0.25를 지정하고 lr=0.13으로 첫 스텝을 밟았다. 그때 gradient는 1.2, 파라미터는 1이었다. 스텝 이후의 파라미터를 구하여라.",
  [1-.13*1.2/1.3],run(1.,lambda p:O.Adagrad(p,lr=.13,initial_accumulator_value=.25),[1.2]))
_p=nn.Parameter(torch.zeros(1));_o=O.RMSprop([_p],lr=.001,alpha=.9);_p.grad=torch.tensor([.6]);_o.step()
_o.state[_p]['square_avg'].fill_(.04);_b=_p.item();_o.step()
A("RMSProp","ko","RMSProp 쓰는 중에 제곱 이동평균 v가 0.04로 찍혀 있습니다. 감쇠율 0.9, 학습률 0.001이고 이번 기울기는 0.6이에요. 갱신된 v와, 이번에 가중치에서 빼 주는 양(ε 무시)을 차례로 알려주세요.",
  [.072,.001*.6/sqrt(.072)],[_o.state[_p]['square_avg'].item(),_b-_p.item()])
_p=nn.Parameter(torch.tensor([.3]));_o=O.Adam([_p],lr=.01);_p.grad=torch.tensor([1.])
_o.step();_s=_o.state[_p];_s['exp_avg'].fill_(.2);_s['exp_avg_sq'].fill_(.01);_s['step'].fill_(9);_p.data.fill_(.03);_p.grad=torch.tensor([-.1]);_o.step()
A("Adam","ko","체크포인트에서 Adam 상태를 불러왔더니 9스텝까지 끝난 시점이고 m = 0.2, v = 0.01, 가중치는 0.03이었습니다. β₁=0.9, β₂=0.999, 학습률 0.01이며 10번째 스텝의 기울기가 −0.1로 나왔습니다. m과 v는 보정 전 값입니다. 10번째 스텝을 마친 뒤의 가중치를 소수 다섯째 자리 정도까지 구해 주세요.",
  [adam(.03,[-.1],.01,m=.2,v=.01,t=9)],[_p.item()])
A("Adam","ko","기울기가 100인 파라미터랑 0.001인 파라미터가 있는데 둘다 Adam 첫스텝(lr 0.01, 나머지 기본값)이면 각각 얼마씩 움직이는거임? 크기만 순서대로",
  [.01*100/(100+1e-8),.01*.001/(.001+1e-8)],[-z for z in run([0.,0.],lambda p:O.Adam(p,lr=.01),[[100.,.001]])])
A("AdamW","ko","AdamW, lr 0.1, weight decay 0.2, w=1. 두 스텝 모두 기울기 0.5로 동일하다고 할 때 최종 w? (betas 기본, eps 무시)",
  [(.98-.1)*.98-.1],run(1.,lambda p:O.AdamW(p,lr=.1,weight_decay=.2),[.5,.5]))
A("Adam","ko","베타를 좀 특이하게 줘봤어요 ㅎㅎ β1=0.5, β2=0.9, lr=0.2. 시작점 w=0이고 기울기 2 다음에 -3이 왔습니다. 편향 보정까지 한 Adam으로 두 스텝 뒤 w가 얼마죠?",
  [adam(0,[2,-3],.2,.5,.9)],run(0.,lambda p:O.Adam(p,lr=.2,betas=(.5,.9)),[2.,-3.]))
# ================= bias correction
A("bias correction","en","In Adam with beta1 = 0.9, the raw first moment after t = 3 steps equals 0.0271. What is the bias-corrected value?",[.0271/(1-.9**3)],[.0271/(.1+.09+.081)])
m=0
for _ in range(50): m=.99*m+.01*2
A("bias correction","en","Suppose the gradient is stuck at 2.0 forever and I track m = 0.99*m + 0.01*g from m = 0. After 50 updates, what's the raw m and what's m-hat once you debias it?",[2*(1-.99**50),2],[m,m/(1-.99**50)])
_t=torch.tensor([.999]*5).prod().item()
A("편향 보정","ko","β2=0.999일때 t=5에서 v_hat은 v의 몇배가 되나여",[1/(1-.999**5)],[1/(1-_t)])
m=0
for g in [1,2,3,4]: m=.9*m+.1*g
A("편향 보정","ko","기울기 1, 2, 3, 4가 차례대로 관측되었다. β₁ = 0.9, m₀ = 0일 때 4번째 스텝의 편향 보정된 1차 모멘트 m̂₄를 구하시오.",
  [m/(1-.9**4)],[np.average([1,2,3,4],weights=[.9**3,.9**2,.9,1])])
# ================= schedules (4 en 5 ko)
A("StepLR","en","StepLR(step_size=30, gamma=0.1), initial lr 0.1, one scheduler.step() per epoch. Which lr is in force once 75 scheduler steps have been taken?",[.1*.1**2],sched(.1,lambda o:LS.StepLR(o,30,.1),75))
A("cosine annealing","en","cosine annealing: T_max=100, eta_min=1e-5, base lr 1e-3. lr after 25 scheduler steps pls",[1e-5+(1e-3-1e-5)*(1+cos(pi/4))/2],sched(1e-3,lambda o:LS.CosineAnnealingLR(o,100,1e-5),25))
A("ExponentialLR","en","If the rate is multiplied by 0.95 at the end of every epoch and training begins at 0.01, how large is it after 20 epochs have finished?",[.01*.95**20],sched(.01,lambda o:LS.ExponentialLR(o,.95),20))
A("LinearLR","en","I'm warming up using LinearLR(start_factor=0.1, end_factor=1.0, total_iters=10) on an optimizer whose lr is 0.05. I've called scheduler.step() 4 times so far. Current lr?",[.05*(.1+.9*.4)],sched(.05,lambda o:LS.LinearLR(o,.1,1.,10),4))
A("MultiStepLR","ko","lr 0.05로 시작, MultiStepLR milestones=[40, 80, 90], gamma=0.2. 에폭마다 scheduler.step() 한번씩 해서 총 85번 호출한 상태면 지금 lr은?",[.05*.04],sched(.05,lambda o:LS.MultiStepLR(o,[40,80,90],.2),85))
A("코사인 스케줄","ko","CosineAnnealingLR(T_max=50, eta_min=0)에서 초기 학습률이 0.2이면, 스케줄러를 40회 진행한 뒤의 학습률은 얼마인가?",[.1*(1+cos(.8*pi))],sched(.2,lambda o:LS.CosineAnnealingLR(o,50),40))
def wc(s): return 3e-4*s/1000 if s<1000 else 1.5e-4*(1+cos(pi*(s-1000)/9000))
_o=O.SGD([nn.Parameter(torch.zeros(1))],lr=3e-4);_sc=LS.LambdaLR(_o,lambda s:s/1000 if s<1000 else (1+np.cos(np.pi*(s-1000)/9000))/2)
_r=[]
for s in range(4000):
    _o.step();_sc.step()
    if s+1 in(500,4000):_r.append(_o.param_groups[0]['lr'])
A("워밍업+코사인","ko","전체 10,000스텝 학습이고 스케줄은 이렇게 짰습니다. 처음 1,000스텝은 lr = 3e-4 × step/1000 으로 올리고, 그 뒤는 lr = 3e-4 × 0.5 × (1 + cos(π × (step−1000)/9000)) 로 0까지 내립니다. 모델은 파라미터 1.1억개짜리고 배치는 64예요(이건 상관없을 듯). step=500일 때와 step=4000일 때 lr이 각각 얼마인지 확인 부탁드려요!",[wc(500),wc(4000)],_r)
A("PolynomialLR","ko","PolynomialLR(total_iters=100, power=2.0)이고 초기 lr=0.1이었어요. step 30번 호출하고 나면 lr이 어떻게 되나요?",[.1*.7**2],sched(.1,lambda o:LS.PolynomialLR(o,100,2.0),30))
_L=[1.0,0.8,0.82,0.81,0.85,0.79,0.9,0.9]
A("ReduceLROnPlateau","ko","ReduceLROnPlateau(mode='min', factor=0.5, patience=2, 나머지 기본)에 검증손실을 에폭마다 넣어줬거든요: 1.0, 0.8, 0.82, 0.81, 0.85, 0.79, 0.9, 0.9. 시작 lr이 0.02면 8번 다 넣은 시점 lr은 얼마에여?",[.01],sched(.02,lambda o:LS.ReduceLROnPlateau(o,factor=.5,patience=2),8,_L))
# ================= clipping (3 en 2 ko)
_p=nn.Parameter(torch.zeros(2));_p.grad=torch.tensor([6.,-8.]);nn.utils.clip_grad_norm_([_p],5.)
A("gradient clipping","en","Gradient vector is (6, -8) and I clip by global L2 norm with max_norm 5. Give the two clipped components in order.",[3,-4],_p.grad.tolist())
A("gradient clipping","en","w = 0.9, gradient 1.2. I call clip_grad_value_ with clip_value=0.5 before a plain SGD step of lr 0.2. where's w now",[.9-.1],run(.9,lambda p:O.SGD(p,lr=.2),[1.2],clip=lambda P:nn.utils.clip_grad_value_(P,.5)))
A("gradient clipping","en","Single scalar parameter, starts at 10. Each iteration: compute grad, clip_grad_norm_(max_norm=1), then SGD(lr=0.1, momentum=0.9).step(). The unclipped gradients of the two iterations are 50 and 0.4. Parameter afterwards?",[10-.1*1-.1*(.9+.4)],run(10.,lambda p:O.SGD(p,lr=.1,momentum=.9),[50.,.4],clip=lambda P:nn.utils.clip_grad_norm_(P,1.)))
_P=[nn.Parameter(torch.zeros(4)) for _ in range(3)]
for p,nrm in zip(_P,(2,3,6)): p.grad=torch.full((4,),nrm/2.)
nn.utils.clip_grad_norm_(_P,1.)
A("그래디언트 클리핑","ko","레이어 3개의 기울기 노름이 각각 2, 3, 6으로 측정됐습니다. clip_grad_norm_(model.parameters(), 1.0)을 적용하면 세 번째 레이어의 기울기 노름은 얼마로 줄어드나요?",[6/7],[_P[2].grad.norm().item()])
_p=nn.Parameter(torch.zeros(100));_p.grad=torch.full((100,),.5);nn.utils.clip_grad_norm_([_p],2.)
A("그래디언트 클리핑","ko","원소 100개짜리 그래디언트가 전부 0.5임 ㅋㅋ max_norm=2로 노름 클리핑하면 원소 하나가 몇 돼?",[.5*2/5],[_p.grad[0].item()])
# ================= accumulation (2 en 3 ko)
C("gradient accumulation","en","The loop iterates over 1003 micro-batches and only does opt.step(); opt.zero_grad() inside `if (i + 1) % 8 == 0` (i from 0), nothing after the loop. How many optimizer steps happen in that epoch, and how many micro-batches at the end never make it into a step?",[1003//8,1003%8],[len([i for i in range(1003) if (i+1)%8==0]),1003-1-max(i for i in range(1003) if (i+1)%8==0)])
C("effective batch size","en","8 samples per GPU, 4 GPUs under DDP, accumulation of 16... effective batch?",[8*4*16],[len([0 for a in range(16) for g in range(4) for s in range(8)])])
C("그래디언트 누적","ko","GPU 2장에 한 장당 배치 16까지만 올라가는데 논문처럼 유효 배치 256 맞추고 싶어요. accumulation step 몇으로 해야 하죠",[256//32],[next(k for k in range(1,99) if 2*16*k==256)])
_k=0
for e in range(3):
    _n=len(range(0,50000,32))
    for i in range(_n):
        if (i+1)%4==0 or i+1==_n:_k+=1
C("그래디언트 누적","ko","이미지 50,000장, 마이크로배치 32(drop_last=False), 4번 누적 후 갱신. 에폭 끝에 남은 자투리 묶음도 한 번 갱신해 준다. 3에폭 동안 optimizer.step()은 총 몇 회 호출되는가?",[3*ceil(ceil(50000/32)/4)],[_k])
A("그래디언트 누적","ko","크기가 다른 마이크로배치 두 개(32개, 16개)의 평균 손실 기울기가 각각 0.6과 1.2로 나왔습니다. 48개를 한 배치로 돌렸을 때의 평균 손실 기울기와 같아지려면 값이 얼마여야 하나요?",[(.6*32+1.2*16)/48],[np.mean([.6]*32+[1.2]*16)])
# ================= scaling (2/2)
A("lr scaling","en","lr 0.02 was tuned at batch size 32. Moving to batch 512, what does the linear rule suggest, and what does the square-root rule suggest?",[.02*16,.02*4],[.02*512/32,.02*np.sqrt(512/32)])
A("lr scaling","en","my gpu is tiny so going DOWN from bs 512 to bs 48. the repo used lr 8e-4, linear scaling -> new lr?",[8e-4*48/512],[8e-4/(512/48)])
A("학습률 스케일링","ko","배치 64에서 3e-4가 잘 됐다. 제곱근 스케일링을 따른다면 배치 1024에서는 학습률을 얼마로 잡아야 하는가?",[3e-4*4],[3e-4*(1024/64)**.5])
A("학습률 스케일링","ko","기준이 배치 256당 0.1이래요. 저희는 GPU 8장 × 장당 96 × 누적 2회로 돌릴 건데 선형 스케일링하면 lr 얼마 써야 될까요? 에폭은 90이고 warmup은 5에폭 그대로 갑니다",[.1*8*96*2/256],[.1*6])
# ================= steps (5/5)
L=loader(60000,128)
C("steps per epoch","en","MNIST train set (60,000 images), DataLoader batch_size=128, drop_last left at default. Number of batches in one epoch, and the size of the final one?",[ceil(60000/128),60000-468*128],[len(L),L[-1]])
C("total updates","en","8500 examples, bs 64, 12 epochs, keep the last partial batch. total weight updates?",[ceil(8500/64)*12],[len(loader(8500,64))*12])
C("total updates","en","Hi! So I have 10,000 images in a folder, I hold out 20 percent of them for validation, resize to 224, and train ResNet-18 on the rest for 15 epochs with batches of 32 and lr 1e-3. My progress bar counts every training step over the entire run (validation isn't counted). What number should it stop at?",[8000//32*15],[sum(len(loader(8000,32)) for _ in range(15))])
from torch.utils.data.distributed import DistributedSampler
_ds=DistributedSampler(range(10003),num_replicas=4,rank=0)
C("distributed steps","en","DistributedSampler with default settings, dataset of 10,003 samples, 4 processes, per-process batch size 64. How many iterations does each process do per epoch?",[ceil(ceil(10003/4)/64)],[len(DataLoader(range(10003),batch_size=64,sampler=_ds))])
_n=ceil(50000/64);_e=_i=0
for s in range(10000):
    _i+=1
    if _i==_n:_i=0;_e+=1
C("steps per epoch","en","50k training images, batch_size 64, partial batch kept. How many complete epochs are behind me after exactly 10,000 updates?",[10000//_n],[_e])
L=loader(1234,100,True)
C("drop_last","ko","데이터 1,234개, batch_size=100, drop_last=True면 한 에폭에 몇 스텝이고 버려지는 샘플은 몇 개야?",[1234//100,1234%100],[len(L),1234-sum(L)])
C("마지막 배치","ko","학습 데이터가 50,000개이고 배치 크기가 96일 때, 나머지를 버리지 않는다면 에폭의 마지막 배치에는 샘플이 몇 개 들어가는가?",[50000-520*96],[loader(50000,96)[-1]])
C("총 업데이트 수","ko","4321개를 배치 50으로, 짜투리는 버리고(drop_last) 30에폭 돌리면 업뎃 총 몇번? 매 배치 한번씩 업뎃함",[4321//50*30],[len(loader(4321,50,True))*30])
C("에폭 환산","ko","논문에는 에폭 대신 20,000 iteration 학습했다고만 적혀 있습니다. 데이터가 12,800개, 배치가 128이라면 이건 몇 에폭에 해당할까요?",[20000*128//12800],[20000/len(loader(12800,128))])
C("스텝 수 비교","ko","45,000개 데이터로 배치 32 쓸 때가 200 쓸 때보다 에폭당 스텝이 몇 번 더 많습니까? 마지막 덜 찬 배치도 포함해서요.",[ceil(45000/32)-ceil(45000/200)],[len(loader(45000,32))-len(loader(45000,200))])
# ================= folds (3/3)
def folds(n,k): return [te for _,te in KFold(k).split(np.zeros(n))]
f=folds(100,7)
C("fold sizes","en","scikit-learn KFold(n_splits=7) on 100 rows. How big is the first test fold and how big is the last one?",[100//7+1,100//7],[len(f[0]),len(f[-1])])
C("fold sizes","en","So we collected 1003 labelled ECG traces (about 12 s each, sampled at 250 Hz), and the TA told us to do 10-fold CV with sklearn's KFold, train a small MLP for 40 epochs per fold and average the scores. I'm writing the report table and need one thing I can't figure out: how many traces are in the training part when the LAST of the ten folds is the one held out",[1003-100],[1003-len(folds(1003,10)[-1])])
tt=list(TimeSeriesSplit(4).split(np.zeros(53)))
C("TimeSeriesSplit","en","For a series of 53 observations, TimeSeriesSplit(n_splits=4) with otherwise default arguments gives how many training points in its third split?",[53-2*(53//5)],[len(tt[2][0])])
f=folds(23,5)
C("폴드 구성","ko","샘플 23개(인덱스 0~22)를 셔플 없이 KFold(n_splits=5)로 나눴을 때, 세 번째 테스트 폴드의 첫 인덱스와 마지막 인덱스를 쓰시오.",[10,14],[f[2][0],f[2][-1]])
f=folds(100,6)
C("폴드 구성","ko","100개를 KFold 6으로 자르면(shuffle=False) 인덱스 57번 샘플은 몇번째 폴드에서 테스트로 쓰여요? 첫 폴드를 1번째라고 할게요",[4],[1+[57 in z for z in f].index(True)])
C("RepeatedKFold","ko","RepeatedKFold(n_splits=5, n_repeats=4) 쓰면 샘플 하나가 전체 과정에서 학습셋에 들어가는 횟수가 몇 번이죠?",[4*4],[sum(3 in tr for tr,_ in RepeatedKFold(n_splits=5,n_repeats=4,random_state=0).split(np.zeros(50)))])
# ================= class mix (2/2)
y=np.repeat([0,1,2],50);te=folds(150,5)[1]
C("sorted folds","en","Iris rows are ordered 50 setosa, 50 versicolor, 50 virginica. I run KFold(5) without shuffling. In the second test fold, how many setosa and how many versicolor are there?",[20,10],[(y[te]==0).sum(),(y[te]==1).sum()])
y=np.array([0]*90+[1]*10);te=folds(100,4)[3]
A("sorted folds","en","csv has 90 negatives on top and then 10 positives at the bottom. forgot shuffle, KFold(4). what fraction of the last test fold is positive?",[10/25],[y[te].mean()])
y=np.array([0]*600+[1]*300+[2]*100);tr,te=list(KFold(4).split(y))[0]
A("정렬 데이터 폴드","ko","라벨 순으로 정렬된 데이터 1,000개가 있습니다. 앞에서부터 A 600개, B 300개, C 100개예요. 셔플하지 않고 KFold(4)를 돌린다고 할 때, 첫 번째 폴드를 테스트로 뺀 학습 데이터에서 A가 차지하는 비율은 몇인가요? (0~1 사이로)",[350/750],[(y[tr]==0).mean()])
y=np.array([0]*85+[1]*35);te=list(StratifiedKFold(5).split(y,y))[0][1]
C("계층 폴드","ko","0번 클래스 85개 1번 클래스 35개, StratifiedKFold 5개로 나누면 테스트 폴드 하나에 0번 몇 개 1번 몇 개 들어감?",[17,7],[(y[te]==0).sum(),(y[te]==1).sum()])
# ================= splits (2/2)
a,b=train_test_split(np.arange(1001),test_size=.2)
C("split sizes","en","train_test_split(X, test_size=0.2) where X has 1001 rows. Rows in the test part?",[ceil(1001*.2)],[len(b)])
r=random_split(range(1003),[.7,.3])
C("split sizes","en","torch.utils.data.random_split(ds, [0.7, 0.3]) on a dataset of length 1003 - lengths of the two subsets, first then second?",[1003-300,300],[len(r[0]),len(r[1])])
a,b=train_test_split(np.arange(1537),test_size=.2);a2,b2=train_test_split(a,test_size=.25)
C("데이터 분할","ko","1,537개를 먼저 train_test_split으로 test_size=0.2 떼고, 남은 걸 다시 test_size=0.25로 나눠서 검증셋을 만들었습니다. 최종 학습셋은 몇 개 남았을까요?",[1537-308-308],[len(a2)])
C("데이터 분할","ko","2,400장을 70:15:15로 train/val/test 나누면 val은 몇 장?",[360],[2400*15//100])
# ================= fits (2/2)
from sklearn.base import BaseEstimator, ClassifierMixin
CNT=[0]
class D(BaseEstimator,ClassifierMixin):
    def __init__(self,a=0,b=0,c=0,kernel=0,C=0,gamma=0): self.a=a;self.b=b;self.c=c;self.kernel=kernel;self.C=C;self.gamma=gamma
    def fit(s,X,y): CNT[0]+=1; s.classes_=np.unique(y); return s
    def predict(s,X): return np.zeros(len(X))
X=np.zeros((60,1));yy=np.array([0,1]*30)
def cnt(f): CNT[0]=0; f(); return [CNT[0]]
C("grid search fits","en","GridSearchCV over 3 learning rates, 4 depths and 2 losses, cv=5, refit=True. Counting the final refit, how many times is a model fitted?",[3*4*2*5+1],cnt(lambda:GridSearchCV(D(),dict(a=[1,2,3],b=[1,2,3,4],c=[1,2]),cv=5).fit(X,yy)))
C("nested CV fits","en","nested cv question: outer loop 5 folds, inner GridSearchCV has 8 candidates w/ 3 folds and refits its winner each time. total .fit calls on the estimator, refits included?",[5*(8*3+1)],cnt(lambda:cross_val_score(GridSearchCV(D(),dict(a=list(range(8))),cv=3),X,yy,cv=5)))
C("랜덤 서치 학습 횟수","ko","RandomizedSearchCV에서 n_iter=25, cv=4, refit=False로 두면 모델 학습은 총 몇 번 일어나나요? 후보 조합 자체는 3천 개쯤 됩니다.",[100],cnt(lambda:RandomizedSearchCV(D(),dict(a=list(range(60)),b=list(range(50))),n_iter=25,cv=4,refit=False).fit(X,yy)))
C("그리드 서치 학습 횟수","ko","param_grid를 리스트로 줬음: 하나는 linear 커널에 C 4개, 다른 하나는 rbf 커널에 C 4개 × gamma 3개. cv=10이고 refit은 기본값 True. fit 몇번 도는지 계산좀 (마지막 refit 포함)",[(4+12)*10+1],cnt(lambda:GridSearchCV(D(),[dict(kernel=['l'],C=[1,2,3,4]),dict(kernel=['r'],C=[1,2,3,4],gamma=[1,2,3])],cv=10).fit(X,yy)))
# ================= params (2/3)
Ln=nn.Linear
C("dense parameters","en","Fully connected net 784 -> 256 -> 128 -> 10, biases everywhere. Trainable parameters?",[784*256+256+256*128+128+1290],[nparam(Ln(784,256),Ln(256,128),Ln(128,10))])
C("dense parameters","en","nn.Sequential(Linear(30,16), BatchNorm1d(16), ReLU(), Linear(16,2)) -- how many learnable params does that have in total",[496+32+34],[nparam(Ln(30,16),nn.BatchNorm1d(16),Ln(16,2))])
C("파라미터 수","ko","입력 10, 은닉층 32와 32, 출력 1인 MLP의 학습 파라미터 총개수를 구하라(모든 층에 편향 있음).",[11*32+33*32+33],[nparam(Ln(10,32),Ln(32,32),Ln(32,1))])
_ls=[Ln(13,8),Ln(8,4),Ln(4,3)]
C("파라미터 수","ko","13-8-4-3 구조인데 가중치만 몇 개고 편향만 몇 개인지 따로 알고싶어요",[13*8+8*4+4*3,8+4+3],[sum(l.weight.numel() for l in _ls),sum(l.bias.numel() for l in _ls)])
_ls=[Ln(100,50),Ln(50,10)];_o=O.Adam([p for l in _ls for p in l.parameters()])
for l in _ls:
    for p in l.parameters(): p.grad=torch.zeros_like(p)
_o.step()
C("파라미터와 Adam 상태","ko","100→50→10 완전연결망(편향 포함)을 Adam으로 학습하면 m이랑 v 텐서에 저장되는 숫자가 합쳐서 몇 개예요? 스텝 카운터는 빼고요",[2*(101*50+51*10)],[sum(s[k].numel() for s in _o.state.values() for k in('exp_avg','exp_avg_sq'))])
# ================= EMA (2/1)
m=0
for x in (10,20,30): m=.9*m+.1*x
A("EMA","en","Exponential moving average with beta = 0.9, starting from 0, no debiasing. Feed it 10, 20, 30. Result?",[.1*(8.1+18+30)],[m])
C("EMA","en","ema of weights w/ decay 0.98. whats the smallest whole number of updates after which an old value's weight has fallen below half?",[ceil(log(.5)/log(.98))],[next(k for k in range(1,999) if .98**k<.5)])
e=5.
for _ in range(3): e=.9*e+.1*2
A("EMA","ko","EMA 모델 가중치가 5.0이고 decay는 0.9입니다. 원본 모델 가중치가 2.0에 계속 고정되어 있다면 EMA를 세 번 업데이트한 다음 값은?",[2+3*.9**3],[e])
# ================= losses (4/3)
z=torch.tensor([2.,1.,.1])
A("softmax","en","logits = [2.0, 1.0, 0.1]. What's the softmax probability of class 0, and what would the cross-entropy (natural log) be if the true class were 1?",[exp(2)/(exp(2)+exp(1)+exp(.1)),-log(exp(1)/(exp(2)+exp(1)+exp(.1)))],[z.softmax(0)[0],F.cross_entropy(z[None],torch.tensor([1]))])
A("MSE","en","predictions 2.5, 0.0, 2, 8; targets 3, -0.5, 2, 7. nn.MSELoss() says?",[(.25+.25+0+1)/4],[F.mse_loss(torch.tensor([2.5,0,2,8]),torch.tensor([3,-.5,2,7]))])
A("binary cross-entropy","en","Value of BCEWithLogitsLoss for one example whose raw score is 1.5 and whose label is 0",[log(1+exp(1.5))],[F.binary_cross_entropy_with_logits(torch.tensor([1.5]),torch.tensor([0.]))])
z=torch.tensor([1.,2,3],requires_grad=True);F.cross_entropy(z[None],torch.tensor([2])).backward()
S=exp(1)+exp(2)+exp(3)
A("cross-entropy gradient","en","Take a softmax + cross-entropy head on logits (1, 2, 3) with the correct label being the third one. What is dLoss/dlogit for the third logit?",[exp(3)/S-1],[z.grad[2]])
A("교차 엔트로피","ko","아직 학습 안한 10클래스 분류기라 모든 클래스에 0.1씩 준다고 치면 CE 손실 몇 나와야 정상임?",[log(10)],[F.cross_entropy(torch.zeros(1,10),torch.tensor([3]))])
A("교차 엔트로피","ko","세 샘플의 정답 클래스 예측 확률이 0.5, 0.8, 0.1이었다. 배치 평균 교차 엔트로피(자연로그)를 구하시오.",[-(log(.5)+log(.8)+log(.1))/3],[F.nll_loss(torch.tensor([[.5,.5],[.8,.2],[.1,.9]]).log(),torch.tensor([0,0,0]))])
Z=exp(3)+2
A("라벨 스무딩","ko","CrossEntropyLoss(label_smoothing=0.1) 쓰고 있고 클래스는 3개, 로짓 [3, 0, 0], 정답은 0번이에요. 손실값이 얼마로 계산되나요?",[-(1-.1+.1/3)*log(exp(3)/Z)-2*(.1/3)*log(1/Z)],[F.cross_entropy(torch.tensor([[3.,0,0]]),torch.tensor([0]),label_smoothing=.1)])
# ================= P/R (2/2)
yt=[1]*60+[0]*40;yp=[1]*40+[0]*20+[1]*10+[0]*30
A("precision/recall","en","40 true positives, 10 false positives, 20 false negatives. Precision? Recall?",[40/50,40/60],[precision_score(yt,yp),recall_score(yt,yp)])
A("F1","en","Our defect detector flagged 120 parts last night out of the 5,000 that went through. Of the flagged ones, 90 really were broken; inspection later turned up 30 more broken parts that it hadn't flagged. What's its F1 score?",[2*90/(180+30+30)],[f1_score([1]*90+[0]*30+[1]*30+[0]*4850,[1]*120+[0]*4880)])
yt=[1,0,1,1,0,0,1,0,1,0];yp=[1,0,0,1,1,0,1,0,0,0]
A("정밀도/재현율","ko","y_true = [1,0,1,1,0,0,1,0,1,0], y_pred = [1,0,0,1,1,0,1,0,0,0] 일 때 정밀도와 재현율 순서대로 알려줘",[3/4,3/5],[precision_score(yt,yp),recall_score(yt,yp)])
A("재현율","ko","암 환자 50명 포함 1000명 검사에서 모델이 양성이라 한 사람이 80명, 그중 진짜 환자가 36명이었대요. 재현율이 얼마인지 소수로 부탁드립니다",[36/50],[recall_score([1]*36+[0]*44+[1]*14+[0]*906,[1]*80+[0]*920)])
# ================= time (2/2)
A("training time","en","each step takes 0.12 s, 469 steps an epoch, 20 epochs. how many minutes is that",[.12*469*20/60],[sum([.12]*469*20)/60])
A("training time","en","Throughput is 850 images per second and the training set holds 1.2 million images. Ignoring validation and checkpointing, how many hours do 90 epochs take?",[1.2e6*90/850/3600],[1.2e6/850*90/60/60])
A("학습 시간","ko","안녕하세요 과제 제출이 다음주 월요일인데 시간이 될지 몰라서 여쭤봐요. 학교 서버 GPU 한 장 빌렸고 데이터는 2만 장 정도, 배치 64로 돌리면 에폭 하나에 3분 20초 걸립니다(검증 포함). 한 모델당 30에폭씩 학습하고, 하이퍼파라미터 조합 12개를 5-fold로 하나씩 차례대로 전부 돌릴 거예요. refit은 안 합니다. 총 몇 시간 걸릴까요 ㅠㅠ",[200*30*12*5/3600],[(3+20/60)*30*60/60])
A("학습 시간","ko","GPU 1장으로 16시간 걸리던 학습을 4장으로 옮겼다. 확장 효율이 85%라고 하면 예상 소요 시간은 몇 시간인가?",[16/(4*.85)],[16/3.4])
# ================= missing
M("gradient descent","en","w = 2 and f(w) = (w - 5)^2. Doing one hand-computed gradient descent update, what's the new w?","learning rate")
M("steps per epoch","en","I've got 37,500 training sentences and I'm doing 4 epochs, last partial batch kept. how many optimizer steps in total?","batch size")
M("decay schedule","en","The learning rate starts at 0.08 and gets multiplied by a constant decay factor every 20 epochs (my own code, not a library). What is it at epoch 65?","decay factor")
M("gradient clipping","en","gradient is (3, 4, 12) and we clip by its L2 norm before the update. whats the first component after clipping?","max norm")
M("grid search fits","en","For my assignment I search 5 values of C and 6 values of gamma with k-fold cross-validation, no refit. How many models get trained?","number of folds")
M("precision/recall","en","The classifier got 72 true positives and 18 false positives. What's the recall?","false negatives")
M("모멘텀","ko","v ← μv + g, w ← w − 0.1v 규칙으로 두 번 갱신합니다. v=0, w=1에서 시작하고 기울기는 3, 2 순서예요. 최종 w는?","momentum coefficient")
M("스텝 수","ko","배치 64, drop_last=True로 10에폭 돌리면 총 몇 스텝 나와요? 데이터는 우리 팀이 모은 거 씁니다 ㅎㅎ","dataset size")
M("파라미터 수","ko","입력이 20차원, 출력이 3개이고 은닉층이 하나 있는 완전연결 신경망의 파라미터 수를 구하시오. 편향도 포함한다.","hidden layer size")
M("학습률 스케일링","ko","lr 0.1로 잘되던 걸 배치 2048로 키우려는데 선형 스케일링하면 lr 얼마??","original batch size")
M("학습 시간","ko","에폭당 782스텝이고 50에폭 학습할 예정입니다. 총 몇 시간 걸릴지 계산해 주세요.","time per step")
M("워밍업","ko","선형 워밍업으로 0에서 1e-3까지 올리는 중인데 지금 300스텝째거든? 지금 lr 몇이야","warmup steps")

# ---- check, shuffle, write
bad=0
for it in I:
    if len(it)==4: continue
    t,l,q,a,b,tol=it
    if len(a)!=len(b) or any(abs(x-y)>1e-5*max(abs(x),1e-9) for x,y in zip(a,b)): bad+=1; print("DIFF",q[:60],a,b)
    if tol==0 and any(x!=int(x) for x in a): bad+=1; print("NONINT",q,a)
random.Random(7).shuffle(I)
with open("plain-held-out.jsonl", "w", encoding="utf-8") as file:
    for k, it in enumerate(I, 1):
        if len(it) == 4:
            expect = {"outcome": ["unknown", "suggest", "answer"], "missing": it[3]}
        else:
            values = [int(x) if it[5] == 0 else float(f"{x:.10g}") for x in it[3]]
            expect = {"outcome": "answer", "values": values, "tolerance": it[5]}
        row = {"id": f"plain-{k:03}", "kind": "computation", "locale": it[1], "question": it[2], "expect": expect}
        print(json.dumps(row, ensure_ascii=False), file=file)
