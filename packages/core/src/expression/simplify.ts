import { functions, type FunctionName } from "./functions.ts";
import { call, conditional, constant, type Comparison, type Expression } from "./tree.ts";

const isNumber = (expression: Expression, value: number): boolean =>
  expression.kind === "constant" && expression.value === value;

/**
 * `call(name, ...operands)` without idle parts: numbers are folded, `0 + x`, `1 * x`, `0 * x` and `x ^ 1`
 * shortened. Takes finite operands for granted (`0 * x` is 0), so it is meant for derivatives.
 */
export function simplified(name: FunctionName, first: Expression, second?: Expression): Expression {
  if (first.kind === "constant" && (second === undefined || second.kind === "constant"))
    return constant(functions[name].evaluate(first.value, second === undefined ? 0 : second.value));
  if (second === undefined) return simplifiedUnary(name, first);
  return binary[name]?.(first, second) ?? call(name, first, second);
}

function simplifiedUnary(name: FunctionName, operand: Expression): Expression {
  if (name === "negate" && operand.kind === "call" && operand.name === "negate") return operand.operands[0];
  return call(name, operand);
}

const binary: Partial<Record<FunctionName, (a: Expression, b: Expression) => Expression | undefined>> = {
  add: (a, b) => (isNumber(a, 0) ? b : isNumber(b, 0) ? a : undefined),
  subtract: (a, b) => (isNumber(b, 0) ? a : isNumber(a, 0) ? simplified("negate", b) : undefined),
  multiply: (a, b) => {
    if (isNumber(a, 0) || isNumber(b, 0)) return constant(0);
    return isNumber(a, 1) ? b : isNumber(b, 1) ? a : foldedFactors(a, b);
  },
  divide: (a, b) => (isNumber(a, 0) ? constant(0) : isNumber(b, 1) ? a : undefined),
  power: (a, b) => (isNumber(b, 1) ? a : isNumber(b, 0) ? constant(1) : undefined),
};

/** `2 * (3 * x)` is `6 * x`, and numbers come first. */
function foldedFactors(a: Expression, b: Expression): Expression | undefined {
  if (b.kind === "constant" && a.kind !== "constant") return simplified("multiply", b, a);
  if (a.kind !== "constant" || b.kind !== "call" || b.name !== "multiply") return undefined;
  const [inner, rest] = b.operands;
  return inner.kind === "constant" && rest !== undefined
    ? simplified("multiply", constant(a.value * inner.value), rest)
    : undefined;
}

/** A conditional, or its value where both branches are the same number. */
export function simplifiedConditional(
  operator: Comparison,
  left: Expression,
  right: Expression,
  whenTrue: Expression,
  whenFalse: Expression,
): Expression {
  if (whenTrue.kind === "constant" && isNumber(whenFalse, whenTrue.value)) return whenTrue;
  return conditional(operator, left, right, whenTrue, whenFalse);
}
