"""Schedule-free methods and wrappers around descent, transcribed from their papers. {candidate: (function, its option sets)} is PAPERS."""

import math

import numpy as np

from from_paper import copies, norm, zeros

DECAY = ("defaults", "other", "decay")


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
    """Algorithm 1; the momentum is kept, set to 0, or interpolated as the parameters are, from 0 on."""
    slow, velocity, before = copies(x), zeros(x), zeros(x)

    def step(g, t):
        for k in x:
            velocity[k] = momentum * velocity[k] + g[k]
            x[k] = x[k] - learningRate * velocity[k]
        if t % every == 0:
            for k in x:
                slow[k] = slow[k] + alpha * (x[k] - slow[k])
                x[k] = slow[k].copy()
                if pullback == "reset":
                    velocity[k] = np.zeros_like(x[k])
                elif pullback == "pullback":
                    before[k] = before[k] + alpha * (velocity[k] - before[k])
                    velocity[k] = before[k].copy()

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


PAPERS = {
    "scheduleFreeRadam": (schedule_free_radam, ("defaults", "other", "decay", "loud")),
    "scheduleFreeSgd": (schedule_free(False), ("defaults", "other", "decay", "constant")),
    "scheduleFreeAdamw": (schedule_free(True), ("defaults", "other", "decay", "constant")),
    "lookahead": (lookahead, ("defaults", "other", "pullback", "reset")),
    "sam": (sam, DECAY),
    "asam": (sam, DECAY),
    "ema": (running_mean, ("defaults", "other", "none")),
    "swa": (swa, ("defaults", "other", "late")),
    "gradientCentralisation": (centralised, DECAY),
}
