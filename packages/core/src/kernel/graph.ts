import { isFunctionName, type FunctionName } from "../expression/functions.ts";
import type { Reduction } from "./unit.ts";

/** How often a uniform value changes: never within a call, with each leaf, or with each row. */
export type Level = 0 | 1 | 2;

/** A choice of one of the last two of four operands, by a comparison of the first two; all others can be put like that. */
export type Choice = "<" | "<=" | "==";

/**
 * A value of a unit. `uniform` ones are float64 and the same for all elements of a part; `narrow` rounds one to
 * the dtype for use beside elements. Equal values are one node.
 */
export interface Node {
  readonly id: number;
  /** `part` is the number of a leaf or row array, `result` a reduction of an earlier round. */
  readonly op: "constant" | "scalar" | "part" | "result" | "load" | "narrow" | Choice | FunctionName;
  /** The number, the index of the scalar, or that of the array or reduction. */
  readonly value: number;
  readonly operands: readonly Node[];
  readonly uniform: boolean;
  /** Of a uniform or narrow value. */
  readonly level: Level;
  /** How many other nodes and results use it. */
  uses: number;
}

export interface GraphReduction {
  readonly reduction: Reduction;
  /** Number among the reductions of the unit that go to a name. */
  readonly result: number;
  readonly left: Node;
  readonly right: Node;
}

export interface GraphRound {
  readonly stores: readonly { readonly array: number; readonly node: Node }[];
  readonly reductions: readonly GraphReduction[];
}

/** A unit as values to compute and places to put them. */
export interface Graph {
  readonly scalarStores: readonly { readonly index: number; readonly node: Node }[];
  readonly rounds: readonly GraphRound[];
  /** The leaf or row arrays that change, once all rounds of a part are run. */
  readonly partStores: readonly { readonly array: number; readonly node: Node }[];
}

/** The values that a round stores and reduces. */
export function rootsOf({ stores, reductions }: GraphRound): Node[] {
  return [...stores.map(({ node }) => node), ...reductions.flatMap(({ left, right }) => [left, right])];
}

/** The values that a round computes, and what they are made of. */
export function nodesOf(round: GraphRound): Node[] {
  const seen = new Set<Node>();
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    for (const operand of node.operands) visit(operand);
  };
  for (const node of rootsOf(round)) visit(node);
  return [...seen];
}

/** The numbers that are the same for all elements of a round, in the order in which plain loops are given them. */
export function numbersOf(round: GraphRound): Node[] {
  return nodesOf(round).filter(({ op }) => op === "narrow");
}

/** Whether a value is a choice. */
export function isChoice(op: Node["op"]): op is Choice {
  return op === "<" || op === "<=" || op === "==";
}

/** A node that calls a function, as what it calls. */
export function functionOf(op: Node["op"]): FunctionName {
  if (!isFunctionName(op)) throw new TypeError(`${op} is no function`);
  return op;
}

/** Tells a number 1 that every element has. */
export function isOne({ op, operands: [inner] }: Node): boolean {
  return op === "narrow" && inner?.op === "constant" && inner.value === 1;
}

/** A bound that one instruction of machines gives: the second value where it is less, or more, than the first, else the first. */
export interface Bounding {
  readonly operation: "min" | "max";
  readonly first: Node;
  readonly second: Node;
}
