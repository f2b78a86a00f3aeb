import type { RandomState } from "../random/random-state.ts";
import { checkInteger, checkOptions } from "../options.ts";
import type { Fold, SplitData } from "./data.ts";
import { FoldSplitter } from "./fold-splitter.ts";
import { blockStops, checkEnoughRows } from "./k-fold.ts";
import { ascending } from "./train-test-split.ts";

/** Options of `purgedKFold`. */
export interface PurgedKFoldOptions {
  /** Number of folds, at least 2. Default 5. */
  readonly nSplits?: number;
  /** Rows kept out of the training part after the last moment of the test part. Default 0. */
  readonly embargo?: number;
}

class PurgedKFold extends FoldSplitter<"purgedKFold"> {
  declare readonly nSplits: number;
  declare readonly embargo: number;

  constructor(options: PurgedKFoldOptions) {
    checkOptions("purgedKFold", options, ["nSplits", "embargo"]);
    super("purgedKFold", {
      nSplits: checkInteger("nSplits", options.nSplits ?? 5, 2),
      embargo: checkInteger("embargo", options.embargo ?? 0, 0),
    });
  }

  getNSplits(): number {
    return this.nSplits;
  }

  protected prepare(data: SplitData): (stream: RandomState) => Iterable<Fold> {
    checkEnoughRows(this.nSplits, data.length);
    const { begins, ends } = checkSpans(data);
    const stops = blockStops(data.length, this.nSplits);
    const { embargo } = this;
    return function* folds() {
      for (const [fold, stop] of stops.entries()) {
        const start = stops[fold - 1] ?? 0;
        const end = ends.subarray(start, stop).reduce((latest, one) => Math.max(latest, one), -Infinity);
        // The embargo counts from the first row that begins after the last moment of the test part.
        const after = begins.findIndex((begin, row) => row >= stop && begin > end);
        const resume = after < 0 ? data.length : after + embargo;
        const train = ascending(0, data.length).filter(
          (row) => row >= resume || (row < start && ends[row]! < begins[start]!),
        );
        yield { train, test: ascending(start, stop - start) };
      }
    };
  }
}

/**
 * Returns k-fold cross-validation of rows in the order of time whose outcome takes a while to be known: consecutive test
 * parts, and training parts without the rows whose time overlaps the test's, nor the `embargo` rows that begin after it.
 *
 * `split` takes `times: { start, end }`, the span of each row; without them a row's time is its number.
 * Source: López de Prado, "Advances in Financial Machine Learning" (2018), sections 7.4.1 to 7.4.3; a row that ends at the
 * very moment at which the test part begins, or begins at its last, counts as overlapping.
 *
 * @throws {RangeError} `nSplits` below 2 or more than the rows, a negative embargo; starts that go backwards, ends before
 *   their starts, NaN times
 * @example
 * ```ts
 * import { purgedKFold } from "@opt/data";
 * const start = [0, 1, 2, 3, 4, 5, 6, 7];
 * const end = start.map((time) => time + 1.5);
 * for (const { train, test } of purgedKFold({ nSplits: 4, embargo: 1 }).split({ length: 8, times: { start, end } })) {
 *   console.log(train.join(" "), "|", test.join(" "));
 * }
 * // → 4 5 6 7 | 0 1
 * // → 0 6 7 | 2 3
 * // → 0 1 2 | 4 5
 * // → 0 1 2 3 4 | 6 7
 * ```
 */
export function purgedKFold(options: PurgedKFoldOptions = {}): PurgedKFold {
  return new PurgedKFold(options);
}
export type { PurgedKFold };

function checkSpans({ length, times }: SplitData): { begins: Float64Array; ends: Float64Array } {
  if (times === undefined) {
    const rows = Float64Array.from({ length }, (_, row) => row);
    return { begins: rows, ends: rows };
  }
  const { start, end } = times;
  if (start.length !== length || end.length !== length) {
    throw new RangeError(
      `times must have one start and end a row, ${length}, got ${start.length} and ${end.length}`,
    );
  }
  const [begins, ends] = [Float64Array.from(start), Float64Array.from(end)];
  for (let row = 0; row < length; row++) {
    const isOrdered = row === 0 || begins[row]! >= begins[row - 1]!;
    if (!(isOrdered && begins[row]! <= ends[row]!)) {
      throw new RangeError(`times must go forward, got ${begins[row]} to ${ends[row]} in row ${row}`);
    }
  }
  return { begins, ends };
}
