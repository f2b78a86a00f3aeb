"""Runs one optimizer from outside on the problems and keeps its trajectories in a work folder.

An adapter is a function start(leaves, dtype, options) that returns (read, step, evaluate):
read() gives {leaf: flat list of numbers}; step(evaluated) takes one step, where evaluated() gives the loss and the
gradient at what read() gives then; evaluate() is None or gives the second view of the parameters.
"""

import json
import math
import os
import random

from problems import PROBLEMS

WORK = os.environ.get("CANDIDATES_WORK", "/tmp/candidates-work")
UPSTREAM = os.environ.get("CANDIDATES_UPSTREAM", "/tmp/up")
NOISY_RUNS = 3


def run(start, problem, dtype, options, noise):
    function, shapes, first, kept = PROBLEMS[problem]
    unit = 2.0 ** (-52 if dtype == "float64" else -23)
    read, step, evaluate = start({name: (shapes[name], first[name]) for name in shapes}, dtype, options)
    begun = [x for name in shapes for x in read()[name]]
    points, evaluations = [], []
    for index in range(kept[-1]):

        def evaluated():
            loss, gradient = function(read(), index)
            if noise is not None:
                gradient = {k: [g * (1 + unit * noise.uniform(-1, 1)) for g in v] for k, v in gradient.items()}
            return loss, gradient

        step(evaluated)
        if index + 1 in kept:
            points.append([x for name in shapes for x in read()[name]])
            if evaluate is not None:
                evaluations.append([x for name in shapes for x in evaluate()[name]])
    moved = begun != [x for name in shapes for x in first[name]]
    return points, evaluations, begun if moved else None


def spread_of(runs, points):
    return [max((abs(p - q) for one in runs for p, q in zip(one[i], point)), default=0.0) for i, point in enumerate(points)]


def rounded(points, dtype):
    digits = 17 if dtype == "float64" else 9
    return [[float(f"%.{digits}g" % x) if math.isfinite(x) else None for x in point] for point in points]


def case_of(start, problem, dtype, label, options):
    points, evaluations, begun = run(start, problem, dtype, options, None)
    others = [run(start, problem, dtype, options, random.Random(seed)) for seed in range(NOISY_RUNS)]
    spread = spread_of([one for one, _, _ in others], points)
    if evaluations:
        spread = [max(a, b) for a, b in zip(spread, spread_of([one for _, one, _ in others], evaluations))]
    case = {"set": label, "options": options, "dtype": dtype, "problem": problem, "points": rounded(points, dtype)}
    if begun is not None:
        case["start"] = rounded([begun], dtype)[0]
    if evaluations:
        case["evaluations"] = rounded(evaluations, dtype)
    case["spread"] = [float("%.2g" % s) if math.isfinite(s) else None for s in spread]
    return case


def record(name, source, head, start, sets, small="rotated"):
    """Every set in float64 on both problems, and the second set in float32 on the small one."""
    cases = []
    for index, (label, options) in enumerate(sets):
        cases += [case_of(start, problem, "float64", label, options) for problem in (small, "layers")]
        if index == 1:
            cases.append(case_of(start, small, "float32", label, options))
    os.makedirs(WORK, exist_ok=True)
    with open(os.path.join(WORK, f"{name}.{source}.json"), "w") as opened:
        json.dump({"head": head, "cases": cases}, opened)
