import { randomUUID } from "node:crypto";
import type { PgBoss } from "pg-boss";
import { atMost } from "../port/at-most.ts";
import { toJson } from "./as-json.ts";
import { JobError, type Job, type JobResults as Results, type JobRunner } from "./job.ts";
import { type JobOutcome, type JobResults, openJobResults } from "./job-results.ts";
import { openSharedQueue, queueName } from "./shared-queue.ts";
import { type Workplace, workOn } from "./workplace.ts";

export interface SharedJobsOptions {
  readonly databaseUrl: string;
  /** Does jobs in this process, too; undefined leaves them all to workers. */
  readonly own?: JobRunner | undefined;
  /** Threads of `own`. */
  readonly concurrency?: number;
  /** Jobs of this process that may be under way at once, default 64. */
  readonly line?: number;
  /** Milliseconds after which nobody waits for a job any more, default 60 000. */
  readonly deadline?: number;
  readonly onError?: (error: unknown) => void;
}

/**
 * Runs jobs in whatever processes work on the same PostgreSQL, this one or others on any machine. A job whose worker is
 * lost goes to another one within 15 seconds; done twice, its first outcome counts.
 */
export async function openSharedJobs(options: SharedJobsOptions): Promise<JobRunner> {
  const { databaseUrl, own, concurrency = 1, line = 64, deadline = 60_000, onError = () => {} } = options;
  const boss = await openSharedQueue(databaseUrl, onError);
  const results = openJobResults(databaseUrl, onError);
  const place = own && (await workOn({ boss, results, jobs: own, concurrency }));
  const underWay = new Set<Promise<unknown>>();
  const ending = new AbortController();

  async function run<Kind extends Job["kind"]>(
    job: Job,
    signal: AbortSignal | undefined,
  ): Promise<Results[Kind]> {
    const id = randomUUID();
    const overtime = AbortSignal.timeout(deadline);
    const unsent = new AbortController();
    const either = AbortSignal.any([overtime, ending.signal, ...(signal ? [signal] : [])]);
    // before the job is sent: its outcome may be there at once
    const outcome = results.wait(id, AbortSignal.any([either, unsent.signal]));
    outcome.catch(() => {});
    try {
      await boss.send(queueName, { job: toJson(job) }, { id });
      return resultOf(await outcome);
    } catch (error) {
      unsent.abort();
      if (either.aborted) await boss.cancel(queueName, id).catch(onError);
      if (ending.signal.aborted) throw new JobError("stopped", { cause: error });
      throw overtime.aborted ? new JobError("time", { cause: error }) : error;
    }
  }

  return {
    async run<Kind extends Job["kind"]>(job: Job, { signal }: { readonly signal?: AbortSignal } = {}) {
      if (ending.signal.aborted) throw new JobError("stopped");
      if (underWay.size >= line) throw new JobError("busy");
      const work = run<Kind>(job, signal);
      underWay.add(work);
      try {
        return await work;
      } finally {
        underWay.delete(work);
      }
    },
    waiting: () => underWay.size,
    async close(patience) {
      await atMost(patience, Promise.allSettled(underWay));
      ending.abort();
      await Promise.allSettled(underWay);
      await endAll({ place, boss, results, own }, patience);
    },
  };
}

function resultOf(outcome: JobOutcome): ReturnType<typeof JSON.parse> {
  if (outcome.done) return outcome.result;
  throw "reason" in outcome ? new JobError(outcome.reason) : new Error(outcome.fault);
}

async function endAll(
  parts: {
    readonly place: Workplace | undefined;
    readonly boss: PgBoss;
    readonly results: JobResults;
    readonly own: JobRunner | undefined;
  },
  patience: number,
): Promise<void> {
  await parts.place?.close(patience);
  await parts.boss.stop({ graceful: true, timeout: patience });
  await parts.results.close();
  await parts.own?.close(patience);
}
