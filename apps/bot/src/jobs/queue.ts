import { JobError } from "./job.ts";

/** A waiting line before a few places. */
export interface Queue {
  /** Runs `work` when a place is free; rejects with `JobError("busy")` at once when the line is full. */
  add<Result>(work: () => Promise<Result>, signal?: AbortSignal): Promise<Result>;
  /** How many wait. */
  readonly length: number;
  /** Resolves when nothing runs or waits. */
  idle(): Promise<void>;
  /** Rejects all that waits, and all that comes, with `JobError("stopped")`. */
  close(): void;
}

interface Waiting {
  start(): void;
  refuse(error: Error): void;
}

/** A queue with `places` at work at once and at most `line` waiting behind them. */
export function createQueue({ places, line }: { readonly places: number; readonly line: number }): Queue {
  const waiting = new Set<Waiting>();
  const quiet = new Set<() => void>();
  let running = 0;
  let open = true;

  function next(): void {
    const [first] = waiting;
    if (first) {
      waiting.delete(first);
      first.start();
    } else if (running === 0) {
      for (const resolve of quiet) resolve();
      quiet.clear();
    }
  }

  function place(signal: AbortSignal | undefined): Promise<void> {
    if (!open) return Promise.reject(new JobError("stopped"));
    signal?.throwIfAborted();
    if (running < places) {
      running += 1;
      return Promise.resolve();
    }
    if (waiting.size >= line) return Promise.reject(new JobError("busy"));
    return new Promise((resolve, reject) => {
      const entry: Waiting = {
        start() {
          running += 1;
          signal?.removeEventListener("abort", leave);
          resolve();
        },
        refuse: reject,
      };
      function leave(): void {
        waiting.delete(entry);
        reject(signal?.reason);
      }
      signal?.addEventListener("abort", leave, { once: true });
      waiting.add(entry);
    });
  }

  async function add<Result>(work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    await place(signal);
    try {
      return await work();
    } finally {
      running -= 1;
      next();
    }
  }

  return {
    add,
    get length() {
      return waiting.size;
    },
    idle: () =>
      running + waiting.size === 0 ? Promise.resolve() : new Promise((resolve) => void quiet.add(resolve)),
    close() {
      open = false;
      for (const entry of waiting) entry.refuse(new JobError("stopped"));
      waiting.clear();
    },
  };
}
