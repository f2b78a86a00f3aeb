// Lion (https://arxiv.org/abs/2302.06675) in fifteen lines: one rule, and it runs as vectors of WebAssembly.
import { chain, createOptimizer, decoupledDecay, descend, transform, type Method } from "@opt/core";

function lion(learningRate: number, weightDecay = 0.1): Method {
  const direction = transform({
    name: "lionDirection",
    hyperparameters: { beta1: 0.9, beta2: 0.99 },
    slots: { mean: 0 },
    rule: `direction = sign(beta1 * mean + (1 - beta1) * update)
      mean = beta2 * mean + (1 - beta2) * update
      update = direction`,
  });
  return chain(decoupledDecay({ learningRate, weightDecay }), direction, descend({ learningRate }));
}

const params = { weight: Float32Array.of(1, -2, 3) };
const optimizer = createOptimizer(lion(0.1), params);
for (let step = 0; step < 3; step++) optimizer.step({ weight: params.weight.slice() });
console.log(Array.from(params.weight, (value) => value.toFixed(3))); // → [ '0.673', '-1.644', '2.614' ]
