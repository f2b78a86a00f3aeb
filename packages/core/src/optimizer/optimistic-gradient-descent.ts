import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { optimistic, type OptimisticOptions } from "../transform/optimistic.ts";

export interface OptimisticGradientDescentOptions extends OptimisticOptions, GradientOptions {
  /** Default 0.01. */
  readonly learningRate?: Hyperparameter;
}

/**
 * Optimistic gradient descent: the gradient and how far it has changed, as if the next one would change as far again.
 * Two players of a game who both use it meet where plain descent circles.
 *
 * ```text
 * g = gradient + weightDecay * parameter
 * parameter = parameter - learningRate * (alpha * g + beta * (g - g_before))       (g_before is 0 at first)
 * ```
 *
 * Differences: in the paper alpha and beta are 1. optax takes the first gradient for the one before it;
 * `like: "optax"` does so too.
 *
 * @see Daskalakis, Ilyas, Syrgkanis, Zeng, "Training GANs with Optimism" (2017), https://arxiv.org/abs/1711.00141
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, optimisticGradientDescent } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * const optimizer = createOptimizer(optimisticGradientDescent({ learningRate: 0.125 }), params);
 * for (const slope of [2, 1]) optimizer.step({ x: Float64Array.of(slope) });
 * console.log(params.x[0]); // → 0.5
 * ```
 */
export function optimisticGradientDescent(options: OptimisticGradientDescentOptions = {}): Chain {
  const names = ["learningRate", "alpha", "beta", "like", ...gradientOptionNames];
  knownOptions("optimisticGradientDescent", options, names);
  const { learningRate = 0.01 } = options;
  return namedChain(
    {
      name: "optimisticGradientDescent",
      title: "Optimistic gradient descent",
      year: 2017,
      parents: ["sgd"],
      improves: "direction",
    },
    options,
    [...gradientStages(options), optimistic(options), descend({ learningRate })],
  );
}
