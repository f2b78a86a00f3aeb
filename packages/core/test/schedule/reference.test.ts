import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  constantSchedule,
  cosineAnnealing,
  cosineDecay,
  cosineRestarts,
  createOptimizer,
  cyclic,
  exponentialDecay,
  linear,
  multiplicative,
  observe,
  oneCycle,
  oneCycleMomentum,
  piecewiseConstant,
  piecewiseInterpolate,
  plateau,
  polynomial,
  product,
  schedule,
  type Schedule,
  sequence,
  sgd,
  type StatefulSchedule,
  stepDecay,
  warmup,
} from "../../src/index.ts";

interface Reference {
  readonly metrics: number[];
  readonly torch: Record<string, number[]>;
  readonly plateau: Record<string, number[]>;
  readonly optax: Record<string, number[]>;
}

const file = new URL("../reference/schedules.json", import.meta.url);
const reference = JSON.parse(readFileSync(file, "utf8")) as Reference;

const torch: Record<string, Schedule | StatefulSchedule> = {
  step: stepDecay({ from: 0.1, factor: 0.5, every: 7 }),
  multiStep: piecewiseConstant({ from: 0.1, factors: { 5: 0.3, 20: 0.3, 21: 0.3 } }),
  constant: piecewiseConstant({ from: 0.1 * 0.25, factors: { 9: 4 } }),
  linear: linear({ from: 0.02, to: 0.09, steps: 13 }),
  exponential: exponentialDecay({ from: 0.1, factor: 0.93 }),
  polynomial: polynomial({ from: 0.1, to: 0, steps: 40, power: 1.7 }),
  cosine: cosineAnnealing({ from: 0.1, to: 0.01, steps: 17 }),
  restarts: cosineRestarts({ from: 0.1, to: 0.001, steps: 11 }),
  growingRestarts: cosineRestarts({ from: 0.1, to: 0.001, steps: 4, growth: 2 }),
  triangular: cyclic({ low: 0.01, high: 0.1, up: 5, down: 8 }),
  triangularMomentum: cyclic({ low: 0.9, high: 0.8, up: 5, down: 8 }),
  triangular2: cyclic({ low: 0.01, high: 0.1, up: 5, mode: "halving" }),
  expRange: cyclic({ low: 0.01, high: 0.1, up: 5, down: 8, mode: "exponential", factor: 0.97 }),
  oneCycle: oneCycle({ peak: 0.5, steps: 60 }),
  oneCycleMomentum: oneCycleMomentum({ steps: 60 }),
  oneCycleLinear: oneCycle({
    peak: 0.5,
    steps: 60,
    share: 0.25,
    shape: "linear",
    startDivisor: 10,
    endDivisor: 100,
  }),
  oneCycleThree: oneCycle({ peak: 0.5, steps: 60, threePhase: true }),
  oneCycleThreeMomentum: oneCycleMomentum({ steps: 60, threePhase: true }),
  lambda: schedule("0.1 / (1 + 0.1 * step)"),
  multiplicative: multiplicative({ from: 0.1, factor: "step / 3 == floor(step / 3) ? 0.9 : 1.01" }),
  sequential: sequence([constantSchedule(0.01), exponentialDecay({ from: 0.1, factor: 0.9 })], [12]),
  chained: product(
    piecewiseConstant({ from: 0.1, factors: { 6: 10 } }),
    exponentialDecay({ from: 0.1, factor: 0.95 }),
  ),
};

const optax: Record<string, Schedule> = {
  constant: constantSchedule(0.3),
  polynomial: polynomial({ from: 0.5, to: 0.1, power: 2.5, steps: 30, delay: 7 }),
  linear: linear({ from: 0.5, to: 0.1, steps: 30, delay: 4 }),
  piecewiseConstant: piecewiseConstant({ from: 0.5, factors: { 10: 0.5, 25: 0.1, 40: 3 } }),
  piecewiseLinear: piecewiseInterpolate({ from: 0.5, factors: { 10: 0.5, 25: 0.1, 40: 3 } }),
  piecewiseCosine: piecewiseInterpolate({ from: 0.5, factors: { 10: 0.5, 25: 0.1, 40: 3 }, shape: "cosine" }),
  exponential: exponentialDecay({ from: 0.5, steps: 10, factor: 0.7 }),
  exponentialFull: exponentialDecay({
    from: 0.5,
    steps: 10,
    factor: 0.7,
    delay: 5,
    staircase: true,
    limit: 0.2,
  }),
  exponentialGrowth: exponentialDecay({ from: 0.5, steps: 10, factor: 1.4, limit: 0.9 }),
  cosine: cosineDecay({ from: 0.5, to: 0.05, steps: 40 }),
  cosinePower: cosineDecay({ from: 0.5, to: 0.05, steps: 40, power: 1.5 }),
  linearOneCycle: piecewiseInterpolate({ from: 0.02, factors: { 15: 25, 42: 1 / 25, 50: 1e-4 } }),
  cosineOneCycle: piecewiseInterpolate({ from: 0.02, factors: { 15: 25, 50: 1 / 25e4 }, shape: "cosine" }),
  warmupConstant: warmup(12, 0.5, { from: 0.05 }),
  warmupCosine: warmup(12, cosineDecay({ from: 0.5, to: 0.01, steps: 38 }), { from: 0.05 }),
  warmupExponential: warmup(12, exponentialDecay({ from: 0.5, steps: 10, factor: 0.7 }), { from: 0.05 }),
  sgdr: sequence(
    [
      warmup(5, cosineDecay({ from: 0.5, steps: 15 }), { from: 0 }),
      warmup(3, cosineDecay({ from: 0.3, to: 0.01, steps: 27 }), { from: 0 }),
    ],
    [20],
  ),
  join: sequence([0.2, linear({ from: 1, to: 0, steps: 10 })], [15]),
};

const metricCases: Record<string, StatefulSchedule> = {
  plateau: plateau({ from: 0.1, factor: 0.5, patience: 2 }),
  plateauCooldown: plateau({ from: 0.1, factor: 0.5, patience: 1, cooldown: 3, smallest: 0.02 }),
  plateauMax: plateau({
    from: 0.1,
    mode: "max",
    factor: 0.3,
    patience: 3,
    threshold: 0.5,
    thresholdMode: "absolute",
  }),
  plateauEps: plateau({ from: 0.1, factor: 0.9, patience: 0, epsilon: 5e-3 }),
};

/** The values that an optimizer uses, step by step. */
function used(learningRate: Schedule | StatefulSchedule, steps: number): number[] {
  const params = { x: Float64Array.of(0) };
  const optimizer = createOptimizer(sgd({ learningRate }), params);
  return Array.from({ length: steps }, () => optimizer.step({ x: Float64Array.of(0) }).learningRate);
}

function largestDifference(found: readonly number[], wanted: readonly number[]): number {
  return Math.max(...wanted.map((value, step) => Math.abs(found[step]! - value)));
}

describe("schedules equal PyTorch's", () => {
  for (const [name, values] of Object.entries(reference.torch))
    test(`as ${name}`, () => {
      expect(torch).toHaveProperty(name);
      expect(largestDifference(used(torch[name]!, values.length), values)).toBeLessThan(1e-12);
    });

  for (const [name, values] of Object.entries(reference.plateau))
    test(`as ${name}`, () => {
      const optimizer = createOptimizer(sgd({ learningRate: metricCases[name]! }), { x: Float64Array.of(0) });
      const found = reference.metrics.map((metric) => {
        observe(optimizer, metric);
        return optimizer.reading.learningRate;
      });
      expect(largestDifference(found, values)).toBeLessThan(1e-12);
    });
});

describe("schedules equal optax'", () => {
  for (const [name, values] of Object.entries(reference.optax))
    test(`as ${name}`, () => {
      expect(optax).toHaveProperty(name);
      const found = values.map((_, step) => optax[name]!.at(step));
      expect(largestDifference(found, values)).toBeLessThan(1e-12);
      expect(largestDifference(used(optax[name]!, values.length), values)).toBeLessThan(1e-12);
    });
});
