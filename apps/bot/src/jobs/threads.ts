import { Piscina } from "piscina";
import { atMost } from "../port/at-most.ts";
import { JobError, type Job, type JobResults, type JobRunner } from "./job.ts";
import { beganOf, type Order } from "./begin.ts";
import { createQueue } from "./queue.ts";
import { groupOf } from "./turns.ts";

export interface ThreadsOptions {
  /** Threads at work at once. */
  readonly concurrency: number;
  /** Jobs that may wait behind them, default 8 for each thread. */
  readonly line?: number;
  /** Milliseconds a job may run, default 10 000. */
  readonly timeLimit?: number;
  /** Milliseconds that a thread may take to start and load what it needs before it is replaced, default 30 000. */
  readonly startLimit?: number;
  /** Milliseconds that a job may have to wait in the line, by how long jobs have taken; default 10 000. */
  readonly longestWait?: number;
  /** Megabytes of JavaScript heap of a thread, default 256. */
  readonly memoryLimit?: number;
  /** The module that does jobs, by its `work`. */
  readonly worker?: URL;
  /** Hears of faults of threads that no job waits for. */
  readonly onError?: (error: unknown) => void;
  /** Hears how long each job ran, in milliseconds. */
  readonly onTimed?: (milliseconds: number) => void;
}

/** Characters of a job's JSON; descriptions of demos and questions have some hundred. */
const largestJob = 8_192;
/** Bytes of a file in a job. */
const largestFile = 5_000_000;

function checkSize(job: Job): void {
  const bytes = "bytes" in job ? job.bytes : new Uint8Array();
  const size = JSON.stringify({ ...job, bytes: undefined }).length;
  if (!(size <= largestJob))
    throw new RangeError(`job must have at most ${largestJob} characters, got ${size}`);
  if (!(bytes.length <= largestFile))
    throw new RangeError(`job must have at most ${largestFile} bytes, got ${bytes.length}`);
}

function toJobError(error: unknown, overtime: AbortSignal): unknown {
  if (overtime.aborted) return new JobError("time", { cause: error });
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ERR_WORKER_OUT_OF_MEMORY" ? new JobError("memory", { cause: error }) : error;
}

/**
 * Runs jobs in worker threads. A thread that is over its time or memory is ended and replaced; its
 * job rejects with a `JobError`. Time counts from the start of the work, not from queueing or the start of a thread. What the
 * memory limit does not see (pictures, typed arrays) is bounded by the descriptions' own limits and the
 * fixed size of the pictures.
 */
export function createThreads({
  concurrency,
  line = 8 * concurrency,
  timeLimit = 10_000,
  startLimit = 30_000,
  longestWait = 10_000,
  memoryLimit = 256,
  worker = new URL("worker.ts", import.meta.url),
  onError = () => {},
  onTimed = () => {},
}: ThreadsOptions): JobRunner {
  const pool = new Piscina({
    filename: new URL("begin.ts", import.meta.url).href,
    minThreads: 0,
    maxThreads: concurrency,
    name: "begin",
    idleTimeout: 300_000,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimit, maxYoungGenerationSizeMb: 32 },
  });
  pool.on("error", onError);
  const starting = new Map<number, () => void>();
  pool.on("message", (message) => starting.get(beganOf(message) ?? -1)?.());
  let count = 0;
  let ending = false;
  /** Milliseconds of a job lately; a tenth of each goes into it. */
  let usual = 0;
  const queue = createQueue({ places: concurrency, line });

  async function work<Kind extends Job["kind"]>(job: Job, signal?: AbortSignal): Promise<JobResults[Kind]> {
    const number = (count += 1);
    const overtime = new AbortController();
    const end = (): void => overtime.abort(new Error("the time is up"));
    let [timer, started] = [setTimeout(end, startLimit), performance.now()];
    starting.set(number, () => {
      clearTimeout(timer);
      [timer, started] = [setTimeout(end, timeLimit), performance.now()];
    });
    const either = signal ? AbortSignal.any([signal, overtime.signal]) : overtime.signal;
    try {
      return await pool.run({ number, job, worker: worker.href } satisfies Order, { signal: either });
    } catch (error) {
      throw ending ? new JobError("stopped", { cause: error }) : toJobError(error, overtime.signal);
    } finally {
      clearTimeout(timer);
      starting.delete(number);
      const took = performance.now() - started;
      usual += (took - usual) / 10;
      onTimed(took);
    }
  }

  return {
    async run(job, { signal, asker } = {}) {
      checkSize(job);
      // an honest "busy" now is better than a picture that nobody waits for any more
      const before = queue.before(groupOf(asker));
      if (((before + 1) * usual) / concurrency > longestWait && before > 0) throw new JobError("busy");
      return await queue.add(() => work(job, signal), signal, groupOf(asker));
    },
    waiting: () => queue.length,
    async close(patience) {
      await atMost(patience, queue.idle());
      queue.close();
      ending = true;
      await pool.destroy();
    },
  };
}
