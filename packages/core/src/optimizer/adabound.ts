import { flag, knownOptions, oneOf } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { aboveZero, atLeastZero, hyperparameter } from "../transform/hyperparameter.ts";
import { transformOf, type Transform } from "../transform/transform.ts";
import {
  biasCorrection,
  biasProducts,
  momentHyperparameters,
  movedMoments,
} from "../transform/adam-parts.ts";

export interface AdaboundOptions extends GradientOptions {
  /** Default 0.001. */
  readonly learningRate?: Hyperparameter;
  /** The rate of plain descent that the bounds close in on. Default 0.1. */
  readonly finalLearningRate?: Hyperparameter;
  /** Decay of the mean. Default 0.9. */
  readonly beta1?: Hyperparameter;
  /** Decay of the mean square. Default 0.999. */
  readonly beta2?: Hyperparameter;
  /** How fast the bounds close in. Default 0.001. */
  readonly gamma?: Hyperparameter;
  /** Added to the root. Default 0; with `like: "authors"` 1e-8. */
  readonly epsilon?: Hyperparameter;
  /** Divides by the largest mean square seen so far. Default `false`. */
  readonly amsbound?: boolean;
  /** `"paper"` (default), or `"authors"`: with the bias corrected, and without a rate that falls. */
  readonly like?: "paper" | "authors";
}

/**
 * AdaBound: Adam whose rates are kept between two bounds that close in on one rate, so that it ends as plain descent
 * with momentum; with `amsbound` from the largest mean square so far.
 *
 * ```text
 * g = gradient + weightDecay * parameter
 * m = beta1 * m + (1 - beta1) * g
 * v = beta2 * v + (1 - beta2) * g^2
 * lower = finalLearningRate * (1 - 1 / (gamma * t + 1)),  upper = finalLearningRate * (1 + 1 / (gamma * t))
 * parameter = parameter - min(max(learningRate / (sqrt(v) + epsilon), lower), upper) / sqrt(t) * m
 * ```
 *
 * Differences: the paper has no epsilon and 1 - beta2 for gamma. The authors' code corrects the bias, adds epsilon and
 * does not divide by sqrt(t): `like: "authors"`; it also scales the bounds with a scheduled rate, for which
 * `finalLearningRate` may be a schedule here.
 *
 * @see Luo, Xiong, Liu, Sun, "Adaptive Gradient Methods with Dynamic Bound of Learning Rate" (2019),
 * https://arxiv.org/abs/1902.09843
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { adabound, createOptimizer } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(adabound({ learningRate: 0.5, like: "authors" }), params).step({ x: Float64Array.of(2) });
 * console.log(params.x[0]!.toFixed(6)); // → 0.500000
 * ```
 */
export function adabound(options: AdaboundOptions = {}): Chain {
  const names = [
    "learningRate",
    "finalLearningRate",
    "beta1",
    "beta2",
    "gamma",
    "epsilon",
    "amsbound",
    "like",
  ];
  knownOptions("adabound", options, [...names, ...gradientOptionNames]);
  return namedChain(
    {
      name: "adabound",
      title: options.amsbound === true ? "AMSBound" : "AdaBound",
      year: 2019,
      parents: ["adam", "sgd"],
      improves: "size",
    },
    options,
    [...gradientStages(options), boundedDescent(options)],
  );
}

function boundedDescent(options: AdaboundOptions): Transform {
  const { learningRate = 0.001, finalLearningRate = 0.1, gamma = 0.001, amsbound = false, like } = options;
  const isAuthors = oneOf("like", like ?? "paper", ["paper", "authors"]) === "authors";
  const { epsilon = isAuthors ? 1e-8 : 0 } = options;
  const largest = flag("amsbound", amsbound);
  return transformOf({
    name: "boundedDescent",
    hyperparameters: {
      learningRate: hyperparameter("learningRate", learningRate, atLeastZero),
      finalLearningRate: hyperparameter("finalLearningRate", finalLearningRate, atLeastZero),
      gamma: hyperparameter("gamma", gamma, aboveZero),
      ...momentHyperparameters({ ...options, epsilon }),
    },
    slots: largest ? { mean: 0, meanSquare: 0, largestMeanSquare: 0 } : { mean: 0, meanSquare: 0 },
    ...(isAuthors ? { scalars: biasProducts } : {}),
    prepare: `${isAuthors ? biasCorrection : ""}
      lower = finalLearningRate * (1 - 1 / (gamma * (step + 1) + 1))
      upper = finalLearningRate * (1 + 1 / (gamma * (step + 1)))
      ${isAuthors ? "rate = learningRate * correction1 / correction2" : "share = 1 / sqrt(step + 1)"}`,
    rule: `${movedMoments}
      ${largest ? "largestMeanSquare = max(largestMeanSquare, meanSquare)" : ""}
      root = sqrt(${largest ? "largestMeanSquare" : "meanSquare"}) + epsilon
      free = ${isAuthors ? "rate" : "learningRate"} / root
      bounded = free < lower ? lower : free > upper ? upper : free
      parameter = parameter - bounded * ${isAuthors ? "mean" : "(share * mean)"}`,
  });
}
