import { flag, knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { decoupledStages, gradientOptionNames, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { atLeastZero, hyperparameter } from "../transform/hyperparameter.ts";
import { transformOf } from "../transform/transform.ts";
import {
  biasCorrection,
  biasProducts,
  momentHyperparameters,
  type Moments,
} from "../transform/adam-parts.ts";
import { positiveNegative } from "../transform/positive-negative.ts";

export interface AdaPnmOptions extends Moments, GradientOptions {
  /** Default 0.001. */
  readonly learningRate?: Hyperparameter;
  /** Weight of the older momentum. Default 1. */
  readonly beta3?: Hyperparameter;
  /** Divides by the largest mean square seen so far. Default `true`. */
  readonly amsgrad?: boolean;
}

/**
 * AdaPNM: Adam with positive-negative momentum. Its decay is decoupled.
 *
 * ```text
 * m_t = beta1^2 * m_(t-2) + (1 - beta1^2) * g
 * v = beta2 * v + (1 - beta2) * g^2,  u = max(u, v)
 * n = ((1 + beta3) * m_t - beta3 * m_(t-1)) / sqrt((1 + beta3)^2 + beta3^2)
 * parameter = parameter * (1 - learningRate * weightDecay)
 * parameter = parameter - learningRate * (n / (1 - beta1^t)) / (sqrt(u / (1 - beta2^t)) + epsilon)
 * ```
 *
 * Differences: none from the authors' code, where AMSGrad's maximum is on by default.
 *
 * @see Xie, Yuan, Zhu, Sugiyama, "Positive-Negative Momentum: Manipulating Stochastic Gradient Noise to Improve
 * Generalization" (2021), https://arxiv.org/abs/2103.17182
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { adaPnm, createOptimizer } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(adaPnm({ learningRate: 0.1, beta1: 0.5, beta3: 0 }), params).step({ x: Float64Array.of(4) });
 * console.log(params.x[0]!.toFixed(6)); // → 0.850000
 * ```
 */
export function adaPnm(options: AdaPnmOptions = {}): Chain {
  const names = ["learningRate", "beta1", "beta2", "beta3", "epsilon", "amsgrad", ...gradientOptionNames];
  knownOptions("adaPnm", options, names);
  const { learningRate = 0.001, beta3 = 1, amsgrad = true } = options;
  const isLargest = flag("amsgrad", amsgrad);
  const { slots, prepare, rule } = positiveNegative("beta3");
  const scaleByTurns = transformOf({
    name: "scaleByTurns",
    hyperparameters: {
      ...momentHyperparameters(options),
      beta3: hyperparameter("beta3", beta3, atLeastZero),
    },
    slots: { ...slots, meanSquare: 0, ...(isLargest ? { largest: 0 } : {}) },
    scalars: biasProducts,
    prepare: `${biasCorrection}
      ${prepare}`,
    rule: `${rule}
      meanSquare = beta2 * meanSquare + (1 - beta2) * (update * update)
      ${isLargest ? "largest = max(largest, meanSquare)" : ""}
      update = correction1 * mixed / (sqrt(${isLargest ? "largest" : "meanSquare"}) * correction2 + epsilon)`,
  });
  return namedChain(
    { name: "adaPnm", title: "AdaPNM", year: 2021, parents: ["pnm", "adam"], improves: "direction" },
    options,
    [...decoupledStages(options, learningRate), scaleByTurns, descend({ learningRate })],
  );
}
