import { withPowers } from "../kernel/power-functions.ts";
import { knownOptions, nonNegative, oneOf } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { transformOf, type Transform } from "../transform/transform.ts";
import {
  biasCorrection,
  biasProducts,
  momentHyperparameters,
  movedMoments,
} from "../transform/adam-parts.ts";

export interface PadamOptions extends GradientOptions {
  /** Default 0.1. */
  readonly learningRate?: Hyperparameter;
  /** Decay of the mean. Default 0.9. */
  readonly beta1?: Hyperparameter;
  /** Decay of the mean square. Default 0.999. */
  readonly beta2?: Hyperparameter;
  /** The power of the mean square: 0.5 is AMSGrad, 0 momentum. Default 0.25. */
  readonly partial?: number;
  /** Added to the root. Default 0; with `like: "authors"` 1e-8. */
  readonly epsilon?: Hyperparameter;
  /** `"paper"` (default) corrects no bias, `"authors"` both. */
  readonly like?: "paper" | "authors";
}

/**
 * Padam: AMSGrad that divides by a smaller power of the mean square, partway to momentum.
 *
 * ```text
 * g = gradient + weightDecay * parameter
 * m = beta1 * m + (1 - beta1) * g
 * v = beta2 * v + (1 - beta2) * g^2,  u = max(u, v)
 * parameter = parameter - learningRate * m / (sqrt(u) + epsilon)^(2 * partial)             (0 / 0 is 0)
 * ```
 *
 * Differences: the paper has no epsilon and corrects no bias, as here; the authors' code adds one and corrects both:
 * `like: "authors"`. pytorch_optimizer keeps no maximum.
 *
 * @see Chen, Zhou, Tang, Yang, Cao, Gu, "Closing the Generalization Gap of Adaptive Gradient Methods in Training Deep
 * Neural Networks" (2018), https://arxiv.org/abs/1806.06763
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, padam } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(padam({ learningRate: 0.1, like: "authors" }), params).step({ x: Float64Array.of(4) });
 * console.log(params.x[0]!.toFixed(6)); // → 0.964434
 * ```
 */
export function padam(options: PadamOptions = {}): Chain {
  const names = ["learningRate", "beta1", "beta2", "partial", "epsilon", "like", ...gradientOptionNames];
  knownOptions("padam", options, names);
  const { learningRate = 0.1 } = options;
  return namedChain(
    { name: "padam", title: "Padam", year: 2018, parents: ["adam", "sgd"], improves: "size" },
    options,
    [...gradientStages(options), scaleByPower(options), descend({ learningRate })],
  );
}

function scaleByPower({ partial = 0.25, like = "paper", ...moments }: PadamOptions): Transform {
  const isAuthors = oneOf("like", like, ["paper", "authors"]) === "authors";
  const { epsilon = isAuthors ? 1e-8 : 0 } = moments;
  const power = 2 * nonNegative("partial", partial);
  const divisor = power === 0.5 ? "sqrt(root)" : `root ^ ${power}`;
  return withPowers(transformOf)({
    name: "scaleByPower",
    hyperparameters: momentHyperparameters({ ...moments, epsilon }),
    slots: { mean: 0, meanSquare: 0, largest: 0 },
    ...(isAuthors ? { scalars: biasProducts } : {}),
    prepare: isAuthors
      ? `${biasCorrection}
      correction = correction1 / correction2`
      : "correction = 1",
    rule: `${movedMoments}
      largest = max(largest, meanSquare)
      root = sqrt(largest) + epsilon
      update = root == 0 ? 0 : correction * mean / ${divisor}`,
  });
}
