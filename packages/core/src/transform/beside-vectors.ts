import type { Hyperparameter } from "../schedule/schedule.ts";
import type { Moments } from "./adam-parts.ts";
import { chain } from "./chain.ts";
import { descend } from "./descend.ts";
import { decoupledStages, type GradientOptions } from "./gradient-stages.ts";
import { atLeastZero, fraction, hyperparameter } from "./hyperparameter.ts";
import type { Chain, Method } from "./method.ts";
import { PartitionDescription } from "./partition-description.ts";
import { scaleByAdam } from "./scale-by-adam.ts";

/** How a method for matrices treats leaves of one dimension. */
export interface VectorOptions {
  /**
   * The learning rate of an AdamW for leaves of one dimension. By default there is none, and such leaves are refused.
   */
  readonly auxLearningRate?: Hyperparameter;
  /** Decay of that AdamW's mean. Default 0.9. */
  readonly auxBeta1?: Hyperparameter;
  /** Decay of its mean square. Default 0.95. */
  readonly auxBeta2?: Hyperparameter;
  /** Added to its root. Default 1e-10. */
  readonly auxEpsilon?: Hyperparameter;
}

export const vectorOptionNames = ["auxLearningRate", "auxBeta1", "auxBeta2", "auxEpsilon"] as const;

/** The stages for matrices, with an AdamW beside them for vectors where its learning rate is given. */
export function besideVectors(
  options: VectorOptions & GradientOptions,
  matrixStages: readonly Method[],
): readonly Method[] {
  const { auxLearningRate, auxBeta1 = 0.9, auxBeta2 = 0.95, auxEpsilon = 1e-10 } = options;
  hyperparameter("auxBeta1", auxBeta1, fraction);
  hyperparameter("auxBeta2", auxBeta2, fraction);
  hyperparameter("auxEpsilon", auxEpsilon, atLeastZero);
  if (auxLearningRate === undefined) return matrixStages;
  hyperparameter("auxLearningRate", auxLearningRate, atLeastZero);
  const rates = { learningRate: auxLearningRate, beta1: auxBeta1, beta2: auxBeta2, epsilon: auxEpsilon };
  return [
    new PartitionDescription([
      { where: { minRank: 2 }, use: chain(...matrixStages) },
      { where: {}, use: adamForVectors(rates, options) },
    ]),
  ];
}

/** AdamW for leaves beside a method for matrices. */
export function adamForVectors(
  rates: Moments & { readonly learningRate: Hyperparameter },
  options: GradientOptions,
): Chain {
  const { learningRate } = rates;
  return chain(...decoupledStages(options, learningRate), scaleByAdam(rates), descend({ learningRate }));
}
