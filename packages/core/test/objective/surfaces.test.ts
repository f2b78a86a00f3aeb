import { describe, expect, test } from "vitest";
import { compile, parseObjective, ravine, revive, sampleGrid, type Interval } from "../../src/index.ts";
import * as surfaces from "../../src/surfaces.ts";

const { PI, abs, cos, exp, sin, sqrt } = Math;
const quartic = (x: number): number => x ** 4 - 16 * x * x + 5 * x;
const pit = (x: number): number => x * sin(sqrt(abs(x)));

/** The functions as their papers and textbooks write them. */
const known: Readonly<Record<keyof typeof surfaces, (x: number, y: number) => number>> = {
  ackley: (x, y) =>
    -20 * exp(-0.2 * sqrt(0.5 * (x * x + y * y))) -
    exp(0.5 * (cos(2 * PI * x) + cos(2 * PI * y))) +
    Math.E +
    20,
  beale: (x, y) => (1.5 - x + x * y) ** 2 + (2.25 - x + x * y * y) ** 2 + (2.625 - x + x * y ** 3) ** 2,
  bohachevsky: (x, y) => x * x + 2 * y * y - 0.3 * cos(3 * PI * x) - 0.4 * cos(4 * PI * y) + 0.7,
  booth: (x, y) => (x + 2 * y - 7) ** 2 + (2 * x + y - 5) ** 2,
  branin: (x, y) =>
    (y - (5.1 / (4 * PI * PI)) * x * x + (5 / PI) * x - 6) ** 2 + 10 * (1 - 1 / (8 * PI)) * cos(x) + 10,
  crossInTray: (x, y) =>
    -0.0001 * (abs(sin(x) * sin(y) * exp(abs(100 - sqrt(x * x + y * y) / PI))) + 1) ** 0.1,
  dropWave: (x, y) => -(1 + cos(12 * sqrt(x * x + y * y))) / (0.5 * (x * x + y * y) + 2),
  easom: (x, y) => -cos(x) * cos(y) * exp(-((x - PI) ** 2 + (y - PI) ** 2)),
  eggCrate: (x, y) => x * x + y * y + 25 * (sin(x) ** 2 + sin(y) ** 2),
  freudensteinRoth: (x, y) =>
    (x - 13 + 5 * y * y - y ** 3 - 2 * y) ** 2 + (x - 29 + y ** 3 + y * y - 14 * y) ** 2,
  goldsteinPrice: (x, y) =>
    (1 + (x + y + 1) ** 2 * (19 - 14 * x + 3 * x * x - 14 * y + 6 * x * y + 3 * y * y)) *
    (30 + (2 * x - 3 * y) ** 2 * (18 - 32 * x + 12 * x * x + 48 * y - 36 * x * y + 27 * y * y)),
  griewank: (x, y) => 1 + (x * x + y * y) / 4000 - cos(x) * cos(y / Math.SQRT2),
  himmelblau: (x, y) => (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
  levy: (x, y) =>
    sin(3 * PI * x) ** 2 +
    (x - 1) ** 2 * (1 + sin(3 * PI * y) ** 2) +
    (y - 1) ** 2 * (1 + sin(2 * PI * y) ** 2),
  matyas: (x, y) => 0.26 * (x * x + y * y) - 0.48 * x * y,
  mccormick: (x, y) => sin(x + y) + (x - y) ** 2 - 1.5 * x + 2.5 * y + 1,
  michalewicz: (x, y) => -(sin(x) * sin((x * x) / PI) ** 20 + sin(y) * sin((2 * y * y) / PI) ** 20),
  rastrigin: (x, y) => 20 + (x * x - 10 * cos(2 * PI * x)) + (y * y - 10 * cos(2 * PI * y)),
  ravine: (x, y) => (x * x + 50 * y * y) / 2,
  rosenbrock: (x, y) => (1 - x) ** 2 + 100 * (y - x * x) ** 2,
  saddle: (x, y) => x * x - y * y + y ** 4 / 4,
  schaffer: (x, y) => 0.5 + (sin(x * x - y * y) ** 2 - 0.5) / (1 + 0.001 * (x * x + y * y)) ** 2,
  schwefel: (x, y) => 2 * 418.9828872724337 - pit(x) - pit(y),
  sixHumpCamel: (x, y) => 4 * x * x - 2.1 * x ** 4 + x ** 6 / 3 + x * y - 4 * y * y + 4 * y ** 4,
  sphere: (x, y) => x * x + y * y,
  styblinskiTang: (x, y) => (quartic(x) + quartic(y)) / 2,
  threeHumpCamel: (x, y) => 2 * x * x - 1.05 * x ** 4 + x ** 6 / 6 + x * y + y * y,
  zettl: (x, y) => (x * x + y * y - 2 * x) ** 2 + x / 4,
};

test("there are more than twenty surfaces, each with its textbook form here", () => {
  expect(Object.keys(surfaces).length).toBeGreaterThan(20);
  expect(Object.keys(known).toSorted()).toEqual(Object.keys(surfaces).toSorted());
});

const rows = Object.entries(surfaces).map(([name, make]) => [name, make()] as const);

describe.each(rows)("%s", (name, objective) => {
  const compiled = compile(objective);
  const value = Reflect.get(known, name) as (x: number, y: number) => number;
  const [[left, right], [bottom, top]] = objective.domain as readonly [Interval, Interval];
  const points = [
    [0.131, 0.742],
    [0.313, 0.157],
    [0.587, 0.913],
    [0.871, 0.429],
  ].map(([u, v]) => [left + u! * (right - left), bottom + v! * (top - bottom)] as const);

  test("has its name and two variables", () => {
    expect(objective).toMatchObject({ name, variables: ["x", "y"] });
  });

  test("has the textbook's values, and their slopes", () => {
    for (const [x, y] of points) {
      const size = Math.max(1, abs(value(x, y)));
      expect(abs(compiled.value([x, y]) - value(x, y)) / size).toBeLessThan(1e-12);
      const h = 1e-6 * (right - left);
      const wanted = [
        (value(x + h, y) - value(x - h, y)) / (2 * h),
        (value(x, y + h) - value(x, y - h)) / (2 * h),
      ];
      const found = compiled.gradient([x, y]);
      for (const i of [0, 1])
        expect(abs(found[i]! - wanted[i]!) / Math.max(size, abs(wanted[i]!))).toBeLessThan(1e-5);
    }
  });

  test("is flat at its minima, which lie in its domain", () => {
    expect(objective.minima.length).toBeGreaterThan(0);
    for (const { point, value: lowest } of objective.minima) {
      expect(compiled.value(point)).toBeCloseTo(lowest, 10);
      expect(value(point[0]!, point[1]!)).toBeCloseTo(lowest, 10);
      expect(Math.hypot(...compiled.gradient(point))).toBeLessThan(1e-6);
      for (const [i, [low, high]] of objective.domain.entries())
        expect(point[i]! >= low && point[i]! <= high).toBe(true);
    }
  });

  test("rises from each of its minima on every side", () => {
    const reach = 1e-3 * Math.min(right - left, top - bottom);
    for (const { point, value: lowest } of objective.minima)
      for (let k = 0; k < 16; k++) {
        const there = [point[0]! + reach * cos((k * PI) / 8), point[1]! + reach * sin((k * PI) / 8)];
        expect(compiled.value(there)).toBeGreaterThan(lowest);
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
