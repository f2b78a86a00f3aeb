"""Lists pairs of questions that are too alike, by the 4-grams of characters they share. Run: python3 near.py [limit]"""

import json
import pathlib
import sys
import unicodedata

HERE = pathlib.Path(__file__).parent
LIMIT = float(sys.argv[1]) if len(sys.argv) > 1 else 0.6


def grams(text):
    text = " " + "".join(c for c in unicodedata.normalize("NFC", text.lower()) if c.isalnum() or c == " ").strip() + " "
    return {text[i : i + 4] for i in range(len(text) - 3)}


def shown(row):
    """A question that is only counted is not shown, so that nobody reads it by the way."""
    return f"{row['id']} {'(held out)' if row['held'] else row['question']}"


rows = [{**json.loads(line), "held": "held-out" in path.name} for path in sorted(HERE.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
found = 0
sets = [grams(f"{row.get('after', '')} {row['question']}") for row in rows]
for i, first in enumerate(sets):
    for j in range(i):
        shared = len(first & sets[j]) / max(1, len(first | sets[j]))
        if shared >= LIMIT:
            found += 1
            print(f"{shared:.2f} {shown(rows[j])}\n     {shown(rows[i])}")
print(f"{len(rows)} questions, {found} pairs at or above {LIMIT}")
sys.exit(1 if found else 0)
