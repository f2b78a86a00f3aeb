import { readFormula } from "../expression/read-formula.ts";
import { constant, substitute, variable, type Expression } from "../expression/tree.ts";
import { isSchedule, scheduleTree, type Schedule } from "./schedule.ts";

/** The tree of a formula of `step` in which names stand for numbers or for other trees. */
export function formula(text: string, values: Readonly<Record<string, number | Expression>>): Expression {
  return substitute(readFormula(text), (name) => {
    const value = values[name];
    if (value === undefined) return variable(name);
    return typeof value === "number" ? constant(value) : value;
  });
}

/** The tree of a number or a schedule. */
export function treeOf(value: number | Schedule): Expression {
  if (typeof value === "number") return constant(value);
  if (!isSchedule(value))
    throw new TypeError(`a composed schedule must be a number or a schedule, got ${String(value)}`);
  return scheduleTree(value);
}

/** A tree whose step 0 is moved to `start`. */
export function startingAt(tree: Expression, start: number): Expression {
  if (start === 0) return tree;
  return substitute(tree, (name) => (name === "step" ? formula("step - start", { start }) : variable(name)));
}

/** The tree that takes `parts[i]` from `bounds[i - 1]` up to, but not including, `bounds[i]`. */
export function pieces(parts: readonly Expression[], bounds: readonly number[]): Expression {
  if (parts.length === 1) return parts[0]!;
  // halves, so that a long list does not nest deeply
  const middle = Math.floor(bounds.length / 2);
  return formula("step < bound ? before : after", {
    bound: bounds[middle]!,
    before: pieces(parts.slice(0, middle + 1), bounds.slice(0, middle)),
    after: pieces(parts.slice(middle + 1), bounds.slice(middle + 1)),
  });
}
