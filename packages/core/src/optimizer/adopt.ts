import { withPowers } from "../kernel/power-functions.ts";
import { flag, knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import {
  decoupledStages,
  gradientOptionNames,
  gradientStages,
  type GradientOptions,
} from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { transformOf, type Transform } from "../transform/transform.ts";
import { momentHyperparameters } from "../transform/adam-parts.ts";

export interface AdoptOptions extends GradientOptions {
  /** Default 0.001. */
  readonly learningRate?: Hyperparameter;
  /** Decay of the mean. Default 0.9. */
  readonly beta1?: Hyperparameter;
  /** Decay of the mean square. Default 0.9999. */
  readonly beta2?: Hyperparameter;
  /** The least that is divided by. Default 1e-6. */
  readonly epsilon?: Hyperparameter;
  /** Keeps the scaled gradient within the fourth root of the steps so far. Default `true`. */
  readonly clip?: boolean;
  /** Shrinks the parameters rather than adding the decay to the gradient. Default `true`. */
  readonly decoupled?: boolean;
}

/**
 * ADOPT: Adam that divides by the mean square of the steps before, and before the momentum; it converges with any
 * beta2. The first step only fills the mean square.
 *
 * ```text
 * c = g / max(sqrt(v), epsilon), kept within t^(1/4)                  t counts the steps before; none at t = 0
 * m = beta1 * m + (1 - beta1) * c
 * parameter = parameter * (1 - learningRate * weightDecay)
 * parameter = parameter - learningRate * m
 * v = beta2 * v + (1 - beta2) * g^2                                  (first step: g^2)
 * ```
 *
 * Differences: the clip came with the second version of the paper; the first is `clip: false`. Nothing decays in the
 * first step.
 *
 * @see Taniguchi, Harada, Minegishi, Oshima, Jeong, Nagahara, Iiyama, Suzuki, Iwasawa, Matsuo, "ADOPT: Modified Adam
 * Can Converge with Any beta2 with the Optimal Rate" (2024), https://arxiv.org/abs/2411.02853
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { adopt, createOptimizer } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * const optimizer = createOptimizer(adopt({ learningRate: 0.1 }), params);
 * for (const slope of [4, 4]) optimizer.step({ x: Float64Array.of(slope) });
 * console.log(params.x[0]!.toFixed(6)); // → 0.990000
 * ```
 */
export function adopt(options: AdoptOptions = {}): Chain {
  const names = ["learningRate", "beta1", "beta2", "epsilon", "clip", "decoupled", ...gradientOptionNames];
  knownOptions("adopt", options, names);
  const { learningRate = 0.001, decoupled = true } = options;
  return namedChain(
    { name: "adopt", title: "ADOPT", year: 2024, parents: ["adam", "laprop"], improves: "both" },
    options,
    [
      ...(flag("decoupled", decoupled) ? decoupledStages(options, learningRate, 1) : gradientStages(options)),
      scaleByPast(options),
      descend({ learningRate }),
    ],
  );
}

function scaleByPast({ beta2 = 0.9999, epsilon = 1e-6, clip = true, ...moments }: AdoptOptions): Transform {
  // comparisons, since the min and max of WebAssembly are slow
  const isClipped = flag("clip", clip);
  return withPowers(transformOf)({
    name: "scaleByPast",
    hyperparameters: momentHyperparameters({ ...moments, beta2, epsilon }),
    slots: { mean: 0, meanSquare: 0 },
    prepare: `keep = step > 0 ? beta2 : 0
      bound = step ^ 0.25`,
    rule: `root = sqrt(meanSquare)
      ratio = update / (root < epsilon ? epsilon : root)
      scaled = ${isClipped ? "ratio > bound ? bound : ratio < -bound ? -bound : ratio" : "step > 0 ? ratio : 0"}
      mean = beta1 * mean + (1 - beta1) * scaled
      meanSquare = keep * meanSquare + (1 - keep) * (update * update)
      update = mean`,
  });
}
