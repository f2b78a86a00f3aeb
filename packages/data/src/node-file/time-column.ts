import { blockOf, release } from "./blocks.ts";
import type { BadRowCode, FieldSink } from "./row-target.ts";
import { timeOf } from "./time-of.ts";

/** Rows of a block of times. */
const BLOCK = 65536;

/** When each row was: a number, or a date such as 2026-03-01 or 2026-03-01 09:30:00 (UTC where no zone is given). */
export class TimeColumn implements FieldSink {
  readonly #blocks: Float64Array[] = [];
  length = 0;

  add(bytes: Uint8Array, start: number, end: number): BadRowCode | undefined {
    if (start === end) return "no-value";
    const time = timeOf(bytes, start, end);
    if (!Number.isFinite(time)) return "no-time";
    if (this.length % BLOCK === 0) this.#blocks.push(new Float64Array(blockOf(8 * BLOCK)));
    this.#blocks.at(-1)![this.length++ % BLOCK] = time;
    return undefined;
  }

  /** Returns the times, and gives up its own memory. */
  finish(): Float64Array<ArrayBuffer> {
    const times = new Float64Array(this.length);
    for (const [i, block] of this.#blocks.entries()) {
      times.set(block.subarray(0, Math.min(BLOCK, this.length - BLOCK * i)), BLOCK * i);
      release(block);
    }
    return times;
  }
}
