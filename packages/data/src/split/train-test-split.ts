import { type RandomState, streamOf } from "../random/random-state.ts";
import { checkSeed, type Seed } from "../random/seed.ts";
import { checkData, type Fold, type SplitData } from "./data.ts";
import { Description } from "@opt/description";
import { checkFlag, checkOptions } from "../options.ts";
import { checkGrouped, type Grouped } from "./group-parts.ts";
import { prepareHoldout } from "./prepare-holdout.ts";
import { checkSizes, countParts, type PartSize } from "./sizes.ts";

/** Options of `trainTestSplit`. */
export interface TrainTestSplitOptions {
  /** Share or number of test rows. Default: what `trainSize` leaves, or 0.25. */
  readonly testSize?: PartSize;
  /** Share or number of training rows. Default: what the test part leaves. */
  readonly trainSize?: PartSize;
  /** Draw the rows at random; false takes the first rows for training and the next ones for testing. Default true. */
  readonly shuffle?: boolean;
  /** Give every class its share in both parts; `split` then needs labels. Default false. */
  readonly stratify?: boolean;
  /**
   * Keep the rows of a group together; `split` then needs groups. `true`: sizes are shares or numbers of groups, unless
   * stratified; `"rows"`: of rows. Default false.
   */
  readonly grouped?: Grouped;
  /** Seed of the draw. Default 0. */
  readonly randomState?: Seed;
}

const OPTIONS = ["testSize", "trainSize", "shuffle", "stratify", "grouped", "randomState"];

class TrainTestSplit extends Description<"trainTestSplit"> {
  declare readonly testSize?: PartSize;
  declare readonly trainSize?: PartSize;
  declare readonly shuffle: boolean;
  declare readonly stratify: boolean;
  declare readonly grouped: Grouped;
  declare readonly randomState?: Seed;

  constructor(options: TrainTestSplitOptions) {
    checkOptions("trainTestSplit", options, OPTIONS);
    super("trainTestSplit", { ...checkSizes(options, 0.25), ...checkDraw(options) });
  }

  /**
   * Returns the row indices of both parts, in random order when shuffled.
   *
   * @param stream a random stream to draw from and move on, instead of a new one of `randomState`
   */
  split(data: SplitData, stream?: RandomState): Fold {
    checkData(data);
    if (!this.shuffle) {
      const { nTrain, nTest } = countParts(data.length, this);
      return { train: ascending(0, nTrain), test: ascending(nTrain, nTest) };
    }
    return prepareHoldout(this, data)(streamOf(stream, this.randomState));
  }
}

/**
 * Returns one random split into a training and a test part, equal to scikit-learn's `train_test_split`.
 *
 * A test fraction is rounded up, a training fraction down. `testSize: 1` is one row, as in Python's `test_size=1`.
 * With `grouped`, which scikit-learn lacks here, sizes are shares or numbers of groups and indices come out ascending,
 * as from `groupShuffleSplit`; with `grouped: "rows"`, or with `stratify` too, sizes are of rows again, met as nearly as
 * whole groups allow: where groups differ in size, that is what a fifth of the data means.
 *
 * @throws {RangeError} sizes that do not fit, an empty part, a class of one row or more classes than rows of a part when stratified
 * @throws {TypeError} `stratify` without labels, `grouped` without groups
 * @example
 * ```ts
 * import { trainTestSplit } from "@opt/data";
 * const { train, test } = trainTestSplit({ testSize: 0.3, randomState: 42 }).split({ length: 10 });
 * console.log(train.join(" "), "|", test.join(" ")); // → 0 7 2 9 4 3 6 | 8 1 5
 * ```
 */
export function trainTestSplit(options: TrainTestSplitOptions = {}): TrainTestSplit {
  return new TrainTestSplit(options);
}
export type { TrainTestSplit };

/** The options of a random draw. */
export interface DrawOptions {
  readonly shuffle?: boolean;
  readonly stratify?: boolean;
  readonly grouped?: Grouped;
  readonly randomState?: Seed;
}

/** Returns the checked options of a random draw; the seed is there exactly when rows are shuffled. */
export function checkDraw(options: DrawOptions): DrawOptions {
  const shuffle = checkFlag("shuffle", options.shuffle ?? true);
  const stratify = checkFlag("stratify", options.stratify ?? false);
  const grouped = checkGrouped(options.grouped);
  if (stratify && !shuffle) throw new RangeError("stratify must be false when shuffle is false");
  if (grouped !== false && !shuffle) throw new RangeError("grouped must be false when shuffle is false");
  const randomState = checkSeed(options.randomState ?? 0);
  return shuffle ? { shuffle, stratify, grouped, randomState } : { shuffle, stratify, grouped };
}

/** Returns `count` whole numbers from `start`. */
export function ascending(start: number, count: number): Uint32Array {
  const rows = new Uint32Array(count);
  for (let i = 0; i < count; i++) rows[i] = start + i;
  return rows;
}
