import type { Numbers } from "../typed-array.ts";
import { variablesOf, type Assignment, type Expression } from "../expression/tree.ts";
import { remembered } from "../remembered.ts";

export type Dtype = "float32" | "float64";

/**
 * What an array has one number for: each element of the range, each leaf, each row of a leaf (an index along
 * its first axis), or each column (a place within a row, the same for all rows of a leaf).
 */
export type Extent = "element" | "leaf" | "row" | "column";

/** An array that a sweep touches. `precise` ones are float64 whatever the dtype. */
export interface ArraySpec {
  readonly name: string;
  readonly extent: Extent;
  readonly precise: boolean;
}

/**
 * A sum over all elements of `left * right`, or the largest `left`. It is gathered in float64 in lanes: element
 * i of a stretch goes to lane i modulo their number.
 */
export interface Reduction {
  readonly operation: "sum" | "max";
  readonly left: Expression;
  readonly right: Expression;
  /**
   * Where it goes: to lanes that outlive the call, which begin at a scalar; or, for each part of a loop, to a
   * value that the next round names.
   */
  readonly into: { readonly lanes: number } | { readonly name: string };
  /** 4, or 8 where a sweep does little else; float64 always has 4. */
  readonly lanes: 4 | 8;
  /**
   * Of a sum in float32, over short stretches: the products of up to four whole blocks of eight elements are rounded
   * and added in float32, in four lanes, before they go to those in float64. The blocks are counted from the last.
   */
  readonly isBrief?: boolean;
}

/** Formulas of a part, run once in float64, then a sweep over its elements. */
export interface Round {
  readonly prepare: readonly Assignment[];
  /** Run for each element, in order. A target that is not an array is a temporary. */
  readonly statements: readonly Assignment[];
  readonly reductions: readonly Reduction[];
}

/**
 * What a back end turns into one function. `prepare` is run once, in float64, on the scalars. Then the rounds
 * are run over the whole range, for each leaf, or for each row of each leaf. What is made of scalars and of
 * values of the part alone is computed in float64 and rounded to the dtype where it meets an element; every
 * operation on elements is rounded to the dtype.
 */
export interface Unit {
  readonly dtype: Dtype;
  readonly prepare: readonly Assignment[];
  /** Over the whole range there is at most one round, without formulas of its own. */
  readonly loop: "whole" | "leaf" | "row";
  readonly rounds: readonly Round[];
  /** The arrays in the order of their addresses in the header. */
  readonly arrays: readonly ArraySpec[];
  /** Index of each scalar in the memory. */
  readonly scalars: ReadonlyMap<string, number>;
  /** Loops written ahead of time that may fit the sweep. */
  readonly loops?: readonly GeneratedLoop[];
}

/** The sweep of a rule over a range as plain loops, written ahead of time. */
export interface GeneratedLoop extends Readonly<Record<Dtype, PlainLoop>> {
  /** What they are the loops of: `sweepKey` of the unit. */
  readonly key: string;
}

/**
 * Runs over the first `count` elements of the arrays; `numbers` are those of the `SweepKey`, rounded to the dtype. A
 * shared loop multiplies the gradients by `sign`. `locals` are names for what a loop computes: none are given.
 */
export type PlainLoop = (
  arrays: readonly Numbers[],
  count: number,
  numbers: Numbers,
  sign: number,
  ...locals: number[]
) => void;

/**
 * One block of bytes: scalars first, then headers and arrays; addresses are in bytes. A header is
 * `[count, address of each array…]`, and for a loop `[leaves, address of the table, address of each array…]`;
 * the table has two words a leaf: its rows and the length of each.
 */
export interface KernelMemory {
  /** The scalars, and all that is float64. */
  readonly scalars: Float64Array;
  readonly words: Uint32Array;
  readonly elements: Numbers;
  /** The address of `roomBytes` that a kernel may use while it runs. */
  readonly room: number;
  /** The `WebAssembly.Memory` that the block belongs to; the types of Node alone do not have that name. */
  readonly memory?: object | undefined;
}

/** Room for what the leaves or rows that are worked on together carry from one round to the next. */
export const batchBytes = 8192;

/** Room behind it for the tables of functions that kernels compute themselves. */
export const tableBytes = 512;

/** Room behind both, through which numbers go to functions of the host and back. */
const exchangeBytes = 16;

/** All the room that a kernel has. */
export const roomBytes: number = batchBytes + tableBytes + exchangeBytes;

/** The address of the exchange, by that of the room. */
export function exchangeIn(room: number): number {
  return room + batchBytes + tableBytes;
}

/** Runs a unit over the range whose header lies at the given address. */
export type Kernel = (header: number) => void;

export type BackEnd = (unit: Unit, memory: KernelMemory) => Kernel;

/** How many lanes a reduction has. */
export function lanesOf(reduction: Reduction, dtype: Dtype): number {
  return dtype === "float64" ? 4 : reduction.lanes;
}

/** Whether the products of the blocks so far go to the lanes in float64, by how many elements are left. */
export function endsBrief(remaining: number): boolean {
  return (remaining & briefMask) === 0;
}

/** The bits of how many elements are left that are zero where four blocks end. */
export const briefMask = 24;

/** What lanes begin with. */
export const laneStart: Readonly<Record<Reduction["operation"], number>> = {
  sum: 0,
  max: Number.NEGATIVE_INFINITY,
};

/** The lanes of a reduction put together, in a fixed order: halves onto each other, then the last two. */
export function combineLanes(operation: Reduction["operation"], lanes: ArrayLike<number>): number {
  let parts = Array.from(lanes);
  while (parts.length > 1) {
    const half = parts.length / 2;
    parts = parts
      .slice(0, half)
      .map((part, i) => (operation === "sum" ? part + parts[i + half]! : Math.max(part, parts[i + half]!)));
  }
  return parts[0]!;
}

/** The names that hold one number for a part of the loop: sums, leaf and row arrays, and what is made of them. */
export function partNames(unit: Unit): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { name, extent } of unit.arrays) if (["leaf", "row"].includes(extent)) names.add(name);
  for (const { prepare, reductions } of unit.rounds) {
    for (const { target } of prepare) names.add(target);
    for (const { into } of reductions) if ("name" in into) names.add(into.name);
  }
  return names;
}

/** Tells whether an expression is made of the given names and numbers alone; one set of answers per unit. */
export function uniformity(isUniform: (name: string) => boolean): (expression: Expression) => boolean {
  const known = new Map<Expression, boolean>();
  return (expression) =>
    remembered(known, expression, () => variablesOf(expression).every((name) => isUniform(name)));
}
