// Every splitter's factory, by kind: a new splitter is one row here.
export { bootstrap } from "./bootstrap.ts";
export { groupKFold } from "./group-k-fold.ts";
export { groupShuffleSplit, monteCarlo, shuffleSplit, stratifiedShuffleSplit } from "./shuffle-split.ts";
export { kFold } from "./k-fold.ts";
export { leaveOneGroupOut, leavePGroupsOut } from "./leave-groups-out.ts";
export { leaveOneOut, leavePOut } from "./leave-out.ts";
export { predefinedSplit } from "./predefined-split.ts";
export { randomSplit } from "./random-split.ts";
export { repeatedKFold, repeatedStratifiedKFold } from "./repeated.ts";
export { stratifiedGroupKFold } from "./stratified-group-k-fold.ts";
export { stratifiedKFold } from "./stratified-k-fold.ts";
export { timeSeriesSplit } from "./time-series-split.ts";
export { trainTestSplit } from "./train-test-split.ts";
export { trainValidationTestSplit } from "./train-validation-test-split.ts";
