import { flag, knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { scaleByAdam } from "../transform/scale-by-adam.ts";
import type { Moments } from "../transform/adam-parts.ts";
import { optimistic, type OptimisticOptions } from "../transform/optimistic.ts";
import { scaleByNesterovMoments } from "../transform/scale-by-nesterov.ts";

export interface OptimisticAdamOptions extends Moments, OptimisticOptions, GradientOptions {
  /** Default 0.001. */
  readonly learningRate?: Hyperparameter;
  /** Takes Adam's direction with Nesterov's look ahead. Default `false`. */
  readonly nesterov?: boolean;
}

/**
 * Optimistic Adam: Adam's direction and how far it has changed, as if the next one would change as far again.
 *
 * ```text
 * d = Adam's direction: m / (1 - beta1^t) / (sqrt(v / (1 - beta2^t)) + epsilon)
 * parameter = parameter - learningRate * (alpha * d + beta * (d - d_before))       (d_before is 0 at first)
 * ```
 *
 * Differences: in the paper alpha and beta are 1. optax takes the first direction for the one before it, which
 * `like: "optax"` does too, and has `nesterov: true` by default.
 *
 * @see Daskalakis, Ilyas, Syrgkanis, Zeng, "Training GANs with Optimism" (2017), https://arxiv.org/abs/1711.00141
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, optimisticAdam } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(optimisticAdam({ learningRate: 0.1 }), params).step({ x: Float64Array.of(4) });
 * console.log(params.x[0]!.toFixed(6)); // → 0.800000
 * ```
 */
export function optimisticAdam(options: OptimisticAdamOptions = {}): Chain {
  const names = ["learningRate", "alpha", "beta", "beta1", "beta2", "epsilon", "nesterov", "like"];
  knownOptions("optimisticAdam", options, [...names, ...gradientOptionNames]);
  const { learningRate = 0.001, nesterov = false } = options;
  return namedChain(
    {
      name: "optimisticAdam",
      title: "Optimistic Adam",
      year: 2017,
      parents: ["adam", "optimisticGradientDescent"],
      improves: "direction",
    },
    options,
    [
      ...gradientStages(options),
      flag("nesterov", nesterov) ? scaleByNesterovMoments(options) : scaleByAdam(options),
      optimistic(options),
      descend({ learningRate }),
    ],
  );
}
