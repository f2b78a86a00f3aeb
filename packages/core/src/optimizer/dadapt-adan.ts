import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { distanceScalar, growthHyperparameter, grown, type DistanceOptions } from "../transform/distance.ts";
import { gradientStages } from "../transform/gradient-stages.ts";
import { atLeastZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import type { Chain } from "../transform/method.ts";
import { generalTransform } from "../stage/general-transform.ts";
import type { Transform } from "../transform/transform.ts";

export interface DadaptAdanOptions extends DistanceOptions {
  /** A factor of the rate that is found. Default 1. */
  readonly learningRate?: Hyperparameter;
  /** Decay of the mean. Default 0.98. */
  readonly beta1?: Hyperparameter;
  /** Decay of the mean of differences. Default 0.92. */
  readonly beta2?: Hyperparameter;
  /** Decay of the mean square. Default 0.99. */
  readonly beta3?: Hyperparameter;
  /** Added to the root. Default 1e-8. */
  readonly epsilon?: Hyperparameter;
  /** Proximal decay of every leaf, times the rate that is found. Default 0.02. */
  readonly weightDecay?: Hyperparameter;
  /** Climbs instead of descending. Default `false`. */
  readonly maximize?: boolean;
}

/**
 * D-Adapted Adan: Adan that finds its learning rate, by a growing lower bound of the distance to the optimum.
 *
 * ```text
 * rate = d * learningRate, difference = g - g before     (0 at the first step)
 * m = beta1 * m + (1 - beta1) * rate * g
 * c = beta2 * c + (1 - beta2) * rate * difference
 * v = beta3 * v + (1 - beta3) * (g + beta2 * difference)^2
 * s = beta3 * s + (1 - beta3) * rate * g
 * root = sqrt(v) + epsilon
 * n = beta3 * n + (1 - beta3) * rate^2 * sum of g^2 / root
 * d = max(d, ((sum of s^2 / root) / (1 - beta3) - n) / sum of |s|)
 * parameter = (parameter - (m + beta2 * c) / root) / (1 + rate * weightDecay)
 * ```
 *
 * `d` is `d0` before the first step. Sums are over all leaves.
 *
 * Differences: comes from the authors' package, not from the paper; nothing is corrected for starting at 0.
 *
 * @see Defazio, Mishchenko, "Learning-Rate-Free Learning by D-Adaptation" (2023), https://arxiv.org/abs/2301.07733
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, dadaptAdan } from "@opt/core";
 *
 * const params = { x: Float64Array.of(4) };
 * const optimizer = createOptimizer(dadaptAdan({ d0: 0.1 }), params);
 * for (let step = 0; step < 20; step++) optimizer.step({ x: Float64Array.of(params.x[0]!) });
 * console.log(params.x[0]!.toFixed(3)); // → -0.036
 * ```
 */
export function dadaptAdan(options: DadaptAdanOptions = {}): Chain {
  const own = ["learningRate", "beta1", "beta2", "beta3", "epsilon", "d0", "growthRate", "weightDecay"];
  knownOptions("dadaptAdan", options, [...own, "maximize"]);
  const { maximize = false } = options;
  return namedChain(
    { name: "dadaptAdan", title: "D-Adapted Adan", year: 2023, parents: ["dadaptAdam"], improves: "both" },
    options,
    [...gradientStages({ maximize }), descendAdaptively(options)],
  );
}

function hyperparametersOf(options: DadaptAdanOptions) {
  const { learningRate = 1, beta1 = 0.98, beta2 = 0.92, beta3 = 0.99, epsilon = 1e-8 } = options;
  return {
    learningRate: hyperparameter("learningRate", learningRate, atLeastZero),
    beta1: hyperparameter("beta1", beta1, fraction),
    beta2: hyperparameter("beta2", beta2, fraction),
    beta3: hyperparameter("beta3", beta3, fraction),
    epsilon: hyperparameter("epsilon", epsilon, atLeastZero),
    weightDecay: hyperparameter("weightDecay", options.weightDecay ?? 0.02, atLeastZero),
    ...growthHyperparameter(options),
  };
}

function descendAdaptively(options: DadaptAdanOptions): Transform {
  const root = "(sqrt(meanSquare) + epsilon)";
  return generalTransform({
    name: "descendAdaptively",
    hyperparameters: hyperparametersOf(options),
    slots: { mean: 0, change: 0, meanSquare: 0, before: 0, sum: 0 },
    scalars: { ...distanceScalar(options), rate: 0, spent: 0 },
    phases: [
      {
        prepare: "rate = distance * learningRate",
        rule: `difference = step == 0 ? 0 : update - before
          ahead = update + beta2 * difference
          before = update
          mean = beta1 * mean + (1 - beta1) * rate * update
          change = beta2 * change + (1 - beta2) * rate * difference
          meanSquare = beta3 * meanSquare + (1 - beta3) * (ahead * ahead)
          sum = beta3 * sum + (1 - beta3) * rate * update`,
      },
      {
        reduce: {
          gradients: ["update", `update / ${root}`],
          weighted: ["sum", `sum / ${root}`],
          size: ["abs(sum)", "1"],
        },
        prepare: `spent = beta3 * spent + (1 - beta3) * rate * rate * gradients
          ${grown(options, "(weighted / (1 - beta3) - spent) / size")}`,
        rule: `parameter = (parameter - (mean + beta2 * change) / ${root}) / (1 + rate * weightDecay)`,
      },
    ],
  });
}
