import type { Leaf } from "./parameters.ts";
import type { Numbers } from "../typed-array.ts";
import { remembered } from "../remembered.ts";

/** The leaves of each buffer in the order they lie in it. */
export type MemoryMap = ReadonlyMap<ArrayBufferLike, readonly Leaf[]>;

const endOf = ({ byteOffset, byteLength }: ArrayBufferView): number => byteOffset + byteLength;

/** Where parameters lie; refuses two that share memory. */
export function mapMemory(leaves: readonly Leaf[]): MemoryMap {
  const map = new Map<ArrayBufferLike, Leaf[]>();
  const ordered = leaves
    .filter(({ data }) => data.length > 0)
    .toSorted((a, b) => a.data.byteOffset - b.data.byteOffset);
  for (const leaf of ordered) {
    const own = remembered(map, leaf.data.buffer, (): Leaf[] => []);
    const before = own.at(-1);
    if (before !== undefined && endOf(before.data) > leaf.data.byteOffset)
      throw new RangeError(`params must not share memory, as ${before.path} and ${leaf.path} do`);
    own.push(leaf);
  }
  return map;
}

/** The first leaf whose memory an array overlaps. */
export function leafUnder(map: MemoryMap, array: Numbers): Leaf | undefined {
  return map
    .get(array.buffer)
    ?.find(({ data }) => data.byteOffset < endOf(array) && endOf(data) > array.byteOffset);
}
