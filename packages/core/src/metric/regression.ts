import { readPair, type Values } from "./read.ts";

export interface RegressionScores {
  readonly meanSquaredError: number;
  readonly rootMeanSquaredError: number;
  readonly meanAbsoluteError: number;
  readonly medianAbsoluteError: number;
  readonly largestError: number;
  /** The share of the variance explained; for constant targets, 1 if all predictions are right and 0 otherwise. */
  readonly r2: number;
}

/**
 * Scores numeric predictions, with scikit-learn's `mean_squared_error`, `mean_absolute_error`,
 * `median_absolute_error`, `max_error` and `r2_score`.
 *
 * @throws {RangeError} where lengths differ, or a number is not finite.
 * @example
 * ```ts
 * import { regressionScores } from "@opt/core";
 *
 * const { meanSquaredError, r2 } = regressionScores([1, 2, 3], [1, 2, 4]);
 * console.log(meanSquaredError.toFixed(4), r2); // → 0.3333 0.5
 * ```
 */
export function regressionScores(targets: Values, predictions: Values): RegressionScores {
  const [wanted, found] = readPair(targets, predictions);
  const count = wanted.length;
  const errors = Float64Array.from({ length: count }, (_, i) => Math.abs(wanted[i]! - found[i]!)).toSorted();
  const center = mean(wanted);
  const squared = mean(errors.map((error) => error * error));
  const spread = mean(Float64Array.from({ length: count }, (_, i) => (wanted[i]! - center) ** 2));
  const [low, high] = [errors[(count - 1) >> 1]!, errors[count >> 1]!];
  return {
    meanSquaredError: squared,
    rootMeanSquaredError: Math.sqrt(squared),
    meanAbsoluteError: mean(errors),
    medianAbsoluteError: (low + high) / 2,
    largestError: errors.at(-1)!,
    r2: spread === 0 ? Number(squared === 0) : 1 - squared / spread,
  };
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}
