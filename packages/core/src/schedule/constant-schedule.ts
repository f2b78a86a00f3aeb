import { finite } from "../check.ts";
import { constant } from "../expression/tree.ts";
import { formulaSchedule, type Schedule } from "./schedule.ts";

/** The same value at every step. */
export function constantSchedule(value: number): Schedule {
  return formulaSchedule("constantSchedule", constant(finite("value", value)), value);
}
