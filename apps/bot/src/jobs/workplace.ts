import type { PgBoss } from "pg-boss";
import { atMost } from "../port/at-most.ts";
import { fromJson } from "./as-json.ts";
import { type Job, JobError, type JobRunner } from "./job.ts";
import type { JobOutcome, JobResults } from "./job-results.ts";
import { queueName } from "./shared-queue.ts";

/** A process that takes jobs from the shared queue. */
export interface Workplace {
  /** Takes no more jobs, and finishes those under way, for at most so many milliseconds. */
  close(patience: number): Promise<void>;
}

/** Does jobs from the shared queue, as many at once as there are threads. */
export async function workOn({
  boss,
  results,
  jobs,
  concurrency,
}: {
  readonly boss: PgBoss;
  readonly results: JobResults;
  readonly jobs: JobRunner;
  readonly concurrency: number;
}): Promise<Workplace> {
  const options = {
    localConcurrency: concurrency,
    pollingIntervalSeconds: 0.5,
    notifyPollingIntervalSeconds: 1,
  };
  await boss.work<{ readonly job: string }>(queueName, options, async (taken) => {
    for (const { id, data } of taken) await results.put(id, await outcomeOf(jobs, fromJson(data.job)));
  });
  return {
    close: async (patience) => await atMost(patience, boss.offWork(queueName, { wait: true })),
  };
}

async function outcomeOf(jobs: JobRunner, job: Job): Promise<JobOutcome> {
  try {
    return { done: true, result: await jobs.run(job) };
  } catch (error) {
    if (!(error instanceof JobError)) return { done: false, fault: String(error) };
    // what this process cannot do now, another one may: the queue gives it out again
    if (error.reason === "busy" || error.reason === "stopped") throw error;
    return { done: false, reason: error.reason };
  }
}
