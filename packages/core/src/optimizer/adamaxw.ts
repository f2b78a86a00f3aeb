import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { decoupledStages, gradientOptionNames, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { scaleByAdamax, type AdamaxMoments } from "../transform/scale-by-adamax.ts";

export interface AdamaxwOptions extends AdamaxMoments, GradientOptions {
  /** Default 0.001. */
  readonly learningRate?: Hyperparameter;
  /** Decoupled decay. Default 0.01. */
  readonly weightDecay?: Hyperparameter;
}

/**
 * AdamaxW: Adamax with decoupled decay.
 *
 * ```text
 * parameter = parameter * (1 - learningRate * weightDecay)
 * m = beta1 * m + (1 - beta1) * g
 * u = max(beta2 * u, |g| + epsilon)
 * parameter = parameter - learningRate * (m / (1 - beta1^t)) / u
 * ```
 *
 * Differences: the paper has no epsilon; `epsilon: 0` is the paper's, with 0 / 0 = 0. optax adds the decay to the
 * direction: equal but for rounding; its decay is 1e-4 by default.
 *
 * @see Loshchilov, Hutter, "Decoupled Weight Decay Regularization" (2019), https://arxiv.org/abs/1711.05101; Adamax:
 * Kingma, Ba, https://arxiv.org/abs/1412.6980
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { adamaxw, createOptimizer } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(adamaxw({ learningRate: 0.1, weightDecay: 0.5 }), params).step({ x: Float64Array.of(4) });
 * console.log(params.x[0]!.toFixed(6)); // → 0.850000
 * ```
 */
export function adamaxw(options: AdamaxwOptions = {}): Chain {
  knownOptions("adamaxw", options, ["learningRate", "beta1", "beta2", "epsilon", ...gradientOptionNames]);
  const { learningRate = 0.001, weightDecay = 0.01 } = options;
  return namedChain(
    { name: "adamaxw", title: "AdamaxW", year: 2019, parents: ["adamax", "adamw"], improves: "direction" },
    options,
    [
      ...decoupledStages({ ...options, weightDecay }, learningRate),
      scaleByAdamax(options),
      descend({ learningRate }),
    ],
  );
}
