const float = new Float64Array(1);
const words = new Int32Array(float.buffer);
const top = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/** `2 ** (i - 1024)` at place i, up to the largest. */
const powers = new Float64Array(2048);
for (let i = 0, power = 2 ** -1024; i < powers.length; i++, power *= 2) powers[i] = power;

/** `2 ** exponent` for a whole exponent from -1024 to 1023. */
export function powerOfTwo(exponent: number): number {
  return powers[exponent + 1024]!;
}

/** `value * 2 ** exponent`, rounded once, for a value near 1 and an exponent from -1100 to 1100. */
export function scaled(value: number, exponent: number): number {
  if (exponent > -1020 && exponent < 1020) return value * powers[exponent + 1024]!;
  const half = exponent >> 1;
  return value * powers[half + 1024]! * powers[exponent - half + 1024]!;
}

/** The upper half of a number's bits. */
export function upperBits(value: number): number {
  float[0] = value;
  return words[top]!;
}

/** The number with this upper half of bits, and zeros below. */
export function withUpperBits(bits: number): number {
  float[0] = 0;
  words[top] = bits;
  return float[0];
}

/** The whole `e` with `2 ** e <= value < 2 ** (e + 1)`, for a positive finite value. */
export function exponentOf(value: number): number {
  const exponent = upperBits(value) >>> 20;
  return exponent > 0 ? exponent - 1023 : (upperBits(value * 2 ** 54) >>> 20) - 1077;
}

/**
 * What `a * b` lost by rounding, for products far from overflow and underflow: with `product`, the exact product.
 *
 * @see Dekker, "A floating-point technique for extending the available precision" (1971)
 */
export function productError(a: number, b: number, product: number): number {
  const highA = upperHalf(a);
  const highB = upperHalf(b);
  const lowA = a - highA;
  const lowB = b - highB;
  return lowA * lowB - (product - highA * highB - lowA * highB - highA * lowB);
}

/** A number without the lower half of its bits, far from overflow. */
export function upperHalf(value: number): number {
  const wide = value * 134217729;
  return wide - (wide - value);
}

/** What `a + b` lost by rounding. */
export function sumError(a: number, b: number, sum: number): number {
  const kept = sum - a;
  return a - (sum - kept) + (b - kept);
}
