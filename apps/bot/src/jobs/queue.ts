import { JobError } from "./job.ts";
import { createLines } from "./lines.ts";

/** A waiting line before a few places, in which groups take turns. */
export interface Queue {
  /**
   * Runs `work` when a place is free. Where the line is full, the last of the group with the longest line is refused with
   * `JobError("busy")`: this one, unless another group has more in the line. `group` is undefined for what is nobody's.
   */
  add<Result>(work: () => Promise<Result>, signal?: AbortSignal, group?: string): Promise<Result>;
  /** How many wait. */
  readonly length: number;
  /** How many of them would go before one more of the group. */
  before(group?: string): number;
  /** Resolves when nothing runs or waits. */
  idle(): Promise<void>;
  /** Rejects all that waits, and all that comes, with `JobError("stopped")`. */
  close(): void;
}

interface Waiting {
  readonly group: string;
  start(): void;
  refuse(error: Error): void;
}

/** A queue with `places` at work at once and at most `line` waiting behind them. */
export function createQueue({ places, line }: { readonly places: number; readonly line: number }): Queue {
  const lines = createLines<Waiting>();
  const quiet = new Set<() => void>();
  let running = 0;
  let open = true;

  function next(): void {
    const first = lines.next();
    if (first) first.start();
    else if (running === 0) {
      for (const resolve of quiet) resolve();
      quiet.clear();
    }
  }

  /** Whether there is room for one more of the group, if need be in the place of the last one of a longer line. */
  function hasRoom(group: string): boolean {
    if (lines.size < line) return true;
    const last = lines.lastOfLongerThan(group);
    last?.refuse(new JobError("busy"));
    return last !== undefined;
  }

  function place(signal: AbortSignal | undefined, group: string): Promise<void> {
    if (!open) return Promise.reject(new JobError("stopped"));
    signal?.throwIfAborted();
    if (running < places) {
      running += 1;
      return Promise.resolve();
    }
    if (!hasRoom(group)) return Promise.reject(new JobError("busy"));
    return new Promise((resolve, reject) => {
      const entry: Waiting = {
        group,
        start() {
          running += 1;
          signal?.removeEventListener("abort", leave);
          resolve();
        },
        refuse(error) {
          lines.delete(entry);
          signal?.removeEventListener("abort", leave);
          reject(error);
        },
      };
      function leave(): void {
        lines.delete(entry);
        reject(signal?.reason);
      }
      signal?.addEventListener("abort", leave, { once: true });
      lines.add(entry);
    });
  }

  async function add<Result>(work: () => Promise<Result>, signal?: AbortSignal, group = ""): Promise<Result> {
    await place(signal, group);
    try {
      return await work();
    } finally {
      running -= 1;
      next();
    }
  }

  return {
    add,
    before: (group = "") => lines.before(group),
    get length() {
      return lines.size;
    },
    idle: () =>
      running + lines.size === 0 ? Promise.resolve() : new Promise((resolve) => void quiet.add(resolve)),
    close() {
      open = false;
      for (const entry of lines.all()) entry.refuse(new JobError("stopped"));
    },
  };
}
