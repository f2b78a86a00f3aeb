"""Algorithms with one step size or direction for all numbers, transcribed from their papers. {candidate: (function, its option sets)} is PAPERS."""

import math

import numpy as np

from from_paper import copies, norm, total, zeros


def normalized(x, learningRate, epsilon, scale=1.0):
    """The gradient over its norm, epsilon added to the norm as optax does."""

    def step(g, t):
        length = (norm(g) + epsilon) / scale
        for k in x:
            x[k] = x[k] - learningRate * g[k] / length

    return step


def noisy(x, learningRate, eta, gamma):
    """Equations 1 and 2 with the draws (3 i mod 7 - 3) / 2 for number i of a leaf."""

    def step(g, t):
        for k in x:
            draws = ((np.arange(x[k].size) * 3 % 7 - 3) / 2).reshape(x[k].shape).astype(x[k].dtype)
            x[k] = x[k] - learningRate * (g[k] + math.sqrt(eta / t**gamma) * draws)

    return step


def optimistic(x, learningRate, alpha, beta):
    """Equation 5 for alpha = beta = 1: the gradient before the first is 0."""
    before = zeros(x)

    def step(g, t):
        for k in x:
            x[k] = x[k] - learningRate * ((alpha + beta) * g[k] - beta * before[k])
            before[k] = g[k]

    return step


def optimistic_adam(x, learningRate, alpha, beta, beta1, beta2, epsilon, nesterov):
    """Algorithm 1: twice this direction less the one before, which is 0 at first."""
    m, v, before = zeros(x), zeros(x), zeros(x)

    def step(g, t):
        for k in x:
            m[k] = beta1 * m[k] + (1 - beta1) * g[k]
            v[k] = beta2 * v[k] + (1 - beta2) * g[k] ** 2
            d = m[k] / (1 - beta1**t) / (np.sqrt(v[k] / (1 - beta2**t)) + epsilon)
            x[k] = x[k] - learningRate * ((alpha + beta) * d - beta * before[k])
            before[k] = d

    return step


def polyak(x, largestLearningRate, scaling, lowerBound, epsilon):
    """The step (loss - lowerBound) / ||g||^2, at most the largest, all scaled: optax's parametrisation of the paper's."""

    def step(g, t, evaluated):
        loss, _ = evaluated()
        d = {k: scaling * v for k, v in g.items()}
        rate = min((loss - lowerBound) / (norm(d) ** 2 + epsilon), largestLearningRate)
        for k in x:
            x[k] = x[k] - rate * d[k]

    return step


def sps_max(x, c, etaMax, epsilon):
    """Equation 3 with a lower bound of 0."""

    def step(g, t, evaluated):
        loss, _ = evaluated()
        rate = min(loss / (c * norm(g) ** 2 + epsilon), etaMax)
        for k in x:
            x[k] = x[k] - rate * g[k]

    return step


def a2grad(variant):
    def begin(x, beta, lips, rho=None):
        """Algorithm 1 with the steps of section 4: y the point of the gradient, z the mirror point, x the mean."""
        z, mean = copies(x), copies(x)
        average = zeros(x)
        v = {k: 0.0 for k in x}
        smooth = {k: 0.0 for k in x}

        def step(g, t):
            n = t - 1
            a, following = 2 / (n + 2), 2 / (n + 3)
            for k in x:
                average[k] = (n * average[k] + g[k]) / (n + 1)
                error = float(np.sum((g[k] - average[k]) ** 2))
                if variant == "uni":
                    v[k] = v[k] + error
                elif variant == "inc":
                    v[k] = (n / (n + 1)) ** 2 * v[k] + error
                else:
                    smooth[k] = error if n == 0 else rho * smooth[k] + (1 - rho) * error
                    v[k] = max(v[k], smooth[k])
                h = math.sqrt((n + 1) * v[k]) if variant == "exp" else math.sqrt(v[k])
                rate = 1 / (2 * lips / (n + 1) + beta * h)
                z[k] = z[k] - rate * g[k]
                mean[k] = (1 - a) * mean[k] + a * z[k]
                x[k] = (1 - following) * mean[k] + following * z[k]

        return step

    return begin


def swats(x, learningRate, beta1, beta2, epsilon, weightDecay, threshold=1e-9):
    """Algorithm 1, all numbers one vector, decay added to the gradient."""
    m, a, v = zeros(x), zeros(x), zeros(x)
    held = {"rate": 0.0, "found": None}

    def step(g, t):
        d = {k: g[k] + weightDecay * x[k] for k in x}
        if held["found"] is not None:
            for k in x:
                v[k] = beta1 * v[k] + d[k]
                x[k] = x[k] - (1 - beta1) * held["found"] * v[k]
            return
        p = {}
        for k in x:
            m[k] = beta1 * m[k] + (1 - beta1) * d[k]
            a[k] = beta2 * a[k] + (1 - beta2) * d[k] ** 2
            p[k] = -learningRate * math.sqrt(1 - beta2**t) / (1 - beta1**t) * m[k] / (np.sqrt(a[k]) + epsilon)
            x[k] = x[k] + p[k]
        along = total({k: p[k] * d[k] for k in x})
        if along != 0:
            rate = norm(p) ** 2 / -along
            held["rate"] = beta2 * held["rate"] + (1 - beta2) * rate
            if t > 1 and abs(held["rate"] / (1 - beta2**t) - rate) < threshold:
                held["found"] = held["rate"] / (1 - beta2**t)

    step.held = held
    return step


PAPERS = {
    "swats": (swats, ("defaults", "other", "decay", "switch")),
    "normalizedSgd": (normalized, ("defaults", "other", "scaled")),
    "noisySgd": (noisy, ("defaults", "other", "loud")),
    "optimisticGradientDescent": (optimistic, ("defaults", "other", "strong")),
    "optimisticAdam": (optimistic_adam, ("defaults", "other")),
    "polyakSgd": (polyak, ("defaults", "other", "lowerBound")),
    "spsMax": (sps_max, ("defaults", "other", "large")),
    "a2gradUniform": (a2grad("uni"), ("defaults", "other", "smooth")),
    "a2gradIncremental": (a2grad("inc"), ("defaults", "other", "smooth")),
    "a2gradExponential": (a2grad("exp"), ("defaults", "other", "smooth")),
}
