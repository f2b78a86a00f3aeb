import type { Finding } from "../audit/finding.ts";
import type { Column } from "../load/column.ts";
import { checkList, checkOptions } from "../options.ts";
import { RandomState } from "../random/random-state.ts";
import { checkSeed, type Seed } from "../random/seed.ts";
import { foldJobs } from "./cross-validate.ts";
import { type DataSet, type FoldSource, splitData } from "./data-set.ts";
import { type Estimator, fitAndScore, type FitJob, type FitResult } from "./fit.ts";
import type { Metric } from "./metrics.ts";
import { missingClasses } from "./missing-classes.ts";
import { runJobs, type RunOptions, runOptionNames } from "./run-jobs.ts";
import { type ScoreTable, tableOf } from "./score-table.ts";

/** Options of `learningCurve`. */
export interface LearningCurveOptions<Settings = undefined> extends RunOptions<Settings> {
  readonly scoring: Readonly<Record<string, Metric>>;
  /** Shares of the training rows above 0 and up to 1, or numbers of rows. Default 0.1, 0.325, 0.55, 0.775 and 1. */
  readonly trainSizes?: readonly number[] | undefined;
  /** Take the rows of each size from the shuffled training rows; false takes the first ones. Default false. */
  readonly shuffle?: boolean | undefined;
  /** Seed of the shuffle. Default 0. */
  readonly randomState?: Seed | undefined;
  readonly settings?: Settings | undefined;
}

/** The scores at one point of a curve. */
export interface CurvePoint<Value> {
  readonly value: Value;
  readonly test: ScoreTable;
  readonly train: ScoreTable;
}

/** The scores at one number of training rows. */
export interface LearningPoint extends CurvePoint<number> {
  /**
   * A warning, as of `auditSplit`, for each fold and class of which these training rows hold none though all of the fold's
   * do; `describeFinding` puts it into words. Rows that are sorted by class want `shuffle`.
   */
  readonly findings: readonly Finding[];
}

/**
 * Evaluates an estimator on increasing numbers of training rows, which shows whether more data would help. Equal to
 * scikit-learn's `learning_curve`; each point's `value` is its number of training rows. Where these lack a class, the
 * point's `findings` say so.
 *
 * @throws {RangeError} sizes outside the training rows
 * @example
 * ```ts
 * import { kFold, learningCurve, meanAbsoluteError } from "@opt/data";
 * const mean = {
 *   fit: ({ targets }: { targets: number[] }) => targets.reduce((sum, y) => sum + y, 0) / targets.length,
 *   predict: (center: number, inputs: number[]) => inputs.map(() => center),
 * };
 * const data = { inputs: [0, 0, 0, 0, 0, 0], targets: [1, 5, 1, 5, 1, 5] };
 * const curve = await learningCurve(kFold({ nSplits: 3 }), data, mean, { scoring: { error: meanAbsoluteError }, trainSizes: [1, 4] });
 * console.log(curve.map(({ value, test }) => `${value} rows: ${test["error"]?.mean}`).join(", ")); // → 1 rows: 2, 4 rows: 2
 * ```
 */
export async function learningCurve<
  Model,
  Inputs extends Column,
  Targets extends Column,
  Settings = undefined,
>(
  splitter: FoldSource,
  data: DataSet<Inputs, Targets>,
  estimator: Estimator<Model, Inputs, Targets, Settings>,
  options: LearningCurveOptions<Settings>,
): Promise<LearningPoint[]> {
  checkOptions("learningCurve", options, [
    "scoring",
    "trainSizes",
    "shuffle",
    "randomState",
    "settings",
    ...runOptionNames,
  ]);
  const { scoring, shuffle = false, randomState = 0, settings } = options;
  const stream = new RandomState(checkSeed(randomState));
  const folds = foldJobs(splitter, data, settings, true).map((job) =>
    Object.assign(job, shuffle ? { train: shuffled(job.train, stream) } : {}),
  );
  const sizes = countRows(options.trainSizes ?? [0.1, 0.325, 0.55, 0.775, 1], folds[0]?.train.length ?? 0);
  const curve = await points(
    sizes,
    (size) => folds.map((job) => withRows(job, size)),
    options.executor ?? fitAndScore(data, estimator, scoring),
    options,
  );
  const { labels } = splitData(data);
  return curve.map((point) => Object.assign(point, { findings: missingClasses(labels, folds, point.value) }));
}

/** Options of `validationCurve`. */
export interface ValidationCurveOptions<Settings> extends RunOptions<Settings> {
  readonly scoring: Readonly<Record<string, Metric>>;
}

/**
 * Evaluates an estimator with one setting after another, which shows where it underfits and overfits. Equal to
 * scikit-learn's `validation_curve`; each point's `value` is the settings it was fitted with.
 */
export async function validationCurve<Model, Inputs extends Column, Targets extends Column, Settings>(
  splitter: FoldSource,
  data: DataSet<Inputs, Targets>,
  estimator: Estimator<Model, Inputs, Targets, Settings>,
  settings: readonly Settings[],
  options: ValidationCurveOptions<Settings>,
): Promise<CurvePoint<Settings>[]> {
  checkOptions("validationCurve", options, ["scoring", ...runOptionNames]);
  checkList("settings", settings);
  return points(
    settings,
    (one) => foldJobs(splitter, data, one, true),
    options.executor ?? fitAndScore(data, estimator, options.scoring),
    options,
  );
}

/** The fit on the first rows only. */
export function withRows<Settings>(job: FitJob<Settings>, size: number): FitJob<Settings> {
  return { ...job, train: job.train.slice(0, size) };
}

async function points<Value, Settings>(
  values: readonly Value[],
  jobsAt: (value: Value) => FitJob<Settings>[],
  executor: Parameters<typeof runJobs<Settings>>[1],
  options: RunOptions<Settings>,
): Promise<CurvePoint<Value>[]> {
  const jobs = values.map((value) => jobsAt(value));
  const results = await runJobs(jobs.flat(), executor, options);
  let from = 0;
  return values.map((value, i) => {
    const own: FitResult[] = results.slice(from, (from += jobs[i]!.length));
    return { value, test: tableOf(own, "test"), train: tableOf(own, "train") };
  });
}

function shuffled(rows: Uint32Array, stream: RandomState): Uint32Array {
  return stream.permutation(rows.length).map((place) => rows[place]!);
}

/** Shares of the training rows are rounded down; equal sizes count once. */
function countRows(sizes: readonly number[], most: number): number[] {
  checkList("trainSizes", sizes);
  const isShare = sizes.every((size) => size > 0 && size <= 1) && sizes.some((size) => size !== 1);
  const counts = sizes.map((size) =>
    isShare || size === 1 ? Math.max(1, Math.trunc(size * (isShare ? most : 1))) : size,
  );
  const wrong = counts.find((count) => !(Number.isInteger(count) && count >= 1 && count <= most));
  if (sizes.length === 0 || wrong !== undefined)
    throw new RangeError(
      `trainSizes must be shares of the training rows, or numbers of rows up to ${most}, got ${wrong ?? "none"}`,
    );
  return [...new Set(counts)].toSorted((a, b) => a - b);
}
