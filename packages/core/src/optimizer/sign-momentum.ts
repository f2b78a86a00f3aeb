import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { decoupledStages, gradientOptionNames, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { accumulateMomentum } from "../transform/momentum.ts";
import { takeSigns } from "../transform/signs.ts";

export interface SignMomentumOptions extends GradientOptions {
  /** How far a number goes for each sign. Default 0.001. */
  readonly learningRate?: Hyperparameter;
  /** How much of the sum of signs is kept. Default 0.9. */
  readonly momentum?: Hyperparameter;
  /** Looks one step ahead along the sum. Default `false`. */
  readonly nesterov?: boolean;
}

/**
 * A momentum of signs: gradients count by their signs alone, before they are summed. Its decay is decoupled.
 *
 * ```text
 * b = momentum * b + sign(g)
 * parameter = parameter * (1 - learningRate * weightDecay)
 * parameter = parameter - learningRate * b       (nesterov: sign(g) + momentum * b in place of b)
 * ```
 *
 * Differences: not in the paper of signSGD, whose Signum takes the sign of the momentum; in optax it is
 * `chain(scale_by_sign(), trace(momentum))`. Steps are up to 1 / (1 - momentum) times the learning rate.
 *
 * @see Bernstein, Wang, Azizzadenesheli, Anandkumar, "signSGD: Compressed Optimisation for Non-Convex
 * Problems" (2018), https://arxiv.org/abs/1802.04434
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, signMomentum } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * const optimizer = createOptimizer(signMomentum({ learningRate: 0.25, momentum: 0.5 }), params);
 * for (const slope of [4, 1]) optimizer.step({ x: Float64Array.of(slope) });
 * console.log(params.x[0]); // → 0.375
 * ```
 */
export function signMomentum(options: SignMomentumOptions = {}): Chain {
  knownOptions("signMomentum", options, ["learningRate", "momentum", "nesterov", ...gradientOptionNames]);
  const { learningRate = 0.001, momentum = 0.9, nesterov = false } = options;
  return namedChain(
    {
      name: "signMomentum",
      title: "Sign momentum",
      year: 2018,
      parents: ["signSgd", "sgd"],
      improves: "direction",
    },
    options,
    [
      ...decoupledStages(options, learningRate),
      takeSigns(),
      accumulateMomentum({ momentum, nesterov }),
      descend({ learningRate }),
    ],
  );
}
