import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  accumulate,
  adam,
  adamw,
  allocate,
  type BackEndName,
  chain,
  clipByGlobalNorm,
  clipByNorm,
  createOptimizer,
  freeze,
  inspect,
  loadMatching,
  type Method,
  partition,
  sgd,
} from "../../src/index.ts";
import { factories } from "../optimizer/list.ts";

const file = new URL("../reference/steps.json", import.meta.url);
const reference = JSON.parse(readFileSync(file, "utf8")) as {
  readonly steps: Readonly<Record<string, readonly (readonly number[])[]>>;
  readonly clips: readonly { norm: number | "inf"; limit: number; clipped: readonly number[] }[];
};
const backEnds: readonly BackEndName[] = ["webassembly", "javascript", "interpreter"];
const options: Readonly<Record<string, object>> = {
  sgd: { learningRate: 0.1, momentum: 0.9, dampening: 0.1, weightDecay: 0.01 },
  adam: { learningRate: 0.1 },
  adamw: { learningRate: 0.1, amsgrad: true },
  adamax: { learningRate: 0.1 },
  radam: { learningRate: 0.1 },
  rmsprop: { learningRate: 0.05, centered: true },
  adagrad: { learningRate: 0.1, learningRateDecay: 0.1 },
  adadelta: { learningRate: 1 },
  rprop: { learningRate: 0.1 },
};
const byName = new Map(factories);

const slope = (values: ArrayLike<number>, step: number): Float64Array =>
  Float64Array.from(values, (value, i) => value * (0.3 + 0.1 * i) + Math.sin(step + i));
const start = () => ({ a: Float64Array.of(1, -2, 0.5), b: Float64Array.of(3, -0.25) });

describe.each(Object.entries(reference.steps))("%s with gradients missing at times", (name, points) => {
  test.each(backEnds)("takes PyTorch's steps in %s", (backend) => {
    const params = start();
    const optimizer = createOptimizer(byName.get(name)!(options[name]!), params, { backend });
    for (const [step, wanted] of points.entries()) {
      const gradients: Record<string, Float64Array> = {};
      if (step % 3 !== 1) gradients["a"] = slope(params.a, step);
      if (step % 4 !== 2) gradients["b"] = slope(params.b, step);
      optimizer.step(gradients);
      for (const [i, value] of [...params.a, ...params.b].entries())
        expect(Math.abs(value - wanted[i]!), `step ${step}, number ${i}`).toBeLessThan(1e-12);
    }
  });
});

describe("a leaf without a gradient", () => {
  const methods: readonly Method[] = [
    adamw({ learningRate: 0.1 }),
    chain(clipByNorm(0.5), adam({ learningRate: 0.1 })),
    chain(clipByGlobalNorm(0.5), sgd({ learningRate: 0.1, momentum: 0.9 })),
  ];
  test.each(methods.map((method) => [String(method), method] as const))(
    "keeps value and state, and does not count: %s",
    (_, method) => {
      const params = start();
      const optimizer = createOptimizer(method, params, { inspect: inspect("norms") });
      optimizer.step({ a: slope(params.a, 0), b: slope(params.b, 0) });
      const before = optimizer.state();
      const alone = { a: params.a.slice() };
      const other = createOptimizer(method, alone);
      loadMatching(other, before);
      const reading = optimizer.step({ a: Float64Array.of(3, 0, 4) });
      other.step({ a: Float64Array.of(3, 0, 4) });
      const after = optimizer.state();
      expect(reading.gradientNorm).toBe(5);
      expect(alone.a).toEqual(params.a);
      expect(after.params["b"]).toEqual(before.params["b"]);
      for (const [slot, arrays] of Object.entries(after.slots))
        expect(arrays["b"]).toEqual(before.slots[slot]!["b"]);
    },
  );

  test("counts its own steps, which a checkpoint keeps", () => {
    const params = start();
    const optimizer = createOptimizer(adam({ learningRate: 0.1 }), params);
    for (let step = 0; step < 5; step++)
      optimizer.step(
        step === 2 ? { b: slope(params.b, step) } : { a: slope(params.a, step), b: slope(params.b, step) },
      );
    const state = optimizer.state();
    expect(state.steps).toEqual({ a: 4 });
    expect(state.scalars["scaleByAdam.product1"]).toEqual({
      a: expect.closeTo(0.9 ** 4),
      b: expect.closeTo(0.9 ** 5),
    });
    const resumed = { a: new Float64Array(3), b: new Float64Array(2) };
    const second = createOptimizer(adam({ learningRate: 0.1 }), resumed);
    second.loadState(state);
    expect(second.state()).toEqual(state);
    for (const one of [optimizer, second])
      one.step({ a: Float64Array.of(1, 2, 3), b: Float64Array.of(1, 2) });
    expect(resumed).toEqual(params);
  });

  test("may lack one in allocated memory too, whose gradients are then not looked at", () => {
    const shapes = { a: [3], b: [2] };
    const { params, gradients, optimizer } = allocate(adam({ learningRate: 0.1 }), shapes, {
      dtype: "float64",
    });
    gradients.b.data.fill(Number.NaN);
    optimizer.step({ a: Float64Array.of(1, 1, 1) });
    expect([...params.b.data]).toEqual([0, 0]);
    expect(params.a.data[0]).toBeCloseTo(-0.1, 7);
  });

  test("takes part in a round of accumulation when it has had one", () => {
    const params = start();
    const [a, b] = [params.a.slice(), params.b.slice()];
    const optimizer = createOptimizer(sgd({ learningRate: 1 }), params, { accumulate: accumulate(3) });
    optimizer.step({ a: Float64Array.of(3, 0, 0) });
    optimizer.step({ a: Float64Array.of(3, 0, 0) });
    const saved = optimizer.state();
    optimizer.step({ a: Float64Array.of(0, 0, 3) });
    expect(params.b).toEqual(b);
    expect([...params.a]).toEqual([a[0]! - 2, a[1], a[2]! - 1]);
    optimizer.loadState(saved);
    optimizer.step({ b: Float64Array.of(6, 6) });
    expect([...params.b]).toEqual([b[0]! - 2, b[1]! - 2]);
    expect([...params.a]).toEqual([a[0]! - 2, a[1], a[2]]);
  });
});

describe("a frozen leaf", () => {
  const method = chain(
    clipByGlobalNorm(1, { like: "optax" }),
    partition([
      { where: { path: "b" }, use: freeze() },
      { where: {}, use: sgd({ learningRate: 1, momentum: 0.9 }) },
    ]),
  );

  test("needs no gradient, has no state and does not count in norms", () => {
    const params = { a: Float64Array.of(0, 0), b: Float64Array.of(7) };
    const optimizer = createOptimizer(method, params, { inspect: inspect("norms") });
    expect(optimizer.step({ a: Float64Array.of(3, 4), b: Float64Array.of(1e6) }).gradientNorm).toBe(5);
    expect(params.a[0]).toBeCloseTo(-0.6, 15);
    optimizer.step({ a: Float64Array.of(3, 4) });
    expect([...params.b]).toEqual([7]);
    expect(Object.keys(optimizer.state().slots["accumulateMomentum.velocity"]!)).toEqual(["a"]);
  });

  test("of which all are makes a method that moves nothing", () => {
    const params = { a: Float64Array.of(1) };
    const optimizer = createOptimizer(freeze(), params);
    expect(optimizer.step({ a: Float64Array.of(5) })).toMatchObject({ step: 1, applied: true });
    expect(params.a[0]).toBe(1);
  });
});

test.each(reference.clips)(
  "clipping by the norm $norm to $limit is clip_grad_norm_'s",
  ({ norm, limit, clipped }) => {
    for (const backend of backEnds) {
      const params = { a: new Float64Array(2), b: new Float64Array(3), c: new Float64Array(1) };
      const gradients = {
        a: Float64Array.of(3, -4),
        b: Float64Array.of(0.5, 0.25, -7),
        c: Float64Array.of(1e-3),
      };
      const clip = clipByGlobalNorm(limit, { norm: norm === "inf" ? Infinity : norm });
      createOptimizer(chain(clip, sgd({ learningRate: 1 })), params, { backend }).step(gradients);
      for (const [i, value] of [...params.a, ...params.b, ...params.c].entries())
        expect(Math.abs(value + clipped[i]!)).toBeLessThan(1e-15 * Math.max(1, Math.abs(clipped[i]!)));
    }
  },
);

test("a clip by leaves takes every norm too", () => {
  for (const [norm, factor] of [
    [1, 1 / 12],
    [2, 1 / Math.sqrt(74)],
    [3, 1 / (125 + 343) ** (1 / 3)],
    [Infinity, 1 / 7],
  ] as const) {
    const params = { a: new Float64Array(2), b: new Float64Array(1) };
    const method = chain(clipByNorm(1, { norm, like: "optax" }), sgd({ learningRate: 1 }));
    const gradients = { a: Float64Array.of(5, -7), b: Float64Array.of(0.5) };
    createOptimizer(method, params).step(gradients);
    expect([...params.a]).toEqual([expect.closeTo(-5 * factor, 14), expect.closeTo(7 * factor, 14)]);
    expect(params.b[0]).toBe(-0.5);
  }
  expect(() => clipByNorm(1, { norm: 4 })).toThrow("norm must be 1, 2, 3 or Infinity, got 4");
});
