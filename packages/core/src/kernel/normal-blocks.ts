/** Lowest power first. For f from sqrt(1/2) - 1 to sqrt(2) - 1: `-2 log(1 + f) / f` */
export const logarithm = [
  -2.000002145767212, 1.000017523765564, -0.6662712693214417, 0.4984067380428314, -0.4105088710784912,
  0.37147679924964905, -0.23315612971782684,
] as const;
/** For z from 0 to 1: `sin(pi / 2 sqrt(z)) / sqrt(z)` */
export const sine = [
  1.5707951784133911, -0.6459257006645203, 0.07950000464916229, -0.004370586015284061,
] as const;
/** and `cos(pi / 2 sqrt(z))`. `test/reference/make-elementary.py` computes them. */
export const cosine = [
  0.9999999403953552, -1.2336982488632202, 0.2536506652832031, -0.02081051468849182, 0.0008581344736739993,
] as const;
export const twiceLog2 = 1.3862943649291992;
/** The bits of sqrt(1/2). */
export const lowest = 0x3f3504f3;
/** From one number that a word is mixed from to the next. */
export const step: number = 0x9e3779b9 | 0;

/** Numbers that are drawn at once. */
export const blockSize = 8;

const f = Math.fround;
const one = new Float32Array(1);
const bits = new Int32Array(one.buffer);
const [l0, l1, l2, l3, l4, l5, l6] = logarithm;
const [s0, s1, s2, s3] = sine;
const [c0, c1, c2, c3, c4] = cosine;

/**
 * Makes blocks of draws, eight at once: two words for each pair, mixed from a number, which goes up by a step from word to
 * word, and a key, become a radius and an angle (Box and Muller).
 */
export function draw(into: Float32Array, blocks: number, from: number, key: number): void {
  for (let i = 0; i < blocks * blockSize; i += (i & 3) === 3 ? 5 : 1) {
    const number = from + Math.imul(i + 1, step);
    // from 1 to 2^31, as 2^(above >> 23) (1 + x)
    one[0] = f(mixed(number, key) >>> 1) + 1;
    const above = bits[0]! - lowest;
    bits[0] = (above & 0x7fffff) + lowest;
    const x = f(one[0] - 1);
    const tail = f(f(f(f(f(f(l6 * x) + l5) * x) + l4) * x) + l3);
    const factor = f(f(f(f(f(f(tail * x) + l2) * x) + l1) * x) + l0);
    const radius = f(Math.sqrt(f(f((31 - (above >> 23)) * twiceLog2) + f(x * factor))));
    const word = mixed(number + 4 * step, key);
    const angle = f(f(word << 1) * 2 ** -31);
    const z = f(angle * angle);
    const cos = f(f(f(f(f(f(f(f(c4 * z) + c3) * z) + c2) * z) + c1) * z) + c0);
    const sin = f(f(f(f(f(f(s3 * z) + s2) * z) + s1) * z) + s0);
    into[i] = word < 0 ? -f(radius * cos) : radius * cos;
    into[i + 4] = radius * f(angle * sin);
  }
}

/** A word of a number and a key, after the finish of MurmurHash3. */
function mixed(number: number, key: number): number {
  const first = Math.imul(number ^ (number >>> 16), 0x85ebca6b) ^ key;
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}
