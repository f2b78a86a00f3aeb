export * from "./splitters.ts";

// Data to split, strata, saved descriptions
export { combineLabels } from "./split/combine-labels.ts";
export { quantileStrata, type QuantileStrataOptions } from "./split/quantile-strata.ts";
export { revive, type Splitter, type SplitterKind } from "./revive.ts";
export * as splitters from "./splitters.ts";
export type { Fold, SplitData, Times } from "./split/data.ts";
export type { Key, Label, Labels } from "./labels.ts";
export type { PartSize } from "./split/sizes.ts";
export type { Ties } from "./split/argsort.ts";
export type { HashOptions } from "./hash/hash-options.ts";
export { type HashName, type KeyType, type SqlEngine, sqlEngines } from "./hash/sql.ts";

// What is wrong with a split
export { auditSplit, type Parts, type SplitAudit } from "./audit/audit-split.ts";
export type { AuditData } from "./audit/columns.ts";
export { describeFinding } from "./audit/describe-finding.ts";
export type { Finding, FindingCode } from "./audit/finding.ts";

// Evaluation
export {
  crossValidate,
  type CrossValidateOptions,
  type CrossValPredictOptions,
  type CrossValidation,
  crossValPredict,
} from "./evaluate/cross-validate.ts";
export {
  type CurvePoint,
  learningCurve,
  type LearningCurveOptions,
  type LearningPoint,
  validationCurve,
  type ValidationCurveOptions,
} from "./evaluate/learning-curve.ts";
export {
  type PermutationTest,
  permutationTest,
  type PermutationTestOptions,
} from "./evaluate/permutation-test.ts";
export {
  halvingSearch,
  type HalvingOptions,
  search,
  type Search,
  type SearchOptions,
  type SearchRow,
  type SearchState,
} from "./evaluate/search.ts";
export {
  type Candidate,
  type Draw,
  type Grid,
  gridCandidates,
  randomCandidates,
  type Space,
} from "./evaluate/candidates.ts";
export { type NestedCrossValidation, nestedCrossValidate, type NestedOptions } from "./evaluate/nested.ts";
export { type Opening, type SealedData, sealTest } from "./evaluate/seal-test.ts";
export { type DataSet, type FoldSource, type Rows, take } from "./evaluate/data-set.ts";
export {
  type Estimator,
  type Executor,
  fitAndScore,
  type FitContext,
  type FitJob,
  type FitResult,
  type Scores,
} from "./evaluate/fit.ts";
export type { RunOptions } from "./evaluate/run-jobs.ts";
export type { ScoreColumn, ScoreTable } from "./evaluate/score-table.ts";
export {
  accuracy,
  balancedAccuracy,
  macroF1,
  meanAbsoluteError,
  meanSquaredError,
  type Metric,
  negative,
  r2,
} from "./evaluate/metrics.ts";

// Random streams
export { type RandomState, randomState } from "./random/random-state.ts";
export type { SavedStream, Seed } from "./random/seed.ts";
export { type FeistelPermutation, feistelPermutation } from "./random/feistel.ts";
export {
  type JsonTorchSeed,
  type SavedTorchGenerator,
  type TorchGenerator,
  torchGenerator,
  type TorchSeed,
} from "./random/torch-generator.ts";

// Mini-batches
export { createLoader } from "./load/create-loader.ts";
export type { Batch, Loader } from "./load/loader.ts";
export type { LoaderOptions } from "./load/loader-options.ts";
export type { BatchContent, BatchSource, Columns, StreamSource } from "./load/source.ts";
export type { Column, Gathered, Indices, NumberArray, Tensor } from "./load/column.ts";
export type { Allowance, LoaderState, LoadStateOptions } from "./load/state.ts";
export type { Shard } from "./load/shard.ts";
export type {
  BalancedOrder,
  FeistelOrder,
  NumpyOrder,
  Order,
  SequentialOrder,
  TorchOrder,
  WeightedOrder,
} from "./order/order.ts";
