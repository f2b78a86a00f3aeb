"""Losses, gradients and trajectories of small models, from PyTorch. Usage: python3 make-models.py > models.json

Needs PyTorch (Debian's python3-torch, 1.13). Everything is float64 and printed to the last digit; weights are
[inputs, outputs] here, the transpose of PyTorch's.
"""

import json
import math

import torch
from torch import nn

torch.set_default_dtype(torch.float64)


def numbers(count, seed):
    """Numbers in (-1, 1) that need no generator of PyTorch's."""
    return [math.sin(12.9898 * (i + 1) + 78.233 * seed) for i in range(count)]


ACTIVATIONS = {"relu": nn.ReLU, "tanh": nn.Tanh, "sigmoid": nn.Sigmoid}
LOSSES = {"squaredError": nn.MSELoss, "binaryCrossEntropy": nn.BCEWithLogitsLoss, "crossEntropy": nn.CrossEntropyLoss}


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
    return nn.Sequential(*layers)


def target_of(loss, size, outputs):
    if loss == "crossEntropy":
        return torch.tensor([(3 * i + 1) % outputs for i in range(size)])
    values = torch.tensor(numbers(size * outputs, 9)).reshape(size, outputs)
    return values if loss == "squaredError" else (values > 0).double()


def leaves(model, read):
    found = []
    for layer in model:
        if isinstance(layer, nn.Linear):
            found.append({"weight": read(layer.weight).T.reshape(-1).tolist(), "bias": read(layer.bias).tolist()})
    return found


def case(inputs, hidden, outputs, activation, loss, size):
    model = build(inputs, hidden, outputs, activation)
    x = 2 * torch.tensor(numbers(size * inputs, 7)).reshape(size, inputs)
    y = target_of(loss, size, outputs)
    criterion = LOSSES[loss]()
    value = criterion(model(x), y)
    value.backward()
    gradients = leaves(model, lambda parameter: parameter.grad)
    scores = model(x).detach()
    predicted = {"squaredError": scores, "binaryCrossEntropy": scores.sigmoid(), "crossEntropy": scores.softmax(1)}[loss]
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    losses = []
    for _ in range(200):
        optimizer.zero_grad()
        step = criterion(model(x), y)
        step.backward()
        optimizer.step()
        losses.append(step.item())
    return {
        "parts": {"inputs": inputs, "hidden": hidden, "outputs": outputs, "activation": activation, "loss": loss},
        "size": size,
        "targets": y.reshape(-1).tolist(),
        "loss": value.item(),
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
]

print("[")
print(",\n".join(json.dumps(each, separators=(",", ":")) for each in CASES))
print("]")
