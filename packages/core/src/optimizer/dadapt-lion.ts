import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { distanceScalar, grown, type DistanceOptions } from "../transform/distance.ts";
import { gradientStages } from "../transform/gradient-stages.ts";
import { atLeastZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import type { Chain } from "../transform/method.ts";
import { generalTransform } from "../stage/general-transform.ts";
import type { Transform } from "../transform/transform.ts";

export interface DadaptLionOptions extends Pick<DistanceOptions, "d0"> {
  /** A factor of the rate that is found. Default 1. */
  readonly learningRate?: Hyperparameter;
  /** How much of the mean goes into the sign. Default 0.9. */
  readonly beta1?: Hyperparameter;
  /** Decay of the mean. Default 0.99. */
  readonly beta2?: Hyperparameter;
  /** Decoupled decay of every leaf, times the rate that is found. Default 0. */
  readonly weightDecay?: Hyperparameter;
  /** Climbs instead of descending. Default `false`. */
  readonly maximize?: boolean;
}

/**
 * D-Adapted Lion: Lion that finds its learning rate, by a growing lower bound of the distance to the optimum.
 *
 * ```text
 * rate = d * learningRate
 * u = sign(beta1 * m + (1 - beta1) * g)
 * parameter = parameter * (1 - rate * weightDecay) - rate * u
 * m = beta2 * m + (1 - beta2) * rate * g
 * n = sqrt(beta2) * n + (1 - sqrt(beta2)) * rate * sum of u * s
 * s = sqrt(beta2) * s + (1 - sqrt(beta2)) * rate * u
 * d = max(d, n / ((1 - sqrt(beta2)) * sum of |s|))
 * ```
 *
 * `d` is `d0` before the first step. Sums are over all leaves.
 *
 * Differences: comes from the authors' package, not from the paper; in the sign the mean has the rate in it and the
 * gradient has not, as there.
 *
 * @see Defazio, Mishchenko, "Learning-Rate-Free Learning by D-Adaptation" (2023), https://arxiv.org/abs/2301.07733
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, dadaptLion } from "@opt/core";
 *
 * const params = { x: Float64Array.of(4) };
 * const optimizer = createOptimizer(dadaptLion({ d0: 0.1 }), params);
 * for (let step = 0; step < 20; step++) optimizer.step({ x: Float64Array.of(params.x[0]!) });
 * console.log(params.x[0]!.toFixed(3)); // → 2.940
 * ```
 */
export function dadaptLion(options: DadaptLionOptions = {}): Chain {
  knownOptions("dadaptLion", options, ["learningRate", "beta1", "beta2", "d0", "weightDecay", "maximize"]);
  const { maximize = false } = options;
  return namedChain(
    {
      name: "dadaptLion",
      title: "D-Adapted Lion",
      year: 2023,
      parents: ["lion", "dadaptSgd"],
      improves: "size",
    },
    options,
    [...gradientStages({ maximize }), descendAdaptively(options)],
  );
}

function descendAdaptively(options: DadaptLionOptions): Transform {
  const { learningRate = 1, beta1 = 0.9, beta2 = 0.99, weightDecay = 0 } = options;
  return generalTransform({
    name: "descendAdaptively",
    hyperparameters: {
      learningRate: hyperparameter("learningRate", learningRate, atLeastZero),
      beta1: hyperparameter("beta1", beta1, fraction),
      beta2: hyperparameter("beta2", beta2, fraction),
      weightDecay: hyperparameter("weightDecay", weightDecay, atLeastZero),
    },
    slots: { mean: 0, sum: 0 },
    scalars: { ...distanceScalar(options), rate: 0, numerator: 0 },
    phases: [
      {
        prepare: "rate = distance * learningRate",
        rule: `sign1 = sign(beta1 * mean + (1 - beta1) * update)
          mean = beta2 * mean + (1 - beta2) * rate * update
          update = sign1
          parameter = parameter * (1 - rate * weightDecay) - rate * update`,
      },
      {
        reduce: { along: ["update", "sum"] },
        prepare: `root = sqrt(beta2)
          numerator = root * numerator + (1 - root) * rate * along`,
        rule: "sum = root * sum + (1 - root) * rate * update",
      },
      {
        reduce: { size: ["abs(sum)", "1"] },
        prepare: grown({}, "numerator / ((1 - sqrt(beta2)) * size)"),
      },
    ],
  });
}
