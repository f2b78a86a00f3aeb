import type { Told } from "./problem.ts";

/** A line that is worked out in every step; its formula says "name__old" for what a name was before the step. */
export interface Line {
  readonly target: string;
  readonly formula: string;
}

/** What to work out: lines in order, and the numbers that they need. */
export interface Plan {
  readonly lines: readonly Line[];
  /** Names that a step hands to the next. */
  readonly states: ReadonlySet<string>;
  /** Numbers by name: one, or one a step. */
  readonly numbers: ReadonlyMap<string, readonly Told[]>;
  /** Told names by the name that the formulas give the same thing. */
  readonly called: ReadonlyMap<string, string>;
  /** The name of the step's number, where formulas use one that the question does not tell. */
  readonly moment?: string;
  readonly missing: readonly string[];
}
