import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { decoupledStages, gradientOptionNames, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { runningMean } from "../transform/running-mean.ts";
import { takeSigns } from "../transform/signs.ts";

export interface SignumOptions extends GradientOptions {
  /** How far every number goes in a step. Default 0.001. */
  readonly learningRate?: Hyperparameter;
  /** How much of the running mean is kept. Default 0.9. */
  readonly momentum?: Hyperparameter;
}

/**
 * Signum: signSGD with momentum, against the sign of the gradient's running mean. Its decay is decoupled.
 *
 * ```text
 * m = momentum * m + (1 - momentum) * g
 * parameter = parameter * (1 - learningRate * weightDecay)
 * parameter = parameter - learningRate * sign(m)
 * ```
 *
 * Differences: the paper has no decay. optax's `signum` is the same. A sum in place of the mean, as some libraries
 * keep, has the same sign. `signMomentum` takes the sign first.
 *
 * @see Bernstein, Wang, Azizzadenesheli, Anandkumar, "signSGD: Compressed Optimisation for Non-Convex
 * Problems" (2018), https://arxiv.org/abs/1802.04434
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, signum } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * const optimizer = createOptimizer(signum({ learningRate: 0.25 }), params);
 * for (const slope of [4, -1, -1]) optimizer.step({ x: Float64Array.of(slope) });
 * console.log(params.x[0]); // → 0.25
 * ```
 */
export function signum(options: SignumOptions = {}): Chain {
  knownOptions("signum", options, ["learningRate", "momentum", ...gradientOptionNames]);
  const { learningRate = 0.001, momentum = 0.9 } = options;
  return namedChain(
    { name: "signum", title: "Signum", year: 2018, parents: ["signSgd", "sgd"], improves: "direction" },
    options,
    [
      ...decoupledStages(options, learningRate),
      runningMean("momentum", momentum),
      takeSigns(),
      descend({ learningRate }),
    ],
  );
}
