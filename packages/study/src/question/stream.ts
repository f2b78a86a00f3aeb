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
} as const;

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
