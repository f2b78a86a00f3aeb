import type { FitResult } from "./fit.ts";
import { mean } from "./metrics.ts";

/** One metric over the folds. */
export interface ScoreColumn {
  /** The score of each fold. */
  readonly values: readonly number[];
  readonly mean: number;
  /** Standard deviation over the folds, divided by their number, as NumPy's `std`. */
  readonly std: number;
}

/** Scores of the folds by metric. */
export type ScoreTable = Readonly<Record<string, ScoreColumn>>;

/** Returns the scores of the test or training rows as columns. */
export function tableOf(results: readonly FitResult[], side: "test" | "train"): ScoreTable {
  const names = Object.keys(results[0]?.[side] ?? {});
  return Object.fromEntries(
    names.map((name) => [name, columnOf(results.map((result) => result[side]?.[name] ?? Number.NaN))]),
  );
}

/** Returns a column of scores with its mean and standard deviation. */
export function columnOf(values: readonly number[]): ScoreColumn {
  const center = mean(values);
  return { values, mean: center, std: Math.sqrt(mean(values.map((value) => (value - center) ** 2))) };
}
