import type { FunctionName } from "./functions.ts";
import { remembered } from "../remembered.ts";

/** A formula as a frozen tree. Equal subtrees may be shared, so a tree may be a graph without circles. */
export type Expression = Constant | Variable | Call | Conditional;

export interface Constant {
  readonly kind: "constant";
  readonly value: number;
}

export interface Variable {
  readonly kind: "variable";
  readonly name: string;
}

/** A named function or an arithmetic operator applied to its operands. */
export interface Call {
  readonly kind: "call";
  readonly name: FunctionName;
  readonly operands: Operands;
}

export type Operands = readonly [Expression] | readonly [Expression, Expression];

export type Comparison = "<" | "<=" | ">" | ">=" | "==" | "!=";

/** `left operator right ? whenTrue : whenFalse`. A comparison with NaN is false, but for `!=`. */
export interface Conditional {
  readonly kind: "conditional";
  readonly operator: Comparison;
  readonly left: Expression;
  readonly right: Expression;
  readonly whenTrue: Expression;
  readonly whenFalse: Expression;
}

/** `target = value`, one line of an update rule. */
export interface Assignment {
  readonly target: string;
  readonly value: Expression;
}

export function constant(value: number): Constant {
  return Object.freeze({ kind: "constant", value });
}

export function variable(name: string): Variable {
  return Object.freeze({ kind: "variable", name });
}

export function call(name: FunctionName, ...operands: Operands): Call {
  return Object.freeze({ kind: "call", name, operands: Object.freeze(operands) });
}

export function conditional(
  operator: Comparison,
  left: Expression,
  right: Expression,
  whenTrue: Expression,
  whenFalse: Expression,
): Conditional {
  return Object.freeze({ kind: "conditional", operator, left, right, whenTrue, whenFalse });
}

/** The direct parts of a node, in order. */
export function children(expression: Expression): readonly Expression[] {
  if (expression.kind === "call") return expression.operands;
  if (expression.kind !== "conditional") return [];
  return [expression.left, expression.right, expression.whenTrue, expression.whenFalse];
}

/** The names of the variables in order of first appearance. */
export function variablesOf(...expressions: readonly Expression[]): string[] {
  const names = new Set<string>();
  const seen = new Set<Expression>();
  const visit = (node: Expression): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.kind === "variable") names.add(node.name);
    for (const child of children(node)) visit(child);
  };
  for (const expression of expressions) visit(expression);
  return [...names];
}

/** The expression with every variable replaced by what `replace` returns for its name. */
export function substitute(expression: Expression, replace: (name: string) => Expression): Expression {
  const done = new Map<Expression, Expression>();
  const visit = (node: Expression): Expression => remembered(done, node, () => rebuild(node, visit, replace));
  return visit(expression);
}

function rebuild(
  node: Expression,
  visit: (node: Expression) => Expression,
  replace: (name: string) => Expression,
): Expression {
  if (node.kind === "constant") return node;
  if (node.kind === "variable") return replace(node.name);
  if (node.kind === "call") {
    const [a, b] = node.operands;
    return b === undefined ? call(node.name, visit(a)) : call(node.name, visit(a), visit(b));
  }
  const [left, right, whenTrue, whenFalse] = [node.left, node.right, node.whenTrue, node.whenFalse];
  return conditional(node.operator, visit(left), visit(right), visit(whenTrue), visit(whenFalse));
}
