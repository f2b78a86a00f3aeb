#!/usr/bin/python3
"""Writes purged.json: purged folds and paths, derived row by row from the words of the book, sections 7.4.1, 7.4.2 and
12.4: every pair of rows is compared, and the paths are read off the table of folds by splits.

usage: /usr/bin/python3 make_purged.py
"""
import itertools, json, pathlib
import numpy as np

random = np.random.RandomState(2018)


def train_rows(starts, ends, tested, embargo):
    """tested: lists of rows, a list a fold."""
    in_test = {row for rows in tested for row in rows}
    kept = []
    for row in range(len(starts)):
        overlaps = any(starts[row] <= ends[t] and starts[t] <= ends[row] for t in in_test)
        embargoed = False
        for rows in tested:
            last = max(ends[t] for t in rows)
            later = [r for r in range(len(starts)) if starts[r] > last]
            embargoed |= row in later[:embargo]
        if row not in in_test and not overlaps and not embargoed:
            kept.append(row)
    return kept


cases = []
for number in range(60):
    n = int(random.randint(6, 40))
    starts = np.sort(random.randint(0, 2 * n, n)) if number % 2 else np.arange(n)
    ends = starts + random.randint(0, [1, 4, 12][number % 3], n)
    n_folds = int(random.randint(3, 7)) if n > 8 else 3
    n_test = int(random.randint(2, n_folds))
    embargo = int(random.choice([0, 1, 3]))
    folds = [rows.tolist() for rows in np.array_split(np.arange(n), n_folds)]
    single = [train_rows(starts, ends, [fold], embargo) for fold in folds]
    choices = list(itertools.combinations(range(n_folds), n_test))
    several = [{"test": sum((folds[f] for f in chosen), []), "train": train_rows(starts, ends, [folds[f] for f in chosen], embargo)}
               for chosen in choices]
    marks = np.array([[fold in chosen for chosen in choices] for fold in range(n_folds)])
    paths = np.array([np.flatnonzero(row) for row in marks]).T.tolist()
    cases.append({"start": starts.tolist(), "end": ends.tolist(), "nFolds": n_folds, "nTestFolds": n_test,
                  "embargo": embargo, "single": single, "several": several, "paths": paths})

text = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
pathlib.Path(__file__).with_name("purged.json").write_text("[" + text + "]\n")
