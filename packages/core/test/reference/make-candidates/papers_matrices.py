"""Algorithms for matrices: preconditioners and orthogonal steps, transcribed from their papers. {candidate: (function, its option sets)} is PAPERS."""

import math

import numpy as np

from from_paper import norm, zeros
from papers_leaves import length, root_mean_square

DECAY = ("defaults", "other", "decay")


def power(a, exponent):
    values, vectors = np.linalg.eigh(a)
    return (vectors * values**exponent) @ vectors.T


def shampoo(x, learningRate, momentum, weightDecay, epsilon):
    """Algorithm 1 for matrices, Algorithm 2 for vectors: the power is -1 / (2 k) for k axes."""
    left = {k: epsilon * np.eye(p.shape[0], dtype=p.dtype) for k, p in x.items()}
    right = {k: epsilon * np.eye(p.shape[1], dtype=p.dtype) for k, p in x.items() if p.ndim == 2}

    def step(g, t):
        for k in x:
            d = g[k] + weightDecay * x[k]
            if x[k].ndim == 2:
                left[k] = left[k] + d @ d.T
                right[k] = right[k] + d.T @ d
                x[k] = x[k] - learningRate * power(left[k], -0.25) @ d @ power(right[k], -0.25)
            else:
                left[k] = left[k] + np.outer(d, d)
                x[k] = x[k] - learningRate * power(left[k], -0.5) @ d

    return step


def soap(x, learningRate, beta1, beta2, epsilon, weightDecay, preconditionFrequency, largestSide, shampooBeta=None):
    """Algorithm 3 with the details of the authors' code: the first step only fills the statistics, decay after the
    step, the eigenvectors sorted before each refreshing QR."""
    share = beta2 if shampooBeta is None else shampooBeta
    state = {}

    def turned(a, basis, back=False):
        for axis, q in enumerate(basis):
            if q is not None:
                a = np.moveaxis(np.tensordot(a, q, axes=([axis], [1 if back else 0])), -1, axis)
        return a

    def statistics(d, held):
        for axis, s in enumerate(held["statistics"]):
            if s is not None:
                flat = np.moveaxis(d, axis, 0).reshape(d.shape[axis], -1)
                held["statistics"][axis] = share * s + (1 - share) * flat @ flat.T

    def step(g, t):
        for k in x:
            if k not in state:
                sides = [np.zeros((n, n), x[k].dtype) if x[k].ndim == 2 and n <= largestSide else None for n in x[k].shape]
                held = state[k] = {"statistics": sides, "m": np.zeros_like(x[k]), "v": np.zeros_like(x[k]), "t": 0}
                statistics(g[k], held)
                held["basis"] = [None if s is None else np.linalg.eigh(s)[1][:, ::-1] for s in held["statistics"]]
                continue
            held = state[k]
            held["t"] += 1
            turned_gradient = turned(g[k], held["basis"])
            held["m"] = beta1 * held["m"] + (1 - beta1) * g[k]
            held["v"] = beta2 * held["v"] + (1 - beta2) * turned_gradient**2
            rate = learningRate * math.sqrt(1 - beta2 ** held["t"]) / (1 - beta1 ** held["t"])
            d = turned(turned(held["m"], held["basis"]) / (np.sqrt(held["v"]) + epsilon), held["basis"], back=True)
            x[k] = x[k] - rate * d
            x[k] = x[k] * (1 - learningRate * weightDecay)
            statistics(g[k], held)
            if held["t"] % preconditionFrequency == 0:
                for axis, (s, q) in enumerate(zip(held["statistics"], held["basis"])):
                    if s is not None:
                        order = np.argsort(-np.diag(q.T @ s @ q), kind="stable")
                        held["v"] = np.take(held["v"], order, axis)
                        held["basis"][axis] = np.linalg.qr(s @ q[:, order])[0]

    return step


def newton_schulz(a, tiny=1e-7):
    """Five steps of the quintic iteration."""
    y = a.T if a.shape[0] > a.shape[1] else a
    y = y / (length(y) + tiny)
    for _ in range(5):
        s = y @ y.T
        y = 3.4445 * y + (-4.7750 * s + 2.0315 * s @ s) @ y
    return y.T if a.shape[0] > a.shape[1] else y


def beside_adam(x, aux, weightDecay):
    """AdamW for the vectors beside a method for matrices."""
    m, v = zeros(x), zeros(x)

    def step(k, g, t):
        m[k] = aux["auxBeta1"] * m[k] + (1 - aux["auxBeta1"]) * g
        v[k] = aux["auxBeta2"] * v[k] + (1 - aux["auxBeta2"]) * g**2
        d = m[k] / (1 - aux["auxBeta1"] ** t) / (np.sqrt(v[k] / (1 - aux["auxBeta2"] ** t)) + aux["auxEpsilon"])
        x[k] = x[k] * (1 - aux["auxLearningRate"] * weightDecay) - aux["auxLearningRate"] * d

    return step


def mars_shampoo(x, learningRate, beta1, beta2, epsilon, gamma, weightDecay, vectors, vectorLearningRate, vectorBeta1, vectorBeta2, vectorWeightDecay):
    """Algorithm 4, approximate; vectors take an AdamW whose decay is added to the direction."""
    m, before = zeros(x), zeros(x)
    aux = {"auxLearningRate": vectorLearningRate, "auxBeta1": vectorBeta1, "auxBeta2": vectorBeta2, "auxEpsilon": epsilon}
    vector = beside_adam(x, aux, vectorWeightDecay)

    def step(g, t):
        for k in x:
            if x[k].ndim != 2:
                vector(k, g[k], t)
                continue
            c = g[k] + gamma * beta1 / (1 - beta1) * (g[k] - before[k])
            c = c / max(1.0, length(c))
            m[k] = beta1 * m[k] + (1 - beta1) * c
            d = newton_schulz(m[k] / (1 - beta1), epsilon) * math.sqrt(max(1.0, x[k].shape[0] / x[k].shape[1]))
            x[k] = x[k] - learningRate * (d + weightDecay * x[k])
            before[k] = g[k]

    return step


def muon(x, learningRate, momentum, weightDecay, **aux):
    """The post's algorithm: the buffer is a sum, Nesterov's mix g + momentum b."""
    b, vector = zeros(x), beside_adam(x, aux, weightDecay)

    def step(g, t):
        for k in x:
            if x[k].ndim != 2:
                vector(k, g[k], t)
                continue
            b[k] = momentum * b[k] + g[k]
            d = newton_schulz(g[k] + momentum * b[k]) * math.sqrt(max(1.0, x[k].shape[0] / x[k].shape[1]))
            x[k] = x[k] * (1 - learningRate * weightDecay) - learningRate * d

    return step


def normuon(x, learningRate, momentum, beta2, weightDecay, **aux):
    """Algorithm 1: no Nesterov; the update has the root mean square 0.2."""
    b, vector = zeros(x), beside_adam(x, aux, weightDecay)
    v = {k: 0.0 for k in x}

    def step(g, t):
        for k in x:
            if x[k].ndim != 2:
                vector(k, g[k], t)
                continue
            b[k] = momentum * b[k] + (1 - momentum) * g[k]
            o = newton_schulz(b[k])
            v[k] = beta2 * v[k] + (1 - beta2) * (o * o).mean(1, keepdims=True)
            o = o / (np.sqrt(v[k]) + 1e-10)
            rate = 0.2 * learningRate * math.sqrt(o.size) / length(o)
            x[k] = x[k] - learningRate * weightDecay * x[k] - rate * o

    return step


def ada_muon(x, learningRate, beta1, beta2, epsilon, weightDecay):
    """Algorithm 1 as of version 2: the sign of the momentum orthogonalised, its second moment without bias correction,
    the root mean square brought to 0.2; vectors stay."""
    b, v = zeros(x), zeros(x)

    def step(g, t):
        for k in x:
            if x[k].ndim != 2:
                continue
            b[k] = beta1 * b[k] + (1 - beta1) * g[k]
            o = newton_schulz(np.sign(b[k]))
            v[k] = beta2 * v[k] + (1 - beta2) * o * o
            o = o / (np.sqrt(v[k]) + epsilon)
            rate = 0.2 * learningRate * math.sqrt(o.size) / length(o)
            x[k] = x[k] * (1 - learningRate * weightDecay) - rate * o

    return step


def scion(x, learningRate, momentum, scale, unconstrained):
    """Algorithms 1 (unconstrained) and 2, the spectral norm for matrices, the root mean square for vectors."""
    b = zeros(x)

    def step(g, t):
        for k in x:
            b[k] = (1 - momentum) * b[k] + momentum * g[k]
            if x[k].ndim == 2:
                d = newton_schulz(b[k]) * math.sqrt(x[k].shape[0] / x[k].shape[1])
            else:
                d = b[k] / (root_mean_square(b[k]) + 1e-8)
            keep = 1.0 if unconstrained else 1 - learningRate
            x[k] = keep * x[k] - learningRate * scale * d

    return step


def hyperball(x, learningRate, beta1, beta2, epsilon):
    """W = R Norm(W - learningRate R Norm(u)), R the norm W starts with, u Adam's direction; vectors take Adam."""
    m, v, radius = zeros(x), zeros(x), {k: norm({k: p}) for k, p in x.items()}

    def step(g, t):
        for k in x:
            m[k] = beta1 * m[k] + (1 - beta1) * g[k]
            v[k] = beta2 * v[k] + (1 - beta2) * g[k] ** 2
            d = m[k] / (1 - beta1**t) / (np.sqrt(v[k] / (1 - beta2**t)) + epsilon)
            if x[k].ndim == 2:
                moved = x[k] - learningRate * radius[k] * d / norm({k: d})
                x[k] = radius[k] * moved / norm({k: moved})
            else:
                x[k] = x[k] - learningRate * d

    return step


PAPERS = {
    "marsShampoo": (mars_shampoo, DECAY),
    "soap": (soap, ("defaults", "other", "decay", "shampooBeta")),
    "shampoo": (shampoo, DECAY),
    "muon": (muon, DECAY),
    "normuon": (normuon, DECAY),
    "adaMuon": (ada_muon, DECAY),
    "scion": (scion, ("defaults", "other", "unconstrained")),
    "hyperball": (hyperball, ("defaults", "other", "large", "noMomentum")),
}
