import { knownOptions } from "../check.ts";
import type { ActivationName } from "./activation.ts";
import { describeModel, type Model, type NetworkShapes } from "./model.ts";
import type { LossName } from "./model-loss.ts";

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
}

/**
 * A multi-layer perceptron: layers of `h = activation(x weight + bias)`, and a last one without activation
 * whose scores go into the loss. Its gradient is found by back-propagation; a rectifier's slope at 0 is 0.
 *
 * @see Rumelhart, Hinton, Williams, "Learning representations by back-propagating errors" (1986); the
 *   initial weights: He et al., "Delving Deep into Rectifiers" (2015), https://arxiv.org/abs/1502.01852.
 * @throws {RangeError} where a size is no whole number of at least 1, or there is no hidden layer.
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
  knownOptions("multilayerPerceptron", options, ["inputs", "hidden", "outputs", "activation", "loss"]);
  const { inputs, hidden, outputs, activation = "relu", loss = "crossEntropy" } = options;
  if (Array.isArray(hidden) && hidden.length === 0)
    throw new RangeError("hidden must have at least one layer; softmaxRegression has none");
  return describeModel("multilayerPerceptron", { inputs, hidden, outputs, activation, loss });
}
