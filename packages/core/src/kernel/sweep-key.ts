import { numbersOf, type Graph, type Node } from "./graph.ts";
import type { Unit } from "./unit.ts";

/** What the loop of a sweep over a range is found by, and what it is given. */
export interface SweepKey {
  /** What is computed, whatever the arrays and numbers are called. */
  readonly key: string;
  /** The numbers that are the same for all elements, in an order that changes little from rule to rule. */
  readonly numbers: readonly Node[];
  /** What a shared loop multiplies the gradients by: -1 where they are turned around, else 1. */
  readonly sign: 1 | -1;
}

/** How the most frequent operations are written in keys, ahead of their operands; brackets are not needed then. */
const signs: Partial<Record<Node["op"], string>> = { add: "+", subtract: "-", multiply: "*", divide: "/" };

/** Where the gradients are among the arrays. */
const gradientArray = 1;

/**
 * The key of a sweep over a range; `undefined` for one with loops or sums. That of a `shared` loop is the same for
 * gradients as they are and turned around.
 */
export function sweepKey({ loop }: Unit, { rounds: [round] }: Graph, shared: boolean): SweepKey | undefined {
  if (loop !== "whole" || round === undefined || round.reductions.length > 0) return undefined;
  const names = new Map<Node, string>();
  let sign: 1 | -1 = 1;
  const text = (node: Node): string => {
    const { op, operands, value } = node;
    if (shared && isGiven(node)) {
      if (op === "negate") sign = -1;
      return "g";
    }
    if (op === "load") return `a${value}`;
    const known = names.get(node);
    if (known !== undefined) return known;
    const own = op === "narrow" ? "c" : (signs[op] ?? op) + operands.map(text).join("");
    names.set(node, `t${names.size}`);
    return own;
  };
  const key = round.stores.map(({ array, node }) => `a${array}=${text(node)}`).join(";");
  const [first, ...others] = numbersOf(round);
  return { key, numbers: first === undefined ? [] : [first, ...others.toReversed()], sign };
}

/** Whether a value is the gradients, as they are or turned around where nothing else sees them. */
export function isGiven(node: Node): boolean {
  const [turned] = node.operands;
  return isGradient(node) || (node.op === "negate" && isGradient(turned!) && turned!.uses === 1);
}

function isGradient({ op, value }: Node): boolean {
  return op === "load" && value === gradientArray;
}
