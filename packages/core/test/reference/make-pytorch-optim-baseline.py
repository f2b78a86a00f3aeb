"""PyTorch's golden file test/cpp/api/optim_baseline.h, as JSON, all digits kept.

    /usr/bin/python3 make-pytorch-optim-baseline.py optim_baseline.h > pytorch-optim-baseline.json

Needs torch (Debian: python3-torch, 1.13).

The file is taken from github.com/pytorch/pytorch at commit 41f2dbde31b13c9246dd94bacc2b35f85739afd0, which
brought it to its 19 configurations (its text is pinned by the digest below). Each sample is one row of 13:
weights of layer 0, its biases, weights of layer 2, its bias.

The file does not hold the start. Its generator, optim_baseline.py beside it, seeds torch with 0, builds the
layers, and draws every parameter anew from U(-1/sqrt(inputs), 1/sqrt(inputs)), in float64; the same draws are
made here, and the start is thus known to the last digit, not to the four digits that PyTorch's C++ test uses.
"LBFGS_with_line_search" bears it out: it stays at its start to 2e-16.
"""

import hashlib
import json
import math
import re
import sys

import torch

SOURCE = "https://github.com/pytorch/pytorch/blob/{}/test/cpp/api/optim_baseline.h"
COMMIT = "41f2dbde31b13c9246dd94bacc2b35f85739afd0"
DIGEST = "8e162df1d9f6d8c8e3cb1336f58b2ab90ba8ff4cdea2e8ae87cd72b248b2d605"


def start():
    """The generator's parameters before the first step."""
    torch.manual_seed(0)
    layers = [torch.nn.Linear(2, 3), torch.nn.Linear(3, 1)]  # their own initial values use up draws
    for layer in layers:
        layer.to(torch.float64)
    found = []
    for layer in layers:
        bound = 1 / math.sqrt(layer.in_features)
        for part in layer.parameters():
            found += part.data.uniform_(-bound, bound).flatten().tolist()
    return found


def configurations(text):
    """Name -> samples, each number as the file spells it."""
    for body in text.split("inline std::vector<std::vector<torch::Tensor>> ")[1:]:
        parts = re.findall(r"torch::tensor\(\{([^}]*)\}\)", body)
        rows = [", ".join(parts[i : i + 4]).split(", ") for i in range(0, len(parts), 4)]
        assert len(rows) == 11 and all(len(row) == 13 for row in rows)
        yield body[: body.index("(")], rows


with open(sys.argv[1], "rb") as file:
    content = file.read()
assert hashlib.sha256(content).hexdigest() == DIGEST
cases = [
    json.dumps(name) + ":[\n" + ",\n".join("[" + ",".join(row) + "]" for row in rows) + "\n]"
    for name, rows in configurations(content.decode())
]
assert len(cases) == 19
head = {"source": SOURCE.format(COMMIT), "commit": COMMIT, "start": start()}
sys.stdout.write(json.dumps(head, separators=(",", ":"))[:-1] + ',"configurations":{\n' + ",\n".join(cases) + "\n}}\n")
