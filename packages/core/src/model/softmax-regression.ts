import { knownOptions } from "../check.ts";
import { describeModel, type LayerShapes, type Model } from "./model.ts";

export interface SoftmaxRegressionOptions {
  /** Numbers of an example. */
  readonly inputs: number;
  readonly classes: number;
  /** The share of each target that is spread evenly over all classes, below 1. Default 0. */
  readonly labelSmoothing?: number;
  /** Adds `l2 / 2` times the sum of the squared weights, not biases, to the loss. Default 0. */
  readonly l2?: number;
}

/**
 * Softmax regression: a probability for each class. The loss is the mean cross-entropy (PyTorch's
 * `CrossEntropyLoss`). A target is a class number, from 0.
 *
 * ```text
 * z = x weight + bias
 * p_k = exp(z_k) / sum_j exp(z_j)
 * loss = mean(-log(p_y))
 * ```
 *
 * @throws {RangeError} where a size is not a whole number of at least 1.
 * @example
 * ```ts
 * import { softmaxRegression } from "@opt/core";
 *
 * const model = softmaxRegression({ inputs: 2, classes: 3 });
 * const params = model.initialize();
 * const loss = model.loss(params, { inputs: Float32Array.of(1, 0, 0, 1), targets: [0, 2] });
 * console.log(loss.toFixed(4), Math.log(3).toFixed(4)); // → 1.0986 1.0986
 * ```
 */
export function softmaxRegression(options: SoftmaxRegressionOptions): Model<LayerShapes> {
  knownOptions("softmaxRegression", options, ["inputs", "classes", "labelSmoothing", "l2"]);
  const { inputs, classes, ...settings } = options;
  return describeModel("softmaxRegression", {
    inputs,
    hidden: [],
    outputs: classes,
    activation: "relu",
    loss: "crossEntropy",
    ...settings,
  });
}
