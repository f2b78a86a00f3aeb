import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { decoupledStages, gradientOptionNames, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { takeSigns } from "../transform/signs.ts";

export interface SignSgdOptions extends GradientOptions {
  /** How far every number goes in a step. Default 0.001. */
  readonly learningRate?: Hyperparameter;
}

/**
 * signSGD: every number takes a step of the same size, against the sign of its gradient. Its decay is decoupled.
 *
 * ```text
 * parameter = parameter * (1 - learningRate * weightDecay)
 * parameter = parameter - learningRate * sign(g)
 * ```
 *
 * Differences: the sign of 0 is 0. The paper has no decay, nor has optax's `sign_sgd`.
 *
 * @see Bernstein, Wang, Azizzadenesheli, Anandkumar, "signSGD: Compressed Optimisation for Non-Convex
 * Problems" (2018), https://arxiv.org/abs/1802.04434
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, signSgd } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1, 1, 1) };
 * createOptimizer(signSgd({ learningRate: 0.25 }), params).step({ x: Float64Array.of(3, -0.001, 0) });
 * console.log([...params.x]); // → [ 0.75, 1.25, 1 ]
 * ```
 */
export function signSgd(options: SignSgdOptions = {}): Chain {
  knownOptions("signSgd", options, ["learningRate", ...gradientOptionNames]);
  const { learningRate = 0.001 } = options;
  return namedChain(
    { name: "signSgd", title: "signSGD", year: 2018, parents: ["rprop"], improves: "size" },
    options,
    [...decoupledStages(options, learningRate), takeSigns(), descend({ learningRate })],
  );
}
