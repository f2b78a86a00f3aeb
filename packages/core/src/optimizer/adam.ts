import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { adamLoops } from "../generated/adam.ts";
import { writtenChain } from "../transform/written-chain.ts";
import type { Chain } from "../transform/method.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import { descend } from "../transform/descend.ts";
import { scaleByAdam, type AdamMoments } from "../transform/scale-by-adam.ts";

export interface AdamOptions extends AdamMoments, GradientOptions {
  /** Default 0.001. */
  readonly learningRate?: Hyperparameter;
}

/**
 * Adam: momentum over the root of the running mean square, both corrected for starting at zero.
 *
 * ```text
 * g = gradient + weightDecay * parameter
 * m = beta1 * m + (1 - beta1) * g
 * v = beta2 * v + (1 - beta2) * g^2
 * parameter = parameter - learningRate * (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon)
 * ```
 *
 * Differences: epsilon stands outside the root and after the correction, as in the paper's algorithm,
 * PyTorch and optax; TensorFlow adds it to the uncorrected root. With `amsgrad` the largest raw mean
 * square is kept and then corrected (PyTorch); optax keeps the largest corrected one.
 *
 * @see Kingma, Ba, "Adam: A Method for Stochastic Optimization" (2015), https://arxiv.org/abs/1412.6980
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { adam, createOptimizer } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * const optimizer = createOptimizer(adam({ learningRate: 0.1 }), params);
 * const reading = optimizer.step({ x: Float64Array.of(0.5) });
 * console.log(params.x[0]!.toFixed(6), reading.step); // → 0.900000 1
 * ```
 */
export function adam(options: AdamOptions = {}): Chain {
  const names = ["learningRate", "beta1", "beta2", "epsilon", "amsgrad", ...gradientOptionNames];
  knownOptions("adam", options, names);
  const { learningRate = 0.001 } = options;
  return writtenChain(
    {
      name: "adam",
      title: options.amsgrad ? "AMSGrad" : "Adam",
      year: 2015,
      parents: ["sgd", "rmsprop"],
      improves: "both",
    },
    options,
    [...gradientStages(options), scaleByAdam(options), descend({ learningRate })],
    adamLoops,
  );
}
