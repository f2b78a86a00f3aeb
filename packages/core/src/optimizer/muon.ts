import { flag, knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { besideVectors, vectorOptionNames, type VectorOptions } from "../transform/beside-vectors.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { decoupledStages, gradientOptionNames, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { orthogonalize } from "../stage/orthogonalize.ts";
import { runningMean } from "../transform/running-mean.ts";

export interface MuonOptions extends GradientOptions, VectorOptions {
  /** The spectral norm of a step. Default 0.02. */
  readonly learningRate?: Hyperparameter;
  /** Decay of the mean. Default 0.95. */
  readonly momentum?: Hyperparameter;
  /** Default `true`. */
  readonly nesterov?: boolean;
  /** Steps of the Newton-Schulz iteration. Default 5. */
  readonly steps?: number;
}

/**
 * Muon: the running mean of the gradient, made orthogonal: a step along every singular direction alike. For the
 * matrices of hidden layers; give biases, embeddings and the last layer to `adamw` by `partition`.
 *
 * ```text
 * parameter = parameter * (1 - learningRate * weightDecay)
 * m = momentum * m + (1 - momentum) * g
 * u = newtonSchulz(momentum * m + (1 - momentum) * g)
 * parameter = parameter - learningRate * sqrt(max(1, rows / columns)) * u
 * ```
 *
 * Differences: matrices are (out, in), as in the authors' code and PyTorch; optax has (in, out), corrects the bias
 * of the mean and so takes other steps. The authors iterate in bfloat16, here it is the dtype of the parameters. The
 * post sums the gradients in place of averaging them: the same direction. Of leaves of more than two dimensions all
 * axes but the first are columns.
 *
 * @see Jordan and others, "Muon: An optimizer for hidden layers in neural networks" (2024),
 * https://kellerjordan.github.io/posts/muon/
 * @throws {RangeError} where a value is out of range, and when an optimizer is made over a leaf that is not a matrix.
 * @example
 * ```ts
 * import { adamw, createOptimizer, muon, partition } from "@opt/core";
 *
 * const method = partition([
 *   { where: { minRank: 2 }, use: muon({ learningRate: 0.1 }) },
 *   { where: {}, use: adamw({ learningRate: 0.1 }) },
 * ]);
 * const params = { weight: { data: Float64Array.of(1, 0, 0, 1), shape: [2, 2] }, bias: Float64Array.of(0) };
 * const gradients = { weight: Float64Array.of(3, 0, 0, 0.02), bias: Float64Array.of(5) };
 * createOptimizer(method, params).step(gradients);
 * console.log(Array.from(params.weight.data, (one) => one.toFixed(3)).join(" ")); // → 0.930 0.000 0.000 0.909
 * ```
 */
export function muon(options: MuonOptions = {}): Chain {
  knownOptions("muon", options, [
    "learningRate",
    "momentum",
    "nesterov",
    "steps",
    ...gradientOptionNames,
    ...vectorOptionNames,
  ]);
  const { learningRate = 0.02, momentum = 0.95, nesterov = true, steps = 5 } = options;
  return namedChain(
    { name: "muon", title: "Muon", year: 2024, parents: ["sgd"], improves: "direction" },
    options,
    besideVectors(options, [
      ...decoupledStages(options, learningRate),
      runningMean("momentum", momentum, flag("nesterov", nesterov)),
      orthogonalize({ steps }),
      descend({ learningRate }),
    ]),
  );
}
