import type { JobAttempt, PgBoss } from "pg-boss";
import { queueName } from "./shared-queue.ts";

/** Says of the jobs that a process has at hand that they are in work, and takes off the queue those that are done. */
export interface Settler {
  /** What is not done, and the work on it. */
  readonly atHand: ReadonlyMap<JobAttempt, Promise<void>>;
  add(job: JobAttempt, work: Promise<void>): void;
  /** Its outcome is put away. */
  done(job: JobAttempt): void;
  /** Another attempt may have more luck. */
  giveBack(job: JobAttempt, why: unknown): Promise<void>;
  /** Gives back what is not done. */
  close(): Promise<void>;
}

/** Milliseconds until all jobs at hand are said to be in work, and until those that are done are taken off the queue. */
const times = { beat: 3_000, settle: 250 };

/**
 * One statement for all jobs at hand, and one for all that are done within a moment. A job that is done and still on the
 * queue when the process is lost is done again, to no effect.
 */
export function createSettler({
  boss,
  onError,
}: {
  readonly boss: Pick<PgBoss, "deleteJob" | "fail" | "touch">;
  readonly onError: (error: unknown) => void;
}): Settler {
  const atHand = new Map<JobAttempt, Promise<void>>();
  let finished: JobAttempt[] = [];
  let timer: NodeJS.Timeout | undefined;

  async function settle(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const all = finished;
    finished = [];
    if (all.length > 0) await boss.deleteJob(queueName, all).catch(onError);
  }

  async function giveBack(job: JobAttempt, why: unknown): Promise<void> {
    // once is enough
    if (!atHand.delete(job)) return;
    await boss.fail(queueName, job, { fault: String(why) }).catch(onError);
  }

  const beat = setInterval(() => {
    if (atHand.size > 0) void boss.touch(queueName, [...atHand.keys()]).catch(onError);
  }, times.beat);
  return {
    atHand,
    add: (job, work) => void atHand.set(job, work),
    done(job) {
      atHand.delete(job);
      finished.push(job);
      timer ??= setTimeout(() => void settle(), times.settle);
    },
    giveBack,
    async close() {
      clearInterval(beat);
      await settle();
      await Promise.all([...atHand.keys()].map((job) => giveBack(job, "the worker stopped")));
    },
  };
}
