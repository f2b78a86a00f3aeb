/** From what a third of a number's bits are taken away for a guess of its inverse cube root: the upper ones of float64. */
export const guess = 0x553ee000;
export const singleGuess = 0x54a24000;
// `((1 - h)^(-1/3) - 1) / h` is near `1/3 + h (square + cube h)` for h from -0.13 to 0.11
export const square = 0.2236328125;
export const cube = 0.171875;

const bits = new DataView(new ArrayBuffer(8));

/** The cube root of float64, or of float32 with each operation rounded to it: less than 1 unit in the last place off. */
export function cbrt(x: number, isSingle = false): number {
  const size = Math.abs(x);
  if (!(size > 0 && size < Infinity)) return x;
  const value = size < 2 ** -100 ? root(size * 2 ** 60, isSingle) * 2 ** -20 : root(size, isSingle);
  return x < 0 ? -value : value;
}

/**
 * A guess of its inverse y, up to 4 % off, by the bits of x, is made better by `h = 1 - x y^3`: to 6e-6, and in float64 once
 * more. The root is `c + (x - c^3) y^2 / 3` with `c = x y^2`.
 */
function root(x: number, isSingle: boolean): number {
  const f = (value: number): number => (isSingle ? Math.fround(value) : value);
  const third = f(1 / 3);
  if (isSingle) bits.setFloat32(0, x);
  else bits.setFloat64(0, x);
  bits.setInt32(0, (isSingle ? singleGuess : guess) - thirdOf(bits.getInt32(0)));
  bits.setInt32(4, 0);
  let y = isSingle ? bits.getFloat32(0) : bits.getFloat64(0);
  for (let step = isSingle ? 1 : 0; step < 2; step++) {
    const h = f(1 - f(f(x * y) * f(y * y)));
    y = f(y + f(y * f(h * f(third + f(h * f(square + f(cube * h)))))));
  }
  const s = f(y * y);
  const c = f(x * s);
  return f(c + f(f(x - f(f(c * c) * c)) * f(s * third)));
}

/** Near a third of a whole number, by shifts and sums alone. */
function thirdOf(number: number): number {
  let sum = (number >> 2) + (number >> 4);
  sum += sum >> 4;
  return sum + (sum >> 8);
}
