// Fits a line to noisy points by mini-batches.
import { adam, cosineDecay, createOptimizer } from "@opt/core";

const x = Float64Array.from({ length: 64 }, (_, i) => i / 32 - 1);
const y = x.map((value, i) => 3 * value - 0.5 + 0.1 * Math.sin(i * 12.9898));

const params = { slope: new Float64Array(1), offset: new Float64Array(1) };
const optimizer = createOptimizer(adam({ learningRate: cosineDecay({ from: 0.1, steps: 400 }) }), params);

for (let step = 0; step < 400; step++) {
  const gradients = { slope: new Float64Array(1), offset: new Float64Array(1) };
  for (let k = 0; k < 8; k++) {
    const i = (step * 8 + k * 13) % x.length;
    const residual = params.slope[0]! * x[i]! + params.offset[0]! - y[i]!;
    gradients.slope[0]! += (2 / 8) * residual * x[i]!;
    gradients.offset[0]! += (2 / 8) * residual;
  }
  optimizer.step(gradients);
}

console.log(`y = ${params.slope[0]!.toFixed(2)} x + ${params.offset[0]!.toFixed(2)}`); // → y = 2.99 x + -0.50
