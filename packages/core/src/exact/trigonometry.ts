import { quarterTurns } from "./angle.ts";
import { productError } from "./floating-point.ts";

const angle = new Float64Array(2);
const sine = new Float64Array(2);
const cosine = new Float64Array(2);

/** The sine of an angle in radians, less than 1 unit in the last place off however large it is. */
export function sin(x: number): number {
  if (!(Math.abs(x) < Infinity)) return Number.NaN;
  if (Math.abs(x) < 2 ** -27) return x;
  angle[0] = x;
  turn(0);
  return angle[0];
}

/** The cosine of an angle in radians, less than 1 unit in the last place off however large it is. */
export function cos(x: number): number {
  if (!(Math.abs(x) < Infinity)) return Number.NaN;
  angle[0] = x;
  turn(1);
  return angle[0];
}

/** The tangent of an angle in radians, less than 1 unit in the last place off however large it is. */
export function tan(x: number): number {
  if (!(Math.abs(x) < Infinity)) return Number.NaN;
  if (Math.abs(x) < 2 ** -27) return x;
  angle[0] = x;
  const isSwapped = quarterTurns(angle) % 2 === 1;
  sineParts();
  cosineParts();
  return isSwapped ? -quotient(cosine, sine) : quotient(sine, cosine);
}

/**
 * Puts the sine of `x + quarters * pi / 2` in the place of x. (Numbers that go through an array need no memory where a call is
 * not inlined.)
 */
function turn(quarters: number): void {
  const turns = quarterTurns(angle) + quarters;
  if ((turns & 1) === 0) takeSine();
  else takeCosine();
  if ((turns & 2) !== 0) angle[0] = -angle[0]!;
}

/** The sine of the angle's parts in their place; they are up to `pi / 4`. */
function takeSine(): void {
  const high = angle[0]!;
  const z = high * high;
  angle[0] = high + (high * z * sineSeries(z) + angle[1]! * (1 - 0.5 * z));
}

/** The cosine of the angle's parts in their place; they are up to `pi / 4`. */
function takeCosine(): void {
  const high = angle[0]!;
  const z = high * high;
  const half = 0.5 * z;
  const near = 1 - half;
  angle[0] = near + (1 - near - half + (z * z * cosineSeries(z) - high * angle[1]!));
}

/** Writes the sine of the angle's parts, up to `pi / 4`, in parts of its own. */
function sineParts(): void {
  const high = angle[0]!;
  const low = angle[1]!;
  const z = high * high;
  sine[0] = high;
  sine[1] = high * z * sineSeries(z) + low * (1 - z / 2);
}

/** Writes the cosine of the angle's parts, up to `pi / 4`, in parts of its own. */
function cosineParts(): void {
  const high = angle[0]!;
  const low = angle[1]!;
  const z = high * high;
  const half = z / 2;
  const near = 1 - half;
  cosine[0] = near;
  cosine[1] = 1 - near - half - productError(high, high, z) / 2 + (z * z * cosineSeries(z) - high * low);
}

function quotient(over: Float64Array, under: Float64Array): number {
  const denominator = under[0]! + under[1]!;
  const denominatorLow = under[1]! - (denominator - under[0]!);
  const numerator = over[0]! + over[1]!;
  const numeratorLow = over[1]! - (numerator - over[0]!);
  const near = numerator / denominator;
  const product = near * denominator;
  const rest =
    numerator - product - productError(near, denominator, product) + numeratorLow - near * denominatorLow;
  return near + rest / denominator;
}

/** `(sin(x) - x) / x^3` for `z = x^2`. */
function sineSeries(z: number): number {
  let sum = -7.586576588171073e-13;
  sum = sum * z + 1.6058529572267877e-10;
  sum = sum * z - 2.5052106219521895e-8;
  sum = sum * z + 2.755731921930192e-6;
  sum = sum * z - 0.00019841269841265017;
  sum = sum * z + 0.008333333333333331;
  return sum * z - 0.16666666666666666;
}

/** `(cos(x) - 1 + x^2 / 2) / x^4` for `z = x^2`. */
function cosineSeries(z: number): number {
  let sum = 4.745804889760674e-14;
  sum = sum * z - 1.1470459749675607e-11;
  sum = sum * z + 2.087675578389404e-9;
  sum = sum * z - 2.7557319221382114e-7;
  sum = sum * z + 2.4801587301584618e-5;
  sum = sum * z - 0.0013888888888888887;
  return sum * z + 0.041666666666666664;
}
