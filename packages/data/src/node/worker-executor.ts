/// <reference types="node" />
import type { Column } from "../load/column.ts";
import type { DataSet } from "../evaluate/data-set.ts";
import type { Estimator, FitJob, FitResult } from "../evaluate/fit.ts";
import type { Metric } from "../evaluate/metrics.ts";
import { checkInteger, checkOptions } from "../options.ts";

/** What a worker's module makes: the data, the way to learn, and the metrics. */
export interface Evaluation<Model, Inputs extends Column, Targets extends Column, Settings = undefined> {
  readonly data: DataSet<Inputs, Targets>;
  readonly estimator: Estimator<Model, Inputs, Targets, Settings>;
  /**
   * Metrics by name: those of `crossValidate` and the curves, or one named `score` for `search`, `halvingSearch`,
   * `nestedCrossValidate` and `permutationTest`; `crossValPredict` uses none.
   */
  readonly scoring: Readonly<Record<string, Metric>>;
}

/** Options of `workerExecutor`. */
export interface WorkerExecutorOptions {
  /** The module to load in each worker, as `new URL("./model.js", import.meta.url)`; it exports `createEvaluation(options)`. */
  readonly module: URL;
  /** What `createEvaluation` is called with; a copy reaches each worker. */
  readonly options?: unknown;
  /** Number of worker threads, at least 1. Default 1. */
  readonly workers?: number;
}

/** Runs fits in worker threads: the `executor` of an evaluation. `close` ends the threads. */
export interface WorkerExecutor<Settings = undefined> {
  (job: FitJob<Settings>, signal: AbortSignal): Promise<FitResult>;
  close(): Promise<void>;
}

/** What the worker is started with. */
export interface ExecutorStart {
  readonly module: string;
  readonly options: unknown;
}

/**
 * Returns an executor that fits and scores in worker threads, by the package `piscina`. The module's
 * `createEvaluation(options)` returns (or promises) `{ data, estimator, scoring }`, once in each worker; only the rows'
 * numbers and the scores, or predictions, travel. Give the evaluation a `concurrency` of the number of workers, and the same data and
 * scoring. An abort ends the threads that are fitting; the pool starts new ones when they are needed.
 *
 * @throws {TypeError} unknown options
 * @throws {RangeError} fewer than 1 worker
 * @throws {Error} when `piscina` is not installed
 */
export async function workerExecutor<Settings = undefined>(
  options: WorkerExecutorOptions,
): Promise<WorkerExecutor<Settings>> {
  checkOptions("workerExecutor", options, ["module", "options", "workers"]);
  const workers = checkInteger("workers", options.workers ?? 1, 1);
  const { Piscina } = await load();
  const start: ExecutorStart = { module: String(options.module), options: options.options };
  const pool = new Piscina<FitJob<Settings>, FitResult>({
    filename: script.href,
    name: "fit",
    workerData: start,
    minThreads: workers,
    maxThreads: workers,
  });
  const run = async (job: FitJob<Settings>, signal: AbortSignal): Promise<FitResult> => {
    try {
      return await pool.run(job, { signal });
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    }
  };
  return Object.assign(run, { close: () => pool.destroy() });
}

// Node runs the sources themselves, too.
const script = import.meta.url.endsWith(".ts")
  ? new URL("./fit-worker.ts", import.meta.url)
  : new URL("./fit-worker.js", import.meta.url);

async function load() {
  try {
    return await import("piscina");
  } catch (error) {
    throw new Error("workerExecutor needs the package piscina: npm install piscina", { cause: error });
  }
}
