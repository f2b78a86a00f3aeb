import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { adamaxLoops } from "../generated/adamax.ts";
import { writtenChain } from "../transform/written-chain.ts";
import type { Chain } from "../transform/method.ts";
import { descend } from "../transform/descend.ts";
import { scaleByAdamax, type AdamaxMoments } from "../transform/scale-by-adamax.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";

export interface AdamaxOptions extends AdamaxMoments, GradientOptions {
  /** Default 0.002. */
  readonly learningRate?: Hyperparameter;
}

/**
 * Adamax: Adam with the largest recent gradient in place of the root mean square.
 *
 * ```text
 * m = beta1 * m + (1 - beta1) * g
 * u = max(beta2 * u, |g| + epsilon)
 * parameter = parameter - learningRate * (m / (1 - beta1^t)) / u
 * ```
 *
 * Differences: epsilon is added to the size of the gradient before the comparison, as in PyTorch; optax
 * adds it there too, TensorFlow.js to u in the quotient.
 *
 * @see Kingma, Ba, "Adam: A Method for Stochastic Optimization" (2015), section 7.1,
 * https://arxiv.org/abs/1412.6980
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { adamax, createOptimizer } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(adamax({ learningRate: 0.1 }), params).step({ x: Float64Array.of(4) });
 * console.log(params.x[0]!.toFixed(6)); // → 0.900000
 * ```
 */
export function adamax(options: AdamaxOptions = {}): Chain {
  knownOptions("adamax", options, ["learningRate", "beta1", "beta2", "epsilon", ...gradientOptionNames]);
  return writtenChain(
    { name: "adamax", title: "Adamax", year: 2015, parents: ["adam"], improves: "size" },
    options,
    [
      ...gradientStages(options),
      scaleByAdamax(options),
      descend({ learningRate: options.learningRate ?? 0.002 }),
    ],
    adamaxLoops,
  );
}
