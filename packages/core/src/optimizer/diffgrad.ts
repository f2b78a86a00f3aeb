import { knownOptions, oneOf } from "../check.ts";
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
  const scaleByFriction = transformOf({
    name: "scaleByFriction",
    hyperparameters: momentHyperparameters(options),
    slots: { mean: 0, meanSquare: 0, before: 0 },
    scalars: biasProducts,
    prepare: `${biasCorrection}
      ${isAuthors ? "correction = correction1 / correction2" : ""}`,
    rule: `gap = min(abs(before - update), 37.5)
      before = update
      ${fallOf("gap", "fall")}
      ${movedMoments}
      update = ${isAuthors ? "correction * mean / ((2 - fall) * (sqrt(meanSquare) + epsilon))" : "correction1 * mean / ((2 - fall) * (sqrt(meanSquare) * correction2 + epsilon))"}`,
  });
  return namedChain(
    { name: "diffgrad", title: "diffGrad", year: 2019, parents: ["adam"], improves: "size" },
    options,
    [...gradientStages(options), scaleByFriction, descend({ learningRate })],
  );
}

/** `(-1)^i / (i + 1)!`: the series of `(1 - e^-r) / r`. */
const terms: readonly number[] = [1, -2, 6, -24, 120, -720, 5040, -40_320].map((one) => 1 / one);

const pair = (i: number): string => `(${terms[i]} + part * ${terms[i + 1]})`;

/**
 * Statements that put `1 - e^-x` of a name from 0 to 37.5, beyond which it is 1, into another, by arithmetic alone, which
 * runs in vectors: the first eight terms of that of the 128th part, doubled seven times, each of which makes the error
 * smaller beside the value. What the terms leave out is at most 2^-58 in the end, where x is near 9.
 */
function fallOf(of: string, into: string): string {
  return [
    `part = ${of} * ${1 / 128}`,
    "square = part * part",
    `${into} = ${pair(0)} + square * ${pair(2)} + square * square * (${pair(4)} + square * ${pair(6)})`,
    `${into} = part * ${into}`,
    ...Array<string>(7).fill(`${into} = ${into} * (2 - ${into})`),
  ].join("\n      ");
}
