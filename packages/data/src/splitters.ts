// Every splitter's factory, by kind: a new splitter is one row here.
export { bootstrap } from "./split/bootstrap.ts";
export { combinatorialPurgedKFold } from "./split/combinatorial-purged-k-fold.ts";
export { groupKFold } from "./split/group-k-fold.ts";
export {
  groupShuffleSplit,
  monteCarlo,
  shuffleSplit,
  stratifiedShuffleSplit,
} from "./split/shuffle-split.ts";
export { kFold } from "./split/k-fold.ts";
export { leaveOneGroupOut, leavePGroupsOut } from "./split/leave-groups-out.ts";
export { leaveOneOut, leavePOut } from "./split/leave-out.ts";
export { predefinedSplit } from "./split/predefined-split.ts";
export { purgedKFold } from "./split/purged-k-fold.ts";
export { randomSplit } from "./split/random-split.ts";
export { repeatedKFold, repeatedStratifiedKFold } from "./split/repeated.ts";
export { stratifiedGroupKFold } from "./split/stratified-group-k-fold.ts";
export { stratifiedKFold } from "./split/stratified-k-fold.ts";
export { timeHoldout } from "./split/time-holdout.ts";
export { timeSeriesSplit } from "./split/time-series-split.ts";
export { trainTestSplit } from "./split/train-test-split.ts";
export { trainValidationTestSplit } from "./split/train-validation-test-split.ts";
export { hashSplit } from "./hash/hash-split.ts";
export { hashKFold } from "./hash/hash-k-fold.ts";
