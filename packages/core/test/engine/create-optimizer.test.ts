import { describe, expect, test } from "vitest";
import {
  accumulate,
  accumulateMomentum,
  adam,
  adamw,
  allocate,
  chain,
  clipByGlobalNorm,
  createOptimizer,
  descend,
  inspect,
  linear,
  type Method,
  revive,
  scaleByAdam,
  type Schedule,
  sgd,
} from "../../src/index.ts";

const one = (): Float64Array => Float64Array.of(1);

describe("parameters", () => {
  test("may be an array, a tensor, or nested records of them", () => {
    const array = Float32Array.of(1, 2);
    createOptimizer(sgd({ learningRate: 1 }), array).step(Float32Array.of(1, 1));
    expect([...array]).toEqual([0, 1]);
    const nested = { a: { b: { data: Float32Array.of(1, 2), shape: [2, 1] } }, c: Float32Array.of(3) };
    createOptimizer(sgd({ learningRate: 1 }), nested).step({
      c: Float32Array.of(1),
      a: { b: Float32Array.of(1, 1) },
    });
    expect([[...nested.a.b.data], [...nested.c]]).toEqual([[0, 1], [2]]);
  });

  test("may be views of one buffer", () => {
    const buffer = new Float64Array([1, 2, 3]);
    const params = { a: buffer.subarray(0, 1), b: buffer.subarray(1) };
    createOptimizer(sgd({ learningRate: 1 }), params).step({ a: one(), b: Float64Array.of(1, 1) });
    expect([...buffer]).toEqual([0, 1, 2]);
  });

  test("of two dtypes are refused by name", () => {
    const params = { a: new Float32Array(1), b: new Float64Array(1) };
    expect(() => createOptimizer(adam(), params)).toThrow(
      new TypeError("all parameters must have one dtype, got float32 at a and float64 at b"),
    );
  });

  test("must be arrays of floats", () => {
    const params = { a: new Int32Array(1) } as unknown as Float32Array;
    expect(() => createOptimizer(adam(), params)).toThrow(
      /params must be a Float32Array.* got Int32Array at a/u,
    );
  });

  test("with a shape of another size are refused", () => {
    const params = { a: { data: new Float32Array(5), shape: [2, 2] } };
    expect(() => createOptimizer(adam(), params)).toThrow("params a: shape [2, 2] must hold 5 numbers");
  });

  test("may be empty, and hold empty arrays", () => {
    expect(createOptimizer(adam(), {}).step({}).step).toBe(1);
    const params = { a: new Float64Array(0), b: one() };
    const optimizer = createOptimizer(chain(clipByGlobalNorm(1), adamw({ learningRate: 0.1 })), params);
    optimizer.step({ a: new Float64Array(0), b: one() });
    expect(params.b[0]).toBeCloseTo(0.899, 8);
  });

  test("may have ten thousand leaves, in any order", () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `leaf${i}`);
    const record = (order: readonly string[]) =>
      Object.fromEntries(order.map((name) => [name, Float32Array.of(1, names.length)]));
    const params = record(names);
    const shuffled = record(names.toReversed());
    const method = chain(clipByGlobalNorm(1), adam({ learningRate: 0.1 }));
    const [first, second] = [createOptimizer(method, params), createOptimizer(method, shuffled)];
    const gradients = Object.fromEntries(names.map((name, i) => [name, Float32Array.of(i % 7, -i)]));
    const reordered = Object.fromEntries(Object.entries(gradients).toReversed());
    for (let i = 0; i < 3; i++) {
      first.step(gradients);
      second.step(reordered);
    }
    expect(names.every((name) => params[name]![0] === shuffled[name]![0])).toBe(true);
    expect(params["leaf3"]![0]).not.toBe(1);
  });

  test("that are larger than a window are staged in parts", () => {
    const size = 40_001;
    const staged = { a: new Float32Array(size).fill(1), b: new Float32Array(7).fill(2) };
    const store = allocate(chain(clipByGlobalNorm(1), adam()), { a: [size], b: [7] });
    store.params.a.data.fill(1);
    store.params.b.data.fill(2);
    const optimizers = [createOptimizer(chain(clipByGlobalNorm(1), adam()), staged)];
    const gradients = {
      a: Float32Array.from({ length: size }, (_, i) => Math.sin(i)),
      b: new Float32Array(7).fill(0.5),
    };
    store.gradients.a.data.set(gradients.a);
    store.gradients.b.data.set(gradients.b);
    const resident = store.optimizer;
    for (let i = 0; i < 5; i++) {
      optimizers[0]!.step(gradients);
      resident.step(store.gradients);
    }
    expect(staged.a).toEqual(store.params.a.data.slice());
    expect(staged.b).toEqual(store.params.b.data.slice());
  });
});

describe("gradients", () => {
  const optimizer = () => createOptimizer(adam(), { a: new Float64Array(2), b: one() });
  test.each([
    ["extra", { a: new Float64Array(2), b: one(), c: one() }, "c is not among the parameters"],
    ["of another name", { a: new Float64Array(2), d: one() }, "d is not among the parameters"],
    ["none at all", {}, "none was given"],
    ["of another length", { a: one(), b: one() }, "a has 1 numbers instead of 2"],
    [
      "of another dtype",
      { a: new Float32Array(2), b: one() },
      "a is a Float32Array instead of a Float64Array",
    ],
  ])("that are %s are refused by name", (_, gradients, fault) => {
    const run = optimizer();
    expect(() => run.step(gradients)).toThrow(`gradients must match the parameters: ${fault}`);
  });

  test.each([Number.NaN, Infinity, -Infinity])(
    "that hold %s throw, naming the place, and change nothing",
    (value) => {
      const params = { a: Float64Array.of(1, 2), b: one() };
      const run = createOptimizer(chain(clipByGlobalNorm(1), adam()), params);
      run.step({ a: Float64Array.of(1, 1), b: one() });
      const before = run.state();
      expect(() => run.step({ a: Float64Array.of(1, value), b: one() })).toThrow(
        new RangeError(`gradients must be finite, got ${value} at a[1]`),
      );
      expect(run.state()).toEqual(before);
    },
  );

  test("that are not finite can be skipped or let through", () => {
    const params = { a: one() };
    const careful = createOptimizer(adam(), params, { onNonFinite: "skip" });
    expect(careful.step({ a: Float64Array.of(Number.NaN) })).toMatchObject({ applied: false, step: 0 });
    expect(params.a[0]).toBe(1);
    expect(careful.step({ a: one() })).toMatchObject({ applied: true, step: 1 });
    const careless = createOptimizer(sgd({ learningRate: 1 }), params, { onNonFinite: "ignore" });
    careless.step({ a: Float64Array.of(Number.NaN) });
    expect(params.a[0]).toBeNaN();
  });

  test("are averaged over a round of accumulation", () => {
    const [params, whole] = [{ a: Float64Array.of(1, 2) }, { a: Float64Array.of(1, 2) }];
    const rounds = createOptimizer(adam({ learningRate: 0.1 }), params, {
      accumulate: accumulate(4),
      inspect: inspect("norms"),
    });
    const plain = createOptimizer(adam({ learningRate: 0.1 }), whole, { inspect: inspect("norms") });
    for (let i = 0; i < 3; i++) {
      for (const part of [1, 2, 3, 6]) {
        const reading = rounds.step({ a: Float64Array.of(part, -part) });
        expect(reading.applied).toBe(part === 6);
      }
      plain.step({ a: Float64Array.of(3, -3) });
    }
    expect(params).toEqual(whole);
    expect(rounds.reading.step).toBe(3);
    expect(rounds.reading.gradientNorm).toBe(plain.reading.gradientNorm);
  });

  test("that are not finite are refused, and the round goes on without them", () => {
    const params = { a: one() };
    const rounds = createOptimizer(sgd({ learningRate: 1 }), params, { accumulate: accumulate(2) });
    rounds.step({ a: one() });
    expect(() => rounds.step({ a: Float64Array.of(Number.NaN) })).toThrow("must be finite");
    expect(rounds.step({ a: Float64Array.of(3) }).applied).toBe(true);
    expect(params.a[0]).toBe(-1);
  });
});

describe("readings", () => {
  test("hold norms, the angle and every stage", () => {
    const params = { a: Float64Array.of(0, 0) };
    const method = chain(
      clipByGlobalNorm(1, { like: "optax" }),
      accumulateMomentum({ momentum: 0.9 }),
      descend({ learningRate: 0.5 }),
    );
    const reading = createOptimizer(method, params, { inspect: inspect("stages") }).step({
      a: Float64Array.of(3, 4),
    });
    expect(reading.gradientNorm).toBe(5);
    expect(reading.updateNorm).toBeCloseTo(0.5, 15);
    expect(reading.cosine).toBeCloseTo(1, 15);
    expect(reading.hyperparameters).toEqual({ limit: 1, momentum: 0.9, learningRate: 0.5 });
    expect(reading.stages.map(({ name }) => name)).toEqual([
      "clipByGlobalNorm",
      "accumulateMomentum",
      "descend",
    ]);
    for (const { norm } of reading.stages) expect(norm).toBeCloseTo(1, 15);
  });

  test("hold the direction of the step, all leaves together", () => {
    const params = { a: Float32Array.of(1, 1), b: Float32Array.of(1) };
    const optimizer = createOptimizer(sgd({ learningRate: 0.5 }), params, { inspect: inspect("vectors") });
    const reading = optimizer.step({ a: Float32Array.of(0, 3), b: Float32Array.of(-4) });
    expect(reading.updateNorm).toBe(2.5);
    expect(reading.direction).toEqual({ a: Float64Array.of(0, -0.6), b: Float64Array.of(0.8) });
    expect(reading.stages.map(({ norm }) => norm)).toEqual([5]);
    expect(Object.keys(optimizer.state().slots)).toEqual([]);
  });

  test("hold the rate of the last stage that has one", () => {
    const twice = chain(sgd({ learningRate: 0.5 }), sgd({ learningRate: 0.25 }));
    expect(createOptimizer(twice, { a: one() }).step({ a: one() }).learningRate).toBe(0.25);
  });

  test("say after loading that no step was taken yet", () => {
    const optimizer = createOptimizer(adam(), { a: one() });
    const before = optimizer.state();
    expect(optimizer.step({ a: one() })).toMatchObject({ step: 1, applied: true });
    optimizer.loadState(before);
    expect(optimizer.reading).toMatchObject({ step: 0, applied: false });
  });

  test("refuse what was not asked for", () => {
    const { reading } = createOptimizer(adam(), { a: one() });
    expect(() => reading.gradientNorm).toThrow(
      'norms are measured only where createOptimizer is given { inspect: inspect("norms") }',
    );
    expect(() => reading.stages).toThrow('{ inspect: inspect("stages") }');
    expect(() => reading.direction).toThrow('{ inspect: inspect("vectors") }');
    expect(reading.learningRate).toBe(0.001);
    expect(() => createOptimizer(adam(), { a: one() }, { inspect: "norms" as never })).toThrow(
      'inspect must be made by inspect, as in inspect("norms"), got "norms"',
    );
    expect(() => inspect("norm" as never)).toThrow(
      "what inspect is given must be norms or stages or vectors",
    );
  });
});

describe("methods", () => {
  test("must move the parameters", () => {
    expect(() => createOptimizer(scaleByAdam({}), { a: one() })).toThrow(/must move the parameters/u);
  });

  test("may take sums after the parameters have moved", () => {
    const params = { a: Float64Array.of(0, 0) };
    const method = chain(
      sgd({ learningRate: 1 }),
      clipByGlobalNorm(1, { like: "optax" }),
      sgd({ learningRate: 1 }),
    );
    const reading = createOptimizer(method, params, { inspect: inspect("norms") }).step({
      a: Float64Array.of(3, 4),
    });
    expect([...params.a]).toEqual([-3.6, -4.8]);
    expect(reading.updateNorm).toBeCloseTo(6, 14);
  });

  test("must be descriptions of methods", () => {
    for (const [value, message] of [
      [{ kind: "chain" }, "description must have version 1, got undefined"],
      [{ kind: "schedule", version: 1 }, "method must be an optimizer"],
      [
        { kind: "chain", version: 1 },
        "a chain must go through `revive` of @opt/core where it comes from JSON",
      ],
    ] as const)
      expect(() => createOptimizer(value as unknown as Method, { a: one() })).toThrow(message);
  });

  test("come from JSON by way of revive", () => {
    const [params, other] = [{ a: one() }, { a: one() }];
    const method = chain(
      clipByGlobalNorm(1),
      adamw({ learningRate: linear({ from: 0.1, to: 0, steps: 9 }) }),
    );
    createOptimizer(method, params).step({ a: one() });
    const json = JSON.stringify(method);
    createOptimizer(revive(json) as Method, other).step({ a: one() });
    expect(other).toEqual(params);
    expect(() => createOptimizer(JSON.parse(json) as Method, other)).toThrow("must go through `revive`");
    const rate = JSON.parse(JSON.stringify(linear({ from: 0.1, to: 0, steps: 9 }))) as Schedule;
    expect(() => adamw({ learningRate: rate })).toThrow("a schedule must go through `revive`");
  });
});

test("a memory beyond 4 GiB is refused", () => {
  expect(() => allocate(adam(), [4e8])).toThrow(/parameters and state must fit into/u);
});
