import type { Column } from "../load/column.ts";
import { checkOptions } from "../options.ts";
import type { Fold, SplitData } from "../split/data.ts";
import { jobsOf } from "./cross-validate.ts";
import { type DataSet, foldsOf, type FoldSource, pickSplitData, splitData } from "./data-set.ts";
import { type Estimator, executorOf } from "./fit.ts";
import type { Metric } from "./metrics.ts";
import { type RunOptions, runOptionNames, runScores } from "./run-jobs.ts";
import { search } from "./search.ts";
import { columnOf, type ScoreColumn } from "./score-table.ts";

/** Options of `nestedCrossValidate`. */
export interface NestedOptions<Settings> extends RunOptions<Settings> {
  /** The metric to choose and to judge by; more is better. */
  readonly scoring: Metric;
  /** Called after each outer fold. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** The result of nested cross-validation. */
export interface NestedCrossValidation<Settings> {
  /** Scores of the chosen settings on the outer test rows: an unbiased estimate. */
  readonly test: ScoreColumn;
  /** The best mean of each inner search, which is too optimistic. */
  readonly inner: ScoreColumn;
  /** Mean of the inner scores minus that of the outer ones. */
  readonly optimism: number;
  /** The settings that each outer fold chose. */
  readonly chosen: readonly Settings[];
}

/**
 * Evaluates an estimator together with the search for its settings: in each outer fold, the search sees only the
 * training rows; its choice is fitted on all of them and scored on the test rows. Equal to scikit-learn's
 * `cross_val_score` of a `GridSearchCV`.
 *
 * @param outer the folds to judge on
 * @param inner the folds to choose on, made of the training rows of each outer fold
 */
export async function nestedCrossValidate<Model, Inputs extends Column, Targets extends Column, Settings>(
  outer: FoldSource,
  inner: FoldSource,
  data: DataSet<Inputs, Targets>,
  estimator: Estimator<Model, Inputs, Targets, Settings>,
  candidates: readonly Settings[],
  options: NestedOptions<Settings>,
): Promise<NestedCrossValidation<Settings>> {
  checkOptions("nestedCrossValidate", options, ["scoring", ...runOptionNames]);
  const { onProgress, ...running } = options;
  const executor = executorOf(options, data, estimator);
  const rows = splitData(data);
  const jobs = jobsOf<Settings | undefined>(foldsOf(outer, rows), undefined, false);
  const [test, best, chosen]: [number[], number[], Settings[]] = [[], [], []];
  for (const job of jobs) {
    const folds = foldsWithin(inner, rows, job.train);
    const { best: winner } = await search({ split: () => folds }, data, estimator, candidates, running);
    test.push(...(await runScores([{ ...job, settings: winner.settings }], executor, running)));
    best.push(winner.mean);
    chosen.push(winner.settings);
    onProgress?.(chosen.length, jobs.length);
  }
  const [outside, inside] = [columnOf(test), columnOf(best)];
  return { test: outside, inner: inside, optimism: inside.mean - outside.mean, chosen };
}

/** Returns the folds that a splitter makes of some of the rows. */
function foldsWithin(splitter: FoldSource, data: SplitData, rows: Uint32Array): Fold[] {
  const numbered = (places: Uint32Array): Uint32Array => places.map((place) => rows[place]!);
  const folds = foldsOf(splitter, pickSplitData(data, rows));
  return folds.map(({ train, test }) => ({ train: numbered(train), test: numbered(test) }));
}
