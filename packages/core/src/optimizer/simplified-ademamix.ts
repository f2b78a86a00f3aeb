import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { decoupledStages, gradientOptionNames, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { aboveZero, atLeastZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import { transformOf, type Transform } from "../transform/transform.ts";
import { biasProducts, momentHyperparameters, running } from "../transform/adam-parts.ts";
import { halfLifeWarmup } from "../transform/half-life.ts";

export interface SimplifiedAdemamixOptions extends GradientOptions {
  /** Default 0.0001. */
  readonly learningRate?: Hyperparameter;
  /** How much of the sum of gradients is kept. Default 0.99. */
  readonly beta1?: Hyperparameter;
  /** Decay of the mean square. Default 0.95. */
  readonly beta2?: Hyperparameter;
  /** Weight of the gradient beside the sum. Default 0. */
  readonly alpha?: Hyperparameter;
  /** Added to the root, outside it. Default 1e-8. */
  readonly epsilon?: Hyperparameter;
  /** Steps in which the half-life of the sum rises from that of smallestBeta1. */
  readonly beta1Warmup?: Hyperparameter;
  /** Where beta1 starts from, with beta1Warmup. Default 0.9. */
  readonly smallestBeta1?: Hyperparameter;
}

/**
 * Simplified AdEMAMix: one sum of gradients and the gradient itself in place of two means.
 *
 * ```text
 * m = beta1 * m + g
 * v = beta2 * v + (1 - beta2) * g^2
 * parameter = parameter * (1 - learningRate * weightDecay)
 * parameter = parameter - learningRate * (m + alpha * g) / (sqrt(v / (1 - beta2^t)) + epsilon)
 * ```
 *
 * Differences: m is a sum, so steps grow to 1 / (1 - beta1) times Adam's; choose the learning rate by that.
 *
 * @see Morwani, Vyas, Zhang, Kakade, "Connections between Schedule-Free Optimizers, AdEMAMix, and Accelerated SGD
 * Variants" (2025), https://arxiv.org/abs/2502.02431
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, simplifiedAdemamix } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(simplifiedAdemamix({ learningRate: 0.1, alpha: 1 }), params).step({ x: Float64Array.of(4) });
 * console.log(params.x[0]!.toFixed(6)); // → 0.800000
 * ```
 */
export function simplifiedAdemamix(options: SimplifiedAdemamixOptions = {}): Chain {
  const names = ["learningRate", "beta1", "beta2", "alpha", "epsilon", "beta1Warmup", "smallestBeta1"];
  knownOptions("simplifiedAdemamix", options, [...names, ...gradientOptionNames]);
  const { learningRate = 1e-4 } = options;
  return namedChain(
    {
      name: "simplifiedAdemamix",
      title: "Simplified AdEMAMix",
      year: 2025,
      parents: ["ademamix", "accSgd"],
      improves: "direction",
    },
    options,
    [...decoupledStages(options, learningRate), scaleBySum(options), descend({ learningRate })],
  );
}

function scaleBySum(options: SimplifiedAdemamixOptions): Transform {
  const { beta1 = 0.99, beta2 = 0.95, epsilon, alpha = 0, beta1Warmup, smallestBeta1 = 0.9 } = options;
  const { product2 } = biasProducts;
  const smallest = hyperparameter("smallestBeta1", smallestBeta1, fraction);
  return transformOf({
    name: "scaleBySum",
    hyperparameters: {
      ...momentHyperparameters({ beta1, beta2, ...(epsilon === undefined ? {} : { epsilon }) }),
      alpha: hyperparameter("alpha", alpha, atLeastZero),
      ...(beta1Warmup === undefined
        ? {}
        : {
            beta1Warmup: hyperparameter("beta1Warmup", beta1Warmup, aboveZero),
            smallestBeta1: smallest,
          }),
    },
    slots: { sum: 0, meanSquare: 0 },
    scalars: { product2 },
    prepare: `${running("product2", "beta2")}
      correction2 = 1 / sqrt(1 - product2)
      keep = ${beta1Warmup === undefined ? "beta1" : halfLifeWarmup("smallestBeta1", "beta1", "beta1Warmup")}`,
    rule: `sum = keep * sum + update
      meanSquare = beta2 * meanSquare + (1 - beta2) * (update * update)
      update = (sum + alpha * update) / (sqrt(meanSquare) * correction2 + epsilon)`,
  });
}
