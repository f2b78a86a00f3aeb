import type { LogCurve, TrainingLog } from "./training-log.ts";

/** A curve with its noise taken out: the median of five neighbours, then their mean over a twentieth of the rows. */
export function smoothed(y: Float64Array): Float64Array {
  const medians = y.map((_, i) => {
    const near = y.slice(Math.max(0, i - 2), i + 3).toSorted();
    return near[near.length >> 1]!;
  });
  const reach = Math.max(1, Math.round(y.length / 20));
  return medians.map((_, i) => mean(medians.subarray(Math.max(0, i - reach), i + reach + 1)));
}

export function mean(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
}

/** What a curve looks like, in numbers. */
export interface Shape {
  readonly curve: LogCurve;
  /** The place of the first value that is not finite; -1 for none. */
  readonly lost: number;
  readonly smooth: Float64Array;
  readonly first: number;
  /** The mean of the last tenth. */
  readonly last: number;
  readonly lowest: number;
  readonly lowestAt: number;
  /** How much of its level it loses over the last quarter. */
  readonly falling: number;
  /** How far its values lie from the smoothed ones over the second half, beside the whole way down. */
  readonly rough: number;
}

/** Measures a curve. */
export function shapeOf(curve: LogCurve): Shape {
  const { y } = curve;
  const lost = y.findIndex((value) => !Number.isFinite(value));
  const finite = lost < 0 ? y : y.subarray(0, lost);
  const smooth = smoothed(finite);
  const n = finite.length;
  const last = mean(smooth.subarray(n - Math.max(1, Math.round(n / 10))));
  const before = smooth[Math.floor((3 * (n - 1)) / 4)] ?? Number.NaN;
  const lowest = Math.min(...smooth);
  const half = n >> 1;
  const rest = finite.subarray(half).map((value, i) => Math.abs(value - smooth[half + i]!));
  return {
    curve,
    lost,
    smooth,
    first: finite[0] ?? Number.NaN,
    last,
    lowest,
    lowestAt: smooth.indexOf(lowest),
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
