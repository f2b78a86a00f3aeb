"""The two problems every candidate is run on: gradients of + - * in the order written here, computed in float64.

A replay elsewhere that keeps the order sees the same gradients for the same parameters, bit for bit.
"""

ROTATED_HESSIAN = [
    [3.5625, 1.9375, 2.9375, 1.5625],
    [1.9375, 3.5625, 1.5625, 2.9375],
    [2.9375, 1.5625, 3.5625, 1.9375],
    [1.5625, 2.9375, 1.9375, 3.5625],
]
ROTATED_OPTIMUM = [1.0, -2.0, 0.5, 0.25]


def rotated(params, step):
    """A quadratic with the eigenvalues 10, 3, 1 and 0.25, rotated by half of Hadamard's matrix of order 4."""
    x = params["a"] + params["b"]
    d = [x[i] - ROTATED_OPTIMUM[i] for i in range(4)]
    g = []
    for row in ROTATED_HESSIAN:
        total = 0.0
        for h, e in zip(row, d):
            total = total + h * e
        g.append(total)
    loss = 0.0
    for e, f in zip(d, g):
        loss = loss + 0.5 * (e * f)
    return loss, {"a": g[:3], "b": g[3:]}


CURVATURE = {"w": 0.5, "v": 2.0, "c": 1.0}
LAYER_SIZES = {"w": 12, "v": 15, "c": 4}


def layers(params, step):
    """A bowl around a target that a linear congruential generator moves at each step; the last number of c has
    the gradient 0 at every step. The loss is never negative."""
    s = (step * 7919 + 12345) % 4294967296
    loss = 0.0
    gradient = {}
    for name in ("w", "v", "c"):
        k = CURVATURE[name]
        g = []
        for i in range(LAYER_SIZES[name]):
            s = (s * 1664525 + 1013904223) % 4294967296
            d = params[name][i] - (s / 4294967296 - 0.5)
            if name == "c" and i == 3:
                g.append(0.0)
                continue
            g.append(k * d)
            loss = loss + (0.5 * k) * (d * d)
        gradient[name] = g
    return loss, gradient


def square(params, step):
    """The rotated quadratic with its four numbers in a square matrix, for methods that take only matrices."""
    loss, g = rotated({"a": params["m"][:3], "b": params["m"][3:]}, step)
    return loss, {"m": g["a"] + g["b"]}


# name: (function, {leaf: shape}, {leaf: start, row by row}, the steps after which the parameters are kept)
PROBLEMS = {
    "rotated": (rotated, {"a": (3,), "b": (1,)}, {"a": [3.0, -1.0, 1.0], "b": [-1.5]}, list(range(1, 13))),
    "square": (square, {"m": (2, 2)}, {"m": [3.0, -1.0, 1.0, -1.5]}, list(range(1, 13))),
    "layers": (
        layers,
        {"w": (3, 4), "v": (5, 3), "c": (4,)},
        {
            "w": [0.5, -0.25, 0.75, -1.0, 1.25, 0.125, -0.5, 0.375, -0.875, 0.625, 1.0, -0.75],
            "v": [0.25, -0.5, 0.875, -0.125, 0.5, -1.0, 0.75, 0.375, -0.625, 1.0, -0.25, 0.125, -0.375, 0.625, -0.75],
            "c": [1.0, -0.5, 0.25, 0.75],
        },
        [2, 12],
    ),
}
