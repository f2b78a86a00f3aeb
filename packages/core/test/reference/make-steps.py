"""Writes steps.json: PyTorch's steps where some parameters have no gradient, and its clipping by norms.

/usr/bin/python3 test/reference/make-steps.py > test/reference/steps.json   (Debian: python3-torch)

Parameters a (3 numbers) and b (2) start at given values. At step s the gradient of element i of a parameter p
is p[i] * (0.3 + 0.1 * i) + sin(s + i); a has none where s % 3 == 1, b none where s % 4 == 2. Clipping: three
parameters with given gradients, the factor is what clip_grad_norm_ leaves of the first number.
"""
import json
import math
import torch

torch.set_default_dtype(torch.float64)
START = {"a": [1.0, -2.0, 0.5], "b": [3.0, -0.25]}
MAKERS = {
    "sgd": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, dampening=0.1, weight_decay=0.01),
    "adam": lambda p: torch.optim.Adam(p, lr=0.1),
    "adamw": lambda p: torch.optim.AdamW(p, lr=0.1, amsgrad=True),
    "adamax": lambda p: torch.optim.Adamax(p, lr=0.1),
    "radam": lambda p: torch.optim.RAdam(p, lr=0.1),
    "rmsprop": lambda p: torch.optim.RMSprop(p, lr=0.05, centered=True),
    "adagrad": lambda p: torch.optim.Adagrad(p, lr=0.1, lr_decay=0.1),
    "adadelta": lambda p: torch.optim.Adadelta(p, lr=1.0),
    "rprop": lambda p: torch.optim.Rprop(p, lr=0.1),
}


def steps(make):
    params = {name: torch.tensor(values, requires_grad=True) for name, values in START.items()}
    optimizer = make(list(params.values()))
    points = []
    for step in range(10):
        for name, p in params.items():
            missing = step % 3 == 1 if name == "a" else step % 4 == 2
            i = torch.arange(len(p), dtype=torch.float64)
            p.grad = None if missing else (p.detach() * (0.3 + 0.1 * i) + torch.sin(step + i))
        optimizer.step()
        points.append([v for p in params.values() for v in p.tolist()])
    return points


GRADIENTS = [[3.0, -4.0], [0.5, 0.25, -7.0], [1e-3]]


def clipped(norm, limit):
    params = [torch.zeros(len(g), requires_grad=True) for g in GRADIENTS]
    for p, g in zip(params, GRADIENTS):
        p.grad = torch.tensor(g)
    total = torch.nn.utils.clip_grad_norm_(params, limit, norm_type=norm)
    return {
        "norm": "inf" if math.isinf(norm) else norm,
        "limit": limit,
        "total": total.item(),
        "clipped": [v for p in params for v in p.grad.tolist()],
    }


print(json.dumps({
    "torch": torch.__version__,
    "steps": {name: steps(make) for name, make in MAKERS.items()},
    "clips": [clipped(norm, limit) for norm in (1.0, 2.0, 3.0, math.inf) for limit in (0.7, 5.0, 100.0)],
}))
