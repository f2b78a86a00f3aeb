import { expect, test } from "vitest";
import { createOptimizer, nadam } from "../../src/index.ts";

test("nadam follows the paper's products, one momentum each, by default", () => {
  const [beta1, beta2, rate, decay] = [0.9, 0.999, 0.01, 0.004];
  const mu = (t: number): number => beta1 * (1 - 0.5 * 0.96 ** (t * decay));
  const params = { x: Float64Array.of(1) };
  const optimizer = createOptimizer(nadam({ learningRate: rate }), params);
  let [x, m, v, product] = [1, 0, 0, 1];
  for (let t = 1; t <= 50; t++) {
    const g = Math.cos(t) + x;
    optimizer.step({ x: Float64Array.of(Math.cos(t) + params.x[0]!) });
    product *= mu(t);
    m = beta1 * m + (1 - beta1) * g;
    v = beta2 * v + (1 - beta2) * g * g;
    const look = (mu(t + 1) * m) / (1 - product * mu(t + 1)) + ((1 - mu(t)) * g) / (1 - product);
    x -= (rate * look) / (Math.sqrt(v / (1 - beta2 ** t)) + 1e-8);
    expect(params.x[0]).toBeCloseTo(x, 12);
  }
});
