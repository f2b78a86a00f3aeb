import { knownOptions } from "../check.ts";
import { lionLoops } from "../generated/lion.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { writtenChain } from "../transform/written-chain.ts";
import { descend } from "../transform/descend.ts";
import { decoupledStages, gradientOptionNames, type GradientOptions } from "../transform/gradient-stages.ts";
import { fraction, hyperparameter } from "../transform/hyperparameter.ts";
import type { Chain } from "../transform/method.ts";
import { transformOf } from "../transform/transform.ts";

export interface LionOptions extends GradientOptions {
  /** Default 0.0001: three to ten times smaller than Adam's. */
  readonly learningRate?: Hyperparameter;
  /** How much of the mean goes into the sign. Default 0.9. */
  readonly beta1?: Hyperparameter;
  /** Decay of the mean. Default 0.99. */
  readonly beta2?: Hyperparameter;
}

/**
 * Lion: the sign of a mix of the gradient and its running mean, so that every parameter takes a step of the same
 * size. Its decay is decoupled.
 *
 * ```text
 * parameter = parameter * (1 - learningRate * weightDecay)
 * parameter = parameter - learningRate * sign(beta1 * m + (1 - beta1) * g)
 * m = beta2 * m + (1 - beta2) * g
 * ```
 *
 * Differences: the authors decay before the step, as here; optax adds the decay to the sign: equal but for rounding.
 *
 * @see Chen and others, "Symbolic Discovery of Optimization Algorithms" (2023), https://arxiv.org/abs/2302.06675
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, lion } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1, 1) };
 * createOptimizer(lion({ learningRate: 0.25 }), params).step({ x: Float64Array.of(3, -0.001) });
 * console.log([...params.x]); // → [ 0.75, 1.25 ]
 * ```
 */
export function lion(options: LionOptions = {}): Chain {
  knownOptions("lion", options, ["learningRate", "beta1", "beta2", ...gradientOptionNames]);
  const { learningRate = 1e-4, beta1 = 0.9, beta2 = 0.99 } = options;
  const scaleByLion = transformOf({
    name: "scaleByLion",
    hyperparameters: {
      beta1: hyperparameter("beta1", beta1, fraction),
      beta2: hyperparameter("beta2", beta2, fraction),
    },
    slots: { mean: 0 },
    rule: `direction = sign(beta1 * mean + (1 - beta1) * update)
      mean = beta2 * mean + (1 - beta2) * update
      update = direction`,
  });
  return writtenChain(
    { name: "lion", title: "Lion", year: 2023, parents: ["signum"], improves: "direction" },
    options,
    [...decoupledStages(options, learningRate), scaleByLion, descend({ learningRate })],
    lionLoops,
  );
}
