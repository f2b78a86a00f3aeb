import type { Hyperparameter } from "../schedule/schedule.ts";
import { atLeastZero, fraction, hyperparameter } from "./hyperparameter.ts";
import { transformOf, type Transform } from "./transform.ts";

export interface AdadeltaOptions {
  /** Decay of both mean squares. Default 0.9. */
  readonly rho?: Hyperparameter;
  /** Added inside both roots. Default 1e-6. */
  readonly epsilon?: Hyperparameter;
}

/** The update times the root mean square of the past steps over that of the past updates. */
export function scaleByAdadelta({ rho = 0.9, epsilon = 1e-6 }: AdadeltaOptions): Transform {
  return transformOf({
    name: "scaleByAdadelta",
    hyperparameters: {
      rho: hyperparameter("rho", rho, fraction),
      epsilon: hyperparameter("epsilon", epsilon, atLeastZero),
    },
    slots: { meanSquare: 0, meanSquareStep: 0 },
    rule: `meanSquare = rho * meanSquare + (1 - rho) * (update * update)
      update = sqrt(meanSquareStep + epsilon) / sqrt(meanSquare + epsilon) * update
      meanSquareStep = rho * meanSquareStep + (1 - rho) * (update * update)`,
  });
}
