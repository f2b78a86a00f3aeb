import { log } from "./exact/elementary.ts";
import type { Numbers } from "./typed-array.ts";

/** A seeded stream of standard normal numbers. */
export function normalStream(seed: number): () => number {
  const fill = normalBlocks(seed);
  const block = new Float64Array(64);
  let at = block.length;
  return () => {
    if (at === block.length) {
      fill(block);
      at = 0;
    }
    return block[at++]!;
  };
}

/** Fills arrays with the numbers of a stream, by Marsaglia's polar method; of a pair at an odd end the second is lost. */
function normalBlocks(seed: number): (into: Numbers) => void {
  const words = new Uint32Array(256);
  const fill = wordStream(seed);
  let at = words.length;
  return (into) => {
    for (let i = 0; i < into.length;) {
      if (at === words.length) {
        fill(words);
        at = 0;
      }
      const u = 2 * (words[at]! / 2 ** 32) - 1;
      const v = 2 * (words[at + 1]! / 2 ** 32) - 1;
      at += 2;
      const s = u * u + v * v;
      if (!(s > 0 && s < 1)) continue;
      const scale = Math.sqrt((-2 * log(s)) / s);
      into[i++] = u * scale;
      if (i < into.length) into[i++] = v * scale;
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

/** xoshiro128**, seeded by splitmix32; numbers of 32 bits in [0, 1). */
export function uniformStream(seed: number): () => number {
  const words = new Uint32Array(64);
  const fill = wordStream(seed);
  let at = words.length;
  return () => {
    if (at === words.length) {
      fill(words);
      at = 0;
    }
    return words[at++]! / 2 ** 32;
  };
}

/** Fills arrays with the words of 32 bits of xoshiro128**, seeded by splitmix32. */
function wordStream(seed: number): (into: Uint32Array) => void {
  let mixed = seed >>> 0;
  const state = Int32Array.from({ length: 4 }, () => {
    mixed = (mixed + 0x9e3779b9) >>> 0;
    let z = mixed;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return z ^ (z >>> 16);
  });
  return (into) => {
    let [a, b, c, d] = [state[0]!, state[1]!, state[2]!, state[3]!];
    for (let i = 0; i < into.length; i++) {
      const spun = Math.imul(b, 5);
      into[i] = Math.imul((spun << 7) | (spun >>> 25), 9);
      const t = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= t;
      d = (d << 11) | (d >>> 21);
    }
    state.set([a, b, c, d]);
  };
}
