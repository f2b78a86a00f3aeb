import type { Algebra } from "./formula.ts";

/** All numbers from low to high. */
export type Interval = readonly [low: number, high: number];

const unit = 2 ** -52;

/** One step further out on both sides, so that the exact result lies inside; `ulps` for inexact functions. */
function outward(low: number, high: number, ulps = 1): Interval {
  const room = (value: number): number => Math.abs(value) * unit * ulps + Number.MIN_VALUE;
  return [low - room(low), high + room(high)];
}

const isWhole = ([low, high]: Interval): boolean => low === high && Number.isSafeInteger(low);

/** Sums, differences, products and quotients of whole numbers that are whole stay exact. */
function combine(a: Interval, b: Interval, apply: (x: number, y: number) => number): Interval {
  const corners = [apply(a[0], b[0]), apply(a[0], b[1]), apply(a[1], b[0]), apply(a[1], b[1])];
  if (corners.some(Number.isNaN)) return [-Infinity, Infinity];
  const [low, high] = [Math.min(...corners), Math.max(...corners)];
  return isWhole(a) && isWhole(b) && isWhole([low, high]) ? [low, high] : outward(low, high);
}

/** A fraction of whole numbers that is off a whole number by rounding alone counts as that number. */
function settle([low, high]: Interval, round: (value: number) => number): Interval {
  const near = Math.round((low + high) / 2);
  const straddles = low <= near && near <= high && high - low < 1e-9 * Math.max(1, Math.abs(near));
  return straddles ? [near, near] : [round(low), round(high)];
}

function power(a: Interval, [exponent, same]: Interval): Interval {
  if (exponent === same && Number.isSafeInteger(exponent) && exponent >= 0 && exponent <= 64) {
    let result: Interval = [1, 1];
    for (let i = 0; i < exponent; i++) result = combine(result, a, (x, y) => x * y);
    return exponent % 2 === 0 ? [Math.max(0, result[0]), result[1]] : result;
  }
  if (!(a[0] >= 0)) return [-Infinity, Infinity];
  const corners = [a[0] ** exponent, a[0] ** same, a[1] ** exponent, a[1] ** same];
  return outward(Math.min(...corners), Math.max(...corners), 8);
}

const halfTurn = (value: number): number => Math.floor(value / Math.PI);

function cosine([low, high]: Interval): Interval {
  const ends = outward(Math.min(Math.cos(low), Math.cos(high)), Math.max(Math.cos(low), Math.cos(high)), 64);
  if (halfTurn(low) === halfTurn(high)) return [Math.max(-1, ends[0] - 1e-15), Math.min(1, ends[1] + 1e-15)];
  return halfTurn(high) - halfTurn(low) > 1
    ? [-1, 1]
    : halfTurn(high) % 2 === 0
      ? [ends[0], 1]
      : [-1, ends[1]];
}

/** What formulas are made of, over intervals. */
export const intervals: Algebra<Interval> = {
  number: (value: number): Interval => [value, value],
  add: (a: Interval, b: Interval): Interval => combine(a, b, (x, y) => x + y),
  subtract: (a: Interval, b: Interval): Interval => combine(a, b, (x, y) => x - y),
  multiply: (a: Interval, b: Interval): Interval => combine(a, b, (x, y) => x * y),
  divide: (a: Interval, b: Interval): Interval =>
    b[0] <= 0 && b[1] >= 0 ? [-Infinity, Infinity] : combine(a, b, (x, y) => x / y),
  power,
  calls: {
    sqrt: ([low, high]: Interval): Interval => outward(Math.sqrt(Math.max(0, low)), Math.sqrt(high)),
    abs: ([low, high]: Interval): Interval => [
      low <= 0 && high >= 0 ? 0 : Math.min(Math.abs(low), Math.abs(high)),
      Math.max(Math.abs(low), Math.abs(high)),
    ],
    sign: ([low, high]: Interval): Interval => [Math.sign(low), Math.sign(high)],
    floor: (a: Interval): Interval => settle(a, Math.floor),
    ceil: (a: Interval): Interval => settle(a, Math.ceil),
    round: (a: Interval): Interval => settle(a, Math.round),
    cos: cosine,
    min: (a: Interval, b: Interval): Interval => [Math.min(a[0], b[0]), Math.min(a[1], b[1])],
    max: (a: Interval, b: Interval): Interval => [Math.max(a[0], b[0]), Math.max(a[1], b[1])],
  },
};
