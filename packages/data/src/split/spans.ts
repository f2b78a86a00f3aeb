import { checkList, described, isObject } from "../options.ts";
import { ascending } from "./train-test-split.ts";
import type { SplitData, Times } from "./data.ts";

/** From when to when each row was. */
export interface Spans {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** Returns the span of each row, its own number where there are no times; refuses NaN and ends before their starts. */
export function spansOf({ length, times }: SplitData): Spans {
  if (times === undefined) {
    const rows = Float64Array.from(ascending(0, length));
    return { starts: rows, ends: rows };
  }
  const { start, end } = spanColumns(times);
  const starts = Float64Array.from(checkList("times.start", start, length));
  const ends = Float64Array.from(checkList("times.end", end, length));
  for (let row = 0; row < length; row++)
    if (!(Number.isFinite(starts[row]) && Number.isFinite(ends[row]) && starts[row]! <= ends[row]!))
      throw new RangeError(
        `times must be finite and not end before they start, got ${starts[row]} to ${ends[row]} in row ${row}`,
      );
  return { starts, ends };
}

function spanColumns(times: Times): { start: ArrayLike<number>; end: ArrayLike<number> } {
  if (!isObject(times))
    throw new TypeError(`times must be an array or { start, end }, got ${described(times)}`);
  return "start" in times ? times : { start: times, end: times };
}

/** Returns the spans of rows that stand in the order of time. */
export function orderedSpans(data: SplitData): Spans {
  const spans = spansOf(data);
  const { starts } = spans;
  for (let row = 1; row < starts.length; row++)
    if (starts[row]! < starts[row - 1]!)
      throw new RangeError(
        `times must go forward, got ${starts[row]} after ${starts[row - 1]} in row ${row}`,
      );
  return spans;
}

/** Consecutive rows that are tested together. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * Returns the rows that may be trained on beside these test runs: none whose span overlaps a run's, from the first start
 * to the last end, and none of the `embargo` rows that begin first after it.
 */
export function rowsBeside(runs: readonly Run[], { starts, ends }: Spans, embargo: number): Uint32Array {
  const isKept = new Uint8Array(starts.length).fill(1);
  for (const { from, to } of runs) {
    let last = -Infinity;
    for (let row = from; row < to; row++) last = Math.max(last, ends[row]!);
    for (let row = 0; row < from; row++) if (ends[row]! >= starts[from]!) isKept[row] = 0;
    let after = to;
    while (after < starts.length && starts[after]! <= last) after++;
    isKept.fill(0, from, after + embargo);
  }
  return ascending(0, starts.length).filter((row) => isKept[row] === 1);
}
