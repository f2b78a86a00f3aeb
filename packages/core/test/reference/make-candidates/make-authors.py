"""Runs the authors' own implementations, from checkouts of their repositories.

    python make-authors.py [NAME ...]      (Python 3.11, torch 2.13.0+cpu; see from_torch.py for the checkouts)
"""

import sys

from authors_adaptive import ROWS as ADAPTIVE
from authors_free import ROWS as FREE
from authors_leaves import ROWS as LEAVES
from authors_momentum import ROWS as MOMENTUM
from make_rows import make

make("authors", ADAPTIVE + MOMENTUM + LEAVES + FREE, sys.argv[1:])
