import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { aboveZero, atLeastZero, hyperparameter } from "../transform/hyperparameter.ts";
import { copyingTransform } from "../stage/copying-transform.ts";

export interface AccSgdOptions extends GradientOptions {
  /** The short step. Default 0.01. */
  readonly learningRate?: Hyperparameter;
  /** How many times longer the long step is, about the condition number. Default 1000. */
  readonly kappa?: Hyperparameter;
  /** What is gained from the statistics, from 1 to the root of kappa. Default 10. */
  readonly xi?: Hyperparameter;
  /** Keeps the steps from being too bold. Default 0.7. */
  readonly smallConstant?: Hyperparameter;
}

/**
 * AccSGD: a short step from the parameters, and a long one that goes into a running mean; the two are mixed.
 *
 * ```text
 * g = gradient + weightDecay * parameter
 * share = smallConstant^2 * xi / kappa
 * a = (1 - share) * a + share * (parameter - learningRate * kappa / smallConstant * g)       (a starts at the parameter)
 * w = smallConstant / (smallConstant + share)
 * parameter = w * (parameter - learningRate * g) + (1 - w) * a
 * ```
 *
 * Differences: the authors have no default of the learning rate.
 *
 * @see Kidambi, Netrapalli, Jain, Kakade, "On the insufficiency of existing momentum schemes for Stochastic
 * Optimization" (2018), https://arxiv.org/abs/1803.05591
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { accSgd, createOptimizer } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(accSgd({ learningRate: 0.1, kappa: 10, xi: 2 }), params).step({ x: Float64Array.of(1) });
 * console.log(params.x[0]!.toFixed(6)); // → 0.895088
 * ```
 */
export function accSgd(options: AccSgdOptions = {}): Chain {
  knownOptions("accSgd", options, ["learningRate", "kappa", "xi", "smallConstant", ...gradientOptionNames]);
  const { learningRate = 0.01, kappa = 1000, xi = 10, smallConstant = 0.7 } = options;
  const accelerate = copyingTransform({
    name: "accelerate",
    hyperparameters: {
      learningRate: hyperparameter("learningRate", learningRate, atLeastZero),
      kappa: hyperparameter("kappa", kappa, { least: 1 }),
      xi: hyperparameter("xi", xi, { least: 1 }),
      smallConstant: hyperparameter("smallConstant", smallConstant, aboveZero),
    },
    slots: { average: "parameter" },
    prepare: `share = smallConstant * smallConstant * xi / kappa
      long = learningRate * kappa / smallConstant
      ofAverage = share / (smallConstant + share)`,
    rule: `average = average + share * (parameter - long * update - average)
      short = parameter - learningRate * update
      parameter = short + ofAverage * (average - short)`,
  });
  return namedChain(
    { name: "accSgd", title: "AccSGD", year: 2018, parents: ["sgd"], improves: "direction" },
    options,
    [...gradientStages(options), accelerate],
  );
}
