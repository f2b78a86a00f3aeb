/** The sandbox's source of time, which determines ids, the 3-second rule and the expiry of tokens. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `action` once after `milliseconds`; returns a function that cancels it. */
  after(milliseconds: number, action: () => void): () => void;
}

/** A clock for virtual time, which stands still until you advance it. */
export interface FakeClock extends Clock {
  /** Moves the time forward and runs everything that becomes due, in chronological order. */
  advance(milliseconds: number): void;
  /**
   * Like {@link FakeClock.advance}, but lets every promise settle after each action, so that asynchronous code at one
   * moment finishes before the next moment.
   */
  advanceAsync(milliseconds: number): Promise<void>;
}

/** Returns the clock of the machine. */
export function systemClock(): Clock {
  return {
    now: () => Date.now(),
    after(milliseconds, action) {
      const timer = setTimeout(action, milliseconds);
      timer.unref();
      return () => clearTimeout(timer);
    },
  };
}

interface Due {
  readonly at: number;
  /** Of two that fall due at once, the one set first runs first. */
  readonly order: number;
  action: (() => void) | undefined;
}

function isBefore(a: Due, b: Due): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

/** A binary heap: the next thing due is its first entry. */
function push(heap: Due[], entry: Due): void {
  let index = heap.length;
  heap.push(entry);
  while (index > 0) {
    const parent = (index - 1) >> 1;
    const above = heap[parent];
    if (!above || !isBefore(entry, above)) break;
    heap[index] = above;
    index = parent;
  }
  heap[index] = entry;
}

function pop(heap: Due[]): Due | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (!last || heap.length === 0) return first;
  let index = 0;
  for (;;) {
    const left = heap[2 * index + 1];
    const right = heap[2 * index + 2];
    const isRight = right !== undefined && left !== undefined && isBefore(right, left);
    const child = isRight ? right : left;
    if (!child || !isBefore(child, last)) break;
    heap[index] = child;
    index = 2 * index + (isRight ? 2 : 1);
  }
  heap[index] = last;
  return first;
}

/** Resolves once all promises that can settle by themselves have done so. */
export function settle(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

/**
 * Returns a clock for tests that starts at `start` (default: 1 January 2026, UTC) and moves by `advance` and
 * `advanceAsync` only.
 *
 * @example
 * ```ts
 * import { fakeClock } from "@opt/discord-sandbox";
 *
 * const clock = fakeClock({ start: 0 });
 * clock.after(3000, () => console.log("three seconds"));
 * clock.advance(2999);
 * console.log(clock.now()); // → 2999
 * clock.advance(1); // → three seconds
 * ```
 */
export function fakeClock({ start = Date.UTC(2026, 0, 1) }: { start?: number } = {}): FakeClock {
  let now = start;
  let count = 0;
  const heap: Due[] = [];
  const endAfter = (milliseconds: number): number => {
    if (!(milliseconds >= 0)) throw new RangeError(`milliseconds must be at least 0, got ${milliseconds}`);
    return now + milliseconds;
  };
  /** Runs the next thing due until `end`; false when there is none. */
  const step = (end: number): boolean => {
    while (heap[0] !== undefined && heap[0].at <= end) {
      const { at, action } = pop(heap) ?? { at: end, action: undefined };
      if (!action) continue;
      now = Math.max(now, at);
      action();
      return true;
    }
    now = Math.max(now, end);
    return false;
  };
  return {
    now: () => now,
    after(milliseconds, action) {
      const entry: Due = { at: now + Math.max(0, milliseconds), order: count++, action };
      push(heap, entry);
      return () => {
        entry.action = undefined;
      };
    },
    advance(milliseconds) {
      const end = endAfter(milliseconds);
      while (step(end));
    },
    async advanceAsync(milliseconds) {
      const end = endAfter(milliseconds);
      await settle();
      while (step(end)) await settle();
    },
  };
}
