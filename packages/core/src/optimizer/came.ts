import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { blockRmsPhase } from "../transform/block-rms.ts";
import { descend } from "../transform/descend.ts";
import { decoupledStages, gradientOptionNames, type GradientOptions } from "../transform/gradient-stages.ts";
import { aboveZero, atLeastZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import type { Chain } from "../transform/method.ts";
import { factorPhases } from "../transform/scale-by-factors.ts";
import { generalTransform } from "../stage/general-transform.ts";
import type { Transform } from "../transform/transform.ts";

export interface CameOptions extends GradientOptions {
  /** Default 0.0002. */
  readonly learningRate?: Hyperparameter;
  /** Decay of the mean. Default 0.9. */
  readonly beta1?: Hyperparameter;
  /** Decay of the mean square. Default 0.999. */
  readonly beta2?: Hyperparameter;
  /** Decay of the mean square of the doubt. Default 0.9999. */
  readonly beta3?: Hyperparameter;
  /** Added to the squared gradients. Default 1e-30. */
  readonly epsilon1?: Hyperparameter;
  /** Added to the squared doubts. Default 1e-16. */
  readonly epsilon2?: Hyperparameter;
  /** The largest root mean square of a leaf's direction. Default 1. */
  readonly clippingThreshold?: Hyperparameter;
}

/**
 * CAME: Adafactor whose mean is trusted the less, the farther directions lie from it.
 *
 * ```text
 * parameter = parameter * (1 - learningRate * weightDecay)
 * row = beta2 * row + (1 - beta2) * mean of (g^2 + epsilon1) over the row; column likewise
 * u = g / sqrt(row * column / mean of row)
 * u = u / max(1, root mean square of u / clippingThreshold)
 * m = beta1 * m + (1 - beta1) * u
 * doubtRow, doubtColumn likewise with beta3, of (u - m)^2 + epsilon2
 * parameter = parameter - learningRate * m / sqrt(doubtRow * doubtColumn / mean of doubtRow)
 * ```
 *
 * A vector has a full mean square and no doubt. Nothing is corrected for starting at 0.
 *
 * Differences: pytorch_optimizer takes other steps than the authors. Leaves of more than two dimensions are matrices
 * of their first axis by the rest.
 *
 * @see Luo and others, "CAME: Confidence-guided Adaptive Memory Efficient Optimization" (2023),
 * https://arxiv.org/abs/2307.02047
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { came, createOptimizer } from "@opt/core";
 *
 * const params = { weight: { data: Float64Array.of(1, 1, 1, 1), shape: [2, 2] } };
 * createOptimizer(came({ learningRate: 0.01 }), params).step({ weight: Float64Array.of(1, 2, 3, 4) });
 * console.log(Array.from(params.weight.data, (one) => one.toFixed(4)).join(" ")); // → 0.9030 0.8790 0.8778 0.8984
 * ```
 */
export function came(options: CameOptions = {}): Chain {
  const own = ["beta1", "beta2", "beta3", "epsilon1", "epsilon2", "clippingThreshold"];
  knownOptions("came", options, ["learningRate", ...own, ...gradientOptionNames]);
  const { learningRate = 2e-4 } = options;
  return namedChain(
    { name: "came", title: "CAME", year: 2023, parents: ["adafactor"], improves: "size" },
    options,
    [
      ...decoupledStages(options, learningRate),
      scaleMatrices(options),
      scaleVectors(options),
      descend({ learningRate }),
    ],
  );
}

const ranged = ({ beta1 = 0.9, beta2 = 0.999, epsilon1 = 1e-30, clippingThreshold = 1 }: CameOptions) => ({
  beta1: hyperparameter("beta1", beta1, fraction),
  beta2: hyperparameter("beta2", beta2, fraction),
  epsilon1: hyperparameter("epsilon1", epsilon1, atLeastZero),
  clippingThreshold: hyperparameter("clippingThreshold", clippingThreshold, aboveZero),
});

const averaged = "mean = beta1 * mean + (1 - beta1) * update";

function scaleMatrices(options: CameOptions): Transform {
  const { beta3 = 0.9999, epsilon2 = 1e-16 } = options;
  const doubts = {
    row: "doubtRow",
    column: "doubtColumn",
    of: "update - mean",
    decay: "beta3",
    epsilon: "epsilon2",
  };
  return generalTransform({
    name: "scaleByConfidence",
    hyperparameters: {
      ...ranged(options),
      beta3: hyperparameter("beta3", beta3, fraction),
      epsilon2: hyperparameter("epsilon2", epsilon2, atLeastZero),
    },
    slots: {
      mean: 0,
      row: { shape: "row" },
      column: { shape: "column" },
      doubtRow: { shape: "row" },
      doubtColumn: { shape: "column" },
    },
    phases: [
      ...factorPhases("update = update / sqrt(row / level) / sqrt(column)", { decay: "beta2" }),
      blockRmsPhase("clippingThreshold"),
      { rule: averaged },
      ...factorPhases("update = mean / sqrt(doubtRow / level) / sqrt(doubtColumn)", doubts),
    ],
    where: { minRank: 2 },
  });
}

function scaleVectors(options: CameOptions): Transform {
  return generalTransform({
    name: "scaleByMeanSquare",
    hyperparameters: ranged(options),
    slots: { mean: 0, meanSquare: 0 },
    phases: [
      {
        rule: `meanSquare = beta2 * meanSquare + (1 - beta2) * (update * update + epsilon1)
          update = update / sqrt(meanSquare)`,
      },
      blockRmsPhase("clippingThreshold"),
      { rule: `${averaged}; update = mean` },
    ],
    where: { maxRank: 1 },
  });
}
