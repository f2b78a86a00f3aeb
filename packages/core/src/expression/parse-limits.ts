/** How large a formula may be. */
export interface ParseLimits {
  /** Characters. */
  readonly length: number;
  /** Operators, calls, numbers and names together. */
  readonly size: number;
  /** Nesting, counted through brackets, calls and operators. */
  readonly depth: number;
}

/** Bounds for formulas of a program. */
export const ownLimits: ParseLimits = { length: 100_000, size: 20_000, depth: 200 };

/** How many operations may lie within each other, those of a long sum included: more would exhaust the stack. */
export const deepestTree = 1000;

/** Bounds for what a stranger types. */
export const strangerLimits: ParseLimits = { length: 500, size: 250, depth: 40 };
