"""The run of PyTorch's test/cpp/api/optim.cpp, as JSON: a network of 2-3-1 sigmoids in float64.

    /usr/bin/python3 make-network.py > network.json      (Debian: python3-torch, 1.13)

Weights start at the four digits of the C++ test; the loss is the sum of the three outputs. Samples are
taken after steps 1, 101, 501 and 1001: weights of layer 0, its biases, weights of layer 2, its bias.
"""

import json
import sys

import torch

torch.set_default_dtype(torch.float64)
START = [[-0.2109, -0.4976, -0.1413, -0.3420, -0.2524, 0.6976], [-0.1085, -0.2979, 0.6892], [-0.0508, -0.3941, -0.2843], [-0.0711]]
O = torch.optim
CASES = [
    ("adam", O.Adam, dict(lr=1.0), dict(learningRate=1)),
    ("adam", O.Adam, dict(lr=1.0, weight_decay=1e-2), dict(learningRate=1, weightDecay=1e-2)),
    ("adam", O.Adam, dict(lr=1.0, weight_decay=1e-6, amsgrad=True), dict(learningRate=1, weightDecay=1e-6, amsgrad=True)),
    ("adamw", O.AdamW, dict(lr=1.0), dict(learningRate=1)),
    ("adamw", O.AdamW, dict(lr=1.0, weight_decay=0), dict(learningRate=1, weightDecay=0)),
    ("adamw", O.AdamW, dict(lr=1.0, amsgrad=True), dict(learningRate=1, amsgrad=True)),
    ("adagrad", O.Adagrad, dict(lr=1.0), dict(learningRate=1)),
    ("adagrad", O.Adagrad, dict(lr=1.0, weight_decay=1e-2), dict(learningRate=1, weightDecay=1e-2)),
    ("adagrad", O.Adagrad, dict(lr=1.0, weight_decay=1e-6, lr_decay=1e-3), dict(learningRate=1, weightDecay=1e-6, learningRateDecay=1e-3)),
    ("rmsprop", O.RMSprop, dict(lr=0.1), dict(learningRate=0.1)),
    ("rmsprop", O.RMSprop, dict(lr=0.1, weight_decay=1e-2), dict(learningRate=0.1, weightDecay=1e-2)),
    ("rmsprop", O.RMSprop, dict(lr=0.1, weight_decay=1e-6, centered=True), dict(learningRate=0.1, weightDecay=1e-6, centered=True)),
    ("rmsprop", O.RMSprop, dict(lr=0.1, weight_decay=1e-6, centered=True, momentum=0.9), dict(learningRate=0.1, weightDecay=1e-6, centered=True, momentum=0.9)),
    ("sgd", O.SGD, dict(lr=0.1), dict(learningRate=0.1)),
    ("sgd", O.SGD, dict(lr=0.1, weight_decay=1e-2), dict(learningRate=0.1, weightDecay=1e-2)),
    ("sgd", O.SGD, dict(lr=0.1, weight_decay=1e-2, momentum=0.9), dict(learningRate=0.1, weightDecay=1e-2, momentum=0.9)),
    ("sgd", O.SGD, dict(lr=0.1, weight_decay=1e-6, momentum=0.9, nesterov=True), dict(learningRate=0.1, weightDecay=1e-6, momentum=0.9, nesterov=True)),
]


def run(factory, options):
    parts = [torch.nn.Parameter(torch.tensor(part)) for part in START]
    optimizer = factory(parts, **options)
    x = torch.tensor([0.1, 0.2, 0.3, 0.4, 0.5, 0.6]).reshape(3, 2)
    samples = []
    for i in range(1001):
        optimizer.zero_grad()
        hidden = torch.sigmoid(x @ parts[0].reshape(3, 2).T + parts[1])
        torch.sigmoid(hidden @ parts[2] + parts[3]).sum().backward()
        optimizer.step()
        if i in (0, 100, 500, 1000):
            samples.append([v for part in parts for v in part.tolist()])
    return samples


rows = [json.dumps({"name": n, "options": ours, "samples": run(f, theirs)}, separators=(",", ":")) for n, f, theirs, ours in CASES]
sys.stdout.write('{"made by":"torch ' + torch.__version__ + '","cases":[\n' + ",\n".join(rows) + "\n]}\n")
