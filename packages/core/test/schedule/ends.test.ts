import { describe, expect, test } from "vitest";
import * as core from "../../src/index.ts";

const schedules: readonly (readonly [core.Schedule, steps: number])[] = [
  [core.linear({ from: 1, to: 0, steps: 10 }), 10],
  [core.polynomial({ from: 1, to: 0.1, steps: 10, power: 2 }), 10],
  [core.cosineDecay({ from: 1, steps: 10 }), 10],
  [core.cosineAnnealing({ from: 1, steps: 10 }), 10],
  [core.cosineRestarts({ from: 1, steps: 3, growth: 2 }), 9],
  [core.exponentialDecay({ from: 1, factor: 0.5, steps: 3 }), 3],
  [core.stepDecay({ from: 1, every: 3 }), 3],
  [core.piecewiseConstant({ from: 1, factors: { 3: 0.5, 7: 0.1 } }), 7],
  [core.piecewiseInterpolate({ from: 1, factors: { 3: 0.5, 7: 0.1 }, shape: "cosine" }), 7],
  [core.cyclic({ low: 0.1, high: 1, up: 1, down: 1 }), 2],
  [core.oneCycle({ peak: 1, steps: 10, share: 0.2 }), 9],
  [core.oneCycle({ peak: 1, steps: 4, share: 0.3 }), 3],
  [core.oneCycle({ peak: 1, steps: 20, share: 0.3, threePhase: true, shape: "linear" }), 19],
  [core.oneCycleMomentum({ steps: 10, share: 0.4 }), 9],
  [core.warmup(1, core.linear({ from: 1, to: 0, steps: 1 })), 2],
  [core.sequence([1, core.linear({ from: 1, to: 0, steps: 1 })], [1]), 2],
];

describe.each(schedules.map(([schedule, steps]) => [String(schedule), schedule, steps] as const))(
  "%s",
  (_, schedule, steps) => {
    test("is a number at every step, at its ends and far beyond", () => {
      for (const step of [0, 1, 2, steps - 1, steps, steps + 1, 2 * steps, 1e4, 1e6, 2 ** 31])
        expect(schedule.at(step), `step ${step}`).toSatisfy(Number.isFinite);
    });
  },
);

test("one cycle stays at its end", () => {
  const rate = core.oneCycle({ peak: 1, steps: 10 });
  expect([10, 11, 1000].map((step) => rate.at(step))).toEqual([rate.at(9), rate.at(9), rate.at(9)]);
});

test.each([
  [{ steps: 10, share: 0.1 }, "share must give the way up more than one of the 10 steps, got 0.1"],
  [{ steps: 10, share: 0 }, "share must give the way up more than one of the 10 steps, got 0"],
  [
    { steps: 10, share: 0.6, threePhase: true },
    "share must leave a step for the way down, got 0.6 of 10 steps",
  ],
])("one cycle of %j has no way up or down", (options, message) => {
  expect(() => core.oneCycle({ peak: 1, ...options })).toThrow(message);
  expect(() => core.oneCycleMomentum(options)).toThrow(message);
});
