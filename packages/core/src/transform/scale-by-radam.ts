import type { Hyperparameter } from "../schedule/schedule.ts";
import {
  biasProducts,
  momentHyperparameters,
  movedMoments,
  rectification,
  running,
  type Moments,
} from "./adam-parts.ts";
import { atLeastZero, hyperparameter } from "./hyperparameter.ts";
import { transformOf, type Transform } from "./transform.ts";

export interface RadamMoments extends Moments {
  /** The length of the moving average from which on the update is scaled. Default 5. */
  readonly threshold?: Hyperparameter;
}

/** Adam's step, rectified for the variance of a short average; momentum alone while it is too short. */
export function scaleByRadam({ threshold = 5, ...moments }: RadamMoments): Transform {
  return transformOf({
    name: "scaleByRadam",
    hyperparameters: {
      ...momentHyperparameters(moments),
      threshold: hyperparameter("threshold", threshold, atLeastZero),
    },
    slots: { mean: 0, meanSquare: 0 },
    scalars: biasProducts,
    prepare: `${running("product1", "beta1")}
      ${running("product2", "beta2")}
      correction1 = 1 / (1 - product1)
      ${rectification("product2")}
      rectified = length > threshold ? sqrt(ratio) * sqrt(1 - product2) : 0`,
    rule: `${movedMoments}
      corrected = correction1 * mean
      update = length > threshold ? corrected * rectified / (sqrt(meanSquare) + epsilon) : corrected`,
  });
}
