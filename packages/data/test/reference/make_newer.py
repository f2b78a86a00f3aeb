#!/usr/bin/python3
"""Writes newer.json: rules of scikit-learn releases newer than the one at hand, derived by hand, not run.

usage: /usr/bin/python3 make_newer.py
Each case names its source. The rules are restated here on top of NumPy:
- groupKFold, stable ties: scikit-learn 1.9, pull request 28464.
- groupKFold, shuffle: scikit-learn 1.6, pull request 28519.
- stratifiedGroupKFold, shuffled rows keep their groups: scikit-learn 1.8, pull request 32540.
Also holds NumPy's own argsort of lists that drive quicksort into its depth limit.
"""
import json, pathlib
import numpy as np
from sklearn import model_selection as ms
from cases import labels_of, outcome, spec

cases = []


def folds(assignment, k):
    rows = np.arange(len(assignment))
    for fold in range(k):
        yield rows[assignment != fold]
        yield rows[assignment == fold]


def stable_group_folds(g, k):
    _, inverse, counts = np.unique(g, return_inverse=True, return_counts=True)
    fold_of, load = np.zeros(len(counts), int), np.zeros(k)
    for group in np.argsort(counts, kind="stable")[::-1]:
        fold_of[group] = np.argmin(load)
        load[fold_of[group]] += counts[group]
    return fold_of[inverse]


def shuffled_group_folds(g, k, seed):
    assignment = np.zeros(len(g), int)
    for fold, members in enumerate(np.array_split(np.random.RandomState(seed).permutation(np.unique(g)), k)):
        assignment[np.isin(g, members)] = fold
    return assignment


def stratified_group_folds(y, g, k, seed):
    """Without the bug, shuffling is the same as renaming the groups and not shuffling."""
    unique, inverse = np.unique(g, return_inverse=True)
    order = np.random.RandomState(seed).permutation(len(unique))
    renamed = np.argsort(order)[inverse]
    assignment = np.zeros(len(g), int)
    for fold, (_, test) in enumerate(ms.StratifiedGroupKFold(k).split(np.zeros(len(g)), y, renamed)):
        assignment[test] = fold
    return assignment


def add(splitter, source, options, n, groups, make, labels=None):
    case = {"splitter": splitter, "source": source, "options": options, "length": n, "groups": groups}
    if labels:
        case["labels"] = labels
    cases.append(outcome(case, lambda: list(folds(make(np.array(labels_of(groups, n))), options["nSplits"]))))


for n in [20, 97, 500, 3001]:
    for k in [2, 3, 5]:
        for style, classes in [("integer", 6), ("word", 7), ("astral", 7), ("integer", 40), ("integer", 300)]:
            groups = spec(style, classes, k)
            add("groupKFold", "#28464", {"nSplits": k}, n, groups, lambda g: stable_group_folds(g, k))
            for seed in [0, 42]:
                options = {"nSplits": k, "shuffle": True, "randomState": seed}
                add("groupKFold", "#28519", options, n, groups, lambda g: shuffled_group_folds(g, k, seed))
                if n <= 500:
                    labels = spec("integer", 3, n)
                    y = np.array(labels_of(labels, n))
                    add("stratifiedGroupKFold", "#32540", options, n, groups, lambda g: stratified_group_folds(y, g, k, seed), labels)


def killer(n):
    """Each step of median-of-three quicksort parts off two values only (Musser 1997)."""
    half = n // 2
    values = [0] * n
    for i in range(1, half + 1):
        if i % 2:
            values[i - 1], values[i] = i, half + i
        values[half + i - 1] = 2 * i
    return values


lists = [killer(n) for n in [34, 200, 1000]]
lists += [np.random.RandomState(n).randint(0, top, n).tolist() for n in [16, 17, 50, 400] for top in [2, 9, 1000]]
orders = [{"values": v, "order": np.argsort(np.array(v)).tolist()} for v in lists]


def inserted(n, seed):
    """PyTorch 2's randperm of 214748364 rows and more, here of a few."""
    stream, rows = np.random.RandomState(seed), [0] * n
    for i in range(n):
        high, low = (int(w) for w in stream.randint(0, 2**32, 2, dtype=np.uint32))
        z = (high << 32 | low) % (i + 1)
        rows[i] = i
        rows[i], rows[z] = rows[z], i
    return rows


insertions = [{"n": n, "seed": seed, "rows": inserted(n, seed)} for n in [0, 1, 5, 300] for seed in [0, 42]]
lines = ",\n".join(json.dumps(c, ensure_ascii=False, separators=(",", ":")) for c in cases)
head = {"argsort": orders, "insertions": insertions}
text = json.dumps(head, separators=(",", ":"))[:-1] + ',\n"cases":[\n' + lines + "\n]}\n"
pathlib.Path(__file__).with_name("newer.json").write_text(text)
print(len(cases), "cases")
