"""Runs optimizers out of collections and of PyTorch itself: the second sources, and the first where there is no other.

    python make-zoos.py [NAME ...]      (Python 3.11, torch 2.13.0+cpu; see from_torch.py for the checkouts)
"""

import sys

from make_rows import make
from zoo_rows import ROWS

failed = []
for source, rows in ROWS.items():
    try:
        make(source, rows, sys.argv[1:])
    except SystemExit as error:
        failed.append(f"{source} {error}")
if failed:
    raise SystemExit("; ".join(failed))
