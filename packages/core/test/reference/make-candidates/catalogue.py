"""Every candidate: its paper, the option sets it is run with, and where sources deviate from the paper or each other."""

import catalogue_adaptive
import catalogue_free
import catalogue_leaves
import catalogue_momentum

ENTRIES = {**catalogue_adaptive.ENTRIES, **catalogue_momentum.ENTRIES, **catalogue_leaves.ENTRIES, **catalogue_free.ENTRIES}
