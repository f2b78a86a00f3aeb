import type { RandomState } from "../random/random-state.ts";
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
        this.shuffle ? dealShuffled(length, this.nSplits, stream) : dealInOrder(length, this.nSplits),
    };
  }
}

/**
 * Returns k-fold cross-validation: the rows, shuffled or not, are cut into `nSplits` blocks, each of which is the
 * test part once. Indices are ascending. The first `length % nSplits` blocks have one row more. Equal to
 * scikit-learn's `KFold`.
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
export function checkEnoughRows(folds: number, length: number, name = "nSplits"): void {
  if (folds > length) {
    throw new RangeError(`${name} must be at most the number of rows (${length}), got ${folds}`);
  }
}

/** Returns where each of nearly equal blocks stops: the first ones hold one row more. */
export function blockStops(length: number, nSplits: number): Uint32Array {
  const size = Math.floor(length / nSplits);
  const larger = length % nSplits;
  return Uint32Array.from({ length: nSplits }, (_, fold) => size * (fold + 1) + Math.min(fold + 1, larger));
}

function dealInOrder(length: number, nSplits: number): FoldNumbers {
  const assignment = allocateFolds(length, nSplits);
  const stops = blockStops(length, nSplits);
  for (const [fold, stop] of stops.entries()) assignment.fill(fold, stops[fold - 1] ?? 0, stop);
  return assignment;
}

/** Cuts a random order into nearly equal blocks; returns the block of each row. */
export function dealShuffled(length: number, nSplits: number, stream: RandomState): FoldNumbers {
  const stops = blockStops(length, nSplits);
  const dealt = nSplits < 256 ? stream.dealFast(length, stops) : undefined;
  if (dealt !== undefined) return dealt;
  const order = stream.permutation(length);
  const assignment = allocateFolds(length, nSplits);
  for (const [fold, stop] of stops.entries()) {
    for (let i = stops[fold - 1] ?? 0; i < stop; i++) assignment[order[i]!] = fold;
  }
  return assignment;
}
