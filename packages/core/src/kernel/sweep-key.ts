import { numbersOf, type Graph, type Node } from "./graph.ts";
import type { Unit } from "./unit.ts";

/** The gradients as the rest of a sweep takes them. */
export interface Given {
  /** -1 where they are turned around first, else 1. */
  readonly sign: 1 | -1;
  /** What the parameters are multiplied by before they are added, where they are. */
  readonly decay: Node | undefined;
}

/** What the loop of a sweep over a range is found by, and what it is given. */
export interface SweepKey extends Given {
  /** What is computed, whatever the arrays and numbers are called. */
  readonly key: string;
  /** The numbers that are the same for all elements, in the order in which they appear. */
  readonly numbers: readonly Node[];
}

/** Where the parameters and the gradients are among the arrays. */
export const parameterArray = 0;
export const gradientArray = 1;

/**
 * The key of a sweep over a range; `undefined` for one with loops or sums. That of a `shared` loop is the same for
 * gradients as they are, turned around, and with the decay of the parameters.
 */
export function sweepKey({ loop }: Unit, { rounds: [round] }: Graph, shared: boolean): SweepKey | undefined {
  if (loop !== "whole" || round === undefined || round.reductions.length > 0) return undefined;
  const names = new Map<Node, string>();
  let given: Given = { sign: 1, decay: undefined };
  const text = (node: Node): string => {
    const { op, comparison = "", operands, value } = node;
    const found = shared ? givenBy(node) : undefined;
    given = found ?? given;
    if (found !== undefined) return "g";
    if (op === "load") return `a${value}`;
    const known = names.get(node);
    if (known !== undefined) return known;
    const own = op === "narrow" ? "c" : `${op}${comparison}(${operands.map(text).join(",")})`;
    names.set(node, `t${names.size}`);
    return own;
  };
  const key = round.stores.map(({ array, node }) => `a${array}=${text(node)}`).join(";");
  return { key, numbers: numbersOf(round).filter((node) => node !== given.decay), ...given };
}

/** Tells what a value makes of the gradients that nothing else sees. */
export function givenBy(node: Node): Given | undefined {
  const [given, decayed] = node.op === "add" ? node.operands : [node];
  const isTurned = given!.op === "negate";
  const load = isTurned ? given!.operands[0]! : given!;
  if (!isArray(load, gradientArray) || (load !== node && load.uses > 1)) return undefined;
  const sign = isTurned ? -1 : 1;
  if (decayed === undefined) return { sign, decay: undefined };
  const [decay, of] = decayed.op === "multiply" ? decayed.operands : [];
  const isDecay = decay?.op === "narrow" && isArray(of!, parameterArray);
  const isAlone = isDecay && [given!, decayed, decay].every(({ uses }) => uses === 1);
  return isAlone ? { sign, decay } : undefined;
}

function isArray({ op, value }: Node, array: number): boolean {
  return op === "load" && value === array;
}
