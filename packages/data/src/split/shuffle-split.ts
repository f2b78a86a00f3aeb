import type { RandomState } from "../random/random-state.ts";
import { checkSeed, type Seed } from "../random/seed.ts";
import type { Fold, SplitData } from "./data.ts";
import { FoldSplitter } from "./fold-splitter.ts";
import { checkGrouped, type Grouped } from "./group-parts.ts";
import { checkFlag, checkInteger, checkOptions } from "../options.ts";
import { type Holdout, prepareHoldout } from "./prepare-holdout.ts";
import { checkSizes, type PartSize } from "./sizes.ts";

/** Options of `shuffleSplit`, `stratifiedShuffleSplit` and `groupShuffleSplit`. */
export interface ShuffleSplitOptions {
  /** Number of random splits, at least 1. Default 10; of `groupShuffleSplit` 5. */
  readonly nSplits?: number;
  /** Share or number of test rows, of `groupShuffleSplit` groups. Default: what `trainSize` leaves, or 0.1; of groups 0.2. */
  readonly testSize?: PartSize;
  /** Share or number of training rows, of `groupShuffleSplit` groups. Default: what the test part leaves. */
  readonly trainSize?: PartSize;
  /** Seed of the one random stream that runs through all splits. Default 0. */
  readonly randomState?: Seed;
}

/** How the three splitters of scikit-learn draw, and how much they test where nothing is said. */
const rules = {
  shuffleSplit: { draw: {}, defaults: { nSplits: 10, testSize: 0.1 } },
  stratifiedShuffleSplit: { draw: { stratify: true }, defaults: { nSplits: 10, testSize: 0.1 } },
  groupShuffleSplit: { draw: { grouped: true }, defaults: { nSplits: 5, testSize: 0.2 } },
};

class RandomSplits<Kind extends keyof typeof rules> extends FoldSplitter<Kind> {
  declare readonly nSplits: number;
  declare readonly testSize?: PartSize;
  declare readonly trainSize?: PartSize;
  declare readonly randomState: Seed;

  constructor(kind: Kind, options: ShuffleSplitOptions) {
    super(kind, checkShuffleSplit(kind, options, rules[kind].defaults));
  }

  getNSplits(): number {
    return this.nSplits;
  }

  protected prepare(data: SplitData): (stream: RandomState) => Iterable<Fold> {
    const { kind, testSize, trainSize } = this;
    return drawSplits({ kind, testSize, trainSize, ...rules[kind].draw }, data, this.nSplits);
  }
}

type ShuffleSplit = RandomSplits<"shuffleSplit">;
type StratifiedShuffleSplit = RandomSplits<"stratifiedShuffleSplit">;
type GroupShuffleSplit = RandomSplits<"groupShuffleSplit">;

/** Options of `monteCarlo`. */
export interface MonteCarloOptions extends ShuffleSplitOptions {
  /** Give every class its share in both parts; `split` then needs labels. Default false. */
  readonly stratify?: boolean;
  /**
   * Keep the rows of a group together; `split` then needs groups. `true`: sizes are shares or numbers of groups, unless
   * stratified; `"rows"`: of rows. Default false.
   */
  readonly grouped?: Grouped;
}

class MonteCarlo extends FoldSplitter<"monteCarlo"> {
  declare readonly nSplits: number;
  declare readonly testSize?: PartSize;
  declare readonly trainSize?: PartSize;
  declare readonly randomState: Seed;
  declare readonly stratify: boolean;
  declare readonly grouped: Grouped;

  constructor(options: MonteCarloOptions) {
    super("monteCarlo", {
      ...checkShuffleSplit("monteCarlo", options, { nSplits: 25, testSize: 0.25 }, ["stratify", "grouped"]),
      stratify: checkFlag("stratify", options.stratify ?? false),
      grouped: checkGrouped(options.grouped),
    });
  }

  getNSplits(): number {
    return this.nSplits;
  }

  protected prepare(data: SplitData): (stream: RandomState) => Iterable<Fold> {
    return drawSplits(this, data, this.nSplits);
  }
}

/**
 * Returns random splits, each drawn anew from all rows: test parts may overlap, indices come in random order.
 * Equal to scikit-learn's `ShuffleSplit`.
 *
 * @throws {RangeError} sizes that do not fit, an empty part, `nSplits` below 1, a seed out of range
 * @example
 * ```ts
 * import { shuffleSplit } from "@opt/data";
 * for (const { train, test } of shuffleSplit({ nSplits: 2, testSize: 0.25 }).split({ length: 6 })) {
 *   console.log(train.join(" "), "|", test.join(" "));
 * }
 * // → 1 3 0 4 | 5 2
 * // → 4 0 2 5 | 1 3
 * ```
 */
export function shuffleSplit(options: ShuffleSplitOptions = {}): ShuffleSplit {
  return new RandomSplits("shuffleSplit", options);
}
export type { ShuffleSplit };

/**
 * Returns random splits in which every class has its share in both parts.
 * Equal to scikit-learn's `StratifiedShuffleSplit`.
 *
 * @throws {TypeError} no labels, labels of mixed kinds
 * @throws {RangeError} as `shuffleSplit`, and a class of one row, or more classes than rows of a part
 * @example
 * ```ts
 * import { stratifiedShuffleSplit } from "@opt/data";
 * const labels = [0, 0, 0, 1, 1, 1];
 * const [first] = stratifiedShuffleSplit({ nSplits: 5, testSize: 0.5 }).split({ length: 6, labels });
 * console.log(first?.train.join(" "), "|", first?.test.join(" ")); // → 5 2 3 | 4 1 0
 * ```
 */
export function stratifiedShuffleSplit(options: ShuffleSplitOptions = {}): StratifiedShuffleSplit {
  return new RandomSplits("stratifiedShuffleSplit", options);
}
export type { StratifiedShuffleSplit };

/**
 * Returns random splits in which the rows of a group stay together; sizes are shares or numbers of groups,
 * indices come out ascending. Equal to scikit-learn's `GroupShuffleSplit`.
 *
 * @throws {TypeError} no groups, groups of mixed kinds
 * @throws {RangeError} as `shuffleSplit`, counted in groups
 * @example
 * ```ts
 * import { groupShuffleSplit } from "@opt/data";
 * const groups = [1, 1, 2, 2, 2, 3, 3, 3];
 * for (const { test } of groupShuffleSplit({ nSplits: 2, trainSize: 0.7, randomState: 42 }).split({ length: 8, groups })) {
 *   console.log(test.join(" "));
 * }
 * // → 0 1
 * // → 2 3 4
 * ```
 */
export function groupShuffleSplit(options: ShuffleSplitOptions = {}): GroupShuffleSplit {
  return new RandomSplits("groupShuffleSplit", options);
}
export type { GroupShuffleSplit };

/**
 * Returns Monte-Carlo cross-validation: random splits, stratified or grouped or both.
 *
 * Plain, stratified and grouped draws are those of `shuffleSplit`, `stratifiedShuffleSplit` and `groupShuffleSplit`.
 * With both, or with `grouped: "rows"`, sizes are shares or numbers of rows, met as nearly as whole groups allow. Defaults as rsample's `mc_cv`.
 *
 * @throws {TypeError} labels or groups missing or of mixed kinds
 * @throws {RangeError} as the splitters above, and too few groups to fill both parts
 * @example
 * ```ts
 * import { monteCarlo } from "@opt/data";
 * const labels = Array.from({ length: 40 }, (_, row) => row % 2);
 * const groups = Array.from({ length: 40 }, (_, row) => row >> 2);
 * const [first] = monteCarlo({ stratify: true, grouped: true }).split({ length: 40, labels, groups });
 * console.log(first?.train.length, first?.test.length); // → 32 8
 * ```
 */
export function monteCarlo(options: MonteCarloOptions = {}): MonteCarlo {
  return new MonteCarlo(options);
}
export type { MonteCarlo };

function checkShuffleSplit(
  kind: string,
  options: ShuffleSplitOptions,
  defaults: { readonly nSplits: number; readonly testSize: PartSize },
  others: readonly string[] = [],
): Required<Pick<ShuffleSplitOptions, "nSplits" | "randomState">> &
  Pick<ShuffleSplitOptions, "testSize" | "trainSize"> {
  checkOptions(kind, options, ["nSplits", "testSize", "trainSize", "randomState", ...others]);
  return {
    nSplits: checkInteger("nSplits", options.nSplits ?? defaults.nSplits, 1),
    ...checkSizes(options, defaults.testSize),
    randomState: checkSeed(options.randomState ?? 0),
  };
}

function drawSplits(
  holdout: Holdout,
  data: SplitData,
  nSplits: number,
): (stream: RandomState) => Iterable<Fold> {
  const draw = prepareHoldout(holdout, data);
  return function* splits(stream) {
    for (let split = 0; split < nSplits; split++) yield draw(stream);
  };
}
