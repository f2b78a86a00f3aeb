"""Losses, gradients and trajectories of small models, from PyTorch. Usage: python3 make-models.py > models.json

Needs PyTorch (Debian's python3-torch, 1.13). Everything is float64 and printed to the last digit; weights are
[inputs, outputs] here, the transpose of PyTorch's.
"""

import json
import math

import torch
from torch import nn

torch.set_default_dtype(torch.float64)
# of the batch of the first step; the steps after it count on
SEED = 11


def numbers(count, seed):
    """Numbers in (-1, 1) that need no generator of PyTorch's."""
    return [math.sin(12.9898 * (i + 1) + 78.233 * seed) for i in range(count)]


class Uniform:
    """xoshiro128** seeded by splitmix32 (published generators), numbers of 32 bits in [0, 1)."""

    def __init__(self, seed):
        self.state = []
        for _ in range(4):
            seed = (seed + 0x9E3779B9) % 2**32
            z = (seed ^ seed >> 16) * 0x85EBCA6B % 2**32
            z = (z ^ z >> 13) * 0xC2B2AE35 % 2**32
            self.state.append(z ^ z >> 16)

    def __call__(self):
        def turn(x, by):
            return (x << by | x >> 32 - by) % 2**32

        a, b, c, d = self.state
        result = turn(b * 5 % 2**32, 7) * 9 % 2**32
        c, d = c ^ a, d ^ b
        self.state = [a ^ d, b ^ c, c ^ (b << 9) % 2**32, turn(d, 11)]
        return result / 2**32


class Thinned(nn.Module):
    """Dropout whose mask is set from outside."""

    def __init__(self):
        super().__init__()
        self.mask = None

    def forward(self, x):
        return x if self.mask is None else x * self.mask


def draw(model, hidden, size, share, seed):
    uniform = Uniform(seed)
    thinned = [layer for layer in model if isinstance(layer, Thinned)]
    for layer, units in zip(thinned, hidden):
        kept = [0.0 if uniform() < share else 1 / (1 - share) for _ in range(size * units)]
        layer.mask = torch.tensor(kept).reshape(size, units)


def use_all(model):
    for layer in model:
        if isinstance(layer, Thinned):
            layer.mask = None


ACTIVATIONS = {"relu": nn.ReLU, "tanh": nn.Tanh, "sigmoid": nn.Sigmoid}
LOSSES = {
    "squaredError": lambda parts: nn.MSELoss(),
    "huber": lambda parts: nn.HuberLoss(delta=parts["delta"]),
    "binaryCrossEntropy": lambda parts: nn.BCEWithLogitsLoss(),
    "crossEntropy": lambda parts: nn.CrossEntropyLoss(label_smoothing=parts.get("labelSmoothing", 0)),
}


def build(inputs, hidden, outputs, activation):
    widths = [inputs, *hidden, outputs]
    layers = []
    for index in range(len(widths) - 1):
        layer = nn.Linear(widths[index], widths[index + 1])
        with torch.no_grad():
            weight = torch.tensor(numbers(widths[index] * widths[index + 1], index))
            layer.weight.copy_(weight.reshape(widths[index], widths[index + 1]).T)
            layer.bias.copy_(torch.tensor(numbers(widths[index + 1], index + 50)))
        layers.append(layer)
        if index < len(hidden):
            layers.append(ACTIVATIONS[activation]())
            layers.append(Thinned())
    return nn.Sequential(*layers)


def target_of(loss, size, outputs):
    if loss == "crossEntropy":
        return torch.tensor([(3 * i + 1) % outputs for i in range(size)])
    values = torch.tensor(numbers(size * outputs, 9)).reshape(size, outputs)
    return values if loss in ("squaredError", "huber") else (values > 0).double()


def leaves(model, read):
    found = []
    for layer in model:
        if isinstance(layer, nn.Linear):
            found.append({"weight": read(layer.weight).T.reshape(-1).tolist(), "bias": read(layer.bias).tolist()})
    return found


def case(inputs, hidden, outputs, activation, loss, size, **settings):
    parts = {"inputs": inputs, "hidden": hidden, "outputs": outputs, "activation": activation, "loss": loss, **settings}
    model = build(inputs, hidden, outputs, activation)
    x = 2 * torch.tensor(numbers(size * inputs, 7)).reshape(size, inputs)
    y = target_of(loss, size, outputs)
    entropy = LOSSES[loss](parts)
    weights = [layer.weight for layer in model if isinstance(layer, nn.Linear)]

    def criterion(scores, wanted):
        return entropy(scores, wanted) + settings.get("l2", 0) / 2 * sum((w * w).sum() for w in weights)

    share = settings.get("dropout", 0)
    whole = criterion(model(x), y).item()
    if share > 0:
        draw(model, hidden, size, share, SEED)
    value = criterion(model(x), y)
    value.backward()
    use_all(model)
    gradients = leaves(model, lambda parameter: parameter.grad)
    scores = model(x).detach()
    predicted = {"squaredError": scores, "huber": scores, "binaryCrossEntropy": scores.sigmoid(), "crossEntropy": scores.softmax(1)}[loss]
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    losses = []
    for step_number in range(200):
        if share > 0:
            draw(model, hidden, size, share, SEED + step_number)
        optimizer.zero_grad()
        step = criterion(model(x), y)
        step.backward()
        optimizer.step()
        losses.append(step.item())
    return {
        "parts": parts,
        "size": size,
        "targets": y.reshape(-1).tolist(),
        "loss": value.item(),
        "whole": whole,
        "gradients": gradients,
        "predictions": predicted.reshape(-1).tolist(),
        "losses": losses[::20] + [losses[-1]],
    }


CASES = [
    case(3, [], 1, "relu", "squaredError", 5),
    case(2, [], 3, "relu", "squaredError", 4),
    case(4, [], 1, "relu", "binaryCrossEntropy", 6),
    case(3, [], 2, "relu", "binaryCrossEntropy", 3),
    case(5, [], 4, "relu", "crossEntropy", 7),
    case(3, [6], 4, "relu", "crossEntropy", 9),
    case(2, [5, 3], 2, "tanh", "squaredError", 4),
    case(4, [7], 1, "sigmoid", "binaryCrossEntropy", 8),
    case(9, [4, 6, 5], 3, "relu", "crossEntropy", 1),
    case(3, [], 2, "relu", "huber", 6, delta=1.0),
    case(3, [4], 1, "tanh", "huber", 8, delta=0.25, l2=0.03),
    case(4, [6], 3, "tanh", "crossEntropy", 9, labelSmoothing=0.1),
    case(5, [], 4, "relu", "crossEntropy", 7, labelSmoothing=0.3, l2=0.1),
    case(4, [8, 5], 3, "tanh", "crossEntropy", 6, dropout=0.4),
    case(3, [9], 2, "relu", "squaredError", 7, dropout=0.5, l2=0.01),
    case(3, [6, 4], 1, "sigmoid", "binaryCrossEntropy", 5, dropout=0.2),
]

print("[")
print(",\n".join(json.dumps(each, separators=(",", ":")) for each in CASES))
print("]")
