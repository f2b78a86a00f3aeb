import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { distanceScalar, growthHyperparameter, grown, type DistanceOptions } from "../transform/distance.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import { atLeastZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import type { Chain } from "../transform/method.ts";
import { generalTransform } from "../stage/general-transform.ts";
import type { Transform } from "../transform/transform.ts";

export interface DadaptSgdOptions extends GradientOptions, DistanceOptions {
  /** A factor of the rate that is found. Default 1. */
  readonly learningRate?: Hyperparameter;
  /** Default 0.9. */
  readonly momentum?: Hyperparameter;
}

/**
 * D-Adapted SGD: descent that finds its learning rate, by a growing lower bound of the distance to the optimum.
 *
 * ```text
 * rate = d * learningRate / norm(first g)
 * n = n + rate * sum of g * s
 * s = s + rate * g
 * parameter = momentum * parameter + (1 - momentum) * (first parameter - s)
 * d = max(d, 2 * n / norm(s))
 * ```
 *
 * `d` is `d0` before the first step. Sums and norms are over all leaves.
 *
 * Differences: by a slip of the authors' code the first norm leaves out the decay, which belongs to `g`; their default
 * momentum is 0. `growthRate` bounds how fast `d` grows.
 *
 * @see Defazio, Mishchenko, "Learning-Rate-Free Learning by D-Adaptation" (2023), https://arxiv.org/abs/2301.07733
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, dadaptSgd } from "@opt/core";
 *
 * const params = { x: Float64Array.of(4) };
 * const optimizer = createOptimizer(dadaptSgd({ d0: 0.1 }), params);
 * for (let step = 0; step < 100; step++) optimizer.step({ x: Float64Array.of(params.x[0]!) });
 * console.log(params.x[0]!.toFixed(3)); // → -0.012
 * ```
 */
export function dadaptSgd(options: DadaptSgdOptions = {}): Chain {
  knownOptions("dadaptSgd", options, [
    "learningRate",
    "momentum",
    "d0",
    "growthRate",
    ...gradientOptionNames,
  ]);
  return namedChain(
    { name: "dadaptSgd", title: "D-Adapted SGD", year: 2023, parents: ["sgd"], improves: "size" },
    options,
    [...gradientStages(options), descendAdaptively(options)],
  );
}

function descendAdaptively(options: DadaptSgdOptions): Transform {
  const { learningRate = 1, momentum = 0.9 } = options;
  return generalTransform({
    name: "descendAdaptively",
    hyperparameters: {
      learningRate: hyperparameter("learningRate", learningRate, atLeastZero),
      momentum: hyperparameter("momentum", momentum, fraction),
      ...growthHyperparameter(options),
    },
    slots: { start: { start: "parameter" }, sum: 0 },
    scalars: { ...distanceScalar(options), firstNorm: 0, rate: 0, numerator: 0 },
    phases: [
      {
        reduce: { along: ["update", "sum"], squares: ["update", "update"] },
        prepare: `firstNorm = firstNorm > 0 ? firstNorm : sqrt(squares)
          rate = firstNorm > 0 ? distance * learningRate / firstNorm : 0
          numerator = numerator + rate * along`,
        rule: "sum = sum + rate * update",
      },
      {
        reduce: { size: ["sum", "sum"] },
        prepare: grown(options, "2 * numerator / sqrt(size)"),
        rule: "parameter = momentum * parameter + (1 - momentum) * (start - sum)",
      },
    ],
  });
}
