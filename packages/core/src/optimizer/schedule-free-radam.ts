import { flag, knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { rectification, running } from "../transform/adam-parts.ts";
import { namedChain } from "../transform/named-chain.ts";
import { gradientStages } from "../transform/gradient-stages.ts";
import { atLeastZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import type { Chain } from "../transform/method.ts";
import { averagingOptionNames, scheduleFreeDescent, type AveragingOptions } from "../stage/schedule-free.ts";
import { transformOf } from "../transform/transform.ts";

export interface ScheduleFreeRadamOptions extends AveragingOptions {
  /** Default 0.0025. */
  readonly learningRate?: Hyperparameter;
  /** How much of the mean is in the point where gradients are taken; above 0. Default 0.9. */
  readonly beta1?: Hyperparameter;
  /** Decay of the mean square. Default 0.999. */
  readonly beta2?: Hyperparameter;
  /** Added to the root. Default 1e-8. */
  readonly epsilon?: Hyperparameter;
  /** Stands still while the mean square is of too few steps; else descends plainly there. Default `true`. */
  readonly silentSgdPhase?: boolean;
}

/**
 * Schedule-free RAdam: schedule-free AdamW with RAdam's rectified rate in place of a warm-up. The parameters are `y`,
 * where gradients are taken; evaluate with `evaluationParams(optimizer)`, which gives `x`.
 *
 * ```text
 * v = beta2 * v + (1 - beta2) * g^2                      g is the gradient at y
 * longest = 2 / (1 - beta2) - 1, length = longest - 2 * t * beta2^t / (1 - beta2^t)
 * length > 4:  rate = learningRate * RAdam's factor, d = g / (sqrt(v / (1 - beta2^t)) + epsilon)
 * else:        rate = 0 (learningRate without silentSgdPhase), d = g
 * z = z - rate * (d + weightDecay * y)
 * w = t^r * (largest rate so far)^weightLrPower
 * x = x + w / (sum of all w) * (z - x)
 * y = (1 - beta1) * z + beta1 * x
 * ```
 *
 * Differences: comes from the authors' package, not from the paper.
 *
 * @see Defazio and others, "The Road Less Scheduled" (2024), https://arxiv.org/abs/2405.15682
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, evaluationParams, scheduleFreeRadam } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * const optimizer = createOptimizer(scheduleFreeRadam({ learningRate: 0.1 }), params);
 * for (let step = 0; step < 40; step++) optimizer.step({ x: Float64Array.of(params.x[0]!) });
 * const { x } = evaluationParams(optimizer);
 * console.log(params.x[0]!.toFixed(4), x[0]!.toFixed(4)); // → 0.8128 0.8244
 * ```
 */
export function scheduleFreeRadam(options: ScheduleFreeRadamOptions = {}): Chain {
  const own = ["learningRate", "beta1", "beta2", "epsilon", "silentSgdPhase"];
  knownOptions("scheduleFreeRadam", options, [...own, ...averagingOptionNames]);
  const { learningRate = 0.0025, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 } = options;
  const { silentSgdPhase = true, maximize = false } = options;
  const early = flag("silentSgdPhase", silentSgdPhase) ? "0" : "learningRate";
  const ranged = { beta2: hyperparameter("beta2", beta2, fraction) };
  const rectified = `${running("product", "beta2")}
    ${rectification("product")}`;
  const origin = { year: 2024, parents: ["radam", "scheduleFreeAdamw"], improves: "both" } as const;
  return namedChain({ name: "scheduleFreeRadam", title: "Schedule-free RAdam", ...origin }, options, [
    ...gradientStages({ maximize }),
    transformOf({
      name: "scaleWhenLong",
      hyperparameters: { ...ranged, epsilon: hyperparameter("epsilon", epsilon, atLeastZero) },
      slots: { meanSquare: 0 },
      scalars: { product: 1 },
      prepare: `${rectified}
        correction = 1 / sqrt(1 - product)`,
      rule: `meanSquare = beta2 * meanSquare + (1 - beta2) * (update * update)
        update = length > 4 ? update / (sqrt(meanSquare) * correction + epsilon) : update`,
    }),
    scheduleFreeDescent(
      {
        learningRate,
        mix: ["beta1", beta1],
        before: rectified,
        rate: `length > 4 ? learningRate * sqrt(ratio) : ${early}`,
        hyperparameters: ranged,
        scalars: { product: 1 },
      },
      options,
    ),
  ]);
}
