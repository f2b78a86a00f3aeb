"""Writes computations-development.jsonl and computations-held-out.jsonl: `/usr/bin/python3 computations.py`.

The keys come from PyTorch 1.13, scikit-learn 1.2 and NumPy. The questions were written before their author
read the parsers. Momentum is v = mu * v + g; the first n mod k folds get one more; a last, smaller batch
counts as a step unless it is dropped.
"""

import json
import random

import numpy
import torch
from sklearn.model_selection import KFold, ParameterGrid, StratifiedKFold, train_test_split

ROWS = []


def put(topic, locale, question, *values, missing=None, exact=False):
    whole = all(isinstance(value, (int, numpy.integer)) for value in values)
    tolerance = 0 if whole or exact else 1e-6
    if missing is not None:
        expect = {"outcome": ["unknown", "suggest", "answer"], "missing": missing}
    else:
        expect = {"outcome": "answer", "values": [v.item() if hasattr(v, "item") else v for v in values]}
        expect["tolerance"] = tolerance
    ROWS.append({"topic": topic, "locale": locale, "question": question, "expect": expect})


def run(make, start, gradients):
    """The weights after each step of a PyTorch optimizer, in float64."""
    w = torch.tensor([float(start)], dtype=torch.float64, requires_grad=True)
    optimizer = make([w])
    path = []
    for gradient in gradients:
        w.grad = torch.tensor([float(gradient)], dtype=torch.float64)
        optimizer.step()
        path.append(w.item())
    return path


def sgd(w, g, **options):
    return run(lambda p: torch.optim.SGD(p, **options), w, g)


def adam(w, g, **options):
    return run(lambda p: torch.optim.Adam(p, **options), w, g)


def adamw(w, g, **options):
    return run(lambda p: torch.optim.AdamW(p, **options), w, g)


def rmsprop(w, g, **options):
    return run(lambda p: torch.optim.RMSprop(p, **options), w, g)


def adagrad(w, g, **options):
    return run(lambda p: torch.optim.Adagrad(p, **options), w, g)


def adamax(w, g, **options):
    return run(lambda p: torch.optim.Adamax(p, **options), w, g)


def nadam(w, g, **options):
    # PyTorch 1.13 multiplies by one momentum too many unless foreach is set; later versions do not.
    return run(lambda p: torch.optim.NAdam(p, foreach=True, **options), w, g)


def descend(function, x, lr, steps):
    x = torch.tensor(float(x), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        function(x).backward()
        optimizer.step()
    return x.item()


def rates(make, lr, steps):
    """Learning rates at steps 0 to `steps` of a PyTorch schedule."""
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=lr)
    schedule = make(optimizer)
    found = [optimizer.param_groups[0]["lr"]]
    for _ in range(steps):
        optimizer.step()
        schedule.step()
        found.append(optimizer.param_groups[0]["lr"])
    return found


def cosine(lr, low, whole, step):
    return rates(lambda o: torch.optim.lr_scheduler.CosineAnnealingLR(o, whole, low), lr, step)[step]


def stairs(lr, every, gamma, step):
    return rates(lambda o: torch.optim.lr_scheduler.StepLR(o, every, gamma), lr, step)[step]


def exponential(lr, gamma, step):
    return rates(lambda o: torch.optim.lr_scheduler.ExponentialLR(o, gamma), lr, step)[step]


def clip(gradient, limit):
    p = torch.zeros(len(gradient), dtype=torch.float64, requires_grad=True)
    p.grad = torch.tensor(gradient, dtype=torch.float64)
    # PyTorch adds 1e-6 to the norm; the textbook rule does not.
    norm = numpy.linalg.norm(gradient)
    ours = numpy.asarray(gradient) * min(1.0, limit / norm)
    torch.nn.utils.clip_grad_norm_([p], limit)
    assert numpy.allclose(p.grad.numpy(), ours, rtol=1e-5)
    return [float(one) for one in ours]


def batches(n, size, drop=False):
    loader = torch.utils.data.DataLoader(range(n), batch_size=size, drop_last=drop)
    return [len(batch) for batch in loader]


def folds(n, k, first=0):
    return [list(int(i) + first for i in test) for _, test in KFold(k).split(numpy.zeros(n))]


def mix(counts, rows):
    labels = numpy.repeat(numpy.arange(len(counts)), counts)
    return [int(one) for one in numpy.bincount(labels[rows], minlength=len(counts))]


def stratified(counts, k):
    labels = numpy.repeat(numpy.arange(len(counts)), counts)
    tests = [mix(counts, test) for _, test in StratifiedKFold(k).split(labels, labels)]
    assert all(one == tests[0] for one in tests)
    return tests[0]


def parameters(*widths, bias=True):
    layers = [torch.nn.Linear(a, b, bias=bias) for a, b in zip(widths, widths[1:])]
    return sum(one.numel() for layer in layers for one in layer.parameters())


def fits(k, *sizes):
    return len(ParameterGrid({f"c{i}": list(range(size)) for i, size in enumerate(sizes)})) * k


def parts(n, *percents):
    rest, test = train_test_split(range(n), test_size=n * percents[-1] // 100)
    if len(percents) == 2:
        return [len(rest), len(test)]
    train, validation = train_test_split(rest, test_size=n * percents[1] // 100)
    return [len(train), len(validation), len(test)]


# --- one step of plain gradient descent
put("sgd", "ko", "w=3, 학습률 1e-2, 기울기 -4일 때 경사하강법 한번 하면 w 얼마?", sgd(3, [-4], lr=0.01)[-1])
put("sgd", "ko", "SGD로 한 스텝 갈 건데 현재 가중치 0.8이고 그래디언트는 0.25, lr은 0.2야. 다음 가중치는?", sgd(0.8, [0.25], lr=0.2)[-1])
put("sgd", "ko", "f(x)=(x-1)^2, x는 4에서 출발, 학습률 0.1 경사하강 3번 하면 x=?", descend(lambda x: (x - 1) ** 2, 4, 0.1, 3))
put("sgd", "en", "w is 5 and dL/dw is 2.5. plain sgd, lr 10^-2, whats w after 1 update", sgd(5, [2.5], lr=0.01)[-1])
put("sgd", "en", "gradient descent on 0.5x^2 from x=8 w/ lr .25 — where am i after 2 steps?", descend(lambda x: 0.5 * x**2, 8, 0.25, 2))
put("sgd", "en", "One SGD update: weight 1.2, gradient -0.6. New weight?", missing="learningRate")

# --- Adam, first step
put("adam first step", "ko", "adam lr 0.003 기울기 250 w=1 첫스텝후 w?", adam(1, [250], lr=0.003)[-1])
put("adam first step", "ko", "아담 처음 한 발짝, 학습률은 1e-3이고 g=-0.02, 가중치 0.5에서 시작하면 어디로 가요?", adam(0.5, [-0.02], lr=0.001)[-1])
put("adam first step", "ko", "Adam 첫번째 업데이트 후 파라미터는? (초기값 2, 그래디언트 7)", missing="learningRate")
put("adam first step", "en", "adam 1st step from w0=-1 with g = 40 and lr = 2e-3, new w?", adam(-1, [40], lr=0.002)[-1])
put("adam first step", "en", "With Adam (learning rate 0.05) and a gradient of -3, where does w = 0 go on the very first step?", adam(0, [-3], lr=0.05)[-1])
put("adam first step", "en", "First Adam step, lr 10^-3, w = 4, β1 = 0.8, β2 = 0.99, gradient 0.5: w?", adam(4, [0.5], lr=0.001, betas=(0.8, 0.99))[-1])

# --- Adam, second step
put("adam second step", "ko", "adam lr=0.1, w=1, 기울기가 2 그다음 -1이면 두번째 스텝 후 w", adam(1, [2, -1], lr=0.1)[-1])
put("adam second step", "ko", "아담으로 두 스텝: 첫 기울기 0.5, 두번째 기울기 0.1, 학습률 1e-2, w는 0부터. 최종 w?", adam(0, [0.5, 0.1], lr=0.01)[-1])
put("adam second step", "ko", "Adam 2스텝 뒤의 가중치 구해줘. w0=3 lr=0.02 g1=1 g2=4", adam(3, [1, 4], lr=0.02)[-1])
put("adam second step", "en", "two adam steps: g1=3, g2=-3, lr 0.01, w starts at 2. w2?", adam(2, [3, -3], lr=0.01)[-1])
put("adam second step", "en", "Starting at 1.5, Adam with learning rate 1e-2 sees gradients 0.2 and then 0.8. What is the weight after the second step?", adam(1.5, [0.2, 0.8], lr=0.01)[-1])
put("adam second step", "en", "adam second step please: grads 10, 1; lr .1; w=0", adam(0, [10, 1], lr=0.1)[-1])

# --- momentum
put("momentum", "ko", "모멘텀 0.9 학습률 0.1 기울기 1, 2 순서면 두스텝 뒤 w? w=0에서 시작", sgd(0, [1, 2], lr=0.1, momentum=0.9)[-1])
put("momentum", "ko", "속도 v=2, 모멘텀 계수 0.5, 지금 기울기 3이면 새 속도는?", float(torch.tensor(0.5) * 2 + 3))
put("momentum", "ko", "관성 계수 0.8에 lr 1e-2로 기울기 4, 4가 연달아 오면 두 번 뒤 가중치는? 처음은 1", sgd(1, [4, 4], lr=0.01, momentum=0.8)[-1])
put("momentum", "en", "sgd w/ momentum 0.5, lr 0.2, grads -1 then 3, w0=1. w after 2 steps?", sgd(1, [-1, 3], lr=0.2, momentum=0.5)[-1])
put("momentum", "en", "Momentum: lr 0.01, gradients 2, 2 from w = 1. Where am I after both steps?", missing="momentum")
put("momentum", "en", "Velocity is 1.5, momentum 0.9, lr 0.1, gradient -2 and w = 3. New w?", 3 - 0.1 * (0.9 * 1.5 - 2))

# --- Nesterov
put("nesterov", "ko", "네스테로프 모멘텀 0.9, lr 0.1, g=2, w=1 한 스텝 후 w?", sgd(1, [2], lr=0.1, momentum=0.9, nesterov=True)[-1])
put("nesterov", "ko", "NAG 두 스텝. 학습률 1e-2 모멘텀 0.5, 기울기 1 다음 3, 시작 w 0. 마지막 w는?", sgd(0, [1, 3], lr=0.01, momentum=0.5, nesterov=True)[-1])
put("nesterov", "ko", "네스테로프로 첫 스텝 하면 w가 얼마가 돼? 학습률 0.05, 모멘텀 0.8, 기울기 -10, w=2", sgd(2, [-10], lr=0.05, momentum=0.8, nesterov=True)[-1])
put("nesterov", "en", "nesterov lr .1 mu .9 g=-1 w=0, one step, w?", sgd(0, [-1], lr=0.1, momentum=0.9, nesterov=True)[-1])
put("nesterov", "en", "Nesterov momentum with coefficient 0.6 and learning rate 0.02: gradients 5 and 1, start at w=1. Weight after two steps?", sgd(1, [5, 1], lr=0.02, momentum=0.6, nesterov=True)[-1])
put("nesterov", "en", "first NAG step: w = 10, lr = 1e-1, momentum = 0.7, gradient = 4. new w =", sgd(10, [4], lr=0.1, momentum=0.7, nesterov=True)[-1])

# --- RMSProp
put("rmsprop", "ko", "rmsprop 첫 스텝 lr 0.01 rho 0.9 기울기 4 w=1이면 w는", rmsprop(1, [4], lr=0.01, alpha=0.9)[-1])
put("rmsprop", "ko", "RMSProp에서 감쇠율 0.99, 학습률 1e-3, g=-5, 현재 w=0. 한 번 업데이트한 값은?", rmsprop(0, [-5], lr=0.001, alpha=0.99)[-1])
put("rmsprop", "ko", "알엠에스프롭 두 스텝 후 w? ρ=0.9, lr=0.1, 기울기 1, 3, w=2", rmsprop(2, [1, 3], lr=0.1, alpha=0.9)[-1])
put("rmsprop", "en", "rmsprop step: s was 4, rho .9, g = 1, lr .01, w = 0. new w", -0.01 * 1 / (numpy.sqrt(0.9 * 4 + 0.1 * 1) + 1e-8))
put("rmsprop", "en", "RMSprop with rho=0.5 and learning rate 0.02, gradient 6, from w=3: w after the first step?", rmsprop(3, [6], lr=0.02, alpha=0.5)[-1])
put("rmsprop", "en", "two RMSProp steps, decay rate 0.8, lr 1e-2, gradients 2 and 2, w0 = 0 -> w2?", rmsprop(0, [2, 2], lr=0.01, alpha=0.8)[-1])

# --- AdaGrad, AdamW and others
put("other optimizers", "ko", "adagrad lr 0.5 기울기 3, 4 두번 하면 w? 시작 1", adagrad(1, [3, 4], lr=0.5)[-1])
put("other optimizers", "ko", "AdamW 한 스텝: 학습률 1e-3, weight decay 0.1, w=2, 기울기 0.3. 새 w?", adamw(2, [0.3], lr=0.001, weight_decay=0.1)[-1])
put("other optimizers", "ko", "엔아담(NAdam) 첫스텝 w=1 lr=0.01 g=2 결과는?", nadam(1, [2], lr=0.01)[-1])
put("other optimizers", "en", "adagrad first step w=0 g=-8 lr=1e-2 ?", adagrad(0, [-8], lr=0.01)[-1])
put("other optimizers", "en", "AdaMax, learning rate 0.002, w = 1, first gradient 5: new weight?", adamax(1, [5], lr=0.002)[-1])
put("other optimizers", "en", "AdamW second step: lr 0.01, weight decay .5, w0 = 1, gradients 1 and -2. w2?", adamw(1, [1, -2], lr=0.01, weight_decay=0.5)[-1])

# --- bias correction
put("bias correction", "ko", "편향 보정: m=0.19, β1=0.9, t=2면 m̂은?", 0.19 / (1 - 0.9**2))
put("bias correction", "ko", "v가 0.002이고 beta2=0.999, 3번째 스텝일때 보정된 v", 0.002 / (1 - 0.999**3))
put("bias correction", "ko", "아담 t=10에서 1-β1^t 값이 얼마야 β1은 0.9", 1 - 0.9**10)
put("bias correction", "en", "m = 0.05 after step 1, beta1 .9 -> bias corrected m?", 0.05 / (1 - 0.9))
put("bias correction", "en", "Bias-corrected second moment at t=5, v=1e-4, beta2=0.99?", 1e-4 / (1 - 0.99**5))
put("bias correction", "en", "What is m-hat when m = 0.3, t = 4?", 0.3 / (1 - 0.9**4))

# --- cosine
put("cosine", "ko", "코사인 스케줄 0.1 -> 0, 총 1,000스텝. 250스텝째 lr?", cosine(0.1, 0, 1000, 250))
put("cosine", "ko", "최대 학습률 1e-3, 최소 1e-5, 백 에폭짜리 코사인 감쇠에서 75에폭일 때 학습률", cosine(1e-3, 1e-5, 100, 75))
put("cosine", "ko", "코사인 어닐링으로 3e-4에서 0까지 내려갈 때 30스텝의 학습률은?", missing="steps")
put("cosine", "en", "cosine decay 0.2 to 0.02 over 50 epochs, lr at epoch 10?", cosine(0.2, 0.02, 50, 10))
put("cosine", "en", "cosine annealing from 1e-2 down to zero in 10k steps. lr halfway, at step 5000?", cosine(1e-2, 0, 10000, 5000))
put("cosine", "en", "lr at step 300 of a 400 step cosine schedule starting at 3e-3 (ends at 0)", cosine(3e-3, 0, 400, 300))

# --- stairs, exponential, warm-up, linear
put("other schedules", "ko", "학습률 0.1, 30에폭마다 0.1배. 65에폭에선?", stairs(0.1, 30, 0.1, 65))
put("other schedules", "ko", "매 에폭 0.95배씩 줄어드는 지수 감쇠, 시작 0.02, 10에폭 뒤 학습률은", exponential(0.02, 0.95, 10))
put("other schedules", "ko", "워밍업 500스텝 동안 0부터 1e-3까지 선형 증가. 120스텝에 lr은 몇?", 1e-3 * 120 / 500)
put("other schedules", "en", "StepLR: start 0.4, gamma 0.5, step size 20, lr at epoch 59?", stairs(0.4, 20, 0.5, 59))
put("other schedules", "en", "exponential decay, gamma 0.9 per epoch, initial lr 1e-2. after 5 epochs?", exponential(0.01, 0.9, 5))
put("other schedules", "en", "linear warmup from 0 to 3e-4 over 2,000 steps: lr at step 500?", 3e-4 * 500 / 2000)

# --- clipping
put("clipping", "ko", "기울기 (6, 8)을 노름 5로 클리핑하면?", *clip([6.0, 8.0], 5))
put("clipping", "ko", "그래디언트 [1, -2, 2] max norm 1.5로 자르면 각각 얼마", *clip([1.0, -2.0, 2.0], 1.5))
put("clipping", "ko", "기울기 (3,4)를 클리핑하면 어떻게 돼?", missing="maxNorm")
put("clipping", "en", "clip [3, -4] to norm 1", *clip([3.0, -4.0], 1))
put("clipping", "en", "gradient norm is 12, max norm 3. what's the scale factor?", 3 / 12)
put("clipping", "en", "clip by value at 0.5: gradient (0.2, -0.9, 3)", *[float(x) for x in numpy.clip([0.2, -0.9, 3], -0.5, 0.5)])

# --- effective batch
put("effective batch", "ko", "GPU 8장, 장당 배치 32개씩, 누적 없이. 실효 배치 사이즈는?", 8 * 32)
put("effective batch", "ko", "배치 16으로 그래디언트 누적 8번이면 실질 배치 크기?", 16 * 8)
put("effective batch", "ko", "gpu 4개 × 배치 64 × accumulation 4 = 실효배치?", 4 * 64 * 4)
put("effective batch", "en", "2 gpus, 24 per device, grad accum 5. effective batch?", 2 * 24 * 5)
put("effective batch", "en", "I want an effective batch size of 512 with micro batches of 32 on one GPU. How many accumulation steps?", 512 // 32)
put("effective batch", "en", "effective batch size with batch size 12 and gradient accumulation over 10 steps", 120)

# --- linear and square-root scaling
put("scaling rules", "ko", "배치 64에서 lr 0.05였는데 배치 512로 올리면 선형 스케일링으로 lr?", 0.05 * 512 / 64)
put("scaling rules", "ko", "배치를 4배로 키우면 제곱근 규칙으로 학습률 1e-3은 얼마가 돼요", 1e-3 * numpy.sqrt(4))
put("scaling rules", "ko", "batch 256 lr 0.1 → batch 1,024 (linear scaling) lr은?", 0.1 * 1024 / 256)
put("scaling rules", "en", "lr 3e-4 at batch size 32. sqrt scaling to 512?", 3e-4 * numpy.sqrt(512 / 32))
put("scaling rules", "en", "linear scaling rule: 0.1 for 256, so for 8192?", 0.1 * 8192 / 256)
put("scaling rules", "en", "Going from batch 128 to 32 with lr 0.2, what does the linear rule say the new lr should be?", 0.2 * 32 / 128)

# --- steps per epoch
put("steps per epoch", "ko", "데이터 1,000장 배치 32개씩이면 한 에폭에 몇 스텝?", len(batches(1000, 32)))
put("steps per epoch", "ko", "샘플 천 개, 배치 64. 에폭당 스텝 수는?", len(batches(1000, 64)))
put("steps per epoch", "ko", "이미지 60,000장을 128장씩 쓰고 나머지는 버리면(drop last) 1에폭은 몇 번 업데이트?", len(batches(60000, 128, drop=True)))
put("steps per epoch", "en", "50k images, batch size 256, iterations per epoch?", len(batches(50000, 256)))
put("steps per epoch", "en", "how many steps in an epoch with 1,234 examples and bs=100", len(batches(1234, 100)))
put("steps per epoch", "en", "How many batches does one epoch over 4,096 samples have?", missing="batchSize")

# --- last batch
put("last batch", "ko", "1050개를 배치 100으로 나누면 마지막 배치 크기는?", batches(1050, 100)[-1])
put("last batch", "ko", "데이터 777장 배치사이즈 50 마지막 배치엔 몇장?", batches(777, 50)[-1])
put("last batch", "ko", "이천 장을 배치 64로 돌릴 때 끝에 남는 배치는 몇 장짜리야", batches(2000, 64)[-1])
put("last batch", "en", "size of the last batch: 1,000 rows, batch 48", batches(1000, 48)[-1])
put("last batch", "en", "640 samples in batches of 64 -> how many samples are in the final batch?", batches(640, 64)[-1])
put("last batch", "en", "i have 333 examples & batch size 10, how big is the final partial batch", batches(333, 10)[-1])

# --- number of updates
put("updates", "ko", "2,500개 데이터 배치 32 10에폭, 총 업데이트 횟수?", 10 * len(batches(2500, 32)))
put("updates", "ko", "샘플 만 개를 배치 100개씩 5에폭 돌리면 가중치는 몇 번 바뀌어?", 5 * len(batches(10000, 100)))
put("updates", "ko", "배치 20으로 30에폭 돌리면 업데이트가 몇 번이야?", missing="samples")
put("updates", "en", "total number of updates: n=512, batch 30, 4 epochs", 4 * len(batches(512, 30)))
put("updates", "en", "90 epochs over 1.2M images with batch 256, how many weight updates", 90 * -(-1200000 // 256))
put("updates", "en", "How many optimizer steps are 3 epochs of 1000 examples at batch size 64 if the last incomplete batch is dropped?", 3 * len(batches(1000, 64, drop=True)))

# --- fold sizes
put("fold sizes", "ko", "103개를 5겹으로 나누면 폴드 크기는?", *map(len, folds(103, 5)))
put("fold sizes", "ko", "50장 4-fold 하면 각 폴드 몇장씩?", *map(len, folds(50, 4)))
put("fold sizes", "ko", "데이터 120개 10겹 교차검증이면 검증 폴드 하나에 몇 개?", len(folds(120, 10)[0]))
put("fold sizes", "en", "sizes of the folds for 22 samples and k = 4", *map(len, folds(22, 4)))
put("fold sizes", "en", "5-fold CV on 1,000 rows: how many training rows per round?", 1000 - len(folds(1000, 5)[0]))
put("fold sizes", "en", "100 rows, k-fold. How big is each fold?", missing="nSplits")

# --- fold members
put("fold members", "ko", "1번부터 12번까지 섞지 않고 4겹이면 2번째 폴드 번호는?", *folds(12, 4, 1)[1])
put("fold members", "ko", "0~9번 데이터를 셔플 없이 3겹으로 나누면 첫 번째 폴드에 들어가는 인덱스는?", *folds(10, 3)[0])
put("fold members", "ko", "인덱스 0부터 14까지 5-fold(섞지 않음)에서 마지막 폴드는 어떤 번호들?", *folds(15, 5)[-1])
put("fold members", "en", "KFold(3) without shuffle on indices 0-7: which indices are in the second fold?", *folds(8, 3)[1])
put("fold members", "en", "samples 1 to 20, 5 folds, no shuffling. list fold 3", *folds(20, 5, 1)[2])
put("fold members", "en", "Items 1 through 11 in 4 unshuffled folds: members of the first fold?", *folds(11, 4, 1)[0])

# --- class mix
put("class mix", "ko", "고양이 100, 개 100, 코끼리 100 순서로 정렬. 마지막 150장은 각각 몇 장?", *mix([100, 100, 100], slice(150, 300)))
put("class mix", "ko", "사과 30개 배 50개 정렬된 채 5겹 섞지 않으면 2번째 폴드에 사과 배 몇 개씩?", *mix([30, 50], folds(80, 5)[1]))
put("class mix", "ko", "양성 40 음성 160을 층화 4겹으로 나누면 폴드당 양성 음성 개수는?", *stratified([40, 160], 4))
put("class mix", "en", "sorted: 60 red, 40 blue. last 50 rows held out, how many red and blue?", *mix([60, 40], slice(50, 100)))
put("class mix", "en", "90 cats then 60 dogs, 3 folds in order. cats and dogs in fold 2?", *mix([90, 60], folds(150, 3)[1]))
put("class mix", "en", "Stratified 5-fold, 200 negatives and 50 positives. how many negatives and positives in each fold?", *stratified([200, 50], 5))

# --- split sizes
put("split sizes", "ko", "1,000장을 80:10:10으로 나누면?", *parts(1000, 80, 10, 10))
put("split sizes", "ko", "데이터 500개를 7:3으로 나누면 훈련 시험 몇개?", *parts(500, 70, 30))
put("split sizes", "ko", "이천오백 개를 60/20/20으로 쪼개면 훈련, 검증, 시험은 각각?", *parts(2500, 60, 20, 20))
put("split sizes", "en", "split 2,000 into 70/15/15", *parts(2000, 70, 15, 15))
put("split sizes", "en", "150 samples, 20% test: how many train and test?", *parts(150, 80, 20))
put("split sizes", "en", "I hold out 10% of 4,500 rows for validation and 20% for test. Train, validation and test sizes?", *parts(4500, 70, 10, 20))

# --- number of fits
put("fits", "ko", "학습률 4개 배치 3개 그리드 서치 5겹이면 총 학습 횟수?", fits(5, 4, 3))
put("fits", "ko", "하이퍼파라미터 조합 24가지를 10-fold로 돌리면 모델을 몇 번 훈련해요?", fits(10, 24))
put("fits", "ko", "lr 5종, 모멘텀 2종, 배치 3종 격자 탐색, 3겹 교차검증. 몇 번 fit?", fits(3, 5, 2, 3))
put("fits", "en", "grid of 6 lrs x 4 batch sizes, 5-fold cv, how many fits", fits(5, 6, 4))
put("fits", "en", "Random search with 50 candidates and 3-fold cross-validation: number of fits without the refit?", fits(3, 50))
put("fits", "en", "3 optimizers, 4 learning rates and 2 weight decays with 5 folds — how many trainings?", fits(5, 3, 4, 2))

# --- dense network
put("dense network", "ko", "입력 784 은닉 128 출력 10 파라미터 수?", parameters(784, 128, 10))
put("dense network", "ko", "4-8-8-3 완전연결 신경망 가중치랑 편향 전부 몇 개야", parameters(4, 8, 8, 3))
put("dense network", "ko", "20→50→1 MLP에서 편향 빼고 가중치만 몇 개?", parameters(20, 50, 1, bias=False))
put("dense network", "en", "how many params in a 10-32-2 mlp", parameters(10, 32, 2))
put("dense network", "en", "Dense layer from 512 to 256 units with bias: number of parameters?", parameters(512, 256))
put("dense network", "en", "parameter count of a fully connected net with layers 3, 16, 16, 1", parameters(3, 16, 16, 1))

# --- characters without spaces, accumulated averages
put("characters", "ko", "공백 빼고 몇 글자야? \"오늘은 아담을 공부했다\"", len("오늘은아담을공부했다"))
put("characters", "ko", "'모멘텀은 관성이다. 끝!' 공백 제외 글자수", len("모멘텀은관성이다.끝!"))
put("characters", "ko", "다음 문장 띄어쓰기 제외하면 몇 자? \"SGD 는 한 번에 하나\"", len("SGD는한번에하나"))
put("characters", "en", 'How many characters without spaces in "learning rate is 0.1"?', len("learningrateis0.1"))
put("characters", "en", 'count chars excluding whitespace: "a b  c d"', len("abcd"))
put("characters", "en", 'characters not counting spaces, "to be or not to be"', len("tobeornottobe"))

# --- exponential moving average, gradient noise
put("moving average", "ko", "지수이동평균 β=0.9, 이전 값 2, 새 값 5면?", 0.9 * 2 + 0.1 * 5)
put("moving average", "ko", "β1=0.9에서 m은 0, 기울기 3이 들어오면 m은 얼마가 되나요?", 0.1 * 3)
put("moving average", "ko", "배치를 16배로 늘리면 기울기의 표준편차는 몇 배가 돼?", 1 / numpy.sqrt(16))
put("moving average", "en", "ema with decay 0.8: old 10, new 0. result?", 0.8 * 10)
put("moving average", "en", "Batch size from 32 to 288: the gradient noise std shrinks by what factor?", numpy.sqrt(32 / 288))
put("moving average", "en", "beta2 = 0.99, v = 4, gradient 2: new v?", 0.99 * 4 + 0.01 * 4)

# --- schedules of two parts, powers, and other forms
put("composed schedules", "ko", "학습률 0.01을 100스텝 동안 선형으로 0까지 줄이면 40스텝에서 몇이야?", 0.01 * (1 - 40 / 100))
put("composed schedules", "ko", "워밍업 100스텝 후 코사인으로 0까지, 전체 1100스텝, 최대 lr 0.1. 600스텝에서는?", cosine(0.1, 0, 1000, 500))
put("composed schedules", "ko", "다항 감쇠(차수 2) 0.1에서 0까지 200스텝, 50번째 스텝 학습률은?", 0.1 * (1 - 50 / 200) ** 2)
put("composed schedules", "en", "linear decay 1e-3 -> 1e-4 in 90 steps; lr at step 30?", 1e-3 + (1e-4 - 1e-3) * 30 / 90)
put("composed schedules", "en", "Warmup for 10 epochs to 0.4, then cosine to zero until epoch 110. lr at epoch 5?", 0.4 * 5 / 10)
put("composed schedules", "en", "inverse time decay lr0=0.1, decay 0.01: lr at step 100 = lr0/(1+decay*t)?", 0.1 / (1 + 0.01 * 100))

if __name__ == "__main__":
    assert len({row["question"] for row in ROWS}) == len(ROWS) == 150, len(ROWS)
    halves = {"development": [], "held-out": []}
    drawn = random.Random(13)
    for topic in dict.fromkeys(row["topic"] for row in ROWS):
        for locale in ("ko", "en"):
            rows = [row for row in ROWS if row["topic"] == topic and row["locale"] == locale]
            drawn.shuffle(rows)
            size = 2 if len(halves["development"]) <= len(halves["held-out"]) else 1
            halves["development"] += rows[:size]
            halves["held-out"] += rows[size:]
    for half, rows in halves.items():
        with open(f"computations-{half}.jsonl", "w", encoding="utf8") as file:
            for number, row in enumerate(rows, start=1):
                line = {"id": f"n-{half[0]}-{number:03d}", "kind": "computation", **row}
                file.write(json.dumps(line, ensure_ascii=False) + "\n")
        print(half, len(rows))
