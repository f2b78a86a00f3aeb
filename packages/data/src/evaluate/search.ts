import type { Column } from "../load/column.ts";
import { checkInteger, checkList, checkOptions } from "../options.ts";
import { RandomState } from "../random/random-state.ts";
import { checkSeed, type Seed } from "../random/seed.ts";
import { foldJobs } from "./cross-validate.ts";
import type { DataSet, FoldSource } from "./data-set.ts";
import { type Estimator, type Executor, executorOf, type FitJob } from "./fit.ts";
import type { Metric } from "./metrics.ts";
import { withRows } from "./learning-curve.ts";
import { type RunOptions, runOptionNames, runScores } from "./run-jobs.ts";
import { columnOf, type ScoreColumn } from "./score-table.ts";

/** Options of `search`. */
export interface SearchOptions<Settings> extends RunOptions<Settings> {
  /** The metric to choose by; more is better. */
  readonly scoring: Metric;
  /** The state of an earlier search, whose candidates are not fitted again. */
  readonly state?: SearchState | undefined;
  /** Called after each candidate. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Called after each candidate with what to save. */
  readonly onState?: ((state: SearchState) => void) | undefined;
}

/** What a search has done, safe for JSON. */
export interface SearchState {
  /** The scores of each candidate that is done, by the JSON of its settings and its number of training rows. */
  readonly done: Readonly<Record<string, readonly number[]>>;
}

/** One row of a search's table. */
export interface SearchRow<Settings> extends ScoreColumn {
  readonly settings: Settings;
  /** 1 for the best; equal means share a rank. */
  readonly rank: number;
  /** Training rows of a fit; smaller in the early rounds of `halvingSearch`. */
  readonly trainRows: number;
  /** The round of `halvingSearch`, 0 otherwise. */
  readonly round: number;
}

/** The outcome of a search. */
export interface Search<Settings> {
  /** All candidates in the order given. */
  readonly rows: readonly SearchRow<Settings>[];
  readonly best: SearchRow<Settings>;
  readonly state: SearchState;
}

/**
 * Evaluates candidates on the folds of a splitter and ranks them by their mean score: with `gridCandidates` it is
 * scikit-learn's `GridSearchCV`, with `randomCandidates` a random search. Give it only the development rows and keep
 * the test data sealed (`sealTest`). The best of many scores is too optimistic; `nestedCrossValidate` measures by how
 * much.
 *
 * @throws {RangeError} no candidates
 * @example
 * ```ts
 * import { accuracy, gridCandidates, search, stratifiedKFold } from "@opt/data";
 * const data = { inputs: [1, 2, 3, 11, 12, 13], targets: ["low", "low", "low", "high", "high", "high"] };
 * const threshold = {
 *   fit: (_: object, { settings }: { settings: { limit: number } }) => settings.limit,
 *   predict: (limit: number, inputs: number[]) => inputs.map((x) => (x < limit ? "low" : "high")),
 * };
 * const { best, rows } = await search(stratifiedKFold({ nSplits: 3 }), data, threshold, gridCandidates({ limit: [2, 6, 20] }), { scoring: accuracy });
 * console.log(best.settings.limit, rows.map(({ rank }) => rank).join(" ")); // → 6 2 1 3
 * ```
 */
export async function search<Model, Inputs extends Column, Targets extends Column, Settings>(
  splitter: FoldSource,
  data: DataSet<Inputs, Targets>,
  estimator: Estimator<Model, Inputs, Targets, Settings>,
  candidates: readonly Settings[],
  options: SearchOptions<Settings>,
): Promise<Search<Settings>> {
  checkOptions("search", options, ["scoring", "state", "onState", ...runOptionNames]);
  checkCandidates(candidates);
  const round = new Round(options, executorOf(options, data, estimator));
  const rows = await round.run(candidates, (settings) => foldJobs(splitter, data, settings, false), 0);
  return finish(rows, round.state);
}

/** Options of `halvingSearch`. */
export interface HalvingOptions<Settings> extends SearchOptions<Settings> {
  /** How many times more rows and fewer candidates each round has, at least 2. Default 3. */
  readonly factor?: number | undefined;
  /** Seed of the order in which training rows are taken. Default 0. */
  readonly randomState?: Seed | undefined;
}

/**
 * Evaluates many candidates on few training rows, the better ones on more, and the last ones on all: successive
 * halving (Jamieson and Talwalkar, 2016), as scikit-learn's `HalvingGridSearchCV` does it. Its table holds every
 * round.
 *
 * @throws {RangeError} no candidates, a factor below 2, too few training rows for the rounds
 */
export async function halvingSearch<Model, Inputs extends Column, Targets extends Column, Settings>(
  splitter: FoldSource,
  data: DataSet<Inputs, Targets>,
  estimator: Estimator<Model, Inputs, Targets, Settings>,
  candidates: readonly Settings[],
  options: HalvingOptions<Settings>,
): Promise<Search<Settings>> {
  checkOptions("halvingSearch", options, [
    "scoring",
    "state",
    "onState",
    "factor",
    "randomState",
    ...runOptionNames,
  ]);
  checkCandidates(candidates);
  const factor = checkInteger("factor", options.factor ?? 3, 2);
  const stream = new RandomState(checkSeed(options.randomState ?? 0));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each round puts its settings in
  const folds = foldJobs(splitter, data, undefined as Settings, false).map((job) =>
    Object.assign(job, { train: stream.shuffle(job.train.slice()) }),
  );
  const most = Math.min(...folds.map(({ train }) => train.length));
  const nRounds = 1 + Math.floor(Math.log(candidates.length) / Math.log(factor) + 1e-9);
  const round = new Round(options, executorOf(options, data, estimator));
  const table: SearchRow<Settings>[] = [];
  let left = [...candidates];
  for (let number = 0; number < nRounds; number++) {
    const size = number === nRounds - 1 ? most : Math.floor(most / factor ** (nRounds - 1 - number));
    if (!(size >= 1))
      throw new RangeError(
        `there must be at least ${factor ** (nRounds - 1)} training rows for ${nRounds} rounds, got ${most}`,
      );
    const jobsOf = (settings: Settings) =>
      folds.map((job) => Object.assign(withRows(job, size), { settings }));
    const rows = await round.run(left, jobsOf, number);
    table.push(...rows);
    const kept = Math.max(1, Math.ceil(left.length / factor));
    left = rows
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, kept)
      .map(({ settings }) => settings);
  }
  const last = table.filter((row) => row.round === nRounds - 1);
  return { ...finish(last, round.state), rows: table };
}

function checkCandidates(candidates: readonly unknown[]): void {
  checkList("candidates", candidates);
  if (candidates.length === 0) throw new RangeError("there must be candidates to search, got none");
}

/** Evaluates candidates one after the other, and keeps what is done. */
class Round<Settings> {
  readonly #options: SearchOptions<Settings>;
  readonly #executor: Executor<Settings>;
  #done: Record<string, readonly number[]>;

  constructor(options: SearchOptions<Settings>, executor: Executor<Settings>) {
    this.#options = options;
    this.#executor = executor;
    this.#done = { ...options.state?.done };
  }

  get state(): SearchState {
    return { done: { ...this.#done } };
  }

  async run(
    candidates: readonly Settings[],
    jobsOf: (settings: Settings) => FitJob<Settings>[],
    round: number,
  ): Promise<SearchRow<Settings>[]> {
    const { onProgress, onState } = this.#options;
    const scored: Omit<SearchRow<Settings>, "rank">[] = [];
    for (const settings of candidates) {
      const jobs = jobsOf(settings);
      const trainRows = jobs[0]?.train.length ?? 0;
      // JSON does not tell all candidates apart, such as functions and NaN: their places do.
      const key = `${JSON.stringify(settings)} ${trainRows} ${scored.length}`;
      const known = this.#done[key];
      const values = known ?? (await this.#score(jobs));
      this.#done[key] = values;
      scored.push({ settings, ...columnOf(values), trainRows, round });
      if (known === undefined) onState?.(this.state);
      onProgress?.(scored.length, candidates.length);
    }
    const rankOf = (mean: number): number => 1 + scored.filter((row) => row.mean > mean).length;
    return scored.map((row) => Object.assign(row, { rank: rankOf(row.mean) }));
  }

  #score(jobs: readonly FitJob<Settings>[]): Promise<number[]> {
    const { concurrency, signal } = this.#options;
    return runScores(jobs, this.#executor, { concurrency, signal });
  }
}

function finish<Settings>(rows: readonly SearchRow<Settings>[], state: SearchState): Search<Settings> {
  const best = rows.find(({ rank }) => rank === 1)!;
  return { rows, best, state };
}
