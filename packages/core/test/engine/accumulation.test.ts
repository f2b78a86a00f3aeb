import { describe, expect, test } from "vitest";
import { accumulate, adamw, allocate, createOptimizer } from "../../src/index.ts";

const shapes = { a: [5], b: [3, 3] };
const backends = ["webassembly", "javascript", "interpreter"] as const;

const numbers = (length: number, seed: number): Float32Array =>
  Float32Array.from({ length }, (_, i) => Math.sin(seed + 1.7 * i));

describe.each(backends)("gradients summed by %s", (backend) => {
  test("in allocated memory take the steps of one's own arrays, also where a leaf has none, and stay as they were", () => {
    const options = { accumulate: accumulate(3), backend };
    const method = adamw({ learningRate: 0.1 });
    const { params, gradients, optimizer } = allocate(method, shapes, options);
    const own = { a: numbers(5, 1), b: numbers(9, 2) };
    params.a.data.set(own.a);
    params.b.data.set(own.b);
    const other = createOptimizer(method, own, options);
    for (let step = 0; step < 14; step++) {
      const given = { a: numbers(5, 10 + step), b: numbers(9, 30 + step) };
      gradients.a.data.set(given.a);
      gradients.b.data.set(given.b);
      // b has none in some rounds: in the middle, at the end, in a whole round
      const hasBoth = ![1, 5, 6, 7, 8].includes(step);
      const readings = hasBoth
        ? [optimizer.step(gradients), other.step(given)]
        : [optimizer.step({ a: gradients.a }), other.step({ a: given.a })];
      expect(readings[0]!.applied).toBe(readings[1]!.applied);
      expect(gradients.a.data).toEqual(given.a);
      expect(gradients.b.data).toEqual(given.b);
      expect(params.a.data).toEqual(own.a);
      expect(params.b.data).toEqual(own.b);
    }
    expect(optimizer.flush()?.applied).toBe(other.flush()?.applied);
    expect(params.a.data).toEqual(own.a);
    expect(params.a.data).not.toEqual(numbers(5, 1));
  });

  test("do not count one that is refused, and leave it as it was", () => {
    const options = { accumulate: accumulate(2), backend, onNonFinite: "skip" as const };
    const { params, gradients, optimizer } = allocate(adamw({ learningRate: 0.1 }), shapes, options);
    gradients.a.data.fill(1);
    optimizer.step(gradients);
    gradients.a.data.fill(Number.NaN);
    expect(optimizer.step(gradients).applied).toBe(false);
    expect(gradients.a.data[4]).toBeNaN();
    gradients.a.data.fill(1);
    expect(optimizer.step(gradients).applied).toBe(true);
    expect(params.a.data[0]).toBeCloseTo(-0.1, 5);
    expect(params.b.data[0]).toBe(0);
  });
});
