import { flag, knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import {
  biasCorrection,
  biasProducts,
  momentHyperparameters,
  movedMoments,
  type Moments,
} from "../transform/adam-parts.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { projectAndDecay, type ProjectionOptions } from "../stage/project.ts";
import { transformOf, type Transform } from "../transform/transform.ts";

export interface AdampOptions extends GradientOptions, Moments, ProjectionOptions {
  /** Default 0.001. */
  readonly learningRate?: Hyperparameter;
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

function scaleByMoments(options: AdampOptions): Transform {
  const isAhead = flag("nesterov", options.nesterov ?? false);
  return transformOf({
    name: "scaleByMoments",
    hyperparameters: momentHyperparameters(options),
    slots: { mean: 0, meanSquare: 0 },
    scalars: biasProducts,
    prepare: biasCorrection,
    rule: `${movedMoments}
      over = ${isAhead ? "beta1 * mean + (1 - beta1) * update" : "mean"}
      update = correction1 * over / (sqrt(meanSquare) * correction2 + epsilon)`,
  });
}
