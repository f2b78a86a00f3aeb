import { flag, knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { atLeastZero, hyperparameter } from "../transform/hyperparameter.ts";
import { transformOf, type Transform } from "../transform/transform.ts";
import {
  biasCorrection,
  biasProducts,
  momentHyperparameters,
  type Moments,
} from "../transform/adam-parts.ts";

export interface LapropOptions extends Moments, GradientOptions {
  /** Default 0.0004. */
  readonly learningRate?: Hyperparameter;
  /** Added to the root. Default 1e-15. */
  readonly epsilon?: Hyperparameter;
  /** What the parameters lose after each step, not times the learning rate. Default 0. */
  readonly weightDecay?: Hyperparameter;
  /** Subtracts the square of the running mean, from the eleventh step on. Default `false`. */
  readonly centered?: boolean;
  /** Divides by the largest mean square seen so far. Default `false`. */
  readonly amsgrad?: boolean;
}

/**
 * LaProp: each gradient is divided by the root of the mean square first, and then goes into the momentum; in Adam the
 * momentum is divided. So any two betas go together.
 *
 * ```text
 * v = beta2 * v + (1 - beta2) * g^2
 * m = beta1 * m + (1 - beta1) * g / (sqrt(v / (1 - beta2^t)) + epsilon)
 * parameter = parameter - learningRate * m / (1 - beta1^t)
 * parameter = parameter * (1 - weightDecay)
 * ```
 *
 * Differences: the authors keep the learning rate inside the momentum, which differs where it changes. Their decay
 * comes after the step and is not times the rate, as here; timm's is times the rate.
 *
 * @see Ziyin, Wang, Ueda, "LaProp: Separating Momentum and Adaptivity in Adam" (2020),
 * https://arxiv.org/abs/2002.04839
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, laprop } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(laprop({ learningRate: 0.1 }), params).step({ x: Float64Array.of(4) });
 * console.log(params.x[0]!.toFixed(6)); // → 0.900000
 * ```
 */
export function laprop(options: LapropOptions = {}): Chain {
  const names = ["learningRate", "beta1", "beta2", "epsilon", "centered", "amsgrad", ...gradientOptionNames];
  knownOptions("laprop", options, names);
  const { learningRate = 0.0004, weightDecay = 0, where, maximize = false } = options;
  const shrink = transformOf({
    name: "shrink",
    hyperparameters: { weightDecay: hyperparameter("weightDecay", weightDecay, atLeastZero) },
    rule: "parameter = parameter * (1 - weightDecay)",
    ...(where === undefined ? {} : { where }),
  });
  return namedChain(
    { name: "laprop", title: "LaProp", year: 2020, parents: ["adam"], improves: "direction" },
    options,
    [
      ...gradientStages({ maximize }),
      scaleFirst(options),
      descend({ learningRate }),
      ...(weightDecay === 0 ? [] : [shrink]),
    ],
  );
}

function scaleFirst({
  centered = false,
  amsgrad = false,
  epsilon = 1e-15,
  ...moments
}: LapropOptions): Transform {
  const [isCentered, isLargest] = [flag("centered", centered), flag("amsgrad", amsgrad)];
  const variance = isCentered ? "meanSquare - centre * (meanGradient * meanGradient)" : "meanSquare";
  return transformOf({
    name: "scaleFirst",
    hyperparameters: momentHyperparameters({ ...moments, epsilon }),
    slots: {
      mean: 0,
      meanSquare: 0,
      ...(isCentered ? { meanGradient: 0 } : {}),
      ...(isLargest ? { largest: 0 } : {}),
    },
    scalars: biasProducts,
    prepare: `${biasCorrection}
      ${isCentered ? "centre = step >= 10 ? 1 : 0" : ""}`,
    rule: `meanSquare = beta2 * meanSquare + (1 - beta2) * (update * update)
      ${isCentered ? "meanGradient = beta2 * meanGradient + (1 - beta2) * update" : ""}
      variance = ${variance}
      ${isLargest ? `largest = ${isCentered ? "centre == 0 ? largest : " : ""}max(largest, variance)` : ""}
      size = ${isLargest ? (isCentered ? "centre == 0 ? variance : largest" : "largest") : "variance"}
      mean = beta1 * mean + (1 - beta1) * (update / (sqrt(size) * correction2 + epsilon))
      update = correction1 * mean`,
  });
}
