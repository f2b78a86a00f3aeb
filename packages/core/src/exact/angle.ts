import { productError, sumError } from "./floating-point.ts";
import type { Parts } from "./exponential.ts";

const twoOverPi = 0.6366197723675814;
// their sum is pi / 2; multiples of the first three up to 2^20 are exact
const first = 1.5707963267341256;
const second = 6.077100506303966e-11;
const third = 2.0222662487111665e-21;
const fourth = 8.4784276603689e-32;
/** What the first leaves of pi / 2, in one number. */
const afterFirst = 6.077100506506192e-11;
/** `pi / 2`, and what its rounding lost. */
export const halfPi = 1.5707963267948966;
export const halfPiLow = 6.123233995736766e-17;

/** `2 / pi * 2^1280`, rounded down. */
const digits =
  0xa2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abdebbc561b7246e3a424dd2e006492eea09d1921cfe1deb1cb129a73ee88235f52ebb4484e99c7026b45f7e413991d639835339f49c845f8bbdf9283b1ff897ffde05980fef2f118b5a0a6d1f6d367ecf27cb09b74f463f669e5fea2d7527bac7ebe5f17b3d0739f78a5292ea6bfb5fb11f8d5d0856033046fc7b6babf0cfbc209af4361dn;

/**
 * Puts in the place of an angle, the first of the parts, its way from the nearest multiple of `pi / 2` as the sum of two numbers,
 * and returns that multiple's remainder by 4. The angle is finite.
 */
export function quarterTurns(parts: Parts): number {
  const size = Math.abs(parts[0]!);
  if (size <= 0.7853981633974483) {
    parts[1] = 0;
    return 0;
  }
  return size < 1_000_000 ? nearTurns(parts) : farTurns(parts);
}

/** After Cody and Waite: `pi / 2` in pieces so short that the products are exact. */
function nearTurns(parts: Parts): number {
  const angle = parts[0]!;
  const turns = Math.floor(angle * twoOverPi + 0.5);
  const start = angle - turns * first;
  const rough = turns * afterFirst;
  const near = start - rough;
  // far enough from a multiple of pi / 2, two pieces are plenty
  if (Math.abs(near) > 2 ** -9) {
    parts[0] = near;
    parts[1] = start - near - rough;
    return turns & 3;
  }
  const one = start - turns * second;
  const oneLow = sumError(start, -turns * second, one);
  const two = one - turns * third;
  const rest = oneLow + sumError(one, -turns * third, two) - turns * fourth;
  parts[0] = two + rest;
  parts[1] = rest - (parts[0] - two);
  return turns & 3;
}

/** After Payne and Hanek: as many digits of `2 / pi` as the largest number needs. */
function farTurns(parts: Parts): number {
  const angle = parts[0]!;
  let exponent = 0;
  let whole = Math.abs(angle);
  for (; whole >= 2 ** 53; exponent++) whole /= 2;
  for (; !Number.isInteger(whole); exponent--) whole *= 2;
  const shift = BigInt(1280 - exponent);
  const product = BigInt(whole) * digits;
  const turns = (product + (1n << (shift - 1n))) >> shift;
  const remainder = (product - (turns << shift)) >> (shift - 200n);
  const high = Number(remainder);
  const low = Number(remainder - BigInt(high));
  const sign = angle < 0 ? -1 : 1;
  const scaleHigh = (sign * high) / 2 ** 200;
  const scaleLow = (sign * low) / 2 ** 200;
  const product0 = scaleHigh * halfPi;
  const rest = productError(scaleHigh, halfPi, product0) + scaleHigh * halfPiLow + scaleLow * halfPi;
  parts[0] = product0 + rest;
  parts[1] = rest - (parts[0] - product0);
  return (sign * Number(turns & 3n)) & 3;
}
