import { RandomState } from "../random/random-state.ts";
import { checkSeed, type Seed } from "../random/seed.ts";
import { checkData, type Fold, required, type SplitData } from "./data.ts";
import { Description } from "./description.ts";
import { checkStrata, drawHoldout, drawStratified } from "./holdout.ts";
import { encodeLabels } from "./labels.ts";
import { checkFlag, checkOptions } from "./options.ts";
import { checkSizes, countParts, type PartSize } from "./sizes.ts";

/** Options of `trainTestSplit`. */
export interface TrainTestSplitOptions {
  /** Share or number of test rows. Default: what `trainSize` leaves, or 0.25. */
  readonly testSize?: PartSize;
  /** Share or number of training rows. Default: what the test part leaves. */
  readonly trainSize?: PartSize;
  /** Draw the rows at random; false takes the first rows for training and the next for the test. Default true. */
  readonly shuffle?: boolean;
  /** Give every class its share in both parts; `split` then needs labels. Default false. */
  readonly stratify?: boolean;
  /** Seed of the draw. Default 0. */
  readonly randomState?: Seed;
}

class TrainTestSplit extends Description<"trainTestSplit"> {
  declare readonly testSize?: PartSize;
  declare readonly trainSize?: PartSize;
  declare readonly shuffle: boolean;
  declare readonly stratify: boolean;
  declare readonly randomState?: Seed;

  constructor(options: TrainTestSplitOptions) {
    checkOptions("trainTestSplit", options, ["testSize", "trainSize", "shuffle", "stratify", "randomState"]);
    super("trainTestSplit", { ...checkSizes(options, 0.25), ...checkDraw(options) });
  }

  /**
   * Returns the row indices of both parts, in random order when shuffled.
   *
   * @param stream a random stream to draw from and move on, instead of a new one of `randomState`
   */
  split(data: SplitData, stream?: RandomState): Fold {
    const { length } = checkData(data);
    const { nTrain, nTest } = countParts(length, this);
    if (!this.shuffle) return { train: ascending(0, nTrain), test: ascending(nTrain, nTest) };
    const random = (): RandomState => stream ?? new RandomState(this.randomState ?? 0);
    if (!this.stratify) return drawHoldout(length, nTrain, nTest, random());
    const classes = encodeLabels(required(this.kind, "labels", data), "labels");
    return drawStratified(checkStrata(classes, nTrain, nTest), nTrain, nTest, random());
  }
}

/**
 * Returns one random split into a training and a test part, equal to scikit-learn's `train_test_split`.
 *
 * A test fraction is rounded up, a training fraction down. `testSize: 1` is one row, as in Python's `test_size=1`.
 *
 * @throws {RangeError} sizes that do not fit, an empty part, a class of one row or more classes than rows of a part when stratified
 * @throws {TypeError} `stratify` without labels
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

/** Returns the checked options of a random draw; the seed is there exactly when rows are shuffled. */
export function checkDraw(options: { shuffle?: boolean; stratify?: boolean; randomState?: Seed }): {
  shuffle: boolean;
  stratify: boolean;
  randomState?: Seed;
} {
  const shuffle = checkFlag("shuffle", options.shuffle ?? true);
  const stratify = checkFlag("stratify", options.stratify ?? false);
  if (stratify && !shuffle) throw new RangeError("stratify must be false when shuffle is false");
  const randomState = checkSeed(options.randomState ?? 0);
  return shuffle ? { shuffle, stratify, randomState } : { shuffle, stratify };
}

/** Returns `count` whole numbers from `start`. */
export function ascending(start: number, count: number): Uint32Array {
  const rows = new Uint32Array(count);
  for (let i = 0; i < count; i++) rows[i] = start + i;
  return rows;
}
