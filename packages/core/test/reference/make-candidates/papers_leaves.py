"""Algorithms that look at whole leaves or rows, transcribed from their papers. {candidate: (function, its option sets)} is PAPERS."""

import math

import numpy as np

from from_paper import zeros

DECAY = ("defaults", "other", "decay")


def length(a):
    return float(np.sqrt(np.sum(a * a)))


def ratio(weight, direction):
    return length(weight) / length(direction) if length(weight) > 0 and length(direction) > 0 else 1.0


def lars(x, learningRate, momentum, trustCoefficient, epsilon, nesterov, weightDecay):
    """Algorithm 1: the rate of a leaf is trust ||w|| / (||g|| + decay ||w||); the buffer has the rates in it."""
    v = zeros(x)

    def step(g, t):
        for k in x:
            under = length(g[k]) + weightDecay * length(x[k]) + epsilon
            local = trustCoefficient * length(x[k]) / under if length(x[k]) > 0 and length(g[k]) > 0 else 1.0
            d = learningRate * local * (g[k] + weightDecay * x[k])
            v[k] = momentum * v[k] + d
            x[k] = x[k] - (d + momentum * v[k] if nesterov else v[k])

    return step


def lamb(x, learningRate, beta1, beta2, epsilon, weightDecay):
    """Algorithm 2 with phi(z) = z."""
    m, v = zeros(x), zeros(x)

    def step(g, t):
        for k in x:
            m[k] = beta1 * m[k] + (1 - beta1) * g[k]
            v[k] = beta2 * v[k] + (1 - beta2) * g[k] ** 2
            d = m[k] / (1 - beta1**t) / (np.sqrt(v[k] / (1 - beta2**t)) + epsilon) + weightDecay * x[k]
            x[k] = x[k] - learningRate * ratio(x[k], d) * d

    return step


def novograd(x, learningRate, beta1, beta2, epsilon, weightDecay, gradientAveraging):
    """Algorithm 1; the first moment may be a mean."""
    m, v = zeros(x), {k: 0.0 for k in x}

    def step(g, t):
        for k in x:
            square = float(np.sum(g[k] ** 2))
            v[k] = square if t == 1 else beta2 * v[k] + (1 - beta2) * square
            d = g[k] / (math.sqrt(v[k]) + epsilon) + weightDecay * x[k]
            m[k] = beta1 * m[k] + ((1 - beta1) * d if gradientAveraging else d)
            x[k] = x[k] - learningRate * m[k]

    return step


def fromage(x, learningRate):
    """Algorithm 1."""

    def step(g, t):
        for k in x:
            x[k] = (x[k] - learningRate * ratio(x[k], g[k]) * g[k]) / math.sqrt(1 + learningRate**2)

    return step


def sm3(x, learningRate, momentum, epsilon):
    """Algorithm SM3-II with rows and columns as cover; a momentum that is a mean; 0 / 0 is 0, no epsilon."""
    m = zeros(x)
    cover = {k: [np.zeros(n, p.dtype) for n in p.shape] for k, p in x.items()}

    def step(g, t):
        for k in x:
            if x[k].ndim == 1:
                nu = cover[k][0] + g[k] ** 2
                cover[k] = [nu]
            else:
                nu = np.minimum(cover[k][0][:, None], cover[k][1][None, :]) + g[k] ** 2
                cover[k] = [nu.max(1), nu.max(0)]
            scaled = np.where(nu == 0, 0.0, g[k] / np.sqrt(np.where(nu == 0, 1.0, nu)))
            m[k] = momentum * m[k] + (1 - momentum) * scaled
            x[k] = x[k] - learningRate * m[k]

    return step


def root_mean_square(a):
    return math.sqrt(float(np.mean(a * a)))


def adafactor(x, decayRate, clippingThreshold, epsilon1, epsilon2, scaleParameter, relativeStep, warmup, weightDecay, learningRate=None, beta1=None):
    """Algorithms 4 and 5; with a fixed rate in place of the relative step, and a momentum, as options."""
    rows, columns, v, m = {}, {}, zeros(x), zeros(x)

    def step(g, t):
        b = 1 - t**decayRate
        for k in x:
            square = g[k] ** 2 + epsilon1
            if x[k].ndim == 2:
                rows[k] = b * rows.get(k, 0) + (1 - b) * square.sum(1)
                columns[k] = b * columns.get(k, 0) + (1 - b) * square.sum(0)
                v[k] = np.outer(rows[k], columns[k]) / rows[k].sum()
            else:
                v[k] = b * v[k] + (1 - b) * square
            u = g[k] / np.sqrt(v[k])
            u = u / max(1.0, root_mean_square(u) / clippingThreshold)
            rate = min(1e-2, 1 / math.sqrt(t)) if relativeStep else learningRate
            if scaleParameter:
                rate = rate * max(epsilon2, root_mean_square(x[k]))
            d = rate * u
            if beta1 is not None:
                m[k] = beta1 * m[k] + (1 - beta1) * d
                d = m[k]
            x[k] = x[k] - rate * weightDecay * x[k] - d

    return step


def came(x, learningRate, beta1, beta2, beta3, epsilon1, epsilon2, clippingThreshold, weightDecay):
    """Algorithm 2; vectors keep a full second moment and no confidence."""
    rows, columns, doubt_rows, doubt_columns, v, m = {}, {}, {}, {}, zeros(x), zeros(x)

    def step(g, t):
        for k in x:
            square = g[k] ** 2 + epsilon1
            if x[k].ndim == 2:
                rows[k] = beta2 * rows.get(k, 0) + (1 - beta2) * square.mean(1)
                columns[k] = beta2 * columns.get(k, 0) + (1 - beta2) * square.mean(0)
                v[k] = np.outer(rows[k], columns[k]) / rows[k].mean()
            else:
                v[k] = beta2 * v[k] + (1 - beta2) * square
            u = g[k] / np.sqrt(v[k])
            u = u / max(1.0, root_mean_square(u) / clippingThreshold)
            m[k] = beta1 * m[k] + (1 - beta1) * u
            d = m[k]
            if x[k].ndim == 2:
                doubt = (u - m[k]) ** 2 + epsilon2
                doubt_rows[k] = beta3 * doubt_rows.get(k, 0) + (1 - beta3) * doubt.mean(1)
                doubt_columns[k] = beta3 * doubt_columns.get(k, 0) + (1 - beta3) * doubt.mean(0)
                d = m[k] / np.sqrt(np.outer(doubt_rows[k], doubt_columns[k]) / doubt_rows[k].mean())
            x[k] = x[k] - learningRate * weightDecay * x[k] - learningRate * d

    return step


def adam_mini(x, learningRate, beta1, beta2, epsilon, weightDecay):
    """Algorithm 1 with the blocks of the authors' code: w by rows, c by number and undecayed, other leaves whole."""
    m, v = zeros(x), {k: 0.0 for k in x}

    def step(g, t):
        for k in x:
            decay = 0.0 if k == "c" else weightDecay
            m[k] = beta1 * m[k] + (1 - beta1) * g[k]
            square = g[k] ** 2 if k == "c" else (g[k] ** 2).mean(1, keepdims=True) if k == "w" else (g[k] ** 2).mean()
            v[k] = beta2 * v[k] + (1 - beta2) * square
            x[k] = x[k] * (1 - learningRate * decay) - learningRate * m[k] / (1 - beta1**t) / (np.sqrt(v[k] / (1 - beta2**t)) + epsilon)

    return step


def grok_adamw(x, learningRate, beta1, beta2, epsilon, weightDecay, alphaInit, lamb, gamma, gradientClipping, grokkingSignal=None, signalDecay=None):
    """The rule of the repository's README, with each leaf clipped by its own norm."""
    m, v, slow = zeros(x), zeros(x), zeros(x)
    alpha = alphaInit if grokkingSignal is None else alphaInit * math.exp(-signalDecay * grokkingSignal)

    def step(g, t):
        for i, k in enumerate(x):
            d = g[k] * min(1.0, gradientClipping / (length(g[k]) + 1e-6)) if gradientClipping > 0 else g[k]
            b = beta1 * (1 - gamma) ** i
            slow[k] = alpha * slow[k] + (1 - alpha) * d
            d = d + lamb * slow[k]
            m[k] = b * m[k] + (1 - b) * d
            v[k] = beta2 * v[k] + (1 - beta2) * d**2
            rate = learningRate * math.sqrt(1 - beta2**t) / (1 - beta1**t)
            x[k] = x[k] * (1 - learningRate * weightDecay) - rate * m[k] / (np.sqrt(v[k]) + epsilon)

    return step


PAPERS = {
    "grokAdamw": (grok_adamw, ("defaults", "other", "decay", "signal")),
    "lars": (lars, DECAY),
    "lamb": (lamb, DECAY),
    "novograd": (novograd, ("defaults", "other", "decay", "averaging")),
    "fromage": (fromage, ("defaults", "other", "large")),
    "sm3": (sm3, ("defaults", "other", "plain")),
    "adafactor": (adafactor, ("defaults", "other", "decay", "fixedRate", "scaledRate")),
    "came": (came, DECAY),
    "adamMini": (adam_mini, DECAY),
}
