import { describe, expect, test } from "vitest";
import {
  beale,
  compile,
  himmelblau,
  parseObjective,
  ravine,
  revive,
  rosenbrock,
  saddle,
  sampleGrid,
  type Objective,
} from "../../src/index.ts";

/** The functions and their gradients as their papers and textbooks write them. */
const known: [Objective, (x: number, y: number) => number, (x: number, y: number) => [number, number]][] = [
  [
    rosenbrock(),
    (x, y) => (1 - x) ** 2 + 100 * (y - x * x) ** 2,
    (x, y) => [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
  ],
  [
    beale(),
    (x, y) => (1.5 - x + x * y) ** 2 + (2.25 - x + x * y * y) ** 2 + (2.625 - x + x * y ** 3) ** 2,
    (x, y) => {
      const [a, b, c] = [1.5 - x + x * y, 2.25 - x + x * y * y, 2.625 - x + x * y ** 3];
      return [
        2 * a * (y - 1) + 2 * b * (y * y - 1) + 2 * c * (y ** 3 - 1),
        2 * a * x + 4 * b * x * y + 6 * c * x * y * y,
      ];
    },
  ],
  [
    himmelblau(),
    (x, y) => (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
    (x, y) => [
      4 * x * (x * x + y - 11) + 2 * (x + y * y - 7),
      2 * (x * x + y - 11) + 4 * y * (x + y * y - 7),
    ],
  ],
  [ravine(), (x, y) => (x * x + 50 * y * y) / 2, (x, y) => [x, 50 * y]],
  [saddle(), (x, y) => x * x - y * y + y ** 4 / 4, (x, y) => [2 * x, -2 * y + y ** 3]],
];

describe.each(known)("%s", (objective, value, gradient) => {
  const compiled = compile(objective);

  test("has the textbook's values and gradients", () => {
    for (const [x, y] of [
      [-1.2, 1],
      [0.3, -0.7],
      [2, 2.5],
      [0, 0],
    ] as const) {
      expect(compiled.value([x, y])).toBeCloseTo(value(x, y), 9);
      const [gx, gy] = compiled.gradient([x, y]);
      expect(gx).toBeCloseTo(gradient(x, y)[0], 9);
      expect(gy).toBeCloseTo(gradient(x, y)[1], 9);
    }
  });

  test("is flat at its minima, which lie in its domain", () => {
    expect(objective.minima.length).toBeGreaterThan(0);
    for (const { point, value: lowest } of objective.minima) {
      expect(compiled.value(point)).toBeCloseTo(lowest, 12);
      expect(Math.hypot(...compiled.gradient(point))).toBeLessThan(1e-6);
      for (const [i, [low, high]] of objective.domain.entries())
        expect(point[i]! >= low && point[i]! <= high).toBe(true);
    }
  });

  test("nowhere on its domain lies below its minima", () => {
    const lowest = Math.min(...objective.minima.map((minimum) => minimum.value));
    expect(Math.min(...sampleGrid(objective).values)).toBeGreaterThanOrEqual(lowest - 1e-12);
  });

  test("is data that comes back", () => {
    expect(Object.isFrozen(objective)).toBe(true);
    expect(revive(JSON.stringify(objective))).toEqual(objective);
  });
});

describe("objectives of one's own", () => {
  test("have their variables in alphabetical order", () => {
    const objective = parseObjective("  y - x^2 ");
    expect(objective).toMatchObject({
      name: "y - x^2",
      variables: ["x", "y"],
      expression: "y - x^2",
      minima: [],
    });
    expect([...compile(objective).gradient([3, 1])]).toEqual([-6, 1]);
  });

  test("may have any number of variables", () => {
    const many = parseObjective("a^2 + b^2 + c * a");
    expect([...compile(many).gradient([1, 2, 3])]).toEqual([5, 4, 1]);
    expect(() => sampleGrid(many)).toThrow("objective must have two variables to be drawn, got 3");
  });

  test.each([
    [() => parseObjective("3 + 4"), "formula must contain a variable"],
    [
      () => parseObjective("x + z", { variables: ["x", "y"] }),
      "there is no variable z; known are x, y (at character 5)",
    ],
    [
      () => parseObjective("x", { domain: [[1, 0]] }),
      "domain must have intervals with the low end first, got [1, 0]",
    ],
    [() => parseObjective("x", { domain: [] }), "domain must have 1 intervals [low, high], got []"],
    [
      () => sampleGrid(ravine(), undefined, { width: 1 }),
      "width must be a whole number of at least 2, got 1",
    ],
    [() => compile(ravine()).value([1]), "point must have 2 coordinates, got 1"],
  ])("refuses what makes no sense: %#", (make, message) => {
    expect(make).toThrow(message);
  });

  test("values that are not finite are passed on", () => {
    const { value } = compile(parseObjective("log(x) / y"));
    expect(value([0, 1])).toBe(-Infinity);
    expect(value([-1, 1])).toBeNaN();
  });
});
