import type { Clock } from "../state/clock.ts";
import { draw, fraction, integer, keyOf } from "./keyed-random.ts";
import type { ProcessLife } from "./process-life.ts";

/** What is on the disk, and how long it takes to get there. */
export interface Disk {
  get(life: ProcessLife, key: string): Promise<unknown>;
  set(life: ProcessLife, key: string, value: unknown): Promise<void>;
  delete(life: ProcessLife, key: string): Promise<void>;
  keys(life: ProcessLife, prefix: string): Promise<readonly string[]>;
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

/** A disk that outlives the processes that write to it. */
export function createDisk(clock: Clock, seed: number): Disk {
  const stored = new Map<string, string>();
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
      await operate(life, key, () => stored.set(key, text), true);
    },
    async delete(life, key) {
      await operate(life, key, () => stored.delete(key), true);
    },
    keys(life, prefix) {
      const read = (): string[] => [...stored.keys()].filter((key) => key.startsWith(prefix)).toSorted();
      return operate(life, prefix, read, false);
    },
  };
}
