"""Writes csv-reference.json: random tables in CSV, and the rows that Python's csv module reads in them.

Run with /usr/bin/python3 csv-reference.py
"""

import csv
import io
import json
import pathlib
import random

random.seed(1)
SIGNS = ["a", "b", '"', '""', ",", ",", "\n", "\r\n", "\r", " ", "가", '"a,b"', '"x\ny"']


def draw():
    return "".join(random.choice(SIGNS) for _ in range(random.randint(1, 14)))


def rows_of(text):
    return list(csv.reader(io.StringIO(text, newline="")))


def closed(text):
    """Whether every quote that opens a cell is closed: the csv module reads on to the end of the file, we refuse."""
    return rows_of(text + "\nend")[-1:] == [["end"]]


tables = []
while len(tables) < 150:
    text = draw()
    if closed(text):
        tables.append([text, [row for row in rows_of(text) if any(cell.strip() for cell in row)]])
path = pathlib.Path(__file__).parent / "csv-reference.json"
path.write_text(json.dumps(tables, ensure_ascii=False, separators=(",", ":")) + "\n")
