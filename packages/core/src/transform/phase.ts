import { finite, knownOptions, oneOf, show, wholeNumber } from "../check.ts";
import type { MatrixOperation } from "./matrix-operation.ts";

/**
 * What sums, `prepare` and scalars are for: everything at once, or each leaf, row or column of a leaf. Sums are taken in
 * float64; of float32 those over rows round each product to float32 first, and those over columns are float32.
 */
export type Scope = "all" | "leaf" | "row" | "column";

/** What a slot has a number for, or the square matrix of which side of a leaf it is. */
export type SlotShape = "element" | "row" | "column" | "leaf" | "rowSquare" | "columnSquare";

/** A leaf seen as rows and columns. */
export interface Sides {
  readonly size: number;
  readonly rows: number;
  readonly columns: number;
}

/** How many numbers of a shape a leaf has. */
export function lengthOf({ size, rows, columns }: Sides, shape: SlotShape): number {
  if (shape === "element") return size;
  if (shape === "row") return rows;
  if (shape === "column") return columns;
  return shape === "leaf" ? 1 : shape === "rowSquare" ? rows * rows : columns * columns;
}

/** An array that is kept from step to step. */
export interface Slot {
  /**
   * `"element"` (default): one number for each parameter. `"row"`, `"column"`: one for each index along the first
   * axis of a leaf, or for each place within one; a leaf of one dimension is one row. `"leaf"`: one for each leaf.
   * `"rowSquare"`, `"columnSquare"`: a matrix of as many rows and columns as the leaf has rows, or columns.
   */
  readonly shape?: SlotShape;
  /**
   * What it holds before the first step: a number (of a square, that times the identity), or what the parameter
   * is. Default 0.
   */
  readonly start?: number | "parameter";
}

/** A number that is kept from step to step. */
export interface KeptScalar {
  readonly start: number;
  /** What there is one of it for; by default the scope of the stage. */
  readonly each?: "all" | "leaf" | "row";
}

/** A sum over all elements of the product of two formulas, or the largest value of one. */
export type Reduce = readonly [string, string] | { readonly max: string };

/** Part of a stage: what it measures, what it makes of that, and what it does with it. */
export interface PhaseOptions {
  /** Sums or largest values, taken first. */
  readonly reduce?: Readonly<Record<string, Reduce>>;
  /** What they run over. Default `"all"`. */
  readonly scope?: Scope;
  /** Formulas of hyperparameters, scalars, sums, `step` and `loss`, run in float64 once for each of the scope. */
  readonly prepare?: string;
  /** Formulas run for every element. */
  readonly rule?: string;
  /** Operations on whole matrices, run last, for each leaf. */
  readonly matrix?: readonly MatrixOperation[];
  /** Runs only every so many steps. Default 1. */
  readonly every?: number;
  /** Runs from this step on, counted from 0. Default 0. */
  readonly from?: number;
  /** Runs before this step only. Default `null`: to the end. */
  readonly until?: number | null;
  /**
   * Asks for loss and gradients once more, where the parameters are by then; `gradient` and `update` are the new
   * gradient from here on. Needs `step(evaluate)`. Default `false`.
   */
  readonly evaluate?: boolean;
}

export type Phase = Required<PhaseOptions>;

export const phaseNames: readonly (keyof Phase)[] = [
  "reduce",
  "scope",
  "prepare",
  "rule",
  "matrix",
  "every",
  "from",
  "until",
  "evaluate",
];

/** What a message says of a stage that lacks the functions of matrices. */
export const unrevived = (owner: string): string =>
  `${owner} must go through \`revive\` of @opt/core where it comes from JSON, as it works on matrices`;

/** Checks a phase and fills in what is missing; one with matrix operations needs the check of those. */
export function phaseOf(
  owner: string,
  options: PhaseOptions,
  checkMatrices?: (owner: string, operations: readonly MatrixOperation[]) => readonly MatrixOperation[],
): Phase {
  const { reduce = {}, scope = "all", prepare = "", matrix = [] } = options;
  if (!Array.isArray(matrix)) throw new TypeError(`${owner}: matrix must be a list, got ${show(matrix)}`);
  if (matrix.length > 0 && checkMatrices === undefined) throw new TypeError(unrevived(owner));
  const isRuleNeeded = matrix.length === 0 && prepare === "";
  const rule = options.rule ?? (isRuleNeeded ? undefined : "");
  if (typeof rule !== "string")
    throw new TypeError(`rule must be a string, got ${rule === undefined ? "undefined" : typeof rule}`);
  const { every = 1, from = 0, until = null, evaluate = false } = options;
  knownOptions(`${owner}: reduce`, reduce, Object.keys(reduce ?? {}));
  oneOf("scope", scope, ["all", "leaf", "row", "column"]);
  wholeNumber("every", every, 1);
  wholeNumber("from", from, 0);
  if (until !== null) wholeNumber("until", until, from + 1);
  if (typeof evaluate !== "boolean")
    throw new TypeError(`evaluate must be true or false, got ${show(evaluate)}`);
  for (const [name, formulas] of Object.entries(reduce))
    if (!isPair(formulas) && typeof formulas?.max !== "string")
      throw new TypeError(
        `${owner}: the sum ${name} must be two formulas or { max: formula }, got ${JSON.stringify(formulas)}`,
      );
  const frozen = Object.entries(reduce).map(([name, formulas]) => [name, Object.freeze(formulas)] as const);
  return Object.freeze({
    reduce: Object.freeze(Object.fromEntries(frozen)),
    scope,
    prepare,
    rule,
    matrix: checkMatrices?.(owner, matrix) ?? Object.freeze([]),
    every,
    from,
    until,
    evaluate,
  });
}

/** Whether a reduction is a sum of products. */
export function isPair(reduce: Reduce): reduce is readonly [string, string] {
  return Array.isArray(reduce) && reduce.length === 2;
}

const slotShapes: readonly SlotShape[] = ["element", "row", "column", "leaf", "rowSquare", "columnSquare"];

/** A slot with its defaults. */
export function slotOf(name: string, slot: number | "parameter" | Slot): Required<Slot> {
  if (typeof slot !== "object") return slotOf(name, { start: slot });
  knownOptions(`slot ${name}`, slot, ["shape", "start"]);
  const shape = oneOf(`shape of ${name}`, slot.shape ?? "element", slotShapes);
  const start = slot.start ?? 0;
  if (start !== "parameter") finite(`initial value of ${name}`, start);
  else if (shape !== "element")
    throw new RangeError(
      `slot ${name} must have the shape of the parameters to start from them, has ${shape}`,
    );
  return { shape, start };
}

/** A scalar with its defaults. */
export function scalarOf(name: string, scalar: number | KeptScalar, scope: Scope): Required<KeptScalar> {
  const each = scope === "column" ? "all" : scope;
  if (typeof scalar !== "object") return { start: finite(`initial value of ${name}`, scalar), each };
  knownOptions(`scalar ${name}`, scalar, ["start", "each"]);
  return {
    start: finite(`initial value of ${name}`, scalar.start),
    each: oneOf(`each of ${name}`, scalar.each ?? each, ["all", "leaf", "row"]),
  };
}
