"""Runs optax.

    python make-optax.py [NAME ...]      (Python 3.11, jax 0.10.2, jaxlib 0.10.2, optax 0.2.8, numpy 2.4.6)
"""

import sys
import traceback

import optax

from catalogue import ENTRIES
from from_optax import optax_start, translate
from make_rows import small_problem, spelled
from optax_rows import ROWS
from running import record


def make_one(name, function, factory, only, note, run, how):
    sets = [one for one in ENTRIES[name]["sets"] if only is None or one[0] in only]
    translated = lambda options: translate(options, **how)
    head = {
        "source": "optax",
        "from": "https://github.com/google-deepmind/optax",
        "version": optax.__version__,
        "function": function,
        "calls": {label: spelled(translated(options)) for label, options in sets},
    }
    if note is not None:
        head["note"] = note
    record(name, "optax", head, optax_start(factory, translated, **run), sets, small=small_problem(name))
    print("optax", name, flush=True)


def main(names):
    failed = []
    for one in ROWS:
        if names and one[0] not in names:
            continue
        try:
            make_one(*one)
        except Exception:
            traceback.print_exc()
            failed.append(one[0])
    if failed:
        raise SystemExit(f"failed: {' '.join(failed)}")


main(sys.argv[1:])
