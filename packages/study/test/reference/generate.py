"""Writes reference.json: answers to the question templates by PyTorch and scikit-learn.

Run with Debian's python3-torch and python3-sklearn: /usr/bin/python3 generate.py
"""

import itertools
import json
import pathlib

import sklearn
import torch
from sklearn.model_selection import KFold, StratifiedKFold


def walk(optimizer, start, gradients, **options):
    weight = torch.tensor([float(start)], dtype=torch.float64, requires_grad=True)
    method = optimizer([weight], **options)
    path = []
    for gradient in gradients:
        weight.grad = torch.tensor([float(gradient)], dtype=torch.float64)
        method.step()
        path.append(weight.item())
    return path


def folds(sizes, k, stratified):
    labels = [one for one, size in enumerate(sizes) for _ in range(size)]
    splitter = StratifiedKFold(n_splits=k) if stratified else KFold(n_splits=k)
    return [[sum(labels[row] == one for row in test) for one in range(3)] for _, test in splitter.split(labels, labels)]


def descend(optimizer, curvature, start, **options):
    """Ten steps on (x^2 + c y^2) / 2."""
    point = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    method = optimizer([point], **options)
    scale = torch.tensor([1.0, float(curvature)], dtype=torch.float64)
    rows = []
    for _ in range(10):
        method.zero_grad()
        (scale * point**2).sum().div(2).backward()
        method.step()
        rows.append(point.tolist())
    return rows


momentum = [
    {"lr": lr, "beta": beta, "w0": w0, "g1": g1, "g2": g2, "w": walk(torch.optim.SGD, w0, [g1, g2], lr=lr, momentum=beta)[-1]}
    for lr, beta, (w0, g1, g2) in itertools.product([0.01, 0.1, 0.5], [0.5, 0.8, 0.9], [(0, 6, 2), (2, -3, 5), (5, 4, -6)])
]
adam = [
    {"lr": lr, "g1": g1, "g2": g2, "path": walk(torch.optim.Adam, 0, [g1, g2], lr=lr)}
    for lr, (g1, g2) in itertools.product([0.01, 0.05, 0.2], [(4, 12), (-8, 8), (2, -1), (10, 5), (-6, -12)])
]
cases = [
    {"sizes": sizes, "k": k, "method": method, "counts": folds(sizes, k, method == "stratified")}
    for sizes, k, method in [
        ([100, 100, 100], 3, "kfold"),
        ([100, 100, 100], 6, "kfold"),
        ([60, 40, 20], 4, "kfold"),
        ([90, 60, 30], 5, "kfold"),
        ([40, 40, 20], 3, "kfold"),
        ([60, 40, 20], 4, "stratified"),
        ([50, 100, 150], 5, "stratified"),
    ]
]
curvature, start = 12, [-7.0, 3.5]
paths = [
    {"walker": walker, "curvature": curvature, "start": start, "pace": 1, "rows": descend(optimizer, curvature, start, **options)}
    for walker, optimizer, options in [
        ("SGD", torch.optim.SGD, {"lr": 1.8 / curvature}),
        ("Momentum", torch.optim.SGD, {"lr": 0.15 / curvature, "momentum": 0.9}),
        ("RMSProp", torch.optim.RMSprop, {"lr": 0.15}),
        ("Adam", torch.optim.Adam, {"lr": 0.4}),
    ]
]
path = pathlib.Path(__file__).with_name("reference.json")
path.write_text(json.dumps({"torch": torch.__version__, "sklearn": sklearn.__version__, "momentum": momentum, "adam": adam, "paths": paths, "folds": cases}, indent=1) + "\n")
