import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import type { Chain } from "../transform/method.ts";
import { aboveZero, atLeastZero, hyperparameter } from "../transform/hyperparameter.ts";
import { polyakStep } from "../stage/polyak-step.ts";

export interface SpsMaxOptions {
  /** How much shorter than Polyak's a step is. Default 0.5: twice as long. */
  readonly c?: Hyperparameter;
  /** The longest rate. Default 10. */
  readonly etaMax?: Hyperparameter;
  /** Added to the squared norm. Default 1e-8. */
  readonly epsilon?: Hyperparameter;
}

/**
 * SPS max: Polyak's step for stochastic gradients, for losses that may fall to 0, with a longest rate. It looks at the
 * loss: `step(gradients, { loss })` or `step(evaluate)`.
 *
 * ```text
 * parameter = parameter - min(loss / (c * ||g||^2 + epsilon), etaMax) * g
 * ```
 *
 * Differences: the authors' code with `adapt_flag="constant"`; its other flags change etaMax from step to step, which a
 * schedule does here. `polyakSgd` has a lower bound.
 *
 * @see Loizou, Vaswani, Laradji, Lacoste-Julien, "Stochastic Polyak Step-size for SGD: An Adaptive Learning Rate for
 * Fast Convergence" (2020), https://arxiv.org/abs/2002.10542
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, spsMax } from "@opt/core";
 *
 * const params = { x: Float64Array.of(3) };
 * createOptimizer(spsMax({ c: 1, epsilon: 0 }), params).step({ x: Float64Array.of(6) }, { loss: 9 });
 * console.log(params.x[0]); // → 1.5
 * ```
 */
export function spsMax(options: SpsMaxOptions = {}): Chain {
  knownOptions("spsMax", options, ["c", "etaMax", "epsilon"]);
  const { c = 0.5, etaMax = 10, epsilon = 1e-8 } = options;
  const step = polyakStep(
    {
      c: hyperparameter("c", c, aboveZero),
      etaMax: hyperparameter("etaMax", etaMax, atLeastZero),
      epsilon: hyperparameter("epsilon", epsilon, atLeastZero),
    },
    "min(loss / (c * squares + epsilon), etaMax)",
  );
  return namedChain(
    { name: "spsMax", title: "SPS max", year: 2020, parents: ["polyakSgd"], improves: "size" },
    options,
    [step],
  );
}
