import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { radamLoops } from "../generated/radam.ts";
import { writtenChain } from "../transform/written-chain.ts";
import type { Chain } from "../transform/method.ts";
import { descend } from "../transform/descend.ts";
import { scaleByRadam, type RadamMoments } from "../transform/scale-by-radam.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";

export interface RadamOptions extends RadamMoments, GradientOptions {
  /** Default 0.001. */
  readonly learningRate?: Hyperparameter;
}

/**
 * RAdam: Adam whose scaling waits until the mean square is known well enough.
 *
 * ```text
 * m, v as in Adam;  r_max = 2 / (1 - beta2) - 1
 * r = r_max - 2 t beta2^t / (1 - beta2^t)
 * r > threshold:  parameter = parameter - learningRate * l * (m / (1 - beta1^t)) * sqrt(1 - beta2^t) / (sqrt(v) + epsilon)
 *                 with l = sqrt((r - 4) (r - 2) r_max / ((r_max - 4) (r_max - 2) r))
 * else:           parameter = parameter - learningRate * m / (1 - beta1^t)
 * ```
 *
 * Differences: epsilon is added to the uncorrected root and the step is scaled when r > 5, as in
 * PyTorch; optax corrects v first and scales when r >= 5. The first steps are not scaled: a large
 * learning rate runs away there.
 *
 * @see Liu, Jiang, He, Chen, Liu, Gao, Han, "On the Variance of the Adaptive Learning Rate and Beyond"
 * (2020), https://arxiv.org/abs/1908.03265
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, radam } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(radam({ learningRate: 0.1 }), params).step({ x: Float64Array.of(4) });
 * console.log(params.x[0]!.toFixed(6)); // → 0.600000
 * ```
 */
export function radam(options: RadamOptions = {}): Chain {
  const names = ["learningRate", "beta1", "beta2", "epsilon", "threshold", ...gradientOptionNames];
  knownOptions("radam", options, names);
  return writtenChain(
    { name: "radam", title: "RAdam", year: 2020, parents: ["adam"], improves: "size" },
    options,
    [
      ...gradientStages(options),
      scaleByRadam(options),
      descend({ learningRate: options.learningRate ?? 0.001 }),
    ],
    radamLoops,
  );
}
