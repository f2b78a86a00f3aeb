"""Turns the written questions into the JSON Lines files. Run: python3 build.py (from this folder)."""

import json
import pathlib
import random
import re

import reference

HERE = pathlib.Path(__file__).parent
SEED = 20261128
TOLERANCE = 0.001
DECLINE = ["unknown", "suggest"]
HEADING = re.compile(r"^## ([a-z-]+) (ko|en)$")


def expectation(kind, spec):
    if kind == "computation":
        return computation(spec)
    if kind in ("choice", "truefalse"):
        card, verdict = spec.split(maxsplit=1)
        key = {"choice": verdict} if kind == "choice" else {"truth": {"T": True, "F": False}[verdict]}
        return {"outcome": "answer", **cards(card), **key}
    if kind == "offtopic":
        return {"outcome": "unknown" if spec == "x" else DECLINE}
    if kind == "social":
        return {"outcome": ["answer", "unknown"]}
    if kind == "comparison":
        sides = [side.split("/") for side in spec.split("+")]
        return {"outcome": "answer", "card": sides[0][0], "cards": [s[0] if len(s) == 1 else s for s in sides]}
    if kind == "missing-concept":
        return {"outcome": DECLINE, "missing": spec}
    return {"outcome": "answer", **cards(spec)}


def cards(spec):
    """a: one card; a/b: either is right, a is best; -: none."""
    if spec == "-":
        return {}
    slugs = spec.split("/")
    return {"card": slugs[0], "cards": slugs} if len(slugs) > 1 else {"card": spec}


def computation(spec):
    if spec.startswith("!"):
        return {"outcome": ["answer", *DECLINE], "missing": spec[1:]}
    values = eval(spec, {**vars(reference)})  # written by us, in this folder
    values = list(values) if isinstance(values, (list, tuple)) else [values]
    exact = all(isinstance(value, int) for value in values)
    rounded = [value if isinstance(value, int) else float(f"{value:.10g}") for value in values]
    return {"outcome": "answer", "values": rounded, "tolerance": 0 if exact else TOLERANCE}


def read(name, prefix):
    rows, kind, locale, numbers = [], None, None, {}
    for number, line in enumerate((HERE / name).read_text(encoding="utf-8").splitlines(), start=1):
        heading = HEADING.match(line)
        if heading:
            kind, locale = heading.groups()
        elif line and not line.startswith("#"):
            try:
                spec, question = line.split(" :: ", 1)
                after = None
                if kind == "followup":
                    after, question = question.split(" >> ", 1)
                numbers[kind] = numbers.get(kind, 0) + 1
                row = {"id": f"{prefix}-{kind}-{numbers[kind]:03d}", "kind": kind, "locale": locale}
                row |= {"after": after} if after else {}
                rows.append(row | {"question": question, "expect": expectation(kind, spec)})
            except Exception as error:
                raise SystemExit(f"{name}:{number}: {error}")
    return rows


def halves(rows):
    """Half of each kind and language to either file, drawn by the seed."""
    groups, parts, odd = {}, ([], []), 0
    for row in rows:
        groups.setdefault((row["kind"], row["locale"]), []).append(row)
    for key in sorted(groups):
        members = groups[key][:]
        random.Random(f"{SEED} {key}").shuffle(members)
        middle = len(members) // 2
        if len(members) % 2:
            middle, odd = middle + odd, 1 - odd
        for part, chosen in zip(parts, (members[:middle], members[middle:])):
            part.extend(sorted(chosen, key=lambda row: row["id"]))
    return parts


def write(name, rows):
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (HERE / name).write_text(text, encoding="utf-8")


for source, prefix, names in (
    ("twelve.txt", "t", ("development.jsonl", "held-out.jsonl")),
    ("outline.txt", "o", ("outline-development.jsonl", "outline-held-out.jsonl")),
    ("verdicts.txt", "v", ("verdicts-development.jsonl", "verdicts-held-out.jsonl")),
):
    if (HERE / source).exists():
        for name, rows in zip(names, halves(read(source, prefix))):
            write(name, rows)
            print(name, len(rows))

for source, prefix in (("everyday.txt", "e"), ("colloquial.txt", "c"), ("wordings.txt", "w")):
    rows = read(source, prefix)
    name = source.replace(".txt", "-development.jsonl")
    write(name, rows)
    print(name, len(rows))
