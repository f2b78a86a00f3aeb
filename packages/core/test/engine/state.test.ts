import { describe, expect, test } from "vitest";
import {
  accumulate,
  adam,
  adamw,
  chain,
  clipByGlobalNorm,
  cosineDecay,
  createOptimizer,
  inspect,
  linear,
  loadMatching,
  observe,
  type OptimizerState,
  partition,
  plateau,
  schedule,
  sgd,
} from "../../src/index.ts";

const one = (value = 1): Float64Array => Float64Array.of(value);

describe("a state in part", () => {
  test("fits a method with a clip before it, whole", () => {
    const [params, other] = [{ a: one() }, { a: one(5) }];
    const first = createOptimizer(adam({ learningRate: 0.1 }), params);
    first.step({ a: one(3) });
    const second = createOptimizer(chain(clipByGlobalNorm(100), adam({ learningRate: 0.1 })), other);
    second.loadState(first.state());
    const report = loadMatching(second, first.state());
    expect(report).toMatchObject({ fresh: [], ignored: [] });
    expect(report.kept).toContain("scaleByAdam.mean of a");
    for (const optimizer of [first, second]) optimizer.step({ a: one(-2) });
    expect(other).toEqual(params);
  });

  test("says what it took, what starts anew and what it has no use for", () => {
    const first = createOptimizer(adam({ learningRate: 0.1 }), { a: one(), old: one() });
    for (let step = 0; step < 3; step++) first.step({ a: one(1), old: one(1) });
    const params = { a: one(9), fresh: one(7) };
    const second = createOptimizer(adamw({ learningRate: 0.1, amsgrad: true, weightDecay: 0 }), params);
    expect(() => second.loadState(first.state())).toThrow("fresh is missing");
    const report = loadMatching(second, first.state());
    expect(report.kept).toEqual(
      expect.arrayContaining(["a", "scaleByAdam.mean of a", "scaleByAdam.product1"]),
    );
    expect(report.fresh).toEqual(
      expect.arrayContaining(["fresh", "scaleByAdam.mean of fresh", "scaleByAdam.largestMeanSquare of a"]),
    );
    expect(report.ignored).toEqual(expect.arrayContaining(["old", "scaleByAdam.mean of old"]));
    expect(params.fresh[0]).toBe(7);
    // a leaf that is new begins with a step of the learning rate, as every one does
    second.step({ a: one(1), fresh: one(0.001) });
    expect(params.fresh[0]).toBeCloseTo(6.9, 4);
  });

  test("takes no array of another size, and says so", () => {
    const first = createOptimizer(adam(), { a: Float64Array.of(1, 2) });
    first.step({ a: Float64Array.of(1, 1) });
    const params = { a: Float64Array.of(4, 5, 6) };
    const second = createOptimizer(adam(), params);
    expect(loadMatching(second, first.state()).fresh).toEqual(
      expect.arrayContaining(["a", "scaleByAdam.mean of a"]),
    );
    expect([...params.a]).toEqual([4, 5, 6]);
    expect(() => second.loadState(first.state())).toThrow("a has 2 numbers instead of 3");
  });

  test.each([
    null,
    undefined,
    3,
    "state",
    [],
    { version: 2 },
    { ...createOptimizer(adam(), { a: one() }).state(), scalars: null },
  ])("that is nonsense is refused in words: %#", (state) => {
    const optimizer = createOptimizer(adam(), { a: one() });
    const message = "state must be that of an optimizer, version 2";
    expect(() => optimizer.loadState(state as unknown as OptimizerState)).toThrow(message);
    expect(() => loadMatching(optimizer, state as unknown as OptimizerState)).toThrow(message);
  });
});

test("two stages of one name have keys of their own, and rules of a partition share one by leaf", () => {
  const twice = createOptimizer(chain(adam(), adam()), { a: one() });
  expect(Object.keys(twice.state().slots)).toEqual([
    "scaleByAdam.mean",
    "scaleByAdam.meanSquare",
    "scaleByAdam-2.mean",
    "scaleByAdam-2.meanSquare",
  ]);
  const parted = partition([
    { where: { path: "a" }, use: adam({ beta1: 0.5 }) },
    { where: {}, use: adam({ beta1: 0.25 }) },
  ]);
  const optimizer = createOptimizer(parted, { a: one(), b: one() });
  optimizer.step({ a: one(), b: one() });
  const state = optimizer.state();
  expect(Object.keys(state.slots)).toEqual(["scaleByAdam.mean", "scaleByAdam.meanSquare"]);
  expect(state.scalars["scaleByAdam.product1"]).toEqual({ a: 0.5, b: 0.25 });
  const params = { a: one(), b: one() };
  const other = createOptimizer(parted, params);
  other.loadState(state);
  expect(other.state()).toEqual(state);
});

describe("an unfinished round of accumulation", () => {
  test("is flushed along the mean of what has come", () => {
    const params = { a: one(0) };
    const optimizer = createOptimizer(sgd({ learningRate: 1 }), params, { accumulate: accumulate(4) });
    expect(optimizer.flush()).toMatchObject({ applied: false, step: 0 });
    optimizer.step({ a: one(3) });
    optimizer.step({ a: one(5) });
    expect(optimizer.flush()).toMatchObject({ applied: true, step: 1 });
    expect(params.a[0]).toBe(-4);
    expect(optimizer.flush().applied).toBe(false);
    for (const part of [1, 1, 1, 1]) optimizer.step({ a: one(part) });
    expect(params.a[0]).toBe(-5);
  });

  test("goes on from a checkpoint", () => {
    const [params, other] = [{ a: one(0) }, { a: one(0) }];
    const options = { accumulate: accumulate(3) };
    const first = createOptimizer(sgd({ learningRate: 1 }), params, options);
    first.step({ a: one(3) });
    const second = createOptimizer(sgd({ learningRate: 1 }), other, options);
    second.loadState(first.state());
    for (const optimizer of [first, second]) for (const part of [4, 5]) optimizer.step({ a: one(part) });
    expect([params.a[0], other.a[0]]).toEqual([-4, -4]);
  });
});

test("a learning rate of 0 stands still and keeps its state going", () => {
  const params = { a: one(2) };
  const optimizer = createOptimizer(adam({ learningRate: 0 }), params);
  optimizer.step({ a: one(1) });
  expect(params.a[0]).toBe(2);
  expect(optimizer.state().slots["scaleByAdam.mean"]!["a"]!.data[0]).toBeCloseTo(0.1, 15);
});

describe("a scheduled value is checked as a fixed one", () => {
  test.each([
    [adam({ beta1: schedule("1") }), "beta1 must be a number of at least 0 and below 1, got 1 at step 0"],
    [
      adam({ learningRate: schedule("log(step - 1)") }),
      "learningRate must be a number of at least 0, got NaN at step 0",
    ],
    [
      sgd({ learningRate: schedule("1 / (2 - step)") }),
      "learningRate must be a number of at least 0, got Infinity at step 2",
    ],
    [sgd({ learningRate: linear({ from: 1, to: -1, steps: 2 }) }), "got -1 at step 2"],
  ])("%s", (method, message) => {
    const params = { a: one() };
    const optimizer = createOptimizer(method, params);
    let before = optimizer.state();
    expect(() => {
      for (let step = 0; step < 4; step++) {
        before = optimizer.state();
        optimizer.step({ a: one() });
      }
    }).toThrow(message);
    expect(optimizer.state()).toEqual(before);
  });

  test("with memory too, which then stays as it was", () => {
    const optimizer = createOptimizer(
      sgd({ learningRate: 1, momentum: plateau({ from: 0.9, factor: 0.5, patience: 0 }) }),
      {
        a: one(),
      },
    );
    observe(optimizer, 1);
    expect(optimizer.step({ a: one() }).hyperparameters["momentum"]).toBe(0.9);
  });
});

describe("readings of a partition", () => {
  test("are there for each rule", () => {
    const method = partition([
      { where: { path: "head.*" }, use: adam({ learningRate: cosineDecay({ from: 0.5, steps: 10 }) }) },
      { where: {}, use: sgd({ learningRate: 0.25 }) },
    ]);
    const params = { body: one(), head: { bias: one(), weight: one() } };
    const optimizer = createOptimizer(method, params, { inspect: inspect("norms") });
    const reading = optimizer.step({ body: one(2), head: { bias: one(3), weight: one(4) } });
    expect(reading.rules).toEqual([
      expect.objectContaining({ where: { path: "head.*" }, learningRate: 0.5, gradientNorm: 5 }),
      expect.objectContaining({ where: {}, learningRate: 0.25, gradientNorm: 2, updateNorm: 0.5 }),
    ]);
    expect(reading.rules[0]!.hyperparameters["beta1"]).toBe(0.9);
    expect(reading.gradientNorm).toBeCloseTo(Math.sqrt(29), 14);
    expect(createOptimizer(adam(), { a: one() }).reading.rules).toEqual([]);
  });
});

describe("a pattern that matches no leaf", () => {
  test("is said, once for each, and only of paths", () => {
    const said: string[] = [];
    const method = chain(
      adamw({ where: { path: "*.wieght" } }),
      partition([
        { where: { path: "haed.*" }, use: sgd({ learningRate: 1 }) },
        { where: { minRank: 2 }, use: sgd({ learningRate: 1 }) },
        { where: {}, use: sgd({ learningRate: 1 }) },
      ]),
    );
    const optimizer = createOptimizer(
      method,
      { head: { weight: one() } },
      { onWarning: (message) => said.push(message) },
    );
    expect(said).toEqual([
      'where { path: "*.wieght" } of decoupledDecay matches no leaf',
      'where { path: "haed.*" } of a rule of partition matches no leaf',
    ]);
    expect(optimizer.warnings).toEqual(said);
  });

  test("takes no time, however many stars it has", () => {
    const method = adamw({ where: { path: `${"*a".repeat(9)}b` } });
    const path = "a".repeat(60);
    const began = performance.now();
    createOptimizer(method, { [path]: one() }, { onWarning: () => {} });
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
