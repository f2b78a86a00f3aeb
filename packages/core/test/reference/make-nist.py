"""Packs NIST's StRD nonlinear regression data sets (public domain) into nist.json.

    python3 make-nist.py FOLDER

FOLDER holds the 27 .dat files of https://www.itl.nist.gov/div898/strd/nls/nls_main.shtml, as NIST publishes them (also
in ceres-solver's data/nist). Formulas are NIST's, as formulas of @opt/core; the response of Nelson is log(y).
"""
import json
import math
import pathlib
import re
import sys

GAUSS = "b1*exp(-b2*x) + b3*exp(-(x-b4)^2/b5^2) + b6*exp(-(x-b7)^2/b8^2)"
LANCZOS = "b1*exp(-b2*x) + b3*exp(-b4*x) + b5*exp(-b6*x)"
FORMULAS = {
    "Misra1a": "b1*(1-exp(-b2*x))",
    "Chwirut1": "exp(-b1*x)/(b2+b3*x)",
    "Chwirut2": "exp(-b1*x)/(b2+b3*x)",
    "Lanczos3": LANCZOS,
    "Gauss1": GAUSS,
    "Gauss2": GAUSS,
    "DanWood": "b1*x^b2",
    "Misra1b": "b1*(1-(1+b2*x/2)^(-2))",
    "Kirby2": "(b1+b2*x+b3*x^2)/(1+b4*x+b5*x^2)",
    "Hahn1": "(b1+b2*x+b3*x^2+b4*x^3)/(1+b5*x+b6*x^2+b7*x^3)",
    "Nelson": "b1-b2*x1*exp(-b3*x2)",
    "MGH17": "b1+b2*exp(-x*b4)+b3*exp(-x*b5)",
    "Lanczos1": LANCZOS,
    "Lanczos2": LANCZOS,
    "Gauss3": GAUSS,
    "Misra1c": "b1*(1-(1+2*b2*x)^(-0.5))",
    "Misra1d": "b1*b2*x*(1+b2*x)^(-1)",
    "Roszman1": "b1-b2*x-atan(b3/(x-b4))/pi",
    "ENSO": "b1+b2*cos(2*pi*x/12)+b3*sin(2*pi*x/12)+b5*cos(2*pi*x/b4)+b6*sin(2*pi*x/b4)"
    "+b8*cos(2*pi*x/b7)+b9*sin(2*pi*x/b7)",
    "MGH09": "b1*(x^2+x*b2)/(x^2+x*b3+b4)",
    "Thurber": "(b1+b2*x+b3*x^2+b4*x^3)/(1+b5*x+b6*x^2+b7*x^3)",
    "BoxBOD": "b1*(1-exp(-b2*x))",
    "Rat42": "b1/(1+exp(b2-b3*x))",
    "MGH10": "b1*exp(b2/(x+b3))",
    "Eckerle4": "(b1/b2)*exp(-0.5*((x-b3)/b2)^2)",
    "Rat43": "b1/(1+exp(b2-b3*x))^(1/b4)",
    "Bennett5": "b1*(b2+x)^(-1/b3)",
}
# a copy in circulation spells this one "1.20196866396E-0"
REPAIRED = {"1.20196866396E-0": 2.0196866396e-01}
LEVELS = ("Lower", "Average", "Higher")


def numbers(text):
    return [REPAIRED[part] if part in REPAIRED else float(part) for part in text.split()]


def read(folder, name):
    text = (folder / f"{name}.dat").read_text()
    rows = [numbers(found) for found in re.findall(r"^\s*b\d+\s*=(.*)$", text, re.M)]
    start1, start2, certified, deviation = map(list, zip(*rows))
    level = next(level for level in LEVELS if f"{level} Level" in text)
    square_sum = float(re.search(r"Residual Sum of Squares:\s*(\S+)", text).group(1))
    count = int(re.search(r"Number of Observations:\s*(\d+)", text).group(1))
    heading, *lines = text[text.rindex("Data:") :].splitlines()
    data = [numbers(line) for line in lines if line.strip()]
    assert len(data) == count, (name, len(data), count)
    columns = {key: list(column) for key, column in zip(heading.split()[1:], zip(*data))}
    if name == "Nelson":
        columns["y"] = [math.log(value) for value in columns["y"]]
    return {
        "name": name,
        "level": level.lower(),
        "formula": FORMULAS[name],
        "starts": [start1, start2],
        "certified": certified,
        "standardErrors": deviation,
        "sumOfSquares": square_sum,
        "columns": columns,
    }


folder = pathlib.Path(sys.argv[1])
sets = [read(folder, name) for name in FORMULAS]
assert len(sets) == 27
source = "NIST StRD, nonlinear regression, https://www.itl.nist.gov/div898/strd/ (public domain)"
lines = ",\n".join(json.dumps(one, separators=(",", ":")) for one in sets)
target = pathlib.Path(__file__).with_name("nist.json")
target.write_text(f'{{"source":{json.dumps(source)},"sets":[\n{lines}\n]}}\n')
