import { times, type SharedQueue } from "./shared-queue.ts";

/**
 * Has jobs of lost workers given to others. Whoever waits for a job longer than a worker may be silent misses it, and
 * nobody else does: to look for lost ones while all goes well was a good part of what the queue cost.
 */
export function watchOver(
  queue: Pick<SharedQueue, "watch">,
  /** When the job was sent that is waited for longest, as `performance.now()` tells it; undefined for none. */
  oldest: () => number | undefined,
  onError: (error: unknown) => void,
): { close(): void } {
  const timer = setInterval(() => {
    const sent = oldest();
    if (sent !== undefined && performance.now() - sent >= 1_000 * times.heartbeat)
      void queue.watch().catch(onError);
  }, 1_000 * times.watch);
  timer.unref();
  return { close: () => clearInterval(timer) };
}
