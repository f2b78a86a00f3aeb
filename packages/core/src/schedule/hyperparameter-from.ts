import { isMade, requireFields, requireVersion } from "../description-fields.ts";
import { parse } from "../expression/parse.ts";
import { variablesOf } from "../expression/tree.ts";
import {
  composedLimits,
  FormulaSchedule,
  isSchedule,
  type Hyperparameter,
  type Schedule,
} from "./schedule.ts";
import { isStateful, statefulSchedule, type StatefulSchedule } from "./stateful.ts";

/**
 * A schedule from its description: as it is where a factory made it; from JSON, one with that formula, whatever call
 * it says it comes from.
 *
 * @throws {TypeError} where it is not a schedule.
 */
export function scheduleFrom(description: object): Schedule {
  requireVersion(description);
  requireFields(description, { name: "string", values: "array", expression: "string" });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its fields were checked
  const { expression } = description as Schedule;
  for (const variable of variablesOf(parse(expression, composedLimits)))
    if (variable !== "step") throw new RangeError(`a schedule knows only step, not ${variable}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a factory made it
  if (isMade(description)) return description as Schedule;
  // what it says of itself is not taken on trust: it prints its formula
  return new FormulaSchedule("schedule", [expression], expression);
}

/**
 * A stateful schedule from its description: as it is where a factory made it, made anew from JSON.
 *
 * @throws {TypeError} where it is none.
 */
export function statefulFrom(description: StatefulSchedule): StatefulSchedule {
  requireVersion(description);
  requireFields(description, { name: "string", initial: "numbers", every: "string", observe: "string" });
  if (isMade(description)) return description;
  if (!Object.hasOwn(description.initial, "value"))
    throw new TypeError("initial of a statefulSchedule must have a value");
  return statefulSchedule(description.name, description.initial, description.every, description.observe);
}

/** A hyperparameter from its description: numbers and what factories made as they are, the rest made anew. */
export function hyperparameterFrom(value: Hyperparameter): Hyperparameter {
  if (isSchedule(value)) return scheduleFrom(value);
  return isStateful(value) ? statefulFrom(value) : value;
}
