import { RandomState } from "../random/random-state.ts";
import type { Seed } from "../random/seed.ts";
import { checkData, type Fold, type SplitData } from "./data.ts";
import { Description } from "./description.ts";

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
    return {
      [Symbol.iterator]: () => run(stream ?? new RandomState(this.randomState ?? 0))[Symbol.iterator](),
    };
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
  /** Returns the fold whose test part holds the row, for each row; `split` without the memory for its index lists. */
  assign(data: SplitData, stream?: RandomState): Uint32Array {
    return this.prepareAssignment(checkData(data)).assign(stream ?? new RandomState(this.randomState ?? 0));
  }

  protected prepare(data: SplitData): (stream: RandomState) => Iterable<Fold> {
    const plan = this.prepareAssignment(data);
    return function* folds(stream) {
      const assignment = plan.assign(stream);
      for (let fold = 0; fold < plan.nFolds; fold++) yield takeFold(assignment, fold);
    };
  }

  protected abstract prepareAssignment(data: SplitData): Assignment;
}

/** How many folds there are, and the fold of each row. */
export interface Assignment {
  readonly nFolds: number;
  assign(stream: RandomState): Uint32Array;
}

/** Returns the rows of the fold as test part and all others as training part, both ascending. */
export function takeFold(assignment: Uint32Array, fold: number): Fold {
  let size = 0;
  for (let i = 0; i < assignment.length; i++) if (assignment[i] === fold) size++;
  const test = new Uint32Array(size);
  const train = new Uint32Array(assignment.length - size);
  let inTest = 0;
  let inTrain = 0;
  for (let i = 0; i < assignment.length; i++) {
    if (assignment[i] === fold) test[inTest++] = i;
    else train[inTrain++] = i;
  }
  return { train, test };
}
