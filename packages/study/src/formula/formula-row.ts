import type { Bilingual } from "../locale.ts";
import type { Range } from "../question/same-formula.ts";

/** A mistaken formula and the belief behind it. */
export interface MistakenFormula {
  readonly formula: string;
  readonly words: Bilingual;
}

/** A quantity that a card has a formula for. */
export interface FormulaRow {
  readonly card: string;
  /** What is asked for, and what its names stand for. */
  readonly ask: Bilingual;
  /** The values that each name may take. */
  readonly names: Readonly<Record<string, Range>>;
  /** In core's language of expressions. */
  readonly formula: string;
  readonly mistaken: readonly MistakenFormula[];
}

export const signed: Range = [-3, 3];
export const positive: Range = [0.1, 2];
export const share: Range = [0.1, 0.9];
export const count: Range = [2, 40, "whole"];

/** A mistaken formula in one line. */
export function mistake(formula: string, ko: string, en: string): MistakenFormula {
  return { formula, words: { ko, en } };
}
