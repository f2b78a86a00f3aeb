import { expect, test } from "vitest";
import { createOptimizer, diffgrad } from "../../src/index.ts";

/** How far the friction of each gap is from `1 / (1 + e^-gap)`, in units of the last place at 1. */
function faults(gaps: readonly number[], dtype: "float32" | "float64"): number[] {
  const array = dtype === "float32" ? Float32Array : Float64Array;
  const params = { x: new array(gaps.length) };
  const gradients = { x: new array(gaps) };
  // the first step is a gap from 0; the direction has the size 1
  const method = diffgrad({ learningRate: 1, beta1: 0, beta2: 0, epsilon: 1e-36 });
  createOptimizer(method, params, { onNonFinite: "ignore" }).step(gradients);
  const unit = dtype === "float32" ? 2 ** -23 : 2 ** -52;
  return gaps.map(
    (_, i) => Math.abs(Math.abs(params.x[i]!) - 1 / (1 + Math.exp(-Math.abs(gradients.x[i]!)))) / unit,
  );
}

test.each(["float32", "float64"] as const)("the friction of %s is exact but for the last bits", (dtype) => {
  const gaps = Array.from({ length: 20_000 }, (_, i) => (i % 2 === 0 ? 1 : -1) * (1e-6 + i * i * 1e-7));
  const found = faults(gaps, dtype);
  expect(gaps.some((gap) => Math.abs(gap) > 38)).toBe(true);
  expect(Math.max(...found)).toBeLessThan(2.5);
});

test("a gradient that is not finite leaves no friction behind", () => {
  const params = { x: Float64Array.of(0, 0) };
  const optimizer = createOptimizer(diffgrad(), params, { onNonFinite: "ignore" });
  optimizer.step({ x: Float64Array.of(Number.NaN, 1) });
  expect(params.x[0]).toBeNaN();
  expect(params.x[1]).toBeLessThan(0);
});
