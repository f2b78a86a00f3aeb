import { type EncodedLabels, sortByCode } from "../labels.ts";
import { foldsInKernel } from "../random/kernel.ts";
import { type RandomState, streamOf } from "../random/random-state.ts";
import type { Seed } from "../random/seed.ts";
import { checkData, type Fold, type SplitData } from "./data.ts";
import { Description } from "@opt/description";

/** A description whose `split` gives train and test indices, one pair a fold. */
export abstract class FoldSplitter<Kind extends string = string> extends Description<Kind> {
  declare readonly randomState?: Seed;

  /**
   * Returns the folds, made one at a time while they are iterated; each iteration gives the same folds again.
   * Refuses unfit data at once.
   *
   * @param stream a random stream to draw from and move on, instead of a new one of `randomState` each time
   */
  split(data: SplitData, stream?: RandomState): Iterable<Fold> {
    const run = this.prepare(checkData(data));
    streamOf(stream);
    return { [Symbol.iterator]: () => run(streamOf(stream, this.randomState))[Symbol.iterator]() };
  }

  /**
   * As `split`, for one who draws the folds from a stream again and again.
   *
   * @internal
   */
  foldsFrom(data: SplitData): (stream: RandomState) => Iterable<Fold> {
    return this.prepare(checkData(data));
  }

  /** Returns how many folds `split` gives; some splitters need the data to tell. */
  abstract getNSplits(data?: SplitData): number;

  /** Checks and encodes the data, once, and returns what makes the folds from a random stream. */
  protected abstract prepare(data: SplitData): (stream: RandomState) => Iterable<Fold>;
}

/** A splitter that puts each row in at most one test part: the training rows of a fold are all the others. */
export abstract class PartitionSplitter<Kind extends string = string> extends FoldSplitter<Kind> {
  /** Returns the fold whose test part holds the row, for each row (a byte each for up to 255 folds); `split` without its index lists. */
  assign(data: SplitData, stream?: RandomState): FoldNumbers {
    return this.prepareAssignment(checkData(data)).assign(streamOf(stream, this.randomState));
  }

  protected prepare(data: SplitData): (stream: RandomState) => Iterable<Fold> {
    const plan = this.prepareAssignment(data);
    return (stream) => takeFolds(plan.assign(stream), plan.nFolds);
  }

  protected abstract prepareAssignment(data: SplitData): Assignment;
}

/** How many folds there are, and the fold of each row. */
export interface Assignment {
  readonly nFolds: number;
  assign(stream: RandomState): FoldNumbers;
}

/** The fold of each row: bytes for up to 255 folds. */
export type FoldNumbers = Uint8Array | Uint32Array;

/** Returns room for the fold of each row. */
export function allocateFolds(length: number, nFolds: number): FoldNumbers {
  return nFolds < 256 ? new Uint8Array(length) : new Uint32Array(length);
}

/** Returns the fold of each row from the fold of its group, groups sorted. */
export function spreadFolds(groups: EncodedLabels, foldOfGroup: Uint32Array, nFolds: number): FoldNumbers {
  const foldOfCode = new Uint32Array(foldOfGroup.length);
  for (const [group, code] of groups.sorted.entries()) foldOfCode[code] = foldOfGroup[group]!;
  const folds = allocateFolds(groups.codes.length, nFolds);
  for (let i = 0; i < folds.length; i++) folds[i] = foldOfCode[groups.codes[i]!]!;
  return folds;
}

/**
 * Parts the rows of each fold from all others, both ascending.
 *
 * @yields one fold after the other, each in new lists
 */
function* takeFolds(folds: FoldNumbers, nFolds: number): Generator<Fold> {
  const kernel = folds instanceof Uint8Array ? foldsInKernel(folds) : undefined;
  const take = kernel ? kernel.take : foldsInJavaScript(folds, nFolds);
  try {
    for (let fold = 0; fold < nFolds; fold++) yield take(fold);
  } finally {
    kernel?.close();
  }
}

/** Sorts the rows by fold once: a test part is a piece of them, and the training rows lie between its rows. */
function foldsInJavaScript(folds: FoldNumbers, nFolds: number): (fold: number) => Fold {
  // Rows of no fold come last.
  const counts = new Uint32Array(nFolds + 1);
  for (let row = 0; row < folds.length; row++) counts[folds[row]!]!++;
  const rows = sortByCode(folds, counts);
  let start = 0;
  return (fold) => {
    const test = rows.slice(start, (start += counts[fold]!));
    const train = new Uint32Array(rows.length - test.length);
    let filled = 0;
    for (let i = 0, row = 0; i <= test.length; i++, row++)
      for (const stop = test[i] ?? rows.length; row < stop; row++) train[filled++] = row;
    return { train, test };
  };
}
