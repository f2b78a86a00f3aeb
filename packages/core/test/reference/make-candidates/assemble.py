"""Puts the trajectories of the work folder together: one file a candidate, and the table of README.md. A candidate
that the package has by now stays in optimizers/, and keeps what it says about the sources it holds ours to.

    python assemble.py

Of each candidate the first source is kept whole: the authors, else optax, else whoever has it. The others are
compared with it, case by case, and only the largest difference is kept; but the paper's own course is kept too where
it is another one.
"""

import glob
import json
import math
import os

from catalogue import ENTRIES
from problems import PROBLEMS
from running import WORK

HERE = os.path.dirname(os.path.abspath(__file__))
FOLDERS = ["optimizers", "candidates"]
ORDER = ["authors", "torch", "optax", "transformers", "optimi", "timm", "other", "authors_paper", "heavyball", "torch_optimizer", "pytorch_optimizer", "paper"]
SAME = 1e-9  # what counts as agreement
KEPT = 1e-6  # from here on the paper's own course is kept


def key(case):
    return case["set"], case["dtype"], case["problem"]


def difference(one, other):
    """The largest difference of two courses, in units of the larger of 1 and the number."""
    largest = 0.0
    for name in ("points", "evaluations"):
        for p, q in zip(one.get(name, []), other.get(name, [])):
            for a, b in zip(p, q):
                if (a is None) != (b is None):
                    return math.inf
                if a is not None:
                    largest = max(largest, abs(a - b) / max(1.0, abs(a)))
    return largest


def compare(first, second):
    """{set: largest difference in float64} of the sets that both have."""
    found = {}
    held = {key(case): case for case in first["cases"]}
    for case in second["cases"]:
        mate = held.get(key(case))
        if mate is not None and case["dtype"] == "float64":
            found[case["set"]] = max(found.get(case["set"], 0.0), difference(mate, case))
    return {label: float("%.2g" % value) if math.isfinite(value) else None for label, value in found.items()}


def read(name):
    found = {}
    for source in ORDER:
        path = os.path.join(WORK, f"{name}.{source}.json")
        if os.path.exists(path):
            with open(path) as opened:
                found[source] = json.load(opened)
    return found


def place(name):
    """Where the file of a candidate lies, seen from README.md."""
    paths = [f"{folder}/{name}.json" for folder in FOLDERS]
    return next((path for path in paths if os.path.exists(os.path.join(HERE, "..", path))), paths[-1])


def held(path):
    """What a file says about whom ours is held to, to be kept."""
    if not os.path.exists(path):
        return {}
    with open(path) as opened:
        return {key: value for key, value in json.load(opened).items() if key in ("as", "held")}


def assemble(name):
    sources = read(name)
    first = ENTRIES[name].get("first", next(iter(sources)))
    kept = [first]
    heads = [sources[first]["head"]]
    for source, made in [one for one in sources.items() if one[0] != first]:
        differences = compare(sources[first], made)
        heads.append({**{k: v for k, v in made["head"].items() if k != "calls"}, "differences": differences})
        missing = {case["set"] for case in made["cases"]} - {case["set"] for case in sources[first]["cases"]}
        if source == "paper" and (missing or any(d is None or d > KEPT for d in differences.values())):
            kept.append(source)
    title, year, url = ENTRIES[name]["paper"]
    path = os.path.join(HERE, "..", place(name))
    head = {
        "name": name,
        "paper": {"title": title, "year": year, "url": url},
        "source": f"{heads[0]['from']} {heads[0].get('commit', heads[0].get('version', ''))}: {heads[0]['function']}",
        "deviation": ENTRIES[name]["deviation"],
        **held(path),
        "sources": heads,
        "checkpoints": {problem: PROBLEMS[problem][3] for problem in dict.fromkeys(case["problem"] for case in sources[first]["cases"])},
    }
    cases = []
    for source in kept:
        mates = {key(case): case for case in sources[first]["cases"]}
        for case in sources[source]["cases"]:
            mate = mates.get(key(case))
            if source != first and mate is not None and difference(mate, case) <= KEPT:
                continue
            cases.append({"from": source, "name": name, **case})
    lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
    with open(path, "w") as opened:
        opened.write(laid_out(head)[:-2] + ',\n "cases": [\n' + lines + "\n]}\n")
    return sources, head, kept


def told(head):
    """The sets in which a source differs, and how far."""
    far = {label: d for label, d in head["differences"].items() if d is None or d > SAME}
    return head["source"] + (" " + " ".join(f"{label} {d}" for label, d in far.items()) if far else " agrees")


def agreement(head):
    """A source in the table: how far it is from the first one."""
    near = [d for d in head["differences"].values() if d is not None and d <= SAME]
    far = {label: d for label, d in head["differences"].items() if d is None or d > SAME}
    words = ([f"{max(near):.0e}"] if near else []) + [f"{label} {'not finite' if d is None else f'{d:.1g}'}" for label, d in far.items()]
    return f"{head['source']} ({', '.join(words)})"


def table_row(name, head, kept):
    title, year, url = (head["paper"][key] for key in ("title", "year", "url"))
    first = head["sources"][0]
    others = "; ".join(agreement(one) for one in head["sources"][1:]) or "none"
    own = "yes" if kept[0] != "paper" and "paper" in kept else ""
    cells = [f"[{name}]({place(name)})", f"[{title}]({url}), {year}", first["source"], others, own, head["deviation"]]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def write_table(rows):
    path = os.path.join(HERE, "..", "README.md")
    with open(path) as opened:
        before, rest = opened.read().split("<!-- table -->\n", 1)
        after = rest.split("<!-- /table -->\n", 1)[1]
    head = "| candidate | paper | first source | others: largest difference, and the sets that differ | paper's own course too | deviations |\n| --- | --- | --- | --- | --- | --- |\n"
    with open(path, "w") as opened:
        opened.write(before + "<!-- table -->\n" + head + "\n".join(rows) + "\n<!-- /table -->\n" + after)


def laid_out(head):
    """A key a line, and a source a line."""
    lines = []
    for name, value in head.items():
        text = json.dumps(value, ensure_ascii=False)
        if name == "sources":
            text = "[\n  " + ",\n  ".join(json.dumps(one, ensure_ascii=False) for one in value) + "\n ]"
        lines.append(f' "{name}": {text}')
    return "{\n" + ",\n".join(lines) + "\n}"


def main():
    missing, rows = [], []
    for name in ENTRIES:
        if not glob.glob(os.path.join(WORK, f"{name}.*.json")):
            missing.append(name)
            continue
        sources, head, kept = assemble(name)
        rows.append(table_row(name, head, kept))
        others = "; ".join(told(h) for h in head["sources"][1:])
        broken = sum(x is None for made in sources.values() for case in made["cases"] for p in case["points"] for x in p)
        print(f"{name}: {', '.join(kept)} | {others}{' | NOT FINITE ' + str(broken) if broken else ''}")
    write_table(rows)
    size = sum(os.path.getsize(os.path.join(HERE, "..", place(name))) for name in ENTRIES)
    print(len(ENTRIES) - len(missing), "candidates,", size, "bytes; nothing for", missing)


if __name__ == "__main__":
    main()
