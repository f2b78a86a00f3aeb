import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { decoupledStages, gradientOptionNames, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { scaleByNadam } from "../transform/scale-by-nadam.ts";
import type { Moments } from "../transform/adam-parts.ts";
import { scaleByNesterovMoments } from "../transform/scale-by-nesterov.ts";

export interface NadamwOptions extends Moments, GradientOptions {
  /** Default 0.001. */
  readonly learningRate?: Hyperparameter;
  /** Decoupled decay. Default 0.01. */
  readonly weightDecay?: Hyperparameter;
  /** How fast the momentum warms up to beta1, as in `nadam`; without it the momentum is beta1 from the start. */
  readonly momentumDecay?: Hyperparameter;
}

/**
 * NAdamW: Adam with Nesterov's look ahead and decoupled decay.
 *
 * ```text
 * parameter = parameter * (1 - learningRate * weightDecay)
 * m = beta1 * m + (1 - beta1) * g
 * v = beta2 * v + (1 - beta2) * g^2
 * n = beta1 * m / (1 - beta1^(t+1)) + (1 - beta1) * g / (1 - beta1^t)
 * parameter = parameter - learningRate * n / (sqrt(v / (1 - beta2^t)) + epsilon)
 * ```
 *
 * Differences: optax's `nadamw`, whose decay is 1e-4 by default. PyTorch's `NAdam(decoupled_weight_decay=True)` has a
 * momentum that warms up: `momentumDecay: 0.004`. timm's corrects both parts of n by 1 - beta1^t.
 *
 * @see Loshchilov, Hutter, "Decoupled Weight Decay Regularization" (2019), https://arxiv.org/abs/1711.05101; look
 * ahead: Dozat, "Incorporating Nesterov Momentum into Adam" (2016).
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, nadamw } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(nadamw({ learningRate: 0.1, weightDecay: 0 }), params).step({ x: Float64Array.of(4) });
 * console.log(params.x[0]!.toFixed(6)); // → 0.852632
 * ```
 */
export function nadamw(options: NadamwOptions = {}): Chain {
  const names = ["learningRate", "beta1", "beta2", "epsilon", "momentumDecay", ...gradientOptionNames];
  knownOptions("nadamw", options, names);
  const { learningRate = 0.001, weightDecay = 0.01, momentumDecay } = options;
  return namedChain(
    { name: "nadamw", title: "NAdamW", year: 2019, parents: ["nadam", "adamw"], improves: "direction" },
    options,
    [
      ...decoupledStages({ ...options, weightDecay }, learningRate),
      momentumDecay === undefined
        ? scaleByNesterovMoments(options)
        : scaleByNadam({ ...options, momentumDecay }),
      descend({ learningRate }),
    ],
  );
}
