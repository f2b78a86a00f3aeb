#!/usr/bin/python3
"""Writes splits.json: what NumPy and scikit-learn answer. Made with scikit-learn 1.2.1 and NumPy 1.24.2.

usage: /usr/bin/python3 make_splits.py
A case holds the splitter, its options and data, and either the first 16 digits of the SHA-256 of the indices or the refusal's class.
The hash runs over little-endian 32-bit words: for each part its length, then its indices, in the order
train, (validation,) test, fold after fold. Small cases are written out as well.
"""
import json, pathlib, re, warnings
import numpy as np
import sklearn
from sklearn import model_selection as ms
from sklearn.utils import resample
from cases import NAMES, digest, labels_of, outcome, spec

warnings.filterwarnings("ignore")


def splits(cv, n, y=None, g=None):
    for train, test in cv.split(np.zeros(n), y, g):
        yield train
        yield test


def python_options(options):
    """Options in snake_case; `compat` and `ties` name the version that made this file and are dropped."""
    snake = lambda name: re.sub("[A-Z]", lambda letter: "_" + letter.group().lower(), name)
    return {snake(k): v for k, v in options.items() if k not in ("compat", "ties")}


cases = []


def fold_case(name, cls, options, n, labels=None, groups=None):
    case = {"splitter": name, "options": options, "length": n}
    if labels:
        case["labels"] = labels
    if groups:
        case["groups"] = groups
    y = labels_of(labels, n) if labels else None
    g = labels_of(groups, n) if groups else None
    cases.append(outcome(case, lambda: list(splits(cls(**python_options(options)), n, y, g))))


for n in [2, 3, 5, 8, 10, 17, 64, 100, 101, 623, 1000, 4097]:
    for k in [2, 3, 5, 10]:
        fold_case("kFold", ms.KFold, {"nSplits": k}, n)
        for seed in [0, 1, 42, 2**32 - 1]:
            fold_case("kFold", ms.KFold, {"nSplits": k, "shuffle": True, "randomState": seed}, n)
for n in [12, 50, 301, 1000]:
    for style in ["integer", "skewed", "word", "korean", "astral"]:
        for classes in [2, 3, 7]:
            for k in [2, 3, 5]:
                labels = {"style": style, "classes": classes, "seed": n + k}
                fold_case("stratifiedKFold", ms.StratifiedKFold, {"nSplits": k}, n, labels)
                for seed in [0, 42]:
                    options = {"nSplits": k, "shuffle": True, "randomState": seed}
                    fold_case("stratifiedKFold", ms.StratifiedKFold, options, n, labels)


STYLES = [("integer", 2), ("skewed", 5), ("word", 4), ("korean", 7), ("astral", 7)]

for n in [4, 11, 60, 250]:
    for k in [2, 3]:
        for seed in [0, 42, 12345]:
            for repeats in [1, 3]:
                options = {"nSplits": k, "nRepeats": repeats, "randomState": seed}
                fold_case("repeatedKFold", ms.RepeatedKFold, options, n)
                for style, classes in STYLES:
                    fold_case("repeatedStratifiedKFold", ms.RepeatedStratifiedKFold, options, n, spec(style, classes, n))

# This NumPy sorts without vector instructions: groups of equal size come in introsort's order.
for n in [3, 20, 97, 500, 3001]:
    for k in [2, 3, 5, 10]:
        for style, classes in [*STYLES, ("integer", 16), ("integer", 17), ("integer", 40), ("integer", 300), ("integer", 1500)]:
            options = {"nSplits": k, "ties": "introsort"}
            fold_case("groupKFold", ms.GroupKFold, options, n, groups=spec(style, classes, k))

for n in [20, 97, 500]:
    for k in [2, 3, 5, 9]:
        for g, (style, classes) in zip([6, 12, 30, 7, 25], [*STYLES[:2], ("integer", 10), STYLES[4], ("integer", 1)]):
            labels, groups = spec(style, classes, n), spec("integer", g, k)
            fold_case("stratifiedGroupKFold", ms.StratifiedGroupKFold, {"nSplits": k, "compat": "sklearn<1.8"}, n, labels, groups)
            for seed in [0, 42]:
                options = {"nSplits": k, "shuffle": True, "randomState": seed, "compat": "sklearn<1.8"}
                fold_case("stratifiedGroupKFold", ms.StratifiedGroupKFold, options, n, labels, groups)

for n in [2, 10, 33, 200, 1001]:
    for sizes in [{}, {"testSize": 0.3}, {"testSize": 3}, {"trainSize": 0.5}, {"testSize": 0.2, "trainSize": 0.4},
                  {"testSize": 0.7, "trainSize": 0.31}, {"trainSize": 2, "testSize": 0.5}, {"testSize": 250}]:
        for seed in [0, 42]:
            options = {"nSplits": 3, **sizes, "randomState": seed}
            fold_case("shuffleSplit", ms.ShuffleSplit, options, n)
            for style, classes in STYLES:
                fold_case("stratifiedShuffleSplit", ms.StratifiedShuffleSplit, options, n, spec(style, classes, n))
                fold_case("groupShuffleSplit", ms.GroupShuffleSplit, options, n, groups=spec(style, classes, n))
            fold_case("groupShuffleSplit", ms.GroupShuffleSplit, options, n, groups=spec("integer", 60, n))

for n in [3, 6, 10, 25, 100]:
    for k in [2, 3, 5, 12]:
        for extra in [{}, {"gap": 2}, {"maxTrainSize": 4}, {"testSize": 2}, {"testSize": 3, "gap": 1, "maxTrainSize": 5}, {"testSize": 40}]:
            fold_case("timeSeriesSplit", ms.TimeSeriesSplit, {"nSplits": k, **extra}, n)

for n in [1, 2, 5, 40]:
    fold_case("leaveOneOut", ms.LeaveOneOut, {}, n)
    for p in [1, 2, 3]:
        fold_case("leavePOut", ms.LeavePOut, {"p": p}, n)
for n in [1, 4, 30, 120]:
    for style, classes in [*STYLES, ("integer", 1), ("integer", 9)]:
        groups = spec(style, classes, n)
        fold_case("leaveOneGroupOut", ms.LeaveOneGroupOut, {}, n, groups=groups)
        for p in [1, 2, 4]:
            fold_case("leavePGroupsOut", ms.LeavePGroupsOut, {"nGroups": p}, n, groups=groups)
for test_fold in [[0, 1, -1, 1], [-1, -1, 3, 3, 0, 7, -1, 0], [2, 2, 2], [-1, -1], [0, -2, 0, -2, -1], [0.0, 1.0, 0.0]]:
    fold_case("predefinedSplit", ms.PredefinedSplit, {"testFold": test_fold}, len(test_fold))

# Bootstrap: training rows by resample with one stream; the rest is the test.
for n in [1, 2, 9, 100, 1000]:
    for seed in [0, 42]:
        for labels in [None, spec("integer", 3, n), spec("astral", 7, n), spec("skewed", 4, n)]:
            options = {"nSplits": 3, "randomState": seed, **({"stratify": True} if labels else {})}
            case = {"splitter": "bootstrap", "options": options, "length": n, **({"labels": labels} if labels else {})}

            def resamples():
                stream = np.random.RandomState(seed)
                for _ in range(3):
                    train = resample(np.arange(n), random_state=stream, stratify=labels_of(labels, n) if labels else None)
                    yield train
                    yield np.setdiff1d(np.arange(n), train)

            cases.append(outcome(case, resamples))


def holdout(options, n, labels=None):
    case = {"splitter": "trainTestSplit", "options": options, "length": n}
    if labels:
        case["labels"] = labels
    py = python_options(options)
    if py.pop("stratify", False):
        py["stratify"] = labels_of(labels, n)
    if py.get("shuffle", True):
        py.setdefault("random_state", 0)
    cases.append(outcome(case, lambda: ms.train_test_split(np.arange(n), **py)))


SIZES = [{}, {"testSize": 0.3}, {"testSize": 3}, {"trainSize": 0.5}, {"trainSize": 4, "testSize": 0.2},
         {"testSize": 0.29, "trainSize": 0.7}, {"testSize": 0.9}, {"testSize": 12}, {"trainSize": 0.01}]
for n in [1, 2, 5, 10, 29, 100, 1001]:
    for sizes in SIZES:
        holdout({**sizes, "shuffle": False}, n)
        for seed in [0, 7, 42]:
            holdout({**sizes, "randomState": seed}, n)
            for style, classes in [("integer", 2), ("skewed", 4), ("astral", 7), ("korean", 3)]:
                holdout({**sizes, "stratify": True, "randomState": seed}, n, spec(style, classes, n))


def three_way(n, validation, test, seed, labels):
    """Sizes are counts of the whole: the test part is drawn first, then the validation part from the rest."""
    options = {"validationSize": validation, "testSize": test, "randomState": seed}
    case = {"splitter": "trainValidationTestSplit", "options": options, "length": n}
    y = None
    if labels:
        case["labels"] = labels
        options["stratify"] = True
        y = np.array(labels_of(labels, n))
    n_test, n_validation = int(np.ceil(test * n)), int(np.ceil(validation * n))

    def run():
        rest, held = ms.train_test_split(np.arange(n), test_size=n_test, random_state=seed, stratify=y)
        again = None if y is None else y[rest]
        train, valid = ms.train_test_split(rest, test_size=n_validation, random_state=seed, stratify=again)
        return [train, valid, held]

    cases.append(outcome(case, run))


for n in [5, 30, 300, 1000]:
    for validation, test in [(0.2, 0.2), (0.1, 0.2), (0.15, 0.15), (0.25, 0.05)]:
        for seed in [0, 42]:
            three_way(n, validation, test, seed, None)
            for style, classes in [("integer", 3), ("word", 7), ("astral", 4)]:
                three_way(n, validation, test, seed, {"style": style, "classes": classes, "seed": n})


def grouped_three_way(n, validation, test, seed, spec_of_groups):
    """Two GroupShuffleSplits with numbers of groups."""
    options = {"validationSize": validation, "testSize": test, "grouped": True, "randomState": seed}
    g = np.array(labels_of(spec_of_groups, n))
    n_groups = len(np.unique(g))
    n_test, n_validation = int(np.ceil(test * n_groups)), int(np.ceil(validation * n_groups))

    def run():
        draw = lambda size, groups: next(ms.GroupShuffleSplit(1, test_size=size, random_state=seed).split(groups, groups=groups))
        rest, held = draw(n_test, g)
        train, valid = draw(n_validation, g[rest])
        return [rest[train], rest[valid], held]

    cases.append(outcome({"splitter": "trainValidationTestSplit", "options": options, "length": n, "groups": spec_of_groups}, run))


for n in [30, 300, 2000]:
    for validation, test in [(0.2, 0.2), (0.1, 0.3), (0.5, 0.5)]:
        for seed in [0, 42]:
            for style, classes in [("integer", 12), ("integer", 80), ("astral", 7)]:
                grouped_three_way(n, validation, test, seed, spec(style, classes, n))


def stream(seed):
    r = np.random.RandomState(seed)
    state = {"seed": seed, "words": r.randint(0, 2**32, 3, dtype=np.uint32).tolist(), "random": r.random_sample(3).tolist(),
             "permutation": r.permutation(12).tolist(), "randint": [int(r.randint(-5, 1000)) for _ in range(5)],
             "wide": [int(r.randint(0, 2**53 - 1, dtype=np.int64)) for _ in range(3)],
             "sample": r.choice([10, 20, 30, 40], size=2, replace=False).tolist(),
             "large": digest([r.permutation(100_003)])}
    key, position = r.get_state()[1:3]
    return {**state, "after": {"first": int(key[0]), "last": int(key[623]), "position": int(position)}}


def several_columns():
    """Strata of two and three columns, as the tests rebuild them from labels_of."""
    for n in [40, 300]:
        for specs in [[spec("integer", 2, 1), spec("integer", 3, 2)], [spec("korean", 2, 1), spec("astral", 2, 3), spec("word", 2, 5)]]:
            y = np.array([labels_of(s, n) for s in specs]).T
            cv = ms.StratifiedShuffleSplit(3, test_size=0.3, random_state=42)
            yield {"length": n, "columns": specs, "hash": digest(list(splits(cv, n, y)))}


def saved_stream():
    """What RandomState.get_state() gives in mid-stream, and what follows."""
    r = np.random.RandomState(7)
    r.permutation(1000)
    key, position = r.get_state()[1:3]
    return {"key": key.tolist(), "position": int(position), "permutation": r.permutation(20).tolist()}


streams = [stream(s) for s in [0, 1, 42, 2**31, 2**32 - 1, [0], [42], [1, 2, 3], list(range(700)), [2**32 - 1, 0]]]
out = {"versions": {"scikit-learn": sklearn.__version__, "numpy": np.__version__}, "names": NAMES, "streams": streams, "saved": saved_stream(), "columns": list(several_columns()), "cases": cases}
lines = ",\n".join(json.dumps(c, ensure_ascii=False, separators=(",", ":")) for c in cases)
head = json.dumps({k: v for k, v in out.items() if k != "cases"}, ensure_ascii=False, separators=(",", ":"))
pathlib.Path(__file__).with_name("splits.json").write_text(head[:-1] + ',"cases":[\n' + lines + "\n]}\n")
print(len(cases), "cases")
