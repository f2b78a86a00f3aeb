import type { RandomState } from "../random/random-state.ts";
import { checkSeed, type Seed } from "../random/seed.ts";
import type { Fold, SplitData } from "./data.ts";
import { FoldSplitter } from "./fold-splitter.ts";
import { kFold } from "./k-fold.ts";
import { checkInteger, checkOptions } from "../options.ts";
import { stratifiedKFold } from "./stratified-k-fold.ts";

/** Options of `repeatedKFold` and `repeatedStratifiedKFold`. */
export interface RepeatedOptions {
  /** Number of folds of each repetition, at least 2. Default 5. */
  readonly nSplits?: number;
  /** Number of repetitions, at least 1. Default 10. */
  readonly nRepeats?: number;
  /** Seed of the one random stream that runs through all repetitions. Default 0. */
  readonly randomState?: Seed;
}

class Repeated<Kind extends "repeatedKFold" | "repeatedStratifiedKFold"> extends FoldSplitter<Kind> {
  declare readonly nSplits: number;
  declare readonly nRepeats: number;
  declare readonly randomState: Seed;

  constructor(kind: Kind, options: RepeatedOptions) {
    checkOptions(kind, options, ["nSplits", "nRepeats", "randomState"]);
    super(kind, {
      nSplits: checkInteger("nSplits", options.nSplits ?? 5, 2),
      nRepeats: checkInteger("nRepeats", options.nRepeats ?? 10, 1),
      randomState: checkSeed(options.randomState ?? 0),
    });
  }

  /** Returns `nSplits * nRepeats`. */
  getNSplits(): number {
    return this.nSplits * this.nRepeats;
  }

  protected prepare(data: SplitData): (stream: RandomState) => Iterable<Fold> {
    const { nRepeats } = this;
    const folds = once[this.kind]({ nSplits: this.nSplits, shuffle: true }).foldsFrom(data);
    return function* repeat(stream) {
      for (let repetition = 0; repetition < nRepeats; repetition++) yield* folds(stream);
    };
  }
}

/** What each repetition is. */
const once = { repeatedKFold: kFold, repeatedStratifiedKFold: stratifiedKFold };

type RepeatedKFold = Repeated<"repeatedKFold">;
type RepeatedStratifiedKFold = Repeated<"repeatedStratifiedKFold">;

/**
 * Returns shuffled k-fold cross-validation, `nRepeats` times over, each time in another order.
 * Equal to scikit-learn's `RepeatedKFold`.
 *
 * @throws {RangeError} `nSplits` below 2 or more than the rows, `nRepeats` below 1, a seed out of range
 * @example
 * ```ts
 * import { repeatedKFold } from "@opt/data";
 * const splitter = repeatedKFold({ nSplits: 2, nRepeats: 2, randomState: 2652124 });
 * console.log(Array.from(splitter.split({ length: 4 }), ({ test }) => test.join(" ")).join(" | ")); // → 2 3 | 0 1 | 0 3 | 1 2
 * ```
 */
export function repeatedKFold(options: RepeatedOptions = {}): RepeatedKFold {
  return new Repeated("repeatedKFold", options);
}
export type { RepeatedKFold };

/**
 * Returns shuffled stratified k-fold cross-validation, `nRepeats` times over, each time in another order.
 * Equal to scikit-learn's `RepeatedStratifiedKFold`.
 *
 * @throws {TypeError} no labels, labels of mixed kinds
 * @throws {RangeError} as `stratifiedKFold`, and `nRepeats` below 1
 * @example
 * ```ts
 * import { repeatedStratifiedKFold } from "@opt/data";
 * const splitter = repeatedStratifiedKFold({ nSplits: 2, nRepeats: 3 });
 * console.log(splitter.getNSplits()); // → 6
 * ```
 */
export function repeatedStratifiedKFold(options: RepeatedOptions = {}): RepeatedStratifiedKFold {
  return new Repeated("repeatedStratifiedKFold", options);
}
export type { RepeatedStratifiedKFold };
