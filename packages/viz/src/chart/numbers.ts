import { refuse } from "../text/refuse.ts";

/** Numbers beyond this count as infinite, those nearer to zero than its inverse as zero: they could not be drawn. */
const largest = 1e300;

/** A copy of a column of numbers, which says how a `gap` is written where nothing stands; NaN and infinities are kept, they are part of the story. */
export function readNumbers(name: string, values: ArrayLike<number>, gap = " or NaN"): Float64Array {
  const copy = new Float64Array(lengthOf(name, values, "numbers"));
  for (let i = 0; i < copy.length; i++) {
    const value = values[i];
    if (typeof value !== "number") refuse(`${name}[${i}]`, `a number${value === null ? gap : ""}`, value);
    const size = Math.abs(value);
    copy[i] = size > largest ? value * largest : size < 1 / largest ? 0 : value;
  }
  return copy;
}

/** More values than this could not be held. */
const longest = 2 ** 28;

/** The length of an array, or of what has the length of one. */
export function lengthOf(name: string, values: ArrayLike<unknown>, what: string): number {
  const length = typeof values === "object" && values !== null ? values.length : -1;
  if (!Number.isInteger(length) || length < 0 || length > longest)
    refuse(name, `an array of ${what}`, values);
  return length;
}

/** A copy of an axis of a grid: finite, at least two values, ascending. */
export function readAscending(name: string, values: ArrayLike<number>): Float64Array {
  const copy = readNumbers(name, values, "");
  if (copy.length < 2) throw new RangeError(`${name} must hold at least 2 values, got ${copy.length}`);
  for (let i = 0; i < copy.length; i++) {
    const rises = i === 0 || copy[i]! > copy[i - 1]!;
    if (!Number.isFinite(copy[i]) || !rises) {
      throw new RangeError(`${name} must be finite and ascending, got ${copy[i]} at ${i}`);
    }
  }
  return copy;
}

/** A whole number from `min` up. */
export function readCount(name: string, value: number, min: number): number {
  if (!Number.isSafeInteger(readNumber(name, value)) || !(value >= min))
    refuse(name, `a whole number from ${min} up`, value, RangeError);
  return value;
}

/** A number from `low` to `high`; NaN is within no ends. */
export function readNumber(name: string, value: number, low?: number, high?: number): number {
  if (typeof value !== "number") refuse(name, "a number", value);
  if (low !== undefined && !(value >= low && value <= high!))
    refuse(name, `${low} to ${high}`, value, RangeError);
  return value;
}

/** A checked copy of a point of the plane. */
export function readPoint(name: string, point: ArrayLike<number>): readonly [number, number] {
  const read = readNumbers(name, point);
  if (read.length === 2 && read.every(Number.isFinite)) return [read[0]!, read[1]!];
  throw new RangeError(`${name} must be two finite numbers, got ${read.join(", ")}`);
}
