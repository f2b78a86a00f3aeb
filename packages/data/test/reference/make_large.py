#!/usr/bin/python3
"""Writes large.json: fingerprints of scikit-learn, NumPy and PyTorch at one and ten million rows and more.

usage: /usr/bin/python3 make_large.py        (a few minutes, up to 4 GB)
"""
import json, pathlib
import numpy as np
import torch
from sklearn import model_selection as ms
from cases import cells, digest


def folds(cv, n, y=None, g=None):
    for train, test in cv.split(np.zeros(n, dtype=np.int8), y, g):
        yield train
        yield test


def tasks(n):
    y = np.array(cells(n, 10, 1))
    words = np.array(["class %d" % c for c in range(10)])[y]
    g = np.array(cells(n, 10_007, 2))
    yield "permutation", lambda: [np.random.RandomState(42).permutation(n)]
    yield "randperm", lambda: [torch.randperm(n, generator=torch.Generator().manual_seed(42)).numpy()]
    yield "kFold", lambda: folds(ms.KFold(5, shuffle=True, random_state=42), n)
    yield "stratifiedKFold", lambda: folds(ms.StratifiedKFold(5, shuffle=True, random_state=42), n, y)
    yield "stratifiedKFold of words", lambda: folds(ms.StratifiedKFold(5, shuffle=True, random_state=42), n, words)
    yield "groupKFold", lambda: folds(ms.GroupKFold(5), n, None, g)
    yield "trainTestSplit", lambda: ms.train_test_split(np.arange(n), test_size=0.2, random_state=42, stratify=y)
    yield "shuffleSplit", lambda: folds(ms.ShuffleSplit(2, test_size=0.2, random_state=42), n)
    yield "groupShuffleSplit", lambda: folds(ms.GroupShuffleSplit(2, test_size=0.2, random_state=42), n, None, g)


out = []
for n in [10**6, 10**7]:
    for task, run in tasks(n):
        out.append({"task": task, "length": n, "hash": digest(run())})
        print(out[-1], flush=True)
lines = ",\n".join(json.dumps(case) for case in out)
pathlib.Path(__file__).with_name("large.json").write_text("[\n" + lines + "\n]\n")
