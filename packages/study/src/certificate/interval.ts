import type { Algebra } from "./formula.ts";

/** All numbers from low to high. */
export type Interval = readonly [low: number, high: number];

const everything: Interval = [-Infinity, Infinity];

export const around = (middle: number, room: number): Interval => [middle - room, middle + room];

/** A little further out on both sides, so that the exact result lies inside; `ulps` for inexact functions. */
function outward(low: number, high: number, ulps = 1): Interval {
  const room = (value: number): number => Math.abs(value) * 2 ** -52 * ulps + Number.MIN_VALUE;
  return [low - room(low), high + room(high)];
}

const isWhole = ([low, high]: Interval): boolean => low === high && Number.isSafeInteger(low);

/** What an operation makes of all pairs; what it makes of whole numbers stays exact where that is whole as well. */
function combine(a: Interval, b: Interval, apply: (x: number, y: number) => number, ulps = 1): Interval {
  const corners = a.flatMap((x) => b.map((y) => apply(x, y)));
  if (corners.some(Number.isNaN)) return everything;
  const [low, high] = [Math.min(...corners), Math.max(...corners)];
  return isWhole(a) && isWhole(b) && isWhole([low, high]) ? [low, high] : outward(low, high, ulps);
}

/** What is off a whole number by rounding alone counts as that number. */
function settle([low, high]: Interval, round: (value: number) => number): Interval {
  const near = Math.round((low + high) / 2);
  const straddles = low <= near && near <= high && high - low < 1e-9 * Math.max(1, Math.abs(near));
  return straddles ? [near, near] : [round(low), round(high)];
}

/** What formulas are made of, over intervals. */
export const intervals: Algebra<Interval> = {
  number: (value) => [value, value],
  add: (a, b) => combine(a, b, (x, y) => x + y),
  // a number from itself leaves nothing, whatever its digits
  subtract: (a, b) => (new Set([...a, ...b]).size === 1 ? [0, 0] : combine(a, b, (x, y) => x - y)),
  multiply: (a, b) => combine(a, b, (x, y) => x * y),
  divide: (a, b) => (b[0] <= 0 && b[1] >= 0 ? everything : combine(a, b, (x, y) => x / y)),
  power: (base, exponent) => {
    const [low, high] = combine(base, exponent, Math.pow, 8);
    return exponent[0] % 2 === 0 && base[0] <= 0 && base[1] >= 0 ? [0, high] : [low, high];
  },
  calls: {
    sqrt: ([low, high]) => outward(Math.sqrt(Math.max(0, low)), Math.sqrt(high)),
    log: ([low, high]) => outward(Math.log(low), Math.log(high), 2),
    abs: ([low, high]) => [Math.max(0, low, -high), Math.max(Math.abs(low), Math.abs(high))],
    sign: ([low, high]) => [Math.sign(low), Math.sign(high)],
    floor: (a) => settle(a, Math.floor),
    ceil: (a) => settle(a, Math.ceil),
    round: (a) => settle(a, Math.round),
    // no cosine changes by more than its angle does
    cos: ([low, high]) => around(Math.cos((low + high) / 2), (high - low) / 2 + 1e-14 * Math.max(1, high)),
    min: (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1])],
    max: (a, b) => [Math.max(a[0], b[0]), Math.max(a[1], b[1])],
  },
};
