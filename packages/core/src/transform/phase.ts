import { finite } from "../check.ts";
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

/** A phase with its defaults; `matrices` are its matrix operations, as whoever runs them has checked them. */
export function phaseOf(options: PhaseOptions, matrices: readonly MatrixOperation[]): Phase {
  const reduce = Object.entries(options.reduce ?? {});
  return Object.freeze({
    reduce: Object.freeze(
      Object.fromEntries(reduce.map(([name, formulas]) => [name, Object.freeze(formulas)])),
    ),
    scope: options.scope ?? "all",
    prepare: options.prepare ?? "",
    rule: options.rule ?? "",
    matrix: matrices,
    every: options.every ?? 1,
    from: options.from ?? 0,
    until: options.until ?? null,
    evaluate: options.evaluate ?? false,
  });
}

/** Whether a reduction is a sum of products. */
export function isPair(reduce: Reduce): reduce is readonly [string, string] {
  return Array.isArray(reduce) && reduce.length === 2;
}

/** A slot with its defaults. */
export function slotOf(name: string, slot: number | "parameter" | Slot): Required<Slot> {
  if (typeof slot !== "object") return slotOf(name, { start: slot });
  const { shape = "element", start = 0 } = slot;
  return { shape, start: start === "parameter" ? start : finite(`initial value of ${name}`, start) };
}

/** A scalar with its defaults. */
export function scalarOf(name: string, scalar: number | KeptScalar, scope: Scope): Required<KeptScalar> {
  if (typeof scalar !== "object") return scalarOf(name, { start: scalar }, scope);
  const { start, each = scope === "column" ? "all" : scope } = scalar;
  return { start: finite(`initial value of ${name}`, start), each };
}
