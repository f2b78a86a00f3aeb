"""Algorithms that find their step size, schedule-free ones and wrappers, transcribed from their papers."""

import math

import numpy as np

from from_paper import copies, norm, total, zeros

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


def schedule_free(adaptive):
    def begin(x, learningRate, weightDecay, warmupSteps, r, weightLrPower, momentum=None, beta1=None, beta2=0.0, epsilon=0.0):
        """Equations 3 to 5 (SGD) and Algorithm 1 (AdamW, whose bias correction is in the learning rate); x holds y."""
        mix = beta1 if adaptive else momentum
        z, mean, v = copies(x), copies(x), zeros(x)
        held = {"sum": 0.0, "top": 0.0}

        def step(g, t):
            rate = learningRate * min(1.0, t / warmupSteps) if warmupSteps else learningRate
            if adaptive:
                rate = rate * math.sqrt(1 - beta2**t)
            held["top"] = max(held["top"], rate)
            weight = t**r * held["top"] ** weightLrPower
            held["sum"] += weight
            c = weight / held["sum"]
            for k in x:
                d = g[k]
                if adaptive:
                    v[k] = beta2 * v[k] + (1 - beta2) * g[k] ** 2
                    d = g[k] / (np.sqrt(v[k]) + epsilon)
                z[k] = z[k] - rate * d - rate * weightDecay * x[k]
                mean[k] = (1 - c) * mean[k] + c * z[k]
                x[k] = (1 - mix) * z[k] + mix * mean[k]

        step.view = lambda: mean
        return step

    return begin


def schedule_free_radam(x, learningRate, beta1, beta2, epsilon, weightDecay, r, weightLrPower, silentSgdPhase):
    """The rule of the authors' package: schedule-free with RAdam's rectified learning rate; x holds y."""
    z, mean, v = copies(x), copies(x), zeros(x)
    held = {"sum": 0.0, "top": 0.0}
    longest = 2 / (1 - beta2) - 1

    def step(g, t):
        rho = longest - 2 * t * beta2**t / (1 - beta2**t)
        rectified = rho > 4
        rate = learningRate * (0.0 if silentSgdPhase else 1.0)
        if rectified:
            rate = learningRate * math.sqrt((rho - 4) * (rho - 2) * longest / ((longest - 4) * (longest - 2) * rho))
        held["top"] = max(held["top"], rate)
        weight = t**r * held["top"] ** weightLrPower
        held["sum"] += weight
        c = weight / held["sum"] if held["sum"] > 0 else 0.0
        for k in x:
            v[k] = beta2 * v[k] + (1 - beta2) * g[k] ** 2
            d = g[k] / (np.sqrt(v[k] / (1 - beta2**t)) + epsilon) if rectified else g[k]
            z[k] = z[k] - rate * (d + weightDecay * x[k])
            mean[k] = (1 - c) * mean[k] + c * z[k]
            x[k] = (1 - beta1) * z[k] + beta1 * mean[k]

    step.view = lambda: mean
    return step


def descent(x, learningRate, momentum, weightDecay=0.0):
    """PyTorch's SGD, which the wrappers are run around."""
    b = {}

    def step(g, t=None):
        for k in x:
            d = g[k] + weightDecay * x[k]
            b[k] = momentum * b[k] + d if k in b else d
            x[k] = x[k] - learningRate * b[k]

    step.buffer = b
    return step


def lookahead(x, learningRate, momentum, every, alpha, pullback):
    """Algorithm 1; the momentum is kept."""
    slow, inner = copies(x), descent(x, learningRate, momentum)

    def step(g, t):
        inner(g)
        if t % every == 0:
            for k in x:
                slow[k] = slow[k] + alpha * (x[k] - slow[k])
                x[k] = slow[k].copy()

    return step


def sam(x, learningRate, momentum, rho, weightDecay, eta=None):
    """Algorithm 1 of SAM, with eta that of ASAM: the ascent is rho T^2 g / ||T g||, T = |w| + eta."""
    inner = descent(x, learningRate, momentum, weightDecay)

    def step(g, t, evaluated):
        scale = {k: 1.0 if eta is None else np.abs(x[k]) + eta for k in x}
        size = norm({k: scale[k] * g[k] for k in x})
        home = copies(x)
        for k in x:
            x[k] = x[k] + rho * scale[k] ** 2 * g[k] / size
        _, moved = evaluated()
        x.update(home)
        inner(moved)

    return step


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


def running_mean(x, learningRate, momentum, decay):
    inner, mean = descent(x, learningRate, momentum), {}

    def step(g, t):
        inner(g)
        for k in x:
            mean[k] = decay * mean[k] + (1 - decay) * x[k] if t > 1 else x[k].copy()

    step.view = lambda: mean
    return step


def swa(x, learningRate, momentum, every, **options):
    inner, mean, count = descent(x, learningRate, momentum), {}, {"n": 0}

    def step(g, t):
        inner(g)
        if t >= options["from"] and (t - options["from"]) % every == 0:
            for k in x:
                mean[k] = (count["n"] * mean[k] + x[k]) / (count["n"] + 1) if count["n"] else x[k].copy()
            count["n"] += 1

    step.view = lambda: mean or x
    return step


def centralised(x, learningRate, momentum, weightDecay):
    inner = descent(x, learningRate, momentum, weightDecay)
    return lambda g, t: inner({k: d - d.mean(1, keepdims=True) if d.ndim == 2 else d for k, d in g.items()})


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
    "scheduleFreeRadam": (schedule_free_radam, ("defaults", "other", "decay", "loud")),
    "dog": (dog, DECAY),
    "ldog": (ldog, DECAY),
    "dowg": (dowg, ("defaults", "other", "large")),
    "cocob": (cocob, DECAY),
    "mechanicSgd": (mechanic, ("defaults", "other", "none")),
    "momo": (momo, DECAY),
    "momoAdam": (momo_adam, DECAY),
    "scheduleFreeSgd": (schedule_free(False), ("defaults", "other", "decay", "constant")),
    "scheduleFreeAdamw": (schedule_free(True), ("defaults", "other", "decay", "constant")),
    "lookahead": (lookahead, ("defaults", "other")),
    "sam": (sam, DECAY),
    "asam": (sam, DECAY),
    "cautiousAdamw": (cautious_adamw, DECAY),
    "cautiousLion": (cautious_lion, DECAY),
    "hyperball": (hyperball, ("defaults", "other", "large")),
    "ema": (running_mean, ("defaults", "other", "none")),
    "swa": (swa, ("defaults", "other", "late")),
    "gradientCentralisation": (centralised, DECAY),
}
