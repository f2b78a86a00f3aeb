import { describe, expect, test } from "vitest";
import { allocate, createOptimizer, sgd } from "../../src/index.ts";
import type { BackEndName } from "../../src/kernel/back-ends.ts";

const backEnds: readonly BackEndName[] = ["webassembly", "javascript", "interpreter"];
const arrays = { float32: Float32Array, float64: Float64Array };

describe.each(backEnds)("looking for what is not finite with %s", (backend) => {
  test.each(["float32", "float64"] as const)("finds one anywhere in %s gradients", (dtype) => {
    for (const size of [1, 2, 3, 4, 5, 7, 8, 9, 16, 17, 35]) {
      const params = { a: new arrays[dtype](size) };
      const gradients = { a: new arrays[dtype](size).fill(dtype === "float32" ? 3e38 : 1e308) };
      const optimizer = createOptimizer(sgd({ learningRate: 1e-40 }), params, {
        backend,
        onNonFinite: "skip",
      });
      for (let at = 0; at < size; at++)
        for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
          const good = gradients.a[at]!;
          gradients.a[at] = bad;
          expect(optimizer.step(gradients).applied, `${bad} at ${at} of ${size}`).toBe(false);
          gradients.a[at] = good;
        }
      expect(optimizer.step(gradients).applied, `${size} large numbers`).toBe(true);
    }
  });

  test("forgets what lies past the end of the gradients", () => {
    const store = allocate(sgd({ learningRate: 1 }), [5], { backend, dtype: "float32", onNonFinite: "skip" });
    const optimizer = store.optimizer;
    new Float32Array(store.gradients.data.buffer, store.gradients.data.byteOffset, 6)[5] = Number.NaN;
    expect(optimizer.step(store.gradients).applied).toBe(true);
  });
});
