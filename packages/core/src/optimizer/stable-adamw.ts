import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import {
  decayingStage,
  gradientOptionNames,
  gradientStages,
  type GradientOptions,
} from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { atLeastZero, hyperparameter } from "../transform/hyperparameter.ts";
import { generalTransform } from "../stage/general-transform.ts";
import type { Transform } from "../transform/transform.ts";
import { biasCorrection, biasProducts, momentHyperparameters } from "../transform/adam-parts.ts";

export interface StableAdamwOptions extends GradientOptions {
  /** Default 0.001. */
  readonly learningRate?: Hyperparameter;
  /** Decay of the mean. Default 0.9. */
  readonly beta1?: Hyperparameter;
  /** Decay of the mean square. Default 0.99. */
  readonly beta2?: Hyperparameter;
  /** Added to the root; its square is the least mean square in the ratio. Default 1e-6. */
  readonly epsilon?: Hyperparameter;
  /** Decoupled decay. Default 0.01. */
  readonly weightDecay?: Hyperparameter;
}

/**
 * StableAdamW: AdamW that shortens the steps of a leaf where its gradients outgrow their mean square, as Adafactor
 * does; no clip of the gradient is needed.
 *
 * ```text
 * b1 = beta1 * (1 - beta1^(t-1)) / (1 - beta1^t), b2 likewise
 * m = b1 * m + (1 - b1) * g
 * v = b2 * v + (1 - b2) * g^2
 * rate = learningRate / max(1, sqrt(mean of g^2 / max(v, epsilon^2)))                  leaf by leaf
 * parameter = parameter - rate * (weightDecay * parameter + m / (sqrt(v) + epsilon))
 * ```
 *
 * Differences: the bias is corrected in the betas, as in the paper and optimi: equal but for rounding.
 *
 * @see Wortsman, Dettmers, Zettlemoyer, Morcos, Farhadi, Schmidt, "Stable and low-precision training for large-scale
 * vision-language models" (2023), https://arxiv.org/abs/2304.13013
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, stableAdamw } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(stableAdamw({ learningRate: 0.1, weightDecay: 0.5 }), params).step({ x: Float64Array.of(4) });
 * console.log(params.x[0]!.toFixed(4)); // → 0.8500
 * ```
 */
export function stableAdamw(options: StableAdamwOptions = {}): Chain {
  knownOptions("stableAdamw", options, ["learningRate", "beta1", "beta2", "epsilon", ...gradientOptionNames]);
  const { weightDecay = 0.01, maximize = false } = options;
  return namedChain(
    {
      name: "stableAdamw",
      title: "StableAdamW",
      year: 2023,
      parents: ["adamw"],
      improves: "size",
    },
    options,
    [
      ...gradientStages({ maximize }),
      decayingStage({ ...options, weightDecay }, (decay) => stableDescent(options, decay)),
    ],
  );
}

function stableDescent(options: StableAdamwOptions, weightDecay: Hyperparameter): Transform {
  const { learningRate = 0.001, beta2 = 0.99, epsilon = 1e-6 } = options;
  return generalTransform({
    name: "stableDescent",
    hyperparameters: {
      learningRate: hyperparameter("learningRate", learningRate, atLeastZero),
      ...momentHyperparameters({ ...options, beta2, epsilon }),
      weightDecay: hyperparameter("weightDecay", weightDecay, atLeastZero),
    },
    slots: { mean: 0, meanSquare: 0 },
    scalars: biasProducts,
    phases: [
      {
        prepare: `keep1 = beta1 * (1 - product1)
      keep2 = beta2 * (1 - product2)
      ${biasCorrection}
      keep1 = keep1 / (1 - product1)
      keep2 = keep2 / (1 - product2)`,
        rule: `mean = keep1 * mean + (1 - keep1) * update
      meanSquare = keep2 * meanSquare + (1 - keep2) * (update * update)`,
      },
      {
        reduce: { ratios: ["update * update / max(meanSquare, epsilon * epsilon)", "1"] },
        scope: "leaf",
        prepare: `rate = learningRate / max(1, sqrt(ratios / (rowCount * columnCount)))
      kept = 1 - rate * weightDecay`,
        rule: "parameter = kept * parameter - rate * (mean / (sqrt(meanSquare) + epsilon))",
      },
    ],
  });
}
