/** Where the sandbox gets the time from. Ids, the 3-second rule and the life of tokens follow it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `action` once after `milliseconds`; what comes back cancels it. */
  after(milliseconds: number, action: () => void): () => void;
}

/** A clock that stands still until it is told to move. */
export interface FakeClock extends Clock {
  /** Moves the time forward and runs everything that falls due on the way, in order of time. */
  advance(milliseconds: number): void;
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

/**
 * Returns a clock for tests that starts at `start` (default: 1 January 2026, UTC) and moves by `advance` only.
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
  let due: { at: number; action: () => void }[] = [];
  return {
    now: () => now,
    after(milliseconds, action) {
      const entry = { at: now + Math.max(0, milliseconds), action };
      due = [...due, entry].toSorted((a, b) => a.at - b.at);
      return () => {
        due = due.filter((other) => other !== entry);
      };
    },
    advance(milliseconds) {
      if (!(milliseconds >= 0)) throw new RangeError(`milliseconds must be at least 0, got ${milliseconds}`);
      const end = now + milliseconds;
      for (let next = due[0]; next !== undefined && next.at <= end; next = due[0]) {
        due = due.slice(1);
        now = next.at;
        next.action();
      }
      now = end;
    },
  };
}
