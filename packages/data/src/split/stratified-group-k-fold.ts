import type { Seed } from "../random/seed.ts";
import { required, type SplitData } from "./data.ts";
import { type Assignment, PartitionSplitter, spreadFolds } from "./fold-splitter.ts";
import { checkEnoughGroups } from "./group-k-fold.ts";
import { checkEnoughRows } from "./k-fold.ts";
import { type EncodedLabels, encodeLabels, sortedCounts } from "../labels.ts";
import { checkInteger, checkOneOf, checkOptions } from "../options.ts";
import { pairwiseDeviation, pairwiseSum } from "../pairwise.ts";
import { checkShuffle, type ShuffleOptions } from "./shuffled.ts";
import { checkClassSizes, checkDiscrete } from "./stratified-k-fold.ts";

/** Options of `stratifiedGroupKFold`. */
export interface StratifiedGroupKFoldOptions extends ShuffleOptions {
  /** Number of folds, at least 2. Default 5. */
  readonly nSplits?: number;
  /** `"sklearn<1.8"` repeats a bug of scikit-learn before 1.8, which mixed up the groups when shuffling. */
  readonly compat?: "sklearn<1.8";
}

class StratifiedGroupKFold extends PartitionSplitter<"stratifiedGroupKFold"> {
  declare readonly nSplits: number;
  declare readonly shuffle: boolean;
  declare readonly randomState?: Seed;
  declare readonly compat?: "sklearn<1.8";

  constructor(options: StratifiedGroupKFoldOptions) {
    checkOptions("stratifiedGroupKFold", options, ["nSplits", "shuffle", "randomState", "compat"]);
    const { compat } = options;
    const nSplits = checkInteger("nSplits", options.nSplits ?? 5, 2);
    if (compat !== undefined) checkOneOf("compat", compat, ["sklearn<1.8"]);
    super("stratifiedGroupKFold", { nSplits, ...checkShuffle(options), compat });
  }

  getNSplits(): number {
    return this.nSplits;
  }

  protected prepareAssignment(data: SplitData): Assignment {
    checkEnoughRows(this.nSplits, data.length);
    const classes = encodeLabels(required(this.kind, "labels", data), "labels");
    checkDiscrete(classes);
    checkClassSizes(this.nSplits, classes.counts);
    const groups = encodeLabels(required(this.kind, "groups", data), "groups");
    if (this.compat === undefined) checkEnoughGroups(this.nSplits, groups.counts.length);
    const rowsOf = countByGroup(groups, classes);
    const totals = sortedCounts(classes);
    return {
      nFolds: this.nSplits,
      assign: (stream) => {
        const { length } = groups.counts;
        const order = this.shuffle ? stream.permutation(length) : Uint32Array.from(groups.counts.keys());
        return spreadFolds(groups, this.#dealGroups(order, rowsOf, totals), this.nSplits);
      },
    };
  }

  #dealGroups(
    shuffled: Uint32Array,
    rowsOf: (group: number) => Float64Array,
    totals: Uint32Array,
  ): Uint32Array {
    const deviations = Float64Array.from(shuffled, (group) => pairwiseDeviation(rowsOf(group)));
    const order = Uint32Array.from(shuffled.keys()).toSorted(
      (a, b) => deviations[b]! - deviations[a]! || a - b,
    );
    const folds = Array.from({ length: this.nSplits }, () => new Float64Array(totals.length));
    const foldOfGroup = new Uint32Array(shuffled.length);
    for (const place of order) {
      const group = shuffled[place]!;
      const rows = rowsOf(group);
      const best = bestFold(folds, rows, totals);
      addTo(folds[best]!, rows, 1);
      foldOfGroup[this.compat === undefined ? group : place] = best;
    }
    return foldOfGroup;
  }
}

/**
 * Returns k-fold cross-validation in which the rows of a group stay together and each fold has, as far as the groups
 * allow, the same share of every class as the whole. Equal to scikit-learn's `StratifiedGroupKFold`: groups of the most
 * uneven classes first, each to the fold where it leaves the class shares most even.
 *
 * @throws {TypeError} no labels, no groups, mixed kinds
 * @throws {RangeError} `nSplits` below 2, more than the rows, the groups or every class has; fractional or NaN labels
 * @example
 * ```ts
 * import { stratifiedGroupKFold } from "@opt/data";
 * const labels = [0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
 * const groups = [1, 1, 2, 2, 3, 3, 3, 4, 5, 5, 5, 5, 6, 6, 7, 8, 8];
 * for (const { test } of stratifiedGroupKFold({ nSplits: 3 }).split({ length: 17, labels, groups })) {
 *   console.log([...new Set([...test].map((row) => groups[row]))].join(" "));
 * }
 * // → 3 6 7
 * // → 1 2 8
 * // → 4 5
 * ```
 */
export function stratifiedGroupKFold(options: StratifiedGroupKFoldOptions = {}): StratifiedGroupKFold {
  return new StratifiedGroupKFold(options);
}
export type { StratifiedGroupKFold };

/** Returns what tells, for each group, how many rows of each class it has, groups and classes sorted. */
export function countByGroup(
  groups: Pick<EncodedLabels, "codes" | "sorted">,
  classes: EncodedLabels,
): (group: number) => Float64Array {
  const width = classes.sorted.length;
  const place = new Uint32Array(width);
  for (const [rank, code] of classes.sorted.entries()) place[code] = rank;
  // One list for all: one for each of many groups takes more than its numbers.
  const all = new Float64Array(groups.sorted.length * width);
  for (let i = 0; i < groups.codes.length; i++) all[groups.codes[i]! * width + place[classes.codes[i]!]!]!++;
  return (group) => {
    const start = groups.sorted[group]! * width;
    return all.subarray(start, start + width);
  };
}

/** The fold with the smallest mean spread of class shares; near ties go to the fold with fewer rows. */
function bestFold(folds: readonly Float64Array[], group: Float64Array, totals: Uint32Array): number {
  let best = 0;
  let leastSpread = Infinity;
  let fewestRows = Infinity;
  for (const [fold, counts] of folds.entries()) {
    const rows = counts.reduce((sum, count) => sum + count, 0);
    addTo(counts, group, 1);
    const spread = meanSpread(folds, totals);
    addTo(counts, group, -1);
    if (spread < leastSpread || (isClose(spread, leastSpread) && rows < fewestRows)) {
      best = fold;
      leastSpread = spread;
      fewestRows = rows;
    }
  }
  return best;
}

function meanSpread(folds: readonly Float64Array[], totals: Uint32Array): number {
  const spreads = Float64Array.from(totals, (total, code) => {
    const shares = Float64Array.from(folds, (counts) => counts[code]! / total);
    return totals.length === 1 ? pairwiseDeviation(shares) : plainDeviation(shares);
  });
  return pairwiseSum(spreads) / spreads.length;
}

/** Population standard deviation, rounded as NumPy's `std` down the columns of a table: terms added one by one. */
function plainDeviation(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) * (value - mean);
  return Math.sqrt(squares / values.length);
}

function addTo(counts: Float64Array, group: Float64Array, sign: 1 | -1): void {
  for (let code = 0; code < counts.length; code++) counts[code]! += sign * group[code]!;
}

function isClose(a: number, b: number): boolean {
  return b !== Infinity && Math.abs(a - b) <= 1e-8 + 1e-5 * Math.abs(b);
}
