import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { nadamLoops } from "../generated/nadam.ts";
import { writtenChain } from "../transform/written-chain.ts";
import type { Chain } from "../transform/method.ts";
import { descend } from "../transform/descend.ts";
import { scaleByNadam, type NadamMoments } from "../transform/scale-by-nadam.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";

export interface NadamOptions extends NadamMoments, GradientOptions {
  /** Default 0.002. */
  readonly learningRate?: Hyperparameter;
}

/**
 * NAdam: Adam with Nesterov's look ahead and a momentum that warms up.
 *
 * ```text
 * mu_t = beta1 * (1 - 0.5 * 0.96^(t * momentumDecay))
 * m = beta1 * m + (1 - beta1) * g
 * v = beta2 * v + (1 - beta2) * g^2
 * n = mu_(t+1) * m / (1 - mu_1 … mu_(t+1)) + (1 - mu_t) * g / (1 - mu_1 … mu_t)
 * parameter = parameter - learningRate * n / (sqrt(v / (1 - beta2^t)) + epsilon)
 * ```
 *
 * Differences: PyTorch up to 1.13 had mu_t twice in the first product; `like: "torch-1.13"` has it too.
 * optax's `nadam` is without the schedule of mu.
 *
 * @see Dozat, "Incorporating Nesterov Momentum into Adam" (2016).
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, nadam } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(nadam({ learningRate: 0.1 }), params).step({ x: Float64Array.of(4) });
 * console.log(params.x[0]!.toFixed(6)); // → 0.894355
 * ```
 */
export function nadam(options: NadamOptions = {}): Chain {
  const names = [
    "learningRate",
    "beta1",
    "beta2",
    "epsilon",
    "momentumDecay",
    "like",
    ...gradientOptionNames,
  ];
  knownOptions("nadam", options, names);
  return writtenChain(
    { name: "nadam", title: "NAdam", year: 2016, parents: ["adam"], improves: "direction" },
    options,
    [
      ...gradientStages(options),
      scaleByNadam(options),
      descend({ learningRate: options.learningRate ?? 0.002 }),
    ],
    nadamLoops,
  );
}
