import { knownOptions } from "../check.ts";
import type { RegressionOptions } from "./linear-regression.ts";
import { describeModel, type LayerShapes, type Model } from "./model.ts";

/**
 * Logistic regression: the probability of a positive. The loss is the mean binary cross-entropy (PyTorch's
 * `BCEWithLogitsLoss`). Several outputs are independent yes-or-no questions.
 *
 * ```text
 * z = x weight + bias
 * p = 1 / (1 + exp(-z))
 * loss = mean(-y log(p) - (1 - y) log(1 - p)) = mean(max(z, 0) - y z + log(1 + exp(-|z|)))
 * ```
 *
 * @throws {RangeError} where a size is not a whole number of at least 1.
 * @example
 * ```ts
 * import { adam, createOptimizer, logisticRegression } from "@opt/core";
 *
 * const model = logisticRegression({ inputs: 1 });
 * const params = model.initialize();
 * const optimizer = createOptimizer(adam({ learningRate: 0.1 }), params);
 * const batch = { inputs: Float32Array.of(-2, -1, 1, 2), targets: [0, 0, 1, 1] };
 * for (let step = 0; step < 20; step++) optimizer.step(model.lossAndGradient(params, batch).gradients);
 * console.log(Array.from(model.predict(params, batch.inputs).data, (p) => p.toFixed(2))); // → [ '0.03', '0.16', '0.85', '0.97' ]
 * ```
 */
export function logisticRegression(options: RegressionOptions): Model<LayerShapes> {
  knownOptions("logisticRegression", options, ["inputs", "outputs", "l2"]);
  const { inputs, outputs = 1, ...settings } = options;
  return describeModel("logisticRegression", {
    inputs,
    hidden: [],
    outputs,
    activation: "relu",
    loss: "binaryCrossEntropy",
    ...settings,
  });
}
