import type { NumberPiece } from "./pieces.ts";

/** A number that the question tells, or one that is usual. */
export type Value = NumberPiece;

/** What is asked for, and when: after step `time`, or where left out after the last. */
export interface Wanted {
  readonly what:
    | "w"
    | "state"
    | "hat"
    | "f"
    | "g"
    | "length"
    | "subtracted"
    | "total"
    | "limit"
    | "factor"
    | "norm"
    | "mean"
    | "rate";
  /** Which of what is kept, as the question calls it. */
  readonly role?: string;
  readonly letter?: string;
  readonly time?: number;
  /** Which component alone, from 0. */
  readonly axis?: number;
  /** Whether all components are to be added up. */
  readonly isSum?: true;
}

/** Whether two things have the same letter, as far as they have any. */
export function isCalledAlike(
  { letter: one }: Pick<Wanted, "letter">,
  { letter: other }: Pick<Wanted, "letter">,
): boolean {
  return one === other || one === undefined || other === undefined;
}

/** Whether two wishes are for the same; a word and its letter are ("the infinity norm u"). */
export function isSameWish(one: Wanted, other: Wanted): boolean {
  const isOfRole = one.role === other.role || one.what === "w";
  return one.what === other.what && isOfRole && one.time === other.time && isCalledAlike(one, other);
}

/** A function that the question writes out, or its slope. */
export interface FunctionTold {
  readonly text: string;
  readonly variables: readonly string[];
  readonly isSlope: boolean;
  readonly numbers: readonly NumberPiece[];
}

/** What a question about a run tells and asks, as plain data that knows nothing of its words. */
export interface Problem {
  readonly methods: ReadonlySet<string>;
  readonly forms: ReadonlySet<string>;
  /** Settings by role, each told once. */
  readonly settings: ReadonlyMap<string, readonly Value[]>;
  /** Settings that are said not to be used. */
  readonly without: ReadonlySet<string>;
  /** Settings that are said to be as usual; "all" for whatever is not told. */
  readonly usual: ReadonlySet<string>;
  /** Where it starts, by the letter of the place. */
  readonly start: ReadonlyMap<string, readonly Value[]>;
  /** What is kept before the first step, by the name that the question has for it. */
  readonly kept: ReadonlyMap<string, readonly Value[]>;
  readonly gradients: readonly (readonly Value[])[];
  readonly isConstant: boolean;
  readonly isVector: boolean;
  readonly loss?: FunctionTold;
  readonly clip?: "norm" | "value";
  /** Numbers of steps and single steps that are named, in order. */
  readonly counts: readonly number[];
  readonly times: readonly number[];
  /** Whether a new or next place is spoken of. */
  readonly isNext: boolean;
  /** Whether what is kept has this step's gradient in it already. */
  readonly isIncluded: boolean;
  /** Whether the gradients are of samples, to be averaged. */
  readonly isMean: boolean;
  readonly isBatch: boolean;
  /** How many things there are whose numbers are told. */
  readonly sizes: readonly number[];
  /** The norm of the gradient, where it is told itself. */
  readonly norm?: Value;
  readonly isEach: boolean;
  /** Whether what is asked for is wanted after each step by these words. */
  readonly isEveryStep: boolean;
  /** Settings that are spoken of without a number. */
  readonly mentioned: ReadonlySet<string>;
  readonly wanted: readonly Wanted[];
  /** Methods that are to be compared, in the order asked; none where the question is about one. */
  readonly compared: readonly string[];
}
