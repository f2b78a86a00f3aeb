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
  revive,
  schedule,
  type Schedule,
  sequence,
  sgd,
  stepDecay,
  warmup,
} from "../../src/index.ts";

test.each([
  [3, 121],
  [10, 111],
  [5, 156],
])("restarts that grow by %i begin anew on the step, whatever the logarithm rounds to", (growth, start) => {
  const rate = cosineRestarts({ from: 1, to: 0.5, steps: 1, growth });
  expect(rate.at(start)).toBe(1);
  expect(rate.at(start - 1)).toBeLessThan(0.51);
});

const all: Schedule[] = [
  constantSchedule(0.5),
  cosineAnnealing({ from: 1, steps: 9 }),
  cosineDecay({ from: 1, to: 0.2, steps: 9, power: 2 }),
  cosineRestarts({ from: 1, steps: 3, growth: 2 }),
  cyclic({ low: 0, high: 1, up: 3 }),
  exponentialDecay({ from: 1, factor: 0.5, delay: 2, limit: 0.1 }),
  linear({ from: -1, to: 1, steps: 7 }),
  oneCycle({ peak: 1, steps: 20 }),
  oneCycleMomentum({ steps: 20 }),
  piecewiseConstant({
    from: 1,
    factors: Object.fromEntries(Array.from({ length: 300 }, (_, i) => [i, 0.99])),
  }),
  piecewiseInterpolate({ from: 1, factors: { 5: 2, 8: 0.1 }, shape: "cosine" }),
  polynomial({ from: 1, to: 0, steps: 9, power: 3 }),
  product(0.5, linear({ from: 1, to: 0, steps: 5 }), 2),
  schedule("1 / (1 + step)"),
  sequence([0.1, linear({ from: 1, to: 0, steps: 5 }), 0.3], [4, 12]),
  stepDecay({ from: 1, every: 4 }),
  warmup(5, cosineDecay({ from: 1, steps: 9 })),
];

describe.each(all)("%s", (one) => {
  test("is frozen, prints its call and comes back from JSON", () => {
    expect(Object.isFrozen(one)).toBe(true);
    expect(String(one).startsWith(`${one.name}(`)).toBe(true);
    const revived = revive(JSON.stringify(one)) as Schedule;
    expect(revived).toEqual(one);
    expect(Array.from({ length: 40 }, (_, step) => revived.at(step))).toEqual(
      Array.from({ length: 40 }, (_, step) => one.at(step)),
    );
  });
});

describe("schedules", () => {
  test("of different lengths are cut at the right steps", () => {
    const steps = [0, 1, 2, 3, 4, 5, 6];
    const jumps = piecewiseConstant({ from: 8, factors: { 2: 0.5, 4: 0.5, 5: 0.5 } });
    expect(steps.map((step) => jumps.at(step))).toEqual([8, 8, 4, 4, 2, 1, 1]);
    const parts = sequence([10, linear({ from: 1, to: 0, steps: 2 }), 7], [2, 5]);
    expect(steps.map((step) => parts.at(step))).toEqual([10, 10, 1, 0.5, 0, 7, 7]);
  });

  test("ramp up to the first value and then run from their own start", () => {
    const ramp = warmup(4, linear({ from: 1, to: 0, steps: 2 }));
    expect([0, 1, 2, 3, 4, 5, 6].map((step) => ramp.at(step))).toEqual([
      0.25, 0.4375, 0.625, 0.8125, 1, 0.5, 0,
    ]);
  });

  test.each([
    [() => linear({ from: 1, to: 0, steps: 0 }), "steps must be a whole number of at least 1, got 0"],
    [() => linear({ from: Number.NaN, to: 0, steps: 1 }), "from must be a finite number, got NaN"],
    [() => cosineDecay({ from: 1, stepz: 1 } as never), "cosineDecay has no option stepz"],
    [() => exponentialDecay({ from: 1, factor: 0 }), "factor must be a positive number, got 0"],
    [() => sequence([1, 2], [1, 2]), "starts must have 1 entries, got 2"],
    [() => sequence([1, 2, 3], [2, 2]), "starts must ascend, got 2, 2"],
    [() => product(), "product must be given at least one factor"],
    [
      () => oneCycle({ peak: 1, steps: 10, share: 1 }),
      "share must be a number of at least 0 and below 1, got 1",
    ],
    [
      () => piecewiseConstant({ from: 1, factors: { "-1": 1 } }),
      "factors must be a whole number of at least 0, got -1",
    ],
    [() => schedule("step * rate"), "a schedule knows only step, not rate (at character 8)"],
    [() => multiplicative({ from: 1, factor: "epoch" }), "the factor knows only step, not epoch"],
    [() => plateau({ from: 1, patience: -1 }), "patience must be a whole number of at least 0, got -1"],
    [() => plateau({ from: 1, mode: "smallest" as never }), 'mode must be min or max, got "smallest"'],
    [() => warmup(0, 1), "steps must be a whole number of at least 1, got 0"],
  ])("refuse what makes no sense: %#", (make, message) => {
    expect(make).toThrow(message);
    expect(make).toThrow(RangeError);
  });

  test("that keep state cannot be composed", () => {
    expect(() => product(plateau({ from: 1 }) as never)).toThrow(TypeError);
  });

  test("that keep state come back from JSON", () => {
    const one = plateau({ from: 1, factor: 0.5 });
    expect(revive(JSON.stringify(one))).toEqual(one);
  });

  test("without a plateau have nothing to observe", () => {
    const optimizer = createOptimizer(sgd({ learningRate: 1 }), { x: new Float64Array(1) });
    expect(() => observe(optimizer, 1)).toThrow(
      new TypeError("observe needs a hyperparameter that is a plateau()"),
    );
  });
});
