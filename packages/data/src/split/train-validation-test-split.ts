import { type RandomState, streamOf } from "../random/random-state.ts";
import type { Seed } from "../random/seed.ts";
import { checkData, required, type SplitData } from "./data.ts";
import { Description } from "@opt/description";
import { type Grouped, groupRows, prepareGroupParts, rowsOfGroups } from "./group-parts.ts";
import type { Labels } from "../labels.ts";
import { checkOptions } from "../options.ts";
import { checkSize, type PartSize } from "./sizes.ts";
import { ascending, checkDraw, trainTestSplit } from "./train-test-split.ts";

/** Options of `trainValidationTestSplit`. */
export interface TrainValidationTestSplitOptions {
  /** Share of the whole, or number, of validation rows. Default 0.2. */
  readonly validationSize?: PartSize;
  /** Share of the whole, or number, of test rows. Default 0.2. */
  readonly testSize?: PartSize;
  /**
   * Share of the whole, or number, of training rows. Default: what the other two leave, as also where three fractions add
   * up to 1.
   */
  readonly trainSize?: PartSize;
  /** Draw the rows at random; false takes training, validation and test rows in the order of the data. Default true. */
  readonly shuffle?: boolean;
  /** Give every class its share in all parts; `split` then needs labels. Default false. */
  readonly stratify?: boolean;
  /**
   * Keep the rows of a group together; `split` then needs groups. `true`: sizes are shares or numbers of groups, unless
   * stratified; `"rows"`: of rows. Default false.
   */
  readonly grouped?: Grouped;
  /** Seed of the draw. Default 0. */
  readonly randomState?: Seed;
}

/** Three disjoint parts: row indices, each from 0 to length - 1. */
export interface ThreeParts {
  readonly train: Uint32Array;
  readonly validation: Uint32Array;
  readonly test: Uint32Array;
}

const OPTIONS = ["validationSize", "testSize", "trainSize", "shuffle", "stratify", "grouped", "randomState"];

class TrainValidationTestSplit extends Description<"trainValidationTestSplit"> {
  declare readonly validationSize: PartSize;
  declare readonly testSize: PartSize;
  declare readonly trainSize?: PartSize;
  declare readonly shuffle: boolean;
  declare readonly stratify: boolean;
  declare readonly grouped: Grouped;
  declare readonly randomState?: Seed;

  constructor(options: TrainValidationTestSplitOptions) {
    checkOptions("trainValidationTestSplit", options, OPTIONS);
    const { validationSize = 0.2, testSize = 0.2, trainSize } = options;
    super("trainValidationTestSplit", {
      validationSize: checkSize("validationSize", validationSize),
      testSize: checkSize("testSize", testSize),
      trainSize: trainSize === undefined ? undefined : checkSize("trainSize", trainSize),
      ...checkDraw(options),
    });
  }

  /**
   * Returns the row indices of the three parts, in random order when shuffled.
   *
   * @param stream a random stream to draw from and move on, instead of a new one of `randomState` for either draw
   */
  split(data: SplitData, stream?: RandomState): ThreeParts {
    const { length } = checkData(data);
    if (this.grouped === true && !this.stratify) return this.#drawGroups(data, stream);
    if (this.grouped !== false) return this.#dealGroups(data, stream);
    const counts = this.#count(length);
    if (!this.shuffle) return cut(counts);
    return this.#drawRows(
      length,
      this.stratify ? required(this.kind, "labels", data) : undefined,
      counts,
      stream,
    );
  }

  /** Draws the test rows, then the validation rows from the rest. */
  #drawRows(length: number, labels: Labels | undefined, counts: Counts, stream?: RandomState): ThreeParts {
    const { stratify, randomState = 0 } = this;
    const outer = trainTestSplit({ testSize: counts.nTest, stratify, randomState });
    const { train: rest, test } = outer.split({ length, labels }, stream);
    // Groups come in sorted order before each draw, rows in the order of the first draw.
    if (this.grouped === true) rest.sort();
    const sizes = { testSize: counts.nValidation, trainSize: counts.nTrain };
    const restLabels = labels && pick(labels, rest);
    const inner = trainTestSplit({ ...sizes, stratify, randomState });
    const parts = inner.split({ length: rest.length, labels: restLabels }, stream);
    const rows = (places: Uint32Array): Uint32Array => places.map((place) => rest[place]!);
    return { train: rows(parts.train), validation: rows(parts.test), test };
  }

  #drawGroups(data: SplitData, stream?: RandomState): ThreeParts {
    const groups = groupRows(this.kind, data);
    const nGroups = groups.counts.length;
    const drawn = this.#drawRows(nGroups, undefined, this.#count(nGroups, "groups"), stream);
    return {
      train: rowsOfGroups(groups, drawn.train),
      validation: rowsOfGroups(groups, drawn.validation),
      test: rowsOfGroups(groups, drawn.test),
    };
  }

  #dealGroups(data: SplitData, stream?: RandomState): ThreeParts {
    const { nTrain, nValidation, nTest } = this.#count(data.length);
    const unused = data.length - nTrain - nValidation - nTest;
    const sizes = [nTrain, nValidation, nTest, unused];
    const deal = prepareGroupParts(this.kind, data, sizes, this.stratify);
    const [train, validation, test] = deal(streamOf(stream, this.randomState));
    return { train: train!, validation: validation!, test: test! };
  }

  #count(length: number, unit = "rows"): Counts {
    const nValidation = countUp(this.validationSize, length);
    const nTest = countUp(this.testSize, length);
    const left = length - nValidation - nTest;
    const nTrain = this.#countTrain(length, left);
    if (!(left > 0 && nTrain > 0 && nTrain <= left)) {
      throw new RangeError(
        `the three parts must fit and not be empty: ${length} ${unit}, ${nTrain} for training, ` +
          `${nValidation} for validation, ${nTest} for the test` +
          (this.trainSize === undefined ? "" : "; leave trainSize out to train on what the others leave"),
      );
    }
    return { nTrain, nValidation, nTest };
  }

  /** Three fractions that add up to the whole leave no row out, however the other two are rounded. */
  #countTrain(length: number, left: number): number {
    const { trainSize, validationSize, testSize } = this;
    if (trainSize === undefined) return left;
    if (trainSize >= 1) return trainSize;
    const isWhole =
      validationSize < 1 && testSize < 1 && Math.abs(trainSize + validationSize + testSize - 1) < 1e-9;
    return isWhole ? left : Math.floor(trainSize * length);
  }
}

/**
 * Returns one random split into training, validation and test parts; sizes are fractions of the whole.
 *
 * The numbers of validation and test rows are rounded up. The parts are those of two calls of scikit-learn's
 * `train_test_split` with these numbers and one seed: first the test part is drawn, then the validation part from the rest.
 * With `grouped`, sizes are shares or numbers of groups and the parts those of two `GroupShuffleSplit`s; with
 * `grouped: "rows"`, or with `stratify` too, sizes are of rows again, met as nearly as whole groups allow.
 *
 * @throws {RangeError} parts that do not fit or are empty; when stratified, a class too small to be in every part
 * @throws {TypeError} `stratify` without labels, `grouped` without groups
 * @example
 * ```ts
 * import { trainValidationTestSplit } from "@opt/data";
 * const labels = Array.from({ length: 300 }, (_, row) => ["cat", "dog", "elephant"][row % 3]!);
 * const split = trainValidationTestSplit({ validationSize: 0.1, testSize: 0.2, stratify: true, randomState: 42 });
 * const { train, validation, test } = split.split({ length: 300, labels });
 * console.log(train.length, validation.length, test.length); // → 210 30 60
 * console.log([...validation].filter((row) => labels[row] === "elephant").length); // → 10
 * ```
 */
export function trainValidationTestSplit(
  options: TrainValidationTestSplitOptions = {},
): TrainValidationTestSplit {
  return new TrainValidationTestSplit(options);
}
export type { TrainValidationTestSplit };

interface Counts {
  readonly nTrain: number;
  readonly nValidation: number;
  readonly nTest: number;
}

function pick(labels: Labels, rows: Uint32Array): Labels {
  if (!(labels instanceof Int32Array)) return Array.from(rows, (row) => labels[row]!);
  const picked = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = labels[rows[i]!]!;
  return picked;
}

function countUp(size: PartSize, length: number): number {
  return size < 1 ? Math.ceil(size * length) : size;
}

function cut({ nTrain, nValidation, nTest }: Counts): ThreeParts {
  return {
    train: ascending(0, nTrain),
    validation: ascending(nTrain, nValidation),
    test: ascending(nTrain + nValidation, nTest),
  };
}
