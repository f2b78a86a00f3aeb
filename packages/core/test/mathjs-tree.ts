import { create, parseDependencies, type MathNode } from "mathjs";
import type { Expression } from "../src/expression/tree.ts";

// Two readers of the same language, compared by the trees they make; no number is computed, so none can differ by rounding.

const { parse } = create(parseDependencies ?? {});
const constants: Readonly<Record<string, number>> = { pi: Math.PI, e: Math.E };
const comparisons: Readonly<Record<string, string>> = {
  smaller: "<",
  smallerEq: "<=",
  larger: ">",
  largerEq: ">=",
  equal: "==",
  unequal: "!=",
};
const names: Readonly<Record<string, string>> = { pow: "power", unaryMinus: "negate" };

/** Our tree in one line. */
export function written(tree: Expression): string {
  switch (tree.kind) {
    case "constant":
      return String(tree.value);
    case "variable":
      return tree.name;
    case "call":
      return `${tree.name}(${tree.operands.map(written).join(" ")})`;
    case "conditional":
    default:
      return `if(${written(tree.left)} ${tree.operator} ${written(tree.right)}: ${written(tree.whenTrue)}: ${written(tree.whenFalse)})`;
  }
}

interface Node extends MathNode {
  readonly fn?: string | { readonly name: string };
  readonly args?: readonly Node[];
  readonly content?: Node;
  readonly condition?: Node;
  readonly trueExpr?: Node;
  readonly falseExpr?: Node;
  readonly value?: number;
  readonly name?: string;
}

/** Mathjs's tree in the same line: signs before a number belong to it, and what takes two values takes more one by one. */
function writtenBy(node: Node): string {
  const { content, condition, value, args = [] } = node;
  if (content) return writtenBy(content);
  if (node.type === "ConstantNode") return String(value);
  if (node.type === "SymbolNode") return String(constants[node.name ?? ""] ?? node.name);
  if (condition) {
    const { fn, args: sides = [] } = condition.content ?? condition;
    const [left, right] = sides;
    const sign = typeof fn === "string" ? comparisons[fn] : undefined;
    return `if(${writtenBy(left!)} ${sign} ${writtenBy(right!)}: ${writtenBy(node.trueExpr!)}: ${writtenBy(node.falseExpr!)})`;
  }
  const given = typeof node.fn === "string" ? node.fn : (node.fn?.name ?? node.type);
  const parts = args.map(writtenBy);
  if (given === "unaryPlus") return parts[0]!;
  if (given === "unaryMinus" && Number.isFinite(Number(parts[0]))) return String(-Number(parts[0]));
  const name = names[given] ?? given;
  return parts.length > 2
    ? parts.reduce((left, right) => `${name}(${left} ${right})`)
    : `${name}(${parts.join(" ")})`;
}

/** How mathjs reads a formula. */
export function readByMathjs(text: string): string {
  // "2./3" divides element by element there.
  return writtenBy(parse(text.replaceAll("**", "^").replaceAll(/\.(?=[*/^])/gu, ".0")));
}
