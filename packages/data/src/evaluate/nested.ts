import type { Column } from "../load/column.ts";
import { checkOptions } from "../options.ts";
import { foldJobs } from "./cross-validate.ts";
import { type DataSet, type FoldSource, rowsOf, splitData } from "./data-set.ts";
import { type Estimator, fitAndScore } from "./fit.ts";
import type { Metric } from "./metrics.ts";
import { search } from "./search.ts";
import { columnOf, type ScoreColumn } from "./score-table.ts";

/** Options of `nestedCrossValidate`. */
export interface NestedOptions {
  /** The metric to choose and to judge by; more is better. */
  readonly scoring: Metric;
  readonly signal?: AbortSignal | undefined;
  /** Called after each outer fold. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** What tuning and its judge gave. */
export interface NestedCrossValidation<Settings> {
  /** Scores of the chosen settings on the outer test rows: an honest estimate. */
  readonly test: ScoreColumn;
  /** The best mean of each inner search: too good, by the optimism of choosing. */
  readonly inner: ScoreColumn;
  /** Mean of the inner scores less that of the outer ones. */
  readonly optimism: number;
  /** The settings that each outer fold chose. */
  readonly chosen: readonly Settings[];
}

/**
 * Judges an estimator together with the search for its settings: in each outer fold the search sees the training rows
 * only, and what it chose is fitted on all of them and scored on the test rows. Equal to scikit-learn's `cross_val_score`
 * of a `GridSearchCV`.
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
  options: NestedOptions,
): Promise<NestedCrossValidation<Settings>> {
  checkOptions("nestedCrossValidate", options, ["scoring", "signal", "onProgress"]);
  const { scoring, signal = new AbortController().signal, onProgress } = options;
  const score = fitAndScore(data, estimator, { score: scoring });
  const jobs = foldJobs<Settings | undefined>(outer, data, undefined, false);
  const [test, best, chosen]: [number[], number[], Settings[]] = [[], [], []];
  for (const job of jobs) {
    signal.throwIfAborted();
    const development = partOf(data, job.train);
    const { best: winner } = await search(inner, development, estimator, candidates, { scoring, signal });
    const result = await score({ ...job, settings: winner.settings }, signal);
    test.push(result.test["score"]!);
    best.push(winner.mean);
    chosen.push(winner.settings);
    onProgress?.(chosen.length, jobs.length);
  }
  const [outside, inside] = [columnOf(test), columnOf(best)];
  return { test: outside, inner: inside, optimism: inside.mean - outside.mean, chosen };
}

/** A part of a data set as a data set of its own, with its labels, groups and times. */
export function partOf<Inputs extends Column, Targets extends Column>(
  data: DataSet<Inputs, Targets>,
  rows: Uint32Array,
): DataSet<Inputs, Targets> {
  const { labels, groups, times } = splitData(data);
  const { inputs, targets } = rowsOf(data, rows);
  const pick = <Value>(column: ArrayLike<Value>): Value[] => Array.from(rows, (row) => column[row]!);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- taking rows keeps the kind of a column
  return {
    inputs,
    targets,
    ...(labels !== undefined && { labels: pick(labels) }),
    ...(groups !== undefined && { groups: pick(groups) }),
    ...(times !== undefined && {
      times: "start" in times ? { start: pick(times.start), end: pick(times.end) } : pick(times),
    }),
  } as unknown as DataSet<Inputs, Targets>;
}
