import { setTimeout as wait } from "node:timers/promises";

/** What came too late. */
export const late: unique symbol = Symbol("late");

/** The outcome of the work, or `late` where it takes longer than so many milliseconds; what it comes to then is dropped. */
export async function inTime<Result>(
  milliseconds: number,
  work: Promise<Result>,
): Promise<Result | typeof late> {
  const done = new AbortController();
  const tooLate = (): typeof late => late;
  const timer = wait(milliseconds, undefined, { signal: done.signal }).then(tooLate, tooLate);
  work.catch(() => {});
  return await Promise.race([work, timer]).finally(() => done.abort());
}
