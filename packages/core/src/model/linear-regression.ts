import { knownOptions, oneOf } from "../check.ts";
import { describeModel, type LayerShapes, type Model } from "./model.ts";

export interface RegressionOptions {
  /** Numbers of an example. */
  readonly inputs: number;
  /** Default 1. */
  readonly outputs?: number;
  /** Adds `l2 / 2` times the sum of the squared weights, not biases, to the loss. Default 0. */
  readonly l2?: number;
}

export interface LinearRegressionOptions extends RegressionOptions {
  /** Default `"squaredError"`; `"huber"` is robust to a few outliers. */
  readonly loss?: "squaredError" | "huber";
  /** Of `"huber"`: the distance up to which errors are squared. Default 1. */
  readonly delta?: number;
}

/**
 * Linear regression. The loss is the mean squared error over examples and outputs (PyTorch's `MSELoss`; some courses
 * halve it) or PyTorch's `HuberLoss`.
 *
 * ```text
 * p = x weight + bias
 * loss = mean((p - y)^2), or the mean of (p - y)^2 / 2 up to delta and delta (|p - y| - delta / 2) beyond
 * ```
 *
 * `weight` is `[inputs, outputs]`, PyTorch's transposed.
 *
 * @throws {RangeError} where a size is not a whole number of at least 1.
 * @example
 * ```ts
 * import { linearRegression } from "@opt/core";
 *
 * const model = linearRegression({ inputs: 2 });
 * const params = model.initialize({ dtype: "float64" });
 * const batch = { inputs: Float64Array.of(1, 2, 3, 4), targets: [1, 2] };
 * const { loss, gradients } = model.lossAndGradient(params, batch);
 * console.log(loss, [...gradients.weight.data], [...gradients.bias.data]); // → 2.5 [ -7, -10 ] [ -3 ]
 * ```
 */
export function linearRegression(options: LinearRegressionOptions): Model<LayerShapes> {
  knownOptions("linearRegression", options, ["inputs", "outputs", "loss", "delta", "l2"]);
  const { inputs, outputs = 1, loss = "squaredError", ...settings } = options;
  return describeModel("linearRegression", {
    inputs,
    hidden: [],
    outputs,
    activation: "relu",
    loss: oneOf("loss", loss, ["squaredError", "huber"]),
    ...settings,
  });
}
