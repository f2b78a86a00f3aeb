import type { Hyperparameter } from "../schedule/schedule.ts";
import { atLeastZero, fraction, hyperparameter } from "./hyperparameter.ts";
import { transformOf, type Transform } from "./transform.ts";

export interface RadamMoments {
  /** Decay of the mean. Default 0.9. */
  readonly beta1?: Hyperparameter;
  /** Decay of the mean square. Default 0.999. */
  readonly beta2?: Hyperparameter;
  /** Added to the root, outside it. Default 1e-8. */
  readonly epsilon?: Hyperparameter;
  /** The length of the moving average from which on the update is scaled. Default 5. */
  readonly threshold?: Hyperparameter;
}

/** Adam's step, rectified for the variance of a short average; momentum alone while it is too short. */
export function scaleByRadam({
  beta1 = 0.9,
  beta2 = 0.999,
  epsilon = 1e-8,
  threshold = 5,
}: RadamMoments): Transform {
  return transformOf({
    name: "scaleByRadam",
    hyperparameters: {
      beta1: hyperparameter("beta1", beta1, fraction),
      beta2: hyperparameter("beta2", beta2, fraction),
      epsilon: hyperparameter("epsilon", epsilon, atLeastZero),
      threshold: hyperparameter("threshold", threshold, atLeastZero),
    },
    slots: { mean: 0, meanSquare: 0 },
    scalars: { product1: 1, product2: 1 },
    prepare: `product1 = product1 * beta1
      product2 = product2 * beta2
      correction1 = 1 / (1 - product1)
      longest = 2 / (1 - beta2) - 1
      length = longest - 2 * (step + 1) * product2 / (1 - product2)
      ratio = (length - 4) * (length - 2) * longest / ((longest - 4) * (longest - 2) * length)
      rectified = length > threshold ? sqrt(ratio) * sqrt(1 - product2) : 0`,
    rule: `mean = beta1 * mean + (1 - beta1) * update
      meanSquare = beta2 * meanSquare + (1 - beta2) * (update * update)
      corrected = correction1 * mean
      update = length > threshold ? corrected * rectified / (sqrt(meanSquare) + epsilon) : corrected`,
  });
}
