import { describe, expect, test } from "vitest";
import {
  adam,
  adamw,
  beale,
  compile,
  conjugateGradient,
  cosineDecay,
  himmelblau,
  lbfgs,
  leastSquares,
  levenbergMarquardt,
  minimize,
  nelderMead,
  newtonCg,
  parseObjective,
  ravine,
  rmsprop,
  rosenbrock,
  saddle,
  sgd,
  torchLbfgs,
  trace,
  type Method,
} from "../../src/index.ts";

const noisy = (seed?: number) =>
  trace(ravine(), [5, 1], adam({ learningRate: 0.1 }), {
    steps: 30,
    noise: { standardDeviation: 2, ...(seed === undefined ? {} : { seed }) },
  });

const lastOnRavine = (learningRate: number) =>
  trace(ravine(), [1, 1], sgd({ learningRate }), { steps: 300 }).values.at(-1)!;

describe("a trace", () => {
  const run = trace(rosenbrock(), [-1, 1], adam({ learningRate: 0.02 }), { steps: 50 });

  test("has a row for the start and one for each step", () => {
    expect(run).toMatchObject({ name: "Adam", variables: ["x", "y"], stopped: "steps" });
    const columns = [...run.positions, run.values, run.gradientNorms, run.updateNorms, run.learningRates];
    expect(columns.map(({ length }) => length)).toEqual([51, 51, 51, 51, 51, 51]);
    expect([run.positions[0]![0], run.positions[1]![0], run.values[0]]).toEqual([-1, 1, 4]);
    expect(run.updateNorms[0]).toBe(0);
  });

  test("tells of each row what is true of it", () => {
    const { value, gradient } = compile(rosenbrock());
    for (let row = 1; row <= 50; row++) {
      const point = run.positions.map((column) => column[row]!);
      expect(run.values[row]).toBe(value(point));
      expect(run.gradientNorms[row]).toBeCloseTo(Math.hypot(...gradient(point)), 9);
      const moved = Math.hypot(...run.positions.map((column) => column[row]! - column[row - 1]!));
      expect(run.updateNorms[row]).toBeCloseTo(moved, 12);
      expect(run.learningRates[row]).toBe(0.02);
    }
  });

  test("has the rate of the step that led to each row", () => {
    const rate = cosineDecay({ from: 0.01, steps: 10 });
    const { learningRates } = trace(ravine(), [1, 1], sgd({ learningRate: rate }), { steps: 3 });
    expect([...learningRates]).toEqual([rate.at(0), rate.at(0), rate.at(1), rate.at(2)]);
    expect([...trace(ravine(), [1, 1], sgd({ learningRate: rate }), { steps: 0 }).learningRates]).toEqual([
      rate.at(0),
    ]);
  });

  test.each<[string, Method]>([
    ["SGD", sgd({ learningRate: 0.1 })],
    ["Momentum", sgd({ learningRate: 0.1, momentum: 0.9 })],
    ["Nesterov", sgd({ learningRate: 0.1, momentum: 0.9, nesterov: true })],
    ["RMSProp", rmsprop()],
    ["Adam", adam()],
    ["AdamW", adamw()],
  ])("is called %s", (name, method) => {
    expect(trace(ravine(), [1, 1], method, { steps: 1 }).name).toBe(name);
    expect(trace(ravine(), [1, 1], method, { steps: 1, name: "mine" }).name).toBe("mine");
  });

  test("stops at the first row that is not finite", () => {
    const wild = trace(rosenbrock(), [-1.5, 2], sgd({ learningRate: 1e9 }), { steps: 100 });
    expect(wild.stopped).toBe("non-finite");
    expect(wild.values.length).toBeLessThan(20);
    expect(Number.isFinite(wild.values.at(-1)) && Number.isFinite(wild.gradientNorms.at(-1))).toBe(false);
    expect(wild.values.slice(0, -1).every((value) => Number.isFinite(value))).toBe(true);
    expect(trace(parseObjective("log(x) + y"), [-1, 1], adam(), { steps: 5 })).toMatchObject({
      stopped: "non-finite",
      values: Float64Array.of(Number.NaN),
    });
  });

  test("with noise depends on the seed alone", () => {
    expect(noisy(1)).toEqual(noisy(1));
    expect(noisy()).toEqual(noisy(0));
    expect(noisy(2).values[30]).not.toBe(noisy(1).values[30]);
  });

  test("has noise of the asked size", () => {
    const flat = parseObjective("0 * x + 0 * y");
    const { positions } = trace(flat, [0, 0], sgd({ learningRate: 1 }), {
      steps: 20_000,
      noise: { standardDeviation: 3, seed: 5 },
    });
    const jumps = positions.flatMap((column) =>
      Array.from(column.slice(1), (value, i) => value - column[i]!),
    );
    const mean = jumps.reduce((sum, jump) => sum + jump, 0) / jumps.length;
    const variance = jumps.reduce((sum, jump) => sum + (jump - mean) ** 2, 0) / jumps.length;
    expect(Math.abs(mean)).toBeLessThan(0.06);
    expect(Math.sqrt(variance)).toBeCloseTo(3, 1);
  });

  test.each([
    [() => trace(ravine(), [1], adam(), { steps: 1 }), "start must have 2 coordinates, got 1; they are x, y"],
    [() => trace(ravine(), [1, Number.NaN], adam(), { steps: 1 }), "start must be a finite number, got NaN"],
    [
      () => trace(ravine(), [1, 1], adam(), { steps: -1 }),
      "steps must be a whole number of at least 0, got -1",
    ],
    [
      () => trace(ravine(), [1, 1], adam(), { steps: 1, noise: { standardDeviation: -1 } }),
      "noise.standardDeviation must be a number of at least 0, got -1",
    ],
  ])("refuses what makes no sense: %#", (make, message) => {
    expect(make).toThrow(message);
  });
});

describe("a trace of a method of minimize", () => {
  test.each([
    [lbfgs(), "L-BFGS"],
    [conjugateGradient(), "Conjugate gradient"],
    [newtonCg(), "Newton-CG"],
    [torchLbfgs({ lineSearch: "strongWolfe", iterations: 4 }), "L-BFGS (PyTorch)"],
  ] as const)("%s: has its steps until it is done", (method, title) => {
    const run = trace(rosenbrock(), [-1.2, 1], method, { steps: 500 });
    const found = minimize(rosenbrock(), [-1.2, 1], method);
    expect(run).toMatchObject({ name: title, variables: ["x", "y"], stopped: "steps" });
    expect(run.values.length).toBe(found.steps + 1);
    expect(run.values.at(-1)).toBe(found.value);
    expect(run.positions.map((column) => column.at(-1))).toEqual([...found.x]);
    const { gradient } = compile(rosenbrock());
    for (let row = 1; row < run.values.length; row++) {
      const point = run.positions.map((column) => column[row]!);
      expect(run.gradientNorms[row]).toBeCloseTo(Math.hypot(...gradient(point)), 9);
      expect(run.learningRates[row]).toBeGreaterThan(0);
    }
    expect(trace(rosenbrock(), [-1.2, 1], method, { steps: 3 }).values.length).toBe(4);
  });

  test("has no slopes where the method has none", () => {
    const run = trace(beale(), [1, 1], nelderMead(), { steps: 30 });
    expect(run).toMatchObject({ name: "Nelder-Mead", stopped: "steps" });
    expect(run.values.length).toBe(31);
    expect([...run.gradientNorms, ...run.learningRates].every((part) => Number.isNaN(part))).toBe(true);
    expect(run.values.at(-1)).toBeLessThan(run.values[0]!);
  });

  test("follows a fit and a function", () => {
    const fit = leastSquares("a * exp(-b * x)", { x: [0, 1, 2, 3], y: [4, 2.4, 1.5, 0.9] });
    const run = trace(fit, [1, 1], levenbergMarquardt(), { steps: 50 });
    expect(run).toMatchObject({ name: "Levenberg-Marquardt", variables: ["a", "b"], stopped: "steps" });
    expect(run.values.every((value, i) => i === 0 || value < run.values[i - 1]!)).toBe(true);
    const bowl = trace(({ 0: a, 1: b }) => a! ** 2 + b! ** 2, [1, 2], adam({ learningRate: 0.1 }), {
      steps: 5,
    });
    expect(bowl).toMatchObject({ variables: ["x1", "x2"], stopped: "steps" });
    expect(bowl.gradientNorms[0]).toBeCloseTo(2 * Math.sqrt(5), 8);
  });

  test("takes no noise", () => {
    expect(() => trace(ravine(), [1, 1], lbfgs(), { steps: 5, noise: { standardDeviation: 1 } })).toThrow(
      "noise must be for an optimizer: a line search would take it for the slope",
    );
  });
});

describe("methods find the minima", () => {
  test.each([
    ["momentum on Rosenbrock", rosenbrock(), [-1.2, 1], sgd({ learningRate: 0.001, momentum: 0.9 }), 8000],
    ["Adam on Rosenbrock", rosenbrock(), [-1.2, 1], adam({ learningRate: 0.05 }), 4000],
    ["Adam on Beale", beale(), [1, 1], adam({ learningRate: 0.05 }), 3000],
    [
      "AdamW without decay on Himmelblau",
      himmelblau(),
      [0, 0],
      adamw({ learningRate: 0.05, weightDecay: 0 }),
      2000,
    ],
    ["SGD on the ravine", ravine(), [9, 2], sgd({ learningRate: 0.03 }), 1000],
    ["Adam leaves the saddle", saddle(), [1, 0.01], adam({ learningRate: 0.05 }), 1000],
  ] as const)("%s", (_, objective, start, method, steps) => {
    const { positions, values } = trace(objective, start, method, { steps });
    const end = positions.map((column) => column.at(-1)!);
    const distances = objective.minima.map(({ point }) => Math.hypot(...point.map((p, i) => p - end[i]!)));
    expect(Math.min(...distances)).toBeLessThan(1e-3);
    expect(values.at(-1)).toBeLessThan(objective.minima[0]!.value + 1e-5);
  });

  test("the ravine throws plain descent out from a rate of 0.04 on", () => {
    expect(lastOnRavine(0.0399)).toBeLessThan(25);
    expect(lastOnRavine(0.0401)).toBeGreaterThan(25);
  });
});
