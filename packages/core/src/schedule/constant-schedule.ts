import { finite } from "../check.ts";
import { constant } from "../expression/tree.ts";
import { formulaSchedule, type Schedule } from "./schedule.ts";

/**
 * The same value at every step.
 *
 * @throws {RangeError} where it is not finite.
 * @example
 * ```ts
 * import { constantSchedule } from "@opt/core";
 *
 * console.log(constantSchedule(0.1).at(1000)); // → 0.1
 * ```
 */
export function constantSchedule(value: number): Schedule {
  return formulaSchedule("constantSchedule", constant(finite("value", value)), value);
}
