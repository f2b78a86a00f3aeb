"""Algorithms that look at signs, transcribed from their papers. {candidate: (function, its option sets)} is PAPERS."""

import math

import numpy as np

from from_paper import zeros

DECAY = ("defaults", "other", "decay")


def sign_sgd(x, learningRate, weightDecay=0.0):
    """Algorithm 1, with a decay that is not in the paper."""

    def step(g, t):
        for k in x:
            x[k] = x[k] - learningRate * (np.sign(g[k]) + weightDecay * x[k])

    return step


def signum(x, learningRate, momentum, weightDecay=0.0):
    """Algorithm 2."""
    m = zeros(x)

    def step(g, t):
        for k in x:
            m[k] = momentum * m[k] + (1 - momentum) * g[k]
            x[k] = x[k] - learningRate * (np.sign(m[k]) + weightDecay * x[k])

    return step


def sign_momentum(x, learningRate, momentum, nesterov=False):
    """A momentum of signs."""
    b = zeros(x)

    def step(g, t):
        for k in x:
            s = np.sign(g[k])
            b[k] = momentum * b[k] + s
            x[k] = x[k] - learningRate * (s + momentum * b[k] if nesterov else b[k])

    return step


def tiger(x, learningRate, beta, weightDecay):
    """The rule of the author's text, all layers with the same rate."""
    m = zeros(x)

    def step(g, t):
        for k in x:
            m[k] = beta * m[k] + (1 - beta) * g[k]
            x[k] = x[k] - learningRate * (np.sign(m[k]) + weightDecay * x[k])

    return step


def rprop(kind):
    def begin(x, learningRate, decrease, increase, smallestStep, largestStep):
        """Rprop with and without weight backtracking, and the improved forms of both."""
        size = {k: np.full_like(p, learningRate) for k, p in x.items()}
        before, change = zeros(x), zeros(x)
        last = {"loss": math.inf}

        def step(g, t, evaluated):
            loss, _ = evaluated()
            for k in x:
                d = g[k].copy()
                turn = d * before[k]
                size[k] = np.where(turn > 0, np.minimum(size[k] * increase, largestStep), np.where(turn < 0, np.maximum(size[k] * decrease, smallestStep), size[k]))
                if kind == "irpropMinus":
                    d = np.where(turn < 0, 0.0, d)
                forward = -np.sign(d) * size[k]
                if kind == "rpropPlus":
                    forward = np.where(turn < 0, -change[k], forward)
                if kind == "irpropPlus":
                    forward = np.where(turn < 0, -change[k] if loss > last["loss"] else 0.0, forward)
                if kind in ("rpropPlus", "irpropPlus"):
                    d = np.where(turn < 0, 0.0, d)
                change[k] = forward.astype(x[k].dtype)
                x[k] = x[k] + change[k]
                before[k] = d.astype(x[k].dtype)
            last["loss"] = loss

        return step

    return begin


def cautious_adamw(x, learningRate, beta1, beta2, epsilon, weightDecay):
    """Algorithm 1: the mask times size / (sum + 1)."""
    m, v = zeros(x), zeros(x)

    def step(g, t):
        for k in x:
            m[k] = beta1 * m[k] + (1 - beta1) * g[k]
            v[k] = beta2 * v[k] + (1 - beta2) * g[k] ** 2
            d = m[k] / (1 - beta1**t) / (np.sqrt(v[k] / (1 - beta2**t)) + epsilon)
            mask = (d * g[k] > 0).astype(x[k].dtype)
            x[k] = x[k] * (1 - learningRate * weightDecay) - learningRate * d * mask * (mask.size / (mask.sum() + 1))

    return step


def cautious_lion(x, learningRate, beta1, beta2, weightDecay):
    """Algorithm 2."""
    m = zeros(x)

    def step(g, t):
        for k in x:
            d = np.sign(beta1 * m[k] + (1 - beta1) * g[k])
            m[k] = beta2 * m[k] + (1 - beta2) * g[k]
            mask = (d * g[k] > 0).astype(x[k].dtype)
            x[k] = x[k] * (1 - learningRate * weightDecay) - learningRate * d * mask * (mask.size / (mask.sum() + 1))

    return step


PAPERS = {
    "signSgd": (sign_sgd, DECAY),
    "signum": (signum, DECAY),
    "signMomentum": (sign_momentum, ("defaults", "other", "nesterov")),
    "tiger": (tiger, DECAY),
    **{kind: (rprop(kind), ("defaults", "other", "narrow")) for kind in ("rpropPlus", "rpropMinus", "irpropPlus", "irpropMinus")},
    "cautiousAdamw": (cautious_adamw, DECAY),
    "cautiousLion": (cautious_lion, DECAY),
}
