import type { FunctionName } from "./functions.ts";
import type { Expression, Operands } from "./tree.ts";

const symbols: Partial<Record<FunctionName, { symbol: string; strength: number }>> = {
  add: { symbol: " + ", strength: 1 },
  subtract: { symbol: " - ", strength: 1 },
  multiply: { symbol: " * ", strength: 2 },
  divide: { symbol: " / ", strength: 2 },
  negate: { symbol: "-", strength: 3 },
  power: { symbol: "^", strength: 4 },
};

interface Printed {
  readonly text: string;
  readonly strength: number;
}

/**
 * Prints an expression with as few parentheses as possible: `parse(print(tree))` is `tree`.
 *
 * @example
 * ```ts
 * import { parse, print } from "@opt/core";
 *
 * console.log(print(parse("((x)*2)+(3/(1-y))"))); // → x * 2 + 3 / (1 - y)
 * ```
 */
export function print(expression: Expression): string {
  return printed(expression).text;
}

function printed(expression: Expression): Printed {
  if (expression.kind === "constant") return printedNumber(expression.value);
  if (expression.kind === "variable") return { text: expression.name, strength: 5 };
  if (expression.kind === "call") return printedCall(expression.name, expression.operands);
  const [left, right] = [bracketed(expression.left, 1), bracketed(expression.right, 1)];
  const branches = `${print(expression.whenTrue)} : ${print(expression.whenFalse)}`;
  return { text: `${left} ${expression.operator} ${right} ? ${branches}`, strength: 0 };
}

function printedNumber(value: number): Printed {
  if (value === Math.PI) return { text: "pi", strength: 5 };
  return {
    text: Object.is(value, -0) ? "-0" : String(value),
    strength: value < 0 || Object.is(value, -0) ? 3 : 5,
  };
}

function printedCall(name: FunctionName, operands: Operands): Printed {
  const operator = symbols[name];
  if (operator === undefined) return { text: `${name}(${operands.map(print).join(", ")})`, strength: 5 };
  const { symbol, strength } = operator;
  const [first, second] = operands;
  if (second === undefined) {
    return { text: symbol + bracketed(first, strength), strength };
  }
  const isPower = name === "power";
  const left = bracketed(first, isPower ? strength + 1 : strength);
  const right = bracketed(second, isPower ? strength - 1 : strength + 1);
  return { text: left + symbol + right, strength };
}

function bracketed(expression: Expression, weakest: number): string {
  const { text, strength } = printed(expression);
  return strength < weakest ? `(${text})` : text;
}
