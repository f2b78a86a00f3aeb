import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compile,
  conjugateGradient,
  lbfgs,
  leastSquares,
  levenbergMarquardt,
  minimize,
  nelderMead,
  newtonCg,
  parseObjective,
  rosenbrock,
  sgd,
  type Minimizable,
  type MinimizeOptions,
  type Minimizer,
} from "../../src/index.ts";
import { norm } from "../../src/minimize/vector.ts";

const { value, gradient } = compile(rosenbrock());

/** Rosenbrock's function with its value and each variable in other units. */
const inUnits = (scale: number, units: readonly number[]) => ({
  value: (u: Float64Array) => scale * value(u.map((part, i) => part / units[i]!)),
  gradient: (u: Float64Array) =>
    gradient(u.map((part, i) => part / units[i]!)).map((part, i) => (scale * part) / units[i]!),
});

const residualsInUnits = (scale: number, units: readonly number[]) => ({
  residuals: ([a, b]: Float64Array) => {
    const [x, y] = [a! / units[0]!, b! / units[1]!];
    return [scale * 10 * (y - x * x), scale * (1 - x)];
  },
  jacobian: ([a]: Float64Array) => [
    [(-20 * scale * (a! / units[0]!)) / units[0]!, (10 * scale) / units[1]!],
    [-scale / units[0]!, 0],
  ],
});

function path(
  of: Minimizable,
  start: readonly number[],
  method: Minimizer,
  units: readonly number[],
  options: MinimizeOptions = {},
): { readonly points: number[][]; readonly message: string } {
  const points: number[][] = [];
  const { message } = minimize(
    of,
    start.map((part, i) => part * units[i]!),
    method,
    { ...options, onStep: ({ x }) => void points.push(Array.from(x, (part, i) => part / units[i]!)) },
  );
  return { points, message };
}

const powers = fc.integer({ min: -40, max: 40 }).map((power) => 2 ** power);
const methods = [lbfgs(), conjugateGradient(), newtonCg(), nelderMead()];

describe("the same problem in other units takes the same steps", () => {
  test.each(methods.map((method) => [method.name, method] as const))("by %s, bit for bit", (_, method) => {
    const straight = path(inUnits(1, [1, 1]), [-1.2, 1], method, [1, 1]);
    expect(straight.points.length).toBeGreaterThan(10);
    fc.assert(
      fc.property(powers, powers, powers, (scale, a, b) => {
        expect(path(inUnits(scale, [a, b]), [-1.2, 1], method, [a, b])).toEqual(straight);
      }),
      { numRuns: 40 },
    );
  });

  test("by levenbergMarquardt, bit for bit", () => {
    const straight = path(residualsInUnits(1, [1, 1]), [-1.2, 1], levenbergMarquardt(), [1, 1]);
    expect(straight.points.length).toBeGreaterThan(10);
    fc.assert(
      fc.property(powers, powers, powers, (scale, a, b) => {
        const of = residualsInUnits(scale, [a, b]);
        expect(path(of, [-1.2, 1], levenbergMarquardt(), [a, b])).toEqual(straight);
      }),
      { numRuns: 40 },
    );
  });

  test("with bounds, and with differences in the place of a gradient", () => {
    const units = [2 ** 20, 2 ** -13];
    const box = [
      [-2, 0.7],
      [-1, 3],
    ] as const;
    const bounds = (by: readonly number[]): MinimizeOptions => ({
      bounds: box.map(([low, high], i) => [low * by[i]!, high * by[i]!]),
    });
    for (const method of [lbfgs(), nelderMead()])
      expect(path(inUnits(2 ** -9, units), [-1.2, 1], method, units, bounds(units))).toEqual(
        path(inUnits(1, [1, 1]), [-1.2, 1], method, [1, 1], bounds([1, 1])),
      );
    const plain = path({ value: inUnits(1, [1, 1]).value }, [-1.2, 1], lbfgs(), [1, 1]);
    expect(path({ value: inUnits(2 ** 30, units).value }, [-1.2, 1], lbfgs(), units)).toEqual(plain);
  });

  test("values a million million times larger or smaller change nothing but rounding", () => {
    for (const method of methods) {
      const { points } = path(inUnits(1, [1, 1]), [-1.2, 1], method, [1, 1]);
      for (const scale of [1e-12, 1e-5, 1e7, 1e12]) {
        const found = minimize(inUnits(scale, [1, 1]), [-1.2, 1], method);
        expect(found.reason).toBe("converged");
        expect(Math.abs(found.steps - (points.length - 1))).toBeLessThan(0.1 * points.length + 3);
        expect([...found.x]).toEqual([expect.closeTo(1, 6), expect.closeTo(1, 6)]);
      }
    }
  });

  test("by an optimizer's gradient tolerance", () => {
    const steps = [2 ** -30, 1, 2 ** 30].map(
      (scale) =>
        minimize(inUnits(scale, [1, 1]), [0.9, 0.9], sgd({ learningRate: 1e-3 / scale }), { tolerance: 1e-3 })
          .steps,
    );
    expect(new Set(steps).size).toBe(1);
    expect(steps[0]).toBeGreaterThan(50);
  });
});

const mean = (values: readonly number[]): number =>
  values.reduce((sum, part) => sum + part, 0) / values.length;

describe("what once depended on units", () => {
  test("a large factor before Rosenbrock's function", () => {
    for (const factor of ["1e12", "1e8", "1e-12"]) {
      const found = minimize(parseObjective(`${factor}*((1-x)^2+100*(y-x^2)^2)`), [-1.5, 2], lbfgs());
      expect(found.reason).toBe("converged");
      expect(found.steps).toBeLessThan(60);
      expect([...found.x]).toEqual([expect.closeTo(1, 6), expect.closeTo(1, 6)]);
    }
  });

  test("Brown's badly scaled function", () => {
    const brown = parseObjective("(x-1e6)^2 + (y-2e-6)^2 + (x*y-2)^2");
    const { x, reason, steps } = minimize(brown, [1, 1], lbfgs());
    expect(reason).toBe("converged");
    expect(steps).toBeLessThan(40);
    expect([x[0]! / 1e6, x[1]! / 2e-6]).toEqual([expect.closeTo(1, 9), expect.closeTo(1, 4)]);
  });

  test("a line through years and tens of thousands", () => {
    const years = [1990, 1994, 1999, 2003, 2007, 2010];
    const prices = [51_234, 55_120, 61_410, 68_950, 74_803, 80_900];
    const [year, price] = [mean(years), mean(prices)];
    const slope =
      mean(years.map((x, i) => (x - year) * (prices[i]! - price))) / mean(years.map((x) => (x - year) ** 2));
    const line = leastSquares("a + b * x", { x: years, y: prices });
    for (const method of [lbfgs(), levenbergMarquardt()]) {
      const { x, reason } = minimize(line, [1, 1], method);
      expect(reason).toBe("converged");
      expect(x[1]! / slope).toBeCloseTo(1, 6);
    }
  });

  test("a logistic of four parameters over concentrations near 1e-5", () => {
    const dose = [1e-7, 3e-7, 1e-6, 3e-6, 1e-5, 3e-5, 1e-4, 3e-4];
    const response = dose.map((x) => 2 + (98 - 2) / (1 + (x / 8e-6) ** -1.4));
    const curve = leastSquares(
      "low + (high - low) / (1 + (x / half)^(-slope))",
      { x: dose, y: response },
      {
        parameters: ["low", "high", "half", "slope"],
      },
    );
    for (const method of [lbfgs(), levenbergMarquardt()]) {
      const { x } = minimize(curve, [0.5, 80, 1e-5, 1], method);
      for (const [i, wanted] of [2, 98, 8e-6, 1.4].entries()) expect(x[i]! / wanted).toBeCloseTo(1, 5);
    }
  });

  test("norms past the range of squares", () => {
    expect(norm([3e200, 4e200])).toBeCloseTo(5e200, -190);
    expect(norm([3e-200, 4e-200]) / 5e-200).toBeCloseTo(1, 12);
    expect([norm([]), norm([0]), norm([Infinity]), norm([Number.NaN])]).toEqual([0, 0, Infinity, Number.NaN]);
    const huge = minimize(inUnits(2 ** 600, [2 ** 300, 2 ** 300]), [-1.2 * 2 ** 300, 2 ** 300], lbfgs());
    expect(huge.reason).toBe("converged");
  });
});
