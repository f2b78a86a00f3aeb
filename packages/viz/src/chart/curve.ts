import { countFinite, highest } from "../scale/column.ts";
import type { LocalizedText } from "../text/locale.ts";
import type { Ties } from "../scale/tie.ts";
import { readNumbers } from "./numbers.ts";

/** One column of numbers, or several of the same quantity: one for each seed or fold. */
export type Curve = ArrayLike<number> | readonly ArrayLike<number>[];

/** Copies of the columns of a curve, none longer than `most`. */
export function readCurve(
  name: string,
  curve: Curve,
  most: number = Number.POSITIVE_INFINITY,
): Float64Array[] {
  const columns = isColumns(curve)
    ? curve.map((column, i) => readNumbers(`${name}[${i}]`, column))
    : [readNumbers(name, curve)].filter(({ length }) => length > 0);
  const long = columns.find((column) => column.length > most);
  if (long !== undefined)
    throw new RangeError(`${name} must hold at most ${most} values, got ${long.length}`);
  return columns;
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

/** Spreads of frozen columns measured before. */
const known = new WeakMap<readonly ArrayLike<number>[], Spread>();

export function spread(columns: readonly ArrayLike<number>[]): Spread {
  if (!Object.isFrozen(columns)) return measure(columns);
  const before = known.get(columns) ?? measure(columns);
  known.set(columns, before);
  return before;
}

function measure(columns: readonly ArrayLike<number>[]): Spread {
  const [only] = columns;
  if (only !== undefined && columns.length === 1) {
    const mean = withoutInfinities(only);
    return { mean, low: mean, high: mean };
  }
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

export function isInfinite(value: number): boolean {
  return Math.abs(value) === Number.POSITIVE_INFINITY;
}

function holdsInfinity(column: Float64Array): boolean {
  for (let i = 0; i < column.length; i++) if (isInfinite(column[i]!)) return true;
  return false;
}

/** The column, NaN where it is not finite; a copy only where that changes it. */
function withoutInfinities(column: ArrayLike<number>): Float64Array {
  if (column instanceof Float64Array && !holdsInfinity(column)) return column;
  return new Float64Array(column).map((value) => (isInfinite(value) ? Number.NaN : value));
}

/** How many columns some means are over, "up to" so many where not all are over as many; `undefined` where none is. */
export function repeatsOf(curves: readonly (readonly ArrayLike<number>[])[]): LocalizedText | undefined {
  const drawn = curves.filter((columns) => columns.length > 0);
  const most = highest(
    drawn.map(({ length }) => length),
    0,
  );
  if (most < 2) return undefined;
  const isEven = drawn.every(
    (columns) => columns.length === most && new Set(columns.map(countFinite)).size === 1,
  );
  return isEven ? `${most}` : { ko: `최대 ${most}`, en: `up to ${most}` };
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

/** Whether the next finite value after a place is the same. */
export function isHeld(values: ArrayLike<number>, place: number): boolean {
  let next = place + 1;
  while (next < values.length && !Number.isFinite(values[next])) next++;
  return values[next] === values[place];
}

/** Where values come to one that is the highest or the lowest of them, or tie with it: a stretch of such values counts once. */
export function visitsOf(values: ArrayLike<number>, best: number, ties: Ties): number[] {
  const visits: number[] = [];
  let was = false;
  for (let i = 0; i < values.length; i++) {
    // what is missing ends no stretch
    if (!Number.isFinite(values[i])) continue;
    const isThere = ties(values[i]!, best);
    if (isThere && !was) visits.push(i);
    was = isThere;
  }
  return visits;
}
