import { type RandomState, randomState } from "@opt/data";

/** What a seed is drawn for. Streams of different purposes have nothing to do with each other. */
const purposes = {
  template: 1,
  parameters: 2,
  balance: 3,
  order: 4,
  quiz: 5,
  spread: 6,
  formula: 7,
  group: 8,
} as const;

/** @throws {RangeError} for a seed that is not a whole number from 0 to 2³² − 1. */
export function checkSeed(seed: number): void {
  if (!(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32))
    throw new RangeError(`seed must be a whole number from 0 to 2^32 - 1, got ${seed}`);
}

/** The stream of a seed for one purpose. */
export function streamOf(seed: number, purpose: keyof typeof purposes): RandomState {
  return randomState(scramble(seed, purposes[purpose]));
}

/** A seed of 32 bits in which every bit of both numbers counts (the finalizer of MurmurHash3). */
function scramble(seed: number, purpose: number): number {
  let bits = Math.imul(seed ^ Math.imul(purpose, 0x9e3779b1), 0x85ebca6b) ^ (seed >>> 13);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
