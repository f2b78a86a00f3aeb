import { countBelow } from "../bisect.ts";

/** Some of the times: the one at each place of their order, and how many rows are earlier. */
interface PlacedMoments {
  readonly moments: Float64Array;
  readonly earlier: Float64Array;
}

/** Times from `first` to `last`, both of rows, among which the moments of some places are. */
interface Interval {
  readonly first: number;
  readonly last: number;
  /** How many rows are earlier than `first`. */
  readonly earlier: number;
}

/** Most cells in which rows are counted, in all intervals together: 20 bytes each. */
const CELLS = 2 ** 16;

/**
 * Returns the moments that stand at the given ascending places, from 0, of the times in order, and how many rows are
 * earlier than each. The times are neither sorted nor copied: each pass over them counts those of narrower intervals around
 * the places, which takes 1.3 MB a pass; two or three passes do, more only where times are crowded at many scales.
 */
export function momentsAt(times: Float64Array, places: readonly number[]): PlacedMoments {
  const found = isAscending(times)
    ? places.map((place) => ({ first: times[place]!, earlier: countBelow(times, times[place]!, false) }))
    : narrowDown(times, places);
  return {
    moments: Float64Array.from(found, ({ first }) => first),
    earlier: Float64Array.from(found, ({ earlier }) => earlier),
  };
}

function isAscending(times: Float64Array): boolean {
  for (let row = 1; row < times.length; row++) if (times[row - 1]! > times[row]!) return false;
  return true;
}

/** Returns for each place an interval of one moment. */
function narrowDown(times: Float64Array, places: readonly number[]): Interval[] {
  const whole = { first: -Number.MAX_VALUE, last: Number.MAX_VALUE, earlier: 0 };
  let around: Interval[] = places.map(() => whole);
  for (;;) {
    const wide = [...new Set(around.filter(({ first, last }) => first < last))];
    if (wide.length === 0) return around;
    const cells = new Cells(wide, Math.min(CELLS, 4 * times.length));
    for (let row = 0; row < times.length; row++) cells.count(times[row]!);
    around = narrowed(around, places, cells, new Map(wide.map((interval, at) => [interval, at])));
  }
}

/** Returns the intervals that the counts leave: one a cell, which places in it share. */
function narrowed(
  around: readonly Interval[],
  places: readonly number[],
  cells: Cells,
  counted: ReadonlyMap<Interval, number>,
): Interval[] {
  let last: Interval | undefined;
  let cell = -1;
  let stop = 0;
  return around.map((interval, i) => {
    const at = counted.get(interval);
    if (at === undefined) return interval;
    if (cell < at * cells.each) [cell, stop] = [at * cells.each - 1, interval.earlier];
    for (; stop <= places[i]!; last = undefined) stop += cells.counts[++cell]!;
    last ??= { first: cells.first[cell]!, last: cells.last[cell]!, earlier: stop - cells.counts[cell]! };
    return last;
  });
}

/** Counts times in intervals that are parted into cells of equal width, and notes the first and last one of each cell. */
class Cells {
  readonly each: number;
  readonly counts: Uint32Array;
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly #starts: Float64Array;
  readonly #ends: Float64Array;

  constructor(intervals: readonly Interval[], cells: number) {
    this.each = Math.max(4, Math.floor(cells / intervals.length));
    this.#starts = Float64Array.from(intervals, ({ first }) => first);
    this.#ends = Float64Array.from(intervals, ({ last }) => last);
    const size = this.each * intervals.length;
    this.counts = new Uint32Array(size);
    this.first = new Float64Array(size).fill(Infinity);
    this.last = new Float64Array(size).fill(-Infinity);
  }

  count(time: number): void {
    const at = countBelow(this.#starts, time, true) - 1;
    if (at < 0 || time > this.#ends[at]!) return;
    const start = this.#starts[at]!;
    const end = this.#ends[at]!;
    // Rounded, yet never falling from one time to a later one: an order that is kept is all that is needed.
    const share =
      end - start < Infinity
        ? (time - start) / (end - start)
        : (time / 2 - start / 2) / (end / 2 - start / 2);
    const cell = at * this.each + Math.floor(share * (this.each - 1));
    this.counts[cell]!++;
    if (time < this.first[cell]!) this.first[cell] = time;
    if (time > this.last[cell]!) this.last[cell] = time;
  }
}
