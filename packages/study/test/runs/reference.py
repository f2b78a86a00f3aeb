"""Writes reference.json: questions about runs, and what PyTorch comes to.

Run with Debian's python3-torch: /usr/bin/python3 reference.py
"""

import json
import pathlib

import torch

OPTIM = torch.optim


def walk(make, start, slope, steps, clip=None):
    weight = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    method = make([weight])
    path = []
    for step in range(steps):
        method.zero_grad()
        if callable(slope):
            slope(weight).backward()
        else:
            weight.grad = torch.tensor(slope[step], dtype=torch.float64)
        if clip:
            torch.nn.utils.clip_grad_norm_([weight], clip)
        method.step()
        path.append(weight.tolist())
    return path, method.state[weight]


ROWS = []


def ask(values, *questions):
    for question in questions:
        ROWS.append({"question": question, "values": values})


path, _ = walk(lambda p: OPTIM.SGD(p, lr=0.1, momentum=0.9, nesterov=True), 1.0, lambda w: w**2, 2)
ask(
    path,
    "torch.optim.SGD([w], lr=0.1, momentum=0.9, nesterov=True), loss = w**2, w=1 at the start. w after step one and after step two?",
    "f(w)=w²이고 w=1에서 시작해요. 네스테로프, lr 0.1, 모멘텀 0.9로 w1, w2는?",
)
path, state = walk(lambda p: OPTIM.SGD(p, lr=0.1, momentum=0.5), 2.0, lambda w: w**2, 3)
ask(
    path,
    "f(w)=w²에서 w0=2, 0.1 lr, 0.5 momentum (파이토치 SGD식, v0=0). 세 스텝 w 다 적어줘",
    "Momentum .5, lr .1 on f(w) = w^2 from w = 2: w1, w2, w3?",
)
ask(
    [state["momentum_buffer"].item(), path[-1]],
    "모멘텀 계수는 0.5로, lr은 0.1이고 f(w)=w^2, w=2에서 시작. 3스텝 뒤 v와 w는?",
    "lr=0.1, mu=0.5, f(w)=w^2, start at w=2. Velocity and w after 3 steps of momentum?",
)
path, _ = walk(lambda p: OPTIM.Adam(p, lr=0.1, betas=(0.9, 0.9), amsgrad=True), 0.0, [2.0, 0.1], 2)
ask(
    path[-1:],
    "torch Adam(amsgrad=True, lr=0.1, betas=(0.9, 0.9)) 인데 기울기가 2, 0.1 이었고 w=0에서 시작했어요. 두 스텝 뒤 w는?",
    "AMSGrad with lr 0.1 and betas (0.9, 0.9), w = 0, gradients 2 then 0.1. w after both steps?",
)
path, _ = walk(lambda p: OPTIM.Adam(p, lr=0.5), 0.0, lambda w: (w - 2) ** 2, 2)
ask(path, "Adam on (w-2)^2 from w=0 with lr 0.5 and default betas; first and second iterate please")
path, _ = walk(lambda p: OPTIM.Adam(p, lr=0.1, weight_decay=0.1), 1.0, [0.5], 1)
ask(
    path,
    "torch Adam(lr=0.1, weight_decay=0.1): w=1, gradient 0.5. New w?",
    "파이토치 Adam, 가중치 감쇠 0.1, 학습률 0.1, w=1, 기울기 0.5. 한 스텝 뒤 w는?",
)
path, _ = walk(lambda p: OPTIM.AdamW(p, lr=0.1, weight_decay=0.1), 1.0, lambda w: w**2, 2)
ask(path[-1:], "torch AdamW로 f(w)=w² 최소화해요. lr=0.1, weight_decay=0.1, 시작 w=1, 나머지 기본. 두번째 스텝 지나면 w가 얼마인가요")
path, state = walk(lambda p: OPTIM.Adamax(p, lr=0.002), 0.0, [2.0, 1.0], 2)
ask(
    [state["exp_inf"].item(), path[-1]],
    "torch Adamax 기본값(lr 0.002, 베타 0.9/0.999), 기울기 2 다음 1. w=0 시작. 2스텝 후 u(무한대 노름)랑 w 순서로요",
)
path, _ = walk(lambda p: OPTIM.RAdam(p, lr=0.01), 1.0, [1.0, -2.0, 3.0, 1.0, 1.0, 2.0, 1.0], 7)
ask(path[-1:], "RAdam, lr=0.01, w=1, gradients 1, -2, 3, 1, 1, 2, 1. w after 7 steps?")
path, state = walk(lambda p: OPTIM.RMSprop(p, lr=0.1, alpha=0.9, centered=True), 1.0, [2.0, -1.0], 2)
ask(
    [state["square_avg"].item(), path[-1]],
    "RMSprop(lr=0.1, alpha=0.9, centered=True), w=1, gradients 2, -1. Mean square and w after both steps?",
)
path, _ = walk(lambda p: OPTIM.RMSprop(p, lr=0.01, alpha=0.9, momentum=0.5), 1.0, [2.0, 2.0], 2)
ask(path[-1:], "RMSprop(lr=0.01, alpha=0.9, momentum=0.5): w=1, gradient is 2 at every step. w after 2 steps?")
path, _ = walk(lambda p: OPTIM.Adagrad(p, lr=0.1), 0.0, [1.0, -1.0, 2.0], 3)
ask(path[-1:], "torch Adagrad, lr=0.1, lr_decay=0, and three grads came in: 1, -1, 2. w began at 0. final w?")
path, _ = walk(lambda p: OPTIM.Adadelta(p, lr=1.0, rho=0.9, eps=1e-6), 1.0, [0.5], 1)
ask(path, "AdaDelta (torch식) ρ=0.9 eps=1e-6 lr=1.0, 첫 스텝이고 g=0.5 w=1이면 업데이트된 w 좀 구해주세요")
path, _ = walk(lambda p: OPTIM.Rprop(p, lr=0.01), 0.0, [1.0, 1.0, -1.0, -1.0], 4)
ask(path[-1:], "Rprop, lr 0.01, w=0, gradients 1, 1, -1, -1. w after 4 steps?")
path, _ = walk(lambda p: OPTIM.SGD(p, lr=0.1), [1.0, 1.0], [[6.0, -8.0]], 1, clip=2.0)
ask(path[0], "clip by L2 norm to 2.0, gradient (6, -8), then SGD lr 0.1 from w=(1,1). new w components?")
path, _ = walk(lambda p: OPTIM.SGD(p, lr=0.1, weight_decay=0.5, momentum=0.9), 2.0, [1.0, 1.0], 2)
ask(path[-1:], "SGD with momentum, mu=0.9, lr=0.1, weight decay 0.5, w=2 and the gradient is always 1. w after 2 steps?")
path, _ = walk(lambda p: OPTIM.SGD(p, lr=0.1), [2.0, 1.0], lambda w: w[0] ** 2 + 3 * w[1] ** 2, 2)
ask(path[-1], "f(x, y) = x^2 + 3y^2, point (2, 1), lr .1 - coordinates after 2 GD steps? x first then y")

pathlib.Path(__file__).with_name("reference.json").write_text(json.dumps(ROWS, ensure_ascii=False, indent=1) + "\n")
