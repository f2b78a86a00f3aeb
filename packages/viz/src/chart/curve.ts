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
  const length = Math.max(0, ...columns.map((column) => column.length));
  const [mean, low, high] = [new Float64Array(length), new Float64Array(length), new Float64Array(length)];
  for (let i = 0; i < length; i++) {
    const values = columns.map((column) => column[i] ?? Number.NaN).filter(Number.isFinite);
    mean[i] =
      values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
    low[i] = values.length === 0 ? Number.NaN : Math.min(...values);
    high[i] = values.length === 0 ? Number.NaN : Math.max(...values);
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
