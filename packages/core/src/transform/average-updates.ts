import { flag } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { fraction, hyperparameter } from "./hyperparameter.ts";
import { transformOf, type Transform } from "./transform.ts";

export interface AverageOptions {
  readonly momentum: Hyperparameter;
  /** Mixes the update with its mean once more. Default `false`. */
  readonly nesterov?: boolean;
  /** Passes on no more than the sign. Default `false`. */
  readonly signed?: boolean;
}

/** The running mean of the updates, `mean = momentum * mean + (1 - momentum) * update`, from 0 and uncorrected. */
export function averageUpdates({ momentum, nesterov = false, signed = false }: AverageOptions): Transform {
  const mixed = "momentum * mean + (1 - momentum) * update";
  const passed = flag("nesterov", nesterov) ? mixed : "mean";
  return transformOf({
    name: "averageUpdates",
    hyperparameters: { momentum: hyperparameter("momentum", momentum, fraction) },
    slots: { mean: 0 },
    rule: `mean = ${mixed}
      update = ${flag("signed", signed) ? `sign(${passed})` : passed}`,
  });
}
