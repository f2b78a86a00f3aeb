"""Writes small files and what pandas with scikit-learn make of them: python3 make_files.py"""
import gzip
import json
import pathlib
import numpy as np
import pandas as pd
from sklearn.model_selection import (
    KFold, StratifiedGroupKFold, StratifiedKFold, TimeSeriesSplit, train_test_split,
)

folder = pathlib.Path(__file__).parent / "files"
folder.mkdir(exist_ok=True)
random = np.random.RandomState(7)
rows = 211
animals = np.array(["고양이", "dog, small", 'the "king"', "elephant\nbaby", "zebra"])
numbers = np.array(["10", "9", "2", "2.0", "-1"])

messy = pd.DataFrame({
    "번호": np.arange(rows),
    'the "label"': animals[random.choice(5, rows, p=[0.3, 0.3, 0.2, 0.15, 0.05])],
    "note, free": [f'{i} says "hi",\r\nbye' if i % 3 == 0 else "" for i in range(rows)],
    "owner": [f"owner-{i}" for i in random.randint(0, 40, rows)],
    "rank": numbers[random.randint(0, 5, rows)],
    "team": random.randint(0, 30, rows) * 3,
    "day": pd.Timestamp("2026-01-01") + pd.to_timedelta(random.permutation(rows) // 2, "D"),
})
text = messy.to_csv(index=False)
(folder / "messy.csv").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").replace("\r\r\n", "\r\n").encode())
(folder / "plain.csv").write_text("label,team\n" + "".join(
    f"{label},{team}\n" + ("\n" if i % 50 == 0 else "")
    for i, (label, team) in enumerate(zip(messy["rank"], messy["team"]))))
with gzip.GzipFile(folder / "plain.tsv.gz", "wb", mtime=0) as file:
    file.write((folder / "plain.csv").read_text().replace(",", "\t").encode())

def folds(splitter, frame, labels=None, groups=None):
    number = np.full(len(frame), -1)
    for i, (_, test) in enumerate(splitter.split(frame, labels, groups)):
        number[test] = i
    return number.tolist()

def parts(frame, labels, validation, test, seed):
    """Shares of the whole, as two calls in counts."""
    n = len(frame)
    n_validation, n_test = int(np.ceil(validation * n)), int(np.ceil(test * n))
    everything = np.arange(n)
    rest, tested = train_test_split(everything, test_size=n_test, random_state=seed, stratify=labels)
    trained, validated = train_test_split(
        rest, test_size=n_validation, random_state=seed, stratify=None if labels is None else labels[rest])
    place = np.zeros(n, int)
    place[validated] = 1
    place[tested] = 2
    return place.tolist()

cases = []
def case(file, options, places):
    cases.append({"file": file, "options": options, "places": places})

for file in ["messy.csv", "plain.csv", "plain.tsv.gz"]:
    frame = pd.read_csv(folder / file, sep="\t" if ".tsv" in file else ",")
    label, group = ('the "label"', "owner") if file == "messy.csv" else ("label", "team")
    y, g = frame[label].to_numpy(), frame[group].to_numpy()
    case(file, {"nSplits": 5, "randomState": 42}, folds(KFold(5, shuffle=True, random_state=42), frame))
    case(file, {"nSplits": 4, "shuffle": False}, folds(KFold(4), frame))
    case(file, {"nSplits": 5, "stratify": label, "randomState": 42},
         folds(StratifiedKFold(5, shuffle=True, random_state=42), frame, y))
    case(file, {"nSplits": 3, "stratify": label, "shuffle": False}, folds(StratifiedKFold(3), frame, y))
    # Not shuffled: up to 1.7, scikit-learn shuffled the groups apart from their names.
    case(file, {"nSplits": 3, "stratify": label, "group": group, "shuffle": False},
         folds(StratifiedGroupKFold(3), frame, y, g))
    case(file, {"testSize": 0.2, "validationSize": 0.1, "randomState": 3}, parts(frame, None, 0.1, 0.2, 3))
    case(file, {"testSize": 0.2, "validationSize": 0.1, "stratify": label, "randomState": 3}, parts(frame, y, 0.1, 0.2, 3))
    trained, tested = train_test_split(np.arange(len(frame)), test_size=0.3, random_state=1, stratify=y)
    place = np.zeros(len(frame), int)
    place[tested] = 1
    case(file, {"testSize": 0.3, "validationSize": 0, "stratify": label, "randomState": 1}, place.tolist())
    # Groups of equal size: the rule of scikit-learn from 1.9, the last sorted group first.
    names, codes, sizes = np.unique(g, return_inverse=True, return_counts=True)
    weights, fold_of = np.zeros(4), np.zeros(len(names), int)
    for name in np.argsort(sizes, kind="stable")[::-1]:
        fold_of[name] = np.argmin(weights)
        weights[fold_of[name]] += sizes[name]
    case(file, {"nSplits": 4, "group": group}, fold_of[codes].tolist())

frame = pd.read_csv(folder / "messy.csv", parse_dates=["day"])
order = np.argsort(frame["day"].to_numpy(), kind="stable")
number = np.full(rows, 5)
for i, (_, test) in enumerate(TimeSeriesSplit(5).split(order)):
    number[order[test]] = i
case("messy.csv", {"nSplits": 5, "time": "day"}, number.tolist())

(folder / "cases.json").write_text(json.dumps(cases, ensure_ascii=False, separators=(",", ":")) + "\n")
print(pd.__version__, len(cases))
