"""Holds reference.py against PyTorch, scikit-learn and NumPy. Run: /usr/bin/python3 check.py (Debian: python3-torch, python3-sklearn)."""

import random

import numpy
import torch
from sklearn.model_selection import KFold, ParameterGrid, StratifiedKFold, TimeSeriesSplit

import reference as ours

random.seed(7)
checked = 0


def same(mine, theirs, what):
    global checked
    mine, theirs = numpy.atleast_1d(mine), numpy.atleast_1d(theirs)
    assert mine.shape == theirs.shape and numpy.allclose(mine, theirs, rtol=1e-5, atol=1e-7), (what, mine, theirs)
    checked += 1


def run(make, w, gradients):
    parameter = torch.tensor([w], dtype=torch.float64, requires_grad=True)
    optimizer = make([parameter])
    for g in gradients:
        parameter.grad = torch.tensor([g], dtype=torch.float64)
        optimizer.step()
    return parameter.item()


for _ in range(300):
    w, lr = random.uniform(-5, 5), random.uniform(0.001, 0.5)
    mu, decay = random.uniform(0.1, 0.99), random.uniform(0, 0.5)
    gs = [random.uniform(-9, 9) for _ in range(random.randint(1, 4))]
    optim = torch.optim
    same(ours.sgd(w, lr, gs, decay), run(lambda p: optim.SGD(p, lr, weight_decay=decay), w, gs), "sgd")
    same(ours.momentum(w, lr, mu, gs)[0], run(lambda p: optim.SGD(p, lr, momentum=mu), w, gs), "momentum")
    same(ours.nesterov(w, lr, mu, gs), run(lambda p: optim.SGD(p, lr, momentum=mu, nesterov=True), w, gs), "nesterov")
    same(ours.adagrad(w, lr, gs), run(lambda p: optim.Adagrad(p, lr, eps=1e-8), w, gs), "adagrad")
    same(ours.rmsprop(w, lr, mu, gs), run(lambda p: optim.RMSprop(p, lr, alpha=mu), w, gs), "rmsprop")
    same(ours.adam(w, lr, gs), run(lambda p: optim.Adam(p, lr), w, gs), "adam")
    same(ours.adam(w, lr, gs, decay=decay), run(lambda p: optim.AdamW(p, lr, weight_decay=decay), w, gs), "adamw")
    vector, limit = torch.tensor(gs, dtype=torch.float64), random.uniform(0.5, 9)
    vector.grad = vector.clone()
    torch.nn.utils.clip_grad_norm_([vector], limit)
    same(ours.clip_norm(gs, limit), vector.grad.numpy(), "clip by norm")
    same(ours.clip_value(gs, limit), numpy.clip(gs, -limit, limit), "clip by value")

for _ in range(60):
    start, end, total = random.uniform(0.1, 1), random.uniform(0, 0.1), random.randint(5, 80)
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], start)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, total, end)
    for step in range(total + 1):
        same(ours.cosine(start, end, total, step), optimizer.param_groups[0]["lr"], "cosine")
        optimizer.step()
        schedule.step()

for _ in range(200):
    n, k = random.randint(4, 120), random.randint(2, 4)
    folds = [test for _, test in KFold(k).split(range(n))]
    same(ours.fold_sizes(n, k), [len(fold) for fold in folds], "fold sizes")
    counts = [random.randint(0, n // 2), random.randint(0, n // 3)]
    counts.append(n - sum(counts))
    labels = numpy.repeat(range(3), counts)
    for i, fold in enumerate(folds, start=1):
        same(ours.fold_members(n, k, i), fold, "fold members")
        same(ours.mix_fold(counts, k, i), numpy.bincount(labels[fold], minlength=3), "mix of a fold")
    m, batch = random.randint(1, n), random.randint(1, 40)
    same(ours.mix_last(counts, m), numpy.bincount(labels[-m:], minlength=3), "mix of the last")
    for drop in (False, True):
        loader = torch.utils.data.DataLoader(range(n), batch_size=batch, drop_last=drop)
        same(ours.steps(n, batch, drop), len(loader), "steps")
    same(ours.last_batch(n, batch), len(list(torch.utils.data.DataLoader(range(n), batch_size=batch))[-1]), "last batch")

labels = numpy.repeat([0, 1, 2], [60, 30, 10])
for _, test in StratifiedKFold(5).split(labels, labels):
    same([12, 6, 2], numpy.bincount(labels[test]), "stratified")
labels = numpy.repeat([0, 1], [100, 20])
for _, test in StratifiedKFold(10).split(labels, labels):
    same([10, 2], numpy.bincount(labels[test]), "stratified")
same([3, 6, 9], [len(train) for train, _ in TimeSeriesSplit(3).split(range(12))], "time series")
same(2 * 3 * 4, len(ParameterGrid({"a": [1, 2], "b": [1, 2, 3], "c": [1, 2, 3, 4]})), "grid")
for widths in ((784, 128, 10), (4, 8, 3), (2, 16, 16, 1), (8, 4, 2), (100, 10)):
    layers = torch.nn.Sequential(*(torch.nn.Linear(a, b) for a, b in zip(widths, widths[1:])))
    same(ours.dense(*widths), sum(p.numel() for p in layers.parameters()), "dense")
same(ours.dense(10, 20, 1, bias=False), 10 * 20 + 20, "dense without bias")
print(f"{checked} comparisons, all equal")
