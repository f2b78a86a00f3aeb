import type { BadRowCode, FieldSink } from "./row-target.ts";

const decoder = new TextDecoder();
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;
const date = /^\d{4}-\d\d(?:-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?$/u;

/** When each row was: a number, or a date such as 2026-03-01 or 2026-03-01 09:30:00 (UTC where no zone is given). */
export class TimeColumn implements FieldSink {
  #times = new Float64Array(1024);
  length = 0;

  add(bytes: Uint8Array, start: number, end: number): BadRowCode | undefined {
    if (start === end) return "no-value";
    const time = timeOf(decoder.decode(bytes.subarray(start, end)));
    if (!Number.isFinite(time)) return "no-time";
    if (this.length === this.#times.length) {
      const longer = new Float64Array(2 * this.length);
      longer.set(this.#times);
      this.#times = longer;
    }
    this.#times[this.length++] = time;
    return undefined;
  }

  finish(): Float64Array {
    return this.#times.subarray(0, this.length);
  }
}

function timeOf(text: string): number {
  if (number.test(text)) return Number(text);
  if (!date.test(text)) return NaN;
  const iso = text.replace(" ", "T");
  const hasZone = !iso.includes("T") || /(?:Z|[+-]\d\d:?\d\d)$/u.test(iso);
  return Date.parse(hasZone ? iso : `${iso}Z`);
}
