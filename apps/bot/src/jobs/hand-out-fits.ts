import type { DemoDescription, RunDemoOptions } from "@opt/study";
import { type FitOutcome, type Job, JobError, type JobRunner, type RunOptions } from "./job.ts";
import { demoFits } from "../study.ts";

export interface HandOutOptions {
  /** Fits of one demo that are in the queue at once, default 4. */
  readonly atOnce?: number;
  /**
   * A demo whose fits see fewer training rows in all runs them itself: to hand them out would cost more than to run them.
   * Default 5000.
   */
  readonly leastTrainRows?: number;
}

/** An executor of `@opt/data` whose fits are jobs: those of one demo, each by its fold. */
export function fitExecutor(
  jobs: Pick<JobRunner, "run">,
  demo: DemoDescription,
  { asker }: Pick<RunOptions, "asker"> = {},
): NonNullable<RunDemoOptions["executor"]> {
  return async ({ fold }, signal) => {
    try {
      return await jobs.run({ kind: "fit", demo, fold }, { signal, ...(asker && { asker }) });
    } catch (error) {
      if (error instanceof JobError || signal.aborted) throw error;
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`fold ${fold} of the demo ${demo.name} failed: ${why}`, { cause: error });
    }
  };
}

/**
 * Runs demos that cross-validate in parts: first their fits, each a job of its own, then the demo with what they came to. The
 * outcome is the same, byte for byte. The first fit that fails calls off the others.
 */
export function handOutFits(
  jobs: JobRunner,
  { atOnce = 4, leastTrainRows = 5_000 }: HandOutOptions = {},
): JobRunner {
  async function fitsOf(
    demo: DemoDescription,
    options: RunOptions,
  ): Promise<readonly FitOutcome[] | undefined> {
    const fits = demoFits(demo);
    if (fits === undefined || fits.trainRows < leastTrainRows) return undefined;
    const run = fitExecutor(jobs, demo, options);
    const failed = new AbortController();
    const either = options.signal ? AbortSignal.any([options.signal, failed.signal]) : failed.signal;
    const outcomes: FitOutcome[] = [];
    let next = 0;
    async function runNext(): Promise<void> {
      while (next < fits!.count) {
        either.throwIfAborted();
        const fold = next++;
        // a worker works out which rows these are
        outcomes[fold] = await run({ fold, ...noRows }, either);
      }
    }
    try {
      await Promise.all(Array.from({ length: Math.min(atOnce, fits.count) }, runNext));
    } catch (error) {
      failed.abort(error);
      throw error;
    }
    return outcomes;
  }

  return {
    ...jobs,
    async run<Kind extends Job["kind"]>(job: Extract<Job, { kind: Kind }>, options: RunOptions = {}) {
      const any: Job = job;
      const fits = any.kind === "demo" ? await fitsOf(any.demo, options) : undefined;
      return await jobs.run<Kind>(fits ? { ...job, fits } : job, options);
    },
  };
}

const noRows = {
  train: new Uint32Array(),
  test: new Uint32Array(),
  settings: undefined,
  trainScores: false,
} as const;
