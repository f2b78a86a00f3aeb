// Every splitter's factory, by kind, with its types: a new splitter is one row here.

// k-fold cross-validation
export { type KFold, kFold, type KFoldOptions } from "./split/k-fold.ts";
export {
  type StratifiedKFold,
  stratifiedKFold,
  type StratifiedKFoldOptions,
} from "./split/stratified-k-fold.ts";
export { type GroupKFold, groupKFold, type GroupKFoldOptions } from "./split/group-k-fold.ts";
export {
  type StratifiedGroupKFold,
  stratifiedGroupKFold,
  type StratifiedGroupKFoldOptions,
} from "./split/stratified-group-k-fold.ts";
export {
  type RepeatedKFold,
  repeatedKFold,
  type RepeatedOptions,
  type RepeatedStratifiedKFold,
  repeatedStratifiedKFold,
} from "./split/repeated.ts";

// One split
export { type TrainTestSplit, trainTestSplit, type TrainTestSplitOptions } from "./split/train-test-split.ts";
export {
  type ThreeParts,
  type TrainValidationTestSplit,
  trainValidationTestSplit,
  type TrainValidationTestSplitOptions,
} from "./split/train-validation-test-split.ts";

// Random splits, one after the other
export {
  type GroupShuffleSplit,
  groupShuffleSplit,
  type MonteCarlo,
  monteCarlo,
  type MonteCarloOptions,
  type ShuffleSplit,
  shuffleSplit,
  type ShuffleSplitOptions,
  type StratifiedShuffleSplit,
  stratifiedShuffleSplit,
} from "./split/shuffle-split.ts";
export { type Bootstrap, bootstrap, type BootstrapOptions } from "./split/bootstrap.ts";

// Splits by time, by hand, and of everything in turn
export { type RandomSplit, randomSplit, type RandomSplitOptions } from "./split/random-split.ts";
export {
  type TimeSeriesSplit,
  timeSeriesSplit,
  type TimeSeriesSplitOptions,
} from "./split/time-series-split.ts";
export {
  type CombinatorialPurgedKFold,
  combinatorialPurgedKFold,
  type CombinatorialPurgedKFoldOptions,
  type PathPiece,
} from "./split/combinatorial-purged-k-fold.ts";
export { type TimeHoldout, timeHoldout, type TimeHoldoutOptions } from "./split/time-holdout.ts";
export { type PurgedKFold, purgedKFold, type PurgedKFoldOptions } from "./split/purged-k-fold.ts";
export {
  type PredefinedSplit,
  predefinedSplit,
  type PredefinedSplitOptions,
} from "./split/predefined-split.ts";
export {
  type LeaveOneOut,
  leaveOneOut,
  type LeavePOut,
  leavePOut,
  type LeavePOutOptions,
} from "./split/leave-out.ts";
export {
  type LeaveOneGroupOut,
  leaveOneGroupOut,
  type LeavePGroupsOut,
  leavePGroupsOut,
  type LeavePGroupsOutOptions,
} from "./split/leave-groups-out.ts";

// The same split in a database
export { type HashSplit, hashSplit, type HashSplitOptions } from "./hash/hash-split.ts";
export { type HashKFold, hashKFold, type HashKFoldOptions } from "./hash/hash-k-fold.ts";
