"""Algorithms that look at whole leaves, rows or matrices, transcribed from their papers."""

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


PAPERS = {
    "marsShampoo": (mars_shampoo, DECAY),
    "grokAdamw": (grok_adamw, ("defaults", "other", "decay", "signal")),
    "soap": (soap, ("defaults", "other", "decay", "shampooBeta")),
    "lars": (lars, DECAY),
    "lamb": (lamb, DECAY),
    "novograd": (novograd, ("defaults", "other", "decay", "averaging")),
    "fromage": (fromage, ("defaults", "other", "large")),
    "sm3": (sm3, ("defaults", "other", "plain")),
    "adafactor": (adafactor, ("defaults", "other", "decay", "fixedRate", "scaledRate")),
    "came": (came, DECAY),
    "adamMini": (adam_mini, DECAY),
    "mars": (mars(False), DECAY),
    "marsLion": (mars(True), DECAY),
    "sophia": (sophia, DECAY),
    "shampoo": (shampoo, DECAY),
    "muon": (muon, DECAY),
    "normuon": (normuon, DECAY),
    "scion": (scion, ("defaults", "other", "unconstrained")),
}
