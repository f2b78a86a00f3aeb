import type { Seed } from "../random/seed.ts";
import type { SplitData } from "./data.ts";
import { allocateFolds, type Assignment, type FoldNumbers, PartitionSplitter } from "./fold-splitter.ts";
import { checkInteger, checkOptions } from "../options.ts";
import { checkShuffle, type ShuffleOptions } from "./shuffled.ts";

/** Options of `kFold`. */
export interface KFoldOptions extends ShuffleOptions {
  /** Number of folds, at least 2. Default 5. */
  readonly nSplits?: number;
}

class KFold extends PartitionSplitter<"kFold"> {
  declare readonly nSplits: number;
  declare readonly shuffle: boolean;
  declare readonly randomState?: Seed;

  constructor(options: KFoldOptions) {
    checkOptions("kFold", options, ["nSplits", "shuffle", "randomState"]);
    const nSplits = checkInteger("nSplits", options.nSplits ?? 5, 2);
    super("kFold", { nSplits, ...checkShuffle(options) });
  }

  getNSplits(): number {
    return this.nSplits;
  }

  protected prepareAssignment({ length }: SplitData): Assignment {
    checkEnoughRows(this.nSplits, length);
    return {
      nFolds: this.nSplits,
      assign: (stream) =>
        dealBlocks(this.shuffle ? stream.permutation(length) : undefined, this.nSplits, length),
    };
  }
}

/**
 * Returns k-fold cross-validation: the rows, shuffled or not, cut into `nSplits` blocks, each the test part once.
 * Indices come out ascending. The first `length % nSplits` blocks hold one row more. Equal to scikit-learn's `KFold`.
 *
 * @throws {RangeError} `nSplits` below 2 or more than the rows, a seed out of range, a seed without `shuffle`
 * @example
 * ```ts
 * import { kFold } from "@opt/data";
 * for (const { test } of kFold({ nSplits: 3, shuffle: true, randomState: 42 }).split({ length: 8 })) {
 *   console.log(test.join(" "));
 * }
 * // → 0 1 5
 * // → 2 4 7
 * // → 3 6
 * ```
 */
export function kFold(options: KFoldOptions = {}): KFold {
  return new KFold(options);
}
export type { KFold };

/** Refuses more folds than rows. */
export function checkEnoughRows(nSplits: number, length: number): void {
  if (nSplits > length) {
    throw new RangeError(`nSplits must be at most the number of rows, ${length}, got ${nSplits}`);
  }
}

/** Cuts the order, or 0 … length - 1 without one, into nearly equal blocks; returns the block of each row. */
export function dealBlocks(order: Uint32Array | undefined, nSplits: number, length: number): FoldNumbers {
  const assignment = allocateFolds(length, nSplits);
  const size = Math.floor(length / nSplits);
  const larger = length % nSplits;
  for (let fold = 0, start = 0; fold < nSplits; fold++) {
    const stop = start + size + (fold < larger ? 1 : 0);
    if (order === undefined) assignment.fill(fold, start, stop);
    else for (let i = start; i < stop; i++) assignment[order[i]!] = fold;
    start = stop;
  }
  return assignment;
}
