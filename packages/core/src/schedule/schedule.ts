import { evaluate } from "../expression/evaluate.ts";
import { ExpressionError } from "../expression/expression-error.ts";
import { parse } from "../expression/parse.ts";
import { print } from "../expression/print.ts";
import type { StatefulSchedule } from "./stateful.ts";
import { showValue } from "../show.ts";
import { variablesOf, type Expression } from "../expression/tree.ts";

/** A hyperparameter's value at each step, as a formula of `step`, which is 0 at the first step. */
export interface Schedule {
  readonly kind: "schedule";
  readonly version: 1;
  /** Name of the factory. */
  readonly name: string;
  /** The formula. */
  readonly expression: string;
  /** The call that made it. */
  readonly text: string;
  /** The value at a step, counted from 0. */
  at(step: number): number;
  toString(): string;
}

/** An option that is a number or changes with the step. */
export type Hyperparameter = number | Schedule | StatefulSchedule;

const trees = new WeakMap<Schedule, Expression>();

class FormulaSchedule implements Schedule {
  readonly kind = "schedule";
  readonly version = 1;
  readonly name: string;
  readonly expression: string;
  readonly text: string;

  constructor(name: string, tree: Expression, text: string) {
    this.name = name;
    this.expression = print(tree);
    this.text = text;
    trees.set(this, tree);
    Object.freeze(this);
  }

  at(step: number): number {
    return evaluate(scheduleTree(this), () => step);
  }

  toString(): string {
    return this.text;
  }
}

/** The tree of a schedule's formula. */
export function scheduleTree(description: Schedule): Expression {
  const tree = trees.get(description);
  if (tree === undefined)
    throw new TypeError("a schedule must be made by a schedule factory; revive() makes one from JSON");
  return tree;
}

/** A schedule from a tree over the one variable `step`, made by a call with the given values. */
export function formulaSchedule(name: string, tree: Expression, ...values: readonly unknown[]): Schedule {
  return new FormulaSchedule(name, tree, `${name}(${values.map(showValue).join(", ")})`);
}

/**
 * A schedule from a formula of `step` (0 at the first step).
 *
 * @throws {ExpressionError} where the text is no formula or names anything but `step`.
 * @example
 * ```ts
 * import { schedule } from "@opt/core";
 *
 * const ramp = schedule("0.003 * min(1, (step + 1) / 100)");
 * console.log(ramp.at(49), ramp.at(1000)); // → 0.0015 0.003
 * ```
 */
export function schedule(formula: string): Schedule {
  const tree = parse(formula);
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

/** A schedule as it was described. */
export function scheduleFrom({
  name,
  expression,
  text,
}: Pick<Schedule, "name" | "expression" | "text">): Schedule {
  return new FormulaSchedule(name, parse(expression), text);
}

/** Whether a value is a schedule. */
export function isSchedule(value: unknown): value is Schedule {
  return value instanceof FormulaSchedule;
}
