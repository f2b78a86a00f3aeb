import { checkFunction, described, isObject } from "../options.ts";
import { type Column, type Gathered, lengthOf } from "../load/column.ts";
import { type DataSet, rowsOf, type Rows, take } from "./data-set.ts";
import type { Metric } from "./metrics.ts";

/** What a fit receives in addition to its rows. */
export interface FitContext<Settings> {
  /** The hyperparameters to fit with; undefined where none were given. */
  readonly settings: Settings;
  /** The number of the fold, from 0. */
  readonly fold: number;
  /** Aborts when the evaluation does. */
  readonly signal: AbortSignal;
}

/** A learning algorithm: `fit` sees only training rows, `predict` only inputs. */
export interface Estimator<Model, Inputs extends Column, Targets extends Column, Settings = undefined> {
  fit(train: Rows<Inputs, Targets>, context: FitContext<Settings>): Model | Promise<Model>;
  /** One prediction per row. */
  predict(model: Model, inputs: Gathered<Inputs>): ArrayLike<unknown> | Promise<ArrayLike<unknown>>;
}

/** One fit to run, as plain data: it may be run in another thread or on another machine. */
export interface FitJob<Settings> {
  readonly fold: number;
  readonly train: Uint32Array;
  readonly test: Uint32Array;
  readonly settings: Settings;
  /** Also score the training rows. */
  readonly trainScores: boolean;
  /** Where targets are shuffled (`permutationTest`): for each row of the data, the row whose target it is given. */
  readonly targetRows?: Uint32Array | undefined;
  /** Give the predictions of the test rows, and no scores (`crossValPredict`). */
  readonly predicts?: boolean | undefined;
}

/** Scores by name. */
export type Scores = Readonly<Record<string, number>>;

/** The result of a fit. */
export interface FitResult {
  readonly test: Scores;
  readonly train?: Scores;
  /** What was predicted for the test rows, one per row, where a job asks for it. */
  readonly predictions?: ArrayLike<unknown>;
}

/** Runs fits: in this thread, in worker threads, from a queue. */
export type Executor<Settings> = (job: FitJob<Settings>, signal: AbortSignal) => Promise<FitResult>;

/** Returns an executor that fits and scores in this thread. */
export function fitAndScore<Model, Inputs extends Column, Targets extends Column, Settings>(
  data: DataSet<Inputs, Targets>,
  estimator: Estimator<Model, Inputs, Targets, Settings>,
  scoring: Readonly<Record<string, Metric>>,
): Executor<Settings> {
  checkScoring(scoring);
  return fitAndPredict(data, estimator, scoring);
}

/** The executor of the options, or one that fits and scores here by their one metric. */
export function executorOf<Model, Inputs extends Column, Targets extends Column, Settings>(
  { executor, scoring }: { readonly executor?: Executor<Settings> | undefined; readonly scoring: Metric },
  data: DataSet<Inputs, Targets>,
  estimator: Estimator<Model, Inputs, Targets, Settings>,
): Executor<Settings> {
  return executor ?? fitAndScore(data, estimator, { score: scoring });
}

/** As `fitAndScore`, for jobs that ask for predictions: they need no metrics. */
export function fitAndPredict<Model, Inputs extends Column, Targets extends Column, Settings>(
  data: DataSet<Inputs, Targets>,
  estimator: Estimator<Model, Inputs, Targets, Settings>,
  scoring: Readonly<Record<string, Metric>> = {},
): Executor<Settings> {
  checkEstimator(estimator);
  return async ({ fold, train, test, settings, trainScores, targetRows, predicts }, signal) => {
    const model = await estimator.fit(rowsOf(data, train, targetRows), { settings, fold, signal });
    if (predicts === true) {
      const predictions = await estimator.predict(model, take(data.inputs, test));
      return { test: {}, predictions: checkPredictions(predictions, test.length) };
    }
    const score = async (rows: Uint32Array): Promise<Scores> => {
      const { inputs, targets } = rowsOf(data, rows, targetRows);
      const predictions = await estimator.predict(model, inputs);
      return scoresOf(scoring, flat(targets), checkPredictions(predictions, rows.length));
    };
    return { test: await score(test), ...(trainScores && { train: await score(train) }) };
  };
}

/** Returns predictions if there is one per row. */
export function checkPredictions(predictions: ArrayLike<unknown>, rows: number): ArrayLike<unknown> {
  if (!isObject(predictions) || predictions.length !== rows)
    throw new RangeError(
      `predict must return one prediction per row (${rows}), got ${predictions?.length ?? described(predictions)}`,
    );
  return predictions;
}

function scoresOf(
  scoring: Readonly<Record<string, Metric>>,
  targets: ArrayLike<unknown>,
  predictions: ArrayLike<unknown>,
): Scores {
  return Object.fromEntries(
    Object.entries(scoring).map(([name, metric]) => {
      const score = metric(targets, predictions);
      if (typeof score !== "number")
        throw new TypeError(`scoring.${name} must return a number, got ${described(score)}`);
      return [name, score];
    }),
  );
}

/** The targets one by one; those of a tensor are its rows. */
function flat(targets: Column): ArrayLike<unknown> {
  if (!("shape" in targets)) return targets;
  const rows = lengthOf(targets, "targets");
  const width = targets.data.length / Math.max(1, rows);
  if (width === 1) return targets.data;
  return Array.from({ length: rows }, (_, row) => targets.data.subarray(row * width, (row + 1) * width));
}

function checkEstimator(estimator: Partial<Record<"fit" | "predict", unknown>>): void {
  for (const name of ["fit", "predict"] as const) checkFunction(`estimator.${name}`, estimator?.[name]);
}

function checkScoring(scoring: Readonly<Record<string, Metric>>): void {
  if (!isObject(scoring) || Object.keys(scoring).length === 0)
    throw new TypeError("scoring must hold at least one metric by name, such as { accuracy }");
  for (const [name, metric] of Object.entries(scoring)) checkFunction(`scoring.${name}`, metric);
}
