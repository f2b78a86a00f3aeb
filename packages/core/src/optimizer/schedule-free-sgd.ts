import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { gradientStages } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import {
  averagingOptionNames,
  scheduleFreeDescent,
  warmedRate,
  type AveragingOptions,
} from "../stage/schedule-free.ts";

export interface ScheduleFreeSgdOptions extends AveragingOptions {
  /** Default 1: ten times and more that of SGD with momentum. */
  readonly learningRate?: Hyperparameter;
  /** How much of the mean is in the point where gradients are taken; above 0. Default 0.9. */
  readonly momentum?: Hyperparameter;
  /** Steps over which the rate rises from 0. Default 0. */
  readonly warmupSteps?: number;
}

/**
 * Schedule-free SGD: descent with a steady rate, and a mean of its points in place of a rate that falls. The
 * parameters are `y`, where gradients are taken; evaluate with `evaluationParams(optimizer)`, which gives `x`.
 *
 * ```text
 * rate = learningRate * min(1, t / warmupSteps)
 * z = z - rate * (g + weightDecay * y)                   g is the gradient at y
 * w = t^r * (largest rate so far)^weightLrPower
 * x = x + w / (sum of all w) * (z - x)
 * y = (1 - momentum) * z + momentum * x
 * ```
 *
 * Differences: matches the authors' package but for rounding. optax's warm-up starts at 0 and its count at 1.
 *
 * @see Defazio and others, "The Road Less Scheduled" (2024), https://arxiv.org/abs/2405.15682
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, evaluationParams, scheduleFreeSgd } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * const optimizer = createOptimizer(scheduleFreeSgd({ learningRate: 0.5 }), params);
 * for (let step = 0; step < 40; step++) optimizer.step({ x: Float64Array.of(params.x[0]!) });
 * const { x } = evaluationParams(optimizer);
 * console.log(params.x[0]!.toFixed(4), x[0]!.toFixed(4)); // → 0.0131 0.0149
 * ```
 */
export function scheduleFreeSgd(options: ScheduleFreeSgdOptions = {}): Chain {
  knownOptions("scheduleFreeSgd", options, [
    "learningRate",
    "momentum",
    "warmupSteps",
    ...averagingOptionNames,
  ]);
  const { learningRate = 1, momentum = 0.9, warmupSteps = 0, maximize = false } = options;
  const rate = warmedRate(warmupSteps);
  return namedChain(
    {
      name: "scheduleFreeSgd",
      title: "Schedule-free SGD",
      year: 2024,
      parents: ["sgd", "asgd"],
      improves: "both",
    },
    options,
    [
      ...gradientStages({ maximize }),
      scheduleFreeDescent({ learningRate, mix: ["momentum", momentum], rate }, options),
    ],
  );
}
