import { fillRoots } from "./exponential.ts";
import { powerOfTwo, upperBits, upperHalf, withUpperBits } from "./floating-point.ts";
import { logarithmsOfFractions } from "./logarithm.ts";

// their sum is log 2; a multiple of the first up to 2^11 has 33 bits
const log2High = 0.6931471824645996;
const log2Low = -1.904654299957768e-9;
// their sum is log(2) / 128; a multiple of the first up to 2^17 is exact
const stepHigh = 0.005415212348111709;
const stepLow = 1.2864023111638346e-14;
const perStep = 184.6649652337873;
/** Adding and subtracting it rounds to a multiple of 2^-24. */
const toCoarse = 1.5 * 2 ** 28;
/** The same for whole numbers. */
const toWhole = 1.5 * 2 ** 52;
/**
 * Upper bits of a number below 0.6875: one is taken apart into `2^k m` with m from there to twice as much, in 512 ranges,
 * of which 1 is in the middle of one.
 */
const lowest = 0x3fe60400;

/** For each range of m: c near 1 / m in 2048ths, -log(c) as a multiple of 2^-22, and the rest of it. */
const ranges = new Float64Array(3 * 512);
/** `2^(i / 128)` at place 2 i, and what its rounding lost behind it. */
const roots = new Float64Array(2 * 128);

/** `base ** exponent` as JavaScript has it for every kind of number, less than 1 unit in the last place off. */
export function power(base: number, exponent: number): number {
  const value = lifted(base, 0, exponent, 0, false);
  return value > 0 ? value : farPower(base, exponent);
}

/**
 * `(base 2^lift)^exponent 2^-shift`; not above 0 where that is beyond e^700 or e^-700. In two functions that engines
 * put into the loop that calls them, without memory for the numbers that go between.
 *
 * With `base = 2^k m` and `r = c m - 1`, where c is near `1 / m`: the logarithm is `k log 2 - log c + r - r^2 / 2 +
 * r^3 p(r)`, in a part of 32 bits, `high`, the upper bits of r, and the rest.
 */
function lifted(base: number, lift: number, exponent: number, shift: number, isFar: boolean): number {
  const bits = upperBits(base) - lowest;
  const k = bits >> 20;
  // not so for negative bases, zeros, NaN and infinities, either
  if (!(Math.abs(k) < 1000)) return 0;
  const place = 3 * ((bits >> 11) & 511);
  const m = base * powerOfTwo(-k);
  const c = ranges[place]!;
  const coarse = m + toCoarse - toCoarse;
  let high = coarse * c - 1;
  let low = (m - coarse) * c;
  const r = high + low;
  if (c === 1) {
    // r is exact, and may be the whole logarithm
    high = upperHalf(r);
    low = r - high;
  }
  const square = r * r;
  const tail =
    r *
      (0.33333333333330956 -
        0.24999999999997918 * r +
        square * (0.20000016484954702 - 0.16666681091002353 * r)) -
    0.5;
  const whole = k + lift;
  const rest = low + (square * tail + (whole * log2Low + ranges[place + 2]!));
  return raised(whole * log2High + ranges[place + 1]!, high, rest, exponent, shift, isFar);
}

/** e to the power `(first + high + rest) exponent`, over `2^shift`. */
function raised(
  first: number,
  high: number,
  rest: number,
  exponent: number,
  shift: number,
  isFar: boolean,
): number {
  // the upper 21 bits of the exponent have exact products with both
  const wide = exponent * 4294967297;
  const upper = wide - (wide - exponent);
  const larger = upper * first;
  const smaller = upper * high;
  const product = larger + smaller;
  if (!(Math.abs(product - shift * Math.LN2) < 700)) return 0;
  const lost = larger - product + smaller + (exponent - upper) * (first + high) + exponent * rest;
  if (!isFar && !(Math.abs(lost) < 2 ** -9)) return 0;
  const n = (isFar ? product + lost : product) * perStep + toWhole - toWhole;
  const r = product - n * stepHigh - (n * stepLow - lost);
  const square = r * r;
  // `(e^r - 1 - r) / r^2`
  const more =
    r +
    square *
      (0.4999999999999174 +
        0.16666666666665486 * r +
        square * (0.04166669696630158 + 0.00833333766185228 * r));
  const place = 2 * (n & 127);
  const root = roots[place]!;
  return (root + (root * more + roots[place + 1]!)) * powerOfTwo((n >> 7) - shift);
}

/** Where the base is not positive or of an extreme size, the result is of one, or the tables are empty. */
function farPower(base: number, exponent: number): number {
  if (roots[0] === 0) {
    fillTables();
    return power(base, exponent);
  }
  const size = Math.abs(base);
  // what the language's own operator defines exactly
  if (!(size > 0 && size < Infinity && Math.abs(exponent) < Infinity) || size === 1) return base ** exponent;
  if (base < 0) {
    if (!Number.isInteger(exponent)) return Number.NaN;
    return Math.abs(exponent % 2) === 1 ? -power(size, exponent) : power(size, exponent);
  }
  const lift = base < 1 ? -100 : 100;
  for (const shift of [0, 512, -600]) {
    const value = lifted(base * powerOfTwo(-lift), lift, exponent, shift, true);
    if (value > 0) return value * powerOfTwo(shift);
  }
  return base > 1 === exponent > 0 ? Infinity : 0;
}

function fillTables(): void {
  fillRoots(roots);
  const logs = logarithmsOfFractions(2048);
  for (let i = 0; i < 512; i++) {
    const n = Math.floor(2048 / withUpperBits(lowest + 0x400 + 0x800 * i) + 0.5);
    const high = logs[2 * n]!;
    ranges[3 * i] = n / 2048;
    ranges[3 * i + 1] = Math.floor(high * 2 ** 22 + 0.5) / 2 ** 22;
    ranges[3 * i + 2] = high - ranges[3 * i + 1]! + logs[2 * n + 1]!;
  }
}
