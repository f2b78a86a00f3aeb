import { isOfKind, requireMade } from "../description-fields.ts";
import { boundedCache } from "../expression/bounded-cache.ts";
import { evaluate } from "../expression/evaluate.ts";
import { ExpressionError } from "../expression/expression-error.ts";
import { withAngles } from "../kernel/angle-functions.ts";
import { parse } from "../expression/parse.ts";
import { readFormula } from "../expression/read-formula.ts";
import type { ParseLimits } from "../expression/parse-limits.ts";
import { print } from "../expression/print.ts";
import type { StatefulSchedule } from "./stateful.ts";
import { freeze, showValue } from "@opt/description";
import { variablesOf, type Expression } from "../expression/tree.ts";

/** A hyperparameter's value at each step, as a formula of `step`, which is 0 at the first step. */
export interface Schedule {
  readonly kind: "schedule";
  readonly version: 1;
  /** Name of the factory. */
  readonly name: string;
  /** What the factory was given. */
  readonly values: readonly unknown[];
  /** The formula. */
  readonly expression: string;
  /** The value at a step, counted from 0. */
  at(step: number): number;
  toString(): string;
}

/** Composed schedules nest deeper than formulas that are typed. */
export const composedLimits: ParseLimits = { length: 1_000_000, size: 20_000, depth: 400 };

/** An option that is a number or changes with the step. */
export type Hyperparameter = number | Schedule | StatefulSchedule;

export class FormulaSchedule implements Schedule {
  readonly kind = "schedule";
  readonly version = 1;
  readonly name: string;
  readonly values: readonly unknown[];
  readonly expression: string;

  constructor(name: string, values: readonly unknown[], expression: string) {
    this.name = name;
    this.values = freeze(copied([...values]));
    this.expression = expression;
    Object.freeze(this);
  }

  at(step: number): number {
    return evaluate(scheduleTree(this), () => step);
  }

  toString(): string {
    return `${this.name}(${this.values.map(showValue).join(", ")})`;
  }
}

/** A copy of plain data, the schedules in it as factories make them. */
function copied<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  // oxlint-disable typescript/no-unsafe-type-assertion -- a copy is of the kind of what is copied
  if (isSchedule(value)) return requireMade(value);
  if (Array.isArray(value)) return value.map((part) => copied<unknown>(part)) as T;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copied<unknown>(part)])) as T;
  // oxlint-enable typescript/no-unsafe-type-assertion
}

const trees = boundedCache<Expression>(500);

/** The tree of a schedule's formula. */
export function scheduleTree({ expression }: Schedule): Expression {
  return trees(expression, () => readFormula(expression));
}

/** A schedule from a tree over the one variable `step`, made by a call with the given values. */
export function formulaSchedule(name: string, tree: Expression, ...values: readonly unknown[]): Schedule {
  const made = new FormulaSchedule(name, values, print(tree));
  trees(made.expression, () => parse(made.expression, composedLimits));
  return made;
}

/**
 * A schedule from a formula of `step` (0 at the first step).
 *
 * @throws {ExpressionError} where the text is not a formula or names anything but `step`.
 * @example
 * ```ts
 * import { schedule } from "@opt/core";
 *
 * const ramp = schedule("0.003 * min(1, (step + 1) / 100)");
 * console.log(ramp.at(49), ramp.at(1000)); // → 0.0015 0.003
 * ```
 */
export function schedule(formula: string): Schedule {
  const tree = parse(withAngles(formula));
  for (const name of variablesOf(tree))
    if (name !== "step")
      throw new ExpressionError(
        "unknown-variable",
        formula.indexOf(name),
        `a schedule knows only step, not ${name}`,
        {
          name,
        },
      );
  return formulaSchedule("schedule", tree, formula);
}

/** Whether a value is a schedule. */
export function isSchedule(value: unknown): value is Schedule {
  return isOfKind(value, "schedule");
}
