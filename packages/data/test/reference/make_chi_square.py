"""Writes chi-square.json: Pearson's test of tables of counts by SciPy. Run with Debian's python3-scipy."""

import json

import scipy
from scipy.stats import chi2, chi2_contingency

tables = [
    [[10, 20], [30, 40]],
    [[50, 0, 0], [0, 50, 0], [0, 0, 50]],
    [[210, 70, 20], [30, 10, 3], [61, 19, 6]],
    [[1000, 1100, 900], [980, 1120, 905], [300, 310, 330], [25, 31, 28]],
    [[3, 1], [1, 3]],
    [[700, 1], [299, 1]],
]
rows = []
for table in tables:
    statistic, p, degrees, _ = chi2_contingency(table, correction=False)
    rows.append({"table": table, "statistic": statistic, "degrees": int(degrees), "pValue": p})
tails = [{"degrees": d, "x": x, "q": chi2.sf(x, d)} for d in [1, 2, 3, 10, 57, 400] for x in [0.01, 1, 5, 30, 200, 600]]
print(json.dumps({"scipy": scipy.__version__, "tables": rows, "tails": tails}))
