import type { RandomState } from "@opt/data";

/** Standard normal numbers from a seeded stream, by Box and Muller. */
export function normalStream(stream: RandomState): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - stream.random())) * Math.cos(2 * Math.PI * stream.random());
}
