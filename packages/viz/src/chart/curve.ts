import { readNumbers } from "./numbers.ts";

/** One column of numbers, or several of the same quantity: one for each seed or fold. */
export type Curve = ArrayLike<number> | readonly ArrayLike<number>[];

/** Copies of the columns of a curve. */
export function readCurve(name: string, curve: Curve): Float64Array[] {
  if (!isColumns(curve)) return curve.length === 0 ? [] : [readNumbers(name, curve)];
  return curve.map((column, i) => readNumbers(`${name}[${i}]`, column));
}

function isColumns(curve: Curve): curve is readonly ArrayLike<number>[] {
  return Array.isArray(curve) && typeof curve[0] === "object";
}

/** Mean and range of several columns, place by place; a place counts the columns that are finite there. */
export interface Spread {
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export function spread(columns: readonly ArrayLike<number>[]): Spread {
  const length = columns.reduce((longest, column) => Math.max(longest, column.length), 0);
  const [mean, low, high] = [new Float64Array(length), new Float64Array(length), new Float64Array(length)];
  for (let i = 0; i < length; i++) {
    let [count, sum, least, most] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const column of columns) {
      const value = column[i] ?? Number.NaN;
      if (!Number.isFinite(value)) continue;
      count++;
      sum += value;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    mean[i] = count === 0 ? Number.NaN : sum / count;
    low[i] = count === 0 ? Number.NaN : least;
    high[i] = count === 0 ? Number.NaN : most;
  }
  return { mean, low, high };
}

/** Gaussian average over neighbours `sigma` places wide; weights at the ends are those that are left. */
export function gaussian(values: ArrayLike<number>, sigma: number): Float64Array {
  const reach = Math.ceil(3 * sigma);
  const weights = Float64Array.from({ length: reach + 1 }, (_, k) =>
    Math.exp(-(k * k) / (2 * sigma * sigma)),
  );
  return Float64Array.from(values, (value, i) => {
    if (!Number.isFinite(value)) return Number.NaN;
    let [sum, weight] = [0, 0];
    for (let k = Math.max(0, i - reach); k <= Math.min(values.length - 1, i + reach); k++) {
      const share = weights[Math.abs(k - i)]!;
      if (!Number.isFinite(values[k])) continue;
      sum += share * values[k]!;
      weight += share;
    }
    return sum / weight;
  });
}

/** Place of the lowest finite value, or -1. */
export function lowestPlace(values: ArrayLike<number>): number {
  let best = -1;
  for (let i = 0; i < values.length; i++) {
    if (Number.isFinite(values[i]) && (best < 0 || values[i]! < values[best]!)) best = i;
  }
  return best;
}

/** Place of the last finite value, or -1. */
export function lastPlace(values: ArrayLike<number>): number {
  for (let i = values.length - 1; i >= 0; i--) if (Number.isFinite(values[i])) return i;
  return -1;
}

/** With more places than pixels, smoothing the edges of a band would not be seen. */
const mostSmoothed = 5000;

/** Lowest and highest value within `reach` places, smoothed. */
export function envelope(values: Float64Array, reach: number): { low: Float64Array; high: Float64Array } {
  const [low, high] = [new Float64Array(values.length), new Float64Array(values.length)];
  for (let i = 0; i < values.length; i++) {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let k = Math.max(0, i - reach); k <= Math.min(values.length - 1, i + reach); k++) {
      const value = values[k]!;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    low[i] = least;
    high[i] = most;
  }
  if (values.length > mostSmoothed) return { low, high };
  return { low: gaussian(low, reach), high: gaussian(high, reach) };
}
