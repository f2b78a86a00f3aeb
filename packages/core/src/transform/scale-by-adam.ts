import { flag } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { atLeastZero, fraction, hyperparameter } from "./hyperparameter.ts";
import { transformOf, type Transform } from "./transform.ts";

export interface AdamMoments {
  /** Decay of the mean. Default 0.9. */
  readonly beta1?: Hyperparameter;
  /** Decay of the mean square. Default 0.999. */
  readonly beta2?: Hyperparameter;
  /** Added to the root, outside it. Default 1e-8. */
  readonly epsilon?: Hyperparameter;
  /** Divides by the largest mean square seen so far. Default `false`. */
  readonly amsgrad?: boolean;
}

/**
 * The update's running mean over the root of its running mean square, both corrected for starting at
 * zero. The products of the betas are kept in the state, so scheduled betas are corrected exactly.
 */
export function scaleByAdam({
  beta1 = 0.9,
  beta2 = 0.999,
  epsilon = 1e-8,
  amsgrad = false,
}: AdamMoments): Transform {
  const largest = flag("amsgrad", amsgrad);
  return transformOf({
    name: "scaleByAdam",
    hyperparameters: {
      beta1: hyperparameter("beta1", beta1, fraction),
      beta2: hyperparameter("beta2", beta2, fraction),
      epsilon: hyperparameter("epsilon", epsilon, atLeastZero),
    },
    slots: largest ? { mean: 0, meanSquare: 0, largestMeanSquare: 0 } : { mean: 0, meanSquare: 0 },
    scalars: { product1: 1, product2: 1 },
    prepare: `product1 = product1 * beta1
      product2 = product2 * beta2
      correction1 = 1 / (1 - product1)
      correction2 = 1 / sqrt(1 - product2)`,
    rule: `mean = beta1 * mean + (1 - beta1) * update
      meanSquare = beta2 * meanSquare + (1 - beta2) * (update * update)
      ${largest ? "largestMeanSquare = max(largestMeanSquare, meanSquare)" : ""}
      update = correction1 * mean / (sqrt(${largest ? "largestMeanSquare" : "meanSquare"}) * correction2 + epsilon)`,
  });
}
