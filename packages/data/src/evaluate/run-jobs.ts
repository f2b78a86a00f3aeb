import { checkFunction, checkInteger } from "../options.ts";
import type { Executor, FitJob, FitResult } from "./fit.ts";

/** Options for how evaluations run. */
export interface RunOptions<Settings> {
  /** Number of fits that run at once, at least 1. Default 1. */
  readonly concurrency?: number | undefined;
  /** Stops the evaluation; running fits are aborted through their signal. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each fit. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Runs the fits; by default in this thread. */
  readonly executor?: Executor<Settings> | undefined;
}

/** The names of the options. */
export const runOptionNames: readonly string[] = ["concurrency", "signal", "onProgress", "executor"];

/**
 * Runs the jobs and returns their results in their order, however they finish. The first failure stops the rest and is
 * thrown as it came.
 */
export async function runJobs<Settings>(
  jobs: readonly FitJob<Settings>[],
  executor: Executor<Settings>,
  { concurrency = 1, signal, onProgress }: RunOptions<Settings>,
): Promise<FitResult[]> {
  checkInteger("concurrency", concurrency, 1);
  if (onProgress !== undefined) checkFunction("onProgress", onProgress);
  const failed = new AbortController();
  const either = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
  const results: FitResult[] = [];
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    while (next < jobs.length) {
      either.throwIfAborted();
      const place = next++;
      results[place] = await executor(jobs[place]!, either);
      onProgress?.(++done, jobs.length);
    }
  };
  signal?.throwIfAborted();
  try {
    await Promise.all(Array.from({ length: Math.min(concurrency, jobs.length) }, work));
  } catch (error) {
    failed.abort(error);
    throw error;
  }
  return results;
}

/** Runs the jobs and returns the score of each: the one metric of searches and tests is named `score`. */
export async function runScores<Settings>(
  jobs: readonly FitJob<Settings>[],
  executor: Executor<Settings>,
  options: RunOptions<Settings>,
): Promise<number[]> {
  const results = await runJobs(jobs, executor, options);
  return results.map(({ test }) => {
    const { score } = test;
    if (score === undefined)
      throw new TypeError(`executor must return a score named score, got ${Object.keys(test).join(", ")}`);
    return score;
  });
}
