import type { Column } from "../load/column.ts";
import { checkOptions } from "../options.ts";
import type { Fold } from "../split/data.ts";
import { type DataSet, foldsOf, type FoldSource, splitData } from "./data-set.ts";
import { checkPredictions, type Estimator, fitAndPredict, fitAndScore, type FitJob } from "./fit.ts";
import type { Metric } from "./metrics.ts";
import { runJobs, type RunOptions, runOptionNames } from "./run-jobs.ts";
import { type ScoreTable, tableOf } from "./score-table.ts";

/** Options of `crossValidate`. */
export interface CrossValidateOptions<Settings = undefined> extends RunOptions<Settings> {
  /** The metrics by name, such as `{ accuracy }`. */
  readonly scoring: Readonly<Record<string, Metric>>;
  /** Also score the training rows. Default false. */
  readonly returnTrainScore?: boolean | undefined;
  /** What `fit` is given as `settings`. */
  readonly settings?: Settings | undefined;
}

/** The scores of a cross-validation. */
export interface CrossValidation {
  readonly test: ScoreTable;
  readonly train?: ScoreTable;
  /** Rows of each fold. */
  readonly sizes: readonly { readonly train: number; readonly test: number }[];
}

/**
 * Evaluates an estimator on the folds of a splitter: fits it on the training rows of each fold, which are all it gets
 * to see, and scores its predictions for the test rows. Equal to scikit-learn's `cross_validate`.
 *
 * @throws {TypeError} no metrics, unknown options, data without inputs and targets
 * @throws {RangeError} predictions that are not one per row; what the splitter refuses
 * @example
 * ```ts
 * import { accuracy, crossValidate, stratifiedKFold } from "@opt/data";
 * const data = { inputs: [1, 2, 3, 11, 12, 13], targets: ["low", "low", "low", "high", "high", "high"] };
 * const threshold = {
 *   fit: ({ inputs }: { inputs: number[] }) => inputs.reduce((sum, x) => sum + x, 0) / inputs.length,
 *   predict: (limit: number, inputs: number[]) => inputs.map((x) => (x < limit ? "low" : "high")),
 * };
 * const { test } = await crossValidate(stratifiedKFold({ nSplits: 3 }), data, threshold, { scoring: { accuracy } });
 * console.log(test["accuracy"]?.mean, test["accuracy"]?.values.join(" ")); // → 1 1 1 1
 * ```
 */
export async function crossValidate<
  Model,
  Inputs extends Column,
  Targets extends Column,
  Settings = undefined,
>(
  splitter: FoldSource,
  data: DataSet<Inputs, Targets>,
  estimator: Estimator<Model, Inputs, Targets, Settings>,
  options: CrossValidateOptions<Settings>,
): Promise<CrossValidation> {
  checkOptions("crossValidate", options, ["scoring", "returnTrainScore", "settings", ...runOptionNames]);
  const { scoring, returnTrainScore = false, settings } = options;
  const executor = options.executor ?? fitAndScore(data, estimator, scoring);
  const jobs = foldJobs(splitter, data, settings, returnTrainScore);
  const results = await runJobs(jobs, executor, options);
  return {
    test: tableOf(results, "test"),
    ...(returnTrainScore && { train: tableOf(results, "train") }),
    sizes: jobs.map(({ train, test }) => ({ train: train.length, test: test.length })),
  };
}

/** Returns a fit for each fold. */
export function foldJobs<Settings>(
  splitter: FoldSource,
  data: DataSet<Column, Column>,
  settings: Settings | undefined,
  trainScores: boolean,
): FitJob<Settings>[] {
  return jobsOf(foldsOf(splitter, splitData(data)), settings, trainScores);
}

/** Returns a fit for each of the folds. */
export function jobsOf<Settings>(
  folds: readonly Fold[],
  settings: Settings | undefined,
  trainScores: boolean,
): FitJob<Settings>[] {
  return folds.map(({ train, test }, fold) => ({
    fold,
    train,
    test,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- undefined only where Settings allows it
    settings: settings as Settings,
    trainScores,
  }));
}

/** Options of `crossValPredict`. */
export interface CrossValPredictOptions<Settings = undefined> extends RunOptions<Settings> {
  /** What `fit` is given as `settings`. */
  readonly settings?: Settings | undefined;
}

/**
 * Returns for each row the prediction of the one model that was not fitted on it: scikit-learn's `cross_val_predict`.
 * Use them for plots or to look at individual mistakes; their score is not the mean of a cross-validation.
 *
 * @throws {RangeError} folds that do not test each row exactly once, before anything is fitted; another number of
 * predictions than of rows
 * @throws {TypeError} an executor that returns no predictions
 * @example
 * ```ts
 * import { crossValPredict, kFold } from "@opt/data";
 * const mean = {
 *   fit: ({ targets }: { targets: number[] }) => targets.reduce((sum, y) => sum + y, 0) / targets.length,
 *   predict: (center: number, inputs: number[]) => inputs.map(() => center),
 * };
 * console.log(await crossValPredict(kFold({ nSplits: 2 }), { inputs: [0, 0, 0, 0], targets: [1, 2, 3, 6] }, mean));
 * // → [ 4.5, 4.5, 1.5, 1.5 ]
 * ```
 */
export async function crossValPredict<
  Model,
  Inputs extends Column,
  Targets extends Column,
  Settings = undefined,
>(
  splitter: FoldSource,
  data: DataSet<Inputs, Targets>,
  estimator: Estimator<Model, Inputs, Targets, Settings>,
  options: CrossValPredictOptions<Settings> = {},
): Promise<unknown[]> {
  checkOptions("crossValPredict", options, ["settings", ...runOptionNames]);
  const jobs = foldJobs(splitter, data, options.settings, false);
  checkTestedOnce(jobs, splitData(data).length);
  const wanted = jobs.map((job) => Object.assign(job, { predicts: true }));
  const results = await runJobs(wanted, options.executor ?? fitAndPredict(data, estimator), options);
  const predicted: unknown[] = [];
  for (const [fold, { test }] of jobs.entries()) {
    const { predictions } = results[fold]!;
    if (predictions === undefined)
      throw new TypeError(`executor must return predictions, got ${Object.keys(results[fold]!).join(", ")}`);
    checkPredictions(predictions, test.length);
    for (const [place, row] of test.entries()) predicted[row] = predictions[place];
  }
  return predicted;
}

function checkTestedOnce(jobs: readonly Fold[], length: number): void {
  const tested = new Uint8Array(length);
  for (const { test } of jobs)
    for (const row of test) {
      if (tested[row] === 1) throw new RangeError(`each row must be tested once, row ${row} is tested twice`);
      tested[row] = 1;
    }
  const missing = tested.indexOf(0);
  if (missing >= 0) throw new RangeError(`each row must be tested once, row ${missing} is not tested`);
}
