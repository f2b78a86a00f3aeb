import type { RandomState } from "../random/random-state.ts";
import { combinations, countCombinations } from "./combinations.ts";
import { checkData, type Fold, type SplitData } from "./data.ts";
import { FoldSplitter } from "./fold-splitter.ts";
import { checkInteger, checkOptions } from "../options.ts";

class LeaveOneOut extends FoldSplitter<"leaveOneOut"> {
  constructor(options: object) {
    checkOptions("leaveOneOut", options, []);
    super("leaveOneOut", {});
  }

  /** Returns the number of rows. */
  getNSplits(data: SplitData): number {
    return checkData(data).length;
  }

  protected prepare({ length }: SplitData): (stream: RandomState) => Iterable<Fold> {
    if (length < 2) throw new RangeError(`leaveOneOut needs at least 2 rows, got ${length}`);
    return () => leaveOut(length, 1);
  }
}

/** Options of `leavePOut`. */
export interface LeavePOutOptions {
  /** Rows of each test part, at least 1. */
  readonly p: number;
}

class LeavePOut extends FoldSplitter<"leavePOut"> {
  declare readonly p: number;

  constructor(options: LeavePOutOptions) {
    checkOptions("leavePOut", options, ["p"]);
    super("leavePOut", { p: checkInteger("p", options.p, 1) });
  }

  /** Returns the number of ways to choose p rows. */
  getNSplits(data: SplitData): number {
    return countCombinations(checkData(data).length, this.p);
  }

  protected prepare({ length }: SplitData): (stream: RandomState) => Iterable<Fold> {
    const { p } = this;
    if (p >= length) throw new RangeError(`p must be less than the number of rows (${length}), got ${p}`);
    return () => leaveOut(length, p);
  }
}

/**
 * Returns as many splits as there are rows, each with one row as test part. Equal to scikit-learn's `LeaveOneOut`.
 *
 * @throws {RangeError} fewer than 2 rows
 * @example
 * ```ts
 * import { leaveOneOut } from "@opt/data";
 * console.log(Array.from(leaveOneOut().split({ length: 3 }), ({ train }) => train.join(" ")).join(" | ")); // → 1 2 | 0 2 | 0 1
 * ```
 */
export function leaveOneOut(options: object = {}): LeaveOneOut {
  return new LeaveOneOut(options);
}
export type { LeaveOneOut };

/**
 * Returns a split for every choice of p rows as test part, in lexicographic order. Equal to scikit-learn's `LeavePOut`.
 *
 * @throws {RangeError} p below 1, or not less than the rows
 * @example
 * ```ts
 * import { leavePOut } from "@opt/data";
 * console.log(leavePOut({ p: 2 }).getNSplits({ length: 10 })); // → 45
 * ```
 */
export function leavePOut(options: LeavePOutOptions): LeavePOut {
  return new LeavePOut(options);
}
export type { LeavePOut };

function* leaveOut(length: number, p: number): Generator<Fold> {
  for (const chosen of combinations(length, p)) {
    const train = new Uint32Array(length - p);
    for (let i = 0, next = 0, row = 0; row < length; row++) {
      if (row === chosen[next]) next++;
      else train[i++] = row;
    }
    yield { train, test: chosen.slice() };
  }
}
