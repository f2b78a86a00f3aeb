import { exponentialParts } from "./exponential.ts";
import { powerOfTwo, productError, scaled, sumError } from "./floating-point.ts";

const power = new Float64Array(2);

/** The hyperbolic tangent, less than 1 unit in the last place off. */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (size < 2 ** -27) return x;
  if (size < 0.35) return x + x * (x * x) * tangentSeries(x * x);
  if (!(size < 20)) return size >= 20 ? Math.sign(x) : x;
  const scale = powerOfTwo(exponentialParts(2 * size, power));
  const high = power[0]! * scale;
  const low = power[1]! * scale;
  const under = high + 1;
  const underLow = sumError(high, 1, under) + low;
  const part = 2 / under;
  const product = part * under;
  const partLow = (2 - product - productError(part, under, product) - part * underLow) / under;
  const near = 1 - part;
  const value = near + (1 - near - part - partLow);
  return x < 0 ? -value : value;
}

/** The hyperbolic sine, less than 1 unit in the last place off. */
export function sinh(x: number): number {
  const size = Math.abs(x);
  if (size < 2 ** -27) return x;
  if (size < 0.35) return x + x * (x * x) * sineSeries(x * x);
  const value = halfSum(size, -1);
  return x < 0 ? -value : value;
}

/** The hyperbolic cosine, less than 1 unit in the last place off. */
export function cosh(x: number): number {
  return halfSum(Math.abs(x), 1);
}

/** `(e^size + sign * e^-size) / 2`. */
function halfSum(size: number, sign: number): number {
  if (!(size < 710.5)) return size > 710 ? Infinity : size;
  const k = exponentialParts(size, power);
  const high = power[0]! + power[1]!;
  const low = power[1]! - (high - power[0]!);
  if (size > 22) return scaled(high, k - 1);
  const scale = powerOfTwo(k);
  const inverse = sign / (high * scale);
  // the inverse's own rounding: 1 - inverse * power, over the power
  const product = inverse * high * scale;
  const inverseLow =
    (sign - product - productError(inverse, high * scale, product) - inverse * low * scale) / (high * scale);
  const sum = high * scale + inverse;
  return (sum + (sumError(high * scale, inverse, sum) + low * scale + inverseLow)) / 2;
}

/** `(tanh(x) - x) / x^3` for `z = x^2`. */
function tangentSeries(z: number): number {
  let sum = 7.490649882700034e-5;
  sum = sum * z - 0.00023336378892239995;
  sum = sum * z + 0.0005891698247597345;
  sum = sum * z - 0.0014557564932243918;
  sum = sum * z + 0.0035921236349242625;
  sum = sum * z - 0.008863235378016553;
  sum = sum * z + 0.021869488533138866;
  sum = sum * z - 0.0539682539682235;
  sum = sum * z + 0.13333333333333322;
  return sum * z - 0.3333333333333333;
}

/** `(sinh(x) - x) / x^3` for `z = x^2`. */
function sineSeries(z: number): number {
  let sum = 2.510419190091969e-8;
  sum = sum * z + 2.755726014240448e-6;
  sum = sum * z + 0.0001984126986862009;
  sum = sum * z + 0.008333333333328903;
  return sum * z + 0.16666666666666669;
}
