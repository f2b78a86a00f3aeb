import { powerOfTwo } from "./floating-point.ts";

// beyond these a result is infinite, or 0
export const most = 89;
export const least = -104;
export const perWhole = 1.4426950216293335;
/** Added and taken away again, it leaves the nearest whole number, which is in the last bits of the sum. */
export const rounding = 12582912;
// their sum is log(2); a multiple of the first up to 2^14 is exact
export const wholeHigh = 0.693359375;
export const wholeLow = -0.00021219444170128554;
/** Lowest power first: `(e^r - 1 - r) / r^2` for |r| up to 0.347. */
export const terms: readonly number[] = [
  0.4999999403953552, 0.1666651964187622, 0.041668396443128586, 0.008368796668946743, 0.001381443114951253,
];

const f = Math.fround;

/** e to the power x of float32, each operation rounded to it: less than 1 unit in the last place off. */
export function singleExp(x: number): number {
  if (!(x < most)) return x > 0 ? Infinity : x;
  const given = x < least ? least : x;
  const n = f(f(f(given * perWhole) + rounding) - rounding);
  const high = f(given - n * wholeHigh);
  const low = f(n * wholeLow);
  const r = f(high - low);
  const [t0, t1, t2, t3, t4] = terms;
  const square = f(r * r);
  const head = f(f(square * f(t0! + f(r * t1!))) - low);
  const tail = f(f(t2! + f(r * t3!)) + f(square * t4!));
  const rise = f(high + f(head + f(f(square * square) * tail)));
  // times 2^n, by halves that are in the range
  return f(f(f(1 + rise) * powerOfTwo(n >> 1)) * powerOfTwo(n - (n >> 1)));
}
