import { withPowers } from "../kernel/power-functions.ts";
import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { withCubeRoots } from "../kernel/wasm-cube-root.ts";
import { namedChain } from "../transform/named-chain.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { aboveZero, atLeastZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import { copyingTransform } from "../stage/copying-transform.ts";

export interface MirrorMadgradOptions extends GradientOptions {
  /** Default 0.01. */
  readonly learningRate?: Hyperparameter;
  /** How much of the parameters stays in each step. Default 0.9. */
  readonly momentum?: Hyperparameter;
  /** Added to the cube root and to the learning rate. Default 1e-6. */
  readonly epsilon?: Hyperparameter;
}

/**
 * Mirror MADGRAD: MADGRAD as mirror descent, from where it is rather than from the start.
 *
 * ```text
 * g = gradient + weightDecay * parameter
 * v = sqrt((t - 1) / t) * v + g^2
 * z = z - (learningRate + epsilon) * t^(1/3) * g / (cbrt(v) + epsilon)                (z starts at the parameter)
 * parameter = momentum * parameter + (1 - momentum) * z
 * ```
 *
 * Differences: of the authors' package; the paper does not have it.
 *
 * @see Defazio, Jelassi, "Adaptivity without Compromise: A Momentumized, Adaptive, Dual Averaged Gradient Method for
 * Stochastic Optimization" (2021), https://arxiv.org/abs/2101.11075
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, mirrorMadgrad } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(mirrorMadgrad({ learningRate: 0.125 }), params).step({ x: Float64Array.of(8) });
 * console.log(params.x[0]!.toFixed(4)); // → 0.9750
 * ```
 */
export function mirrorMadgrad(options: MirrorMadgradOptions = {}): Chain {
  knownOptions("mirrorMadgrad", options, ["learningRate", "momentum", "epsilon", ...gradientOptionNames]);
  const { learningRate = 0.01, momentum = 0.9, epsilon = 1e-6 } = options;
  const mirrored = withCubeRoots(withPowers(copyingTransform))({
    name: "mirrored",
    hyperparameters: {
      learningRate: hyperparameter("learningRate", learningRate, atLeastZero),
      momentum: hyperparameter("momentum", momentum, fraction),
      epsilon: hyperparameter("epsilon", epsilon, aboveZero),
    },
    slots: { mirror: "parameter", squares: 0 },
    prepare: `keep = sqrt(step / (step + 1))
      rate = (learningRate + epsilon) * (step + 1) ^ (1 / 3)`,
    rule: `squares = keep * squares + update * update
      mirror = mirror - rate * update / (cbrt(squares) + epsilon)
      parameter = parameter + (1 - momentum) * (mirror - parameter)`,
  });
  return namedChain(
    {
      name: "mirrorMadgrad",
      title: "Mirror MADGRAD",
      year: 2021,
      parents: ["madgrad"],
      improves: "direction",
    },
    options,
    [...gradientStages(options), mirrored],
  );
}
