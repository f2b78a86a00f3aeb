import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { distanceScalar, growthHyperparameter, grown, type DistanceOptions } from "../transform/distance.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import { atLeastZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import type { Chain } from "../transform/method.ts";
import { generalTransform } from "../stage/general-transform.ts";
import type { Transform } from "../transform/transform.ts";

export interface DadaptAdagradOptions extends GradientOptions, DistanceOptions {
  /** A factor of the rate that is found. Default 1. */
  readonly learningRate?: Hyperparameter;
  /** Default 0. */
  readonly momentum?: Hyperparameter;
  /** Added to the root. Default 1e-6. */
  readonly epsilon?: Hyperparameter;
}

/**
 * D-Adapted Adagrad: Adagrad that finds its learning rate, by a growing lower bound of the distance to the optimum.
 *
 * ```text
 * rate = d * learningRate
 * a = a + g^2, s = s + rate * g                          a is 1e-6 at first
 * root = sqrt(a) + epsilon
 * n = n + rate^2 * sum of g^2 / root
 * d = max(d, (sum of s^2 / root - n) / sum of |s|)
 * parameter = momentum * parameter + (1 - momentum) * (first parameter - s / root)
 * ```
 *
 * `d` is `d0` before the first step. Sums are over all leaves.
 *
 * @see Defazio, Mishchenko, "Learning-Rate-Free Learning by D-Adaptation" (2023), https://arxiv.org/abs/2301.07733
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, dadaptAdagrad } from "@opt/core";
 *
 * const params = { x: Float64Array.of(4) };
 * const optimizer = createOptimizer(dadaptAdagrad({ d0: 0.1 }), params);
 * for (let step = 0; step < 100; step++) optimizer.step({ x: Float64Array.of(params.x[0]!) });
 * console.log(params.x[0]!.toFixed(3)); // → 0.000
 * ```
 */
export function dadaptAdagrad(options: DadaptAdagradOptions = {}): Chain {
  const own = ["learningRate", "momentum", "epsilon", "d0", "growthRate"];
  knownOptions("dadaptAdagrad", options, [...own, ...gradientOptionNames]);
  const origin = { year: 2023, parents: ["adagrad", "dadaptSgd"], improves: "size" } as const;
  return namedChain({ name: "dadaptAdagrad", title: "D-Adapted Adagrad", ...origin }, options, [
    ...gradientStages(options),
    descendAdaptively(options),
  ]);
}

function descendAdaptively(options: DadaptAdagradOptions): Transform {
  const { learningRate = 1, momentum = 0, epsilon = 1e-6 } = options;
  const root = "(sqrt(squares) + epsilon)";
  return generalTransform({
    name: "descendAdaptively",
    hyperparameters: {
      learningRate: hyperparameter("learningRate", learningRate, atLeastZero),
      momentum: hyperparameter("momentum", momentum, fraction),
      epsilon: hyperparameter("epsilon", epsilon, atLeastZero),
      ...growthHyperparameter(options),
    },
    slots: { start: { start: "parameter" }, squares: 1e-6, sum: 0 },
    scalars: { ...distanceScalar(options), rate: 0, spent: 0 },
    phases: [
      {
        prepare: "rate = distance * learningRate",
        rule: `squares = squares + update * update
          sum = sum + rate * update`,
      },
      {
        reduce: {
          gradients: [`update * (update * (1 / ${root}))`, "1"],
          weighted: [`sum * (sum * (1 / ${root}))`, "1"],
          size: ["abs(sum)", "1"],
        },
        prepare: `spent = spent + rate * rate * gradients
          ${grown(options, "(weighted - spent) / size")}`,
        rule: `parameter = momentum * parameter + (1 - momentum) * (start - sum / ${root})`,
      },
    ],
  });
}
