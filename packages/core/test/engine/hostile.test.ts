import { describe, expect, test } from "vitest";
import {
  adam,
  allocate,
  createOptimizer,
  loadCheckpoint,
  type Optimizer,
  type OptimizerState,
  type ParameterTree,
  saveCheckpoint,
  sgd,
} from "../../src/index.ts";

const slope = (count: number): Float64Array => new Float64Array(count).fill(1);

/** Larger than a window, so that a step takes several. */
const long = 20_000;

/** What a step with these gradients throws, after which nothing has moved. */
function refusal(params: Record<string, Float64Array>, gradients: unknown): string {
  const optimizer = createOptimizer(adam({ learningRate: 0.1 }), params);
  const before = optimizer.state();
  let message = "";
  try {
    optimizer.step(gradients as ParameterTree);
  } catch (error) {
    message = (error as Error).message;
  }
  expect(optimizer.state()).toEqual(before);
  return message;
}

describe("names of leaves", () => {
  test.each(["__proto__", "constructor", "", ".", "é", "e\u0301", "10", "\0"])(
    "may be %j, in steps, states and checkpoints",
    (name) => {
      const make = (): Record<string, Float64Array> =>
        Object.fromEntries([
          [name, Float64Array.of(1)],
          ["other", Float64Array.of(2)],
        ]);
      const gradients = (): Record<string, Float64Array> =>
        Object.fromEntries([
          ["other", slope(1)],
          [name, Float64Array.of(-3)],
        ]);
      const [whole, resumed] = [make(), make()];
      const first = createOptimizer(adam({ learningRate: 0.1 }), whole);
      first.step(gradients());
      const bytes = saveCheckpoint({ first });
      first.step(gradients());
      const second = createOptimizer(adam({ learningRate: 0.1 }), resumed);
      loadCheckpoint(bytes, { first: second });
      second.step(gradients());
      expect(Object.entries(resumed)).toEqual(Object.entries(whole));
      expect(Object.getOwnPropertyDescriptor(whole, name)?.value).not.toEqual(Float64Array.of(1));
    },
  );

  test("that read alike are refused", () => {
    const message = "must have different paths, got a.b twice";
    expect(() => createOptimizer(adam(), { "a.b": slope(1), a: { b: slope(2) } })).toThrow(message);
    expect(() => allocate(adam(), { "a.b": [1], a: { b: [2] } })).toThrow(message);
  });
});

describe("memory of parameters", () => {
  test("may be shared between threads, and lie anywhere in a buffer", () => {
    const buffer = new ArrayBuffer(100);
    const [a, b] = [new Float32Array(buffer, 4, 5), new Float32Array(buffer, 28, 3)];
    createOptimizer(sgd({ learningRate: 1 }), { a, b }).step({
      a: new Float32Array(buffer, 40, 5).fill(2),
      b: new Float32Array(buffer, 64, 3).fill(1),
    });
    expect([...a, ...b]).toEqual([-2, -2, -2, -2, -2, -1, -1, -1]);
    const shared = new Float32Array(new SharedArrayBuffer(4 * long));
    createOptimizer(sgd({ learningRate: 1 }), { shared }).step({ shared: new Float32Array(long).fill(3) });
    expect(shared.every((value) => value === -3)).toBe(true);
  });

  test("cannot belong to two leaves", () => {
    const array = slope(3);
    for (const params of [
      { a: array, b: array },
      { a: array.subarray(1), b: array.subarray(0, 2) },
    ])
      expect(() => createOptimizer(adam(), params)).toThrow(/^params must not share memory, as/u);
  });

  test("that was transferred or resized is refused before anything moves", () => {
    const params = { a: slope(long), b: slope(long) };
    const optimizer = createOptimizer(sgd({ learningRate: 1 }), params);
    structuredClone(params.b.buffer, { transfer: [params.b.buffer] });
    expect(() => optimizer.step({ a: slope(long), b: slope(long) })).toThrow(
      "params b must keep 20000 numbers, has 0",
    );
    expect(params.a.every((value) => value === 1)).toBe(true);
    expect(refusal({ a: slope(1) }, { a: slope(1).subarray(1) })).toMatch("a has 0 numbers instead of 1");
  });
});

describe("gradients", () => {
  test("may be the parameters themselves, but not those of other leaves", () => {
    const own = { a: Float64Array.of(1, 2) };
    createOptimizer(sgd({ learningRate: 0.5 }), own).step(own);
    expect([...own.a]).toEqual([0.5, 1]);
    const params = { a: slope(long), b: slope(long) };
    expect(refusal(params, { a: params.b, b: params.a })).toBe(
      "gradients of a must not lie in the memory of params b",
    );
    const buffer = new Float64Array(2 * long);
    const close = { a: buffer.subarray(0, long), b: buffer.subarray(long) };
    expect(refusal(close, { a: buffer.subarray(5, long + 5), b: slope(long) })).toMatch("memory of params a");
  });

  test("of a store may be given under each other's names", () => {
    const method = sgd({ learningRate: 1 });
    const { params, gradients, optimizer } = allocate(method, { a: [1], b: [1] }, { dtype: "float64" });
    gradients.a.data[0] = 1;
    gradients.b.data[0] = 2;
    optimizer.step({ a: gradients.b, b: gradients.a });
    expect([params.a.data[0], params.b.data[0]]).toEqual([-2, -1]);
  });

  test.each([
    [undefined, "gradients must be a Float32Array"],
    [null, "gradients must be a Float32Array"],
    [{ a: [1] }, "got number at a.0"],
    [{ a: slope(1), b: null }, "got null at b"],
    [{ a: slope(1), b: new Int32Array(1) }, "got Int32Array at b"],
    [{ a: new Proxy(slope(1), {}) }, "got number at a.0"],
    [{ a: { data: slope(1), shape: null } }, "shape null must hold 1 numbers"],
  ])("that are no gradients are refused: %#", (gradients, message) => {
    expect(refusal({ a: slope(1) }, gradients)).toMatch(message);
  });

  test("of another shape are refused, flat ones taken", () => {
    const params = { a: { data: new Float64Array(6), shape: [2, 3] } };
    const optimizer = createOptimizer(sgd({ learningRate: 1 }), params);
    expect(() => optimizer.step({ a: { data: slope(6), shape: [3, 2] } })).toThrow(
      "a has shape [3, 2] instead of [2, 3]",
    );
    expect(optimizer.step({ a: slope(6) }).step).toBe(1);
    expect([...params.a.data]).toEqual([-1, -1, -1, -1, -1, -1]);
  });
});

test.each([[[0.5, 12]], [[-2, -3]], ["6"], [null]])("a shape of %j is refused", (shape) => {
  const params = { a: { data: slope(6), shape: shape as number[] } };
  expect(() => createOptimizer(adam(), params)).toThrow(/^params a: shape .* must hold 6 numbers$/u);
});

/** An optimizer after one step. */
function stepped(): Optimizer {
  const optimizer = createOptimizer(adam(), { a: { data: slope(6), shape: [2, 3] } });
  optimizer.step({ a: slope(6) });
  return optimizer;
}

describe("a state that was tampered with is refused and changes nothing:", () => {
  const mean = "scaleByAdam.mean";
  test.each<[string, string[], unknown, string]>([
    ["another version", ["version"], 1, "version 2"],
    ["no slots", ["slots"], undefined, "version 2"],
    ["a transposed leaf", ["params", "a", "shape"], [3, 2], "a has shape [3, 2] instead of [2, 3]"],
    ["a leaf that is null", ["params", "a"], null, "a is missing"],
    ["a leaf without a shape", ["params", "a", "shape"], undefined, "a is missing"],
    ["a leaf of another kind", ["params", "a", "data"], new Float32Array(6), "a is a Float32Array"],
    ["what only looks like an array", ["params", "a", "data", "length"], 6, "a is missing"],
    ["a slot that is null", ["slots", mean], null, `${mean} of a is missing`],
    ["a slot that is a list", ["slots", mean, "a", "data"], [1, 2, 3, 4, 5, 6], `${mean} of a is missing`],
    ["a scalar that is text", ["scalars", "scaleByAdam.product1"], "1", "product1 is missing"],
    ["a scalar too many", ["scalars", "x"], 1, "x is not wanted"],
    ["a step before the first", ["step"], -1, "step is -1"],
    ["a step that is text", ["step"], "1", "step is 1"],
  ])("%s", (_, path, value, message) => {
    const state = stepped().state();
    let node: object = state;
    for (const name of path.slice(0, -1)) {
      const next = Reflect.get(node, name) as object;
      if (ArrayBuffer.isView(next)) Reflect.set(node, name, { constructor: Float64Array });
      node = Reflect.get(node, name) as object;
    }
    Reflect.set(node, path.at(-1)!, value);
    const optimizer = stepped();
    const before = optimizer.state();
    expect(() => optimizer.loadState(state)).toThrow(message);
    expect(optimizer.state()).toEqual(before);
  });

  test("nothing at all", () => {
    expect(() => stepped().loadState(null as unknown as OptimizerState)).toThrow(TypeError);
  });
});
