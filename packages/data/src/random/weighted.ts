import { countBelow } from "../bisect.ts";
import { pairwiseSum } from "../pairwise.ts";

/** A stream of numbers from 0 up to, not including, 1. */
interface Uniform {
  random(): number;
}

/** Returns the weights divided by their sum. */
export function sharesOf(weights: ArrayLike<number>, name: string): Float64Array {
  const shares = Float64Array.from(weights, (weight, row) => checkWeight(weight, row, name));
  const sum = pairwiseSum(shares);
  if (!(sum > 0 && sum < Infinity)) throw new RangeError(`${name} must have a positive sum, got ${sum}`);
  return shares.map((weight) => weight / sum);
}

/** Refuses more draws than there are rows to draw. */
export function checkEnough(shares: Float64Array, size: number, name: string): void {
  const possible = shares.reduce((count, share) => count + (share > 0 ? 1 : 0), 0);
  if (size > possible)
    throw new RangeError(
      `${name} must be at most the number of rows with positive weight (${possible}), got ${size}`,
    );
}

/** Draws with putting back, as NumPy's `choice(n, size, p=shares)`. */
export function drawByWeight(stream: Uniform, shares: Float64Array, size: number): Uint32Array {
  const cumulative = accumulate(shares);
  const rows = new Uint32Array(size);
  for (let i = 0; i < size; i++) rows[i] = countBelow(cumulative, stream.random(), true);
  return rows;
}

/**
 * Draws without putting back, as NumPy's `choice(n, size, replace=False, p=shares)`: as many draws at a time as are
 * missing, of which those that come again do not count. Each draw is thereby in proportion to the weights left.
 */
export function drawDistinct(stream: Uniform, shares: Float64Array, size: number): Uint32Array {
  const left = shares.slice();
  const rows = new Uint32Array(size);
  for (let filled = 0; filled < size;) {
    const cumulative = accumulate(left);
    for (let missing = size - filled; missing > 0; missing--) {
      const row = countBelow(cumulative, stream.random(), true);
      if (left[row] === 0) continue;
      left[row] = 0;
      rows[filled++] = row;
    }
  }
  return rows;
}

/** Returns the running sum, divided by its last term. */
function accumulate(shares: Float64Array): Float64Array {
  let running = 0;
  const cumulative = shares.map((share) => (running += share));
  return cumulative.map((value) => value / running);
}

function checkWeight(weight: number, row: number, name: string): number {
  if (typeof weight !== "number")
    throw new TypeError(`${name} must be numbers, got ${typeof weight} in row ${row}`);
  if (!(weight >= 0 && weight < Infinity))
    throw new RangeError(`${name} must not be negative, NaN or infinite, got ${weight} in row ${row}`);
  return weight;
}
