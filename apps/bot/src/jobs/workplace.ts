import type { JobAttempt } from "pg-boss";
import { atMost } from "../port/at-most.ts";
import { createAhead } from "./ahead.ts";
import { fromBytes } from "./as-bytes.ts";
import { JobError, type JobRunner } from "./job.ts";
import type { JobOutcome } from "./job-results.ts";
import { openOutcomeWriter } from "./outcome-writer.ts";
import { createQueue } from "./queue.ts";
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
 * Does jobs from the shared queue, as many at once as there are threads, and has some more at hand, see `createAhead`, so
 * that a thread need not wait while an outcome is put away and the next job fetched. One statement fetches them all.
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
  const queue = await openSharedQueue(databaseUrl, onError, () => {
    if (look) take();
  });
  const { boss } = queue;
  const settler = createSettler({ boss, onError });
  const places = createQueue({ places: concurrency, line: Number.POSITIVE_INFINITY });
  const ahead = createAhead(concurrency);
  /** How many of those at hand are in work or wait for it. */
  let toDo = 0;
  const pause = (): number => (toDo > 0 ? ahead.pause() : 0);
  const outcomes = openOutcomeWriter({ databaseUrl, pause, onError });

  async function takeAll(): Promise<void> {
    while (isWanted && !ending.signal.aborted) {
      isWanted = false;
      const batchSize = ahead.toFetch(toDo);
      if (batchSize === 0) return;
      const taken = await boss.fetch<Taken["data"]>(queueName, { batchSize });
      ahead.fetched(taken.length, batchSize);
      queue.hear(!ahead.isLong());
      toDo += taken.length;
      for (const job of taken) settler.add(job, serve(job));
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

  async function runOne(job: Taken): Promise<JobOutcome> {
    const started = performance.now();
    try {
      return await outcomeOf(jobs, job.data.job);
    } finally {
      ahead.took(performance.now() - started);
      toDo -= 1;
      // where there was one there may be another
      take();
    }
  }

  async function serve(job: Taken): Promise<void> {
    try {
      await outcomes.put(job.id, await places.add(async () => await runOne(job)));
      settler.done(job);
    } catch (error) {
      await settler.giveBack(job, error);
    }
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
      places.close();
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
