import { finite, show, within } from "../check.ts";
import { isStateful } from "../schedule/stateful.ts";
import { isSchedule, type Hyperparameter } from "../schedule/schedule.ts";

/** Passes a schedule as it is and a number through a check. */
export function hyperparameter(
  name: string,
  value: Hyperparameter,
  check: (name: string, value: unknown) => number = finite,
): Hyperparameter {
  if (isSchedule(value) || isStateful(value)) return value;
  if (typeof value !== "number")
    throw new TypeError(`${name} must be a number or a schedule, got ${show(value)}`);
  return check(name, value);
}

/** Passes a number of at least 0 and below 1. */
export function fraction(name: string, value: unknown): number {
  return within(name, value, 0, 1);
}
