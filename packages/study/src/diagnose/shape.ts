import type { LogCurve, TrainingLog } from "./training-log.ts";

/** How many neighbours to either side a median takes in. */
const near = 2;

/** How many medians to either side a mean takes in. */
function reachOf(rows: number): number {
  return Math.max(1, Math.round(rows / 20));
}

/** A curve with its noise taken out: the median of five neighbours, then their mean over a twentieth of the rows. */
export function smoothed(y: Float64Array): Float64Array {
  const medians = y.map((_, i) => {
    const five = y.slice(Math.max(0, i - near), i + near + 1).toSorted();
    return five[five.length >> 1]!;
  });
  const reach = reachOf(y.length);
  return medians.map((_, i) => mean(medians.subarray(Math.max(0, i - reach), i + reach + 1)));
}

export function mean(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
}

/** What a curve looks like, in numbers to judge by: most are of the smoothed curve and stand in no row of the log. */
export interface Shape {
  /** With every row of the log, to quote from. */
  readonly whole: LogCurve;
  readonly curve: LogCurve;
  /** How many rows to either side of a place its smoothed value comes from. */
  readonly reach: number;
  /** The place of the first value that is not finite; -1 for none. */
  readonly lost: number;
  readonly smooth: Float64Array;
  readonly first: number;
  /** The mean of the last tenth. */
  readonly last: number;
  readonly lowest: number;
  readonly lowestAt: number;
  /** Where the last quarter begins, and how much it falls from there as a share of its level then, and at the end. */
  readonly lateAt: number;
  readonly fall: number;
  readonly falling: number;
  /** How far its values lie from the smoothed ones over the second half, beside the whole way down. */
  readonly rough: number;
}

/** Measures a curve, of which some rows of the whole were taken. */
export function shapeOf(curve: LogCurve, whole: LogCurve): Shape {
  const { y } = curve;
  const lost = y.findIndex((value) => !Number.isFinite(value));
  const finite = lost < 0 ? y : y.subarray(0, lost);
  const smooth = smoothed(finite);
  const n = finite.length;
  const last = mean(smooth.subarray(n - Math.max(1, Math.round(n / 10))));
  const lateAt = Math.floor((3 * (n - 1)) / 4);
  const before = smooth[lateAt] ?? Number.NaN;
  const lowest = Math.min(...smooth);
  const half = n >> 1;
  const rest = finite.subarray(half).map((value, i) => Math.abs(value - smooth[half + i]!));
  return {
    whole,
    curve,
    reach: near + reachOf(n),
    lost,
    smooth,
    first: finite[0] ?? Number.NaN,
    last,
    lowest,
    lowestAt: smooth.indexOf(lowest),
    lateAt,
    fall: (before - last) / Math.abs(before),
    falling: (before - last) / Math.abs(last),
    rough: mean(rest) / Math.abs(last),
  };
}

/** The share of the rows at which a rate has first fallen below a fiftieth of its highest; undefined where it has not. */
export function rateGone({ rate }: TrainingLog): number | undefined {
  if (rate === undefined) return undefined;
  const highest = Math.max(...rate.y);
  const at = rate.y.findIndex((value, i) => value < highest / 50 && i >= rate.y.indexOf(highest));
  return at < 0 ? undefined : at / rate.y.length;
}
