"""Adam's nearer kin, transcribed from their papers. {candidate: (function, its option sets)} is PAPERS."""

import math

import numpy as np

from from_paper import zeros

DECAY = ("defaults", "other", "decay")
PLAIN = ("defaults", "other")


def adamaxw(x, learningRate, beta1, beta2, epsilon, weightDecay):
    """Adam's Algorithm 2 (no epsilon there) with decoupled decay."""
    m, u = zeros(x), zeros(x)

    def step(g, t):
        for k in x:
            m[k] = beta1 * m[k] + (1 - beta1) * g[k]
            u[k] = np.maximum(beta2 * u[k], np.abs(g[k]))
            ratio = np.where(u[k] == 0, 0.0, m[k] / np.where(u[k] == 0, 1.0, u[k])).astype(x[k].dtype)
            x[k] = x[k] - learningRate * (ratio / (1 - beta1**t) + weightDecay * x[k])

    return step


def nadamw(x, learningRate, beta1, beta2, epsilon, weightDecay):
    """Dozat's Algorithm with a constant momentum, decay decoupled."""
    m, v = zeros(x), zeros(x)

    def step(g, t):
        for k in x:
            m[k] = beta1 * m[k] + (1 - beta1) * g[k]
            v[k] = beta2 * v[k] + (1 - beta2) * g[k] ** 2
            ahead = beta1 * m[k] / (1 - beta1 ** (t + 1)) + (1 - beta1) * g[k] / (1 - beta1**t)
            x[k] = x[k] - learningRate * (ahead / (np.sqrt(v[k] / (1 - beta2**t)) + epsilon) + weightDecay * x[k])

    return step


def nadamw_scheduled(x, learningRate, beta1, beta2, epsilon, weightDecay, momentumDecay):
    """The rule of PyTorch's documentation of NAdam, decay decoupled."""
    m, v, product = zeros(x), zeros(x), {"now": 1.0}

    def step(g, t):
        now = beta1 * (1 - 0.5 * 0.96 ** (t * momentumDecay))
        following = beta1 * (1 - 0.5 * 0.96 ** ((t + 1) * momentumDecay))
        product["now"] *= now
        for k in x:
            x[k] = x[k] * (1 - learningRate * weightDecay)
            m[k] = beta1 * m[k] + (1 - beta1) * g[k]
            v[k] = beta2 * v[k] + (1 - beta2) * g[k] ** 2
            ahead = following * m[k] / (1 - product["now"] * following) + (1 - now) * g[k] / (1 - product["now"])
            x[k] = x[k] - learningRate * ahead / (np.sqrt(v[k] / (1 - beta2**t)) + epsilon)

    return step


def qhadam(x, learningRate, beta1, beta2, nu1, nu2, epsilon, weightDecay, decoupled):
    """Section 4.3, with Adam's bias correction. Decay added to the gradient, or before the step."""
    m, v = zeros(x), zeros(x)

    def step(g, t):
        for k in x:
            d = g[k]
            if decoupled:
                x[k] = x[k] * (1 - learningRate * weightDecay)
            else:
                d = d + weightDecay * x[k]
            m[k] = beta1 * m[k] + (1 - beta1) * d
            v[k] = beta2 * v[k] + (1 - beta2) * d**2
            over = (1 - nu1) * d + nu1 * m[k] / (1 - beta1**t)
            under = (1 - nu2) * d**2 + nu2 * v[k] / (1 - beta2**t)
            x[k] = x[k] - learningRate * over / (np.sqrt(under) + epsilon)

    return step


def acprop(x, learningRate, beta1, beta2, epsilon, weightDecay):
    """Algorithm 2 of the paper: the denominator is of the steps before; the first step is as in the authors' code."""
    m, s = zeros(x), zeros(x)

    def step(g, t):
        for k in x:
            x[k] = x[k] * (1 - learningRate * weightDecay)
            m[k] = beta1 * m[k] + (1 - beta1) * g[k]
            if t == 1:
                x[k] = x[k] - learningRate * m[k] / (1 - beta1)
            else:
                s[k] = s[k] + epsilon
                x[k] = x[k] - learningRate * g[k] / (np.sqrt(s[k] / (1 - beta2 ** (t - 1))) + epsilon)
            s[k] = beta2 * s[k] + (1 - beta2) * (g[k] - m[k]) ** 2

    return step


def stable_adamw(x, learningRate, beta1, beta2, epsilon, weightDecay):
    """Algorithm 2: AdamW with Adafactor's update clipping."""
    v, u = zeros(x), zeros(x)

    def step(g, t):
        b1 = beta1 * (1 - beta1 ** (t - 1)) / (1 - beta1**t)
        b2 = beta2 * (1 - beta2 ** (t - 1)) / (1 - beta2**t)
        for k in x:
            v[k] = b1 * v[k] + (1 - b1) * g[k]
            u[k] = b2 * u[k] + (1 - b2) * g[k] ** 2
            rms = math.sqrt(float(np.mean(g[k] ** 2 / np.maximum(u[k], epsilon**2))))
            rate = learningRate / max(1.0, rms)
            x[k] = x[k] - rate * weightDecay * x[k] - rate * v[k] / (np.sqrt(u[k]) + epsilon)

    return step


def adamod(x, learningRate, beta1, beta2, beta3, epsilon, weightDecay):
    m, v, s = zeros(x), zeros(x), zeros(x)

    def step(g, t):
        for k in x:
            m[k] = beta1 * m[k] + (1 - beta1) * g[k]
            v[k] = beta2 * v[k] + (1 - beta2) * g[k] ** 2
            rate = learningRate / (np.sqrt(v[k] / (1 - beta2**t)) + epsilon)
            s[k] = beta3 * s[k] + (1 - beta3) * rate
            x[k] = x[k] - np.minimum(rate, s[k]) * m[k] / (1 - beta1**t)

    return step


def diffgrad(x, learningRate, beta1, beta2, epsilon, weightDecay):
    m, v, before = zeros(x), zeros(x), zeros(x)

    def step(g, t):
        for k in x:
            friction = 1 / (1 + np.exp(-np.abs(before[k] - g[k])))
            m[k] = beta1 * m[k] + (1 - beta1) * g[k]
            v[k] = beta2 * v[k] + (1 - beta2) * g[k] ** 2
            x[k] = x[k] - learningRate * friction * m[k] / (1 - beta1**t) / (np.sqrt(v[k] / (1 - beta2**t)) + epsilon)
            before[k] = g[k]

    return step


def padam(x, learningRate, beta1, beta2, partial, epsilon, weightDecay):
    """Algorithm 1: the running maximum, no bias correction, no epsilon; 0 / 0 is 0."""
    m, v, top = zeros(x), zeros(x), zeros(x)

    def step(g, t):
        for k in x:
            m[k] = beta1 * m[k] + (1 - beta1) * g[k]
            v[k] = beta2 * v[k] + (1 - beta2) * g[k] ** 2
            top[k] = np.maximum(top[k], v[k])
            safe = np.where(top[k] == 0, 1.0, top[k]).astype(x[k].dtype)
            x[k] = x[k] - learningRate * m[k] / safe**partial

    return step


def msvag(x, learningRate, beta):
    """Algorithm 3 of the paper."""
    m, v = zeros(x), zeros(x)

    def step(g, t):
        rho = (1 - beta) * (1 + beta**t) / ((1 + beta) * (1 - beta**t))
        for k in x:
            m[k] = beta * m[k] + (1 - beta) * g[k]
            v[k] = beta * v[k] + (1 - beta) * g[k] ** 2
            mean, square = m[k] / (1 - beta**t), v[k] / (1 - beta**t)
            variance = (square - mean**2) / (1 - rho) if t > 1 else np.zeros_like(mean)
            under = mean**2 + rho * variance
            x[k] = x[k] - learningRate * np.where(under == 0, 0.0, mean**2 / np.where(under == 0, 1.0, under)) * mean

    return step


def gravity(x, learningRate, alpha, beta):
    """The algorithm with a first velocity of 0."""
    v = zeros(x)

    def step(g, t):
        b = (beta * t + 1) / (t + 2)
        for k in x:
            v[k] = b * v[k] + (1 - b) * g[k] / (1 + (g[k] * np.max(np.abs(g[k]))) ** 2)
            x[k] = x[k] - learningRate * v[k]

    return step


PAPERS = {
    "adamaxw": (adamaxw, DECAY),
    "nadamw": (nadamw, DECAY),
    "nadamwScheduled": (nadamw_scheduled, DECAY),
    "qhadam": (qhadam, ("defaults", "other", "decay", "decoupled")),
    "acprop": (acprop, DECAY),
    "stableAdamw": (stable_adamw, DECAY),
    "adamod": (adamod, PLAIN),
    "diffgrad": (diffgrad, PLAIN),
    "padam": (padam, PLAIN),
    "msvag": (msvag, ("defaults", "other", "beta")),
    "gravity": (gravity, ("defaults", "other", "late")),
}
