import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { gradientNoise, type GradientNoiseOptions } from "../stage/gradient-noise.ts";

export interface NoisySgdOptions extends GradientNoiseOptions, GradientOptions {
  /** Default 0.01. */
  readonly learningRate?: Hyperparameter;
}

/**
 * Noisy SGD: descent along the gradient with normal noise, of which there is less from step to step.
 *
 * ```text
 * g = gradient + weightDecay * parameter
 * parameter = parameter - learningRate * (g + normal(0, eta / t^gamma))
 * ```
 *
 * Differences: optax's `noisy_sgd` but for the draws, which here follow from `seed`, the step and the path of the leaf.
 * `gradientNoise` is the stage alone, for other optimizers.
 *
 * @see Neelakantan, Vilnis, Le, Sutskever, Kaiser, Kurach, Martens, "Adding Gradient Noise Improves Learning for Very
 * Deep Networks" (2015), https://arxiv.org/abs/1511.06807
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, noisySgd } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(noisySgd({ learningRate: 0.5, eta: 1, seed: 7 }), params).step({ x: Float64Array.of(1) });
 * console.log(params.x[0]!.toFixed(6)); // → 0.281132
 * ```
 */
export function noisySgd(options: NoisySgdOptions = {}): Chain {
  knownOptions("noisySgd", options, ["learningRate", "eta", "gamma", "seed", ...gradientOptionNames]);
  const { learningRate = 0.01, eta = 0.01, gamma = 0.55, seed = 0 } = options;
  return namedChain(
    { name: "noisySgd", title: "Noisy SGD", year: 2015, parents: ["sgd"], improves: "direction" },
    options,
    [...gradientStages(options), gradientNoise({ eta, gamma, seed }), descend({ learningRate })],
  );
}
