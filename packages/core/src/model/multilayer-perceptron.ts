import type { ActivationName } from "./activation.ts";
import { describeModel, type Model, type NetworkShapes } from "./model.ts";
import type { LossName } from "./model-parts.ts";

export interface MultilayerPerceptronOptions {
  /** Numbers of an example. */
  readonly inputs: number;
  /** Units of each hidden layer, from the inputs on; at least one layer. */
  readonly hidden: readonly number[];
  readonly outputs: number;
  /** Default `"relu"`. */
  readonly activation?: ActivationName;
  /** Default `"crossEntropy"`: the outputs are classes. */
  readonly loss?: LossName;
  /** Of `"huber"`: the distance up to which errors are squared. Default 1. */
  readonly delta?: number;
  /** Of `"crossEntropy"`: the share of each target that is spread evenly over all classes, below 1. Default 0. */
  readonly labelSmoothing?: number;
  /**
   * The share of the hidden units that `lossAndGradient` leaves out, below 1; the others are scaled by 1 / (1 -
   * dropout). `loss` and `predict` use all units. Each batch then needs a `seed`. Default 0.
   */
  readonly dropout?: number;
  /** Adds `l2 / 2` times the sum of the squared weights, not biases, to the loss. Default 0. */
  readonly l2?: number;
  /**
   * Lets matrix products use fused multiply-add (relaxed SIMD): up to twice as fast, but the bits depend on the
   * machine. Ignored if the engine does not support it. Default false, the same bits everywhere.
   */
  readonly relaxed?: boolean;
}

/**
 * A multi-layer perceptron: layers of `h = activation(x weight + bias)`, and a last layer without activation whose
 * outputs go into the loss. Gradients are computed by back-propagation; the derivative of a ReLU at 0 is 0. Losses
 * are PyTorch's `CrossEntropyLoss`, `BCEWithLogitsLoss`, `MSELoss` and `HuberLoss`; `l2` is its `weight_decay` on the
 * weights.
 *
 * @see Rumelhart, Hinton, Williams, "Learning representations by back-propagating errors" (1986); the
 *   initial weights: He et al., "Delving Deep into Rectifiers" (2015), https://arxiv.org/abs/1502.01852; dropout:
 *   Srivastava et al., "Dropout: A Simple Way to Prevent Neural Networks from Overfitting" (2014),
 *   https://jmlr.org/papers/v15/srivastava14a.html.
 * @throws {RangeError} where a size is not a whole number of at least 1, or there is no hidden layer.
 * @example
 * ```ts
 * import { adam, createOptimizer, multilayerPerceptron } from "@opt/core";
 *
 * // exclusive or: no line parts its classes
 * const model = multilayerPerceptron({ inputs: 2, hidden: [8], outputs: 2, activation: "tanh" });
 * const params = model.initialize({ seed: 1 });
 * const optimizer = createOptimizer(adam({ learningRate: 0.05 }), params);
 * const batch = { inputs: Float32Array.of(0, 0, 0, 1, 1, 0, 1, 1), targets: [0, 1, 1, 0] };
 * for (let step = 0; step < 200; step++) optimizer.step(model.lossAndGradient(params, batch).gradients);
 * console.log(model.loss(params, batch) < 0.01, Object.keys(params)); // → true [ 'layer1', 'layer2' ]
 * ```
 */
export function multilayerPerceptron(options: MultilayerPerceptronOptions): Model<NetworkShapes> {
  const { inputs, hidden, outputs, activation = "relu", loss = "crossEntropy", ...settings } = options;
  if (Array.isArray(hidden) && hidden.length === 0)
    throw new RangeError("hidden must have at least one layer; softmaxRegression has none");
  return describeModel("multilayerPerceptron", { inputs, hidden, outputs, activation, loss, ...settings });
}
