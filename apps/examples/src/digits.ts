// A perceptron learns handwritten digits, with dropout and a falling rate, from one seed: node src/digits.ts
import {
  adamw,
  allocate,
  classificationScores,
  cosineDecay,
  multilayerPerceptron,
  predictedClasses,
} from "@opt/core";
import { createLoader, take, trainTestSplit } from "@opt/data";
import { digits } from "@opt/data/datasets";

const { inputs, targets: names } = digits();
const images = { data: Float32Array.from(inputs.data, (pixel) => pixel / 16), shape: inputs.shape };
const classes = Int32Array.from(names, Number);

const parts = trainTestSplit({ testSize: 0.2, stratify: true, randomState: 0 }).split({
  length: classes.length,
  labels: names,
});
const loader = createLoader(
  { inputs: images, targets: classes },
  { indices: parts.train, batchSize: 32, order: { kind: "numpy", seed: 0 } },
);

const model = multilayerPerceptron({ inputs: 64, hidden: [128], outputs: 10, dropout: 0.2 });
const steps = 40 * Math.ceil(parts.train.length / 32);
const method = adamw({ learningRate: cosineDecay({ from: 3e-3, steps }), weightDecay: 0.01 });
const { params, gradients, optimizer } = allocate(method, model.shapes);
for (const [layer, { weight }] of Object.entries(model.initialize({ seed: 0 })))
  params[layer]!.weight.data.set(weight.data);

let step = 0;
for (let epoch = 0; epoch < 40; epoch++)
  for await (const batch of loader) {
    model.lossAndGradient(params, { ...batch, seed: step++ }, gradients);
    optimizer.step(gradients);
  }
const predicted = predictedClasses(model.predict(params, take(images, parts.test)));
const { accuracy, macroF1 } = classificationScores(take(classes, parts.test), predicted);
console.log(
  `${step} steps, ${(100 * accuracy).toFixed(1)} % of the test digits right, F1 ${macroF1.toFixed(3)}`,
);
// → 1800 steps, 97.8 % of the test digits right, F1 0.978
