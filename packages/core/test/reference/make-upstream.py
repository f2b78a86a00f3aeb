"""Runs an upstream implementation of an optimizer and writes its trajectories into its reference.

    /usr/bin/python3 make-upstream.py optimizers/NAME.json CHECKOUT      (Debian: python3-torch, 1.13)

The reference says where the implementation comes from ("source", "commit", "path", "class") and with which options
it is run, theirs and ours ("options"); CHECKOUT is that repository. Its code is run from there and not copied.
Problems, checkpoints and "spread" are those of make-trajectories.py.
"""

import importlib.util
import json
import os
import sys


def load(path):
    spec = importlib.util.spec_from_file_location(os.path.basename(path).replace("-", "_").removesuffix(".py"), path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main(file, checkout):
    trajectories = load(os.path.join(os.path.dirname(os.path.abspath(__file__)), "make-trajectories.py"))
    with open(file) as opened:
        reference = json.load(opened)
    factory = getattr(load(os.path.join(checkout, reference["path"])), reference["class"])
    name = os.path.basename(file).removesuffix(".json")
    cases = [case for theirs, ours in reference["options"] for case in trajectories.cases_of(name, factory, theirs, ours)]
    head = {key: reference[key] for key in ("source", "commit", "path", "class", "options")}
    lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
    text = json.dumps(head)[:-1] + ', "checkpoints": ' + json.dumps(dict.fromkeys(trajectories.PROBLEMS, trajectories.CHECKPOINTS)) + ', "cases": [\n' + lines + "\n]}\n"
    with open(file, "w") as opened:
        opened.write(text)


main(*sys.argv[1:])
