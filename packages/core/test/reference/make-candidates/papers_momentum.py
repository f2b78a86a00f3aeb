"""Algorithms with a momentum, transcribed from their papers. {candidate: (function, its option sets)} is PAPERS."""

import math

import numpy as np

from from_paper import copies, zeros

DECAY = ("defaults", "other", "decay")


def qhm(x, learningRate, momentum, nu, weightDecay):
    """Equations 3 and 4, decay added to the gradient."""
    b = zeros(x)

    def step(g, t):
        for k in x:
            d = g[k] + weightDecay * x[k]
            b[k] = momentum * b[k] + (1 - momentum) * d
            x[k] = x[k] - learningRate * ((1 - nu) * d + nu * b[k])

    return step


def aggmo(x, learningRate, betas, weightDecay):
    """Equations 3 and 4: the velocities are v = beta v - gradient."""
    v = [zeros(x) for _ in betas]

    def step(g, t):
        for k in x:
            d = g[k] + weightDecay * x[k]
            for one, beta in zip(v, betas):
                one[k] = beta * one[k] - d
            x[k] = x[k] + learningRate / len(betas) * sum(one[k] for one in v)

    return step


def acc_sgd(x, learningRate, kappa, xi, smallConstant, weightDecay):
    """Algorithm 1 (ASGD of Jain and others, as the paper has it)."""
    alpha = 1 - smallConstant**2 * xi / kappa
    long_step = kappa * learningRate / smallConstant
    average = copies(x)

    def step(g, t):
        for k in x:
            d = g[k] + weightDecay * x[k]
            average[k] = alpha * average[k] + (1 - alpha) * (x[k] - long_step * d)
            x[k] = smallConstant / (smallConstant + (1 - alpha)) * (x[k] - learningRate * d) + (1 - alpha) / (smallConstant + (1 - alpha)) * average[k]

    return step


def pid(x, learningRate, momentum, integral, derivative, weightDecay):
    """Proportional, integral and damped derivative, the derivative from the second gradient on."""
    v, change, before = zeros(x), zeros(x), {}

    def step(g, t):
        for k in x:
            d = g[k] + weightDecay * x[k]
            v[k] = momentum * v[k] + d
            if t > 1:
                change[k] = momentum * change[k] + (1 - momentum) * (d - before[k])
            before[k] = d
            x[k] = x[k] - learningRate * (d + integral * v[k] + derivative * change[k])

    return step


def projected(weight, g, direction, delta, epsilon):
    """The projection of AdamP's section 3.3: first by rows, then by leaf; the direction and whether it was projected."""
    for shape in ((weight.shape[0], -1), (1, -1)):
        w, h, d = weight.reshape(shape), g.reshape(shape), direction.reshape(shape)
        wn, hn = np.sqrt((w * w).sum(1)), np.sqrt((h * h).sum(1))
        cosine = np.abs((w * h).sum(1)) / (np.maximum(wn, epsilon) * np.maximum(hn, epsilon))
        if cosine.max() < delta / math.sqrt(w.shape[1]):
            n = w / (wn[:, None] + epsilon)
            return (d - n * (n * d).sum(1, keepdims=True)).reshape(weight.shape), True
    return direction, False


def sgdp(x, learningRate, momentum, dampening, nesterov, weightDecay, epsilon, delta, decayRatio):
    """Algorithm 2, with the options of the authors' code; the buffer stays as it was."""
    b = zeros(x)

    def step(g, t):
        for k in x:
            b[k] = momentum * b[k] + (1 - dampening) * g[k]
            d, ratio = g[k] + momentum * b[k] if nesterov else b[k], 1.0
            if x[k].ndim > 1:
                d, changed = projected(x[k], g[k], d, delta, epsilon)
                ratio = decayRatio if changed else 1.0
            x[k] = x[k] * (1 - learningRate * weightDecay * ratio / (1 - momentum)) - learningRate * d

    return step


def adamp(x, learningRate, beta1, beta2, epsilon, weightDecay, delta, decayRatio, nesterov):
    """Algorithm 1 of AdamP with the options of the authors' code."""
    m, v = zeros(x), zeros(x)

    def step(g, t):
        for k in x:
            m[k] = beta1 * m[k] + (1 - beta1) * g[k]
            v[k] = beta2 * v[k] + (1 - beta2) * g[k] ** 2
            over = beta1 * m[k] + (1 - beta1) * g[k] if nesterov else m[k]
            d, ratio = over / (np.sqrt(v[k] / (1 - beta2**t)) + epsilon), 1.0
            if x[k].ndim > 1:
                d, changed = projected(x[k], g[k], d, delta, epsilon)
                ratio = decayRatio if changed else 1.0
            x[k] = x[k] * (1 - learningRate * weightDecay * ratio) - learningRate / (1 - beta1**t) * d

    return step


def sgdw(x, learningRate, momentum, weightDecay, nesterov):
    """Algorithm 1, the decay times the rate as all libraries have it."""
    b = zeros(x)

    def step(g, t):
        for k in x:
            b[k] = momentum * b[k] + g[k] if t > 1 else g[k]
            d = g[k] + momentum * b[k] if nesterov else b[k]
            x[k] = x[k] * (1 - learningRate * weightDecay) - learningRate * d

    return step


def madgrad(x, learningRate, momentum, epsilon, weightDecay=0.0):
    """Algorithm 1, decay added to the gradient."""
    first, s, v = copies(x), zeros(x), zeros(x)

    def step(g, t):
        weight = learningRate * math.sqrt(t)
        for k in x:
            d = g[k] + weightDecay * x[k]
            s[k] = s[k] + weight * d
            v[k] = v[k] + weight * d * d
            z = first[k] - s[k] / (np.cbrt(v[k]) + epsilon)
            x[k] = momentum * x[k] + (1 - momentum) * z

    return step


def mirror_madgrad(x, learningRate, momentum, epsilon, weightDecay):
    """The rule of the authors' package."""
    z, v = copies(x), zeros(x)

    def step(g, t):
        for k in x:
            d = g[k] + weightDecay * x[k]
            v[k] = math.sqrt((t - 1) / t) * v[k] + d * d
            z[k] = z[k] - (learningRate + epsilon) * t ** (1 / 3) * d / (np.cbrt(v[k]) + epsilon)
            x[k] = momentum * x[k] + (1 - momentum) * z[k]

    return step


def pnm(x, learningRate, beta1, beta2, weightDecay):
    """Algorithm 2 with decay before the step, as the authors' code has it."""
    held = [zeros(x), zeros(x)]

    def step(g, t):
        one, other = held[(t - 1) % 2], held[t % 2]
        scale = 1 / math.sqrt((1 + beta2) ** 2 + beta2**2)
        for k in x:
            x[k] = x[k] * (1 - learningRate * weightDecay)
            one[k] = beta1**2 * one[k] + (1 - beta1**2) * g[k]
            x[k] = x[k] - learningRate * scale * ((1 + beta2) * one[k] - beta2 * other[k])

    return step


PAPERS = {
    "qhm": (qhm, DECAY),
    "aggMo": (aggmo, DECAY),
    "accSgd": (acc_sgd, DECAY),
    "pid": (pid, DECAY),
    "sgdp": (sgdp, ("defaults", "other", "decay", "plainMomentum")),
    "adamp": (adamp, DECAY),
    "sgdw": (sgdw, DECAY),
    "madgrad": (madgrad, ("defaults", "other", "decay", "plain")),
    "mirrorMadgrad": (mirror_madgrad, DECAY),
    "pnm": (pnm, DECAY),
}
