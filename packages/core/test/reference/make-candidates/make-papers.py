"""Runs the papers' own algorithms, transcribed in numpy in papers_*.py.

    python make-papers.py [NAME ...]      (Python 3.11, numpy 2.4.6)
"""

import sys

import numpy

import papers_adam
import papers_adaptive
import papers_free
import papers_leaves
import papers_matrices
import papers_momentum
import papers_signs
import papers_steps
import papers_wrappers
from catalogue import ENTRIES
from from_paper import paper_start
from make_rows import small_problem
from running import record

MODULES = [papers_adam, papers_adaptive, papers_free, papers_leaves, papers_matrices, papers_momentum, papers_signs, papers_steps, papers_wrappers]
PAPERS = {name: row for module in MODULES for name, row in module.PAPERS.items()}


def main(names):
    for name, (begin, only) in PAPERS.items():
        if names and name not in names:
            continue
        sets = [one for one in ENTRIES[name]["sets"] if one[0] in only]
        head = {
            "source": "paper",
            "from": ENTRIES[name]["paper"][2],
            "version": f"numpy {numpy.__version__}",
            "function": f"transcribed in make-candidates/{begin.__module__}.py: {begin.__qualname__.split('.')[0]}",
        }
        record(name, "paper", head, paper_start(begin), sets, small=small_problem(name))
        print("paper", name, flush=True)


main(sys.argv[1:])
