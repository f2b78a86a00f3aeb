import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import type { Chain } from "../transform/method.ts";
import { aboveZero, atLeastZero, hyperparameter } from "../transform/hyperparameter.ts";
import { polyakStep } from "../stage/polyak-step.ts";

export interface PolyakSgdOptions {
  /** The longest rate. Default 1. */
  readonly largestLearningRate?: Hyperparameter;
  /** What the gradient is scaled by: the step is 1 / scaling times the gap over the squared norm. Default 1. */
  readonly scaling?: Hyperparameter;
  /** The least that the loss may be. Default 0. */
  readonly lowerBound?: Hyperparameter;
  /** Added to the squared norm. Default 0. */
  readonly epsilon?: Hyperparameter;
}

/**
 * Polyak's step: as far as the loss would have to fall, were it a straight line down to its lower bound. It looks at
 * the loss: `step(gradients, { loss })` or `step(evaluate)`.
 *
 * ```text
 * d = scaling * g
 * parameter = parameter - min((loss - lowerBound) / (||d||^2 + epsilon), largestLearningRate) * d
 * ```
 *
 * Differences: optax's `polyak_sgd`; the paper's step is the gap over c ||g||^2, which is `scaling: c` here. A loss
 * under the lower bound climbs.
 *
 * @see Loizou, Vaswani, Laradji, Lacoste-Julien, "Stochastic Polyak Step-size for SGD: An Adaptive Learning Rate for
 * Fast Convergence" (2020), https://arxiv.org/abs/2002.10542
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, polyakSgd } from "@opt/core";
 *
 * const params = { x: Float64Array.of(3) };
 * createOptimizer(polyakSgd(), params).step({ x: Float64Array.of(6) }, { loss: 9 });
 * console.log(params.x[0]); // → 1.5
 * ```
 */
export function polyakSgd(options: PolyakSgdOptions = {}): Chain {
  knownOptions("polyakSgd", options, ["largestLearningRate", "scaling", "lowerBound", "epsilon"]);
  const { largestLearningRate = 1, scaling = 1, lowerBound = 0, epsilon = 0 } = options;
  const step = polyakStep(
    {
      largestLearningRate: hyperparameter("largestLearningRate", largestLearningRate, atLeastZero),
      scaling: hyperparameter("scaling", scaling, aboveZero),
      lowerBound: hyperparameter("lowerBound", lowerBound),
      epsilon: hyperparameter("epsilon", epsilon, atLeastZero),
    },
    "scaling * min((loss - lowerBound) / (scaling * scaling * squares + epsilon), largestLearningRate)",
  );
  return namedChain(
    { name: "polyakSgd", title: "Polyak SGD", year: 2020, parents: ["sgd"], improves: "size" },
    options,
    [step],
  );
}
