"""Writes torch-lbfgs.json: trajectories of torch.optim.LBFGS in float64, for createStepper(torchLbfgs(...)).

    /usr/bin/python3 make-torch-lbfgs.py

Made with Debian's PyTorch 1.13. Each case: the parameters and the closure's loss after every step(closure), and how
often the closure was called. A case is run again with noise of the size of rounding on its gradients; "spread" is how
far that moves it, and rows end where it moves it far. The objectives are those of `objectives` below; a test has the same in TypeScript. The
"batches" objective is another one at each step, as on mini-batches.
"""
import json
import pathlib

import torch

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)


def rosenbrock(a, b, _):
    return (1 - a[0]) ** 2 + 100 * (a[1] - a[0] ** 2) ** 2 + (b[0] - a[1]) ** 2


def quartic(a, b, _):
    return (a[0] + 10 * a[1]) ** 2 + 5 * (b[0] - a[0]) ** 2 + (a[1] - 2 * b[0]) ** 4


def waves(a, b, _):
    return torch.sin(a[0]) * torch.cos(a[1]) + 0.1 * (a[0] ** 2 + a[1] ** 2 + b[0] ** 2) + torch.exp(0.3 * b[0])


def batches(a, b, step):
    return (a[0] - 0.1 * step) ** 2 + 3 * (a[1] + 0.05 * step) ** 2 + (b[0] * a[0] - 1) ** 2


objectives = {"rosenbrock": rosenbrock, "quartic": quartic, "waves": waves, "batches": batches}
options = [
    {},
    {"lr": 0.1, "max_iter": 7},
    {"line_search_fn": "strong_wolfe"},
    {"line_search_fn": "strong_wolfe", "lr": 0.5, "max_iter": 4, "history_size": 2},
    {"lr": 0.05, "max_iter": 1},
    {"lr": 0.02, "history_size": 1, "max_eval": 5},
    {"line_search_fn": "strong_wolfe", "max_iter": 3, "max_eval": 8, "tolerance_grad": 1e-3, "tolerance_change": 1e-4},
]
starts = {"rosenbrock": [-1.2, 1.0, 0.5], "quartic": [3.0, -1.0, 1.5], "waves": [2.0, -1.0, 1.0], "batches": [0.5, 0.5, 1.0]}


def run(name, option, steps, noise=None):
    start = starts[name]
    a = torch.tensor(start[:2], requires_grad=True)
    b = torch.tensor(start[2:], requires_grad=True)
    optimizer = torch.optim.LBFGS([a, b], **option)
    calls = [0]
    rows = []
    for step in range(steps):

        def closure():
            optimizer.zero_grad()
            calls[0] += 1
            loss = objectives[name](a, b, step)
            loss.backward()
            if noise is not None:
                for p in (a, b):
                    p.grad.mul_(1 + 2**-52 * torch.randn(p.grad.shape, generator=noise))
            return loss

        loss = optimizer.step(closure)
        rows.append([float(loss.detach()), *a.tolist(), *b.tolist(), calls[0]])
    return rows


def spread(rows, others, i):
    if any(other[i][-1] != rows[i][-1] for other in others):
        return float("inf")
    apart = (abs(x - y) / max(1, abs(x)) for other in others for x, y in zip(rows[i], other[i]))
    return max(apart)


cases = []
for name in objectives:
    for option in options:
        rows = run(name, option, 8)
        others = [run(name, option, 8, torch.Generator().manual_seed(seed)) for seed in range(5)]
        kept = []
        for i, row in enumerate(rows):
            apart = spread(rows, others, i)
            if not apart < 1e-7:
                break
            kept.append({"after": row, "spread": float(f"{apart:.1e}")})
        if kept:
            cases.append({"objective": name, "start": starts[name], "options": option, "rows": kept})
text = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
head = json.dumps({"torch": torch.__version__, "columns": ["loss", "a0", "a1", "b0", "calls"]})
pathlib.Path(__file__).with_name("torch-lbfgs.json").write_text(f'{head[:-1]}, "cases": [\n{text}\n]}}\n')
