import { productError, scaled } from "./floating-point.ts";

// their sum is log(2) / 32; a multiple of the first up to 2^16 is exact
export const stepHigh = 0.021660849392446835;
export const stepLow = 5.145609244655338e-14;
export const perStep = 46.16624130844683;

// `(e^r - 1 - r) / r^2` is near `0.5 + third r + r^2 (fourth + fifth r + r^2 sixth)`
export const third = 0.16666666666577892;
export const fourth = 0.0416666666665557;
export const fifth = 0.008333363009918092;
export const sixth = 0.0013888925984607509;

/** Beyond these a result is infinite, or 0. */
export const largestPower = 709.79;
export const smallestPower = -745.2;

/** Two numbers whose sum is a result before its last rounding. */
export type Parts = Float64Array;

/** `2^(i / 32)` at place 2 i, and what its rounding lost behind it. */
const roots = new Float64Array(64);

/** e to the power x, less than 1 unit in the last place off. */
export function exp(x: number): number {
  if (!(x < largestPower)) return x > 0 ? Infinity : x;
  if (x < smallestPower) return 0;
  if (roots[0] === 0) fillRoots(roots);
  // as in exponentialParts, whose sum this is
  const n = Math.floor(x * perStep + 0.5);
  const r = x - n * stepHigh - n * stepLow;
  const square = r * r;
  const more = r + square * (0.5 + third * r + square * (fourth + fifth * r + square * sixth));
  const place = 2 * (n & 31);
  const root = roots[place]!;
  const rise = root * more;
  const near = root + rise;
  return scaled(near + (rise - (near - root) + roots[place + 1]!), n >> 5);
}

/**
 * The `k` for which e to the power x is `2^k` times the sum of the parts it writes, the first of them from 1 to 2; |x| is at
 * most 746.
 *
 * With `n` the whole number nearest to `32 x / log 2` and `r` the rest: `2^(n / 32) (1 + r + r^2 p(r))`.
 */
export function exponentialParts(x: number, parts: Parts): number {
  if (roots[0] === 0) fillRoots(roots);
  const n = Math.floor(x * perStep + 0.5);
  const r = x - n * stepHigh - n * stepLow;
  const square = r * r;
  const more = r + square * (0.5 + third * r + square * (fourth + fifth * r + square * sixth));
  const place = 2 * (n & 31);
  const root = roots[place]!;
  const rise = root * more;
  const near = root + rise;
  parts[0] = near;
  parts[1] = rise - (near - root) + roots[place + 1]!;
  return n >> 5;
}

/** `2^(i / 32)` at place 2 i, and what its rounding lost behind it. */
export function exponentialTable(): Float64Array {
  if (roots[0] === 0) fillRoots(roots);
  return roots;
}

/** Fills in `2^(i / size)` with what its rounding lost, by square roots of 2 and their products, in twice the precision. */
export function fillRoots(table: Float64Array): void {
  const size = table.length / 2;
  table[0] = 1;
  let [high, low] = [2, 0];
  for (let distance = size / 2; distance >= 1; distance /= 2) {
    const root = Math.sqrt(high);
    const product = root * root;
    low = (high - product - productError(root, root, product) + low) / (2 * root);
    high = root;
    for (let i = 0; i < size; i += 2 * distance) {
      const other = table[2 * i]!;
      const value = other * high;
      const rest = productError(other, high, value) + other * low + table[2 * i + 1]! * high;
      const at = 2 * (i + distance);
      table[at] = value + rest;
      table[at + 1] = rest - (table[at] - value);
    }
  }
}
