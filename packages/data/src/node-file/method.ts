import { groupKFold } from "../split/group-k-fold.ts";
import { kFold } from "../split/k-fold.ts";
import { stratifiedGroupKFold } from "../split/stratified-group-k-fold.ts";
import { stratifiedKFold } from "../split/stratified-k-fold.ts";
import { timeSeriesSplit } from "../split/time-series-split.ts";
import { trainTestSplit } from "../split/train-test-split.ts";
import { trainValidationTestSplit } from "../split/train-validation-test-split.ts";
import { holdOut } from "./hold-out.ts";
import { partSizes } from "./part-sizes.ts";
import type { PlaceNumbers, SplitColumns } from "./split-columns.ts";
import type { SplitFileOptions } from "./split-file-options.ts";
import { inTimeOrder, latestRows } from "./time-order.ts";

/** Told of each row that a fold trains on although it is as late as the first that it tests. */
export type OnLate = (fold: number, index: number) => void;

/** A way to split all rows at once; times are gone then. */
export interface Method {
  /** What is done, as the call that does it. */
  readonly described: string;
  /** The parts' names; folds are named by their numbers. */
  readonly names: readonly string[];
  readonly isFolds: boolean;
  readonly assign: (columns: SplitColumns, onLate: OnLate) => PlaceNumbers;
}

/** Returns the way to split that the options ask for, without a hash. */
export function methodOf(options: SplitFileOptions): Method {
  const { nSplits } = options;
  return nSplits === undefined ? holdOutMethod(options) : foldMethod(options, nSplits);
}

/** Returns the names of folds. */
export function foldNames(nSplits: number): string[] {
  return Array.from({ length: nSplits }, (_, fold) => `fold-${fold}`);
}

function foldMethod(options: SplitFileOptions, nSplits: number): Method {
  const { stratify, group, time, randomState } = options;
  const names = foldNames(nSplits);
  if (time !== undefined) {
    const splitter = timeSeriesSplit({ nSplits });
    const assign = ({ times }: SplitColumns, onLate: OnLate): PlaceNumbers =>
      inTimeOrder(times!, nSplits, onLate);
    return { described: String(splitter), names, isFolds: true, assign };
  }
  const onlyGroups = group !== undefined && stratify === undefined;
  const shuffle = options.shuffle ?? (!onlyGroups || randomState !== undefined);
  const draw = { nSplits, shuffle, ...(shuffle && { randomState: randomState ?? 0 }) };
  const splitter = splitterOf(options)(draw);
  const assign = ({ length, labels, groups }: SplitColumns): PlaceNumbers =>
    splitter.assign({ length, labels, groups });
  return { described: String(splitter), names, isFolds: true, assign };
}

function splitterOf({ stratify, group }: SplitFileOptions) {
  if (group !== undefined) return stratify === undefined ? groupKFold : stratifiedGroupKFold;
  return stratify === undefined ? kFold : stratifiedKFold;
}

function holdOutMethod(options: SplitFileOptions): Method {
  const { testSize = 0.2, validationSize = 0.1, time, stratify, group, shuffle = true } = options;
  const hasValidation = validationSize !== 0;
  const sizes = hasValidation ? { validationSize, testSize } : { testSize };
  const draw = {
    shuffle: shuffle && time === undefined,
    ...(stratify !== undefined && { stratify: true }),
    ...(group !== undefined && { grouped: "rows" as const }),
    ...(shuffle && time === undefined && { randomState: options.randomState ?? 0 }),
  };
  const splitter = hasValidation
    ? trainValidationTestSplit({ ...sizes, ...draw })
    : trainTestSplit({ ...sizes, ...draw });
  const names = hasValidation ? ["train", "validation", "test"] : ["train", "test"];
  const assign = (columns: SplitColumns): PlaceNumbers =>
    time === undefined
      ? holdOut(splitter, names, columns)
      : latestRows(
          columns.times!,
          Object.values(partSizes(options, columns.length)).filter((size) => size > 0),
        );
  const order = time === undefined ? "" : ` in the order of ${time}`;
  return { described: `${String(splitter)}${order}`, names, isFolds: false, assign };
}
