#!/usr/bin/python3
"""Runs one task of scikit-learn, NumPy or PyTorch for each line read, and writes the seconds it took: wall and CPU."""
import os, sys, time

os.environ["OMP_NUM_THREADS"] = "1"
import numpy as np
import sklearn
from sklearn import model_selection as ms
from sklearn.base import BaseEstimator, ClassifierMixin

rng = np.random.RandomState(0)
y = rng.randint(0, 10, 10**6)
words = np.array(["class %d" % c for c in range(10)])[y]
groups = rng.randint(0, 10_000, 10**6)
n6, n7 = 10**6, 10**7


def drain(cv, n, y=None, g=None):
    for train, test in cv.split(np.zeros(n, dtype=np.int8), y, g):
        train.shape, test.shape


TASKS = {
    "permutation 1e6": lambda: np.random.RandomState(42).permutation(n6),
    "permutation 1e7": lambda: np.random.RandomState(42).permutation(n7),
    "kFold 1e7": lambda: drain(ms.KFold(5, shuffle=True, random_state=42), n7),
    "stratifiedKFold 1e6": lambda: drain(ms.StratifiedKFold(5, shuffle=True, random_state=42), n6, y),
    "stratifiedKFold 1e6 words": lambda: drain(ms.StratifiedKFold(5, shuffle=True, random_state=42), n6, words),
    "trainTestSplit 1e6 stratified": lambda: ms.train_test_split(np.arange(n6), test_size=0.2, random_state=42, stratify=y),
    "trainTestSplit 1e6": lambda: ms.train_test_split(np.arange(n6), test_size=0.2, random_state=42),
    "groupKFold 1e6": lambda: drain(ms.GroupKFold(5), n6, None, groups),
    "stratifiedGroupKFold 1e5": lambda: drain(ms.StratifiedGroupKFold(5, shuffle=True, random_state=42), 10**5, y[:10**5], groups[:10**5] % 2000),
}


class Nothing(ClassifierMixin, BaseEstimator):
    """Takes no time to fit or to predict."""

    def fit(self, rows, classes):
        return self

    def predict(self, rows):
        return np.zeros(len(rows), int)


def evaluate(length, width):
    folds = ms.StratifiedKFold(5, shuffle=True, random_state=42)
    return ms.cross_validate(Nothing(), np.zeros((length, width)), np.arange(length) % 3, cv=folds, scoring="accuracy")


for length, width in [(150, 4), (1000, 4), (1000, 20)]:
    TASKS[f"crossValidate {length} rows of {width}"] = lambda length=length, width=width: evaluate(length, width)
try:
    import torch

    torch.set_num_threads(1)
    TASKS["randperm 1e7"] = lambda: torch.randperm(n7, generator=torch.Generator().manual_seed(42))
    torch_version = torch.__version__
except ImportError:
    torch_version = "missing"

print(f"scikit-learn {sklearn.__version__}, NumPy {np.__version__}, PyTorch {torch_version}", flush=True)
for line in sys.stdin:
    task = TASKS.get(line.strip())
    if task is None:
        print("nan nan", flush=True)
        continue
    wall, cpu = time.perf_counter(), time.process_time()
    task()
    print(time.perf_counter() - wall, time.process_time() - cpu, flush=True)
