"""Algorithms that find their step size, transcribed from their papers. {candidate: (function, its option sets)} is PAPERS."""

import math

import numpy as np

from from_paper import copies, norm, total, zeros
from papers_wrappers import descent

DECAY = ("defaults", "other", "decay")


def prodigy(x, learningRate, beta1, beta2, epsilon, weightDecay, d0, dCoefficient, beta3=None):
    """Algorithm 4 (for Adam), decay decoupled; beta3 stands for the square root of beta2."""
    first, m, v, s = copies(x), zeros(x), zeros(x), zeros(x)
    held = {"d": d0, "r": 0.0}
    b = math.sqrt(beta2) if beta3 is None else beta3

    def step(g, t):
        d = held["d"]
        held["r"] = b * held["r"] + (1 - b) * learningRate * d * d * total({k: g[k] * (first[k] - x[k]) for k in x})
        for k in x:
            m[k] = beta1 * m[k] + (1 - beta1) * d * g[k]
            v[k] = beta2 * v[k] + (1 - beta2) * d * d * g[k] ** 2
            s[k] = b * s[k] + (1 - b) * learningRate * d * d * g[k]
        held["d"] = max(d, dCoefficient * held["r"] / total({k: np.abs(s[k]) for k in x}))
        for k in x:
            x[k] = x[k] - d * learningRate * weightDecay * x[k]
            x[k] = x[k] - d * learningRate * m[k] / (np.sqrt(v[k]) + held["d"] * epsilon)

    return step


def dadapt_sgd(x, learningRate, momentum, d0, weightDecay):
    """D-Adapted SGD with momentum, decay added to the gradient."""
    first, z, s = copies(x), copies(x), zeros(x)
    held = {"d": d0, "over": 0.0, "norm": None}

    def step(g, t):
        d = {k: g[k] + weightDecay * x[k] for k in x}
        held["norm"] = norm(d) if held["norm"] is None else held["norm"]
        rate = held["d"] * learningRate / held["norm"]
        held["over"] += rate * total({k: d[k] * s[k] for k in x})
        for k in x:
            s[k] = s[k] + rate * d[k]
            z[k] = first[k] - s[k]
            x[k] = momentum * x[k] + (1 - momentum) * z[k]
        held["d"] = max(held["d"], 2 * held["over"] / norm(s))

    return step


def dadapt_adam(x, learningRate, beta1, beta2, epsilon, d0, weightDecay, decoupled, biasCorrection=False):
    """D-Adapted Adam, the decay added to the gradient or decoupled."""
    m, v, s = zeros(x), zeros(x), zeros(x)
    held = {"d": d0, "over": 0.0}
    b = math.sqrt(beta2)

    def step(g, t):
        bias = math.sqrt(1 - beta2**t) / (1 - beta1**t) if biasCorrection else 1.0
        rate = held["d"] * learningRate * bias
        d = {k: g[k] + (0.0 if decoupled else weightDecay) * x[k] for k in x}
        held["over"] = b * held["over"] + (1 - b) * rate * total({k: d[k] * s[k] / (np.sqrt(v[k]) + epsilon) for k in x})
        for k in x:
            m[k] = beta1 * m[k] + (1 - beta1) * rate * d[k]
            v[k] = beta2 * v[k] + (1 - beta2) * d[k] ** 2
            s[k] = b * s[k] + (1 - b) * rate * d[k]
            x[k] = x[k] - (rate * weightDecay if decoupled else 0.0) * x[k] - m[k] / (np.sqrt(v[k]) + epsilon)
        held["d"] = max(held["d"], held["over"] / ((1 - b) * total({k: np.abs(s[k]) for k in x})))

    return step


def dog(x, learningRate, relativeStart, epsilon, weightDecay):
    """Equation 1: eta = the largest distance so far over the root of the sum of squared norms."""
    first = copies(x)
    held = {"far": relativeStart * (1 + norm(x)), "squares": epsilon}

    def step(g, t):
        d = {k: g[k] + weightDecay * x[k] for k in x}
        held["far"] = max(held["far"], norm({k: x[k] - first[k] for k in x}))
        held["squares"] += norm(d) ** 2
        for k in x:
            x[k] = x[k] - learningRate * held["far"] / math.sqrt(held["squares"]) * d[k]

    return step


def ldog(x, learningRate, relativeStart, epsilon, weightDecay):
    """Section 4.4: DoG leaf by leaf."""
    steps = {}

    def step(g, t):
        for k in x:
            if k not in steps:
                alone = {k: x[k]}
                steps[k] = alone, dog(alone, learningRate, relativeStart, epsilon, weightDecay)
            alone, one = steps[k]
            one({k: g[k]}, t)
            x[k] = alone[k]

    return step


def dowg(x, epsilon):
    """Algorithm 1; epsilon is added to the root, as the authors' code does."""
    first = copies(x)
    held = {"far": epsilon, "weighted": 0.0}

    def step(g, t):
        held["far"] = max(held["far"], norm({k: x[k] - first[k] for k in x}) ** 2)
        held["weighted"] += held["far"] * norm(g) ** 2
        for k in x:
            x[k] = x[k] - held["far"] / (math.sqrt(held["weighted"]) + epsilon) * g[k]

    return step


def cocob(x, alpha, epsilon, weightDecay):
    """Algorithm 2, COCOB-Backprop."""
    first, largest, sums, reward, theta = copies(x), {k: np.full_like(p, epsilon) for k, p in x.items()}, zeros(x), zeros(x), zeros(x)

    def step(g, t):
        for k in x:
            d = -(g[k] + weightDecay * x[k])
            largest[k] = np.maximum(largest[k], np.abs(d))
            sums[k] = sums[k] + np.abs(d)
            reward[k] = np.maximum(reward[k] + (x[k] - first[k]) * d, 0)
            theta[k] = theta[k] + d
            bet = theta[k] / (largest[k] * np.maximum(sums[k] + largest[k], alpha * largest[k]))
            x[k] = first[k] + bet * (largest[k] + reward[k])

    return step


def momo(x, learningRate, beta, lowerBound, weightDecay, biasCorrection, adaptLowerBound):
    """Algorithm 1 with the proximal decay of the appendix; the averages start at the first values."""
    mean = {}
    held = {}

    def step(g, t, evaluated):
        loss, _ = evaluated()
        keep = beta if t > 1 else 0.0
        held["loss"] = keep * held.get("loss", 0.0) + (1 - keep) * loss
        held["product"] = keep * held.get("product", 0.0) + (1 - keep) * total({k: g[k] * x[k] for k in x})
        for k in x:
            mean[k] = keep * mean.get(k, 0.0) + (1 - keep) * g[k]
        shrink = 1 + learningRate * weightDecay
        over = shrink * (held["loss"] - lowerBound - held["product"]) + total({k: mean[k] * x[k] for k in x})
        rate = min(learningRate, max(over, 0.0) / norm(mean) ** 2)
        for k in x:
            x[k] = (x[k] - rate * mean[k]) / shrink

    return step


def momo_adam(x, learningRate, beta1, beta2, epsilon, lowerBound, weightDecay, adaptLowerBound):
    """Algorithm 2."""
    mean, square = zeros(x), zeros(x)
    held = {"loss": 0.0, "product": 0.0}

    def step(g, t, evaluated):
        loss, _ = evaluated()
        held["loss"] = beta1 * held["loss"] + (1 - beta1) * loss
        held["product"] = beta1 * held["product"] + (1 - beta1) * total({k: g[k] * x[k] for k in x})
        scaled = {}
        for k in x:
            mean[k] = beta1 * mean[k] + (1 - beta1) * g[k]
            square[k] = beta2 * square[k] + (1 - beta2) * g[k] ** 2
            scaled[k] = mean[k] / (epsilon + np.sqrt(square[k] / (1 - beta2**t)))
        shrink, bias = 1 + learningRate * weightDecay, 1 - beta1**t
        over = shrink * (held["loss"] - bias * lowerBound - held["product"]) + total({k: mean[k] * x[k] for k in x})
        rate = min(learningRate / bias, max(over, 0.0) / total({k: mean[k] * scaled[k] for k in x}))
        for k in x:
            x[k] = (x[k] - rate * scaled[k]) / shrink

    return step


def mechanic(x, learningRate, momentum, sDecay, sInit, epsilon):
    """Algorithm 1 around descent: six betas, each with a tuner, the decay of the point the gradient was taken at; the
    maxima start at 1e-6 as in the authors' code."""
    first, base, inner_x = copies(x), zeros(x), copies(x)
    inner = descent(inner_x, learningRate, momentum)
    betas = np.array([0.9, 0.99, 0.999, 0.9999, 0.99999, 0.999999])
    held = {"s": np.zeros(6), "v": np.zeros(6), "r": np.zeros(6), "m": np.full(6, 1e-6)}

    def step(g, t):
        before = copies(inner_x)
        inner(g)
        s = held["s"]
        decay = sDecay * s.sum() * norm(g) / (norm(x) + epsilon)
        h = total({k: base[k] * (g[k] + decay * x[k]) for k in x})
        held["m"] = np.maximum(betas * held["m"], abs(h))
        held["v"] = betas**2 * held["v"] + h * h
        held["r"] = np.maximum(betas * held["r"] - s * h, 0)
        held["s"] = (sInit / 6 * held["m"] + held["r"]) / (np.sqrt(held["v"]) + epsilon)
        for k in x:
            base[k] = base[k] + inner_x[k] - before[k]
            x[k] = first[k] + held["s"].sum() * base[k]

    return step


PAPERS = {
    "prodigy": (prodigy, DECAY),
    "dadaptSgd": (dadapt_sgd, DECAY),
    "dadaptAdam": (dadapt_adam, ("defaults", "other", "decay", "corrected")),
    "dog": (dog, DECAY),
    "ldog": (ldog, DECAY),
    "dowg": (dowg, ("defaults", "other", "large")),
    "cocob": (cocob, DECAY),
    "mechanicSgd": (mechanic, ("defaults", "other", "none")),
    "momo": (momo, DECAY),
    "momoAdam": (momo_adam, DECAY),
}
