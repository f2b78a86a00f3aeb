"""Rows of a source family that is written for PyTorch: name, repository, path of the module, class, and how our
options are said there."""

import traceback

from catalogue import ENTRIES
from from_torch import commit, listed, load, torch_start, translate
from running import record


def row(name, repository, path, cls, only=None, note=None, prepare=None, **how):
    """prepare(module) changes what keeps the code from running in float64 or without randomness: said in note."""
    return name, repository, path, cls, only, note, prepare, how


def make(source, rows, names):
    """Every row of a list, or those named. A row that fails is named at the end, after the others."""
    failed = []
    for one in rows:
        if names and one[0] not in names:
            continue
        try:
            make_one(source, *one)
        except Exception:
            traceback.print_exc()
            failed.append(one[0])
    if failed:
        raise SystemExit(f"failed: {' '.join(failed)}")


def make_one(source, name, repository, path, cls, only, note, prepare, how):
    module = load(repository, path)
    if prepare is not None:
        prepare(module)
    factory = how.pop("factory", None) or listed(getattr(module, cls))
    run = {key: how.pop(key) for key in ("evaluation", "closure") if key in how}
    translated = lambda options: translate(options, **how)
    sets = [one for one in ENTRIES[name]["sets"] if only is None or one[0] in only]
    head = {
        "source": source,
        "from": f"https://github.com/{repository}",
        "commit": commit(repository),
        "function": f"{path}: {cls}",
        "calls": {label: spelled(translated(options)) for label, options in sets},
    }
    if note is not None:
        head["note"] = note
    record(name, source, head, torch_start(factory, translated, **run), sets, small_problem(name))
    print(source, name, flush=True)


def small_problem(name):
    """Methods for matrices get the one with a square matrix."""
    return "square" if ENTRIES[name].get("matrix") else "rotated"


def spelled(options):
    return {k: v if isinstance(v, (int, float, str, bool, type(None))) else list(v) if isinstance(v, tuple) else str(v) for k, v in options.items()}
