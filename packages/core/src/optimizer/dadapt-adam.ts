import { flag, knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { momentHyperparameters, type Moments } from "../transform/adam-parts.ts";
import { namedChain } from "../transform/named-chain.ts";
import {
  decayedDescent,
  distanceRate,
  distanceScalar,
  growthHyperparameter,
  grown,
  type DistanceOptions,
} from "../transform/distance.ts";
import { gradientOptionNames, type GradientOptions } from "../transform/gradient-stages.ts";
import { atLeastZero, hyperparameter } from "../transform/hyperparameter.ts";
import type { Chain } from "../transform/method.ts";
import { generalTransform } from "../stage/general-transform.ts";
import type { Transform } from "../transform/transform.ts";

export interface DadaptAdamOptions extends GradientOptions, DistanceOptions, Moments {
  /** A factor of the rate that is found. Default 1. */
  readonly learningRate?: Hyperparameter;
  /** The decay shrinks the parameters in place of being added to the gradient. Default `false`. */
  readonly decoupled?: boolean;
  /** Corrects the rate as Adam does. Default `false`. */
  readonly biasCorrection?: boolean;
}

/**
 * D-Adapted Adam: Adam that finds its learning rate, by a growing lower bound of the distance to the optimum.
 *
 * ```text
 * rate = d * learningRate
 * n = sqrt(beta2) * n + (1 - sqrt(beta2)) * rate * sum of g * s / (sqrt(v) + epsilon)
 * m = beta1 * m + (1 - beta1) * rate * g
 * v = beta2 * v + (1 - beta2) * g^2
 * s = sqrt(beta2) * s + (1 - sqrt(beta2)) * rate * g
 * d = max(d, n / ((1 - sqrt(beta2)) * sum of |s|))
 * parameter = parameter - m / (sqrt(v) + epsilon)
 * ```
 *
 * `d` is `d0` before the first step. Sums are over all leaves.
 *
 * Differences: no bias correction unless asked, as in the authors' code; optax's `dadapt_adamw` corrects and
 * decouples. A decoupled decay is `rate * weightDecay` of every leaf, so it takes no `where`.
 *
 * @see Defazio, Mishchenko, "Learning-Rate-Free Learning by D-Adaptation" (2023), https://arxiv.org/abs/2301.07733
 * @throws {RangeError} where a value is out of range, and for a `where` beside a decoupled decay.
 * @example
 * ```ts
 * import { createOptimizer, dadaptAdam } from "@opt/core";
 *
 * const params = { x: Float64Array.of(4) };
 * const optimizer = createOptimizer(dadaptAdam({ d0: 0.1 }), params);
 * for (let step = 0; step < 100; step++) optimizer.step({ x: Float64Array.of(params.x[0]!) });
 * console.log(params.x[0]!.toFixed(3)); // → 0.024
 * ```
 */
export function dadaptAdam(options: DadaptAdamOptions = {}): Chain {
  const own = [
    "learningRate",
    "beta1",
    "beta2",
    "epsilon",
    "d0",
    "growthRate",
    "decoupled",
    "biasCorrection",
  ];
  knownOptions("dadaptAdam", options, [...own, ...gradientOptionNames]);
  const { decoupled = false } = options;
  const [stages, weightDecay] = decayedDescent(options, flag("decoupled", decoupled));
  return namedChain(
    {
      name: "dadaptAdam",
      title: "D-Adapted Adam",
      year: 2023,
      parents: ["adam", "dadaptSgd"],
      improves: "size",
    },
    options,
    [...stages, descendAdaptively(options, weightDecay)],
  );
}

function descendAdaptively(options: DadaptAdamOptions, weightDecay: Hyperparameter): Transform {
  const { learningRate = 1, biasCorrection = false } = options;
  const found = distanceRate(flag("biasCorrection", biasCorrection));
  return generalTransform({
    name: "descendAdaptively",
    hyperparameters: {
      learningRate: hyperparameter("learningRate", learningRate, atLeastZero),
      ...momentHyperparameters(options),
      weightDecay: hyperparameter("weightDecay", weightDecay, atLeastZero),
      ...growthHyperparameter(options),
    },
    slots: { mean: 0, meanSquare: 0, sum: 0 },
    scalars: {
      ...distanceScalar(options),
      rate: 0,
      numerator: 0,
      ...found.scalars,
    },
    phases: [
      {
        reduce: { along: ["update", "sum / (sqrt(meanSquare) + epsilon)"] },
        prepare: `${found.prepare}
          root = sqrt(beta2)
          numerator = root * numerator + (1 - root) * rate * along`,
        rule: `mean = beta1 * mean + (1 - beta1) * rate * update
          meanSquare = beta2 * meanSquare + (1 - beta2) * (update * update)
          sum = root * sum + (1 - root) * rate * update`,
      },
      {
        reduce: { size: ["abs(sum)", "1"] },
        prepare: grown(options, "numerator / ((1 - sqrt(beta2)) * size)"),
        rule: "parameter = parameter * (1 - rate * weightDecay) - mean / (sqrt(meanSquare) + epsilon)",
      },
    ],
  });
}
