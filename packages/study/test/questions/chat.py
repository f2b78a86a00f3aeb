"""Questions as members of a Discord study group type them on their phones.

Calculations stand here beside their keys, which PyTorch 1.13, scikit-learn 1.2 and NumPy compute; everything else
stands in chat.txt. Run: /usr/bin/python3 chat.py (Debian: python3-torch, python3-sklearn); it writes both halves.
"""

import json
import pathlib
import random

import numpy
import torch
from sklearn.model_selection import (
    KFold,
    LeaveOneOut,
    ParameterGrid,
    StratifiedKFold,
    TimeSeriesSplit,
    train_test_split,
)
from torch.optim import lr_scheduler

HERE = pathlib.Path(__file__).parent


def run(name, w, gradients, **options):
    parameter = torch.tensor([float(w)], dtype=torch.float64, requires_grad=True)
    optimizer = getattr(torch.optim, name)([parameter], **options)
    for gradient in gradients:
        parameter.grad = torch.tensor([float(gradient)], dtype=torch.float64)
        optimizer.step()
    return parameter.item()


def state(name, key, gradients, **options):
    """What the optimizer remembers after these gradients: exp_avg, exp_avg_sq, square_avg."""
    parameter = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    optimizer = getattr(torch.optim, name)([parameter], **options)
    for gradient in gradients:
        parameter.grad = torch.tensor([float(gradient)], dtype=torch.float64)
        optimizer.step()
    return optimizer.state[parameter][key].item()


def last_move(name, gradients, **options):
    return abs(run(name, 0, gradients, **options) - run(name, 0, gradients[:-1], **options))


def descend(loss, x, lr, steps):
    x = torch.tensor(float(x), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([x], lr)
    for _ in range(steps):
        optimizer.zero_grad()
        loss(x).backward()
        optimizer.step()
    return x.item()


def rate(name, start, step, **options):
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], start)
    schedule = getattr(lr_scheduler, name)(optimizer, **options)
    for _ in range(step):
        optimizer.step()
        schedule.step()
    return optimizer.param_groups[0]["lr"]


def average(decay, values):
    start = 0.0
    for value in values:
        start = numpy.average([start, value], weights=[decay, 1 - decay])
    return float(start)


def clip_norm(vector, limit):
    parameter = torch.zeros(len(vector), dtype=torch.float64, requires_grad=True)
    parameter.grad = torch.tensor(vector, dtype=torch.float64)
    torch.nn.utils.clip_grad_norm_([parameter], limit)
    return parameter.grad.tolist()


def batches(samples, batch, drop=False):
    loader = torch.utils.data.DataLoader(range(samples), batch_size=batch, drop_last=drop)
    return [len(found) for found in loader]


def folds(samples, k):
    return [test.tolist() for _, test in KFold(k).split(range(samples))]


def mix(members, counts):
    labels = numpy.repeat(range(len(counts)), counts)
    return numpy.bincount(labels[members], minlength=len(counts)).tolist()


def stratified(k, counts):
    labels = numpy.repeat(range(len(counts)), counts)
    found = {tuple(mix(test, counts)) for _, test in StratifiedKFold(k).split(labels, labels)}
    assert len(found) == 1, "choose numbers that divide"
    return list(*found)


def split(samples, *shares):
    rest, parts = list(range(samples)), []
    for share in shares[:0:-1]:
        rest, part = train_test_split(rest, test_size=round(samples * share))
        parts.insert(0, len(part))
    return [len(rest), *parts]


def combinations(*sizes):
    return len(ParameterGrid({str(i): list(range(size)) for i, size in enumerate(sizes)}))


def dense(*widths, bias=True):
    layers = (torch.nn.Linear(a, b, bias=bias) for a, b in zip(widths, widths[1:]))
    return sum(p.numel() for layer in layers for p in layer.parameters())


def characters(text):
    return sum(not character.isspace() for character in text)


def real(*values):
    return {"outcome": "answer", "values": [float(f"{value:.8g}") for value in values], "tolerance": 0.001}


def exact(*values):
    assert all(value == int(value) for value in values), values
    return {"outcome": "answer", "values": [int(value) for value in values], "tolerance": 0}


def lacks(name):
    return {"outcome": "suggest", "missing": name}


long_run = lambda mu: 1 / (1 - mu)
line = lambda step, total, start, end: numpy.interp(step, [0, total], [start, end])

KOREAN = [
    (real(run("SGD", 2, [3], lr=0.1)), "w=2고 기울기 3 학습률 0.1이면 다음 w 몇임?"),
    (real(run("SGD", 0.8, [-0.4], lr=0.25)), "가중치 0.8에서 시작했고 gradient가 -0.4 나왔어 lr 0.25면 업뎃하고 나서 값은?"),
    (real(descend(lambda x: x**2, 5, 0.1, 2)), "f(x)=x^2 x=5에서 lr 0.1로 경사하강 두번하면 x 얼마 되냐"),
    (real(descend(lambda x: (x - 3) ** 2, 0, 0.2, 3)), "(x-3)^2 최소화하는데 시작점 0, 학습률 0.2, 3스텝 뒤 x값좀"),
    (real((1.0 - 0.94) / 0.02), "sgd 한번 돌렸더니 w가 1.0에서 0.94 됐는데 lr 0.02였음 그럼 기울기 몇이었던거?"),
    (real(run("SGD", 1, [2, 2], lr=0.1, momentum=0.9)), "모멘텀 0.9 lr 0.1 w=1, 기울기 계속 2. 두번째 스텝까지 하면 w?"),
    (real(run("SGD", 3, [4, 2], lr=0.1, momentum=0.5)), "v=0.5v+g, w=w-0.1v 이고 v0=0 w0=3 g가 4, 2 순서로 들어오면 w 최종?"),
    (real(0.9 * 10 - 3), "v = 0.9v + g 에서 v가 10이고 이번 g=-3이면 새 v는"),
    (real(long_run(0.95)), "기울기가 계속 똑같으면 모멘텀 0.95일때 결국 보폭이 lr*g의 몇배까지 커짐?"),
    (real(run("SGD", 0, [1], lr=0.1, momentum=0.9, nesterov=True)), "파이토치 SGD nesterov=True momentum=0.9 lr=0.1, w 0에서 g=1 첫스텝 후 w?"),
    (real(run("SGD", 1, [2, 2], lr=0.05, momentum=0.8, nesterov=True)), "네스테로프 v=0.8v+g, w-=lr*(g+0.8v). lr 0.05, w=1, g 둘다 2. 2스텝 뒤 w는요?"),
    (real(run("Adagrad", 1, [4], lr=0.5, eps=1e-8)), "adagrad lr 0.5 첫 기울기 4 w=1 → 한 스텝 뒤 w?"),
    (real(last_move("Adagrad", [3, 4], lr=0.1, eps=1e-8)), "아다그라드 기울기 3, 4 차례로 들어올때 2번째 스텝 이동량? 학습률 0.1임"),
    (real(last_move("RMSprop", [5], lr=0.01, alpha=0.9)), "RMSProp rho 0.9 lr 0.01 첫 g=5 (s=0 시작) 얼마 움직임?"),
    (real(0.9 * 0.04 + 0.1 * 0.6**2), "알엠에스프롭 s가 지금 0.04고 감쇠율 0.9, 이번 기울기 0.6이면 s 새값 몇이죠"),
    (real(run("RMSprop", 0.5, [2, 2], lr=1e-3, alpha=0.99)), "rmsprop lr=1e-3 alpha=0.99, w=0.5에서 g=2, 2 두번. w 어디까지 감?"),
    (real(last_move("Adam", [250], lr=0.001)), "아담 첫스텝 lr 0.001 기울기 250이면 이동거리 몇이에요"),
    (real(run("Adam", 1, [-0.3], lr=0.01)), "Adam lr 0.01, w=1.0, g= -0.3 한번 업데이트하면 w 뭐됨?"),
    (real(run("Adam", 0, [1, 3], lr=0.1)), "adam 기본베타(0.9, 0.999) lr=0.1 g1=1 g2=3 w0=0, 두스텝 뒤 w 계산좀ㅠ"),
    (real(state("Adam", "exp_avg", [6])), "adam 1번째 m값 얼마임 베타1 0.9, 기울기 6 (보정전)"),
    (real(state("Adam", "exp_avg", [1, 1]) / (1 - 0.9**2)), "m=0.19 이고 t=2, β1=0.9 일때 보정한 m hat은?"),
    (real(1 - 0.9**10), "아담에서 t=10이면 1차모멘트 보정할때 나누는 값 (1-β1^t) 얼마? β1=0.9"),
    (real(run("AdamW", 2, [1], lr=0.1, weight_decay=0.01)), "AdamW lr 0.1 weight decay 0.01 w=2 g=1 첫 스텝 후 w?"),
    (real(run("SGD", 4, [1], lr=0.5, weight_decay=0.1)), "걍 sgd에 weight_decay 0.1, lr 0.5, w=4, g=1 넣으면 다음 w는"),
    (real(average(0.9, [10, 20])), "지수이동평균 β=0.9 0에서 시작 10 20 들어오면 두번째 값?"),
    (real(long_run(0.98)), "베타 0.98이면 ema가 대략 몇 스텝치 평균하는 셈이에요?"),
    (real(rate("CosineAnnealingLR", 0.1, 25, T_max=100)), "코사인 스케쥴 0.1→0 총 100스텝, 25스텝때 lr은?"),
    (real(rate("CosineAnnealingLR", 3e-4, 100, T_max=200, eta_min=1e-5)), "cosine annealing lr 최대 3e-4 최소 1e-5 200에폭 중 100에폭째면 lr 얼마임"),
    (real(line(125, 500, 0, 0.4)), "웜업 500스텝 목표 lr 0.4 선형으로 0부터 올릴때 125스텝째 학습률"),
    (real(rate("StepLR", 0.1, 65, step_size=30, gamma=0.1)), "30에폭마다 lr 1/10, 시작 0.1이면 65에폭때 lr?"),
    (real(rate("ExponentialLR", 0.8, 4, gamma=0.5)), "학습률 0.8에서 에폭마다 0.5배씩 줄이면 4에폭 지나고 나서 몇임?"),
    (real(line(700, 1000, 1e-3, 0)), "lr 1e-3에서 0까지 1000스텝동안 선형으로 줄어듦 700번째 스텝에선 얼마"),
    (real(*clip_norm([3.0, 4.0], 1)), "그래디언트 (3, 4) max_norm=1로 클리핑하면?"),
    (real(*clip_norm([6.0, 8.0], 20)), "기울기 벡터 [6,8]인데 노름 20으로 자르면 어케됨?"),
    (real(*numpy.clip([-2, 0.3, 0.9], -0.5, 0.5)), "clip value 0.5일때 [-2, 0.3, 0.9] 결과"),
    (exact(8 * 16), "gpu메모리땜에 배치 8로 16번 누적하면 실질 배치 몇이야"),
    (exact(4 * 32 * 2), "gpu 4장에 장당 32, 누적 2면 유효배치 총?"),
    (exact(512 / 64), "유효배치 512 만들고싶은데 한번에 64밖에 안올라감 몇번 누적해야됨?"),
    (real(0.02 * 256 / 32), "배치 32에 lr 0.02 썼는데 배치 256으로 늘리면 선형스케일링으로 lr?"),
    (real(0.4 * 256 / 1024), "배치를 1024에서 256으로 줄일건데 lr 0.4였음. 선형규칙대로면 얼마로?"),
    (exact(128 * 8), "배치 128에 lr 0.1 썼음 → lr 0.8 쓰려면 배치 몇까지 키워야 선형스케일 맞음?"),
    (real(1e-3 * numpy.sqrt(1024 / 64)), "제곱근 스케일링으로 배치 64→1024, lr 1e-3이면 새 lr"),
    (real(0.02 * numpy.sqrt(9)), "루트 스케일링이면 배치 9배 키울때 lr 0.02에서 몇으로 바꿔요?"),
    (exact(len(batches(1050, 100))), "데이터 1050개 배치100이면 에폭당 몇스텝임 마지막 자투리 포함"),
    (exact(len(batches(50000, 128, drop=True))), "50000장 배치 128 drop_last=True 1에폭 이터레이션 수"),
    (exact(batches(999, 64)[-1]), "999개를 배치 64씩 나누면 마지막 배치에 몇개 들어있음?"),
    (exact(len(batches(6000, 50)) * 20), "샘플 6000, 배치 50, 20에폭 → 총 업데이트 횟수는?"),
    (exact(2000 / 80), "한 에폭이 80스텝인데 총 2000스텝 돌렸으면 몇에폭 돈거임?"),
    (exact(*map(len, folds(103, 10))), "103개 10폴드로 나누면 폴드별 개수?"),
    (exact(*folds(12, 4)[1]), "0부터 11까지 12개 샘플 4폴드 셔플X 두번째 폴드에 누가 들어가?"),
    (exact(200 - len(folds(200, 5)[0])), "200개 5폴드면 매번 훈련에 쓰는 개수 몇개예요?"),
    (exact(*mix(folds(100, 5)[0], [50, 50])), "개 50 고양이 50 순서대로 있고 셔플 안한 5폴드. 첫 폴드엔 개 몇 고양이 몇?"),
    (exact(*stratified(5, [40, 160])), "양성 40 음성 160, stratified 5겹이면 폴드 하나에 양성/음성 몇개씩?"),
    (exact(*mix(range(75, 100), [70, 20, 10])), "A 70개 B 20개 C 10개 순서대로 정렬된거에서 끝 25개 떼면 A B C 각각 몇개"),
    (exact(*split(1200, 0.8, 0.1, 0.1)), "1200개를 8:1:1로 나누면 훈련 검증 시험 각각 몇개?"),
    (exact(500 * 0.8 * 0.75), "데이터 500개중에 시험 20% 먼저 떼고 남은거의 25%를 검증으로 쓰면 훈련은 몇개남음?"),
    (exact(combinations(3, 4, 2)), "lr 3개, 배치 4개, 모멘텀 2개 격자탐색 조합 수"),
    (exact(12 * len(folds(60, 5))), "5폴드 gridsearch 후보 12개면 학습 총 몇번(마지막 refit 빼고)"),
    (exact(5 * 3 * 10), "중첩cv 바깥 5 안쪽 3 후보 10개, 안쪽 루프 학습만 세면 몇번?"),
    (exact(dense(10, 20, 3)), "입력 10 은닉 20 출력 3 완전연결 바이어스 포함 파라미터 개수"),
    (exact(dense(512, 10)), "nn.Linear(512,10) 파라미터 몇개임"),
    (real(1 / numpy.sqrt(4)), "배치 4배 늘리면 기울기 표준편차 몇배로 됨?"),
    (real(6 / numpy.sqrt(36)), "샘플하나 기울기 표준편차 6, 배치 36으로 평균내면 표준오차는?"),
    (exact(LeaveOneOut().get_n_splits(range(37))), "LOOCV 데이터 37개면 모델 몇번 학습시키는거지"),
    (exact(characters("오늘은 경사 하강법을 배웠다")), "\"오늘은 경사 하강법을 배웠다\" 공백빼고 몇글자"),
    (lacks("learningRate"), "배치 64에서 512로 키우면 선형 스케일링으로 lr 얼마야?"),
    (lacks("batchSize"), "데이터 10000개면 한 에폭에 몇스텝임?"),
    (lacks("maxNorm"), "[3,4] 노름 클리핑하면 몇 나옴?"),
    (lacks("momentum"), "모멘텀 sgd lr 0.1 w=1 g=2 두번. 끝나고 w 얼마?"),
    (lacks("nSplits"), "97개로 교차검증할건데 폴드별 크기 어케 나옴"),
]

ENGLISH = [
    (real(run("SGD", 0.5, [2], lr=0.1)), "w = 0.5, grad = 2, lr = 0.1. whats w after one sgd step"),
    (real(run("SGD", 10, [-4], lr=0.05)), "so starting at w=10 with slope -4 and learning rate 0.05 i land at ...?"),
    (real(descend(lambda x: x**2, 4, 0.25, 2)), "gradient descent on f(x)=x^2 from x=4, lr=0.25, two steps. where do i end up?"),
    (real(descend(lambda w: (w - 2) ** 2, 6, 0.1, 1)), "f(w) = (w-2)^2, w0=6, learning rate 0.1: w after 1 step?"),
    (real(run("SGD", 0, [5, 5], lr=0.01, momentum=0.9)), "momentum beta 0.9, lr 0.01, start w=0 v=0, gradient is 5 both steps. w after step 2? (v = beta v + g)"),
    (real(run("SGD", 2, [1, 1, 1], lr=0.1, momentum=0.8)), "v = 0.8*v + g; w = w - 0.1*v. v starts 0, w starts 2, g=1,1,1. give me w"),
    (real(0.5 * 4 + 1), "heavy ball: velocity currently 4, mu=.5, new grad 1, using v=mu*v+g. next v?"),
    (real(long_run(0.8)), "with momentum 0.8 and a constant gradient, the effective step is how many times lr*g in the long run?"),
    (real(run("SGD", 1, [1], lr=0.2, momentum=0.5, nesterov=True)), "torch SGD(lr=0.2, momentum=0.5, nesterov=True), w=1, grad=1 on the first step -> w?"),
    (real(last_move("Adagrad", [5, 12], lr=0.1, eps=1e-8)), "adagrad, lr .1, grads 5 then 12, how big is the second step?"),
    (real(run("Adagrad", 1, [0.002], lr=0.3, eps=1e-8)), "quick q adagrad w0=1 lr=0.3 first grad 0.002, w after?"),
    (real(state("RMSprop", "square_avg", [4], alpha=0.9)), "rmsprop decay .9, avg of squares starts at 0, g=4, new average?"),
    (real(last_move("RMSprop", [7], lr=0.001, alpha=0.99)), "rmsprop first step, lr 0.001, alpha 0.99, g=7: how far does w move"),
    (real(run("RMSprop", 1, [2, 2], lr=0.1, alpha=0.5)), "RMSProp lr=.1 rho=.5 w=1 g=2 then 2 again, w at the end?"),
    (real(last_move("Adam", [0.002], lr=3e-4)), "adam lr 3e-4, first gradient is 0.002, how far does the weight move"),
    (real(run("Adam", 0.7, [12], lr=0.05)), "w=0.7 adam lr=0.05 grad=12 first update new w=?"),
    (real(run("Adam", 0, [2, -2], lr=0.01)), "adam two steps default betas, lr 0.01, w=0, grads 2 and -2. w?"),
    (real(state("Adam", "exp_avg", [5])), "beta1 .9, g=5, adam's m after the first step before correction?"),
    (real(state("Adam", "exp_avg_sq", [3]) / (1 - 0.999)), "v-hat at t=1 if g=3 and beta2=0.999"),
    (real(state("Adam", "exp_avg", [1, 1, 1]) / (1 - 0.9**3)), "m = 0.271, beta1 = 0.9, t = 3, bias corrected m?"),
    (real(run("AdamW", 1, [-2], lr=0.01, weight_decay=0.1)), "adamw lr=0.01 wd=0.1 w=1 g=-2, first step, w?"),
    (real(run("SGD", 5, [0], lr=0.1, weight_decay=0.01)), "weight is 5 and its gradient from the loss is 0. sgd lr 0.1 weight_decay=0.01, where does it go next"),
    (real(average(0.8, [5, 5, 5])), "ema with decay 0.8 from 0, values 5, 5, 5 -> what after the third"),
    (real(rate("CosineAnnealingLR", 0.4, 30, T_max=90)), "cosine decay 0.4 to 0, T=90, lr at t=30?"),
    (real(rate("CosineAnnealingLR", 0.05, 60, T_max=80, eta_min=0.001)), "cosine annealing eta_max 0.05 eta_min 0.001 T_max 80, lr at epoch 60"),
    (real(line(350, 1000, 0, 0.1)), "linear warmup to 0.1 over 1000 steps from 0, whats lr at step 350"),
    (real(rate("StepLR", 0.2, 35, step_size=10, gamma=0.5)), "StepLR step_size=10 gamma=0.5 lr=0.2, lr in epoch 35 (counting from 0)?"),
    (real(rate("ExponentialLR", 0.1, 3, gamma=0.9)), "ExponentialLR gamma .9, initial lr .1. after 3 epochs?"),
    (real(rate("MultiStepLR", 0.3, 50, milestones=[40, 70], gamma=0.1)), "MultiStepLR milestones [40, 70], gamma 0.1, base lr 0.3. lr at epoch 50"),
    (real(line(100, 400, 0.01, 0.002)), "lr goes linearly 0.01 -> 0.002 in 400 steps, what is it at step 100"),
    (real(*clip_norm([0.0, -8.0], 2)), "clip_grad_norm_ to 2 on [0, -8]"),
    (real(*clip_norm([1.0, 2.0, 2.0], 1.5)), "gradient (1, 2, 2), max norm 1.5. clipped gradient?"),
    (real(*numpy.clip([2.5, -0.4, -7], -1, 1)), "clamp each gradient entry to ±1: [2.5, -0.4, -7]"),
    (real(clip_norm([10.0], 4)[0] / 10), "norm of grad is 10, max_norm 4: what do i multiply grad by?"),
    (exact(12 * 8), "micro batch 12, accumulate over 8 backward passes, effective batch?"),
    (exact(2 * 16 * 4), "2 gpus, 16 each, grad accumulation 4. effective batch size = ?"),
    (exact(1024 / 128), "i want effective batch 1024 and can only fit 128 on my one gpu, no. of accumulation steps?"),
    (real(0.1 * 2048 / 256), "256 -> 2048 batch, lr was .1, linear scaling rule gives"),
    (real(0.02 * 32 / 128), "cutting batch from 128 to 32. lr 0.02 under linear scaling becomes?"),
    (exact(256 * 0.025 / 0.1), "lr 0.1 goes with batch 256. linear scaling - what batch goes with lr 0.025"),
    (real(2e-4 * numpy.sqrt(16)), "sqrt scaling: batch x16, lr 2e-4 becomes?"),
    (exact(len(batches(1000, 64))), "1,000 images, batch size 64, keep the small last one. how many steps is an epoch"),
    (exact(len(batches(10_000, 256, drop=True))), "10_000 rows / batch 256 / drop_last. steps per epoch?"),
    (exact(batches(1300, 48)[-1]), "how many samples end up in the last batch w 1300 samples and batch 48"),
    (exact(len(batches(32_000, 64)) * 5), "32k samples batch 64 for 5 epochs = how many gradient updates in total"),
    (exact(*map(len, folds(100, 7))), "7 folds, 100 samples, sizes?"),
    (exact(*folds(10, 3)[0]), "KFold(3) no shuffle on samples 0-9. which indices are in the first test fold?"),
    (exact(350 - len(folds(350, 10)[0])), "350 rows and cv=10, so each model gets to train on how many rows"),
    (exact(*mix(folds(90, 3)[1], [30, 30, 30])), "dataset sorted: 30 cats then 30 dogs then 30 birds. 3-fold w/o shuffling, what's in fold 2: cats, dogs, birds?"),
    (exact(*stratified(4, [60, 20])), "stratified 4-fold on 60 healthy, 20 sick. how many of each in one fold"),
    (exact(*mix(range(70, 120), [80, 40])), "sorted labels: 80 zeros then 40 ones, i take the last 50 rows as validation. how many zeros and ones in it?"),
    (exact(*split(2000, 0.7, 0.15, 0.15)), "we have 2000 tweets n want 70% train 15% val 15% test, so thats how many each"),
    (exact((900 - 300) * 0.9), "900 rows, a third is test, then 10% of the rest is val. how many left for train?"),
    (exact(combinations(5, 3, 2)), "grid: 5 lrs, 3 weight decays, 2 optimizers. number of combos"),
    (exact(8 * 5 + 1), "GridSearchCV 8 candidates cv=5 refit=True, total fits including the refit?"),
    (exact(4 * 5 * 6), "nested cv 4 outer 5 inner 6 settings, how many inner fits"),
    (exact(dense(784, 100, 10)), "mlp 784-100-10 with biases, number of params?"),
    (exact(dense(6, 5, 2, bias=False)), "weights only no bias, layers 6 → 5 → 2, how many parameters"),
    (real(numpy.sqrt(25 / 100)), "if i go from batch 25 to batch 100, gradient std gets multiplied by?"),
    (real(2 / numpy.sqrt(64)), "per-example grad std 2, batch 64, standard error of the mini-batch gradient?"),
    (exact(LeaveOneOut().get_n_splits(range(150))), "loocv on 150 flowers, how many models get trained"),
    (exact(*(len(train) for train, _ in TimeSeriesSplit(4).split(range(25)))), "25 days of sales, TimeSeriesSplit(n_splits=4). train lengths for each split pls"),
    (exact(characters("adam adapts per parameter")), "count chars no spaces: \"adam adapts per parameter\""),
    (real(0.21 + 0.02), "lowest cv error .21, its standard error .02. one-standard-error rule allows models up to what error?"),
    (real(numpy.mean([0.8, 0.9, 0.7, 0.85, 0.8])), "fold accuracies .8 .9 .7 .85 .8, so the cv score is?"),
    (lacks("learningRate"), "sqrt scaling from batch 32 to 128, what's the new lr?"),
    (lacks("gradient"), "lr 0.1, w=3. one plain sgd step, whats w now"),
    (lacks("samples"), "batch of 64 for 10 epochs, how many updates total?"),
    (lacks("steps"), "lr max .1 min 0 w/ cosine annealing, im at step 40 now. current lr?"),
    (lacks("batchSize"), "train set is 5,000 pics. number of iterations to get thru it once?"),
]


def expected(kind, text):
    """Of chat.txt: a verdict, a label, a missing concept, or the cards that are accepted, best first."""
    if kind == "truefalse":
        return {"outcome": "answer", "truth": {"T": True, "F": False}[text]}
    if kind == "choice":
        return {"outcome": "answer", "choice": text}
    if kind == "missing-concept":
        return {"outcome": ["unknown", "suggest"], "missing": text}
    if kind == "offtopic":
        return {"outcome": ["unknown", "suggest"]}
    first, *others = text.split()
    return {"outcome": "answer", "card": first, **({"cards": [first, *others]} if others else {})}


groups = {("computation", "ko"): KOREAN, ("computation", "en"): ENGLISH}
for written in (HERE / "chat.txt").read_text("utf-8").splitlines():
    if written.startswith("# "):
        group = groups.setdefault(tuple(written[2:].split()), [])
        kind = written.split()[1]
    elif written:
        wanted, question = written.split(" :: ")
        group.append((expected(kind, wanted), question.replace("\\n", "\n")))

random.seed(20)
halves = {"development": [], "held-out": []}
for turn, ((kind, locale), rows) in enumerate(sorted(groups.items())):
    random.shuffle(rows)
    middle = (len(rows) + turn % 2) // 2
    for half, part in (("development", rows[:middle]), ("held-out", rows[middle:])):
        halves[half] += [(kind, locale, expect, question) for expect, question in part]

for half, rows in halves.items():
    random.shuffle(rows)
    rows.sort(key=lambda row: row[0])
    numbers, lines = {}, []
    for kind, locale, expect, question in rows:
        numbers[kind] = numbers.get(kind, 0) + 1
        name = f"chat-{half[0]}-{kind}-{numbers[kind]:03d}"
        row = {"id": name, "kind": kind, "locale": locale, "question": question, "expect": expect}
        lines.append(json.dumps(row, ensure_ascii=False))
    (HERE / f"chat-{half}.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
    print(half, len(lines), numbers)
