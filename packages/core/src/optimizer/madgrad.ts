import { knownOptions, oneOf } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { withCubeRoots } from "../kernel/wasm-cube-root.ts";
import { namedChain } from "../transform/named-chain.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { aboveZero, atLeastZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import { copyingTransform } from "../stage/copying-transform.ts";

export interface MadgradOptions extends GradientOptions {
  /** Default 0.01. */
  readonly learningRate?: Hyperparameter;
  /** How much of the parameters stays in each step. Default 0.9. */
  readonly momentum?: Hyperparameter;
  /** Added to the cube root. Default 1e-6. */
  readonly epsilon?: Hyperparameter;
  /** `"paper"` (default), or `"authors"`, whose code adds epsilon to the learning rate too. */
  readonly like?: "paper" | "authors";
}

/**
 * MADGRAD: dual averaging, always from the start, over the cube root of the sum of squares; later gradients weigh more.
 *
 * ```text
 * g = gradient + weightDecay * parameter
 * s = s + learningRate * sqrt(t) * g
 * v = v + learningRate * sqrt(t) * g^2
 * z = start - s / (cbrt(v) + epsilon)
 * parameter = momentum * parameter + (1 - momentum) * z
 * ```
 *
 * Differences: momentum 0.9 is c = 0.1 in the paper. The authors' code adds epsilon to the learning rate, so that a
 * rate of 0 does not divide by 0: `like: "authors"`.
 *
 * @see Defazio, Jelassi, "Adaptivity without Compromise: A Momentumized, Adaptive, Dual Averaged Gradient Method for
 * Stochastic Optimization" (2021), https://arxiv.org/abs/2101.11075
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, madgrad } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(madgrad({ learningRate: 0.125 }), params).step({ x: Float64Array.of(8) });
 * console.log(params.x[0]!.toFixed(4)); // → 0.9500
 * ```
 */
export function madgrad(options: MadgradOptions = {}): Chain {
  knownOptions("madgrad", options, ["learningRate", "momentum", "epsilon", "like", ...gradientOptionNames]);
  const { learningRate = 0.01, momentum = 0.9, epsilon = 1e-6, like = "paper" } = options;
  const isAuthors = oneOf("like", like, ["paper", "authors"]) === "authors";
  const averageDually = withCubeRoots(copyingTransform)({
    name: "averageDually",
    hyperparameters: {
      learningRate: hyperparameter("learningRate", learningRate, atLeastZero),
      momentum: hyperparameter("momentum", momentum, fraction),
      epsilon: hyperparameter("epsilon", epsilon, aboveZero),
    },
    slots: { start: "parameter", sum: 0, squares: 0 },
    prepare: `weight = ${isAuthors ? "(learningRate + epsilon)" : "learningRate"} * sqrt(step + 1)`,
    rule: `sum = sum + weight * update
      squares = squares + weight * (update * update)
      point = start - sum / (cbrt(squares) + epsilon)
      parameter = parameter + (1 - momentum) * (point - parameter)`,
  });
  return namedChain(
    { name: "madgrad", title: "MADGRAD", year: 2021, parents: ["adagrad"], improves: "both" },
    options,
    [...gradientStages(options), averageDually],
  );
}
