import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { decoupledStages, gradientOptionNames, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { atLeastZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import { transformOf } from "../transform/transform.ts";
import { positiveNegative } from "../transform/positive-negative.ts";

export interface PnmOptions extends GradientOptions {
  /** Default 0.01. */
  readonly learningRate?: Hyperparameter;
  /** Decay of the momenta, squared, since each moves every other step. Default 0.9. */
  readonly beta1?: Hyperparameter;
  /** Weight of the older momentum: the larger, the more noise. Default 1. */
  readonly beta2?: Hyperparameter;
}

/**
 * PNM: positive-negative momentum: two momenta take turns, and the older one is taken off the newer one, which makes the
 * noise of the gradient larger and leaves their mean as it is. Its decay is decoupled.
 *
 * ```text
 * m_t = beta1^2 * m_(t-2) + (1 - beta1^2) * g
 * parameter = parameter * (1 - learningRate * weightDecay)
 * parameter = parameter - learningRate * ((1 + beta2) * m_t - beta2 * m_(t-1)) / sqrt((1 + beta2)^2 + beta2^2)
 * ```
 *
 * Differences: none from the authors' code, whose decay is decoupled by default.
 *
 * @see Xie, Yuan, Zhu, Sugiyama, "Positive-Negative Momentum: Manipulating Stochastic Gradient Noise to Improve
 * Generalization" (2021), https://arxiv.org/abs/2103.17182
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, pnm } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(pnm({ learningRate: 1, beta1: 0.5, beta2: 0 }), params).step({ x: Float64Array.of(1) });
 * console.log(params.x[0]); // → 0.25
 * ```
 */
export function pnm(options: PnmOptions = {}): Chain {
  knownOptions("pnm", options, ["learningRate", "beta1", "beta2", ...gradientOptionNames]);
  const { learningRate = 0.01, beta1 = 0.9, beta2 = 1 } = options;
  const { slots, prepare, rule } = positiveNegative("beta2");
  const takeTurns = transformOf({
    name: "takeTurns",
    hyperparameters: {
      beta1: hyperparameter("beta1", beta1, fraction),
      beta2: hyperparameter("beta2", beta2, atLeastZero),
    },
    slots,
    prepare,
    rule: `${rule}
      update = mixed`,
  });
  return namedChain(
    { name: "pnm", title: "PNM", year: 2021, parents: ["sgd"], improves: "direction" },
    options,
    [...decoupledStages(options, learningRate), takeTurns, descend({ learningRate })],
  );
}
