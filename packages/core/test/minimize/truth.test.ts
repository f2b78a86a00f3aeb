import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile, lbfgs, minimize, nelderMead, newtonCg, type Interval } from "../../src/index.ts";
import * as surfaces from "../../src/surfaces.ts";

/** Points spread evenly over a box, the same ones each time. */
const startsIn = (domain: readonly Interval[], count: number): number[][] =>
  Array.from({ length: count }, (_, k) =>
    domain.map(([low, high], i) => low + (high - low) * (((k + 0.5) * (i === 0 ? 0.7549 : 0.5698)) % 1)),
  );

/** The gradient without what pushes against a bound. */
const freePart = (x: Float64Array, slope: Float64Array, bounds: readonly Interval[]): number =>
  Math.max(
    ...slope.map((part, i) => {
      const [low, high] = bounds[i]!;
      return (x[i]! <= low && part > 0) || (x[i]! >= high && part < 0) ? 0 : Math.abs(part);
    }),
  );

/** The tip of this one has a slope on every side. */
const kinked = new Set(["ackley"]);

describe.each(Object.entries(surfaces))("on %s what is called converged has no slope", (name, make) => {
  const objective = make();
  const { gradient } = compile(objective);

  test.each([lbfgs(), newtonCg()].map((method) => [method.name, method] as const))("%s", (_, method) => {
    for (const start of startsIn(objective.domain, 8)) {
      const { x, reason } = minimize(objective, start, method);
      const size = Math.max(Math.hypot(...gradient(start)), 1e-3);
      const isTrue = reason !== "converged" || Math.hypot(...gradient(x)) <= 1e-4 * size;
      expect({ start, x, reason, isTrue: isTrue || kinked.has(name) }).toMatchObject({ isTrue: true });
    }
  });

  test("in a box, too", () => {
    const bounds = objective.domain.map(([low, high]): Interval => [
      low + 0.3 * (high - low),
      high - 0.2 * (high - low),
    ]);
    for (const start of startsIn(objective.domain, 8)) {
      const { x, reason } = minimize(objective, start, lbfgs(), { bounds });
      const size = Math.max(Math.hypot(...gradient(start)), 1e-3);
      const isTrue = reason !== "converged" || freePart(x, gradient(x), bounds) <= 1e-4 * size;
      expect({ start, x, reason, isTrue: isTrue || kinked.has(name) }).toMatchObject({ isTrue: true });
      expect(x.every((part, i) => part >= bounds[i]![0] && part <= bounds[i]![1])).toBe(true);
    }
  });

  test("and a simplex ends no higher than it began", () => {
    for (const start of startsIn(objective.domain, 3)) {
      const { value, steps } = minimize(objective, start, nelderMead(), { steps: 2000 });
      expect(value).toBeLessThanOrEqual(compile(objective).value(start));
      expect(steps).toBeGreaterThan(10);
    }
  });
});

/** A bowl whose lowest point in a box lies in a corner. */
function bowl([a, b]: Float64Array): { value: number; gradient: Float64Array } {
  const [first, second] = [6.75 * (a! - 0.32) - 0.92 * (b! - 0.55), -0.99 * (a! - 0.32) + 4.93 * (b! - 0.55)];
  return {
    value: first ** 2 + second ** 2,
    gradient: Float64Array.of(13.5 * first - 1.98 * second, -1.84 * first + 9.86 * second),
  };
}

test("a bound that a step misses by rounding alone is met", () => {
  const bounds: readonly Interval[] = [
    [-1.09, -1.09],
    [-0.07, 1.96],
  ];
  const { x, reason } = minimize(bowl, [0, 1.96], lbfgs(), { bounds });
  expect([reason, ...x]).toEqual(["converged", -1.09, -0.07]);
});

test("random quadratics in random boxes meet the conditions of Kuhn and Tucker", () => {
  const numbers = fc.integer({ min: -200, max: 200 }).map((part) => part / 100);
  const problems = fc.integer({ min: 2, max: 6 }).chain((size) =>
    fc.record({
      rows: fc.array(fc.array(numbers, { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      }),
      target: fc.array(numbers, { minLength: size, maxLength: size }),
      start: fc.array(numbers, { minLength: size, maxLength: size }),
      box: fc.array(fc.tuple(numbers, numbers), { minLength: size, maxLength: size }),
    }),
  );
  fc.assert(
    fc.property(problems, ({ rows, target, start, box }) => {
      const bounds = box.map(([a, b]): Interval => [Math.min(a, b), Math.max(a, b)]);
      const of = (x: Float64Array) => {
        const gradient = new Float64Array(x.length);
        let value = 1;
        for (const [i, row] of rows.entries()) {
          // the diagonal keeps it from being flat
          const gap = row.reduce(
            (sum, part, j) => sum + (part + (i === j ? 5 : 0)) * (x[j]! - target[j]!),
            0,
          );
          value += gap * gap;
          for (const [j, part] of row.entries()) gradient[j]! += 2 * gap * (part + (i === j ? 5 : 0));
        }
        return { value, gradient };
      };
      const { x, reason } = minimize(of, start, lbfgs(), { bounds });
      expect(reason).toBe("converged");
      expect(freePart(x, of(x).gradient, bounds)).toBeLessThan(1e-4);
    }),
    { numRuns: 150 },
  );
});

test("a start next to zero counts as zero, and a huge one as itself", () => {
  for (const tiny of [5e-324, -1e-310, 1e-200]) {
    const { x, reason } = minimize(surfaces.rosenbrock(), [tiny, 0.5], lbfgs());
    expect([reason, ...x]).toEqual(["converged", expect.closeTo(1, 6), expect.closeTo(1, 6)]);
  }
  const far = minimize((x: Float64Array) => (x[0]! / 1e200 - 1) ** 2, [1e205], lbfgs());
  expect(far.x[0]! / 1e200).toBeCloseTo(1, 5);
});
