import { setTimeout as wait } from "node:timers/promises";

/** Waits for the work, but at most so many milliseconds. */
export async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const done = new AbortController();
  const timer = wait(milliseconds, undefined, { signal: done.signal }).catch(() => {});
  await Promise.race([work, timer]).finally(() => done.abort());
}
