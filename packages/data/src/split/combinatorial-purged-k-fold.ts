import type { RandomState } from "../random/random-state.ts";
import { checkInteger, checkOptions } from "../options.ts";
import { combinations, countCombinations } from "./combinations.ts";
import { checkData, type Fold, type SplitData } from "./data.ts";
import { FoldSplitter } from "./fold-splitter.ts";
import { checkEnoughRows } from "./k-fold.ts";
import { blockRuns } from "./purged-k-fold.ts";
import { orderedSpans, rowsBeside, type Run } from "./spans.ts";
import { ascending } from "./train-test-split.ts";

/** Options of `combinatorialPurgedKFold`. */
export interface CombinatorialPurgedKFoldOptions {
  /** Consecutive folds into which the rows are cut, at least 3. Default 6. */
  readonly nFolds?: number;
  /** Folds of each test part, at least 2 and fewer than `nFolds`. Default 2. */
  readonly nTestFolds?: number;
  /** Rows kept out of the training part after the last moment of each fold that is tested. Default 0. */
  readonly embargo?: number;
}

/** A piece of a path: some rows, and the split in whose test part they are. */
export interface PathPiece {
  /** The number of the split, from 0. */
  readonly split: number;
  readonly rows: Uint32Array;
}

class CombinatorialPurgedKFold extends FoldSplitter<"combinatorialPurgedKFold"> {
  declare readonly nFolds: number;
  declare readonly nTestFolds: number;
  declare readonly embargo: number;

  constructor(options: CombinatorialPurgedKFoldOptions) {
    checkOptions("combinatorialPurgedKFold", options, ["nFolds", "nTestFolds", "embargo"]);
    const nFolds = checkInteger("nFolds", options.nFolds ?? 6, 3);
    const nTestFolds = checkInteger("nTestFolds", options.nTestFolds ?? 2, 2);
    if (nTestFolds >= nFolds)
      throw new RangeError(`nTestFolds must be less than nFolds (${nFolds}), got ${nTestFolds}`);
    super("combinatorialPurgedKFold", {
      nFolds,
      nTestFolds,
      embargo: checkInteger("embargo", options.embargo ?? 0, 0),
    });
  }

  /** Returns the number of ways to choose the folds of the test part. */
  getNSplits(): number {
    return countCombinations(this.nFolds, this.nTestFolds);
  }

  /** Returns the number of paths: in how many splits each fold is tested. */
  getNPaths(): number {
    return countCombinations(this.nFolds - 1, this.nTestFolds - 1);
  }

  /**
   * Returns the paths, each the folds in the order of time with the split that tests them: put together from the
   * predictions of these splits, a path covers every row once, and every split's test rows are in the paths once.
   */
  paths(data: SplitData): PathPiece[][] {
    const runs = this.#runs(checkData(data));
    const paths = Array.from({ length: this.getNPaths() }, (): PathPiece[] => []);
    const timesTested = runs.map(() => 0);
    let split = 0;
    // A fold is tested in ascending splits, the first of which belongs to the first path.
    for (const chosen of combinations(this.nFolds, this.nTestFolds)) {
      for (const fold of chosen) paths[timesTested[fold]!++]!.push({ split, rows: rowsOf([runs[fold]!]) });
      split++;
    }
    for (const path of paths) path.sort((a, b) => a.rows[0]! - b.rows[0]!);
    return paths;
  }

  protected prepare(data: SplitData): (stream: RandomState) => Iterable<Fold> {
    const spans = orderedSpans(data);
    const runs = this.#runs(data);
    const { nFolds, nTestFolds, embargo } = this;
    return function* folds() {
      for (const chosen of combinations(nFolds, nTestFolds)) {
        const tested = Array.from(chosen, (fold) => runs[fold]!);
        yield { train: rowsBeside(tested, spans, embargo), test: rowsOf(tested) };
      }
    };
  }

  #runs({ length }: SplitData): Run[] {
    checkEnoughRows(this.nFolds, length, "nFolds");
    return blockRuns(length, this.nFolds);
  }
}

/**
 * Returns combinatorial purged cross-validation of rows in the order of time: a split for every choice of `nTestFolds` of
 * `nFolds` consecutive folds as test part, in lexicographic order, with purging and embargo around each as `purgedKFold`
 * has them. Each fold is tested in `getNPaths()` splits, so that their predictions make up that many paths through time.
 *
 * `split` takes `times`, the moment of each row, or `{ start, end }`, its span; without them a row's time is its number.
 * Where spans or embargo are long, a training part may be empty.
 * Source: López de Prado, "Advances in Financial Machine Learning" (2018), sections 12.3 to 12.4.
 *
 * @throws {RangeError} `nFolds` below 3 or more than the rows, `nTestFolds` below 2 or not less than `nFolds`, a negative
 *   embargo, times as `purgedKFold` refuses them
 * @example
 * ```ts
 * import { combinatorialPurgedKFold } from "@opt/data";
 * const splitter = combinatorialPurgedKFold({ nFolds: 4, nTestFolds: 2, embargo: 1 });
 * console.log(splitter.getNSplits(), splitter.getNPaths()); // → 6 3
 * for (const { train, test } of splitter.split({ length: 8 })) console.log(train.join(" "), "|", test.join(" "));
 * // → 5 6 7 | 0 1 2 3
 * // → 3 7 | 0 1 4 5
 * // → 3 4 5 | 0 1 6 7
 * // → 0 1 7 | 2 3 4 5
 * // → 0 1 5 | 2 3 6 7
 * // → 0 1 2 3 | 4 5 6 7
 * const [first] = splitter.paths({ length: 8 });
 * console.log(first?.map(({ split, rows }) => `${rows.join(" ")} of split ${split}`).join(", "));
 * // → 0 1 of split 0, 2 3 of split 0, 4 5 of split 1, 6 7 of split 2
 * ```
 */
export function combinatorialPurgedKFold(
  options: CombinatorialPurgedKFoldOptions = {},
): CombinatorialPurgedKFold {
  return new CombinatorialPurgedKFold(options);
}
export type { CombinatorialPurgedKFold };

function rowsOf(runs: readonly Run[]): Uint32Array {
  return Uint32Array.from(runs.flatMap(({ from, to }) => [...ascending(from, to - from)]));
}
