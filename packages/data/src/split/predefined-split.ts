import type { SplitData } from "./data.ts";
import { type Assignment, PartitionSplitter } from "./fold-splitter.ts";
import { checkOptions, isObject } from "../options.ts";

/** Options of `predefinedSplit`. */
export interface PredefinedSplitOptions {
  /** The fold in whose test part each row is; -1 keeps a row out of every test part. */
  readonly testFold: ArrayLike<number>;
}

class PredefinedSplit extends PartitionSplitter<"predefinedSplit"> {
  declare readonly testFold: readonly number[];

  constructor(options: PredefinedSplitOptions) {
    checkOptions("predefinedSplit", options, ["testFold"]);
    const { testFold } = options;
    if (!isObject(testFold) || typeof testFold.length !== "number") {
      throw new TypeError(`testFold must be a list of integers, got ${typeof testFold}`);
    }
    super("predefinedSplit", { testFold: Object.freeze(Array.from(testFold, checkFold)) });
  }

  getNSplits(): number {
    return this.#folds().length;
  }

  protected prepareAssignment({ length }: SplitData): Assignment {
    const { testFold } = this;
    if (length !== testFold.length) {
      throw new RangeError(`length must be the length of testFold (${testFold.length}), got ${length}`);
    }
    const folds = this.#folds();
    const number = new Map(folds.map((fold, index) => [fold, index]));
    // Rows of no fold get a number that no fold has.
    const numbers = Uint32Array.from(testFold, (fold) => number.get(fold) ?? folds.length);
    return { nFolds: folds.length, assign: () => numbers };
  }

  #folds(): number[] {
    return [...new Set(this.testFold)].filter((fold) => fold !== -1).toSorted((a, b) => a - b);
  }
}

/**
 * Returns the splits that `testFold` spells out: one for each of its numbers but -1, ascending.
 * Equal to scikit-learn's `PredefinedSplit`.
 *
 * @throws {TypeError} `testFold` is not a list of numbers
 * @throws {RangeError} a fold that is not an integer, or data of another length
 * @example
 * ```ts
 * import { predefinedSplit } from "@opt/data";
 * for (const { train, test } of predefinedSplit({ testFold: [0, 1, -1, 1] }).split({ length: 4 })) {
 *   console.log(train.join(" "), "|", test.join(" "));
 * }
 * // → 1 2 3 | 0
 * // → 0 2 | 1 3
 * ```
 */
export function predefinedSplit(options: PredefinedSplitOptions): PredefinedSplit {
  return new PredefinedSplit(options);
}
export type { PredefinedSplit };

function checkFold(fold: number, row: number): number {
  if (typeof fold !== "number")
    throw new TypeError(`testFold must hold integers, got ${typeof fold} in row ${row}`);
  if (!Number.isInteger(fold)) throw new RangeError(`testFold must hold integers, got ${fold} in row ${row}`);
  return fold;
}
