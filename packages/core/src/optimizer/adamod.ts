import { knownOptions, oneOf } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { decoupledStages, gradientOptionNames, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { atLeastZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import { transformOf } from "../transform/transform.ts";
import {
  biasCorrection,
  biasProducts,
  momentHyperparameters,
  movedMoments,
  type Moments,
} from "../transform/adam-parts.ts";

export interface AdamodOptions extends Moments, GradientOptions {
  /** Default 0.001. */
  readonly learningRate?: Hyperparameter;
  /** Decay of the mean rate. Default 0.999. */
  readonly beta3?: Hyperparameter;
  /** `"paper"` (default) corrects the mean apart from the rate; `"authors"` within the rate that is averaged. */
  readonly like?: "paper" | "authors";
}

/**
 * AdaMod: Adam whose rate for each number may not pass its own running mean, so that no step is suddenly long.
 *
 * ```text
 * m = beta1 * m + (1 - beta1) * g
 * v = beta2 * v + (1 - beta2) * g^2
 * rate = learningRate / (sqrt(v / (1 - beta2^t)) + epsilon)
 * s = beta3 * s + (1 - beta3) * rate
 * parameter = parameter * (1 - learningRate * weightDecay)
 * parameter = parameter - min(rate, s) * m / (1 - beta1^t)
 * ```
 *
 * Differences: s starts at 0 and is not corrected, so that first steps are short. The authors' code, and the libraries
 * after it, add epsilon before the correction and average the rate with the correction of m in it: `like: "authors"`.
 *
 * @see Ding, Ren, Luo, Sun, "An Adaptive and Momental Bound Method for Stochastic Learning" (2019),
 * https://arxiv.org/abs/1910.12249
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { adamod, createOptimizer } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(adamod({ learningRate: 0.1, beta3: 0.5 }), params).step({ x: Float64Array.of(4) });
 * console.log(params.x[0]!.toFixed(6)); // → 0.950000
 * ```
 */
export function adamod(options: AdamodOptions = {}): Chain {
  const names = ["learningRate", "beta1", "beta2", "beta3", "epsilon", "like", ...gradientOptionNames];
  knownOptions("adamod", options, names);
  const { learningRate = 0.001, beta3 = 0.999, like = "paper" } = options;
  const isAuthors = oneOf("like", like, ["paper", "authors"]) === "authors";
  const boundedByMean = transformOf({
    name: "boundedByMean",
    hyperparameters: {
      learningRate: hyperparameter("learningRate", learningRate, atLeastZero),
      ...momentHyperparameters(options),
      beta3: hyperparameter("beta3", beta3, fraction),
    },
    slots: { mean: 0, meanSquare: 0, meanRate: 0 },
    scalars: biasProducts,
    prepare: `${biasCorrection}
      corrected = learningRate * correction1 / correction2`,
    rule: `${movedMoments}
      rate = ${isAuthors ? "corrected / (sqrt(meanSquare) + epsilon)" : "learningRate / (sqrt(meanSquare) * correction2 + epsilon)"}
      meanRate = beta3 * meanRate + (1 - beta3) * rate
      parameter = parameter - min(rate, meanRate) * ${isAuthors ? "mean" : "(correction1 * mean)"}`,
  });
  return namedChain(
    { name: "adamod", title: "AdaMod", year: 2019, parents: ["adam"], improves: "size" },
    options,
    [...decoupledStages(options, learningRate), boundedByMean],
  );
}
