import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { atLeastZero, hyperparameter } from "../transform/hyperparameter.ts";
import { generalTransform } from "../stage/general-transform.ts";

export interface NormalizedSgdOptions extends GradientOptions {
  /** How far a step goes. Default 0.01. */
  readonly learningRate?: Hyperparameter;
  /** Added to the norm. Default 0. */
  readonly epsilon?: Hyperparameter;
  /** The norm that the gradient is brought to. Default 1. */
  readonly scale?: Hyperparameter;
}

/**
 * Normalized gradient descent: only the direction of the gradient counts, all leaves together; every step goes equally
 * far. Where the gradient is 0 it stays.
 *
 * ```text
 * g = gradient + weightDecay * parameter
 * parameter = parameter - learningRate * scale * g / (||g|| + epsilon)
 * ```
 *
 * Differences: the paper has no epsilon; optax's `normalize_by_update_norm` adds 1e-6 by default.
 *
 * @see Hazan, Levy, Shalev-Shwartz, "Beyond Convexity: Stochastic Quasi-Convex Optimization" (2015),
 * https://arxiv.org/abs/1507.02030
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, normalizedSgd } from "@opt/core";
 *
 * const params = { a: Float64Array.of(1), b: Float64Array.of(1) };
 * const optimizer = createOptimizer(normalizedSgd({ learningRate: 1 }), params);
 * optimizer.step({ a: Float64Array.of(30), b: Float64Array.of(40) });
 * console.log(params.a[0]!.toFixed(4), params.b[0]!.toFixed(4)); // → 0.4000 0.2000
 * ```
 */
export function normalizedSgd(options: NormalizedSgdOptions = {}): Chain {
  knownOptions("normalizedSgd", options, ["learningRate", "epsilon", "scale", ...gradientOptionNames]);
  const { learningRate = 0.01, epsilon = 0, scale = 1 } = options;
  const normalize = generalTransform({
    name: "normalize",
    hyperparameters: {
      epsilon: hyperparameter("epsilon", epsilon, atLeastZero),
      scale: hyperparameter("scale", scale, atLeastZero),
    },
    reduce: { squares: ["update", "update"] },
    prepare: "factor = squares > 0 ? scale / (sqrt(squares) + epsilon) : 0",
    rule: "update = factor * update",
  });
  return namedChain(
    {
      name: "normalizedSgd",
      title: "Normalized SGD",
      year: 2015,
      parents: ["sgd"],
      improves: "size",
    },
    options,
    [...gradientStages(options), normalize, descend({ learningRate })],
  );
}
