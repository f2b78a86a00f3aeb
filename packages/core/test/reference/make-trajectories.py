"""Trajectories of PyTorch's optimizers, as JSON.

    /usr/bin/python3 make-trajectories.py > trajectories.json      (Debian: python3-torch, 1.13)

Problems have gradients of + - * alone, computed in float64 in the order written here and rounded to the
dtype, so that a replay elsewhere sees the same gradients for the same parameters. Each case is run six
more times with rounding-size noise on gradients and parameters; "spread" is how far those runs end apart:
where it is large the trajectory is chaotic and says nothing.
"""

import json
import math
import random
import sys

import torch

torch.set_default_dtype(torch.float64)  # else some scalar states are float32 beside float64 parameters
torch.set_num_threads(1)

CHECKPOINTS = [1, 2, 3, 5, 10, 20, 50, 100, 200, 500]


def quadratic(a, b, step):
    """Two leaves, a of 3 and b of 2; curvatures from 0.5 to 20."""
    ga = [0.5 * (a[0] - 1), 2 * (a[1] + 2), 20 * (a[2] - 0.25)]
    gb = [5 * (b[0] + 1) + b[1], b[0] + 3 * (b[1] - 2)]
    return ga, gb


def rosenbrock(a, b, step):
    """The banana valley in a[0], b[0]; the other coordinates in quartic bowls."""
    x, y = a[0], b[0]
    r = y - x * x
    ga = [-400 * (x * r) - 2 * (1 - x), a[1] * a[1] * a[1], 0.1 * a[2]]
    gb = [200 * r, b[1] * b[1] * b[1] - b[1]]
    return ga, gb


def noisy(a, b, step):
    """A bowl with a gradient that also jumps about, by a linear congruential generator."""
    values = []
    s = (step * 7919 + 12345) % 4294967296
    for _ in range(5):
        s = (s * 1664525 + 1013904223) % 4294967296
        values.append(s / 4294967296 - 0.5)
    return [0.3 * a[i] + values[i] for i in range(3)], [0.3 * b[i] + values[3 + i] for i in range(2)]


PROBLEMS = {
    "quadratic": (quadratic, [3.0, -1.0, 1.0], [0.5, -0.5]),
    "rosenbrock": (rosenbrock, [-1.2, 0.8, 2.0], [1.0, 0.3]),
    "noisy": (noisy, [1.0, -0.7, 0.2], [0.4, 2.0]),
}

O = torch.optim
# name here, factory in torch, options there, options here
CASES = [
    ("sgd", O.SGD, dict(lr=0.001), dict(learningRate=0.001)),
    ("sgd", O.SGD, dict(lr=0.001, momentum=0.9), dict(learningRate=0.001, momentum=0.9)),
    ("sgd", O.SGD, dict(lr=0.001, momentum=0.9, dampening=0.3), dict(learningRate=0.001, momentum=0.9, dampening=0.3)),
    ("sgd", O.SGD, dict(lr=0.001, momentum=0.8, nesterov=True), dict(learningRate=0.001, momentum=0.8, nesterov=True)),
    ("sgd", O.SGD, dict(lr=0.001, weight_decay=0.1), dict(learningRate=0.001, weightDecay=0.1)),
    ("sgd", O.SGD, dict(lr=0.0001, momentum=0.5, maximize=True), dict(learningRate=0.0001, momentum=0.5, maximize=True)),
    ("sgd", O.SGD, dict(lr=0.001, momentum=0.9, nesterov=True, weight_decay=0.01), dict(learningRate=0.001, momentum=0.9, nesterov=True, weightDecay=0.01)),
    ("adam", O.Adam, dict(), dict()),
    ("adam", O.Adam, dict(lr=0.01, betas=(0.8, 0.9)), dict(learningRate=0.01, beta1=0.8, beta2=0.9)),
    ("adam", O.Adam, dict(lr=0.01, eps=1e-3), dict(learningRate=0.01, epsilon=1e-3)),
    ("adam", O.Adam, dict(lr=0.01, amsgrad=True), dict(learningRate=0.01, amsgrad=True)),
    ("adam", O.Adam, dict(lr=0.01, weight_decay=0.1), dict(learningRate=0.01, weightDecay=0.1)),
    ("adam", O.Adam, dict(lr=0.001, maximize=True), dict(learningRate=0.001, maximize=True)),
    ("adam", O.Adam, dict(lr=0.01, amsgrad=True, weight_decay=0.05, betas=(0.7, 0.99)), dict(learningRate=0.01, amsgrad=True, weightDecay=0.05, beta1=0.7, beta2=0.99)),
    ("adamw", O.AdamW, dict(), dict()),
    ("adamw", O.AdamW, dict(lr=0.01, weight_decay=0.2), dict(learningRate=0.01, weightDecay=0.2)),
    ("adamw", O.AdamW, dict(lr=0.01, weight_decay=0), dict(learningRate=0.01, weightDecay=0)),
    ("adamw", O.AdamW, dict(lr=0.01, amsgrad=True, betas=(0.8, 0.95)), dict(learningRate=0.01, amsgrad=True, beta1=0.8, beta2=0.95)),
    ("adamw", O.AdamW, dict(lr=0.001, maximize=True, eps=1e-4), dict(learningRate=0.001, maximize=True, epsilon=1e-4)),
    ("rmsprop", O.RMSprop, dict(lr=0.001), dict(learningRate=0.001)),
    ("rmsprop", O.RMSprop, dict(), dict()),
    ("rmsprop", O.RMSprop, dict(lr=0.001, alpha=0.9, eps=1e-4), dict(learningRate=0.001, alpha=0.9, epsilon=1e-4)),
    ("rmsprop", O.RMSprop, dict(lr=0.001, momentum=0.9), dict(learningRate=0.001, momentum=0.9)),
    ("rmsprop", O.RMSprop, dict(lr=0.001, centered=True, eps=1e-3), dict(learningRate=0.001, centered=True, epsilon=1e-3)),
    ("rmsprop", O.RMSprop, dict(lr=0.001, centered=True, momentum=0.5, weight_decay=0.1, eps=1e-2), dict(learningRate=0.001, centered=True, momentum=0.5, weightDecay=0.1, epsilon=1e-2)),
    ("rmsprop", O.RMSprop, dict(lr=0.0001, maximize=True), dict(learningRate=0.0001, maximize=True)),
    ("adamax", O.Adamax, dict(), dict()),
    ("adamax", O.Adamax, dict(lr=0.01, betas=(0.8, 0.9), eps=1e-3), dict(learningRate=0.01, beta1=0.8, beta2=0.9, epsilon=1e-3)),
    ("adamax", O.Adamax, dict(lr=0.01, weight_decay=0.1), dict(learningRate=0.01, weightDecay=0.1)),
    ("adamax", O.Adamax, dict(lr=0.001, maximize=True), dict(learningRate=0.001, maximize=True)),
    ("nadam", O.NAdam, dict(), dict(like="torch-1.13")),
    ("nadam", O.NAdam, dict(lr=0.01, betas=(0.8, 0.9), eps=1e-3), dict(learningRate=0.01, beta1=0.8, beta2=0.9, epsilon=1e-3, like="torch-1.13")),
    ("nadam", O.NAdam, dict(lr=0.01, weight_decay=0.1, momentum_decay=0.1), dict(learningRate=0.01, weightDecay=0.1, momentumDecay=0.1, like="torch-1.13")),
    ("nadam", O.NAdam, dict(lr=0.01, momentum_decay=0), dict(learningRate=0.01, momentumDecay=0, like="torch-1.13")),
    ("radam", O.RAdam, dict(), dict()),
    ("radam", O.RAdam, dict(lr=0.001, betas=(0.8, 0.9), eps=1e-3), dict(learningRate=0.001, beta1=0.8, beta2=0.9, epsilon=1e-3)),
    ("radam", O.RAdam, dict(lr=0.001, weight_decay=0.1), dict(learningRate=0.001, weightDecay=0.1)),
    ("radam", O.RAdam, dict(lr=0.001, betas=(0.9, 0.5)), dict(learningRate=0.001, beta1=0.9, beta2=0.5)),
    ("adagrad", O.Adagrad, dict(), dict()),
    ("adagrad", O.Adagrad, dict(lr=0.1, lr_decay=0.01), dict(learningRate=0.1, learningRateDecay=0.01)),
    ("adagrad", O.Adagrad, dict(lr=0.1, weight_decay=0.1, eps=1e-3), dict(learningRate=0.1, weightDecay=0.1, epsilon=1e-3)),
    ("adagrad", O.Adagrad, dict(lr=0.1, initial_accumulator_value=0.5), dict(learningRate=0.1, initialAccumulator=0.5)),
    ("adagrad", O.Adagrad, dict(lr=0.01, maximize=True), dict(learningRate=0.01, maximize=True)),
    ("adadelta", O.Adadelta, dict(), dict()),
    ("adadelta", O.Adadelta, dict(lr=0.5, rho=0.8, eps=1e-4), dict(learningRate=0.5, rho=0.8, epsilon=1e-4)),
    ("adadelta", O.Adadelta, dict(weight_decay=0.1), dict(weightDecay=0.1)),
    ("adadelta", O.Adadelta, dict(lr=0.1, maximize=True), dict(learningRate=0.1, maximize=True)),
    ("rprop", O.Rprop, dict(), dict()),
    ("rprop", O.Rprop, dict(lr=0.001, etas=(0.4, 1.1)), dict(learningRate=0.001, decrease=0.4, increase=1.1)),
    ("rprop", O.Rprop, dict(lr=0.01, step_sizes=(1e-3, 0.05)), dict(learningRate=0.01, smallestStep=1e-3, largestStep=0.05)),
    ("rprop", O.Rprop, dict(lr=0.0001, maximize=True, step_sizes=(1e-6, 0.001)), dict(learningRate=0.0001, maximize=True, smallestStep=1e-6, largestStep=0.001)),
    ("asgd", O.ASGD, dict(lr=0.001), dict(learningRate=0.001)),
    ("asgd", O.ASGD, dict(lr=0.001, t0=10, lambd=0.01, alpha=0.6), dict(learningRate=0.001, averageFrom=10, alpha=0.6, **{"lambda": 0.01})),
    ("asgd", O.ASGD, dict(lr=0.001, weight_decay=0.1), dict(learningRate=0.001, weightDecay=0.1)),
    ("asgd", O.ASGD, dict(lr=0.0001, maximize=True), dict(learningRate=0.0001, maximize=True)),
]


def run(factory, options, problem, dtype, noise):
    function, a0, b0 = PROBLEMS[problem]
    a = torch.nn.Parameter(torch.tensor(a0, dtype=dtype))
    b = torch.nn.Parameter(torch.tensor(b0, dtype=dtype))
    kwargs = dict(options)
    try:
        optimizer = factory([a, b], foreach=False, **kwargs)
    except TypeError:
        optimizer = factory([a, b], **kwargs)
    unit = 2.0 ** (-52 if dtype == torch.float64 else -23)
    points = []
    for step in range(CHECKPOINTS[-1]):
        ga, gb = function(a.detach().double().tolist(), b.detach().double().tolist(), step)
        if noise is not None:
            ga, gb = ([g * (1 + unit * noise.uniform(-1, 1)) for g in part] for part in (ga, gb))
        a.grad = torch.tensor(ga, dtype=torch.float64).to(dtype)
        b.grad = torch.tensor(gb, dtype=torch.float64).to(dtype)
        optimizer.step()
        if noise is not None:
            with torch.no_grad():
                for p in (a, b):
                    p.mul_(1 + unit * (2 * torch.tensor([noise.random() for _ in p], dtype=dtype) - 1))
        if step + 1 in CHECKPOINTS:
            points.append(a.detach().double().tolist() + b.detach().double().tolist())
    extra = [optimizer.state[p]["ax"].double().tolist() for p in (a, b)] if factory is O.ASGD else None
    return points, extra


def cases_of(name, factory, theirs, ours):
    """The case of an optimizer on every problem in both dtypes."""
    cases = []
    for dtype in (torch.float64, torch.float32):
        for problem in PROBLEMS:
            points, extra = run(factory, theirs, problem, dtype, None)
            others = [run(factory, theirs, problem, dtype, random.Random(seed))[0] for seed in range(6)]
            spread = [
                max((abs(p - q) for other in others for p, q in zip(point, other[i])), default=0.0)
                for i, point in enumerate(points)
            ]
            last = max([i for i, s in enumerate(spread) if math.isfinite(s) and all(map(math.isfinite, points[i]))], default=-1)
            digits = 17 if dtype == torch.float64 else 9
            case = {
                "name": name,
                "options": ours,
                "dtype": "float64" if dtype == torch.float64 else "float32",
                "problem": problem,
                "points": [[float(f"%.{digits}g" % p) for p in point] for point in points[: last + 1]],
                "spread": [float("%.2g" % s) for s in spread[: last + 1]],
            }
            if extra is not None and last == len(CHECKPOINTS) - 1:
                case["average"] = extra[0] + extra[1]
            cases.append(case)
    return cases


def main():
    cases = [case for row in CASES for case in cases_of(*row)]
    lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
    sys.stdout.write('{"source":"torch.optim of PyTorch ' + torch.__version__ + '","checkpoints":' + json.dumps(dict.fromkeys(PROBLEMS, CHECKPOINTS)) + ',"cases":[\n' + lines + "\n]}\n")


if __name__ == "__main__":
    main()
