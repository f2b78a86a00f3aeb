"""Runs a paper's algorithm, transcribed directly from its pseudocode in numpy; Python 3.11, numpy 2.4.6.

A transcription is begin(x, **options), where x is {leaf: array}; it returns step(g, t), which changes x, t = 1, 2, ...
A step that needs the loss, or the gradient elsewhere, takes a third argument, a function that evaluates both at x.
"""

import inspect

import numpy as np


def paper_start(begin):
    def start(leaves, dtype, options):
        x = {n: np.array(v, dtype).reshape(s) for n, (s, v) in leaves.items()}
        step = begin(x, **options)
        asks = len(inspect.signature(step).parameters) == 3
        count = {"t": 0}

        def read():
            return {n: p.astype("float64").flatten().tolist() for n, p in x.items()}

        def take(evaluated):
            def shaped():
                loss, gradient = evaluated()
                return loss, {n: np.array(gradient[n], dtype).reshape(p.shape) for n, p in x.items()}

            count["t"] += 1
            with np.errstate(all="ignore"):
                if asks:
                    step(shaped()[1], count["t"], shaped)
                else:
                    step(shaped()[1], count["t"])

        def evaluate():
            return {n: p.astype("float64").flatten().tolist() for n, p in step.view().items()}

        return read, take, evaluate if hasattr(step, "view") else None

    return start


def zeros(x):
    return {k: np.zeros_like(v) for k, v in x.items()}


def copies(x):
    return {k: v.copy() for k, v in x.items()}


def total(trees):
    """The sum of all numbers of a tree of arrays."""
    return sum(float(np.sum(v)) for v in trees.values())


def norm(tree):
    return float(np.sqrt(sum(float(np.sum(v * v)) for v in tree.values())))
