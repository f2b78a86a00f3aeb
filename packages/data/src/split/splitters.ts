// Every splitter's factory, by kind: a new splitter is one row here.
export { kFold } from "./k-fold.ts";
export { stratifiedKFold } from "./stratified-k-fold.ts";
export { trainTestSplit } from "./train-test-split.ts";
export { trainValidationTestSplit } from "./train-validation-test-split.ts";
