"""Algorithms that scale each number by its moments, transcribed from their papers. {candidate: (function, its option sets)} is PAPERS."""

import math

import numpy as np

from from_paper import zeros
from papers_leaves import length

DECAY = ("defaults", "other", "decay")
PLAIN = ("defaults", "other")


def adabelief(x, learningRate, beta1, beta2, epsilon, weightDecay, rectify, decoupled):
    """Algorithm 2."""
    m, s = zeros(x), zeros(x)

    def step(g, t):
        for k in x:
            x[k] = x[k] - learningRate * weightDecay * x[k]
            m[k] = beta1 * m[k] + (1 - beta1) * g[k]
            s[k] = beta2 * s[k] + (1 - beta2) * (g[k] - m[k]) ** 2 + epsilon
            x[k] = x[k] - learningRate * (m[k] / (1 - beta1**t)) / (np.sqrt(s[k] / (1 - beta2**t)) + epsilon)

    return step


def yogi(x, learningRate, beta1, beta2, epsilon, initialAccumulator, weightDecay):
    """Algorithm 2: no bias correction, the first moment starts at 0."""
    m, v = zeros(x), {k: np.full_like(p, initialAccumulator) for k, p in x.items()}

    def step(g, t):
        for k in x:
            m[k] = beta1 * m[k] + (1 - beta1) * g[k]
            v[k] = v[k] - (1 - beta2) * np.sign(v[k] - g[k] ** 2) * g[k] ** 2
            x[k] = x[k] - learningRate * m[k] / (np.sqrt(v[k]) + epsilon)

    return step


def bounded(running_maximum):
    def begin(x, learningRate, beta1, beta2, finalLearningRate, gamma, epsilon, weightDecay):
        """Algorithm 2 (and 3, with the running maximum) with the bounds of section 4: no bias correction, no epsilon,
        the rate over the root of t; the speed of the bounds is 1 - beta2."""
        m, v, top = zeros(x), zeros(x), zeros(x)

        def step(g, t):
            low = finalLearningRate * (1 - 1 / ((1 - beta2) * t + 1))
            high = finalLearningRate * (1 + 1 / ((1 - beta2) * t))
            for k in x:
                m[k] = beta1 * m[k] + (1 - beta1) * g[k]
                v[k] = beta2 * v[k] + (1 - beta2) * g[k] ** 2
                top[k] = np.maximum(top[k], v[k]) if running_maximum else v[k]
                rate = np.clip(learningRate / np.sqrt(top[k]), low, high) / math.sqrt(t)
                x[k] = x[k] - rate * m[k]

        return step

    return begin


def laprop(x, learningRate, beta1, beta2, epsilon, weightDecay):
    """Algorithm 1."""
    n, m = zeros(x), zeros(x)

    def step(g, t):
        for k in x:
            n[k] = beta2 * n[k] + (1 - beta2) * g[k] ** 2
            m[k] = beta1 * m[k] + (1 - beta1) * g[k] / (np.sqrt(n[k] / (1 - beta2**t)) + epsilon)
            x[k] = x[k] - learningRate * m[k] / (1 - beta1**t)

    return step


def ademamix(x, learningRate, beta1, beta2, beta3, alpha, epsilon, weightDecay, alphaWarmup=None, beta3Warmup=None):
    """Algorithm 1, with the schedules of its equations for alpha and beta3."""
    fast, slow, v = zeros(x), zeros(x), zeros(x)

    def step(g, t):
        a = alpha if alphaWarmup is None else min(t * alpha / alphaWarmup, alpha)
        b = beta3
        if beta3Warmup is not None:
            part, first, last = t / beta3Warmup, math.log(beta1), math.log(beta3)
            b = min(math.exp(first * last / ((1 - part) * last + part * first)), beta3)
        for k in x:
            fast[k] = beta1 * fast[k] + (1 - beta1) * g[k]
            slow[k] = b * slow[k] + (1 - b) * g[k]
            v[k] = beta2 * v[k] + (1 - beta2) * g[k] ** 2
            direction = (fast[k] / (1 - beta1**t) + a * slow[k]) / (np.sqrt(v[k] / (1 - beta2**t)) + epsilon)
            x[k] = x[k] - learningRate * (direction + weightDecay * x[k])

    return step


def simplified_ademamix(x, learningRate, beta1, beta2, alpha, epsilon, weightDecay):
    m, v = zeros(x), zeros(x)

    def step(g, t):
        for k in x:
            m[k] = beta1 * m[k] + g[k]
            v[k] = beta2 * v[k] + (1 - beta2) * g[k] ** 2
            direction = (m[k] + alpha * g[k]) / (np.sqrt(v[k] / (1 - beta2**t)) + epsilon)
            x[k] = x[k] - learningRate * (direction + weightDecay * x[k])

    return step


def adopt(x, learningRate, beta1, beta2, epsilon, weightDecay, decoupled, clip):
    """Algorithm 1, and its clipped form with c_t = t^(1/4). The first gradient only fills the second moment."""
    m, v = zeros(x), zeros(x)

    def step(g, t):
        for k in x:
            if t == 1:
                v[k] = g[k] ** 2
                continue
            scaled = g[k] / np.maximum(np.sqrt(v[k]), epsilon)
            bound = (t - 1) ** 0.25
            m[k] = beta1 * m[k] + (1 - beta1) * (np.clip(scaled, -bound, bound) if clip else scaled)
            x[k] = x[k] - learningRate * (m[k] + weightDecay * x[k])
            v[k] = beta2 * v[k] + (1 - beta2) * g[k] ** 2

    return step


def adan(x, learningRate, beta1, beta2, beta3, epsilon, weightDecay):
    """Algorithm 1, whose betas are 1 minus these: m and n start at the first gradient and its square, v at the first
    difference, and no bias is corrected."""
    m, v, n, before = zeros(x), zeros(x), zeros(x), {}

    def step(g, t):
        for k in x:
            change = g[k] - before[k] if t > 1 else np.zeros_like(g[k])
            keep = 0.0 if t == 1 else 1.0
            m[k] = keep * beta1 * m[k] + (1 - keep * beta1) * g[k]
            v[k] = change if t <= 2 else beta2 * v[k] + (1 - beta2) * change
            n[k] = keep * beta3 * n[k] + (1 - keep * beta3) * (g[k] + beta2 * change) ** 2
            rate = learningRate / (np.sqrt(n[k]) + epsilon)
            x[k] = (x[k] - rate * (m[k] + beta2 * v[k])) / (1 + weightDecay * learningRate)
            before[k] = g[k]

    return step


def mars(lion):
    def begin(x, learningRate, beta1, beta2, epsilon, gamma, weightDecay, vectors):
        """Algorithms 2 and 3, approximate: c = g + gamma beta1 / (1 - beta1) (g - g_before), clipped to norm 1."""
        m, v, before = zeros(x), zeros(x), zeros(x)

        def step(g, t):
            for k in x:
                c = g[k] + gamma * beta1 / (1 - beta1) * (g[k] - before[k])
                c = c / max(1.0, length(c))
                m[k] = beta1 * m[k] + (1 - beta1) * c
                v[k] = beta2 * v[k] + (1 - beta2) * c**2
                d = np.sign(m[k]) if lion else m[k] / (1 - beta1**t) / (np.sqrt(v[k] / (1 - beta2**t)) + epsilon)
                x[k] = x[k] - learningRate * (d + weightDecay * x[k])
                before[k] = g[k]

        return step

    return begin


def sophia(x, learningRate, beta1, beta2, rho, weightDecay, batchSize, interval):
    """Algorithm 3: the estimate, batchSize times the squared gradient, is taken in BEFORE steps 1, 1 + interval, ...;
    the denominator is max(rho h, 1e-12)."""
    m, h = zeros(x), zeros(x)

    def step(g, t):
        for k in x:
            m[k] = beta1 * m[k] + (1 - beta1) * g[k]
            if (t - 1) % interval == 0:
                h[k] = beta2 * h[k] + (1 - beta2) * batchSize * g[k] ** 2
            x[k] = x[k] - learningRate * weightDecay * x[k]
            x[k] = x[k] - learningRate * np.clip(m[k] / np.maximum(rho * h[k], 1e-12), -1, 1)

    return step


PAPERS = {
    "adabelief": (adabelief, DECAY),
    "yogi": (yogi, ("defaults", "other", "accumulator")),
    "adabound": (bounded(False), PLAIN),
    "amsbound": (bounded(True), PLAIN),
    "laprop": (laprop, PLAIN),
    "ademamix": (ademamix, ("defaults", "other", "decay", "warmup")),
    "simplifiedAdemamix": (simplified_ademamix, DECAY),
    "adopt": (adopt, ("defaults", "other", "decay", "unclipped")),
    "adan": (adan, DECAY),
    "mars": (mars(False), DECAY),
    "marsLion": (mars(True), DECAY),
    "sophia": (sophia, DECAY),
}
