import type { RandomState } from "../random/random-state.ts";
import { type Fold, required, type SplitData } from "./data.ts";
import { FoldSplitter } from "./fold-splitter.ts";
import { type EncodedLabels, encodeLabels } from "../labels.ts";
import { checkFlag, checkInteger, checkOptions } from "../options.ts";
import { ascending } from "./train-test-split.ts";

/** Options of `timeSeriesSplit`. */
export interface TimeSeriesSplitOptions {
  /** Number of splits, at least 2. Default 5. */
  readonly nSplits?: number;
  /**
   * Largest number of training rows, for a rolling window. Default: all rows before the test part, an expanding
   * window.
   */
  readonly maxTrainSize?: number;
  /** Rows of each test part. Default: the rows divided by `nSplits + 1`, rounded down. */
  readonly testSize?: number;
  /** Rows left out between training and test part. Default 0. */
  readonly gap?: number;
  /** Count in groups, which must be ordered in time, instead of rows. Default false. */
  readonly grouped?: boolean;
}

class TimeSeriesSplit extends FoldSplitter<"timeSeriesSplit"> {
  declare readonly nSplits: number;
  declare readonly maxTrainSize?: number;
  declare readonly testSize?: number;
  declare readonly gap: number;
  declare readonly grouped: boolean;

  constructor(options: TimeSeriesSplitOptions) {
    checkOptions("timeSeriesSplit", options, ["nSplits", "maxTrainSize", "testSize", "gap", "grouped"]);
    const { nSplits = 5, maxTrainSize, testSize, gap = 0 } = options;
    super("timeSeriesSplit", {
      nSplits: checkInteger("nSplits", nSplits, 2),
      maxTrainSize: maxTrainSize === undefined ? undefined : checkInteger("maxTrainSize", maxTrainSize, 1),
      testSize: testSize === undefined ? undefined : checkInteger("testSize", testSize, 1),
      gap: checkInteger("gap", gap, 0),
      grouped: checkFlag("grouped", options.grouped ?? false),
    });
  }

  getNSplits(): number {
    return this.nSplits;
  }

  protected prepare(data: SplitData): (stream: RandomState) => Iterable<Fold> {
    if (!this.grouped) {
      const windows = this.#windows(data.length, "rows");
      return () => takeWindows(windows, (place) => place);
    }
    const starts = checkRuns(encodeLabels(required(this.kind, "groups", data), "groups"));
    const windows = this.#windows(starts.length, "groups");
    return () => takeWindows(windows, (place) => starts[place] ?? data.length);
  }

  /** Returns where each training and test part starts and stops. */
  #windows(length: number, unit: string): Window[] {
    const { nSplits, gap, maxTrainSize = Infinity } = this;
    if (nSplits + 1 > length) {
      throw new RangeError(`nSplits must be less than the number of ${unit} (${length}), got ${nSplits}`);
    }
    const testSize = this.testSize ?? Math.floor(length / (nSplits + 1));
    const firstTest = length - nSplits * testSize;
    if (!(firstTest - gap > 0)) {
      throw new RangeError(
        `the first training part must not be empty: ${length} ${unit}, ${nSplits} test parts of ${testSize}, gap ${gap}`,
      );
    }
    return Array.from({ length: nSplits }, (_, split) => {
      const start = firstTest + split * testSize;
      return {
        from: Math.max(0, start - gap - maxTrainSize),
        to: start - gap,
        start,
        stop: start + testSize,
      };
    });
  }
}

/**
 * Returns splits of rows that are ordered in time: each test part comes after its training part. Equal to
 * scikit-learn's `TimeSeriesSplit`, but a negative gap, which would train on the test rows, is refused.
 *
 * With `grouped`, which scikit-learn lacks, whole groups (days, matches) are counted instead of rows.
 *
 * @throws {TypeError} `grouped` without groups
 * @throws {RangeError} too many splits for the rows, a negative gap, sizes below 1, groups whose rows do not stand together
 * @example
 * ```ts
 * import { timeSeriesSplit } from "@opt/data";
 * for (const { train, test } of timeSeriesSplit({ nSplits: 3, testSize: 2, gap: 1 }).split({ length: 10 })) {
 *   console.log(train.join(" "), "|", test.join(" "));
 * }
 * // → 0 1 2 | 4 5
 * // → 0 1 2 3 4 | 6 7
 * // → 0 1 2 3 4 5 6 | 8 9
 * ```
 */
export function timeSeriesSplit(options: TimeSeriesSplitOptions = {}): TimeSeriesSplit {
  return new TimeSeriesSplit(options);
}
export type { TimeSeriesSplit };

/** A training part from one place to another, and a test part after it. */
interface Window {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly stop: number;
}

function* takeWindows(windows: readonly Window[], rowAt: (place: number) => number): Generator<Fold> {
  for (const { from, to, start, stop } of windows) {
    const train = ascending(rowAt(from), rowAt(to) - rowAt(from));
    yield { train, test: ascending(rowAt(start), rowAt(stop) - rowAt(start)) };
  }
}

/** Returns the first row of each group; refuses groups that come again later. */
function checkRuns({ codes, values }: EncodedLabels): number[] {
  const starts: number[] = [];
  for (let row = 0; row < codes.length; row++) {
    if (row > 0 && codes[row] === codes[row - 1]) continue;
    if (codes[row] !== starts.length) {
      throw new RangeError(
        `groups must stand together in time, ${String(values[codes[row]!])} comes again in row ${row}`,
      );
    }
    starts.push(row);
  }
  return starts;
}
