"""Questions as an examiner and author of quizzes sets them; those on numbers stand here beside their keys.

PyTorch, scikit-learn and NumPy compute the keys; the other kinds are in exam.txt.
Run: /usr/bin/python3 exam.py (Debian: python3-torch, python3-sklearn).
"""

import json
import math
import pathlib
import random

import numpy
import torch
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import KFold, LeaveOneOut, ParameterGrid, StratifiedKFold, TimeSeriesSplit, train_test_split
from torch.optim import SGD, Adagrad, Adam, AdamW, RMSprop, lr_scheduler

HERE = pathlib.Path(__file__).parent
rows = []


def ask(locale, question, *values):
    """Whole numbers must be met exactly."""
    whole = all(isinstance(value, (int, numpy.integer)) for value in values)
    values = [int(value) if whole else float(f"{float(value):.10g}") for value in values]
    expect = {"outcome": "answer", "values": values, "tolerance": 0 if whole else 0.001}
    rows.append(("computation", locale, question, expect))


def lacks(locale, missing, question):
    rows.append(("computation", locale, question, {"outcome": "suggest", "missing": missing}))


def train(make, w, *gradients):
    """The weight after steps with these gradients, and the optimizer's state."""
    parameter = torch.tensor([w], dtype=torch.float64, requires_grad=True)
    optimizer = make([parameter])
    for gradient in gradients:
        parameter.grad = torch.tensor([gradient], dtype=torch.float64)
        optimizer.step()
    return parameter.item(), optimizer.state[parameter]


def stepped(make, w, *gradients):
    return train(make, w, *gradients)[0]


def state(name, make, *gradients):
    return train(make, 0.0, *gradients)[1][name].item()


def slope(loss, x):
    x = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    loss(x).backward()
    return x.grad.item()


def descend(loss, x, lr, steps):
    for _ in range(steps):
        x -= lr * slope(loss, x)
    return x


def rate(lr, make, step):
    """The learning rate at a step of a schedule."""
    optimizer = SGD([torch.zeros(1, requires_grad=True)], lr)
    schedule = make(optimizer)
    for _ in range(step):
        optimizer.step()
        schedule.step()
    return optimizer.param_groups[0]["lr"]


def by_norm(vector, limit):
    w = torch.zeros(len(vector), dtype=torch.float64, requires_grad=True)
    w.grad = torch.tensor(vector, dtype=torch.float64)
    torch.nn.utils.clip_grad_norm_([w], limit)
    return w.grad.tolist()


def by_value(vector, limit):
    return numpy.clip(vector, -limit, limit).tolist()


def batches(samples, size, drop=False):
    return [len(batch) for batch in torch.utils.data.BatchSampler(range(samples), size, drop)]


def folds(samples, k):
    return [len(test) for _, test in KFold(k).split(range(samples))]


def mix(counts, where):
    return numpy.bincount(numpy.repeat(range(len(counts)), counts)[where], minlength=len(counts))


def fold_mix(counts, splitter, fold):
    labels = numpy.repeat(range(len(counts)), counts)
    return mix(counts, list(splitter.split(labels, labels))[fold - 1][1])


def split(samples, *shares):
    """Sizes of parts, taken off one after another."""
    rest, sizes = list(range(samples)), []
    for i, share in enumerate(shares[:-1]):
        part, rest = train_test_split(rest, train_size=round(len(rest) * share / sum(shares[i:])))
        sizes.append(len(part))
    return [*sizes, len(rest)]


def dense(*widths, bias=True):
    layers = torch.nn.Sequential(*(torch.nn.Linear(a, b, bias) for a, b in zip(widths, widths[1:])))
    return sum(parameter.numel() for parameter in layers.parameters())


def error(deviation, batch):
    return deviation / numpy.sqrt(batch)


def letters(text):
    return sum(not character.isspace() for character in text)


def plain(lr, mu=0.0, decay=0.0):
    return lambda w: SGD(w, lr, momentum=mu, weight_decay=decay)


def nesterov(lr, mu):
    return lambda w: SGD(w, lr, momentum=mu, nesterov=True)


def adagrad(lr):
    return lambda w: Adagrad(w, lr)


def rmsprop(lr, rho):
    return lambda w: RMSprop(w, lr, alpha=rho, eps=1e-12)


def adam(lr):
    return lambda w: Adam(w, lr)


def adamw(lr, decay):
    return lambda w: AdamW(w, lr, weight_decay=decay)


def cosine(total, end=0.0):
    return lambda optimizer: lr_scheduler.CosineAnnealingLR(optimizer, total, end)


def straight(total, first, last):
    return lambda optimizer: lr_scheduler.LinearLR(optimizer, first, last, total)


# one step of gradient descent, and two
ask("ko", "현재 가중치가 0.8, 손실의 기울기가 -1.5, 학습률이 0.2일 때 SGD로 1회 갱신한 후의 가중치를 구하시오.", stepped(plain(0.2), 0.8, -1.5))
ask("ko", "f(x) = x² + 4x를 x = 1에서 출발하여 η = 0.1인 경사하강법으로 최소화한다. 2회 반복 후 x의 값은?", descend(lambda x: x**2 + 4 * x, 1.0, 0.1, 2))
ask("ko", "[계산] 가중치 벡터 (1, -2), 기울기 (0.5, 4), 학습률 0.05. 한 스텝 뒤 두 가중치를 순서대로 쓰시오.", stepped(plain(0.05), 1.0, 0.5), stepped(plain(0.05), -2.0, 4.0))
ask("ko", "손실이 L(w) = (w - 5)²이다. w = 2에서의 기울기와, 학습률 0.25로 한 번 갱신한 w를 차례로 구하시오.", slope(lambda w: (w - 5) ** 2, 2.0), descend(lambda w: (w - 5) ** 2, 2.0, 0.25, 1))
assert math.isclose(stepped(plain(0.03), 0.4, 2.0), 0.34)
ask("ko", "어떤 매개변수가 SGD 한 스텝 만에 0.4에서 0.34로 바뀌었다. 학습률이 0.03이었다면 그때의 기울기는 얼마인가?", 2.0)
ask("en", "Q. w = 4, dL/dw = 3, η = 0.1. Compute w after one SGD update.", stepped(plain(0.1), 4.0, 3.0))
ask("en", "Starting from x = 2, minimise f(x) = 3x^2 with step size 0.05. What is x after two iterations?", descend(lambda x: 3 * x**2, 2.0, 0.05, 2))
ask("en", "Let w = (2, 0) and g = (-1, 3). With a learning rate of 0.2, give the updated weight vector.", stepped(plain(0.2), 2.0, -1.0), stepped(plain(0.2), 0.0, 3.0))
ask("en", "For the loss L(w) = w^4, compute the gradient at w = 1 and the weight after one gradient-descent step of size 0.01.", slope(lambda w: w**4, 1.0), descend(lambda w: w**4, 1.0, 0.01, 1))
assert math.isclose(stepped(plain(0.05), 1.0, 3.0), 0.85)
ask("en", "An SGD step moved a weight from 1.00 to 0.85 when its gradient was 3. What learning rate was used?", 0.05)

# momentum and Nesterov
ask("ko", "모멘텀 SGD(v ← 0.9v + g, w ← w - ηv)에서 v₀ = 0, w₀ = 1, η = 0.1이고 기울기가 2, 2일 때 두 스텝 후의 w는?", stepped(plain(0.1, 0.9), 1.0, 2.0, 2.0))
velocity = 0.8 * 0.5 + 1.2
ask("ko", "이전 속도 v = 0.5, 모멘텀 계수 0.8, 현재 기울기 1.2, 학습률 0.1, 현재 w = 2이다. v ← 0.8v + g 규칙에 따른 새 속도와 새 가중치를 쓰시오.", velocity, 2 - 0.1 * velocity)
ask("ko", "기울기가 일정할 때 모멘텀 계수 0.95는 유효 보폭을 최종적으로 일반 SGD의 몇 배로 만드는가?", state("momentum_buffer", plain(0.1, 0.95), *[1.0] * 900))
average = 0.9 * (0.1 * 10) + 0.1 * 20
ask("ko", "v ← βv + (1 - β)g 형태의 모멘텀에서 β = 0.9, v₀ = 0, g₁ = 10, g₂ = 20이다. v₂를 구하시오.", average)
ask("ko", "PyTorch 방식의 네스테로프 모멘텀(lr 0.1, momentum 0.9)에서 w = 1, 속도 0, 기울기 1로 첫 스텝을 밟은 뒤의 w는?", stepped(nesterov(0.1, 0.9), 1.0, 1.0))
ask("en", "Heavy-ball momentum: v ← 0.8 v + g, w ← w - 0.05 v, with v0 = 0, w0 = 0, g = 4 and then 1. Find w2.", stepped(plain(0.05, 0.8), 0.0, 4.0, 1.0))
ask("en", "SGD with momentum 0.9 (PyTorch convention), lr 0.01, w = 0, gradients 1, 1, 1. Give the weight after the third step.", stepped(plain(0.01, 0.9), 0.0, 1.0, 1.0, 1.0))
ask("en", "With constant gradients, by what factor does momentum 0.99 multiply the effective learning rate in the limit?", state("momentum_buffer", plain(0.1, 0.99), *[1.0] * 4000))
ask("en", "Nesterov: lr = 0.05, momentum = 0.8, w = 2, gradients 1 then 1, zero initial velocity, PyTorch update rule. Find w after two steps.", stepped(nesterov(0.05, 0.8), 2.0, 1.0, 1.0))

# moving averages
ask("ko", "감쇠율 0.8인 지수이동평균이 0에서 시작한다. 관측값 5, 10이 차례로 들어온 뒤의 평균은?", 0.8 * (0.2 * 5) + 0.2 * 10)
ask("ko", "β = 0.98인 지수 이동 평균은 대략 최근 몇 개 값의 평균으로 볼 수 있는가?", round(1 / (1 - 0.98)))
ask("en", "An EMA with β = 0.999 averages over roughly how many of the most recent values?", round(1 / (1 - 0.999)))
ask("en", "An EMA with beta = 0.5 starts at 0 and sees 4, then 8. What is its bias-corrected value after the second observation?", (0.5 * (0.5 * 4) + 0.5 * 8) / (1 - 0.5**2))

# AdaGrad and RMSProp
ask("ko", "AdaGrad에서 학습률은 0.5이고 기울기가 3, 4 순으로 들어온다. w₀ = 0일 때 두 스텝 뒤의 w를 구하시오. (ε은 무시)", stepped(adagrad(0.5), 0.0, 3.0, 4.0))
ask("ko", "RMSProp 1회 갱신: w = 1, g = 2, lr = 0.01, 감쇠율 0.9, 누적값의 초기값 0, ε은 무시. 새 w는?", stepped(rmsprop(0.01, 0.9), 1.0, 2.0))
ask("ko", "RMSProp에서 감쇠 계수 0.99, 직전의 제곱 평균 s = 0.04, 현재 기울기 0.6이다. 갱신된 s를 구하시오.", 0.99 * 0.04 + 0.01 * 0.6**2)
ask("ko", "rho=0.75, lr=0.1, 기울기 4, 4, 시작 w=0, s=0이다. RMSProp 두 스텝 뒤의 w 값은?", stepped(rmsprop(0.1, 0.75), 0.0, 4.0, 4.0))
ask("en", "AdaGrad, lr = 1, gradients 1, 1, 1. How far does the third step move the weight?", abs(stepped(adagrad(1), 0.0, 1.0, 1.0, 1.0) - stepped(adagrad(1), 0.0, 1.0, 1.0)))
ask("en", "An AdaGrad accumulator holds 24 and the next gradient is 5. With learning rate 0.7, what is the size of the step?", 0.7 * 5 / math.sqrt(24 + 5**2))
ask("en", "RMSprop, first update: gradient -0.3, lr = 0.001, decay 0.99, epsilon negligible. How large is the step?", stepped(rmsprop(0.001, 0.99), 0.0, -0.3))
cache = 0.9 * 0.09 + 0.1 * 0.5**2
ask("en", "The RMSProp cache is 0.09 before the update, decay rate 0.9, gradient 0.5, learning rate 0.02, weight 1. Find the new cache and the new weight.", cache, 1 - 0.02 * 0.5 / math.sqrt(cache))
ask("en", "Two RMSProp steps with alpha = 0.9, lr = 0.1, w = 0, gradients 1 and 2. What is w?", stepped(rmsprop(0.1, 0.9), 0.0, 1.0, 2.0))

# Adam and AdamW
ask("ko", "Adam(lr=1e-3, β1=0.9, β2=0.999)의 첫 갱신에서 기울기가 -250이면 가중치는 얼마나 변하는가? 변화량의 크기를 쓰시오.", abs(stepped(adam(1e-3), 0.0, -250.0)))
ask("ko", "Adam 첫 스텝. 초기 w = 0.5, 기울기 0.003, 학습률 0.02. 갱신된 w는?", stepped(adam(0.02), 0.5, 0.003))
m = state("exp_avg", adam(0.1), 5.0)
ask("ko", "Adam에서 β₁ = 0.9, m₀ = 0, g₁ = 5일 때 보정 전 m₁과 보정 후 m̂₁을 차례로 구하시오.", m, m / (1 - 0.9))
ask("ko", "β2 = 0.999이고 기울기 2가 처음 들어왔을 때 Adam의 v₁(편향 보정 전)은?", state("exp_avg_sq", adam(0.1), 2.0))
ask("ko", "Adam, 학습률 0.1, 기울기는 1 다음 -1이다. w는 0에서 시작하고 나머지는 기본값. 두 번째 스텝까지 마친 w를 구하시오.", stepped(adam(0.1), 0.0, 1.0, -1.0))
ask("ko", "t = 10일 때 Adam의 1차 적률 편향 보정에서 나누는 값 1 - β₁^t를 구하시오. (β₁ = 0.9)", 1 - 0.9**10)
ask("ko", "편향 보정이 없다면 Adam의 첫 보폭은 학습률의 몇 배인가? (β1 = 0.9, β2 = 0.999, ε = 0)", (1 - 0.9) / math.sqrt(1 - 0.999))
ask("ko", "AdamW: w=2, lr=0.1, weight decay=0.05, 첫 기울기 3. 한 스텝 후 w를 구하시오.", stepped(adamw(0.1, 0.05), 2.0, 3.0))
ask("ko", "SGD에 가중치 감쇠 λ = 0.01을 적용한다. w = 10, 손실 기울기 0.4, 학습률 0.5이면 다음 w는?", stepped(plain(0.5, decay=0.01), 10.0, 0.4))
ask("en", "In Adam's very first step with lr = 3e-4 and g = 0.02, by how much does the parameter change in absolute value?", abs(stepped(adam(3e-4), 0.0, 0.02)))
ask("en", "Adam with default betas, learning rate 0.5, w = 10, first gradient -8. New w?", stepped(adam(0.5), 10.0, -8.0))
m = state("exp_avg", adam(0.1), 2.0, 4.0)
ask("en", "Adam, beta1 = 0.9, gradients 2 and 4. Calculate m2 and the bias-corrected estimate of it.", m, m / (1 - 0.9**2))
ask("en", "At step 3, by what does Adam divide v_t for bias correction when beta2 = 0.999?", 1 - 0.999**3)
ask("en", "Run Adam for two steps: w0 = 1, lr = 0.01, gradients 0.5 and 1.0, β1 = 0.9, β2 = 0.999. Report w2.", stepped(adam(0.01), 1.0, 0.5, 1.0))
ask("en", "AdamW: lr 1e-2, weight_decay 0.1, w = 5, first gradient = 0.2. What's w after one step?", stepped(adamw(0.01, 0.1), 5.0, 0.2))
ask("en", "AdamW with lr 0.01 and decay 0.5 receives zero gradients only. A weight starts at 2; what is it after 2 steps?", stepped(adamw(0.01, 0.5), 2.0, 0.0, 0.0))
ask("en", "SGD with weight decay 0.1: w = 3, data gradient = 0.7, learning rate = 0.1. Update w once.", stepped(plain(0.1, decay=0.1), 3.0, 0.7))

# schedules
ask("ko", "학습률을 30에폭마다 0.1배로 줄이는 계단식 스케줄에서 초기값이 0.1이면 에폭 65에서의 학습률은?", rate(0.1, lambda o: lr_scheduler.StepLR(o, 30, 0.1), 65))
ask("ko", "코사인 스케줄: 최대 0.4, 최소 0, 총 200스텝. 50스텝째의 학습률을 구하시오.", rate(0.4, cosine(200), 50))
ask("ko", "코사인 어닐링에서 lr_max=1e-3, lr_min=1e-5, T=100일 때 t=75의 학습률은 얼마인가?", rate(1e-3, cosine(100, 1e-5), 75))
ask("ko", "선형 워밍업으로 500스텝 동안 학습률을 0에서 0.8까지 올린다. 125스텝에서 학습률은 얼마인가?", 0.8 * 125 / 500)
ask("ko", "매 에폭 0.95를 곱하는 지수 감쇠. 초기 학습률 0.01일 때 10에폭이 지난 뒤의 학습률은?", rate(0.01, lambda o: lr_scheduler.ExponentialLR(o, 0.95), 10))
ask("ko", "학습률을 0.1에서 0까지 1000스텝 동안 직선으로 낮춘다. 700번째 스텝의 학습률을 구하시오.", rate(0.1, straight(1000, 1, 0), 700))
ask("ko", "η_t = η₀ / (1 + kt)로 감쇠하는 학습률에서 η₀ = 0.5, k = 0.1이다. t = 15에서 η는?", rate(0.5, lambda o: lr_scheduler.LambdaLR(o, lambda t: 1 / (1 + 0.1 * t)), 15))
ask("en", "Step decay halves the learning rate every 10 epochs. Initial lr 0.08; what is the lr in epoch 25, counting from 0?", rate(0.08, lambda o: lr_scheduler.StepLR(o, 10, 0.5), 25))
ask("en", "A schedule starts at 0.5 and multiplies the rate by 0.2 at epochs 30 and 60. Learning rate at epoch 70?", rate(0.5, lambda o: lr_scheduler.MultiStepLR(o, [30, 60], 0.2), 70))
ask("en", "Cosine annealing from 6e-4 to 0 over 9,000 steps: what is the learning rate at step 3,000?", rate(6e-4, cosine(9000), 3000))
ask("en", "Half-period cosine schedule: eta_max 0.1, eta_min 0.02, total 50 epochs. Compute eta at epoch 25.", rate(0.1, cosine(50, 0.02), 25))
ask("en", "During linear warm-up over 2,000 steps to a peak of 1e-3, what is the learning rate at step 600?", 1e-3 * 600 / 2000)
ask("en", "lr0 = 0.2, multiplied by 0.9 every epoch. Learning rate after 5 epochs?", rate(0.2, lambda o: lr_scheduler.ExponentialLR(o, 0.9), 5))
ask("en", "The LR falls linearly from 0.05 to 0.01 in 80 steps. What does it equal at step 20?", rate(0.05, straight(80, 1, 0.2), 20))
ask("en", "Warm up for 100 steps to 0.3, then cosine decay to 0 until step 1100. LR at step 600?", rate(0.3, cosine(1000), 500))

# clipping
ask("ko", "기울기 벡터 g = (7, 24)의 L2 노름이 10을 넘지 않도록 줄였을 때의 성분을 쓰시오.", *by_norm([7, 24], 10))
ask("ko", "기울기 [-3, 0.4, 7]에 값 클리핑(임곗값 1)을 적용하면?", *by_value([-3, 0.4, 7], 1))
ask("ko", "전체 노름이 12인 기울기를 max_norm 3으로 자를 때 곱해지는 계수는 얼마인가?", by_norm([12], 3)[0] / 12)
ask("ko", "기울기 (1, 2, 2)의 노름을 구하고, max_norm = 6으로 클리핑한 벡터를 이어서 쓰시오.", float(numpy.linalg.norm([1, 2, 2])), *by_norm([1, 2, 2], 6))
ask("en", "Clip the gradient (-5, 12) to a maximum L2 norm of 1.", *by_norm([-5, 12], 1))
ask("en", "Apply elementwise clipping to the range [-0.5, 0.5] for the gradient [0.2, -4, 0.9].", *by_value([0.2, -4, 0.9], 0.5))
ask("en", "Gradient (30, 40), max norm 5, lr 0.1, w = (1, 1). Weights after one clipped SGD step?", *(stepped(plain(0.1), 1.0, g) for g in by_norm([30, 40], 5)))

# effective batch and scaling with the batch
ask("ko", "GPU 4장에서 각각 배치 32로 학습하고 그래디언트 누적을 2회 한다. 유효 배치 크기는?", 4 * 32 * 2)
ask("ko", "메모리 한계로 한 번에 16개씩만 올릴 수 있다. 배치 128과 같은 효과를 내려면 몇 번 누적한 뒤 갱신해야 하는가?", 128 // 16)
ask("ko", "배치 128에서 학습률 0.05를 사용하였다. 배치를 1024로 늘릴 때 선형 스케일링 규칙에 따른 학습률은?", 0.05 * 1024 / 128)
ask("ko", "배치 크기를 256에서 64로 줄였다. 제곱근 스케일링을 적용하면 학습률 2e-3은 얼마가 되는가?", 2e-3 * math.sqrt(64 / 256))
ask("ko", "배치를 9배로 키웠다. 기존 학습률 0.01에 대해 선형 규칙과 제곱근 규칙의 결과를 차례로 쓰시오.", 0.01 * 9, 0.01 * math.sqrt(9))
ask("en", "Each of 6 workers processes 20 examples, and gradients are summed over 3 passes before an update. State the effective batch size.", 6 * 20 * 3)
ask("en", "Target batch 2,048; 4 GPUs fit 64 each. How many accumulation steps are required?", 2048 // (4 * 64))
ask("en", "lr = 0.1 is tuned for batch size 256. Under the linear scaling rule, which learning rate goes with batch size 8192?", 0.1 * 8192 / 256)
ask("en", "Adam's learning rate is 1e-4 at batch 32. Square-root scaling to batch 512 yields?", 1e-4 * math.sqrt(512 / 32))
ask("en", "By linear scaling the learning rate rose from 0.02 to 0.16; the batch size was 64. What is the new batch size?", round(64 * 0.16 / 0.02))

# epochs and steps
ask("ko", "훈련 표본 50,000개, 미니배치 크기 128. 1에폭당 반복(iteration) 횟수는? (마지막 작은 배치 포함)", len(batches(50000, 128)))
ask("ko", "데이터 1,050개를 배치 100으로 나누면 마지막 배치에는 몇 개가 들어가는가?", batches(1050, 100)[-1])
ask("ko", "표본이 6만개이고 배치가256, drop_last=True일때 한에폭의 스텝수를 구하시오", len(batches(60000, 256, True)))
ask("ko", "훈련 데이터 3200개를 배치 64로 20에폭 학습하면 가중치는 모두 몇 번 갱신되는가?", 20 * len(batches(3200, 64)))
ask("ko", "배치 50으로 4,000스텝을 학습했고 데이터는 10,000개이다. 몇 에폭에 해당하는가?", 4000 // len(batches(10000, 50)))
ask("ko", "샘플 1,000개, 배치 48, 마지막 배치는 버린다. 에폭마다 쓰이지 못하는 샘플은 몇 개인가?", 1000 - sum(batches(1000, 48, True)))
ask("en", "1,281,167 training images, batch size 256. Iterations per epoch, keeping the last incomplete batch?", len(batches(1281167, 256)))
ask("en", "len(dataloader) for 999 samples with batch_size=64 and drop_last=True?", len(batches(999, 64, True)))
ask("en", "A loader splits 10,000 samples into batches of 300. How many samples are in the final batch?", batches(10000, 300)[-1])
ask("en", "Number of weight updates in 12 epochs with 4,500 examples and mini-batches of 90?", 12 * len(batches(4500, 90)))
ask("en", "Dataset of 6,400, micro-batch 16, gradient accumulation over 4. How many optimizer updates per epoch?", len(batches(6400, 16 * 4)))
ask("en", "For 700 samples, how many updates per epoch does SGD with batch size 1 perform, and how many does full-batch gradient descent?", len(batches(700, 1)), len(batches(700, 700)))

# folds
ask("ko", "표본 23개를 5-겹 교차검증으로 나눌 때 각 폴드의 크기를 순서대로 쓰시오.", *folds(23, 5))
ask("ko", "인덱스 0~11인 자료 12개를 섞지 않고 4겹으로 나눈다. 세 번째 폴드의 검증 인덱스를 모두 쓰시오.", *list(KFold(4).split(range(12)))[2][1])
ask("ko", "n = 150, k = 10인 교차검증. 한 번의 반복에서 훈련에 쓰이는 표본은 몇 개인가?", len(next(KFold(10).split(range(150)))[0]))
ask("ko", "200개 표본에 대해 LOOCV를 수행하면 모델을 몇 번 학습하게 되는가?", LeaveOneOut().get_n_splits(range(200)))
ask("ko", "시계열 60개를 scikit-learn의 TimeSeriesSplit(n_splits=5)로 나눈다. 두 번째 분할의 훈련 크기와 검증 크기를 쓰시오.", *map(len, list(TimeSeriesSplit(5).split(range(60)))[1]))
ask("en", "Divide 38 observations into 4 folds as scikit-learn's KFold does. State the fold sizes.", *folds(38, 4))
ask("en", "Samples numbered 1 to 20, unshuffled 5-fold CV. Which numbers are in fold 2?", *(1 + list(KFold(5).split(range(20)))[1][1]))
ask("en", "With 6-fold CV on 90 samples, how many are trained on and how many are validated on in each round?", *map(len, next(KFold(6).split(range(90)))))
ask("en", "Leave-one-out on 45 rows: number of model fits, and training size of each?", LeaveOneOut().get_n_splits(range(45)), len(next(LeaveOneOut().split(range(45)))[0]))
ask("en", "TimeSeriesSplit(n_splits=4) on 25 points: training size of each split?", *(len(first) for first, _ in TimeSeriesSplit(4).split(range(25))))

# classes and parts
ask("ko", "클래스 A 40개, B 40개, C 20개가 순서대로 정렬되어 있다. 마지막 30개를 검증 데이터로 떼면 A, B, C는 각각 몇 개인가?", *mix([40, 40, 20], slice(-30, None)))
ask("ko", "라벨순으로 정렬된 자료: 양성 50, 음성 50. 섞지 않은 5겹 교차검증의 첫째 폴드에 포함된 양성과 음성의 수는?", *fold_mix([50, 50], KFold(5), 1))
ask("ko", "불량 30개, 정상 270개인 자료를 층화 10겹으로 나누면 폴드 하나에 불량은 몇 개씩 들어가는가?", fold_mix([30, 270], StratifiedKFold(10), 1)[0])
ask("ko", "총 12,000건을 훈련:검증:시험 = 7:2:1로 나눌 때 각 데이터의 크기를 구하시오.", *split(12000, 7, 2, 1))
outside, held = split(800, 75, 25)
ask("ko", "표본 800개 중 25%를 시험용으로 떼고, 남은 것의 10%를 검증용으로 사용한다. 훈련 표본의 수는?", split(outside, 90, 10)[0])
ask("en", "Rows are sorted by class: 60 setosa, 30 versicolor, 10 virginica. The last 20 rows become the validation set. Count each class in it.", *mix([60, 30, 10], slice(-20, None)))
ask("en", "Labels sorted: 25 spam, then 75 ham. Plain 4-fold, no shuffle: how many spam and ham in the fourth fold?", *fold_mix([25, 75], KFold(4), 4))
ask("en", "A data set holds 350 healthy and 50 ill subjects. Under stratified 5-fold, how many healthy and ill ones does each fold hold?", *fold_mix([350, 50], StratifiedKFold(5), 1))
ask("en", "A 60/20/20 split of 7,500 records: sizes of the training, validation and test set?", *split(7500, 60, 20, 20))

# fits of a search
grid = ParameterGrid({"lr": range(4), "batch": range(3), "momentum": range(2)})
ask("ko", "학습률 후보 4개, 배치 크기 후보 3개, 모멘텀 후보 2개를 5겹 교차검증으로 격자 탐색할 때 총 학습 횟수는? (최종 재학습 제외)", 5 * len(grid))
ask("ko", "외부 5겹, 내부 3겹 중첩 교차검증에서 하이퍼파라미터 조합이 8개일 때 내부 루프의 학습 횟수 총합은?", 5 * 3 * 8)
ask("en", "GridSearchCV with 5 values of C, 4 values of gamma and cv=3: how many fits, not counting the refit?", 3 * len(ParameterGrid({"C": range(5), "gamma": range(4)})))
ask("en", "Nested CV with 10 outer folds, 5 inner folds and 6 candidates: how many model fits in the inner loops, refits not counted?", 10 * 5 * 6)

# networks, noise, curvature, loss, letters
ask("ko", "입력 20, 은닉 50, 출력 3인 완전연결 신경망의 학습 가능한 매개변수 수를 구하시오(편향 포함).", dense(20, 50, 3))
ask("ko", "표본 기울기의 표준편차가 6일 때 배치 크기 36인 미니배치 평균 기울기의 표준오차는?", error(6, 36))
ask("ko", "배치 크기를 16에서 256으로 늘리면 기울기 추정치의 표준편차는 몇 배가 되는가?", error(1, 256) / error(1, 16))
ask("ko", "'경사 하강법은 기울기의 반대 방향으로 간다'의 글자 수를 공백을 제외하고 구하시오.", letters("경사 하강법은 기울기의 반대 방향으로 간다"))
ask("ko", "헤시안의 고윳값이 100과 4일 때 조건수는?", round(numpy.linalg.cond(numpy.diag([100, 4]))))
ask("ko", "예측값이 3, 5이고 정답이 1, 6일 때 평균제곱오차(MSE)를 구하시오.", mean_squared_error([1, 6], [3, 5]))
ask("en", "Trainable parameters of a 784-100-10 MLP with biases?", dense(784, 100, 10))
ask("en", "How many parameters in total has a fully connected layer with 300 inputs and 24 outputs, bias included?", dense(300, 24))
ask("en", "The per-example gradient has standard deviation 20. Standard error of the mean gradient over a mini-batch of 100?", error(20, 100))
assert math.isclose(error(1, 4), 0.5)
ask("en", "By what factor must the batch size grow to halve the standard deviation of the mini-batch gradient?", 4)
ask("en", 'Character count without spaces: "early stopping saves time"', letters("early stopping saves time"))
ask("en", "Hessian eigenvalues are 0.5 and 200. What is the condition number?", round(numpy.linalg.cond(numpy.diag([0.5, 200]))))
quadratic = lambda x: 4 * x**2
assert abs(descend(quadratic, 1.0, 0.249, 3000)) < 1e-3 < 1e3 < abs(descend(quadratic, 1.0, 0.251, 3000))
ask("en", "Find the largest learning rate beyond which gradient descent on the parabola y = 4x² no longer converges.", 0.25)
ask("en", "Predictions 2, 4, 7; targets 1, 4, 9. Mean squared error?", mean_squared_error([1, 4, 9], [2, 4, 7]))

# a number is missing
lacks("ko", "learningRate", "AdaGrad 첫 스텝에서 w = 1, g = 2이다. 갱신된 w를 구하시오.")
lacks("ko", "samples", "배치 64로 학습할 때 1에폭당 스텝 수를 구하시오.")
lacks("ko", "maxNorm", "기울기 (9, 12)를 노름 클리핑한 결과는?")
lacks("ko", "nSplits", "표본 97개를 k-겹으로 나눌 때 각 폴드의 크기를 쓰시오.")
lacks("ko", "gradient", "학습률 0.1, w = 2인 상태에서 SGD로 1회 갱신한 후의 w는?")
lacks("en", "steps", "Cosine decay starts at 0.1 and ends at 0. Compute the learning rate at step 400.")
lacks("en", "batchSize", "A training set has 48,000 images. How many iterations make one epoch?")
lacks("en", "momentum", "v = 0, w = 1, gradients 2 and 2, lr 0.1. Perform two heavy-ball momentum updates. What is w?")
lacks("en", "newBatchSize", "The learning rate 0.1 was tuned at batch 256, and the batch is now enlarged. Which rate does linear scaling give?")
lacks("en", "learningRate", "One RMSProp update: w = 3, g = 0.5, rho = 0.9, s starts at zero. Find w.")


def expectation(kind, text):
    if kind == "truefalse":
        return {"outcome": "answer", "truth": {"true": True, "false": False}[text]}
    if kind == "choice":
        return {"outcome": "answer", "choice": text}
    if kind == "offtopic":
        return {"outcome": ["unknown", "suggest"]}
    if kind == "missing-concept":
        return {"outcome": ["unknown", "suggest"], "missing": text}
    cards = text.split(", ")
    return {"outcome": "answer", "card": cards[0], **({"cards": cards} if len(cards) > 1 else {})}


def halves(questions):
    """Two halves with as many true statements, and questions that lack a number, in one as in the other."""
    random.shuffle(questions)
    questions.sort(key=lambda row: (row[3].get("truth", False), "missing" in row[3]))
    return questions[::2], questions[1::2]


for line in (HERE / "exam.txt").read_text("utf-8").splitlines():
    if line.startswith("# "):
        kind, locale = line[2:].split()
    elif line:
        wanted, question = line.split(" :: ")
        rows.append((kind, locale, question.replace("\\n", "\n"), expectation(kind, wanted)))

random.seed(20)
groups = {}
for row in rows:
    groups.setdefault(row[:2], []).append(row)
written = {"development": [], "held-out": []}
for questions in groups.values():
    for name, half in zip(written, halves(questions)):
        written[name] += half
for name, half in written.items():
    counts, lines = {}, []
    for kind, locale, question, expect in half:
        counts[kind] = counts.get(kind, 0) + 1
        row = {"id": f"exam-{name[0]}-{kind}-{counts[kind]:03}", "kind": kind, "locale": locale, "question": question, "expect": expect}
        lines.append(json.dumps(row, ensure_ascii=False) + "\n")
    (HERE / f"exam-{name}.jsonl").write_text("".join(lines), "utf-8")
    print(name, len(half), counts)
