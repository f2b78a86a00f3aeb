import { type Transform, transformOf } from "./transform.ts";
import {
  type Moments,
  biasCorrection,
  biasProducts,
  momentHyperparameters,
  movedMoments,
} from "./adam-parts.ts";

/**
 * Adam's step with Nesterov's look ahead, by a momentum that stays the same: the mean as it will be corrected in the
 * next step, and the gradient's own share as in this one.
 */
export function scaleByNesterovMoments(moments: Moments): Transform {
  return transformOf({
    name: "scaleByNesterovMoments",
    hyperparameters: momentHyperparameters(moments),
    slots: { mean: 0, meanSquare: 0 },
    scalars: biasProducts,
    prepare: `${biasCorrection}
      ofMean = beta1 / (1 - product1 * beta1)
      ofGradient = (1 - beta1) * correction1`,
    rule: `${movedMoments}
      update = (ofMean * mean + ofGradient * update) / (sqrt(meanSquare) * correction2 + epsilon)`,
  });
}
