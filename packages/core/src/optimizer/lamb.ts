import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import type { Moments } from "../transform/adam-parts.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { scaleByAdam } from "../transform/scale-by-adam.ts";
import { scaleByTrustRatio } from "../stage/trust-ratio.ts";

export interface LambOptions extends GradientOptions, Moments {
  /** Default 0.001. */
  readonly learningRate?: Hyperparameter;
  /** Added to the root. Default 1e-6. */
  readonly epsilon?: Hyperparameter;
  /** Added to Adam's direction, times the parameter, before the norms are taken. Default 0. */
  readonly weightDecay?: Hyperparameter;
}

/**
 * LAMB: Adam's direction, scaled leaf by leaf to the norm of the parameters; for large batches.
 *
 * ```text
 * m = beta1 * m + (1 - beta1) * g
 * v = beta2 * v + (1 - beta2) * g^2
 * u = (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon) + weightDecay * parameter
 * parameter = parameter - learningRate * norm(parameter) / norm(u) * u
 * ```
 *
 * The ratio is 1 where a norm is 0.
 *
 * Differences: follows the paper's second algorithm, as optax does. timm also clips the global norm at 1 and leaves
 * leaves without decay alone, unless asked; torch_optimizer does not correct the bias and takes at most 10 for the
 * norm of the parameters.
 *
 * @see You and others, "Large Batch Optimization for Deep Learning: Training BERT in 76 minutes" (2019),
 * https://arxiv.org/abs/1904.00962
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, lamb } from "@opt/core";
 *
 * const params = { x: Float64Array.of(3, 4) };
 * createOptimizer(lamb({ learningRate: 0.1 }), params).step({ x: Float64Array.of(1, -1) });
 * console.log(Array.from(params.x, (one) => one.toFixed(4)).join(" ")); // → 2.6464 4.3536
 * ```
 */
export function lamb(options: LambOptions = {}): Chain {
  knownOptions("lamb", options, ["learningRate", "beta1", "beta2", "epsilon", ...gradientOptionNames]);
  const { learningRate = 0.001, epsilon = 1e-6, maximize = false } = options;
  return namedChain(
    { name: "lamb", title: "LAMB", year: 2019, parents: ["adamw", "lars"], improves: "size" },
    options,
    [
      ...gradientStages({ maximize }),
      scaleByAdam({ ...options, epsilon }),
      ...gradientStages({ ...options, maximize: false }),
      scaleByTrustRatio(),
      descend({ learningRate }),
    ],
  );
}
