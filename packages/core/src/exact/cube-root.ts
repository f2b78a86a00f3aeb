/** From what a third of a number's bits are taken away for a guess of its inverse cube root: the upper ones of float64. */
export const guess = 0x553ee000;
export const singleGuess = 0x54a1a800;
/** A third of 2^16: the upper half of 32 bits times it is near a third of them. */
export const thirdOfHalf = 21845;
/** Lowest power first: `((1 - h)^(-1/3) - 1) / h` for h from -0.13 to 0.11, */
export const terms: readonly number[] = [1 / 3, 0.2236328125, 0.171875];
/** and for h from -0.105 to 0.105. */
export const singleTerms: readonly number[] = [0.3333335220813751, 0.22340790927410126, 0.1738021820783615];

const bits = new DataView(new ArrayBuffer(8));

/** The cube root of float64, or of float32 with each operation rounded to it: less than 1 unit in the last place off. */
export function cbrt(x: number, isSingle = false): number {
  const size = Math.abs(x);
  if (!(size > 0 && size < Infinity)) return x;
  const value = size < 2 ** -100 ? root(size * 2 ** 60, isSingle) * 2 ** -20 : root(size, isSingle);
  return x < 0 ? -value : value;
}

/**
 * A guess of its inverse y, up to 4 % off, by the bits of x, is made better by `h = 1 - x y^3`: to 5e-6, and in float64 once
 * more. The root is `c + (x - c^3) y^2 / 3` with `c = x y^2`.
 */
function root(x: number, isSingle: boolean): number {
  const f = (value: number): number => (isSingle ? Math.fround(value) : value);
  let y = isSingle ? guessOfSingle(x) : guessOf(x);
  const [t0, t1, t2] = isSingle ? singleTerms : terms;
  for (let step = isSingle ? 1 : 0; step < 2; step++) {
    const h = f(1 - f(f(x * y) * f(y * y)));
    y = f(y + f(y * f(h * f(t0! + f(h * f(t1! + f(h * t2!)))))));
  }
  const s = f(y * y);
  const c = f(x * s);
  return f(c + f(f(x - f(f(c * c) * c)) * f(s * f(1 / 3))));
}

function guessOf(x: number): number {
  bits.setFloat64(0, x);
  bits.setInt32(0, guess - thirdOf(bits.getInt32(0)));
  bits.setInt32(4, 0);
  return bits.getFloat64(0);
}

function guessOfSingle(x: number): number {
  bits.setFloat32(0, x);
  bits.setInt32(0, singleGuess - bits.getInt16(0) * thirdOfHalf);
  return bits.getFloat32(0);
}

/** Near a third of a whole number, by shifts and sums alone. */
function thirdOf(number: number): number {
  let sum = (number >> 2) + (number >> 4);
  sum += sum >> 4;
  return sum + (sum >> 8);
}
