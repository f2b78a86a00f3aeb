import { running } from "../transform/adam-parts.ts";
import { knownOptions, oneOf } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { gradientStages } from "../transform/gradient-stages.ts";
import { atLeastZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import type { Chain } from "../transform/method.ts";
import {
  averagingOptionNames,
  scheduleFreeDescent,
  warmedRate,
  type AveragingOptions,
} from "../stage/schedule-free.ts";
import { transformOf } from "../transform/transform.ts";

export interface ScheduleFreeAdamwOptions extends AveragingOptions {
  /** Default 0.0025. */
  readonly learningRate?: Hyperparameter;
  /** How much of the mean is in the point where gradients are taken; above 0. Default 0.9. */
  readonly beta1?: Hyperparameter;
  /** Decay of the mean square. Default 0.999. */
  readonly beta2?: Hyperparameter;
  /** Added to the root. Default 1e-8. */
  readonly epsilon?: Hyperparameter;
  /** Steps over which the rate rises from 0. Default 0. */
  readonly warmupSteps?: number;
  /** `"paper"` (default), or the authors' package, which corrects the mean square and not the rate. */
  readonly like?: "paper" | "authors";
}

/**
 * Schedule-free AdamW: AdamW with a steady rate, and a mean of its points in place of momentum and of a rate that
 * falls. The parameters are `y`, where gradients are taken; evaluate with `evaluationParams(optimizer)`, which gives
 * `x`.
 *
 * ```text
 * v = beta2 * v + (1 - beta2) * g^2                      g is the gradient at y
 * rate = learningRate * min(1, t / warmupSteps) * sqrt(1 - beta2^t)
 * z = z - rate * (g / (sqrt(v) + epsilon) + weightDecay * y)
 * w = t^r * (largest rate so far)^weightLrPower
 * x = x + w / (sum of all w) * (z - x)
 * y = (1 - beta1) * z + beta1 * x
 * ```
 *
 * Differences: the authors' package corrects `v` in the root, `sqrt(v / (1 - beta2^t)) + epsilon`, and leaves the rate
 * and so the weights of the mean alone: `like: "authors"`; optax does the same.
 *
 * @see Defazio and others, "The Road Less Scheduled" (2024), https://arxiv.org/abs/2405.15682
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, evaluationParams, scheduleFreeAdamw } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * const optimizer = createOptimizer(scheduleFreeAdamw({ learningRate: 0.1 }), params);
 * for (let step = 0; step < 40; step++) optimizer.step({ x: Float64Array.of(params.x[0]!) });
 * const { x } = evaluationParams(optimizer);
 * console.log(params.x[0]!.toFixed(4), x[0]!.toFixed(4)); // → -0.0374 -0.0434
 * ```
 */
export function scheduleFreeAdamw(options: ScheduleFreeAdamwOptions = {}): Chain {
  const own = ["learningRate", "beta1", "beta2", "epsilon", "warmupSteps", "like"];
  knownOptions("scheduleFreeAdamw", options, [...own, ...averagingOptionNames]);
  const { learningRate = 0.0025, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, warmupSteps = 0 } = options;
  const { like = "paper", maximize = false } = options;
  const isPaper = oneOf("like", like, ["paper", "authors"]) === "paper";
  const root = isPaper ? "sqrt(meanSquare)" : "sqrt(meanSquare / (1 - product))";
  const ranged = { beta2: hyperparameter("beta2", beta2, fraction) };
  const warmed = warmedRate(warmupSteps);
  const products = running("product", "beta2");
  const origin = { year: 2024, parents: ["adamw", "scheduleFreeSgd"], improves: "both" } as const;
  return namedChain({ name: "scheduleFreeAdamw", title: "Schedule-free AdamW", ...origin }, options, [
    ...gradientStages({ maximize }),
    transformOf({
      name: "scaleByRoot",
      hyperparameters: { ...ranged, epsilon: hyperparameter("epsilon", epsilon, atLeastZero) },
      slots: { meanSquare: 0 },
      scalars: isPaper ? {} : { product: 1 },
      prepare: isPaper ? "" : products,
      rule: `meanSquare = beta2 * meanSquare + (1 - beta2) * (update * update)
        update = update / (${root} + epsilon)`,
    }),
    scheduleFreeDescent(
      {
        learningRate,
        mix: ["beta1", beta1],
        rate: isPaper ? `${warmed} * sqrt(1 - product)` : warmed,
        ...(isPaper ? { before: products, hyperparameters: ranged, scalars: { product: 1 } } : {}),
      },
      options,
    ),
  ]);
}
