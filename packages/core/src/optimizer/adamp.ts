import { flag, knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/chain.ts";
import { descend } from "../transform/descend.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import { atLeastZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import type { Chain } from "../transform/method.ts";
import { projectAndDecay, type ProjectionOptions } from "../transform/project.ts";
import { transformOf, type Transform } from "../transform/transform.ts";

export interface AdampOptions extends GradientOptions, ProjectionOptions {
  /** Default 0.001. */
  readonly learningRate?: Hyperparameter;
  /** Decay of the mean. Default 0.9. */
  readonly beta1?: Hyperparameter;
  /** Decay of the mean square. Default 0.999. */
  readonly beta2?: Hyperparameter;
  /** Mixes the gradient with its mean once more. Default `false`. */
  readonly nesterov?: boolean;
  /** Decoupled decay, times `decayRatio` where the update was projected. Default 0. */
  readonly weightDecay?: Hyperparameter;
}

/**
 * AdamP: Adam that does not let weights grow whose scale does not matter, as those before a normalisation: there the
 * part of the step along the weights is taken off. Leaves of one dimension take AdamW.
 *
 * ```text
 * m = beta1 * m + (1 - beta1) * g
 * v = beta2 * v + (1 - beta2) * g^2
 * u = (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon)
 * where |cosine of g and parameter| < delta / sqrt(size):  u = u - (u . n) n, n = parameter / norm(parameter)
 * parameter = parameter * (1 - learningRate * weightDecay * ratio) - learningRate * u
 * ```
 *
 * The cosine is tried in all rows first, then over the whole leaf. `ratio` is `decayRatio` where `u` was projected,
 * else 1.
 *
 * @see Heo and others, "AdamP: Slowing Down the Slowdown for Momentum Optimizers on Scale-invariant Weights" (2020),
 * https://arxiv.org/abs/2006.08217
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { adamp, createOptimizer } from "@opt/core";
 *
 * const params = { weight: { data: Float64Array.of(1, 1), shape: [1, 2] } };
 * createOptimizer(adamp({ learningRate: 0.1 }), params).step({ weight: Float64Array.of(1, -1) });
 * console.log(Array.from(params.weight.data, (one) => one.toFixed(2)).join(" ")); // → 0.90 1.10
 * ```
 */
export function adamp(options: AdampOptions = {}): Chain {
  const own = ["learningRate", "beta1", "beta2", "epsilon", "delta", "decayRatio", "nesterov"];
  knownOptions("adamp", options, [...own, ...gradientOptionNames]);
  const { learningRate = 0.001, maximize = false } = options;
  return namedChain(
    { name: "adamp", title: "AdamP", year: 2020, parents: ["adamw"], improves: "direction" },
    options,
    [
      ...gradientStages({ maximize }),
      scaleByMoments(options),
      projectAndDecay(options, learningRate),
      descend({ learningRate }),
    ],
  );
}

function scaleByMoments({
  beta1 = 0.9,
  beta2 = 0.999,
  epsilon = 1e-8,
  nesterov = false,
}: AdampOptions): Transform {
  return transformOf({
    name: "scaleByMoments",
    hyperparameters: {
      beta1: hyperparameter("beta1", beta1, fraction),
      beta2: hyperparameter("beta2", beta2, fraction),
      epsilon: hyperparameter("epsilon", epsilon, atLeastZero),
    },
    slots: { mean: 0, meanSquare: 0 },
    scalars: { product1: 1, product2: 1 },
    prepare: `product1 = product1 * beta1
      product2 = product2 * beta2
      correction1 = 1 / (1 - product1)
      correction2 = 1 / sqrt(1 - product2)`,
    rule: `mean = beta1 * mean + (1 - beta1) * update
      meanSquare = beta2 * meanSquare + (1 - beta2) * (update * update)
      over = ${flag("nesterov", nesterov) ? "beta1 * mean + (1 - beta1) * update" : "mean"}
      update = correction1 * over / (sqrt(meanSquare) * correction2 + epsilon)`,
  });
}
