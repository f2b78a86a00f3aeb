import { describe, expect, test } from "vitest";
import {
  adaptiveClip,
  chain,
  clipByBlockRms,
  clipByGlobalNorm,
  clipByNorm,
  clipByValue,
  createOptimizer,
  descend,
  type BackEndName,
  type Method,
} from "../../src/index.ts";

function shape(values: number[]): number[] {
  return values.length === 4 ? [2, 2] : [values.length];
}

/** What a stage makes of gradients: descent at rate 1 from zero moves by it. */
function clipped(
  stage: Method,
  gradients: Record<string, number[]>,
  start = 0,
  backend: BackEndName = "webassembly",
) {
  const tensors = (make: (values: number[]) => number[]) =>
    Object.fromEntries(
      Object.entries(gradients).map(([name, values]) => [
        name,
        { data: Float64Array.from(make(values)), shape: shape(values) },
      ]),
    );
  const params = tensors((values) => values.map(() => start));
  createOptimizer(chain(stage, descend({ learningRate: 1 })), params, { backend }).step(
    tensors((values) => values),
  );
  return Object.fromEntries(
    Object.entries(params).map(([name, { data }]) => [name, Array.from(data, (value) => start - value)]),
  );
}

const close = (values: number[]): unknown[] => values.map((value) => expect.closeTo(value, 12));

describe.each<BackEndName>(["webassembly", "javascript", "interpreter"])("clipping in %s", (backend) => {
  test("by value bounds every number", () => {
    expect(clipped(clipByValue(1), { a: [0.5, -3, 7] }, 0, backend)).toEqual({ a: [0.5, -1, 1] });
  });

  test("by global norm is torch.nn.utils.clip_grad_norm_", () => {
    // coefficient 2 / (13 + 1e-6)
    const found = clipped(clipByGlobalNorm(2), { a: [3, 4], b: [12] }, 0, backend);
    expect(found).toEqual({
      a: close([3, 4].map((g) => (g * 2) / (13 + 1e-6))),
      b: close([24 / (13 + 1e-6)]),
    });
    expect(clipped(clipByGlobalNorm(14), { a: [3, 4], b: [12] }, 0, backend)).toEqual({ a: [3, 4], b: [12] });
  });

  test("by global norm like optax ends at the limit itself", () => {
    const found = clipped(clipByGlobalNorm(2, { like: "optax" }), { a: [3, 4], b: [12] }, 0, backend);
    expect(found).toEqual({ a: close([6 / 13, 8 / 13]), b: close([24 / 13]) });
  });

  test("by norm treats each leaf alone", () => {
    const found = clipped(clipByNorm(1, { like: "optax" }), { a: [3, 4], b: [0.5], c: [] }, 0, backend);
    expect(found).toEqual({ a: close([0.6, 0.8]), b: [0.5], c: [] });
  });

  test("by block RMS treats each leaf alone", () => {
    const found = clipped(clipByBlockRms(1), { a: [3, 4], b: [0.5, 0.5] }, 0, backend);
    const rms = Math.sqrt(25 / 2);
    expect(found).toEqual({ a: close([3 / rms, 4 / rms]), b: [0.5, 0.5] });
  });

  test("adaptively treats each row of a matrix alone", () => {
    // rows of parameters have norm sqrt 2, so the bound is 0.1 sqrt 2
    const bound = 0.1 * Math.SQRT2;
    const found = clipped(adaptiveClip(0.1), { a: [3, 4, 0.01, 0.02], b: [3, 4] }, 1, backend);
    expect(found).toEqual({
      a: close([0.6 * bound, 0.8 * bound, 0.01, 0.02]),
      b: close([0.6 * bound, 0.8 * bound]),
    });
  });

  test("twice, by leaf and then globally", () => {
    const stage = chain(clipByNorm(1, { like: "optax" }), clipByGlobalNorm(1, { like: "optax" }));
    const found = clipped(stage, { a: [3, 4], b: [10] }, 0, backend);
    expect(found).toEqual({ a: close([0.6 / Math.SQRT2, 0.8 / Math.SQRT2]), b: close([1 / Math.SQRT2]) });
  });
});

test("a zero gradient stays zero", () => {
  for (const stage of [
    clipByGlobalNorm(1),
    clipByGlobalNorm(1, { like: "optax" }),
    clipByNorm(1),
    clipByBlockRms(1),
    adaptiveClip(),
  ])
    expect(clipped(stage, { a: [0, 0] })).toEqual({ a: [0, 0] });
});

test("a limit must be positive", () => {
  expect(() => clipByGlobalNorm(0)).toThrow(new RangeError("limit must be a positive number, got 0"));
});
