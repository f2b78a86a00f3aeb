"""The arithmetic behind the expected values, written from the textbook formulas.

Uses nothing but Python's own mathematics, so that it shares no code with the packages it judges.
Conventions: momentum is v = mu * v + g; epsilon is 1e-8 and stands outside the root; the first
n mod k folds get one more; a last, smaller batch counts as a step unless it is dropped.
"""

import math

EPSILON = 1e-8


def sgd(w, lr, gradients, decay=0.0):
    for g in gradients:
        w -= lr * (g + decay * w)
    return w


def descend(slope, x, lr, steps):
    """Gradient descent on a function of one variable, given its derivative."""
    for _ in range(steps):
        x -= lr * slope(x)
    return x


def momentum(w, lr, mu, gradients, v=0.0):
    for g in gradients:
        v = mu * v + g
        w -= lr * v
    return w, v


def nesterov(w, lr, mu, gradients, v=0.0):
    for g in gradients:
        v = mu * v + g
        w -= lr * (g + mu * v)
    return w


def ema(rate, values, start=0.0):
    for value in values:
        start = rate * start + (1 - rate) * value
    return start


def adagrad(w, lr, gradients):
    total = 0.0
    for g in gradients:
        total += g * g
        w -= lr * g / (math.sqrt(total) + EPSILON)
    return w


def adadelta(w, lr, rho, gradients, epsilon=1e-6):
    square = moved = 0.0
    for g in gradients:
        square = rho * square + (1 - rho) * g * g
        move = math.sqrt(moved + epsilon) / math.sqrt(square + epsilon) * g
        moved = rho * moved + (1 - rho) * move * move
        w -= lr * move
    return w


def rmsprop(w, lr, rho, gradients, s=0.0):
    for g in gradients:
        s = rho * s + (1 - rho) * g * g
        w -= lr * g / (math.sqrt(s) + EPSILON)
    return w


def adam(w, lr, gradients, beta1=0.9, beta2=0.999, decay=0.0):
    """With decay, AdamW: the weight shrinks by lr * decay before the step."""
    m = v = 0.0
    for t, g in enumerate(gradients, start=1):
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g * g
        w *= 1 - lr * decay
        w -= lr * (m / (1 - beta1**t)) / (math.sqrt(v / (1 - beta2**t)) + EPSILON)
    return w


def cosine(start, end, total, step):
    return end + (start - end) * (1 + math.cos(math.pi * step / total)) / 2


def linear(start, end, total, step):
    return start + (end - start) * min(step / total, 1)


def clip_norm(vector, limit):
    norm = math.sqrt(sum(x * x for x in vector))
    return [x * min(1, limit / norm) for x in vector]


def clip_value(vector, limit):
    return [max(-limit, min(limit, x)) for x in vector]


def steps(samples, batch, drop=False):
    return samples // batch if drop else -(-samples // batch)


def last_batch(samples, batch):
    return samples % batch or batch


def fold_sizes(samples, k):
    return [samples // k + (1 if i < samples % k else 0) for i in range(k)]


def fold_members(samples, k, fold, first=0):
    """Members of a fold (counted from 1) without shuffling, the first sample having the number `first`."""
    sizes = fold_sizes(samples, k)
    start = sum(sizes[: fold - 1])
    return list(range(first + start, first + start + sizes[fold - 1]))


def mix(counts, start, stop):
    """How many of each class stand at positions start..stop-1 of data sorted by class."""
    found, begin = [], 0
    for count in counts:
        found.append(max(0, min(stop, begin + count) - max(start, begin)))
        begin += count
    return found


def mix_last(counts, m):
    return mix(counts, sum(counts) - m, sum(counts))


def mix_fold(counts, k, fold):
    members = fold_members(sum(counts), k, fold)
    return mix(counts, members[0], members[-1] + 1)


def split(samples, *shares):
    whole = sum(shares)
    parts = [samples * share / whole for share in shares]
    assert all(abs(part - round(part)) < 1e-9 for part in parts), "choose numbers that divide"
    return [round(part) for part in parts]


def dense(*widths, bias=True):
    return sum(a * b + (b if bias else 0) for a, b in zip(widths, widths[1:]))


def characters(text):
    return len("".join(text.split()))
