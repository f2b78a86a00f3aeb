import { flag, knownOptions, oneOf } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { adamForVectors } from "../transform/beside-vectors.ts";
import { chain } from "../transform/chain.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { type GradientOptions, decoupledStages, gradientOptionNames } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { atLeastZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import { generalTransform } from "../stage/general-transform.ts";
import type { Transform, TransformOptions } from "../transform/transform.ts";
import {
  biasCorrection,
  biasProducts,
  momentHyperparameters,
  movedMoments,
} from "../transform/adam-parts.ts";
import { clippingPhase } from "../stage/clip-leaves.ts";
import { PartitionDescription } from "../transform/partition-description.ts";

/** Options of every form of MARS. */
export interface MarsParts extends GradientOptions {
  /** Default 0.003. */
  readonly learningRate?: Hyperparameter;
  /** Decay of the mean. Default 0.95. */
  readonly beta1?: Hyperparameter;
  /** Added to what is divided by. Default 1e-8. */
  readonly epsilon?: Hyperparameter;
  /** How far the change of the gradient counts. Default 0.025. */
  readonly gamma?: Hyperparameter;
  /** The learning rate of an AdamW for leaves of one dimension. Default 0.003. */
  readonly vectorLearningRate?: Hyperparameter;
  /** Of that AdamW. Default 0.9. */
  readonly vectorBeta1?: Hyperparameter;
  /** Of that AdamW. Default 0.95. */
  readonly vectorBeta2?: Hyperparameter;
  /** Of that AdamW. Default `weightDecay`. */
  readonly vectorWeightDecay?: Hyperparameter;
}

export const marsOptionNames: readonly string[] = [
  "learningRate",
  "beta1",
  "epsilon",
  "gamma",
  "vectorLearningRate",
  "vectorBeta1",
  "vectorBeta2",
  "vectorWeightDecay",
  ...gradientOptionNames,
];

export interface MarsOptions extends MarsParts {
  /** Decay of the mean square. Default 0.99. */
  readonly beta2?: Hyperparameter;
  /** What is done with the corrected gradient: AdamW's step (default), or the sign of its mean. */
  readonly form?: "adamw" | "lion";
  /** Corrects the gradients of vectors too. Default `false`: leaves of fewer than two dimensions take AdamW. */
  readonly vectors?: boolean;
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
  knownOptions("mars", options, ["beta2", "form", "vectors", ...marsOptionNames]);
  const corrected = correctedStages(options);
  const other = vectorMethod(options);
  return namedChain(
    { name: "mars", title: "MARS", year: 2024, parents: ["adamw", "lion"], improves: "direction" },
    options,
    flag("vectors", options.vectors ?? false)
      ? corrected
      : [
          new PartitionDescription([
            { where: { minRank: 2 }, use: chain(...corrected) },
            { where: {}, use: other },
          ]),
        ],
  );
}

function correctedStages(options: MarsOptions): Transform[] {
  const { learningRate = 0.003, form = "adamw" } = options;
  const isLion = oneOf("form", form, ["adamw", "lion"]) === "lion";
  return [
    ...decoupledStages(options, learningRate),
    correctByChange(options, isLion ? signOfMean : momentsOf(options)),
    descend({ learningRate }),
  ];
}

/** What a stage does after the correction. */
type Following = Pick<TransformOptions, "hyperparameters" | "slots" | "scalars" | "phases">;

/** The sign of the mean of corrected gradients. */
const signOfMean: Following = {
  slots: { mean: 0 },
  phases: [
    {
      rule: `mean = beta1 * mean + (1 - beta1) * update
          update = sign(mean)`,
    },
  ],
};

/** AdamW's direction of the corrected gradient. */
function momentsOf({ beta1 = 0.95, beta2 = 0.99, epsilon = 1e-8 }: MarsOptions): Following {
  return {
    hyperparameters: momentHyperparameters({ beta1, beta2, epsilon }),
    slots: { mean: 0, meanSquare: 0 },
    scalars: biasProducts,
    phases: [
      {
        prepare: biasCorrection,
        rule: `${movedMoments}
          update = correction1 * mean / (sqrt(meanSquare) * correction2 + epsilon)`,
      },
    ],
  };
}

/** The gradient corrected by its change and clipped leaf by leaf, and what follows in the same stage. */
export function correctByChange(
  { beta1 = 0.95, gamma = 0.025 }: MarsParts,
  { hyperparameters, slots, scalars = {}, phases = [] }: Following = {},
): Transform {
  return generalTransform({
    name: "correctByChange",
    hyperparameters: {
      beta1: hyperparameter("beta1", beta1, fraction),
      gamma: hyperparameter("gamma", gamma, atLeastZero),
      ...hyperparameters,
    },
    slots: { before: 0, ...slots },
    scalars,
    phases: [
      {
        prepare: "share = gamma * beta1 / (1 - beta1)",
        rule: `corrected = update + share * (update - before)
          before = update
          update = corrected`,
      },
      clippingPhase(1, "optax"),
      ...phases,
    ],
  });
}

/** What leaves of one dimension take. */
export function vectorMethod(options: MarsParts): Chain {
  const { vectorLearningRate = 0.003, vectorBeta1 = 0.9, vectorBeta2 = 0.95, weightDecay = 0 } = options;
  const { vectorWeightDecay = weightDecay, epsilon = 1e-8 } = options;
  hyperparameter("vectorLearningRate", vectorLearningRate, atLeastZero);
  hyperparameter("vectorBeta1", vectorBeta1, fraction);
  hyperparameter("vectorBeta2", vectorBeta2, fraction);
  hyperparameter("vectorWeightDecay", vectorWeightDecay, atLeastZero);
  return adamForVectors(
    { learningRate: vectorLearningRate, beta1: vectorBeta1, beta2: vectorBeta2, epsilon },
    { ...options, weightDecay: vectorWeightDecay },
  );
}
