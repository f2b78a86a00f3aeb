import type { Bilingual } from "../locale.ts";

/** Numbers by name. */
export type Numbers = Readonly<Record<string, number>>;

/** A misconception, as a change of the correct computation. */
export interface Misconception {
  readonly name: string;
  /** The formulas of those steps, as one who believes it works them out. */
  readonly instead: Readonly<Record<string, string>>;
  /** What was done, and what would be right; without numbers. */
  readonly words: Bilingual;
}

/** A figure of an exercise as text, by its name; `bracketed` where it is negative and stands in a product. */
export type Show = (name: string, bracketed?: "bracketed") => string;

/** A computation that is asked for, with the mistakes that people make in it. */
export interface Exercise {
  readonly name: string;
  readonly cards: readonly string[];
  /** The numbers that each given may be. */
  readonly given: Readonly<Record<string, readonly number[]>>;
  /** What else must hold of the numbers given. */
  readonly fits?: (given: Numbers) => boolean;
  /** The right computation: a formula per step over the numbers given and the steps before; the last is the answer. */
  readonly steps: readonly (readonly [name: string, formula: string])[];
  readonly answer: "whole" | "decimal";
  /** The answer from core or data itself. */
  readonly compute: (given: Numbers) => number;
  readonly prompt: (show: Show) => Bilingual;
  readonly why: (show: Show) => Bilingual;
  readonly misconceptions: readonly Misconception[];
}

/** A misconception in one line. */
export function slip(name: string, instead: Misconception["instead"], ko: string, en: string): Misconception {
  return { name, instead, words: { ko, en } };
}
