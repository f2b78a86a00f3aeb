import type { PgBoss } from "pg-boss";
import { atMost } from "../port/at-most.ts";
import { fromBytes } from "./as-bytes.ts";
import { type Job, JobError, type JobRunner } from "./job.ts";
import type { JobOutcome, JobResults } from "./job-results.ts";
import { queueName } from "./shared-queue.ts";

/** A process that takes jobs from the shared queue. */
export interface Workplace {
  /** Takes no more jobs, and finishes those under way, for at most so many milliseconds. */
  close(patience: number): Promise<void>;
}

/** Seconds between two looks for jobs where no notice came, as for those of a lost worker: of one taker, and of the others. */
const looks = { one: 1, others: 10 };

/**
 * Does jobs from the shared queue, as many at once as there are threads, and has one more at hand, so that a thread need not
 * wait while an outcome is put away and the next job fetched.
 */
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
  const takers = Array.from({ length: concurrency + 1 }, (_, index) => {
    const look = index === 0 ? looks.one : looks.others;
    return takeJobs({ boss, results, jobs, look });
  });
  await Promise.all(takers);
  return {
    close: async (patience) => await atMost(patience, boss.offWork(queueName, { wait: true })),
  };
}

/** Does one job after the other. */
async function takeJobs({
  boss,
  results,
  jobs,
  look,
}: {
  readonly boss: PgBoss;
  readonly results: JobResults;
  readonly jobs: JobRunner;
  readonly look: number;
}): Promise<void> {
  const options = { pollingIntervalSeconds: looks.one, notifyPollingIntervalSeconds: look };
  let own = "";
  own = await boss.work<{ readonly job: string }>(queueName, options, async (taken) => {
    for (const { id, data } of taken)
      await results.put(id, await outcomeOf(jobs, fromBytes(Buffer.from(data.job, "base64"))));
    // where there was one there may be another: looks at once and not at the next notice
    boss.notifyWorker(own);
  });
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
