import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { atLeastZero, hyperparameter } from "../transform/hyperparameter.ts";
import { generalTransform } from "../stage/general-transform.ts";
import type { Transform } from "../transform/transform.ts";
import {
  biasCorrection,
  biasProducts,
  momentHyperparameters,
  type Moments,
} from "../transform/adam-parts.ts";

export interface SwatsOptions extends Moments, GradientOptions {
  /** Of Adam. Default 0.001. */
  readonly learningRate?: Hyperparameter;
  /** Added to the root. Default 0.001. */
  readonly epsilon?: Hyperparameter;
  /** How near the found rate must be to its mean for the switch. Default 1e-9. */
  readonly threshold?: Hyperparameter;
}

/**
 * SWATS: Adam that switches to descent with momentum, for good, once the rate with which that would take Adam's step
 * no longer changes.
 *
 * ```text
 * g = gradient + weightDecay * parameter
 * p = -learningRate * sqrt(1 - beta2^t) / (1 - beta1^t) * m / (sqrt(a) + epsilon)      m, a: means of g and g^2
 * r = <p, p> / -<p, g>,  l = beta2 * l + (1 - beta2) * r                               all leaves together
 * switch where t > 1 and |l / (1 - beta2^t) - r| < threshold
 * after it: v = beta1 * v + g;  parameter = parameter - (1 - beta1) * l / (1 - beta2^t) * v
 * ```
 *
 * Differences: ports compare with other thresholds, leaf by leaf, and switch in the midst of a step.
 *
 * @see Keskar, Socher, "Improving Generalization Performance by Switching from Adam to SGD" (2017),
 * https://arxiv.org/abs/1712.07628
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, swats } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * const optimizer = createOptimizer(swats({ learningRate: 0.1, epsilon: 0, threshold: 0.01 }), params);
 * for (const slope of [4, 4, 4]) optimizer.step({ x: Float64Array.of(slope) });
 * console.log(params.x[0]!.toFixed(4)); // → 0.7900
 * ```
 */
export function swats(options: SwatsOptions = {}): Chain {
  const names = ["learningRate", "beta1", "beta2", "epsilon", "threshold", ...gradientOptionNames];
  knownOptions("swats", options, names);
  return namedChain(
    { name: "swats", title: "SWATS", year: 2017, parents: ["adam", "sgd"], improves: "both" },
    options,
    [...gradientStages(options), switchToDescent(options)],
  );
}

function switchToDescent({
  learningRate = 0.001,
  epsilon = 1e-3,
  threshold = 1e-9,
  ...moments
}: SwatsOptions): Transform {
  const direction = "mean / (sqrt(meanSquare) + epsilon)";
  return generalTransform({
    name: "switchToDescent",
    hyperparameters: {
      learningRate: hyperparameter("learningRate", learningRate, atLeastZero),
      ...momentHyperparameters({ ...moments, epsilon }),
      threshold: hyperparameter("threshold", threshold, atLeastZero),
    },
    slots: { mean: 0, meanSquare: 0 },
    // the rate that was found, 0 before; since which step; and what Adam's step is scaled by
    scalars: { found: 0, steps: 0, rate: 0, meanRate: 0, ...biasProducts },
    phases: [
      {
        // the velocity after the switch is kept where the mean was, from 0 on
        prepare: `${biasCorrection}
      rate = learningRate * correction1 / correction2
      keep = steps == 1 ? 0 : beta1
      share = steps > 0 ? 1 : 1 - beta1
      adams = steps > 0 ? 0 : rate
      plain = steps > 0 ? (1 - beta1) * found : 0`,
        rule: `mean = keep * mean + share * update
      meanSquare = beta2 * meanSquare + (1 - beta2) * (update * update)
      parameter = parameter - (adams * (${direction}) + plain * mean)`,
      },
      {
        reduce: { along: [direction, "update"], squares: [direction, direction] },
        prepare: `isAdam = steps == 0 ? (along != 0 ? 1 : 0) : 0
      newest = isAdam == 1 ? rate * squares / along : 0
      meanRate = isAdam == 1 ? beta2 * meanRate + (1 - beta2) * newest : meanRate
      corrected = meanRate / (1 - product2)
      isSteady = isAdam * (step > 0 ? 1 : 0) * (abs(corrected - newest) < threshold ? 1 : 0)
      found = isSteady == 1 ? corrected : found
      steps = steps > 0 ? steps + 1 : isSteady`,
      },
    ],
  });
}
