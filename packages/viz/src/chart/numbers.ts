/** Numbers beyond this count as infinite, those nearer to zero than its inverse as zero: they could not be drawn. */
const largest = 1e300;

/** A copy of a column of numbers; NaN and infinities are kept, they are part of the story. */
export function readNumbers(name: string, values: ArrayLike<number>): Float64Array {
  if (values === null || typeof values !== "object" || typeof values.length !== "number") {
    throw new TypeError(`${name} must be an array of numbers, got ${typeof values}`);
  }
  const copy = new Float64Array(values);
  for (let i = 0; i < copy.length; i++) {
    if (typeof values[i] !== "number")
      throw new TypeError(`${name}[${i}] must be a number, got ${String(values[i])}`);
    const value = copy[i]!;
    const size = Math.abs(value);
    if (size > largest) copy[i] = Math.sign(value) * Number.POSITIVE_INFINITY;
    else if (size < 1 / largest) copy[i] = 0;
  }
  return copy;
}

/** A copy of an axis of a grid: finite, at least two values, ascending. */
export function readAscending(name: string, values: ArrayLike<number>): Float64Array {
  const copy = readNumbers(name, values);
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
  if (typeof value !== "number") throw new TypeError(`${name} must be a number, got ${String(value)}`);
  if (!Number.isSafeInteger(value) || !(value >= min)) {
    throw new RangeError(`${name} must be a whole number from ${min} up, got ${value}`);
  }
  return value;
}
