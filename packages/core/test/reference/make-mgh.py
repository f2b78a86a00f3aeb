"""Writes mgh.json: the problems of More, Garbow and Hillstrom, and what SciPy makes of them.

    /usr/bin/python3 make-mgh.py

Problems: More, Garbow, Hillstrom, "Testing Unconstrained Optimization Software" (1981), as sums of squared residuals.
A residual is a formula in Python's spelling, which @opt/core reads too, over columns where it has some. Starts are the
standard one and ten times that (ten in each coordinate where it is zero, as there). Minima are the published ones, made
exact to twelve digits by the lowest value found near each. Derivatives are exact: by complex steps.

SciPy: minimize by L-BFGS-B, CG and Nelder-Mead, least_squares(method="lm") with its default x_scale and with "jac", each
with tolerances near the limit of float64, so that none stops before it could be called done. "solved" is the number
of evaluations until the first point within 1e-6 of a known minimum (relative; 1e-12 in all where that is zero), null
if there was none; "total" is all of them. An evaluation is a value with its gradient, a value (Nelder-Mead) or a
vector of residuals (lm).
"""
import json
import pathlib
import warnings

import numpy as np
import scipy
from scipy.optimize import least_squares, minimize

warnings.simplefilter("ignore")
np.seterr(all="ignore")


def names(n):
    return [f"x{j}" for j in range(1, n + 1)]


def number(value):
    return repr(float(value))


def total(terms):
    return "(" + " + ".join(terms) + ")"


def block(formula, **columns):
    return {"formula": formula, **({"columns": {k: list(map(float, v)) for k, v in columns.items()}} if columns else {})}


def listed(*formulas):
    return [block(formula) for formula in formulas]


def problem(name, start, minima, blocks, zero_start=False):
    far = [10.0] * len(start) if zero_start else [10.0 * x for x in start]
    return {"name": name, "starts": [list(map(float, start)), far], "minima": minima, "blocks": blocks}


def chebyshev(i, x):
    """T_i(2 x - 1) as a polynomial in Horner's form."""
    shifted = np.polynomial.chebyshev.cheb2poly([0] * i + [1])
    z = f"(2*{x}-1)"
    text = number(shifted[-1])
    for coefficient in shifted[-2::-1]:
        text = f"({text}*{z}{coefficient:+.1f})"
    return text


def chebyquad(n):
    rows = []
    for i in range(1, n + 1):
        integral = -1 / (i * i - 1) if i % 2 == 0 else 0
        rows.append(f"{total([chebyshev(i, x) for x in names(n)])}/{n} - ({number(integral)})")
    return listed(*rows)


def boundary_value(n):
    h = 1 / (n + 1)
    x = ["0", *names(n), "0"]
    return listed(
        *(f"2*{x[i]}-{x[i-1]}-{x[i+1]}+{number(h*h/2)}*({x[i]}+{number(i*h+1)})**3" for i in range(1, n + 1))
    )


def integral_equation(n):
    h = 1 / (n + 1)
    t = [i * h for i in range(n + 2)]
    cube = [f"(x{j}+{number(t[j]+1)})**3" for j in range(1, n + 1)]
    rows = []
    for i in range(1, n + 1):
        terms = [
            f"{number(h/2*((1-t[i])*t[j] if j <= i else t[i]*(1-t[j])))}*{cube[j-1]}" for j in range(1, n + 1)
        ]
        rows.append(f"x{i} + {total(terms)}")
    return listed(*rows)


def banded(n):
    rows = []
    for i in range(1, n + 1):
        near = [f"x{j}*(1+x{j})" for j in range(max(1, i - 5), min(n, i + 1) + 1) if j != i]
        rows.append(f"x{i}*(2+5*x{i}**2)+1-{total(near)}")
    return listed(*rows)


def watson(n):
    t = np.arange(1, 30) / 29
    slope = total([f"{j-1}*x{j}" + (f"*t**{j-2}" if j > 2 else "") for j in range(2, n + 1)])
    value = total([f"x{j}" + (f"*t**{j-1}" if j > 1 else "") for j in range(1, n + 1)])
    return [block(f"{slope}-{value}**2-1", t=t), *listed("x1", "x2-x1**2-1")]


def penalty1(n):
    root = number(1e-5**0.5)
    return listed(*(f"{root}*({x}-1)" for x in names(n)), total([f"{x}**2" for x in names(n)]) + "-0.25")


def penalty2(n):
    root = number(1e-5**0.5)
    first = [
        f"{root}*(exp(x{i}/10)+exp(x{i-1}/10)-{number(np.exp(i/10)+np.exp((i-1)/10))})" for i in range(2, n + 1)
    ]
    second = [f"{root}*(exp(x{i}/10)-{number(np.exp(-0.1))})" for i in range(2, n + 1)]
    last = total([f"{n-j+1}*x{j}**2" for j in range(1, n + 1)]) + "-1"
    return listed("x1-0.2", *first, *second, last)


def variably_dimensioned(n):
    weighted = total([f"{j}*(x{j}-1)" for j in range(1, n + 1)])
    return listed(*(f"{x}-1" for x in names(n)), weighted, f"{weighted}**2")


def trigonometric(n):
    cosines = total([f"cos({x})" for x in names(n)])
    return listed(*(f"{n}-{cosines}+{i}*(1-cos(x{i}))-sin(x{i})" for i in range(1, n + 1)))


def almost_linear(n):
    rows = [f"x{i}+{total(names(n))}-{n+1}" for i in range(1, n)]
    return listed(*rows, "*".join(names(n)) + "-1")


def tridiagonal(n):
    x = ["0", *names(n), "0"]
    return listed(*(f"(3-2*{x[i]})*{x[i]}-{x[i-1]}-2*{x[i+1]}+1" for i in range(1, n + 1)))


def full_rank(n, m):
    mean = f"{number(2/m)}*{total(names(n))}"
    return listed(*(f"x{i}-{mean}-1" for i in range(1, n + 1)), *[f"-{mean}-1"] * (m - n))


def rank_one(n, m):
    weighted = total([f"{j}*x{j}" for j in range(1, n + 1)])
    return [block(f"i*{weighted}-1", i=range(1, m + 1))]


def rank_one_zeros(n, m):
    weighted = total([f"{j}*x{j}" for j in range(2, n)])
    return [block(f"i*{weighted}-1", i=[0, *range(1, m - 1), 0])]


def extended(n, rows):
    """Rows of a problem in the variables a, b, ..., for each group of them."""
    group = max(ord(letter) for letter in "abcd" if any(letter in row.replace("sqrt", "") for row in rows)) - 96
    found = []
    for first in range(0, n, group):
        for row in rows:
            for k in range(group):
                row = row.replace("abcd"[k], f"x{first+k+1}")
            found.append(row)
    return listed(*found)


R5, R10, R90 = (number(value**0.5) for value in (5, 10, 90))
i10 = np.arange(1, 11)
BARD = [0.14, 0.18, 0.22, 0.25, 0.29, 0.32, 0.35, 0.39, 0.37, 0.58, 0.73, 0.96, 1.34, 2.10, 4.39]
GAUSS = [0.0009, 0.0044, 0.0175, 0.0540, 0.1295, 0.2420, 0.3521, 0.3989]
MEYER = [34780, 28610, 23650, 19630, 16370, 13720, 11540, 9744, 8261, 7030, 6005, 5147, 4427, 3820, 3307, 2872]
KOWALIK_Y = [0.1957, 0.1947, 0.1735, 0.1600, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246]
KOWALIK_U = [4, 2, 1, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625]
OSBORNE1 = [
    0.844, 0.908, 0.932, 0.936, 0.925, 0.908, 0.881, 0.850, 0.818, 0.784, 0.751, 0.718, 0.685, 0.658, 0.628, 0.603,
    0.580, 0.558, 0.538, 0.522, 0.506, 0.490, 0.478, 0.467, 0.457, 0.448, 0.438, 0.431, 0.424, 0.420, 0.414, 0.411, 0.406,
]  # fmt: skip
OSBORNE2 = [
    1.366, 1.191, 1.112, 1.013, 0.991, 0.885, 0.831, 0.847, 0.786, 0.725, 0.746, 0.679, 0.608, 0.655, 0.616, 0.606, 0.602,
    0.626, 0.651, 0.724, 0.649, 0.649, 0.694, 0.644, 0.624, 0.661, 0.612, 0.558, 0.533, 0.495, 0.500, 0.423, 0.395, 0.375,
    0.372, 0.391, 0.396, 0.405, 0.428, 0.429, 0.523, 0.562, 0.607, 0.653, 0.672, 0.708, 0.633, 0.668, 0.645, 0.632, 0.591,
    0.559, 0.597, 0.625, 0.739, 0.710, 0.729, 0.720, 0.636, 0.581, 0.428, 0.292, 0.162, 0.098, 0.054,
]  # fmt: skip
t_gulf = np.arange(1, 11) / 100
t_biggs = np.arange(1, 14) / 10
h11 = np.arange(1, 11) / 11
bv_start = h11 * (h11 - 1)

problems = [
    problem("Rosenbrock", [-1.2, 1], [0], listed("10*(x2-x1**2)", "1-x1")),
    problem("Freudenstein and Roth", [0.5, -2], [0, 48.9842], listed("-13+x1+((5-x2)*x2-2)*x2", "-29+x1+((x2+1)*x2-14)*x2")),
    problem("Powell badly scaled", [0, 1], [0], listed("10000*x1*x2-1", "exp(-x1)+exp(-x2)-1.0001")),
    problem("Brown badly scaled", [1, 1], [0], listed("x1-1000000", "x2-0.000002", "x1*x2-2")),
    problem("Beale", [1, 1], [0], listed("1.5-x1*(1-x2)", "2.25-x1*(1-x2**2)", "2.625-x1*(1-x2**3)")),
    problem("Jennrich and Sampson", [0.3, 0.4], [124.362], [block("2+2*i-(exp(i*x1)+exp(i*x2))", i=i10)]),
    problem("Helical valley", [-1, 0, 0], [0], listed("10*(x3-10*(atan(x2/x1)/6.283185307179586+(1-sign(x1))/4))", "10*(sqrt(x1**2+x2**2)-1)", "x3")),
    problem("Bard", [1, 1, 1], [8.21487e-3], [block("y-(x1+u/((16-u)*x2+w*x3))", y=BARD, u=range(1, 16), w=np.minimum(np.arange(1, 16), 16 - np.arange(1, 16)))]),
    problem("Gaussian", [0.4, 1, 0], [1.12793e-8], [block("x1*exp(-x2*(t-x3)**2/2)-y", y=GAUSS + GAUSS[-2::-1], t=(8 - np.arange(1, 16)) / 2)]),
    problem("Meyer", [0.02, 4000, 250], [87.9458], [block("x1*exp(x2/(t+x3))-y", y=MEYER, t=45 + 5 * np.arange(1, 17))]),
    problem("Gulf research and development", [5, 2.5, 0.15], [0], [block("exp(-abs(y-x2)**x3/x1)-t", t=t_gulf, y=25 + (-50 * np.log(t_gulf)) ** (2 / 3))]),
    problem("Box three-dimensional", [0, 10, 20], [0], [block("exp(-t*x1)-exp(-t*x2)-x3*(exp(-t)-exp(-10*t))", t=i10 / 10)]),
    problem("Powell singular", [3, -1, 0, 1], [0], listed("x1+10*x2", f"{R5}*(x3-x4)", "(x2-2*x3)**2", f"{R10}*(x1-x4)**2")),
    problem("Wood", [-3, -1, -3, -1], [0], listed("10*(x2-x1**2)", "1-x1", f"{R90}*(x4-x3**2)", "1-x3", f"{R10}*(x2+x4-2)", f"(x2-x4)/{R10}")),
    problem("Kowalik and Osborne", [0.25, 0.39, 0.415, 0.39], [3.07505e-4], [block("y-x1*(u**2+u*x2)/(u**2+u*x3+x4)", y=KOWALIK_Y, u=KOWALIK_U)]),
    problem("Brown and Dennis", [25, 5, -5, -1], [85822.2], [block("(x1+t*x2-exp(t))**2+(x3+x4*sin(t)-cos(t))**2", t=np.arange(1, 21) / 5)]),
    problem("Osborne 1", [0.5, 1.5, -1, 0.01, 0.02], [5.46489e-5], [block("y-(x1+x2*exp(-t*x4)+x3*exp(-t*x5))", y=OSBORNE1, t=10 * np.arange(33))]),
    problem("Biggs EXP6", [1, 2, 1, 1, 1, 1], [0, 5.65565e-3], [block("x3*exp(-t*x1)-x4*exp(-t*x2)+x6*exp(-t*x5)-y", t=t_biggs, y=np.exp(-t_biggs) - 5 * np.exp(-10 * t_biggs) + 3 * np.exp(-4 * t_biggs))]),
    problem("Osborne 2", [1.3, 0.65, 0.65, 0.7, 0.6, 3, 5, 7, 2, 4.5, 5.5], [4.01377e-2], [block("y-(x1*exp(-t*x5)+x2*exp(-(t-x9)**2*x6)+x3*exp(-(t-x10)**2*x7)+x4*exp(-(t-x11)**2*x8))", y=OSBORNE2, t=np.arange(65) / 10)]),
    problem("Watson, 6 variables", [0] * 6, [2.28767e-3], watson(6), True),
    problem("Watson, 9 variables", [0] * 9, [1.39976e-6], watson(9), True),
    problem("Extended Rosenbrock, 10 variables", [-1.2, 1] * 5, [0], extended(10, ["10*(b-a**2)", "1-a"])),
    problem("Extended Powell singular, 12 variables", [3, -1, 0, 1] * 3, [0], extended(12, ["a+10*b", f"{R5}*(c-d)", "(b-2*c)**2", f"{R10}*(a-d)**2"])),
    problem("Penalty 1, 4 variables", [1, 2, 3, 4], [2.24997e-5], penalty1(4)),
    problem("Penalty 1, 10 variables", range(1, 11), [7.08765e-5], penalty1(10)),
    problem("Penalty 2, 4 variables", [0.5] * 4, [9.37629e-6], penalty2(4)),
    problem("Penalty 2, 10 variables", [0.5] * 10, [2.93660e-4], penalty2(10)),
    problem("Variably dimensioned, 10 variables", [1 - j / 10 for j in range(1, 11)], [0], variably_dimensioned(10)),
    problem("Trigonometric, 10 variables", [0.1] * 10, [0, 2.79506e-5], trigonometric(10)),
    problem("Brown almost-linear, 10 variables", [0.5] * 10, [0, 1], almost_linear(10)),
    problem("Discrete boundary value, 10 variables", bv_start, [0], boundary_value(10)),
    problem("Discrete integral equation, 10 variables", bv_start, [0], integral_equation(10)),
    problem("Broyden tridiagonal, 10 variables", [-1] * 10, [0], tridiagonal(10)),
    problem("Broyden banded, 10 variables", [-1] * 10, [0], banded(10)),
    problem("Linear, full rank", [1] * 10, [10], full_rank(10, 20)),
    problem("Linear, rank 1", [1] * 10, [20 * 19 / (2 * 41)], rank_one(10, 20)),
    problem("Linear, rank 1 with zero columns and rows", [1] * 10, [(400 + 60 - 6) / (2 * 37)], rank_one_zeros(10, 20)),
    problem("Chebyquad, 8 variables", [j / 9 for j in range(1, 9)], [3.51687e-3], chebyquad(8)),
]  # fmt: skip

SPACE = {
    "exp": np.exp,
    "sqrt": np.sqrt,
    "sin": np.sin,
    "cos": np.cos,
    "atan": np.arctan,
    "sign": lambda x: np.sign(np.real(x)),
    "abs": lambda x: x * np.sign(np.real(x)),
}


class Evaluator:
    def __init__(self, problem):
        self.n = len(problem["starts"][0])
        self.parts = []
        for one in problem["blocks"]:
            columns = {k: np.array(v) for k, v in one.get("columns", {}).items()}
            count = len(next(iter(columns.values()))) if columns else 1
            self.parts.append((compile(one["formula"], "formula", "eval"), columns, count))

    def residuals(self, x):
        values = dict(zip(names(self.n), x))
        kind = complex if np.iscomplexobj(x) else float
        rows = [
            np.broadcast_to(np.asarray(eval(code, SPACE, {**values, **columns}), dtype=kind), (count,))
            for code, columns, count in self.parts
        ]
        return np.concatenate(rows)

    def jacobian(self, x):
        step = 1e-30
        columns = []
        for j in range(self.n):
            moved = np.array(x, dtype=complex)
            moved[j] += 1j * step
            columns.append(self.residuals(moved).imag / step)
        return np.array(columns).T


class Counter:
    """Counts calls and remembers the first one that solved the problem."""

    def __init__(self, minima):
        self.minima, self.calls, self.solved, self.lowest = minima, 0, None, float("inf")

    def see(self, value):
        self.calls += 1
        if np.isfinite(value):
            self.lowest = min(self.lowest, value)
        if self.solved is None and any(is_solved(value, minimum) for minimum in self.minima):
            self.solved = self.calls


def is_solved(value, minimum):
    return abs(value - minimum) <= (1e-6 * abs(minimum) if minimum else 1e-12)


def squares(r):
    value = float(r @ r)
    return value if np.isfinite(value) else float("inf")


def run(problem, start, method):
    of, counter = Evaluator(problem), Counter(problem["minima"])

    def slope(x):
        r = of.residuals(x)
        counter.see(squares(r))
        return squares(r), 2 * of.jacobian(x).T @ r

    def value(x):
        found = squares(of.residuals(x))
        counter.see(found)
        return found

    def residuals(x):
        r = of.residuals(x)
        counter.see(squares(r))
        return r

    try:
        if method == "L-BFGS-B":
            minimize(slope, start, jac=True, method=method, options={"ftol": 1e-15, "gtol": 1e-12, "maxiter": 20000, "maxfun": 20000})
        elif method == "CG":
            minimize(slope, start, jac=True, method=method, options={"gtol": 1e-12, "maxiter": 5000})
        elif method == "Nelder-Mead":
            minimize(value, start, method=method, options={"xatol": 1e-10, "fatol": 1e-16, "maxiter": 20000, "maxfev": 20000})
        else:
            scale = 1.0 if method == "lm" else "jac"
            least_squares(residuals, start, of.jacobian, method="lm", x_scale=scale, ftol=1e-15, xtol=1e-15, gtol=1e-15, max_nfev=20000)
    except ValueError:
        pass  # SciPy refuses a start that is not finite
    return counter


METHODS = ["L-BFGS-B", "CG", "Nelder-Mead", "lm", "lm, x_scale jac"]
published = [list(one["minima"]) for one in problems]
lowest = [{} for _ in problems]
for k, one in enumerate(problems):
    for start in one["starts"]:
        for method in METHODS:
            found = run(one, start, method).lowest
            for i, minimum in enumerate(one["minima"]):
                if minimum and abs(found / minimum - 1) < 1e-4:
                    lowest[k][i] = min(found, lowest[k].get(i, found))
    one["minima"] = [float(f"{lowest[k].get(i, minimum):.13e}") for i, minimum in enumerate(one["minima"])]
    print(one["name"], published[k], one["minima"], flush=True)

results = []
for one in problems:
    runs = [[run(one, start, method) for method in METHODS] for start in one["starts"]]
    results.append([[[counter.solved, counter.calls] for counter in row] for row in runs])
for one, result in zip(problems, results):
    one["scipy"] = result
head = {"scipy": scipy.__version__, "methods": METHODS}
lines = ",\n".join(json.dumps(one, separators=(",", ":")) for one in problems)
path = pathlib.Path(__file__).with_name("mgh.json")
path.write_text(f'{json.dumps(head)[:-1]}, "problems": [\n{lines}\n]}}\n')
for k, method in enumerate(METHODS):
    print(method, sum(row[k][0] is not None for result in results for row in result), "of", 2 * len(problems))
