import { finite, within } from "../check.ts";
import { isStateful } from "../schedule/stateful.ts";
import { isSchedule, type Hyperparameter } from "../schedule/schedule.ts";

/** Passes a schedule as it is and a number through a check. */
export function hyperparameter(
  name: string,
  value: Hyperparameter,
  check: (name: string, value: unknown) => number = finite,
): Hyperparameter {
  return isSchedule(value) || isStateful(value) ? value : check(name, value);
}

/** Passes a number of at least 0 and below 1. */
export function fraction(name: string, value: unknown): number {
  return within(name, value, 0, 1);
}
