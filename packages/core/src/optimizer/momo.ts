import { running } from "../transform/adam-parts.ts";
import { finite, flag, knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import type { Chain } from "../transform/method.ts";
import { atLeastZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import { generalTransform } from "../stage/general-transform.ts";
import type { Transform } from "../transform/transform.ts";
import { momoRate, type MomoBound } from "../transform/momo-rate.ts";

export interface MomoOptions extends MomoBound {
  /** The longest rate. Default 1. */
  readonly learningRate?: Hyperparameter;
  /** Decay of the means of loss and gradient. Default 0.9. */
  readonly beta?: Hyperparameter;
  /** Divides the parameters by 1 + learningRate * weightDecay after the step. Default 0. */
  readonly weightDecay?: Hyperparameter;
  /** Starts the means at 0 and corrects them, in place of at the first values. Default `false`. */
  readonly biasCorrection?: boolean;
}

/**
 * MoMo: momentum whose rate comes from a model of the loss, the mean of the straight lines along past gradients. It
 * looks at the loss: `step(gradients, { loss })` or `step(evaluate)`.
 *
 * ```text
 * f, d, p = running means of loss, g and <g, parameter>, from the first values on
 * s = 1 + learningRate * weightDecay
 * rate = min(learningRate, max(s * (f - lowerBound - p) + <d, parameter>, 0) / ||d||^2)
 * parameter = (parameter - rate * d) / s
 * ```
 *
 * Differences: optax takes the decay off the old parameter and the whole step after it.
 *
 * @see Schaipp, Ohana, Eickenberg, Defazio, Gower, "MoMo: Momentum Models for Adaptive Learning Rates" (2023),
 * https://arxiv.org/abs/2305.07583
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, momo } from "@opt/core";
 *
 * const params = { x: Float64Array.of(3) };
 * createOptimizer(momo(), params).step({ x: Float64Array.of(6) }, { loss: 9 });
 * console.log(params.x[0]); // → 1.5
 * ```
 */
export function momo(options: MomoOptions = {}): Chain {
  const names = ["learningRate", "beta", "weightDecay", "biasCorrection", "lowerBound", "adaptLowerBound"];
  knownOptions("momo", options, names);
  return namedChain(
    { name: "momo", title: "MoMo", year: 2023, parents: ["polyakSgd"], improves: "both" },
    options,
    [stepByModel(options)],
  );
}

function stepByModel(options: MomoOptions): Transform {
  const { learningRate = 1, beta = 0.9, weightDecay = 0, biasCorrection = false } = options;
  const { lowerBound = 0, adaptLowerBound = false } = options;
  const isCorrected = flag("biasCorrection", biasCorrection);
  return generalTransform({
    name: "stepByModel",
    hyperparameters: {
      learningRate: hyperparameter("learningRate", learningRate, atLeastZero),
      beta: hyperparameter("beta", beta, fraction),
      weightDecay: hyperparameter("weightDecay", weightDecay, atLeastZero),
      lowerBound: hyperparameter("lowerBound", finite("lowerBound", lowerBound)),
    },
    slots: { mean: 0 },
    scalars: { meanLoss: 0, meanProduct: 0, product: 1, kept: 0, lower: lowerBound },
    phases: [
      {
        prepare: `keep = ${isCorrected ? "beta" : "step > 0 ? beta : 0"}
      ${running("product", "beta")}
      meanLoss = keep * meanLoss + (1 - keep) * loss
      kept = keep`,
        rule: "mean = keep * mean + (1 - keep) * update",
      },
      {
        reduce: { newest: ["update", "parameter"], dot: ["mean", "parameter"], squares: ["mean", "mean"] },
        prepare: `meanProduct = kept * meanProduct + (1 - kept) * newest
      weight = ${isCorrected ? "1 - product" : "1"}
      ${momoRate(flag("adaptLowerBound", adaptLowerBound))}`,
        rule: "parameter = (parameter - rate * mean) / shrink",
      },
    ],
  });
}
