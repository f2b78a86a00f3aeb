import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { decoupledStages, gradientOptionNames, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { aboveZero, atLeastZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import { transformOf, type Transform } from "../transform/transform.ts";
import {
  biasCorrection,
  biasProducts,
  momentHyperparameters,
  movedMoments,
  type Moments,
} from "../transform/adam-parts.ts";
import { halfLifeWarmup } from "../transform/half-life.ts";

export interface AdemamixOptions extends Moments, GradientOptions {
  /** Default 0.001. */
  readonly learningRate?: Hyperparameter;
  /** Decay of the slow mean. Default 0.9999. */
  readonly beta3?: Hyperparameter;
  /** Weight of the slow mean. Default 2. */
  readonly alpha?: Hyperparameter;
  /** Steps in which alpha rises from 0. */
  readonly alphaWarmup?: Hyperparameter;
  /** Steps in which the half-life of the slow mean rises from that of beta1. */
  readonly beta3Warmup?: Hyperparameter;
}

/**
 * AdEMAMix: Adam with a second, far slower mean, so that gradients of thousands of steps ago still count.
 *
 * ```text
 * m1 = beta1 * m1 + (1 - beta1) * g
 * m2 = beta3 * m2 + (1 - beta3) * g
 * v = beta2 * v + (1 - beta2) * g^2
 * parameter = parameter * (1 - learningRate * weightDecay)
 * parameter = parameter - learningRate * (m1 / (1 - beta1^t) + alpha * m2) / (sqrt(v / (1 - beta2^t)) + epsilon)
 * ```
 *
 * Differences: the slow mean is not corrected. alpha is 2 in the authors' code, as here, and 5 in optax, whose
 * schedules count from 0, one step late beside the warm-ups. These start at the first step; that of beta3 adds 1e-8 to
 * both betas, as the authors' code does.
 *
 * @see Pagliardini, Ablin, Grangier, "The AdEMAMix Optimizer: Better, Faster, Older" (2024),
 * https://arxiv.org/abs/2409.03137
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { ademamix, createOptimizer } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(ademamix({ learningRate: 0.1, beta3: 0.5 }), params).step({ x: Float64Array.of(4) });
 * console.log(params.x[0]!.toFixed(6)); // → 0.800000
 * ```
 */
export function ademamix(options: AdemamixOptions = {}): Chain {
  const names = ["learningRate", "beta1", "beta2", "beta3", "alpha", "epsilon", "alphaWarmup", "beta3Warmup"];
  knownOptions("ademamix", options, [...names, ...gradientOptionNames]);
  const { learningRate = 0.001 } = options;
  return namedChain(
    { name: "ademamix", title: "AdEMAMix", year: 2024, parents: ["adam"], improves: "direction" },
    options,
    [...decoupledStages(options, learningRate), scaleByTwoMeans(options), descend({ learningRate })],
  );
}

function scaleByTwoMeans(options: AdemamixOptions): Transform {
  const { beta3 = 0.9999, alpha = 2, alphaWarmup, beta3Warmup } = options;
  return transformOf({
    name: "scaleByTwoMeans",
    hyperparameters: {
      ...momentHyperparameters(options),
      beta3: hyperparameter("beta3", beta3, fraction),
      alpha: hyperparameter("alpha", alpha, atLeastZero),
      ...(alphaWarmup === undefined
        ? {}
        : { alphaWarmup: hyperparameter("alphaWarmup", alphaWarmup, aboveZero) }),
      ...(beta3Warmup === undefined
        ? {}
        : { beta3Warmup: hyperparameter("beta3Warmup", beta3Warmup, aboveZero) }),
    },
    slots: { mean: 0, slowMean: 0, meanSquare: 0 },
    scalars: biasProducts,
    prepare: `${biasCorrection}
      weight = ${alphaWarmup === undefined ? "alpha" : "min((step + 1) * alpha / alphaWarmup, alpha)"}
      keep = ${beta3Warmup === undefined ? "beta3" : halfLifeWarmup("beta1", "beta3", "beta3Warmup")}`,
    rule: `${movedMoments}
      slowMean = keep * slowMean + (1 - keep) * update
      update = (correction1 * mean + weight * slowMean) / (sqrt(meanSquare) * correction2 + epsilon)`,
  });
}
