import type { Parts } from "./exponential.ts";
import { powerOfTwo, productError, sumError, upperBits } from "./floating-point.ts";

// their sum is log 2; the first is a multiple of 2^-42
const log2High = 0.6931471805598903;
const log2Low = 5.497923018708371e-14;
/** Adding and subtracting it rounds to a multiple of 2^-24. */
const toCoarse = 1.5 * 2 ** 28;
/** Upper bits of 0.6875: a number is taken apart into `2^k m` with m from there to twice as much. */
const lowest = 0x3fe60000;

/** For each of 128 ranges of m: c near 1 / m in 512ths, -log(c) as a multiple of 2^-42, and the rest of it. */
const ranges = new Float64Array(3 * 128);
const own = new Float64Array(2);

/** The natural logarithm, less than 1 unit in the last place off; NaN below 0. */
export function log(x: number): number {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? x : Number.NaN;
  if (ranges[0] === 0) fillRanges();
  // as in logarithmParts, without what only more than 53 bits need
  const isTiny = x < 2 ** -1000;
  const normal = isTiny ? x * 2 ** 54 : x;
  const bits = upperBits(normal) - lowest;
  const exponent = bits >> 20;
  const place = 3 * ((bits >> 13) & 127);
  const m = normal * powerOfTwo(0 - exponent);
  const k = isTiny ? exponent - 54 : exponent;
  const c = ranges[place]!;
  const coarse = m + toCoarse - toCoarse;
  const high = coarse * c - 1;
  const low = (m - coarse) * c;
  const r = high + low;
  const square = r * r;
  const start = k * log2High + ranges[place + 1]!;
  const whole = start + r;
  const lost = start - whole + r;
  return whole + (lost + (k * log2Low + ranges[place + 2]!) + square * (r * series(r, square) - 0.5));
}

/** `(log(1 + r) - r + r^2 / 2) / r^3`, for r up to 1 / 128. */
function series(r: number, square: number): number {
  return (
    0.3333333333333333 -
    0.25000000000000333 * r +
    square *
      (0.20000000000000304 -
        0.16666666627042062 * r +
        square * (0.14285714249691867 - 0.12501177679594874 * r + square * 0.11112181730079218))
  );
}

/** `log(1 + x)` for x from 0 to 1. */
export function log1p(x: number): number {
  if (x < 2 ** -54) return x;
  const sum = 1 + x;
  own[0] = sum;
  logarithmParts(own);
  return own[0] + (own[1]! + (x - (sum - 1)) / sum);
}

/**
 * Puts in the place of a positive finite x, the first of the parts, two numbers whose sum is its logarithm, to about 66
 * bits. (A number that goes through an array needs no memory where the call is not inlined.)
 *
 * With `x = 2^k m` and `r = c m - 1`, where c is near `1 / m`: `k log 2 - log c + r - r^2 / 2 + r^3 p(r)`. Split so
 * that the products which matter are exact.
 */
export function logarithmParts(parts: Parts): void {
  if (ranges[0] === 0) fillRanges();
  const x = parts[0]!;
  const isTiny = x < 2 ** -1000;
  const normal = isTiny ? x * 2 ** 54 : x;
  const bits = upperBits(normal) - lowest;
  const exponent = bits >> 20;
  const place = 3 * ((bits >> 13) & 127);
  const m = normal * powerOfTwo(0 - exponent);
  const k = isTiny ? exponent - 54 : exponent;

  const c = ranges[place]!;
  const coarse = m + toCoarse - toCoarse;
  const high = coarse * c - 1;
  const low = (m - coarse) * c;
  const r = high + low;
  const square = r * r;
  const tail = square * r * series(r, square);

  // each is larger than what is added to it, so that the differences say what the sums lost
  const start = k * log2High + ranges[place + 1]! + high;
  const whole = start + low;
  const half = 0.5 * high * high;
  const near = whole - half;
  const rest =
    low -
    (whole - start) +
    (whole - near - half) +
    (tail - low * (high + 0.5 * low) + (k * log2Low + ranges[place + 2]!));
  parts[0] = near + rest;
  parts[1] = rest - (parts[0] - near);
}

function fillRanges(): void {
  const logs = logarithmsOfFractions(512);
  for (let i = 0; i < 128; i++) {
    // 80 ranges below 1, half as wide as the 48 from there on
    const middle = i < 80 ? 0.6875 + (i + 0.5) / 256 : 1 + (i - 79.5) / 128;
    const n = Math.abs(middle - 1) < 1 / 128 ? 512 : Math.floor(512 / middle + 0.5);
    const high = logs[2 * n]!;
    ranges[3 * i] = n / 512;
    ranges[3 * i + 1] = Math.floor(high * 2 ** 42 + 0.5) / 2 ** 42;
    ranges[3 * i + 2] = high - ranges[3 * i + 1]! + logs[2 * n + 1]!;
  }
}

/**
 * `log(one / n)` in twice the precision, in two numbers from place 2 n on, for n from half to twice as many as `one`: sums of
 * all `log((j + 1) / j) = 2 atanh(1 / (2 j + 1))` between.
 */
export function logarithmsOfFractions(one: number): Float64Array {
  const logs = new Float64Array(4 * one + 2);
  for (let j = one; j < 2 * one; j++) addStep(logs, j, j + 1, j, -1);
  for (let j = one - 1; j >= one / 2; j--) addStep(logs, j + 1, j, j, 1);
  return logs;
}

function addStep(logs: Float64Array, from: number, to: number, j: number, sign: number): void {
  const under = 2 * j + 1;
  const t = 1 / under;
  const tLow = (1 - t * under - productError(t, under, t * under)) / under;
  const square = t * t;
  const step = sign * 2 * t;
  const before = logs[2 * from]!;
  const sum = before + step;
  const rest = sign * 2 * (tLow + t * square * (1 / 3 + square * (1 / 5 + square / 7)));
  logs[2 * to] = sum;
  logs[2 * to + 1] = logs[2 * from + 1]! + sumError(before, step, sum) + rest;
}
