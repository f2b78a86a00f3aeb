import type { Clock } from "../state/clock.ts";
import { draw, fraction, integer, keyOf } from "./keyed-random.ts";
import type { Log } from "./log.ts";
import type { ProcessLife } from "./process-life.ts";

/** What is on the disk, and how long it takes to get there. */
export interface Disk {
  get(life: ProcessLife, key: string): Promise<unknown>;
  set(life: ProcessLife, key: string, value: unknown): Promise<void>;
  delete(life: ProcessLife, key: string): Promise<void>;
  keys(life: ProcessLife, prefix: string): Promise<readonly string[]>;
  /** The next write takes so many milliseconds more; those that come after it are not held up. */
  slow(milliseconds: number): void;
  /** Nothing is slow any more that has not begun. */
  calm(): void;
}

/** Milliseconds that one operation takes, at most: most are quick, some wait behind others. */
const quick = 4;
const slow = 200;
const slowShare = 0.08;

function copy(value: unknown): string {
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`value must be JSON, got ${typeof value}`);
  return text;
}

interface DiskParts {
  readonly clock: Clock;
  readonly seed: number;
  readonly log: Log;
}

/** A disk that outlives the processes that write to it. */
export function createDisk({ clock, seed, log }: DiskParts): Disk {
  const stored = new Map<string, string>();
  const waits: number[] = [];
  /** Luck hangs on key and time, so that an operation keeps it when others are taken away. A read of a killed process comes to nothing; a write that was under way may still be made. */
  const operate = <T>(life: ProcessLife, name: string, work: () => T, isWrite: boolean): Promise<T> =>
    new Promise((resolve, reject) => {
      const key = draw(keyOf(name), clock.now());
      const isSlow = fraction(seed, 14, key) < slowShare;
      clock.after(integer(1, isSlow ? slow : quick, seed, 4, key), () => {
        if (!life.alive && !(isWrite && fraction(seed, 5, key) < 0.5)) return;
        try {
          const result = work();
          if (life.alive) resolve(result);
        } catch (error) {
          if (life.alive) reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
  /** What a process had not yet handed to the disk when it was killed is lost. */
  const write = async (life: ProcessLife, key: string, work: () => unknown): Promise<void> => {
    const lasts = waits.shift();
    if (lasts !== undefined) {
      log.add({ kind: "slow write", key, lasts });
      await new Promise<void>((resolve) => void clock.after(lasts, () => life.alive && resolve()));
    }
    await operate(life, key, work, true);
  };
  return {
    get(life, key) {
      const read = (): unknown => {
        const text = stored.get(key);
        return text === undefined ? undefined : JSON.parse(text);
      };
      return operate(life, key, read, false);
    },
    async set(life, key, value) {
      const text = copy(value);
      await write(life, key, () => stored.set(key, text));
    },
    async delete(life, key) {
      await write(life, key, () => stored.delete(key));
    },
    keys(life, prefix) {
      const read = (): string[] => [...stored.keys()].filter((key) => key.startsWith(prefix)).toSorted();
      return operate(life, prefix, read, false);
    },
    slow: (milliseconds) => void waits.push(milliseconds),
    calm: () => void waits.splice(0),
  };
}
