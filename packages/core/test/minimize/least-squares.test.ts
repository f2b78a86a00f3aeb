import { describe, expect, test } from "vitest";
import {
  leastSquares,
  lbfgs,
  levenbergMarquardt,
  minimize,
  minimizeAsync,
  nelderMead,
  revive,
  rosenbrock,
  type LeastSquares,
} from "../../src/index.ts";

const x = [0, 1, 2, 3, 4, 5];
const y = [10.1, 6.1, 3.6, 2.3, 1.3, 0.9];
const decay = leastSquares("a * exp(-b * x)", { x, y });
const residuals = ([a, b]: Float64Array): number[] => x.map((t, i) => y[i]! - a! * Math.exp(-b! * t));
const jacobian = ([a, b]: Float64Array): number[][] =>
  x.map((t) => [-Math.exp(-b! * t), a! * t * Math.exp(-b! * t)]);

describe("a fit", () => {
  test("is data that prints and comes back, with its columns copied", () => {
    const own = Float64Array.from(x);
    const fit = leastSquares("a * x", { x: own, y });
    own[0] = 99;
    expect(fit.columns["x"]![0]).toBe(0);
    expect(Object.isFrozen(fit)).toBe(true);
    expect(String(decay)).toBe("leastSquares(y = a * exp(-b * x); a, b; 6 points)");
    const revived = revive(JSON.stringify(decay)) as LeastSquares;
    expect(revived).toEqual(decay);
    expect(minimize(revived, [1, 1], levenbergMarquardt())).toEqual(
      minimize(decay, [1, 1], levenbergMarquardt()),
    );
  });

  test("by a formula, by functions and by differences ends in the same place", () => {
    const fits = [decay, leastSquares(residuals, { jacobian }), leastSquares(residuals)];
    const [exact, ...others] = fits.map((fit) => minimize(fit, [1, 1], levenbergMarquardt()));
    for (const found of others) {
      expect(found.reason).toBe("converged");
      for (const i of [0, 1]) {
        expect(found.x[i]).toBeCloseTo(exact!.x[i]!, 7);
        expect(found.standardErrors![i]).toBeCloseTo(exact!.standardErrors![i]!, 7);
      }
    }
    expect(others[0]!.evaluations).toEqual(exact!.evaluations);
    expect(others[1]!.evaluations.jacobian).toBe(0);
  });

  // scipy.optimize.curve_fit of SciPy 1.10 on the same columns
  test("has SciPy's parameters and covariance", () => {
    const found = minimize(decay, [1, 1], levenbergMarquardt());
    expect([...found.x]).toEqual([expect.closeTo(10.08846864, 8), expect.closeTo(0.503663224, 8)]);
    expect([...found.covariance!]).toEqual([
      expect.closeTo(0.004902968391, 8),
      expect.closeTo(0.0002401862452, 8),
      expect.closeTo(0.0002401862452, 8),
      expect.closeTo(4.24371557e-5, 8),
    ]);
    const weighted = leastSquares("a * exp(-b * x)", { x, y, w: [1, 1, 4, 4, 9, 9] }, { weights: "w" });
    const heavy = minimize(weighted, [1, 1], levenbergMarquardt());
    expect([...heavy.x]).toEqual([expect.closeTo(10.0460774, 8), expect.closeTo(0.5015786656, 8)]);
    expect([...heavy.standardErrors!]).toEqual([
      expect.closeTo(0.162998376, 8),
      expect.closeTo(0.008539770411, 8),
    ]);
  });

  test("may be long, and have a target and parameters of its own order", () => {
    const t = Float64Array.from({ length: 20_000 }, (_, i) => i / 1000);
    const z = t.map((value) => 3 * Math.sin(1.3 * value) + 2);
    const wave = leastSquares(
      "size * sin(rate * t) + level",
      { t, z },
      {
        target: "z",
        parameters: ["rate", "level", "size"],
      },
    );
    const found = minimize(wave, [1.2, 1, 1], levenbergMarquardt());
    expect([...found.x]).toEqual([1.3, 2, 3].map((value) => expect.closeTo(value, 8)));
  });

  test("of a power law takes a point at zero", () => {
    const t = [0, 1, 2, 4, 8];
    const power = leastSquares("a * t^b", { t, y: t.map((value) => 2 * value ** 0.75) });
    for (const method of [levenbergMarquardt(), lbfgs()]) {
      const found = minimize(power, [1, 0.5], method);
      expect(found.reason).toBe("converged");
      expect([...found.x]).toEqual([expect.closeTo(2, 6), expect.closeTo(0.75, 6)]);
    }
  });

  test("keeps to bounds, and is best there", () => {
    const bounds = [
      [0, 8],
      [0, Infinity],
    ] as const;
    const found = minimize(decay, [1, 1], levenbergMarquardt(), { bounds });
    expect(found).toMatchObject({ reason: "converged" });
    expect(found.x[0]).toBe(8);
    const free = minimize(
      ({ 0: b }: Float64Array) => {
        const r = residuals(Float64Array.of(8, b!));
        return r.reduce((sum, part) => sum + part * part, 0);
      },
      [1],
      nelderMead(),
    );
    expect(found.x[1]).toBeCloseTo(free.x[0]!, 6);
    expect(found.value).toBeCloseTo(free.value, 10);
    const inside = minimize(decay, [1, 1], levenbergMarquardt(), {
      bounds: [
        [0, 100],
        [0, 100],
      ],
    });
    expect([...inside.x]).toEqual(
      [...minimize(decay, [1, 1], levenbergMarquardt()).x].map((p) => expect.closeTo(p, 7)),
    );
  });

  test("asks for residuals inside the bounds alone", () => {
    const seen: number[] = [];
    const root = leastSquares(([a]: Float64Array) => {
      seen.push(a!);
      return [Math.sqrt(a!) + 1, a!];
    });
    const found = minimize(root, [4], levenbergMarquardt(), { bounds: [[0, 9]] });
    expect(found.x[0]).toBeLessThan(1e-6);
    expect(seen.every((value) => value >= 0)).toBe(true);
  });

  test("is found later, too", async () => {
    const later = leastSquares(async (p: Float64Array) => Promise.resolve(residuals(p)), {
      jacobian: async (p) => Promise.resolve(jacobian(p)),
    });
    const now = leastSquares(residuals, { jacobian });
    expect(await minimizeAsync(later, [1, 1], levenbergMarquardt())).toEqual(
      minimize(now, [1, 1], levenbergMarquardt()),
    );
  });
});

describe("a fit says in a sentence", () => {
  test("which parameters the data do not tell apart", () => {
    const twice = minimize(leastSquares("(a + b) * x + c", { x, y }), [1, 1, 1], levenbergMarquardt());
    expect(twice).toMatchObject({ reason: "converged", covariance: null, standardErrors: null });
    expect(twice.message).toMatch(/; the Jacobian is singular: the data do not tell a, b apart$/u);
    const idle = minimize(leastSquares("a * x + 0 * b * x", { x, y }), [1, 1], levenbergMarquardt());
    expect(idle.message).toMatch(/; the Jacobian is singular: the data do not depend on b there$/u);
  });

  test("that as many points as parameters leave no measure of error", () => {
    const found = minimize(leastSquares("a * x + b", { x: [1, 2], y: [3, 5] }), [1, 1], levenbergMarquardt());
    expect([...found.x]).toEqual([expect.closeTo(2, 10), expect.closeTo(1, 10)]);
    expect([...found.standardErrors!]).toEqual([Infinity, Infinity]);
  });

  test("that a start has no residuals", () => {
    expect(minimize(leastSquares("log(a) * x", { x, y }), [-1], levenbergMarquardt())).toMatchObject({
      reason: "non-finite",
      message: "the value or a derivative is not finite at the start",
    });
  });

  test("that its Jacobian does not fit", () => {
    const wrong = leastSquares(([a]: Float64Array) => [a! - 3, 1], { jacobian: () => [[-1], [0]] });
    expect(minimize(wrong, [1], levenbergMarquardt()).reason).toBe("stalled");
  });

  test.each([
    [() => leastSquares("a * x", { x, y: [1, 2] }), "columns must have equal lengths, got x 6, y 2"],
    [
      () => leastSquares("a + b * x + c * x^2", { x: [1, 2], y: [1, 2] }),
      "columns must have at least as many points as there are parameters, got 2 for a, b, c",
    ],
    [
      () => leastSquares("a * x", { x, y: [1, 2, Number.NaN, 4, 5, 6] }),
      "column y must hold finite numbers, got NaN at index 2",
    ],
    [
      () => leastSquares("a * x", { x: [1, Infinity], y: [1, 2] }),
      "column x must hold finite numbers, got Infinity at index 1",
    ],
    [
      () => leastSquares("a * x", { x: ["1"] as never, y: [1] }),
      'column x must hold finite numbers, got "1" at index 0',
    ],
    [() => leastSquares("a * x", { x: 3 as never, y }), "column x must be an array of numbers, got 3"],
    [
      () => leastSquares("a * x", [1, 2] as never),
      "columns must be a record of arrays of numbers, got [1,2]",
    ],
    [() => leastSquares("a * x", { x }), 'target must be one of the columns x, got "y"'],
    [
      () => leastSquares("a * x", { x, y }, { target: "z" }),
      'target must be one of the columns x, y, got "z"',
    ],
    [() => leastSquares("x", { x, y }), "formula must contain a parameter: a name that is not a column"],
    [
      () => leastSquares("a * z", { x, y }, { parameters: ["a"] }),
      "there is no variable z; known are a, x, y (at character 5)",
    ],
    [
      () => leastSquares("a * x", { x, y }, { parameters: ["a", "x"] }),
      "parameters must not be columns, got x, which is both",
    ],
    [
      () => leastSquares("a * exp(-e * x)", { x, y }, { parameters: ["a", "e"] }),
      "parameters must not be called e, which is the number 2.718281828459045 in a formula",
    ],
    [
      () => leastSquares("a * pi", { pi: x, y }),
      "columns must not be called pi, which is the number 3.14159",
    ],
    [
      () => leastSquares("a * x", { x, y }, { parameters: ["a", "a"] }),
      "parameters must be a list of different names",
    ],
    [() => leastSquares("a * (x", { x, y }), 'expected ")" before the end (at character 7)'],
    [
      () => leastSquares("a * x", { x, y, w: [1, 1, -1, 1, 1, 1] }, { weights: "w" }),
      "column w must hold weights of at least 0, got -1 at index 2",
    ],
    [() => leastSquares(`${"a+".repeat(3000)}a`, { x, y }), "formula is longer than 5000 characters"],
    [
      () => leastSquares(Array.from({ length: 101 }, (_, i) => `a${i}`).join("+"), { x, y }),
      "parameters must be at most 100, got 101",
    ],
    [() => minimize(decay, [1], levenbergMarquardt()), "start must have 2 coordinates, got 1; they are a, b"],
    [
      () => minimize(rosenbrock(), [1, 1], levenbergMarquardt()),
      "levenbergMarquardt needs residuals: give minimize a leastSquares(…)",
    ],
    [
      () => minimize(leastSquares(residuals, { jacobian: () => [[1, 2]] }), [1, 1], levenbergMarquardt()),
      "jacobian must have 12 numbers, got 2",
    ],
    [
      () =>
        minimize(leastSquares(residuals, { jacobian: () => x.map(() => [1]) }), [1, 1], levenbergMarquardt()),
      "jacobian must have 2 numbers in each row, got 1 in row 0",
    ],
    [
      () => leastSquares(residuals, { jacobean: jacobian } as never),
      "leastSquares of a function has no option jacobean; its options are jacobian",
    ],
  ])("what does not make sense: %#", (make, message) => {
    expect(make).toThrow(message);
  });
});
