import { knownOptions, wholeNumber } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import {
  decayingStage,
  gradientOptionNames,
  gradientStages,
  type GradientOptions,
} from "../transform/gradient-stages.ts";
import { atLeastZero, hyperparameter } from "../transform/hyperparameter.ts";
import type { Chain } from "../transform/method.ts";
import { PartitionDescription } from "../transform/partition-description.ts";
import { scaleInBasis, type BasisOptions } from "../stage/scale-in-basis.ts";
import { transformOf } from "../transform/transform.ts";

export interface SoapOptions extends GradientOptions, BasisOptions {
  /** Default 0.003. */
  readonly learningRate?: Hyperparameter;
  /** Decoupled decay, after the step. Default 0.01. */
  readonly weightDecay?: Hyperparameter;
  /** Sides that are longer have no basis of their own. Default 10000. */
  readonly largestSide?: number;
}

/**
 * SOAP: Adam in the eigenvectors of Shampoo's statistics.
 *
 * ```text
 * L = b * L + (1 - b) * g * transpose(g), R = b * R + (1 - b) * transpose(g) * g
 * every preconditionFrequency steps:  P and Q nearer to the eigenvectors of L and R
 * m = beta1 * m + (1 - beta1) * g
 * v = beta2 * v + (1 - beta2) * (transpose(P) * g * Q)^2
 * u = P * (transpose(P) * m * Q / (sqrt(v) + epsilon)) * transpose(Q)
 * parameter = parameter - learningRate * sqrt(1 - beta2^t) / (1 - beta1^t) * u
 * parameter = parameter * (1 - learningRate * weightDecay)
 * ```
 *
 * `b` is `shampooBeta`. The first step only fills the statistics: nothing moves, and `t` counts from the second. Leaves
 * of one dimension, and sides longer than `largestSide`, are not turned. The state of a leaf of n rows and m columns is
 * twice n^2 + m^2 numbers beside Adam's, and more than `memoryLimit` bytes of it are refused.
 *
 * Differences: the authors' code keeps the statistics in float32, here they are of the dtype of the parameters;
 * pytorch_optimizer takes other steps. Leaves of more than two dimensions are matrices of their first axis by the rest.
 *
 * @see Vyas and others, "SOAP: Improving and Stabilizing Shampoo using Adam" (2024), https://arxiv.org/abs/2409.11321
 * @throws {RangeError} where a value is out of range, and when an optimizer is made whose state passes the limit.
 * @example
 * ```ts
 * import { createOptimizer, soap } from "@opt/core";
 *
 * const params = { weight: { data: Float64Array.of(1, 1, 1, 1), shape: [2, 2] } };
 * const optimizer = createOptimizer(soap({ learningRate: 0.1 }), params);
 * for (let step = 0; step < 2; step++) optimizer.step({ weight: Float64Array.of(100, 0, 0, 1) });
 * console.log(Array.from(params.weight.data, (one) => one.toFixed(3)).join(" ")); // → 0.899 0.999 0.999 0.899
 * ```
 */
export function soap(options: SoapOptions = {}): Chain {
  const own = ["learningRate", "beta1", "beta2", "shampooBeta", "epsilon", "preconditionFrequency"];
  knownOptions("soap", options, [...own, "largestSide", "memoryLimit", ...gradientOptionNames]);
  const { learningRate = 0.003, weightDecay = 0.01, largestSide = 10_000, maximize = false } = options;
  const rows = { maxRows: wholeNumber("largestSide", largestSide, 0) };
  const columns = { maxColumns: largestSide };
  return namedChain(
    { name: "soap", title: "SOAP", year: 2024, parents: ["shampoo", "adamw"], improves: "both" },
    options,
    [
      ...gradientStages({ maximize }),
      new PartitionDescription([
        { where: { minRank: 2, ...rows, ...columns }, use: scaleInBasis(options, ["left", "right"]) },
        { where: { minRank: 2, ...rows }, use: scaleInBasis(options, ["left"]) },
        { where: { minRank: 2, ...columns }, use: scaleInBasis(options, ["right"]) },
        { where: {}, use: scaleInBasis(options, []) },
      ]),
      descend({ learningRate }),
      decayingStage({ ...options, weightDecay }, (decay) => decayAfterSteps(learningRate, decay)),
    ],
  );
}

const decayAfterSteps = (learningRate: Hyperparameter, weightDecay: Hyperparameter) =>
  transformOf({
    name: "decayAfterSteps",
    hyperparameters: {
      learningRate: hyperparameter("learningRate", learningRate, atLeastZero),
      weightDecay: hyperparameter("weightDecay", weightDecay, atLeastZero),
    },
    phases: [{ rule: "parameter = parameter * (1 - learningRate * weightDecay)", from: 1 }],
  });
