import { log } from "./exact/elementary.ts";

/** A seeded stream of standard normal numbers. */
export function normalStream(seed: number): () => number {
  const uniform = uniformStream(seed);
  let spare: number | undefined;
  // Marsaglia's polar method
  return () => {
    if (spare !== undefined) {
      const value = spare;
      spare = undefined;
      return value;
    }
    for (;;) {
      const u = 2 * uniform() - 1;
      const v = 2 * uniform() - 1;
      const s = u * u + v * v;
      if (!(s > 0 && s < 1)) continue;
      const scale = Math.sqrt((-2 * log(s)) / s);
      spare = v * scale;
      return u * scale;
    }
  };
}

/** One seed of 32 bits of many whole numbers, in this order. */
export function mixedSeed(numbers: readonly number[]): number {
  let mixed = 0;
  for (const number of numbers)
    for (const part of [number, number / 2 ** 32]) {
      mixed = Math.imul(mixed ^ part, 0x85ebca6b);
      mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
      mixed ^= mixed >>> 16;
    }
  return mixed >>> 0;
}

/** splitmix32: words of 32 bits that a seed's own bits show nothing in. */
export function splitMix(seed: number): () => number {
  let mixed = seed >>> 0;
  return () => {
    mixed = (mixed + 0x9e3779b9) >>> 0;
    let z = mixed;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
}

/** xoshiro128**, seeded by splitmix32; numbers of 32 bits in [0, 1). */
export function uniformStream(seed: number): () => number {
  const mix = splitMix(seed);
  let [a, b, c, d] = [mix(), mix(), mix(), mix()];
  return () => {
    const spun = Math.imul(b, 5);
    const result = Math.imul((spun << 7) | (spun >>> 25), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
    return result / 2 ** 32;
  };
}
