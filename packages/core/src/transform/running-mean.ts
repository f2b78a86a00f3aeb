import type { Hyperparameter } from "../schedule/schedule.ts";
import { fraction, hyperparameter } from "./hyperparameter.ts";
import { transformOf, type Transform } from "./transform.ts";

/** The running mean of the updates from 0 on, as it is; the share that it keeps has the name of an option. */
export function runningMean(keep: string, value: Hyperparameter): Transform {
  return transformOf({
    name: "runningMean",
    hyperparameters: { [keep]: hyperparameter(keep, value, fraction) },
    slots: { mean: 0 },
    rule: `mean = ${keep} * mean + (1 - ${keep}) * update
      update = mean`,
  });
}
