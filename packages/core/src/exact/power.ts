import { exponentialOfSum } from "./exponential.ts";
import { upperHalf } from "./floating-point.ts";
import { logarithmParts } from "./logarithm.ts";

const logarithm = new Float64Array(2);

/** `base ** exponent` as JavaScript has it for every kind of number, less than 1 unit in the last place off. */
export function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  const size = Math.abs(base);
  if (!(size > 0 && size < Infinity && Math.abs(exponent) < Infinity) || size === 1)
    return limit(base, exponent);
  if (base > 0) return positivePower(base, exponent);
  if (!Number.isInteger(exponent)) return Number.NaN;
  return isOdd(exponent) ? -positivePower(size, exponent) : positivePower(size, exponent);
}

/** Where one of them is 0, NaN or infinite, or the base 1 or -1: what the language's own operator defines exactly. */
function limit(base: number, exponent: number): number {
  return base ** exponent;
}

function isOdd(whole: number): boolean {
  return Math.abs(whole % 2) === 1;
}

function positivePower(base: number, exponent: number): number {
  logarithm[0] = base;
  logarithmParts(logarithm);
  const high = logarithm[0];
  // beyond this every base but 1 overflows or vanishes
  if (Math.abs(exponent) > 2 ** 64) return high > 0 === exponent > 0 ? Infinity : 0;
  // the upper halves of both have an exact product
  const upper = upperHalf(exponent);
  const upperLog = upperHalf(high);
  const product = upper * upperLog;
  if (!(Math.abs(product) < 800)) return product > 0 ? Infinity : 0;
  const rest = (exponent - upper) * upperLog + exponent * (high - upperLog + logarithm[1]!);
  return exponentialOfSum(product, rest);
}
