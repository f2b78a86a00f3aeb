import { finite, flag, knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import type { Chain } from "../transform/method.ts";
import { atLeastZero, hyperparameter } from "../transform/hyperparameter.ts";
import { generalTransform } from "../stage/general-transform.ts";
import type { Transform } from "../transform/transform.ts";
import {
  biasCorrection,
  biasProducts,
  momentHyperparameters,
  movedMoments,
  type Moments,
} from "../transform/adam-parts.ts";
import { momoRate, type MomoBound } from "../transform/momo-rate.ts";

export interface MomoAdamOptions extends MomoBound, Moments {
  /** The longest rate. Default 0.01. */
  readonly learningRate?: Hyperparameter;
  /** Divides the parameters by 1 + learningRate * weightDecay after the step. Default 0. */
  readonly weightDecay?: Hyperparameter;
}

/**
 * MoMo-Adam: Adam whose rate comes from a model of the loss, as in `momo`. It looks at the loss:
 * `step(gradients, { loss })` or `step(evaluate)`.
 *
 * ```text
 * f, m, p = running means of loss, g and <g, parameter>, from 0 on
 * v = beta2 * v + (1 - beta2) * g^2
 * D = sqrt(v / (1 - beta2^t)) + epsilon,  w = 1 - beta1^t,  s = 1 + learningRate * weightDecay
 * rate = min(learningRate / w, max(s * (f - w * lowerBound - p) + <m, parameter>, 0) / <m, m / D>)
 * parameter = (parameter - rate * m / D) / s
 * ```
 *
 * Differences: optax takes the decay off the old parameter and the whole step after it.
 *
 * @see Schaipp, Ohana, Eickenberg, Defazio, Gower, "MoMo: Momentum Models for Adaptive Learning Rates" (2023),
 * https://arxiv.org/abs/2305.07583
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, momoAdam } from "@opt/core";
 *
 * const params = { x: Float64Array.of(3) };
 * createOptimizer(momoAdam({ learningRate: 1 }), params).step({ x: Float64Array.of(6) }, { loss: 9 });
 * console.log(params.x[0]!.toFixed(4)); // → 2.0000
 * ```
 */
export function momoAdam(options: MomoAdamOptions = {}): Chain {
  const names = ["learningRate", "beta1", "beta2", "epsilon", "weightDecay", "lowerBound", "adaptLowerBound"];
  knownOptions("momoAdam", options, names);
  return namedChain(
    { name: "momoAdam", title: "MoMo-Adam", year: 2023, parents: ["momo", "adam"], improves: "size" },
    options,
    [scaledStepByModel(options)],
  );
}

function scaledStepByModel(options: MomoAdamOptions): Transform {
  const { learningRate = 0.01, weightDecay = 0, lowerBound = 0, adaptLowerBound = false } = options;
  return generalTransform({
    name: "scaledStepByModel",
    hyperparameters: {
      learningRate: hyperparameter("learningRate", learningRate, atLeastZero),
      ...momentHyperparameters(options),
      weightDecay: hyperparameter("weightDecay", weightDecay, atLeastZero),
      lowerBound: hyperparameter("lowerBound", finite("lowerBound", lowerBound)),
    },
    slots: { mean: 0, meanSquare: 0 },
    scalars: { meanLoss: 0, meanProduct: 0, lower: lowerBound, ...biasProducts },
    phases: [
      {
        prepare: `${biasCorrection}
      meanLoss = beta1 * meanLoss + (1 - beta1) * loss`,
        rule: `${movedMoments}
      update = mean / (sqrt(meanSquare) * correction2 + epsilon)`,
      },
      {
        reduce: {
          newest: ["gradient", "parameter"],
          dot: ["mean", "parameter"],
          squares: ["mean", "update"],
        },
        prepare: `meanProduct = beta1 * meanProduct + (1 - beta1) * newest
      weight = 1 - product1
      ${momoRate(flag("adaptLowerBound", adaptLowerBound))}`,
        rule: "parameter = (parameter - rate * update) / shrink",
      },
    ],
  });
}
