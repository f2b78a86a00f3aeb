import { flag, knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import {
  decoupledStages,
  gradientOptionNames,
  gradientStages,
  type GradientOptions,
} from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { transformOf, type Transform } from "../transform/transform.ts";
import {
  biasCorrection,
  biasProducts,
  momentHyperparameters,
  rectification,
  type Moments,
} from "../transform/adam-parts.ts";

export interface AdabeliefOptions extends GradientOptions {
  /** Default 0.001. */
  readonly learningRate?: Hyperparameter;
  /** Decay of the mean. Default 0.9. */
  readonly beta1?: Hyperparameter;
  /** Decay of the mean square of surprise. Default 0.999. */
  readonly beta2?: Hyperparameter;
  /** Added to the mean square, where it is kept, and to the root. Default 1e-16. */
  readonly epsilon?: Hyperparameter;
  /** Shortens the first steps as RAdam does. Default `false`. */
  readonly rectify?: boolean;
  /** Shrinks the parameters rather than adding the decay to the gradient. Default `true`. */
  readonly decoupled?: boolean;
}

/**
 * AdaBelief: Adam that divides by how far gradients stray from their mean: long steps where they are as expected.
 *
 * ```text
 * m = beta1 * m + (1 - beta1) * g
 * s = beta2 * s + (1 - beta2) * (g - m)^2 + epsilon
 * parameter = parameter - learningRate * (m / (1 - beta1^t)) / (sqrt(s / (1 - beta2^t)) + epsilon)
 * ```
 *
 * Differences: the authors' package has `rectify: true` by default, which the paper's algorithm does not have, and epsilon
 * 1e-16, as here.
 *
 * @see Zhuang, Tang, Ding, Tatikonda, Dvornek, Papademetris, Duncan, "AdaBelief Optimizer: Adapting Stepsizes by the
 * Belief in Observed Gradients" (2020), https://arxiv.org/abs/2010.07468
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { adabelief, createOptimizer } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(adabelief({ learningRate: 0.1 }), params).step({ x: Float64Array.of(4) });
 * console.log(params.x[0]!.toFixed(6)); // → 0.888889
 * ```
 */
export function adabelief(options: AdabeliefOptions = {}): Chain {
  const names = ["learningRate", "beta1", "beta2", "epsilon", "rectify", "decoupled", ...gradientOptionNames];
  knownOptions("adabelief", options, names);
  const { learningRate = 0.001, epsilon = 1e-16, rectify = false, decoupled = true } = options;
  return namedChain(
    { name: "adabelief", title: "AdaBelief", year: 2020, parents: ["adam"], improves: "size" },
    options,
    [
      ...(flag("decoupled", decoupled) ? decoupledStages(options, learningRate) : gradientStages(options)),
      scaleByBelief({ ...options, epsilon }, flag("rectify", rectify)),
      descend({ learningRate }),
    ],
  );
}

function scaleByBelief(moments: Moments, isRectified: boolean): Transform {
  const rectified = `${biasCorrection}
      ${rectification("product2")}
      factor = length >= 5 ? sqrt(ratio * (1 - product2)) : 0`;
  const scaled = "mean * correction1 / (sqrt(surprise) * correction2 + epsilon)";
  return transformOf({
    name: "scaleByBelief",
    hyperparameters: momentHyperparameters(moments),
    slots: { mean: 0, surprise: 0 },
    scalars: biasProducts,
    prepare: isRectified ? rectified : biasCorrection,
    rule: `mean = beta1 * mean + (1 - beta1) * update
      apart = update - mean
      surprise = beta2 * surprise + (1 - beta2) * (apart * apart) + epsilon
      update = ${isRectified ? "length >= 5 ? factor * correction1 * mean / (sqrt(surprise) + epsilon) : correction1 * mean" : scaled}`,
  });
}
