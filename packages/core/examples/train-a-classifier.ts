// Trains a small network on mini-batches to tell two spirals apart.
import { adam, allocate, cosineDecay, multilayerPerceptron } from "@opt/core";

const size = 256;
const inputs = new Float32Array(2 * size);
const targets = Uint8Array.from({ length: size }, (_, i) => i % 2);
for (let i = 0; i < size; i++) {
  const turn = 3 * Math.sqrt(i / size) * Math.PI;
  const arm = turn + (i % 2) * Math.PI;
  inputs.set([(turn / 9) * Math.cos(arm), (turn / 9) * Math.sin(arm)], 2 * i);
}

const model = multilayerPerceptron({ inputs: 2, hidden: [32, 32], outputs: 2, activation: "tanh" });
const method = adam({ learningRate: cosineDecay({ from: 0.01, steps: 2000 }) });
const { params, gradients, optimizer } = allocate(method, model.shapes);
for (const [name, { weight }] of Object.entries(model.initialize({ seed: 1 })))
  params[name]!.weight.data.set(weight.data);

const accuracy = (): string => {
  const { data } = model.predict(params, inputs);
  const right = targets.filter((target, i) => data[2 * i + target]! > 0.5).length;
  return `${((100 * right) / size).toFixed(0)} %`;
};

console.log(`before: ${accuracy()}`); // → before: 49 %
for (let step = 0; step < 2000; step++) {
  const chosen = Array.from({ length: 32 }, (_, k) => (step * 32 + k * 101) % size);
  const batch = {
    inputs: Float32Array.from(chosen.flatMap((i) => [inputs[2 * i]!, inputs[2 * i + 1]!])),
    targets: chosen.map((i) => targets[i]!),
  };
  model.lossAndGradient(params, batch, gradients);
  optimizer.step(gradients);
}
console.log(`after: ${accuracy()}`); // → after: 100 %
