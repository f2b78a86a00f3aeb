import { withAngles } from "./angle-functions.ts";
import { evaluate as evaluateTree } from "../expression/evaluate.ts";
import type { ParseLimits } from "../expression/parse-limits.ts";
import { parse as parseFormula } from "../expression/parse.ts";
import type { Expression } from "../expression/tree.ts";

const trees = withAngles({ parse: parseFormula, evaluate: evaluateTree });

/**
 * Parses a formula: numbers, names, `+ - * / ^`, brackets, the functions `abs sign sqrt cbrt exp log sin
 * cos tan atan sinh cosh tanh floor ceil min max`, the constants `pi` and `e`, and `a < b ? c : d`. `log` is natural. `^`
 * binds tightest and to the right: `-x^2` is `-(x^2)`.
 *
 * @throws {ExpressionError} with the position of the wrong character.
 * @example
 * ```ts
 * import { evaluate, parse } from "@opt/core";
 *
 * console.log(evaluate(parse("-x^2 + max(x, 3)"), () => 2)); // → -1
 * ```
 */
export function parse(text: string, limits?: ParseLimits): Expression {
  return trees.parse(text, limits);
}

/** Evaluates an expression in float64; `valueOf` returns the value of a variable. */
export function evaluate(expression: Expression, valueOf: (name: string) => number): number {
  return trees.evaluate(expression, valueOf);
}
