import { flag } from "../check.ts";
import {
  biasCorrection,
  biasProducts,
  momentHyperparameters,
  movedMoments,
  type Moments,
} from "./adam-parts.ts";
import { transformOf, type Transform } from "./transform.ts";

export interface AdamMoments extends Moments {
  /** Divides by the largest mean square seen so far. Default `false`. */
  readonly amsgrad?: boolean;
}

/**
 * The update's running mean over the root of its running mean square, both corrected for starting at
 * zero. The products of the betas are kept in the state, so scheduled betas are corrected exactly.
 */
export function scaleByAdam({ amsgrad = false, ...moments }: AdamMoments): Transform {
  const largest = flag("amsgrad", amsgrad);
  return transformOf({
    name: "scaleByAdam",
    hyperparameters: momentHyperparameters(moments),
    slots: largest ? { mean: 0, meanSquare: 0, largestMeanSquare: 0 } : { mean: 0, meanSquare: 0 },
    scalars: biasProducts,
    prepare: biasCorrection,
    rule: `${movedMoments}
      ${largest ? "largestMeanSquare = max(largestMeanSquare, meanSquare)" : ""}
      update = correction1 * mean / (sqrt(${largest ? "largestMeanSquare" : "meanSquare"}) * correction2 + epsilon)`,
  });
}
