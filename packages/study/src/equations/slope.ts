import { differentiate, type Expression, ExpressionError, parse, print } from "@opt/core";
import { decimal } from "./formula-text.ts";
import { renamed } from "./names.ts";
import type { Objective } from "./problem.ts";

/** A formula as a tree; undefined where core does not know it. */
export function treeOf(formula: string): Expression | undefined {
  try {
    return parse(formula);
  } catch (error) {
    if (error instanceof ExpressionError) return undefined;
    throw error;
  }
}

const certified = /^(?:sqrt|log|abs|sign|floor|ceil|cos|min|max)$/u;

/** The slope of a function along its variable, by core; undefined where it is no formula that can be certified. */
export function slopeOf({ formula }: Objective, variable: string): string | undefined {
  const tree = treeOf(formula);
  if (tree === undefined) return undefined;
  const text = print(differentiate(tree, variable))
    .replace(/\d+(?:\.\d+)?e-?\d+/gu, (number) => decimal(Number(number)))
    // a sign right before a number would read as its own
    .replace(/(^|[(,]|[-+*/^]\s?)-([\w.]+(?!\())/gu, "$1-($2)");
  const calls = text.match(/[a-z]+(?=\()/gu) ?? [];
  return text.includes("?") || !calls.every((name) => certified.test(name)) ? undefined : text;
}

/** A formula with another in the place of its variable. */
export function putIn(formula: string, variable: string, argument: string): string {
  const inner = /^[\w.]+$/u.test(argument) ? argument : `(${argument})`;
  return renamed(formula, (name) => (name === variable ? inner : name));
}
