import { flag } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { atLeastZero, fraction, hyperparameter } from "./hyperparameter.ts";
import { transformOf, type Transform } from "./transform.ts";

export interface RmsOptions {
  /** Decay of the mean square. Default 0.99. */
  readonly alpha?: Hyperparameter;
  /** Added to the root, outside it. Default 1e-8. */
  readonly epsilon?: Hyperparameter;
  /** Subtracts the square of the running mean: the root of the variance. Default `false`. */
  readonly centered?: boolean;
}

/** The update over the root of its running mean square. */
export function scaleByRms({ alpha = 0.99, epsilon = 1e-8, centered = false }: RmsOptions): Transform {
  const subtractsMean = flag("centered", centered);
  return transformOf({
    name: "scaleByRms",
    hyperparameters: {
      alpha: hyperparameter("alpha", alpha, fraction),
      epsilon: hyperparameter("epsilon", epsilon, atLeastZero),
    },
    slots: subtractsMean ? { meanSquare: 0, mean: 0 } : { meanSquare: 0 },
    rule: `meanSquare = alpha * meanSquare + (1 - alpha) * (update * update)
      ${subtractsMean ? "mean = alpha * mean + (1 - alpha) * update" : ""}
      update = update / (sqrt(${subtractsMean ? "meanSquare - mean * mean" : "meanSquare"}) + epsilon)`,
  });
}
