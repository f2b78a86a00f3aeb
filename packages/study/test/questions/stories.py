"""Writes stories-development.jsonl: `python3 stories.py`. Calculations as students put them to a bot in a chat: long
stories, fragments, talk and numbers around what matters, several numbers asked for at once, one that is missing. Their
author had read neither the parsers nor any other question here; every key was worked out a second time with PyTorch 1.13
or by counting.
"""

import json
import random
from math import ceil, cos, exp, log, pi, sqrt

ROWS = []


def put(locale, topic, question, values=None, missing=None):
    if missing is not None:
        expect = {"outcome": ["unknown", "suggest", "answer"], "missing": missing}
    else:
        whole = all(float(value).is_integer() for value in values)
        values = [int(value) if whole else value for value in values]
        expect = {"outcome": "answer", "values": values, "tolerance": 0 if whole else 0.001}
    ROWS.append({"topic": topic, "locale": locale, "question": question, "expect": expect})


def adam(gs, w, lr, b1=0.9, b2=0.999, eps=1e-08, wd=0.0, dec=False, upto=None):
    m = v = 0
    out = []
    for t, g in enumerate(gs, 1):
        if callable(g):
            g = g(w)
        if wd and dec:
            w *= 1 - lr * wd
        elif wd:
            g += wd * w
        m = b1 * m + (1 - b1) * g
        v = b2 * v + (1 - b2) * g * g
        w -= lr * (m / (1 - b1 ** t)) / (sqrt(v / (1 - b2 ** t)) + eps)
        out.append(w)
    return out


def nadam(gs, w, lr, b1=0.9, b2=0.999, eps=1e-08, psi=0.004):
    m = v = 0
    P = 1
    out = []
    for t, g in enumerate(gs, 1):
        if callable(g):
            g = g(w)
        mu = b1 * (1 - 0.5 * 0.96 ** (t * psi))
        mu1 = b1 * (1 - 0.5 * 0.96 ** ((t + 1) * psi))
        P *= mu
        m = b1 * m + (1 - b1) * g
        v = b2 * v + (1 - b2) * g * g
        mh = mu1 * m / (1 - P * mu1) + (1 - mu) * g / (1 - P)
        w -= lr * mh / (sqrt(v / (1 - b2 ** t)) + eps)
        out.append(w)
    return out


def adamax(gs, w, lr, b1=0.9, b2=0.999, eps=1e-08):
    m = u = 0
    out = []
    for t, g in enumerate(gs, 1):
        if callable(g):
            g = g(w)
        m = b1 * m + (1 - b1) * g
        u = max(b2 * u, abs(g) + eps)
        w -= lr / (1 - b1 ** t) * m / u
        out.append((w, u))
    return out


def rms(gs, w, lr, a, eps=1e-08):
    v = 0
    out = []
    for g in gs:
        if callable(g):
            g = g(w)
        v = a * v + (1 - a) * g * g
        w -= lr * g / (sqrt(v) + eps)
        out.append(w)
    return out


coslr = lambda t, T, hi, lo=0: lo + 0.5 * (hi - lo) * (1 + cos(pi * t / T))
nsp = lambda s: len(s.replace(' ', ''))
s1 = '경사 하강법은 안개 낀 산에서 내려오기와 같다'
s2 = '검증 데이터는 절대로 훈련에 쓰지 않아요!'
s3 = '배치 크기를 두 배로 늘리면 학습률도 두 배'
s4 = 'the learning rate was way too high'
s5 = 'Shuffle first, split later.'


put("ko", "sgd", "w=3이고 f(w)=w^2, lr 0.1로 GD 한 번 하면 w 몇이에요?", [3 - 0.1 * 6])
put("ko", "sgd", "f(w) = (w-4)² 인데 w0=1, 학습율 0.25. gd로 세번 밟으면 w1, w2, w3 각각 얼마임?", [2.5, 3.25, 3.625])
put("ko", "sgd", "교수님이 그냥 sgd라고만 하셨는데요.. 기울기가 차례대로 0.8, -0.4, 1.2 나왔고 시작 가중치는 0.5, lr은 0.05예요. 3번 업뎃 끝나면 가중치 얼마인지 알려주세요 (모멘텀 없음)", [0.5 - 0.05 * 1.6])
put("ko", "sgd", "노트북 램 16기가인데 상관없죠?ㅋㅋ 암튼 f(w)=2w²-8w, w=5에서 시작, lr=0.05일때 GD 두 번째 스텝 끝난 뒤 w값이랑 그때 f값 궁금합니다", [3.92, 2 * 3.92 ** 2 - 8 * 3.92])
put("ko", "sgd", "질문있습니다! 미니배치에 샘플이 네 개 들어있고 샘플별 기울기가\n2\n4\n-1\n3\n이렇게 나왔어요. 이거 평균내서 sgd 한번 하려고요. w=1.0 lr=0.02면 다음 w는??", [1 - 0.02 * 2])
put("ko", "sgd", "w 2.5에서 gradient 0.6 나왔을때 sgd 한스텝 하면 w 얼마야?", missing='learning rate')
put("ko", "sgd", "벡터도 되나? w=[1, -2], grad=[0.3, -0.5], 학습률 영점일. sgd 업데이트 후 두 성분 순서대로 ㄱㄱ", [0.97, -1.95])
put("en", "sgd", "ok so my train was late and i missed the whole first lecture, now everyone talks about walking downhill and i just nod. the sheet says: gradient descent on f(w)=w^2+2w, start at w=4, lr 0.1. where am i after 2 steps", [2.2])
put("en", "sgd", "so my model is y = w*x and the loss is (y - t)^2 on ONE sample, x=2, t=6. w starts at 1, step size 0.05. what's w after one sgd step?", [1 + 0.05 * 16])
put("en", "sgd", "f(w)=w^4, w0=1, eta=0.05 -> w1 and w2 of gradient descent pls", [0.8, 0.6976])
put("en", "sgd", "I'm on page 37 of the slides. weight 0.8, gradient -2.5, learning rate 1e-2, plain SGD, new weight = ?", [0.825])
put("en", "sgd", "Starting from ten, three plain gradient descent steps on 0.5*w^2 with a learning rate of one tenth. just give me the final w", [7.29])
put("en", "sgd", "f(x, y) = x^2 + 3y^2, point (2, 1), lr .1 — coordinates after 2 GD steps? x first then y", [1.28, 0.16])
put("en", "sgd", "torch.optim.SGD([w], lr=0.1, weight_decay=0.01), w is 2.0, w.grad is 0.5. w after one .step()?", [2 - 0.1 * (0.5 + 0.02)])
put("ko", "momentum", "모멘텀 0.9, lr 0.1, v는 0에서 시작. v ← 0.9v + g, w ← w − lr·v 쓰는데 g가 1, 2 순서로 들어오면 둘째 스텝 뒤 v랑 w? 처음 w는 0.5예요", [2.9, 0.11])
put("ko", "momentum", "f(w)=w²에서 w0=2, 0.1 lr, 0.5 momentum (파이토치 SGD식, v0=0). 세 스텝 w 다 적어줘", [1.6, 1.08, 0.604])
put("ko", "momentum", "velocity가 지금 0.4고 이번 기울기는 1.5예요. v=βv+g 하고 나면 v값이 뭐가 되나요", missing='momentum coefficient beta')
put("ko", "momentum", "v = 0.8*v - 0.05*g , w = w + v 이 버전이에요. g는 계속 3으로 고정, 처음에 w=1, v=0. 3스텝 뒤 w와 v 알려주세요!", [0.214, -0.366])
put("en", "momentum", "heavy ball, v = 0.9v + g. grads were 0.2, 0.2, 0.2 (v starts at zero). v after the third?", [0.542])
put("en", "momentum", "14 tabs open and nothing helps. pytorch SGD(lr=0.01, momentum=0.9), w=1.0, gradients 5 then -3. w after both steps?", [0.935])
put("en", "momentum", "stuck on my homework, lecturer writes v = 0.9 v + grad, w = w - lr*v\nf(w)=(w-3)^2\nw0=0, v0=0\nlr=0.1\ngive w1 w2 w3", [0.6, 1.62, 2.814])
put("en", "momentum", "the averaging kind of momentum (m = 0.9*m + 0.1*g, then w -= lr*m). m0=0, w0=2, lr=0.5, g1=4, g2=-2. m2 and w2?", [0.16, 1.72])
put("ko", "nesterov", "pytorch SGD nesterov=True momentum=0.9 lr=0.1 / w=1 / 기울기 첫스텝 2, 둘째스텝 1. 두 스텝 다 하고나면 w?", [0.268])
put("ko", "nesterov", "4조인데요! NAG 질문이요. v=0, w=10, f(w)=w², μ=0.5, lr=0.1 이고 식은 v←μv−lr·f'(w+μv), w←w+v 이거 써요. 2스텝째 끝나면 w는?", [10 * 0.56])
put("en", "nesterov", "nesterov with look-ahead: v <- mu*v - eta*f'(w + mu*v), w <- w + v. f(w) = w^2/2, currently w=10 and v=-1, mu=0.9, eta=0.1. one step: new v, new w?", [-1.81, 8.19])
put("en", "nesterov", "nesterov like torch does it: buf = mu*buf + g, then w -= lr*(g + mu*buf). .8 mu, .05 lr, w and buf both start at zero, and g is one every step. w after three steps?", [-0.3596])
put("en", "nesterov", "torch.optim.SGD([w], lr=0.1, momentum=0.9, nesterov=True), loss = w**2, w=1 at the start. w after step one and after step two?", [0.62, 0.2224])
put("ko", "adagrad", "아다그라드요. lr 0.5, 기울기 3 다음에 4. w0=1, 누적합 0에서 시작, eps는 무시. 두 스텝 후 w", [0.1])
put("ko", "adagrad", "AdaGrad에서 기울기 제곱 누적 G가 이미 0.36 쌓였고 이번에 g=0.8 들어왔어요. G에 g² 먼저 더하고 √G로 나눈다고 하면 lr=0.1일 때 이번 업데이트 크기(절댓값)는 얼마인가요? eps는 무시", [0.08])
put("en", "adagrad", "adagrad, f(w)=w^2, w=5, lr=1, accumulator starts at 0, ignore eps. w1 and w2?", [4, 4 - 8 / sqrt(164)])
put("en", "adagrad", "adagrad: w=0.7, lr=0.01, today's gradient is 0.5 and it's been running for a while already. what's the next w?", missing='accumulated sum of squared gradients so far')
put("en", "adagrad", "torch Adagrad, lr=0.1, lr_decay=0, and three grads came in: 1, -1, 2. w began at 0. final w?", [-0.1 * (1 - 1 / sqrt(2) + 2 / sqrt(6))])
put("ko", "rmsprop", "RMSProp ρ=0.9, lr=0.01, g=2, v는 0에서 시작, w=1. 첫 스텝 v랑 w? (bias 보정 없는 보통 RMSProp이요)", [0.4, 1 - 0.02 / sqrt(0.4)])
put("ko", "rmsprop", "torch.optim.RMSprop 걍 디폴트(lr 0.01, alpha 0.99)로 g가 0.1로 똑같이 세번 나오면 w=0에서 어디까지 가나여?", [rms([0.1] * 3, 0, 0.01, 0.99)[-1]])
put("ko", "rmsprop", "302호 수업 들은 사람인데.. RMSProp v=0.25, decay 0.8, 새 기울기 1.5 → 새 v는?", [0.8 * 0.25 + 0.2 * 2.25])
put("en", "rmsprop", "rmsprop decay .9 (v = .9 v + .1 g^2): v was 4, gradient 10, lr .1, how much gets subtracted from w in this step", [1 / sqrt(13.6)])
put("en", "rmsprop", "f(w)=w², w0=3, RMSprop lr 0.1, decay 0.9, v0=0, eps is tiny so ignore it. w after each of the first two steps", rms([lambda w: 2 * w] * 2, 3, 0.1, 0.9, 0))
put("en", "rmsprop", "rmsprop: v was 0.5, decay 0.95. what is the new v?", missing='the new gradient')
put("ko", "adam", "Adam 1스텝. lr=0.001, w=0.5, g=0.3, 베타는 기본값. w?", [0.5 - 0.001 * 0.3 / (0.3 + 1e-08)])
put("ko", "adam", "β1=0.9 β2=0.999 (m,v는 0에서 시작), g1=0.2 g2=0.4 일때 m2, v2, m̂2, v̂2 순서대로 다 구해줘", [0.058, 0.00019996, 0.058 / 0.19, 0.00019996 / 0.001999])
put("ko", "adam", "아담 돌리는데 f(w)=w², 시작 w=1, lr=0.1, 나머진 기본값이에요. 1,2,3스텝 뒤 w 각각 좀 알려주실 수 있을까요?", adam([lambda w: 2 * w] * 3, 1, 0.1))
put("ko", "adam", "adam 첫스텝에서 m이랑 v 구하라는 문제인데 β1 0.9 β2 0.999 이고 둘 다 0에서 시작한대요. m1 v1 뭐예요?", missing='gradient of the first step')
put("ko", "adam", "아담 3스텝 동안 그래디언트가 1, -1, 1 이었음. 0.01 lr, w=0 시작, 베타 기본. 마지막 w 어케됨?", [adam([1, -1, 1], 0, 0.01)[-1]])
put("ko", "adam", "과제 마감 3시간 남음ㅠ Adam에서 m=0.05, v=0.002 이고 지금 t=10, lr 0.001, β는 기본(0.9/0.999). m,v는 10번째 기울기까지 이미 들어간 값이고 아직 bias correction 전이에요. 이 스텝에서 w에서 빼는 양은 얼마?", [0.001 * (0.05 / (1 - 0.9 ** 10)) / (sqrt(0.002 / (1 - 0.999 ** 10)) + 1e-08)])
put("en", "adam", "adam's m after 3 steps if g = 1, 2, 3, beta1=.9, m0=0. no bias correction please", [0.561])
put("en", "adam", "hey, sorry if this is dumb. im redoing the Adam example by hand in a spreadsheet and my second row never matches what torch prints. setup is Adam(lr=0.1, betas=(0.8, 0.99)), w=2.0, gradients 0.5 and then -0.25. what should w be after both steps", [adam([0.5, -0.25], 2, 0.1, 0.8, 0.99)[-1]])
put("en", "adam", "v_hat at t=2 for beta2=0.999, gradients 3 and 4, v0=0", [0.024991 / 0.001999])
put("en", "adam", "Adam on (w-2)^2 from w=0 with lr 0.5 and default betas; first and second iterate please", adam([lambda w: 2 * (w - 2)] * 2, 0, 0.5))
put("en", "adam", "our team of 5 can't agree: adam, very first step, gradient 1000, lr 3e-4, w = 0.1, defaults otherwise. new w?", [0.1 - 0.0003])
put("en", "adam", "how far does w move in total over the first three adam steps if the gradient is always exactly 0.02? lr 0.01, default betas", [-adam([0.02] * 3, 0, 0.01)[-1]])
put("ko", "bias correction", "β2=0.999일때 5스텝째 보정 분모 1-β2^t 값이 얼마죠?", [1 - 0.999 ** 5])
put("ko", "bias correction", "beta1 0.9면 t=1, 2, 10 에서 1/(1-β1^t) 각각 얼마예요??", [1 / (1 - 0.9 ** t) for t in (1, 2, 10)])
put("en", "bias correction", "whats 1 - 0.9^t at t = 7? (the thing adam divides m by)", [1 - 0.9 ** 7])
put("en", "bias correction", "what is the smallest whole t for which 1-0.9^t is bigger than 0.99", [44])
put("ko", "adamw", "AdamW 파이토치 기본 (weight_decay 0.01, lr 1e-3). w=2, g=-0.5, 첫 스텝 하면 결과는?", adam([-0.5], 2, 0.001, wd=0.01, dec=True))
put("ko", "adamw", "torch AdamW로 f(w)=w² 최소화해요. lr=0.1, weight_decay=0.1, 시작 w=1, 나머지 기본. 두번째 스텝 지나면 w가 얼마인가요", [adam([lambda w: 2 * w] * 2, 1, 0.1, wd=0.1, dec=True)[-1]])
put("en", "adamw", "AdamW, decoupled decay 0.05, lr 0.01, w=-1.0, gradient 0.2, betas default. w after step 1?", adam([0.2], -1, 0.01, wd=0.05, dec=True))
put("en", "adamw", "say lr=0.1, weight decay=0.1, w=1 and the loss gradient happens to be 0. what does w become after the first step under (a) torch AdamW (b) torch Adam(weight_decay=0.1)?", [0.99] + adam([0.0], 1, 0.1, wd=0.1))
put("en", "adamw", "AdamW multiplies w by (1 - lr*wd) each step. lr=3e-4, wd=0.05: what number is w multiplied by in total after 100 steps of that decay alone?", [(1 - 1.5e-05) ** 100])
put("ko", "adamax", "torch Adamax 기본값(lr 0.002, 베타 0.9/0.999), 기울기 2 다음 1. w=0 시작. 2스텝 후 u(무한대 노름)랑 w 순서로요", list(adamax([2, 1], 0, 0.002)[-1])[::-1])
put("en", "adamax", "Adamax: u after gradients 0.5, -3, 0.1 in that order, beta2 .999, u0 = 0", [2.997])
put("en", "adamax", "torch.optim.Adamax, lr=0.05, default betas, f(w)=w^2 from w=1 → w after two steps?", [adamax([lambda w: 2 * w] * 2, 1, 0.05)[-1][0]])
put("ko", "nadam", "NAdam 파이토치 문서 식대로요 (lr=0.002, β1 0.9, β2 0.999, momentum_decay ψ=0.004). μ_t = 0.9·(1−0.5·0.96^(0.004t)), m̂ = μ_{t+1}·m_t/(1−μ_1⋯μ_{t+1}) + (1−μ_t)·g_t/(1−μ_1⋯μ_t) 인데 w=1, g=0.5 첫 한스텝 하면 w 몇이 되나요? m은 그냥 0.9m+0.1g", nadam([0.5], 1, 0.002))
put("ko", "nadam", "NAdam lr=0.01, momentum_decay 0.004, 베타 0.9/0.999. 기울기가 두 스텝 다 1이고 w는 0에서 출발해요. m=β1·m+(1-β1)·g, v=β2·v+(1-β2)·g², μ_t=β1(1-0.5·0.96^(0.004t)), m̂_t=μ_{t+1}m_t/(1-μ1…μ_{t+1})+(1-μ_t)g_t/(1-μ1…μ_t), v̂는 Adam이랑 똑같음. 둘째 스텝 후 w 알려주세요", [nadam([1, 1], 0, 0.01)[-1]])
put("en", "nadam", "NAdam as written in the torch docs: m = .9m + .1g, mu_t = .9*(1 - .5*.96^(.004 t)), m_hat = mu_{t+1} m_t / (1 - mu_1*...*mu_{t+1}) + (1 - mu_t) g_t / (1 - mu_1*...*mu_t), v_hat as in Adam with beta2 .999. lr 0.1 on f=w^2 from w=1. w after two steps?", [nadam([lambda w: 2 * w] * 2, 1, 0.1)[-1]])
put("ko", "other optimizer", "Lion lr=0.01 β=(0.9,0.99) wd=0 이고 지금 m=0.2, g=-3, w=1 → 새 w, 새 m", [1.01, 0.168])
put("ko", "other optimizer", "signSGD로 w=[0.5,-0.2,1], g=[3,-0.01,0.7] lr 0.1 한번 → 성분 셋 다 적어줘", [0.4, -0.1, 0.9])
put("ko", "other optimizer", "torch Adam(amsgrad=True, lr=0.1, betas=(0.9, 0.9)) 인데 기울기가 2, 0.1 이었고 w=0에서 시작했어요. 두 스텝 뒤 w는?", [-0.1 - 0.1 * (0.19 / 0.19) / sqrt(0.4 / 0.19)])
put("ko", "other optimizer", "Rprop 기본(0.5배/1.2배), 스텝크기 0.01로 시작(첫 스텝은 0.01 그대로 씀), w=0. 기울기 부호가 + + + 면 3스텝 후 w 어디?", [-0.0364])
put("ko", "other optimizer", "AdaDelta (torch식) ρ=0.9 eps=1e-6 lr=1.0, 첫 스텝이고 g=0.5 w=1이면 업데이트된 w 좀 구해주세요", [1 - 0.5 * sqrt(1e-06) / sqrt(0.025 + 1e-06)])
put("en", "other optimizer", "Lion: lr 1e-4, (decoupled) weight decay 0.1, w 2.0, m 0, g 0.7, betas .9/.99. updated w?", [2 - 0.0001 * 1.2])
put("en", "other optimizer", "signum i.e. m = .9m + .1g, then w -= lr*sign(m) with the fresh m. m0=0 w0=0 lr=.01, grads 1, -2, 0.5. final m & final w", [-0.049, 0.01])
put("en", "other optimizer", "LARS local lr = global_lr * eta * ||w|| / ||g||. eta 0.001, ||w||=50, ||g||=2, global lr 0.8, no weight decay → local lr?", [0.02])
put("en", "other optimizer", "Lion step: lr=0.001, w=0.3, momentum buffer m=0.05, betas .9/.99, no weight decay. next w?", missing='current gradient')
put("ko", "schedule", "초기 lr 0.1, 30에폭마다 10분의 1로. 에폭을 0부터 셀 때 65번 에폭의 lr은요?", [0.001])
put("ko", "schedule", "lr=0.05에서 시작해서 한 에폭 끝날때마다 0.95배 됨. 20에폭 끝난 뒤엔 lr이 얼마가 되는거야", [0.05 * 0.95 ** 20])
put("ko", "schedule", "코사인 스케쥴 최대 0.1 최소 0, 전체 100스텝(0스텝에서 0.1, 100스텝에서 0). 25스텝에서 lr?", [coslr(25, 100, 0.1)])
put("ko", "schedule", "웜업 1,000스텝 동안 0→3e-4 선형증가 (스텝 0에서 lr=0, 스텝 1,000에서 3e-4). 스텝 350 lr 구해주세용", [0.0003 * 0.35])
put("ko", "schedule", "조교님이 웜업+코사인 쓰래요. 처음 500스텝은 0에서 0.2까지 선형, 그다음 코사인으로 내려가서 5,000스텝에 0. 그럼 스텝 1,625에서 lr이 얼마예요?", [coslr(1125, 4500, 0.2)])
put("ko", "schedule", "코사인 annealing (재시작 없음) lr_max 0.01 lr_min 0.0001 인데 40스텝에서 lr 몇?", missing='total number of steps T')
put("ko", "schedule", "poly 스케쥴이래 → lr = 0.01*(1-t/T)^0.9 , T=20000 t=5000. 얼마?", [0.01 * 0.75 ** 0.9])
put("ko", "schedule", "1/t decay: lr_t = lr0/(1+0.01·t), lr0=0.5, t=300 이면? 참고로 전 27살 비전공자입니다 쉽게 부탁..", [0.125])
put("en", "schedule", "StepLR(step_size=10, gamma=0.5), base 0.8, what's lr during epoch 37 counting from 0", [0.1])
put("en", "schedule", "MultiStepLR milestones 60, 120, 160 and gamma 0.2, lr 0.1 at the start. lr at epoch 130 (first epoch is 0)?", [0.1 * 0.04])
put("en", "schedule", "cosine from 3e-4 down to 1e-5 over 2000 steps, no restarts; at step 1500?", [coslr(1500, 2000, 0.0003, 1e-05)])
put("en", "schedule", "warmup: lr = 0.4 * t / 800 for t<=800 then constant. lr at t=100 and t=900?", [0.05, 0.4])
put("en", "schedule", "exponential decay lr0*exp(-k t), lr0 = .02, k=.005, t=200. lr = ??", [0.02 * exp(-1)])
put("en", "schedule", "3 cats are fighting behind me sorry. linear warm-up for 200 steps from 0 (step 0) to 0.1 (step 200), then cosine to zero at step 1200. LR at step 100, 200, 700?", [0.05, 0.1, 0.05])
put("en", "schedule", "inverse sqrt schedule: after warmup lr = peak*sqrt(warmup/t). peak=0.001, 4k warmup steps, now at t=16,000. lr?", [0.0005])
put("en", "schedule", "bert style thing: lr climbs linearly 0 -> 1e-3 in the first 100 steps, then falls linearly to 0 at step 1000. lr at step 550 ?", [0.0005])
put("ko", "clipping", "grad=[3,4]를 max_norm=1 로 L2 norm clipping하면 각 성분이?", [0.6, 0.8])
put("ko", "clipping", "value 클리핑 ±0.5 걸면 기울기 [0.7, -1.2, 0.3] 어케 돼요 ㅠ 순서대로", [0.5, -0.5, 0.3])
put("ko", "clipping", "어제 새벽 4시까지 봤는데 모르겠음. L2 노름 클리핑 한계 5, g=[1,2,2] 면 클리핑 후 g는?", [1, 2, 2])
put("ko", "clipping", "텐서 두 개 전체를 묶어서 global L2 norm으로 자르기: A=[1,2], B=[2,4], max_norm=2.5. 네 값이 뭘로 바뀌는지 A부터 순서대로 적어주세요", [0.5, 1, 1, 2])
put("en", "clipping", "clip by L2 norm to 2.0, gradient (6, -8), then SGD lr 0.1 from w=(1,1). new w components?", [0.88, 1.16])
put("en", "clipping", "the gradient norm is 12.5 and we clip by norm. by what factor does each gradient get multiplied?", missing='clipping threshold (max norm)')
put("en", "clipping", "week 9 homework: clip by global norm, threshold 1.0, measured norm 8, what multiplier gets applied to the gradients", [0.125])
put("ko", "effective batch", "gpu 4장, 장당 배치 32, accumulation 2 → 유효배치?", [256])
put("ko", "effective batch", "유효배치 1,024 만들고 싶은데 gpu 8장이고 장당 16밖에 안 올라가요ㅜㅜ gradient accumulation 몇 번 해야 되나요?", [8])
put("ko", "effective batch", "GPU당 배치 24, accumulation 4스텝이면 effective batch 몇이야? 여러장으로 돌리는중", missing='number of GPUs')
put("en", "effective batch", "two nodes, eight gpus each, 12 per gpu, accumulate 4. global batch?", [768])
put("en", "effective batch", "per-device batch 6, 3 devices, accum 5. effective batch size pls", [90])
put("en", "effective batch", "accumulation 16, effective batch 2048, 4 GPUs: how many samples does one GPU get per forward pass", [32])
put("ko", "lr scaling", "배치 256에서 lr 0.1이었는데 배치 1024로 키우면 linear scaling으로 lr 몇?", [0.4])
put("ko", "lr scaling", "루트(제곱근) 스케일링 쓰면요? 배치 64→1024, 원래 lr 1e-3", [0.004])
put("ko", "lr scaling", "논문에서 lr은 배치 256당 0.1 이라고 하고 배치에 비례시키라는데 배치가 8,192면 lr을 얼마로 둬야돼?", [3.2])
put("ko", "lr scaling", "gpu 한장, 배치 32, lr 0.02로 잘 됐었는데 이번에 gpu 여섯장 받았어요 ㅎㅎ 장당 32 그대로 두고 선형 스케일링하면 lr은?", [0.12])
put("en", "lr scaling", "going DOWN from batch 512 to 96, old lr 0.3. linear rule and then sqrt rule, both please", [0.3 * 96 / 512, 0.3 * sqrt(96 / 512)])
put("en", "lr scaling", "moving to batch 512 with the linear scaling rule, my lr before was 0.05. new lr?", missing='original batch size')
put("en", "lr scaling", "my gpu is at 83 degrees lol. lr 0.05 was tuned at batch 128, I now use batch 320, linear rule → lr?", [0.125])
put("ko", "steps", "데이터 50,000개 배치 128이면 한 에폭 몇스텝? 마지막 자투리 배치도 써요. 글고 그 마지막 배치엔 몇개 들어감?", [391, 80])
put("ko", "steps", "1003개 / 배치 100 / drop_last=True → 에폭당 스텝 수랑 에폭마다 버려지는 샘플 수", [10, 3])
put("ko", "steps", "팀플에서 학습 스케줄러 짜는 담당이 됐는데 총 업데이트 수를 넣으라네요.. 훈련셋은 12,345개고 배치 64, 에폭 20이에요. 매 에폭 마지막 작은 배치도 한 번으로 쳐서 총 업데이트 몇번인가요?", [193 * 20])
put("ko", "steps", "배치 32로 15에폭 돌리면 파라미터 업데이트 총 몇번임?", missing='number of training samples')
put("ko", "steps", "미니배치 1,200번 forward/backward 하는데 8번 모아서 optimizer.step 하면 step은 총 몇 번 불려?", [150])
put("ko", "steps", "학습률은 0.003 써요. 샘플 6만개, 배치 256, 10에폭이고 남는 작은 배치도 그냥 씁니다. 업뎃 총 횟수?", [2350])
put("en", "steps", "60k images, 80% of them for training, batch 500, 5 epochs → how many updates", [480])
put("en", "steps", "dataset of 2,049 rows, batch 64, nothing dropped: size of the last batch?", [1])
put("en", "steps", "i want exactly 10 000 updates, there are 4,000 samples and the batch is 50. how many epochs is that", [125])
put("en", "steps", "10,000 samples, 2 GPUs with 25 each per forward, gradients accumulated over 4 forwards. optimizer updates per epoch?", [50])
put("en", "steps", "drop_last=True, 777 samples, batch 50, twelve epochs: total updates, and samples skipped per epoch", [180, 27])
put("ko", "samples seen", "배치 96으로 2,500 스텝 돌았으면 모델이 본 샘플이 총 몇개(중복 포함)고, 데이터가 48,000개면 그게 몇 에폭인 거예요?", [240000, 5])
put("en", "samples seen", "My logbook wants \"samples processed\" and I never know what to put there. I did seven epochs over 1,850 training rows, batch 200, with drop_last on. How many samples has the model processed, repeats counted?", [12600])
put("en", "samples seen", "4 GPUs x 16 per gpu, accumulation 2, 300 optimizer steps: total samples processed?", [38400])
put("ko", "kfold", "103개를 sklearn KFold(5)로 나누면 폴드 크기 다섯개 순서대로 알려줘", [21, 21, 21, 20, 20])
put("ko", "kfold", "행은 0번부터 세요. 데이터 20개, 셔플 안한 4-fold에서 두번째 폴드가 검증일 때 검증 첫 행 번호랑 마지막 행 번호?", [5, 9])
put("ko", "kfold", "10-fold 교차검증이고 전체 2,000행이면 라운드마다 학습에 쓰이는 행은 몇 개인가요?", [1800])
put("ko", "kfold", "k-fold로 900개 똑같이 나누면 폴드 하나에 몇개씩이야?", missing='number of folds k')
put("ko", "kfold", "17개를 셔플 없이 3-fold 하는데 안 나눠떨어지면 앞 폴드부터 하나씩 더 가져가요. 행번호 1부터 셀때 세번째 폴드 시작 행, 끝 행?", [13, 17])
put("en", "kfold", "KFold(n_splits=7) from sklearn on 100 rows, no shuffle, rows counted from 0. third fold: first and last validation row index?", [30, 43])
put("en", "kfold", "leave-one-out on 64 rows - rows trained on in each round?", [63])
put("en", "kfold", "my supervisor wants to know up front how many weight updates the whole cross-validation will do. it's 5-fold over 1,250 rows, and in each round i train 4 epochs with batch 50. updates summed over all the rounds?", [400])
put("en", "kfold", "random seed 1234, 6 folds, 90 samples. validation size and training size per round?", [15, 75])
put("en", "kfold", "120 rows, 8 unshuffled folds in order. which fold holds row 57 if rows are counted from 0 and folds from 1", [4])
put("ko", "sorted data", "어제 정확도가 너무 이상하게 나와서 데이터를 열어봤더니 라벨순으로 정렬돼 있더라고요. 클래스0이 60개 먼저 나오고 그 뒤에 클래스1이 40개예요. 셔플 안하고 마지막 20%를 테스트로 떼면 테스트에 클래스0 몇개, 클래스1 몇개 들어가요?", [0, 20])
put("ko", "sorted data", "iris 150개 (setosa 50, versicolor 50, virginica 50 순서로 정렬) 뒤에서 60행을 검증으로 쓰면 품종별로 몇개씩? 저 순서대로", [0, 10, 50])
put("ko", "sorted data", "정렬 데이터: A 30, B 50, C 20. 셔플없이 앞에서부터 20개씩 5-fold. 두번째 폴드 안에 A, B, C 각각 몇개임", [10, 10, 0])
put("ko", "sorted data", "고양이 300장 다음에 개 200장 순으로 정렬돼 있는데 셔플 안하고 맨 뒤에서 일부를 테스트로 뗐어요. 테스트 안에 고양이 몇 장이에요?", missing='size of the test part taken from the end')
put("en", "sorted data", "file is sorted by label: 400 negatives then 100 positives. i take the last 150 rows as test. what % of the test set is positive?", [100 * 100 / 150])
put("en", "sorted data", "digits sorted 0 to 9, 1000 of each, training = first 80% with no shuffling. how many digit classes never show up in training", [2])
put("en", "sorted data", "labels sorted, class sizes 12, 18, 30 (classes a, b, c in that order); 3 unshuffled folds of 20. how many a, b, c in the middle fold", [0, 10, 10])
put("ko", "stratified", "양성이 12%뿐인 의료 데이터 5,000개예요. stratified로 테스트 20% 떼면 테스트 속 양성은 몇 개가 되나요?", [120])
put("ko", "stratified", "클래스가 A 90개, B 60개, C 30개예요. stratified 3-fold 하면 폴드 하나에 A B C 몇개씩인가요", [30, 20, 10])
put("ko", "stratified", "남 420명 여 280명 데이터에서 성별로 stratify 해서 train 70% 뽑으면 train에 남/여 각각 몇 명이죠?", [294, 196])
put("en", "stratified", "stratified 10-fold, 1000 rows, 3% of them fraud. frauds in each validation fold, and frauds in each training part?", [3, 27])
put("en", "stratified", "stratified split, 15% goes to validation, 2,400 rows in all. how many of the rare class land in validation?", missing='number (or share) of rare-class rows')
put("ko", "split", "80/10/10 으로 12,500개 나누면 train val test 몇개씩", [10000, 1250, 1250])
put("ko", "split", "훈련:검증:테스트 = 70:15:15, 전체 8600건. 각각 몇 건인지 알려주시면 감사하겠습니다", [6020, 1290, 1290])
put("ko", "split", "먼저 전체 3,000개에서 20% 테스트 떼고, 남은 것 중에 25%를 검증으로 또 떼요. train / val / test 순으로 몇개?", [1800, 600, 600])
put("ko", "split", "30분째 이거 붙잡고 있는데; 전체 4,200개 중 test 600개, val 600개 떼고 나머지가 train이면 train은 전체의 몇 퍼센트야?", [100 * 3000 / 4200])
put("en", "split", "6:2:2 split of 950 → three counts", [570, 190, 190])
put("en", "split", "my test set has 1,500 rows and that is 12% of everything. how many rows in total?", [12500])
put("en", "split", "I have 48 thousand samples, hold out one sixth for test, then ten percent of what remains for validation. Training size?", [36000])
put("en", "split", "big-data style split, 98/1/1, one million rows. train, dev, test counts", [980000, 10000, 10000])
put("en", "split", "train 60% val 20% test 20%, how many rows will my validation set have?", missing='total number of rows')
put("ko", "num fits", "그리드서치: lr 4개, 배치 3개, 드롭아웃 2개, 5-fold. 마지막 refit은 빼고 학습 총 몇번?", [120])
put("ko", "num fits", "GridSearchCV C 후보 6개 × gamma 후보 5개, 10-fold, 마지막에 전체로 refit 1번 하는 것까지 세면 fit이 몇 번인가요?", [301])
put("ko", "num fits", "repeated k-fold 햇갈려.. 5-fold를 3번 반복하고 하이퍼파라미터 조합은 딱 하나면 모델 몇번 학습하는거임?", [15])
put("ko", "num fits", "샘플마다 특성이 14개 있는 데이터 85개로 LOOCV 하는데 kNN 이웃 수 후보 10개를 다 비교하려고요. refit 안 세면 총 fit 횟수?", [850])
put("en", "num fits", "random search with 40 draws, 5-fold CV, plus the one final refit. total fits incl. the refit?", [201])
put("en", "num fits", "nested CV: outer 5, inner 3, 12 configs. count also the one refit of the best config on every outer training set. how many fits alltogether?", [185])
put("en", "num fits", "deadline in 2 days. random search n_iter=25, 4 folds, refit not counted: fits?", [100])
put("en", "num fits", "nested cross-validation, ten outer folds, five inner folds, grid of 8. only inner fits, no refits at all. number?", [400])
put("en", "num fits", "grid search over 5 learning rates and a list of momentum values, full grid, 3-fold, not counting the refit. how many trainings?", missing='number of momentum values')
put("ko", "dense params", "784-128-10 MLP 파라미터 수 (바이어스 포함)?", [784 * 128 + 128 + 1280 + 10])
put("ko", "dense params", "입력 스무 개 → 64 → 64 → 출력 하나, 전부 dense고 bias 없이 쓰면 가중치 총 몇 개예요?", [5440])
put("ko", "dense params", "nn.Linear(300, 40) 하나 파라미터 총 몇개고 그중 bias는 몇개?", [12040, 40])
put("en", "dense params", "Linear(512, 256) + ReLU + Linear(256, 5), biases included. trainable params?", [512 * 256 + 256 + 256 * 5 + 5])
put("en", "dense params", "4 inputs, three hidden layers of 8 units each, 2 outputs, fully connected with biases. how many parameters", [202])
put("en", "dense params", "keras model: 13 inputs, Dense(30), Dense(1), default biases. params of the first layer, of the second, and total?", [420, 31, 451])
put("ko", "char count", "'경사 하강법은 안개 낀 산에서 내려오기와 같다' 이 문장 띄어쓰기 빼면 몇 글자야 (따옴표는 빼고)", [nsp(s1)])
put("ko", "char count", "\"검증 데이터는 절대로 훈련에 쓰지 않아요!\" 여기서 공백 제외 글자수 알려주세요. 따옴표 안쪽만, 느낌표는 글자로 세요", [nsp(s2)])
put("ko", "char count", "공백 없이 글자 수 세줘 (따옴표 말고 안에 것만) → \"배치 크기를 두 배로 늘리면 학습률도 두 배\"", [nsp(s3)])
put("en", "char count", "how many characters without spaces in \"the learning rate was way too high\" (quotes not counted)", [nsp(s4)])
put("en", "char count", "count the characters inside the quotes, no spaces but punctuation counts: \"Shuffle first, split later.\"", [nsp(s5)])
put("ko", "ema", "loss 로그 스무딩이요. ema = 0.9*ema + 0.1*loss, 첫 loss로 초기화(ema=1.0)하고 그다음 loss 0.8, 0.6 들어오면 ema 최종값?", [0.942])
put("en", "ema", "weight EMA with decay 0.999: shadow starts at 1.0, actual weight is 0 from now on. shadow value after 1,000 updates?", [0.999 ** 1000])
put("en", "ema", "EMA of the loss: previous value 0.52, new loss 0.40. new EMA?", missing='decay (smoothing) factor')
put("ko", "metrics", "TP 40 FP 10 FN 20 TN 30 → accuracy, precision, recall, F1 순서로 부탁드려요", [0.7, 0.8, 2 / 3, 80 / 110])
put("ko", "metrics", "예측 2.5, 0, 2, 8 / 정답 3, -0.5, 2, 7 이면 MSE(평균) 얼마?", [0.375])
put("ko", "metrics", "softmax([2, 1, 0.1]) 세 값 계산좀 해줘여", [exp(x) / (exp(2) + exp(1) + exp(0.1)) for x in (2, 1, 0.1)])
put("ko", "metrics", "정답 클래스에 준 확률이 0.2일 때 크로스엔트로피 loss (자연로그) 값 얼마인가요?", [-log(0.2)])
put("ko", "metrics", "precision 구해야 되는데 TP 45 FN 5 까지만 암. precision 몇?", missing='number of false positives (FP)')
put("ko", "metrics", "resnet50 돌렸더니 테스트 이미지 1,000장 중에 37장 틀렸어요. 정확도 몇 %인가요", [96.3])
put("en", "metrics", "f1 if precision is .75 and recall .6 ?", [2 * 0.75 * 0.6 / 1.35])
put("en", "metrics", "mean binary cross-entropy, natural log: y=[1,0,1], p=[.9,.2,.6]", [-(log(0.9) + log(0.8) + log(0.6)) / 3])
put("en", "metrics", "950 healthy, 50 sick, my model says \"healthy\" for everybody. accuracy in percent, and recall for sick?", [95, 0])
put("en", "metrics", "after epoch 12: TP=9 FN=6, recall?", [0.6])
put("en", "metrics", "CV scores .81 .79 .84 .80 .86 -> mean and standard deviation (population one, divide by five)", [0.82, sqrt(0.00068)])
put("en", "metrics", "two-class logits are (1.0, 3.0) and the second class is the right one. softmax cross-entropy (ln)?", [log(1 + exp(-2))])
put("ko", "stable lr", "f(w)=3w² 에서 GD가 발산하지 않고 수렴하려면 lr이 얼마보다 작아야 해요?", [1 / 3])
put("ko", "stable lr", "포물선 f(w)=a·w² 에서 GD가 수렴하는 lr 상한이 숫자로 얼마야? 시작점은 w0=7이래", missing='curvature a')
put("en", "stable lr", "f(w) = 0.5*8*w^2. upper limit for a stable gd learning rate? idk why i keep diverging", [0.25])
put("en", "stable lr", "plain GD on f(x,y) = 2x^2 + 25y^2, one lr for both: above which lr does it blow up?", [0.04])
put("ko", "time", "스텝당 0.12초, 에폭당 500스텝, 30에폭이면 총 몇 분 걸려요?", [30])
put("ko", "time", "연구실 서버에 gpu가 4장 있는데 선배가 오늘 다 써도 된대요 ㅎㅎ 하이퍼파라미터 12조합을 5-fold로 돌릴거고 (refit 없음) fit 하나에 8분 걸려요. 한 장에 하나씩 동시에 돌리면 다 끝나는데 몇 시간이에요?", [2])
put("ko", "time", "업데이트 한번에 250ms, 총 20,000번 업뎃. 몇분?", [5000 / 60])
put("en", "time", "throughput is 1,600 img/s, dataset 1.28M images, 90 epochs. hours?", [20])
put("en", "time", "40 epochs at 250 steps per epoch, how many hours is the whole training going to take?", missing='time per step')
put("en", "time", "I sit in seat 11 by the window. each epoch takes 3 min 30 s and I run 24 epochs, how many minutes altogether", [84])

random.Random(7).shuffle(ROWS)
with open("stories-development.jsonl", "w", encoding="utf-8") as file:
    for index, row in enumerate(ROWS):
        row = {"id": f"story-{index + 1:03}", "kind": "computation", **row}
        file.write(json.dumps(row, ensure_ascii=False) + "\n")
