import type { RandomState } from "../random/random-state.ts";
import type { Fold, SplitData } from "./data.ts";
import { FoldSplitter } from "./fold-splitter.ts";
import { checkInteger, checkOptions } from "../options.ts";
import { ascending } from "./train-test-split.ts";

/** Options of `timeSeriesSplit`. */
export interface TimeSeriesSplitOptions {
  /** Number of splits, at least 2. Default 5. */
  readonly nSplits?: number;
  /** Most rows of a training part: a rolling window. Default: all rows before the test part, an expanding window. */
  readonly maxTrainSize?: number;
  /** Rows of each test part. Default: the rows divided by `nSplits + 1`, rounded down. */
  readonly testSize?: number;
  /** Rows left out between training and test part. Default 0. */
  readonly gap?: number;
}

class TimeSeriesSplit extends FoldSplitter<"timeSeriesSplit"> {
  declare readonly nSplits: number;
  declare readonly maxTrainSize?: number;
  declare readonly testSize?: number;
  declare readonly gap: number;

  constructor(options: TimeSeriesSplitOptions) {
    checkOptions("timeSeriesSplit", options, ["nSplits", "maxTrainSize", "testSize", "gap"]);
    const { nSplits = 5, maxTrainSize, testSize, gap = 0 } = options;
    super("timeSeriesSplit", {
      nSplits: checkInteger("nSplits", nSplits, 2),
      maxTrainSize: maxTrainSize === undefined ? undefined : checkInteger("maxTrainSize", maxTrainSize, 1),
      testSize: testSize === undefined ? undefined : checkInteger("testSize", testSize, 1),
      gap: checkInteger("gap", gap, 0),
    });
  }

  getNSplits(): number {
    return this.nSplits;
  }

  protected prepare({ length }: SplitData): (stream: RandomState) => Iterable<Fold> {
    const { nSplits, gap, maxTrainSize = Infinity } = this;
    if (nSplits + 1 > length) {
      throw new RangeError(`nSplits must be less than the number of rows, ${length}, got ${nSplits}`);
    }
    const testSize = this.testSize ?? Math.floor(length / (nSplits + 1));
    const firstTest = length - nSplits * testSize;
    if (!(firstTest - gap > 0)) {
      throw new RangeError(
        `the first training part must not be empty: ${length} rows, ${nSplits} test parts of ${testSize}, gap ${gap}`,
      );
    }
    return function* windows() {
      for (let start = firstTest; start < length; start += testSize) {
        const trainSize = Math.min(start - gap, maxTrainSize);
        yield { train: ascending(start - gap - trainSize, trainSize), test: ascending(start, testSize) };
      }
    };
  }
}

/**
 * Returns splits of rows in the order of time: each test part lies after its training part.
 * Equal to scikit-learn's `TimeSeriesSplit`, but a negative gap, which would train on the test rows, is refused.
 *
 * @throws {RangeError} too many splits for the rows, a negative gap, sizes below 1
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
