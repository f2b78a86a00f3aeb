import { knownOptions } from "../check.ts";
import { describeModel, type LayerShapes, type Model } from "./model.ts";

export interface RegressionOptions {
  /** Numbers of an example. */
  readonly inputs: number;
  /** Default 1. */
  readonly outputs?: number;
}

/**
 * Linear regression, judged by the mean squared error over examples and outputs (PyTorch's `MSELoss`;
 * some courses halve it).
 *
 * ```text
 * p = x weight + bias
 * loss = mean((p - y)^2)
 * ```
 *
 * `weight` is `[inputs, outputs]`, PyTorch's transposed.
 *
 * @throws {RangeError} where a size is no whole number of at least 1.
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
export function linearRegression(options: RegressionOptions): Model<LayerShapes> {
  knownOptions("linearRegression", options, ["inputs", "outputs"]);
  const { inputs, outputs = 1 } = options;
  return describeModel("linearRegression", {
    inputs,
    hidden: [],
    outputs,
    activation: "relu",
    loss: "squaredError",
  });
}
