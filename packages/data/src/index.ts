// Splits
export { type KFold, kFold, type KFoldOptions } from "./split/k-fold.ts";
export {
  type StratifiedKFold,
  stratifiedKFold,
  type StratifiedKFoldOptions,
} from "./split/stratified-k-fold.ts";
export { type TrainTestSplit, trainTestSplit, type TrainTestSplitOptions } from "./split/train-test-split.ts";
export {
  type ThreeParts,
  type TrainValidationTestSplit,
  trainValidationTestSplit,
  type TrainValidationTestSplitOptions,
} from "./split/train-validation-test-split.ts";
export { revive, type Splitter, type SplitterKind } from "./split/revive.ts";
export * as splitters from "./split/splitters.ts";
export type { Fold, SplitData } from "./split/data.ts";
export type { Label, Labels } from "./split/labels.ts";

// Random streams
export { type RandomState, randomState } from "./random/random-state.ts";
export type { SavedStream, Seed } from "./random/seed.ts";
