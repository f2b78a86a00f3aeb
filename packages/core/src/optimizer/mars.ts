import { flag, knownOptions, oneOf } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { chain, namedChain } from "../transform/chain.ts";
import { descend } from "../transform/descend.ts";
import { decoupledStages, gradientOptionNames, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { runningMean } from "../transform/running-mean.ts";
import { takeSigns } from "../transform/signs.ts";
import { atLeastZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import { transformOf, type Transform } from "../transform/transform.ts";
import { scaleByAdam } from "../transform/scale-by-adam.ts";
import type { Moments } from "../transform/adam-parts.ts";
import { clipLeaves } from "../transform/clip-leaves.ts";
import { partition } from "../transform/partition.ts";

export interface MarsOptions extends Moments, GradientOptions {
  /** Default 0.003. */
  readonly learningRate?: Hyperparameter;
  /** How far the change of the gradient counts. Default 0.025. */
  readonly gamma?: Hyperparameter;
  /** What is done with the corrected gradient: AdamW's step (default), or the sign of its mean. */
  readonly form?: "adamw" | "lion";
  /** Corrects the gradients of vectors too. Default `false`: leaves of fewer than two dimensions take AdamW. */
  readonly vectors?: boolean;
  /** Of that AdamW. Default 0.003. */
  readonly vectorLearningRate?: Hyperparameter;
  /** Of that AdamW. Default 0.9. */
  readonly vectorBeta1?: Hyperparameter;
  /** Of that AdamW. Default 0.95. */
  readonly vectorBeta2?: Hyperparameter;
  /** Of that AdamW. Default `weightDecay`. */
  readonly vectorWeightDecay?: Hyperparameter;
}

/**
 * MARS: variance reduction by the change of the gradient, before AdamW's step or a sign. beta1 is 0.95 and beta2 0.99
 * by default.
 *
 * ```text
 * c = g + gamma * beta1 / (1 - beta1) * (g - g_before)                 (g_before is 0 at first)
 * c = c / max(1, ||c||)                                                leaf by leaf
 * then AdamW's step with c in place of g; form "lion": the sign of the mean of c
 * ```
 *
 * Differences: the approximate form, whose gradient before is that of the last batch. timm takes another course.
 *
 * @see Yuan, Liu, Wu, Zhou, Gu, "MARS: Unleashing the Power of Variance Reduction for Training Large Models" (2024),
 * https://arxiv.org/abs/2411.10438
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, mars } from "@opt/core";
 *
 * const params = { x: { data: Float64Array.of(1, 1), shape: [1, 2] } };
 * createOptimizer(mars({ learningRate: 0.1 }), params).step({ x: Float64Array.of(4, -1) });
 * console.log(params.x.data[0]!.toFixed(6), params.x.data[1]!.toFixed(6)); // → 0.900000 1.100000
 * ```
 */
export function mars(options: MarsOptions = {}): Chain {
  const moments = ["learningRate", "beta1", "beta2", "epsilon", "gamma", "form"];
  const ofVectors = ["vectors", "vectorLearningRate", "vectorBeta1", "vectorBeta2", "vectorWeightDecay"];
  knownOptions("mars", options, [...moments, ...ofVectors, ...gradientOptionNames]);
  const corrected = correctedStages(options);
  const others = vectorStages(options);
  return namedChain(
    { name: "mars", title: "MARS", year: 2024, parents: ["adamw", "lion"], improves: "direction" },
    options,
    flag("vectors", options.vectors ?? false)
      ? corrected
      : [
          partition([
            { where: { minRank: 2 }, use: chain(...corrected) },
            { where: {}, use: chain(...others) },
          ]),
        ],
  );
}

function correctedStages(options: MarsOptions): Transform[] {
  const { learningRate = 0.003, beta1 = 0.95, beta2 = 0.99, gamma = 0.025, form = "adamw" } = options;
  const { epsilon } = options;
  const isLion = oneOf("form", form, ["adamw", "lion"]) === "lion";
  const adam = scaleByAdam({ beta1, beta2, ...(epsilon === undefined ? {} : { epsilon }) });
  const correctByChange = transformOf({
    name: "correctByChange",
    hyperparameters: {
      beta1: hyperparameter("beta1", beta1, fraction),
      gamma: hyperparameter("gamma", gamma, atLeastZero),
    },
    slots: { before: 0 },
    prepare: "share = gamma * beta1 / (1 - beta1)",
    rule: `corrected = update + share * (update - before)
      before = update
      update = corrected`,
  });
  return [
    ...decoupledStages(options, learningRate),
    correctByChange,
    clipLeaves(1, "optax"),
    ...(isLion ? [runningMean("beta1", beta1), takeSigns()] : [adam]),
    descend({ learningRate }),
  ];
}

/** AdamW, for the leaves whose gradients are not corrected. */
function vectorStages(options: MarsOptions): Transform[] {
  const { vectorLearningRate = 0.003, vectorBeta1 = 0.9, vectorBeta2 = 0.95, weightDecay = 0 } = options;
  const { vectorWeightDecay = weightDecay, epsilon } = options;
  hyperparameter("vectorLearningRate", vectorLearningRate, atLeastZero);
  hyperparameter("vectorBeta1", vectorBeta1, fraction);
  hyperparameter("vectorBeta2", vectorBeta2, fraction);
  hyperparameter("vectorWeightDecay", vectorWeightDecay, atLeastZero);
  const moments = { beta1: vectorBeta1, beta2: vectorBeta2, ...(epsilon === undefined ? {} : { epsilon }) };
  return [
    ...decoupledStages({ ...options, weightDecay: vectorWeightDecay }, vectorLearningRate),
    scaleByAdam(moments),
    descend({ learningRate: vectorLearningRate }),
  ];
}
