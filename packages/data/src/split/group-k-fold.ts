import type { RandomState } from "../random/random-state.ts";
import type { Seed } from "../random/seed.ts";
import { argsort, type Ties } from "./argsort.ts";
import { required, type SplitData } from "./data.ts";
import { type Assignment, PartitionSplitter, spreadFolds } from "./fold-splitter.ts";
import { checkEnoughRows, dealShuffled } from "./k-fold.ts";
import { encodeLabels, sortedCounts } from "../labels.ts";
import { checkInteger, checkOptions, checkOneOf } from "../options.ts";
import { checkShuffle, type ShuffleOptions } from "./shuffled.ts";

/** Options of `groupKFold`. */
export interface GroupKFoldOptions extends ShuffleOptions {
  /** Number of folds, at least 2. Default 5. */
  readonly nSplits?: number;
  /**
   * Order of groups of equal size. `"stable"` (default): as scikit-learn from 1.9. `"introsort"`: as earlier versions
   * with a NumPy that sorts without vector instructions (before 1.25, or on a processor without them).
   */
  readonly ties?: Ties;
}

class GroupKFold extends PartitionSplitter<"groupKFold"> {
  declare readonly nSplits: number;
  declare readonly shuffle: boolean;
  declare readonly randomState?: Seed;
  declare readonly ties: Ties;

  constructor(options: GroupKFoldOptions) {
    checkOptions("groupKFold", options, ["nSplits", "shuffle", "randomState", "ties"]);
    const nSplits = checkInteger("nSplits", options.nSplits ?? 5, 2);
    const ties = checkOneOf("ties", options.ties ?? "stable", ["stable", "introsort"]);
    super("groupKFold", { nSplits, ...checkShuffle(options), ties });
  }

  getNSplits(): number {
    return this.nSplits;
  }

  protected prepareAssignment(data: SplitData): Assignment {
    checkEnoughRows(this.nSplits, data.length);
    const groups = encodeLabels(required(this.kind, "groups", data), "groups");
    const counts = sortedCounts(groups);
    checkEnoughGroups(this.nSplits, counts.length);
    return {
      nFolds: this.nSplits,
      assign: (stream) => spreadFolds(groups, this.#dealGroups(counts, stream), this.nSplits),
    };
  }

  #dealGroups(counts: Uint32Array, stream: RandomState): Uint32Array {
    if (this.shuffle) {
      return Uint32Array.from(dealShuffled(counts.length, this.nSplits, stream));
    }
    return fillLightest(counts, argsort(counts, this.ties).toReversed(), this.nSplits);
  }
}

/**
 * Returns k-fold cross-validation in which the rows of a group stay together.
 * Equal to scikit-learn's `GroupKFold`: the largest group first, each to the fold with the fewest rows so far;
 * with `shuffle`, the groups in random order, cut into blocks of nearly equal numbers of groups.
 *
 * @throws {TypeError} no groups, groups of mixed kinds
 * @throws {RangeError} `nSplits` below 2, more than the rows or more than the groups; NaN groups
 * @example
 * ```ts
 * import { groupKFold } from "@opt/data";
 * const groups = ["mina", "mina", "jun", "jun", "jun", "sora", "sora", "theo"];
 * for (const { test } of groupKFold({ nSplits: 2 }).split({ length: 8, groups })) {
 *   console.log([...test].map((row) => groups[row]).join(" "));
 * }
 * // → jun jun jun theo
 * // → mina mina sora sora
 * ```
 */
export function groupKFold(options: GroupKFoldOptions = {}): GroupKFold {
  return new GroupKFold(options);
}
export type { GroupKFold };

/** Refuses more folds than groups. */
export function checkEnoughGroups(nSplits: number, nGroups: number): void {
  if (nSplits > nGroups) {
    throw new RangeError(`nSplits must be at most the number of groups (${nGroups}), got ${nSplits}`);
  }
}

/** Returns the fold of each group: in the given order, each goes to the first of the lightest folds. */
function fillLightest(counts: Uint32Array, order: Uint32Array, nSplits: number): Uint32Array {
  const weights = new Float64Array(nSplits);
  const folds = new Uint32Array(counts.length);
  for (const group of order) {
    let lightest = 0;
    for (let fold = 1; fold < nSplits; fold++) if (weights[fold]! < weights[lightest]!) lightest = fold;
    weights[lightest]! += counts[group]!;
    folds[group] = lightest;
  }
  return folds;
}
