import { functions, isMultipliedPower, powerByMultiplying } from "./functions.ts";
import type { Comparison, Expression } from "./tree.ts";

/** What rounds nothing. */
export const exact = (value: number): number => value;

/** Evaluates an expression in float64; `valueOf` returns the value of a variable. */
export function evaluate(expression: Expression, valueOf: (name: string) => number): number {
  return evaluateWith(expression, valueOf, (node) => evaluate(node, valueOf), exact);
}

/**
 * The value of one node whose operands are valued by `visit`, each operation rounded by `round`.
 * Every back end agrees with this function bit for bit.
 */
export function evaluateWith(
  node: Expression,
  valueOf: (name: string) => number,
  visit: (node: Expression) => number,
  round: (value: number) => number,
): number {
  if (node.kind === "constant") return round(node.value);
  if (node.kind === "variable") return round(valueOf(node.name));
  if (node.kind === "conditional")
    return comparisons[node.operator](visit(node.left), visit(node.right))
      ? visit(node.whenTrue)
      : visit(node.whenFalse);
  const [first, second] = node.operands;
  if (node.name === "power" && second?.kind === "constant" && isMultipliedPower(second.value))
    return powerByMultiplying(visit(first), second.value, {
      one: () => 1,
      multiply: (a, b) => round(a * b),
      divide: (a, b) => round(a / b),
    });
  const b = second === undefined ? 0 : visit(second);
  return round(functions[node.name].evaluate(visit(first), b, round === Math.fround));
}

/** The truth of `a operator b`, by operator. */
export const comparisons: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  "==": (a, b) => a === b,
  "!=": (a, b) => a !== b,
};
