"""Algorithms with a momentum, a sign or one step size for all, transcribed from their papers."""

import math

import numpy as np

from from_paper import copies, norm, total, zeros

DECAY = ("defaults", "other", "decay")


def sign_sgd(x, learningRate, weightDecay=0.0):
    """Algorithm 1."""

    def step(g, t):
        for k in x:
            x[k] = x[k] - learningRate * np.sign(g[k])

    return step


def signum(x, learningRate, momentum, weightDecay=0.0):
    """Algorithm 2."""
    m = zeros(x)

    def step(g, t):
        for k in x:
            m[k] = momentum * m[k] + (1 - momentum) * g[k]
            x[k] = x[k] - learningRate * np.sign(m[k])

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


def rprop(kind):
    def begin(x, learningRate, decrease, increase, smallestStep, largestStep):
        """Section 2 of the paper: Rprop with and without weight backtracking, and their improved forms."""
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
    "signSgd": (sign_sgd, ("defaults", "other")),
    "signum": (signum, ("defaults", "other")),
    "signMomentum": (sign_momentum, ("defaults", "other", "nesterov")),
    "tiger": (tiger, DECAY),
    "qhm": (qhm, DECAY),
    "aggMo": (aggmo, DECAY),
    "accSgd": (acc_sgd, DECAY),
    "pid": (pid, DECAY),
    "sgdp": (sgdp, ("defaults", "other", "decay", "plainMomentum")),
    "adamp": (adamp, DECAY),
    "sgdw": (sgdw, DECAY),
    "normalizedSgd": (normalized, ("defaults", "other", "scaled")),
    "noisySgd": (noisy, ("defaults", "other", "loud")),
    "optimisticGradientDescent": (optimistic, ("defaults", "other", "strong")),
    "optimisticAdam": (optimistic_adam, ("defaults", "other")),
    "polyakSgd": (polyak, ("defaults", "other", "lowerBound")),
    "spsMax": (sps_max, ("defaults", "other", "large")),
    "a2gradUniform": (a2grad("uni"), ("defaults", "other", "smooth")),
    "a2gradIncremental": (a2grad("inc"), ("defaults", "other", "smooth")),
    "a2gradExponential": (a2grad("exp"), ("defaults", "other", "smooth")),
    "madgrad": (madgrad, ("defaults", "other", "decay", "plain")),
    "pnm": (pnm, DECAY),
    **{kind: (rprop(kind), ("defaults", "other", "narrow")) for kind in ("rpropPlus", "rpropMinus", "irpropPlus", "irpropMinus")},
}
