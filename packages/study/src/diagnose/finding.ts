/** What a training's curves show. */
export const findingCodes = [
  "healthy",
  "overfitting",
  "diverged",
  "rate-too-high",
  "still-falling",
  "decayed-too-early",
  "validation-lower",
  "epoch-is-batch",
  "columns-mixed-up",
  "cannot-tell",
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** A finding with its evidence: places on the axis of the log, and values read off the curves there. */
export interface Finding {
  readonly code: FindingCode;
  /** The place on the log's axis that the words point at, where there is one. */
  readonly at?: number;
  readonly values: Readonly<Record<string, number>>;
  /** Why it cannot be told. */
  readonly reason?: "short" | "one-curve" | "noise";
}
