import { expect, test } from "vitest";
import {
  adagrad,
  adamw,
  chain,
  clipByGlobalNorm,
  createOptimizer,
  radam,
  sgd,
  type Method,
} from "../../src/index.ts";

/** One step from 1, by the path `x`. */
function moved(method: Method, gradient: number): number {
  const params = { x: Float64Array.of(1) };
  createOptimizer(method, params).step({ x: Float64Array.of(gradient) });
  return params.x[0]!;
}

test("radam scales only above the threshold, not at it", () => {
  // with beta2 = 1/2 the first length is 3 - 2 = 1
  expect(moved(radam({ learningRate: 0.5, beta1: 0, beta2: 0.5, threshold: 1 }), 0.25)).toBe(1 - 0.5 * 0.25);
});

test("adagrad as in optax stays where the sum is zero, even without epsilon", () => {
  const method = adagrad({ learningRate: 1, like: "optax", initialAccumulator: 0, epsilon: 0 });
  expect(moved(method, 0)).toBe(1);
});

test("a norm just above the limit is clipped to the limit as in optax, just below it left alone", () => {
  const method = chain(clipByGlobalNorm(1, { like: "optax" }), sgd({ learningRate: 1 }));
  expect(moved(method, 1.0005)).toBeCloseTo(0, 15);
  expect(moved(method, 1)).toBe(0);
  expect(moved(method, 0.9995)).toBe(1 - 0.9995);
});

test("a star stands for any characters, line breaks too", () => {
  const method = adamw({ learningRate: 0.5, weightDecay: 1, where: { path: "a*b" } });
  const params = { "a\nb": Float64Array.of(1), a: Float64Array.of(1) };
  createOptimizer(method, params).step({ "a\nb": Float64Array.of(0), a: Float64Array.of(0) });
  expect([params["a\nb"][0], params.a[0]]).toEqual([0.5, 1]);
});
