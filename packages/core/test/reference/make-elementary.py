"""The elementary functions by mpmath: the reference, the polynomials of src/exact, and their errors at many inputs.

    /usr/bin/python3 make-elementary.py                  writes elementary.json (Debian: python3-mpmath, 1.2)
    /usr/bin/python3 make-elementary.py polynomials      prints the coefficients, lowest power first
    /usr/bin/python3 make-elementary.py measure FILES    the worst error in each file of `node scripts/elementary.ts`

A value stands in the reference as the nearest double and what is missing from it.
"""

import json
import math
import os
import random
import struct
import sys

import mpmath as mp

FUNCTIONS = {
    "exp": mp.exp, "log": mp.log, "log1p": mp.log1p, "sin": mp.sin, "cos": mp.cos, "tan": mp.tan, "atan": mp.atan,
    "sinh": mp.sinh, "cosh": mp.cosh, "tanh": mp.tanh, "power": mp.power,
    "cbrt": lambda x: mp.sign(x) * mp.cbrt(abs(x)),
}
mp.mp.prec = 1400


def exact(name, arguments):
    far = name in ("sin", "cos", "tan") and abs(arguments[0]) > 1e5
    with mp.workprec(1400 if far else 260):
        return +FUNCTIONS[name](*[mp.mpf(one) for one in arguments])


def inputs(name, count):
    draw = random.Random(name)
    spread = lambda low, high: math.exp(draw.uniform(low, high)) * draw.choice((-1, 1))
    positive = {"log": lambda: draw.choice((draw.uniform(0, 3), 1 + spread(-36, -1), abs(spread(-740, 709))))}
    rules = {
        "exp": lambda: draw.choice((draw.uniform(-745, 709), spread(-40, 6))),
        "log": lambda: abs(positive["log"]()),
        "log1p": lambda: draw.uniform(0, 1) * math.exp(-36 * draw.random()),
        "cbrt": lambda: draw.choice((draw.uniform(-10, 10), spread(-740, 709))),
        "atan": lambda: draw.choice((draw.uniform(-3, 3), spread(-30, 40))),
        "tanh": lambda: draw.choice((draw.uniform(-3, 3), spread(-30, 4))),
        "sinh": lambda: draw.choice((draw.uniform(-1, 1), spread(-30, 6.56))),
    }
    rules["cosh"] = rules["sinh"]
    for one in ("sin", "cos", "tan"):
        rules[one] = lambda: draw.choice((draw.uniform(-10, 10), spread(-20, 14), spread(-30, 709)))
    if name != "power":
        return [(rules[name](),) for _ in range(count)]
    pairs = []
    while len(pairs) < count:
        base = draw.choice((draw.uniform(0, 4), 1 + spread(-30, -2), abs(spread(-300, 300))))
        power = draw.choice((spread(-3, 4), spread(-5, 12)))
        if base > 0 and abs(math.log(base) * power) < 745:
            pairs.append((base, power))
    return pairs


def reference():
    rows = {}
    for name in FUNCTIONS:
        rows[name] = []
        for arguments in inputs(name, 150):
            value = exact(name, arguments)
            near = float(value)
            rows[name].append([*arguments, near, float(value - mp.mpf(near))])
    text = json.dumps({"source": f"mpmath {mp.__version__}, 260 to 1400 bits"})[:-1]
    for name, cases in rows.items():
        text += f', "{name}": [\n' + ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases) + "\n]"
    folder = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(folder, "elementary.json"), "w") as file:
        file.write(text + "}\n")


def measure(files):
    for path in files:
        name = os.path.basename(path).removesuffix(".bin")
        width = 3 if name == "power" else 2
        worst, where, count = 0, None, 0
        with open(path, "rb") as file:
            while block := file.read(8 * width):
                *arguments, found = struct.unpack(f"<{width}d", block)
                value = exact(name, arguments)
                count += 1
                if value == 0 or math.isinf(found):
                    continue
                unit = mp.mpf(2) ** max(int(mp.floor(mp.log(abs(value), 2))) - 52, -1074)
                error = abs(mp.mpf(found) - value) / unit
                if error > worst:
                    worst, where = error, arguments
        print(f"{name}: {count} inputs, at most {mp.nstr(worst, 4)} units in the last place, at {where}", flush=True)


def polynomials():
    def fit(name, function, start, low, high, count):
        value = lambda x: function(x) if abs(x) > mp.mpf(10) ** -30 else mp.mpf(start)
        found, error = mp.chebyfit(value, [mp.mpf(low), mp.mpf(high)], count, error=True)
        print(name, [float(one) for one in found[::-1]], "within", mp.nstr(error, 2))

    def relative(name, function, weight, high, count):
        """The least largest error times a weight over numbers from -high to high, by Lawson's iteration."""
        nodes = [high * mp.cos(mp.pi * (2 * i + 1) / 400) for i in range(200)]
        rows = mp.matrix([[weight(x) * x**k for k in range(count)] for x in nodes])
        wanted = mp.matrix([weight(x) * function(x) for x in nodes])
        shares = [mp.mpf(1) / 200] * 200
        for _ in range(60):
            scaled = mp.matrix([[shares[i] * rows[i, k] for k in range(count)] for i in range(200)])
            found = mp.lu_solve(scaled.T * rows, scaled.T * wanted)
            errors = [abs(error) for error in rows * found - wanted]
            total = mp.fsum(share * error for share, error in zip(shares, errors))
            shares = [share * error / total for share, error in zip(shares, errors)]
        print(name, [float(one) for one in found], "within", mp.nstr(max(errors), 2))

    mp.mp.prec = 300
    root = mp.sqrt
    odd = lambda function: lambda z: (function(root(z)) - root(z)) / root(z) ** 3
    step = mp.log(2) / 64 * 1.01
    fit("exponential", lambda r: (mp.expm1(r) - r) / r**2, mp.mpf(1) / 2, -step, step, 5)
    relative("exponential, float32", lambda r: (mp.expm1(r) - r) / r**2, lambda r: r**2 / mp.exp(r), 0.347, 5)
    fit("cube root, float32", lambda h: ((1 - h) ** (mp.mpf(-1) / 3) - 1) / h, mp.mpf(1) / 3, -0.1046, 0.1043, 3)
    fit("logarithm", lambda r: (mp.log1p(r) - r + r * r / 2) / r**3, mp.mpf(1) / 3, -1.05 / 128, 1.05 / 128, 7)
    fit("power, logarithm", lambda r: (mp.log1p(r) - r + r * r / 2) / r**3, mp.mpf(1) / 3, -1.1 / 1024, 1.1 / 1024, 4)
    step = mp.log(2) / 256 + mp.mpf(1) / 512 + mp.mpf(1) / 100000
    fit("power, exponential", lambda r: (mp.expm1(r) - r) / r**2, mp.mpf(1) / 2, -step, step, 4)
    quarter = (mp.pi / 4 * 1.001) ** 2
    fit("sine", odd(mp.sin), -mp.mpf(1) / 6, 0, quarter, 7)
    fit("cosine", lambda z: (mp.cos(root(z)) - 1 + z / 2) / z**2, mp.mpf(1) / 24, 0, quarter, 7)
    fit("hyperbolic tangent", odd(mp.tanh), -mp.mpf(1) / 3, 0, 0.36**2, 10)
    fit("hyperbolic sine", odd(mp.sinh), mp.mpf(1) / 6, 0, 0.36**2, 5)
    fit("draws, logarithm", lambda t: 2 * mp.log(t) - 2 * mp.log(2) * (t - 1), 0, 1, 2, 6)
    fit("draws, sine", lambda z: mp.sin(mp.pi / 2 * root(z)) / root(z), mp.pi / 2, 0, 1, 3)
    fit("draws, cosine", lambda z: mp.cos(mp.pi / 2 * root(z)), 1, 0, 1, 4)
    fit("arc tangent", odd(mp.atan), -mp.mpf(1) / 3, 0, (7 / 16 * 1.01) ** 2, 12)


command = sys.argv[1:2]
if command == []:
    reference()
elif command == ["polynomials"]:
    polynomials()
else:
    measure(sys.argv[2:])
