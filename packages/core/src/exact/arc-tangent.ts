import { halfPi, halfPiLow } from "./angle.ts";
import { productError, sumError } from "./floating-point.ts";

/** Angles whose tangent is known, each with what its rounding lost. */
const known = [
  { tangent: 0.5, angle: 0.4636476090008061, low: 2.2698777452961687e-17 },
  { tangent: 1, angle: 0.7853981633974483, low: 3.061616997868383e-17 },
  { tangent: 1.5, angle: 0.982793723247329, low: 1.3903311031230998e-17 },
] as const;

/** The arc tangent in radians, less than 1 unit in the last place off. */
export function atan(x: number): number {
  const size = Math.abs(x);
  if (size < 2 ** -27) return x;
  if (!(size >= 0.4375)) return x + x * (x * x) * series(x * x);
  const value = size < 2.4375 ? between(size) : beyond(size);
  return x < 0 ? -value : value;
}

/** By the difference to a known angle: `atan(x) = atan(c) + atan((x - c) / (1 + c x))`. */
function between(x: number): number {
  const { tangent, angle, low } = known[x < 0.6875 ? 0 : x < 1.1875 ? 1 : 2];
  const above = x - tangent;
  const product = x * tangent;
  const under = 1 + product;
  const underLow = sumError(1, product, under) + productError(x, tangent, product);
  return combined(angle, low, above, under, underLow, sumError(x, -tangent, above));
}

function beyond(x: number): number {
  return x > 1e17 ? halfPi : combined(halfPi, halfPiLow, -1, x, 0, 0);
}

function combined(
  angle: number,
  low: number,
  over: number,
  under: number,
  underLow: number,
  overLow: number,
): number {
  const t = over / under;
  const product = t * under;
  const tLow = (over - product - productError(t, under, product) + overLow - t * underLow) / under;
  const sum = angle + t;
  return sum + (sumError(angle, t, sum) + (low + tLow + t * (t * t) * series(t * t)));
}

/** `(atan(t) - t) / t^3` for `z = t^2`. */
function series(z: number): number {
  let sum = 0.014498491427896039;
  sum = sum * z - 0.032848789390109816;
  sum = sum * z + 0.04480017365152415;
  sum = sum * z - 0.052136548447614645;
  sum = sum * z + 0.058764835101661146;
  sum = sum * z - 0.06666196535773909;
  sum = sum * z + 0.07692282706038912;
  sum = sum * z - 0.09090908244514091;
  sum = sum * z + 0.11111111094127869;
  sum = sum * z - 0.14285714285537685;
  sum = sum * z + 0.1999999999999928;
  return sum * z - 0.3333333333333333;
}
