import type { RandomState } from "../random/random-state.ts";
import { checkInteger, checkOptions } from "../options.ts";
import type { Fold, SplitData } from "./data.ts";
import { FoldSplitter } from "./fold-splitter.ts";
import { blockStops, checkEnoughRows } from "./k-fold.ts";
import { orderedSpans, rowsBeside, type Run } from "./spans.ts";
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
    const spans = orderedSpans(data);
    const runs = blockRuns(data.length, this.nSplits);
    const { embargo } = this;
    return function* folds() {
      for (const run of runs)
        yield { train: rowsBeside([run], spans, embargo), test: ascending(run.from, run.to - run.from) };
    };
  }
}

/**
 * Returns k-fold cross-validation for rows that are ordered in time and whose outcome is known only later:
 * consecutive test parts, and training parts without the rows whose time overlaps the test's, nor the `embargo` rows
 * that begin after it.
 *
 * `split` takes `times`, the moment of each row, or `{ start, end }`, its span; without them a row's time is its number.
 * Source: López de Prado, "Advances in Financial Machine Learning" (2018), sections 7.4.1 to 7.4.3; a row that ends at the
 * very moment at which the test part begins, or begins at its last, counts as overlapping.
 *
 * @throws {RangeError} `nSplits` below 2 or more than the rows, a negative embargo; starts that go backwards, ends before
 *   their starts, NaN or infinite times
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

/** Returns nearly equal blocks of consecutive rows: the first ones hold one row more. */
export function blockRuns(length: number, nFolds: number): Run[] {
  const stops = blockStops(length, nFolds);
  return Array.from(stops, (to, fold) => ({ from: stops[fold - 1] ?? 0, to }));
}
