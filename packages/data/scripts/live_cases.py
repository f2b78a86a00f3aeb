#!/usr/bin/python3
"""Prints fresh random cases with the answers of scikit-learn, NumPy and PyTorch, one JSON object a line.

usage: /usr/bin/python3 live_cases.py COUNT SEED
"""
import json, pathlib, re, sys, warnings
import numpy as np
import torch
from sklearn import model_selection as ms
from torch.utils.data import DataLoader, DistributedSampler, random_split

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "test" / "reference"))
from cases import digest, labels_of, outcome, spec

warnings.filterwarnings("ignore")
count, seed = int(sys.argv[1]), int(sys.argv[2])
random = np.random.RandomState(seed)


def one_of(*values):
    return values[random.randint(len(values))]


def whole(low, high):
    return int(random.randint(low, high, dtype=np.int64))


def chance(share):
    return random.rand() < share


def some_spec(most):
    style = one_of("integer", "skewed", "word", "korean", "astral")
    return spec(style, whole(1, most if style in ("integer", "skewed") else 8), whole(0, 10**6))


def some_sizes(n):
    size = lambda: one_of(round(float(random.uniform(0.05, 0.95)), 3), float(random.uniform(0.05, 0.95)), whole(1, n + 1))
    return {**({"testSize": size()} if chance(0.7) else {}), **({"trainSize": size()} if chance(0.4) else {})}


def seeded():
    return {"randomState": one_of(whole(0, 100), whole(0, 2**32))}


def folds(share):
    return {"nSplits": whole(2, 9), **({"shuffle": True, **seeded()} if chance(share) else {})}


def repeats(n):
    return {"nSplits": whole(2, 6), "nRepeats": whole(1, 4), **seeded()}


def draws(n):
    return {"nSplits": whole(1, 4), **some_sizes(n), **seeded()}


def windows(n):
    return {"nSplits": whole(2, 6), "gap": whole(0, 4), **({"testSize": whole(1, 9)} if chance(0.5) else {}),
            **({"maxTrainSize": whole(1, 30)} if chance(0.5) else {})}


# scikit-learn's class, our options for n rows, whether it needs labels, whether it needs groups
SPLITTERS = {
    "kFold": (ms.KFold, lambda n: folds(0.7), False, False),
    "stratifiedKFold": (ms.StratifiedKFold, lambda n: folds(0.7), True, False),
    "groupKFold": (ms.GroupKFold, lambda n: {**folds(0), "ties": "introsort"}, False, True),
    "stratifiedGroupKFold": (ms.StratifiedGroupKFold, lambda n: {**folds(0.5), "compat": "sklearn<1.8"}, True, True),
    "repeatedKFold": (ms.RepeatedKFold, repeats, False, False),
    "repeatedStratifiedKFold": (ms.RepeatedStratifiedKFold, repeats, True, False),
    "shuffleSplit": (ms.ShuffleSplit, draws, False, False),
    "stratifiedShuffleSplit": (ms.StratifiedShuffleSplit, draws, True, False),
    "groupShuffleSplit": (ms.GroupShuffleSplit, lambda n: draws(max(2, n // 4)), False, True),
    "timeSeriesSplit": (ms.TimeSeriesSplit, windows, False, False),
    "leaveOneGroupOut": (ms.LeaveOneGroupOut, lambda n: {}, False, True),
    "leavePGroupsOut": (ms.LeavePGroupsOut, lambda n: {"nGroups": whole(1, 3)}, False, True),
    "trainTestSplit": (None, lambda n: {**some_sizes(n), **one_of({}, {"stratify": True}), **seeded()}, True, False),
}


def python_options(options):
    snake = lambda name: re.sub("[A-Z]", lambda letter: "_" + letter.group().lower(), name)
    return {snake(k): v for k, v in options.items() if k not in ("compat", "ties")}


def split_case():
    name = one_of(*SPLITTERS)
    splitter, some_options, labelled, grouped = SPLITTERS[name]
    n = whole(2, one_of(12, 60, 400, 2500))
    case = {"splitter": name, "options": some_options(n), "length": n}
    if labelled:
        case["labels"] = some_spec(12)
    if grouped:
        case["groups"] = some_spec(9 if name == "leavePGroupsOut" else 40)
    y = labels_of(case["labels"], n) if labelled else None
    g = labels_of(case["groups"], n) if grouped else None
    options = python_options(case["options"])
    if splitter is None:
        stratify = y if options.pop("stratify", False) else None
        return outcome(case, lambda: ms.train_test_split(np.arange(n), stratify=stratify, **options))
    return outcome(case, lambda: [part for fold in splitter(**options).split(np.zeros(n), y, g) for part in fold])


def torch_case():
    seed = one_of(whole(0, 100), whole(0, 2**53), 2**63 + whole(0, 2**53), -whole(1, 2**53))
    n = whole(1, one_of(12, 700, 90_000))
    case = {"torch": one_of("randperm", "randomSplit", "loader", "shard"), "seed": str(seed), "length": n}
    generator = torch.Generator().manual_seed(seed)
    if case["torch"] == "randperm":
        parts = [torch.randperm(n, generator=generator).numpy() for _ in range(2)]
    elif case["torch"] == "randomSplit":
        first = whole(0, n + 1)
        case["lengths"] = [first, n - first]
        parts = [part.indices for part in random_split(range(n), case["lengths"], generator=generator)]
    elif case["torch"] == "loader":
        loader = DataLoader(range(n), batch_size=n, shuffle=True, generator=generator)
        parts = [list(loader)[0].numpy() for _ in range(2)]
    else:
        case.update(worldSize=whole(1, min(n, 6) + 1), uneven=one_of("pad", "drop"))
        parts = []
        for rank in range(case["worldSize"]):
            sampler = DistributedSampler(range(n), case["worldSize"], rank, seed=seed, drop_last=case["uneven"] == "drop")
            sampler.set_epoch(1)
            parts.append(list(sampler))
    return {**case, "hash": digest(parts)}


for _ in range(count):
    print(json.dumps(torch_case() if chance(0.2) else split_case()))
