import { finite } from "../check.ts";
import { isSchedule, type Hyperparameter } from "../schedule/schedule.ts";

/** Passes a schedule as it is and a number through a check. */
export function hyperparameter(
  name: string,
  value: Hyperparameter,
  check: (name: string, value: unknown) => number = finite,
): Hyperparameter {
  return isSchedule(value) ? value : check(name, value);
}
