/** A number that is known before anything is computed: drawn, chosen, or read from a question. */
export interface Given {
  readonly kind: "given";
  readonly name: string;
  readonly value: number;
  /** Where it stands in the certificate's `question`, as typed there. */
  readonly read?: { readonly at: number; readonly text: string };
}

/** A number that a formula over earlier facts gives. */
export interface Worked {
  readonly kind: "formula";
  readonly name: string;
  readonly formula: string;
  readonly value: number;
}

/** Rows of a split: how many of a class (all classes when left out) lie in a part, or the first or last row, from 1. */
export interface Counted {
  readonly kind: "count" | "first" | "last";
  readonly name: string;
  readonly split: string;
  /** Its number from 0, or the fact that says its number from 1. */
  readonly part: number | string;
  readonly side: "test" | "train";
  readonly label?: number;
  readonly value: number;
}

/**
 * A number read off a run: a coordinate of a place or of a step, its length, turns, the longest step, a loss or its
 * slope; the row from which the loss stays above a bar, or not above it; the learning rate of a step, or what its method
 * keeps before it; or what the run is judged by, on average over its rows.
 */
export interface Observed {
  readonly kind: "observed";
  readonly name: string;
  readonly run: string;
  readonly what:
    | "move"
    | "length"
    | "turns"
    | "longest"
    | "longestAt"
    | "loss"
    | "slope"
    | "above"
    | "within"
    | "place"
    | "rate"
    | "velocity"
    | "mean"
    | "square"
    | "judged";
  readonly axis?: number;
  readonly row?: number;
  /** The fact that says the smallest way back that counts as a turn, or the bar. */
  readonly least?: string;
  readonly value: number;
}

export type Fact = Given | Worked | Counted | Observed;

/** A split as it was made: rows as ranges from (inclusive) and to (exclusive), in the order of the folds. */
export interface Split {
  readonly name: string;
  readonly law: "cut in order" | "shuffled" | "stratified" | "last rows" | "parted";
  /** The facts that say how many rows, and how many folds or, for the last rows, how many of them. */
  readonly rows: string;
  readonly parts: string;
  /** The classes in the order of the rows: each with the number of its rows, or the fact that says it. */
  readonly labels: readonly (readonly [label: number, length: number | string])[];
  readonly tests: readonly (readonly (readonly [from: number, to: number])[])[];
}

/** A run as it went: the state after every step, from which each step can be worked out again. */
export interface Run {
  readonly name: string;
  /** Its name; what it does is the rule. */
  readonly method: string;
  /**
   * The rule of its paper, in order: what each coordinate keeps, 0 at first, and its new place `x`, as formulas over
   * these and the slope `g`, the rate `lr`, the momentum and the step `t`, counted from 1. Left out where none is
   * known here; then the positions stand as they were recorded.
   */
  readonly rule?: readonly (readonly [name: string, formula: string])[];
  /** A formula over earlier facts and `step`, counted from 0. */
  readonly learningRate: string;
  /** The fact that says the momentum. */
  readonly momentum?: string;
  /** A formula over the variables, earlier facts and columns of data, averaged over the rows that a step looks at. */
  readonly loss: string;
  readonly variables: readonly string[];
  /** By row, the start first; a number for each variable. The last row of a run that was lost is not finite. */
  readonly positions: readonly (readonly number[])[];
  /** What the method keeps, by row: "velocity", "mean", "square". */
  readonly slots: Readonly<Record<string, readonly (readonly number[])[]>>;
  /** What was added to the gradient of each step; nothing when left out. */
  readonly noise?: readonly (readonly number[])[];
  /** What it learned from, by column. */
  readonly data?: Readonly<Record<string, readonly number[]>>;
  /** The rows of data that the steps look at, over and over; each goes once through all that may be learned from. */
  readonly batches?: readonly (readonly number[])[];
  /** The fold that is kept out of learning and judged on; left out, all rows are for both. */
  readonly fold?: { readonly split: string; readonly part: number };
  /** What it is judged by, a formula like `loss`. */
  readonly judge?: string;
}

/** A text as shown, and for each number in it the fact that it states. */
export interface CertifiedText {
  readonly text: string;
  /** Where an author wrote it, for a text that is quoted word for word; its numbers are the author's. */
  readonly quoted?: string;
  readonly numbers: readonly { readonly at: number; readonly text: string; readonly fact: string }[];
}

/** How the numbers in some texts were computed, as JSON-safe data. Facts refer only to earlier facts. */
export interface Certificate {
  readonly kind: "certificate";
  readonly version: 1;
  /** The question in which given numbers were read. */
  readonly question?: string;
  readonly facts: readonly Fact[];
  readonly splits: readonly Split[];
  readonly runs: readonly Run[];
  readonly texts: readonly CertifiedText[];
  /** The facts that answer the question, in the order asked. */
  readonly answers?: readonly string[];
}

/** A number in a text, where it stands, and what it may stand for: half a unit of its last digit either way. */
export interface Printed {
  readonly at: number;
  readonly text: string;
  readonly low: number;
  readonly high: number;
}

/** The value of a fact by its name. */
export type Facts = (name: string) => number;
