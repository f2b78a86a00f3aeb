import type { Hyperparameter } from "../schedule/schedule.ts";
import { fraction, hyperparameter } from "./hyperparameter.ts";
import { transformOf, type Transform } from "./transform.ts";

/** The running mean of the updates from 0 on, which the update is then mixed with once more. */
export function nesterovMean(momentum: Hyperparameter): Transform {
  return transformOf({
    name: "nesterovMean",
    hyperparameters: { momentum: hyperparameter("momentum", momentum, fraction) },
    slots: { mean: 0 },
    rule: `mean = momentum * mean + (1 - momentum) * update
      update = momentum * mean + (1 - momentum) * update`,
  });
}
