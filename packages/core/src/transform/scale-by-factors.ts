import type { PhaseOptions } from "./phase.ts";

/** A mean square of a matrix that is kept as two vectors: means over its rows and over its columns. */
export interface Factors {
  /** The slots of both. */
  readonly row?: string;
  readonly column?: string;
  /** What is squared: a formula. */
  readonly of?: string;
  /** The names of the decay, and of what is added to each square. */
  readonly decay?: string;
  readonly epsilon?: string;
}

/** Brings the means up to date, then runs a rule that may divide by `sqrt(row / level)` and `sqrt(column)`. */
export function factorPhases(
  rule: string,
  { row = "row", column = "column", of = "update", decay = "decay", epsilon = "epsilon1" }: Factors = {},
): PhaseOptions[] {
  const mixed = (kept: string, mean: string): string =>
    `${kept} = ${decay} * ${kept} + (1 - ${decay}) * (${mean} + ${epsilon})`;
  return [
    { scope: "row", reduce: { squares: [of, of] }, prepare: mixed(row, "squares / columnCount") },
    { scope: "column", reduce: { squares: [of, of] }, prepare: mixed(column, "squares / rowCount") },
    {
      scope: "leaf",
      reduce: { total: [row, "1"] },
      prepare: "level = total / (rowCount * columnCount)",
      rule,
    },
  ];
}
