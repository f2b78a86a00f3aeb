import { isOfKind } from "../description-fields.ts";
import { parseRule } from "../expression/parse-rule.ts";
import { variablesOf } from "../expression/tree.ts";
import { StatefulRule } from "./stateful-rule.ts";

/**
 * A hyperparameter whose next value depends on the last one. Its numbers are part of the optimizer's
 * state, so it has no `at`, and it cannot be composed with other schedules.
 */
export interface StatefulSchedule {
  readonly kind: "statefulSchedule";
  readonly version: 1;
  readonly name: string;
  /** The numbers it keeps, with their first values; `value` is the hyperparameter. */
  readonly initial: Readonly<Record<string, number>>;
  /** Formulas run before each step, of the numbers and `step`. */
  readonly every: string;
  /** Formulas run by `observe(optimizer, metric)`, of the numbers and `metric`. */
  readonly observe: string;
  toString(): string;
}

/** A stateful schedule with what it is run with. */
export interface RunnableSchedule extends StatefulSchedule {
  /** Places it among the scalars of an optimizer; `indexOf` tells where a number with its first value lies. */
  place(indexOf: (name: string, first: number) => number): StatefulRule;
}

class StatefulDescription implements RunnableSchedule {
  readonly kind = "statefulSchedule";
  readonly version = 1;
  readonly name: string;
  readonly initial: Readonly<Record<string, number>>;
  readonly every: string;
  readonly observe: string;

  constructor(name: string, initial: Readonly<Record<string, number>>, every: string, observe: string) {
    this.name = name;
    this.initial = Object.freeze({ ...initial });
    this.every = every;
    this.observe = observe;
    Object.freeze(this);
  }

  place(indexOf: (name: string, first: number) => number): StatefulRule {
    const numbers = Object.entries(this.initial);
    const indices = new Map(numbers.map(([name, first]) => [name, indexOf(name, first)]));
    return new StatefulRule(this.every, this.observe, indices);
  }

  toString(): string {
    return `${this.name}({ from: ${this.initial["value"]} })`;
  }
}

/** Refuses a rule that reads what is not there. */
function requireNames(rule: string, names: readonly string[]): void {
  const known = new Set(names);
  for (const { target, value } of parseRule(rule)) {
    for (const name of variablesOf(value))
      if (!known.has(name))
        throw new RangeError(`a statefulSchedule knows only ${[...known].join(", ")}, not ${name}`);
    known.add(target);
  }
}

/** A stateful schedule from its parts. */
export function statefulSchedule(
  name: string,
  initial: Readonly<Record<string, number>>,
  every: string,
  observe: string,
): StatefulSchedule {
  requireNames(every, [...Object.keys(initial), "step"]);
  requireNames(observe, [...Object.keys(initial), "metric"]);
  return new StatefulDescription(name, initial, every, observe);
}

/** Whether a value is a stateful schedule. */
export function isStateful(value: unknown): value is RunnableSchedule {
  return isOfKind(value, "statefulSchedule");
}
