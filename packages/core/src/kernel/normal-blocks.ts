/** Lowest power first. For t from 1 to 2: `2 log(t) - 2 log(2) (t - 1)` */
export const logarithm = [
  -2.4785919189453125, 5.6115193367004395, -4.837998867034912, 2.203479290008545, -0.5580020546913147,
  0.059617530554533005,
] as const;
/** For z from 0 to 1: `sin(pi / 2 sqrt(z)) / sqrt(z)` */
export const sine = [1.5706573724746704, -0.6434577703475952, 0.07293464988470078] as const;
/** and `cos(pi / 2 sqrt(z))`. `test/reference/make-elementary.py` computes them. */
export const cosine = [
  0.9999932050704956, -1.233482837677002, 0.2525757849216461, -0.019092757254838943,
] as const;
/** `2 log(2) / 2^23`: what a whole number of the bits of float32 is of the logarithm. */
export const perBit = 1.6525916635146132e-7;
/** The bits of 2^31, which all numbers that are drawn from are up to. */
export const bitsOfMost = 0x4f000000;
/** From one number that a word is mixed from to the next; and what makes the word of a radius that of an angle. */
export const step: number = 0x9e3779b9 | 0;

/** Numbers that are drawn at once. */
export const blockSize = 8;

const f = Math.fround;
const one = new Float32Array(1);
const bits = new Int32Array(one.buffer);
const [l0, l1, l2, l3, l4, l5] = logarithm;
const [s0, s1, s2] = sine;
const [c0, c1, c2, c3] = cosine;

/**
 * Makes blocks of draws, eight at once: a word for each pair, mixed from a number, which goes up by a step from word to
 * word, and a key, becomes a radius, and multiplied by the step an angle (Box and Muller): of all words these pairs are a
 * lattice that fills the square evenly, as the step is near 2^32 over the golden ratio.
 */
export function draw(into: Float32Array, blocks: number, from: number, key: number): void {
  for (let i = 0, count = 1; i < blocks * blockSize; i += (i & 3) === 3 ? 5 : 1, count++) {
    const word = mixed(from + Math.imul(count, step), key);
    // from 1 to 2^31, as 2^exponent t, its bits the exponent and t - 1 in one whole number
    one[0] = f(word >>> 1) + 1;
    const below = f(f(bitsOfMost - bits[0]!) * perBit);
    bits[0] = (bits[0]! & 0x7fffff) | 0x3f800000;
    const t = one[0];
    const tail = f(l2 + f(t * f(l3 + f(t * f(l4 + f(t * l5))))));
    const square = f(below - f(l0 + f(t * f(l1 + f(t * tail)))));
    const radius = f(Math.sqrt(square > 0 ? square : 0));
    const turn = Math.imul(word, step);
    const angle = f(f(turn << 1) * 2 ** -31);
    const z = f(angle * angle);
    const cos = f(radius * f(c0 + f(z * f(c1 + f(z * f(c2 + f(z * c3)))))));
    into[i] = turn < 0 ? -cos : cos;
    into[i + 4] = f(radius * angle) * f(s0 + f(z * f(s1 + f(z * s2))));
  }
}

/** A word of a number and a key, after the finish of MurmurHash3. */
function mixed(number: number, key: number): number {
  const first = Math.imul(number ^ (number >>> 16), 0x85ebca6b) ^ key;
  return Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
}
