import { knownOptions, oneOf } from "../check.ts";
import { withExponential } from "../kernel/wasm-exponential.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { transformOf } from "../transform/transform.ts";
import {
  biasCorrection,
  biasProducts,
  momentHyperparameters,
  movedMoments,
  type Moments,
} from "../transform/adam-parts.ts";

export interface DiffgradOptions extends Moments, GradientOptions {
  /** Default 0.001. */
  readonly learningRate?: Hyperparameter;
  /** `"paper"` (default) adds epsilon to the corrected root; `"authors"` before the correction. */
  readonly like?: "paper" | "authors";
}

/**
 * diffGrad: Adam with a friction for each number: full steps where the gradient changes, half of them where it stays.
 *
 * ```text
 * g = gradient + weightDecay * parameter
 * f = 1 / (1 + exp(-|g_before - g|))                 (g_before is 0 at first)
 * m = beta1 * m + (1 - beta1) * g
 * v = beta2 * v + (1 - beta2) * g^2
 * parameter = parameter - learningRate * f * (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon)
 * ```
 *
 * Differences: the authors' code (its second version; the first loses the gradient it keeps) adds epsilon before the
 * correction: `like: "authors"`.
 *
 * @see Dubey, Chakraborty, Roy, Mukherjee, Singh, Chaudhuri, "diffGrad: An Optimization Method for Convolutional Neural
 * Networks" (2019), https://arxiv.org/abs/1909.11015
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, diffgrad } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(diffgrad({ learningRate: 0.1 }), params).step({ x: Float64Array.of(4) });
 * console.log(params.x[0]!.toFixed(6)); // → 0.901799
 * ```
 */
export function diffgrad(options: DiffgradOptions = {}): Chain {
  const names = ["learningRate", "beta1", "beta2", "epsilon", "like", ...gradientOptionNames];
  knownOptions("diffgrad", options, names);
  const { learningRate = 0.001, like = "paper" } = options;
  const isAuthors = oneOf("like", like, ["paper", "authors"]) === "authors";
  const scaleByFriction = withExponential(transformOf)({
    name: "scaleByFriction",
    hyperparameters: momentHyperparameters(options),
    slots: { mean: 0, meanSquare: 0, before: 0 },
    scalars: biasProducts,
    prepare: `${biasCorrection}
      ${isAuthors ? "correction = correction1 / correction2" : ""}`,
    rule: `drag = 1 + exp(-abs(before - update))
      before = update
      ${movedMoments}
      update = ${isAuthors ? "correction * mean / (drag * (sqrt(meanSquare) + epsilon))" : "correction1 * mean / (drag * (sqrt(meanSquare) * correction2 + epsilon))"}`,
  });
  return namedChain(
    { name: "diffgrad", title: "diffGrad", year: 2019, parents: ["adam"], improves: "size" },
    options,
    [...gradientStages(options), scaleByFriction, descend({ learningRate })],
  );
}
