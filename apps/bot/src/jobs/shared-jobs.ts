import { randomUUID } from "node:crypto";
import type { JobInsert } from "pg-boss";
import { atMost } from "../port/at-most.ts";
import { toBytes } from "./as-bytes.ts";
import { inBatches } from "./in-batches.ts";
import { JobError, type Job, type JobResults as Results, type JobRunner, type RunOptions } from "./job.ts";
import { type JobOutcome, type JobResults, OutcomeLostError, openJobResults } from "./job-results.ts";
import { finishedOf, openSharedQueue, queueName, type SharedQueue } from "./shared-queue.ts";
import { createTurns } from "./turns.ts";
import { watchOver } from "./watch-over.ts";
import { openWorkplace, type Workplace } from "./workplace.ts";

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

/** Jobs that are sent at once. */
const sentAtOnce = 64;
/** Where so many are under way, the next ones wait for each other for this part of the time that jobs take, in milliseconds. */
const gathered = { least: 8, part: 1 / 6, longest: 50 };

/**
 * Runs jobs in whatever processes work on the same PostgreSQL, this one or others on any machine. A job whose worker is
 * lost goes to another one within 15 seconds; done twice, its first outcome counts. Groups take turns.
 */
export async function openSharedJobs(options: SharedJobsOptions): Promise<JobRunner> {
  const { databaseUrl, own, concurrency = 1, line = 64, deadline = 60_000, onError = () => {} } = options;
  // those of one server, or of one person in direct messages
  const groupLine = Math.ceil(line / 2);
  const place = own && (await openWorkplace({ databaseUrl, jobs: own, concurrency, onError }));
  const queue = place?.queue ?? (await openSharedQueue(databaseUrl, onError));
  const { boss } = queue;
  const results = openJobResults({ databaseUrl, finished: (ids) => finishedOf(boss, ids), onError });
  /** And when it was asked for. */
  const underWay = new Map<Promise<unknown>, number>();
  /** Milliseconds from asking to an outcome lately; a tenth of each goes into it. */
  let usual = 0;
  const ending = new AbortController();
  const turns = createTurns();
  const watch = watchOver(queue, () => [...underWay.values()][0], onError);
  const send = inBatches<JobInsert>(
    async (jobs) => void (await boss.insert(queueName, [...jobs])),
    sentAtOnce,
    () => (underWay.size < gathered.least ? 0 : Math.min(gathered.longest, gathered.part * usual)),
  );

  /** Sends it and waits for what becomes of it. */
  async function ask(data: object, turn: number, either: AbortSignal): Promise<JobOutcome> {
    const id = randomUUID();
    const unsent = new AbortController();
    // before the job is sent: its outcome may be there at once
    const outcome = results.wait(id, AbortSignal.any([either, unsent.signal]));
    outcome.catch(() => {});
    try {
      await send({ id, data, priority: -turn });
      return await outcome;
    } catch (error) {
      unsent.abort();
      if (either.aborted) await boss.cancel(queueName, id).catch(onError);
      if (error instanceof OutcomeLostError) return await ask(data, turn, either);
      throw error;
    }
  }

  async function run<Kind extends Job["kind"]>(
    job: Job,
    { signal, asker }: RunOptions,
  ): Promise<Results[Kind]> {
    const overtime = AbortSignal.timeout(deadline);
    const either = AbortSignal.any([overtime, ending.signal, ...(signal ? [signal] : [])]);
    const turn = turns.enter(asker, Date.now());
    try {
      return resultOf(await ask({ job: toBytes(job).toString("base64") }, turn, either));
    } catch (error) {
      if (ending.signal.aborted) throw new JobError("stopped", { cause: error });
      throw overtime.aborted ? new JobError("time", { cause: error }) : error;
    } finally {
      turns.leave(asker);
    }
  }

  return {
    async run<Kind extends Job["kind"]>(job: Job, more: RunOptions = {}) {
      if (ending.signal.aborted) throw new JobError("stopped");
      if (underWay.size >= line || (more.asker && turns.count(more.asker) >= groupLine))
        throw new JobError("busy");
      const work = run<Kind>(job, more);
      const asked = performance.now();
      underWay.set(work, asked);
      try {
        const result = await work;
        usual += (performance.now() - asked - usual) / 10;
        return result;
      } finally {
        underWay.delete(work);
      }
    },
    waiting: () => underWay.size,
    async close(patience) {
      await atMost(patience, Promise.allSettled(underWay.keys()));
      ending.abort();
      await Promise.allSettled(underWay.keys());
      watch.close();
      await endAll({ place, queue, results, own }, patience);
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
    readonly queue: SharedQueue;
    readonly results: JobResults;
    readonly own: JobRunner | undefined;
  },
  patience: number,
): Promise<void> {
  await (parts.place ?? parts.queue).close(patience);
  await parts.results.close();
  await parts.own?.close(patience);
}
