#!/usr/bin/python3
"""Writes refusals.json: unfit options and data, and the class of scikit-learn's exception or "accepted".

usage: /usr/bin/python3 make_refusals.py
NaN and infinities are written as {"number": "NaN"}, missing values as null.
"""
import json, math, pathlib, re, warnings
import numpy as np
from sklearn import model_selection as ms

warnings.filterwarnings("ignore")
NAN, INF = math.nan, math.inf
N = 12
LABELS = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]
GROUPS = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]
CLASSES = {"kFold": ms.KFold, "stratifiedKFold": ms.StratifiedKFold, "groupKFold": ms.GroupKFold,
           "stratifiedGroupKFold": ms.StratifiedGroupKFold, "repeatedKFold": ms.RepeatedKFold,
           "repeatedStratifiedKFold": ms.RepeatedStratifiedKFold, "shuffleSplit": ms.ShuffleSplit,
           "stratifiedShuffleSplit": ms.StratifiedShuffleSplit, "groupShuffleSplit": ms.GroupShuffleSplit,
           "timeSeriesSplit": ms.TimeSeriesSplit, "leaveOneOut": ms.LeaveOneOut, "leavePOut": ms.LeavePOut,
           "leaveOneGroupOut": ms.LeaveOneGroupOut, "leavePGroupsOut": ms.LeavePGroupsOut}
DEFAULTS = {"leavePOut": {"p": 2}, "leavePGroupsOut": {"nGroups": 2}, "groupKFold": {"nSplits": 3},
            "stratifiedGroupKFold": {"nSplits": 3}, "stratifiedKFold": {"nSplits": 3}, "kFold": {"nSplits": 3}}


def plain(value):
    if isinstance(value, float) and not math.isfinite(value):
        return {"number": {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}[str(value)]}
    if isinstance(value, list):
        return [plain(v) for v in value]
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    return value


def snake(name):
    return re.sub("[A-Z]", lambda letter: "_" + letter.group().lower(), name)


cases = []


def case(kind, options=None, length=N, labels=LABELS, groups=GROUPS):
    options = {**DEFAULTS.get(kind, {}), **(options or {})}
    labels, groups = (labels[:length], groups[:length]) if length < N else (labels, groups)
    if kind == "predefinedSplit":
        return
    try:
        if kind == "trainTestSplit":
            arguments = {snake(k): v for k, v in options.items() if k != "stratify"}
            if options.get("stratify"):
                arguments["stratify"] = labels
            ms.train_test_split(np.zeros(length), **arguments)
        else:
            splitter = CLASSES[kind](**{snake(k): v for k, v in options.items()})
            for _ in splitter.split(np.zeros(length), labels, groups):
                pass
        outcome = "accepted"
    except Exception as error:
        outcome = type(error).__name__
    cases.append(plain({"splitter": kind, "options": options, "length": length, "labels": labels, "groups": groups, "outcome": outcome}))


KINDS = [*CLASSES, "trainTestSplit"]
for kind in KINDS:
    case(kind)
    for length in [0, 1]:
        case(kind, length=length)
for kind in ["kFold", "stratifiedKFold", "groupKFold", "stratifiedGroupKFold", "repeatedKFold", "repeatedStratifiedKFold", "timeSeriesSplit"]:
    for n_splits in [1, 0, -1, 2.5, "3", NAN, INF, 13, True]:
        case(kind, {"nSplits": n_splits})
for kind in ["kFold", "stratifiedKFold", "stratifiedGroupKFold"]:
    for shuffle in ["yes", 1]:
        case(kind, {"shuffle": shuffle})
    case(kind, {"randomState": 1})
    case(kind, {"shuffle": False, "randomState": 0})
    for seed in [-1, 2**32, 1.5, "a", NAN]:
        case(kind, {"shuffle": True, "randomState": seed})
for kind in ["shuffleSplit", "stratifiedShuffleSplit", "groupShuffleSplit", "trainTestSplit"]:
    for seed in [-1, 2**32, 1.5, "a", NAN]:
        case(kind, {"randomState": seed})
    for name in ["testSize", "trainSize"]:
        for size in [0, -1, 1.5, -0.2, "a", NAN, INF, 12, 13]:
            case(kind, {name: size})
    case(kind, {"testSize": 0.6, "trainSize": 0.6})
    case(kind, {"testSize": 7, "trainSize": 7})
    case(kind, {"testSize": 0.9, "trainSize": 0.01})
for repeats in [0, -1, 1.5, "2", NAN]:
    case("repeatedKFold", {"nRepeats": repeats})
    case("repeatedStratifiedKFold", {"nRepeats": repeats})
for kind in ["stratifiedKFold", "stratifiedGroupKFold", "stratifiedShuffleSplit", "repeatedStratifiedKFold"]:
    for labels in [[NAN, *LABELS[1:]], [INF, *LABELS[1:]], [0.5, *LABELS[1:]], LABELS[:5], [2, *LABELS[1:]], list(range(12)),
                   [None, *LABELS[1:]], None, [0.0] * 12]:
        case(kind, labels=labels)
for labels in [[NAN, *LABELS[1:]], [2, *LABELS[1:]], list(range(12)), LABELS[:5]]:
    case("trainTestSplit", {"stratify": True}, labels=labels)
case("trainTestSplit", {"stratify": True, "testSize": 1})
case("trainTestSplit", {"stratify": True, "shuffle": False})
for kind in ["groupKFold", "groupShuffleSplit", "leaveOneGroupOut", "leavePGroupsOut"]:
    for groups in [None, [NAN, *GROUPS[1:]], GROUPS[:5], [0] * 12, [0] * 6 + [1] * 6]:
        case(kind, groups=groups)
for p in [0, 12, 13, 6, -1, 1.5, "2"]:
    case("leavePOut", {"p": p})
for n_groups in [6, 7, 0, -1, "2"]:
    case("leavePGroupsOut", {"nGroups": n_groups})
for options in [{"nSplits": 12}, {"testSize": 3}, {"gap": 4}, {"gap": 100}, {"testSize": 0}, {"gap": -1}, {"maxTrainSize": 0}, {"testSize": 100}]:
    case("timeSeriesSplit", options)
lines = ",\n".join(json.dumps(c, separators=(",", ":"), allow_nan=False) for c in cases)
pathlib.Path(__file__).with_name("refusals.json").write_text("[\n" + lines + "\n]\n")
print(len(cases), "cases")
