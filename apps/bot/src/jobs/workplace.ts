import type { JobAttempt } from "pg-boss";
import { atMost } from "../port/at-most.ts";
import { fromBytes } from "./as-bytes.ts";
import { JobError, type JobRunner } from "./job.ts";
import type { JobOutcome } from "./job-results.ts";
import { openOutcomeWriter } from "./outcome-writer.ts";
import { createSettler } from "./settler.ts";
import { openSharedQueue, queueName, type SharedQueue } from "./shared-queue.ts";

/** A process that takes jobs from the shared queue. */
export interface Workplace {
  readonly queue: SharedQueue;
  /** Takes no more jobs, and finishes those under way, for at most so many milliseconds; the rest go to others. */
  close(patience: number): Promise<void>;
}

type Taken = JobAttempt & { readonly data: { readonly job: string } };

/** Milliseconds between two looks for jobs where no notice came, as for those of a lost worker. */
const lookEvery = 1_000;

/**
 * Does jobs from the shared queue, as many at once as there are threads, and has one more at hand, so that a thread need not
 * wait while an outcome is put away and the next job fetched. One statement fetches for all places that are free.
 */
export async function openWorkplace({
  databaseUrl,
  jobs,
  concurrency,
  onError,
}: {
  readonly databaseUrl: string;
  readonly jobs: JobRunner;
  readonly concurrency: number;
  readonly onError: (error: unknown) => void;
}): Promise<Workplace> {
  const ending = new AbortController();
  let isWanted = false;
  let look: NodeJS.Timeout | undefined;
  let taking: Promise<void> | undefined;
  const outcomes = openOutcomeWriter({ databaseUrl, onError });
  const queue = await openSharedQueue(databaseUrl, onError, () => {
    if (look) take();
  });
  const { boss } = queue;
  const settler = createSettler({ boss, onError });

  async function takeAll(): Promise<void> {
    while (isWanted && !ending.signal.aborted) {
      isWanted = false;
      const free = concurrency + 1 - settler.atHand.size;
      if (free <= 0) return;
      for (const job of await boss.fetch<Taken["data"]>(queueName, { batchSize: free }))
        settler.add(job, serve(job));
    }
  }

  function take(): void {
    isWanted = true;
    taking ??= takeAll()
      .catch(onError)
      .finally(() => {
        taking = undefined;
        // what was told since it looked last
        if (isWanted && !ending.signal.aborted) take();
      });
  }

  async function serve(job: Taken): Promise<void> {
    try {
      await outcomes.put(job.id, await outcomeOf(jobs, job.data.job));
      settler.done(job);
    } catch (error) {
      await settler.giveBack(job, error);
    }
    // where there was one there may be another
    take();
  }

  look = setInterval(take, lookEvery);
  take();
  return {
    queue,
    async close(patience) {
      ending.abort();
      clearInterval(look);
      await taking;
      await atMost(patience, Promise.all(settler.atHand.values()));
      await settler.close();
      await queue.close(patience);
      await outcomes.close();
    },
  };
}

async function outcomeOf(jobs: JobRunner, packed: string): Promise<JobOutcome> {
  try {
    return { done: true, result: await jobs.run(fromBytes(Buffer.from(packed, "base64"))) };
  } catch (error) {
    if (!(error instanceof JobError)) return { done: false, fault: String(error) };
    // what this process cannot do now, another one may: the queue gives it out again
    if (error.reason === "busy" || error.reason === "stopped") throw error;
    return { done: false, reason: error.reason };
  }
}
