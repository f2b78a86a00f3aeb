import type { Dtype, KernelMemory } from "./unit.ts";
import type { Numbers } from "../typed-array.ts";

const pageBytes = 65_536;
const largestMemory = 4 * 1024 ** 3 - pageBytes;

/** Hands out addresses one after the other, before the block exists. */
export class Layout {
  #cursor: number;
  #arrays = 0;

  constructor(scalars: number, headerWords: number) {
    this.#cursor = align(scalars * 8 + headerWords * 4, 64);
  }

  /**
   * The address of an array of `bytes`. Large arrays start at different places of their memory page:
   * equal ones would compete for the same lines of the cache.
   */
  place(bytes: number): number {
    let address = align(this.#cursor, 64);
    if (bytes >= 4096) {
      const wanted = (this.#arrays++ * 320) % 4096;
      address += (wanted - (address % 4096) + 4096) % 4096;
    }
    // a block of two vectors may be read past the last element
    this.#cursor = address + bytes + 32;
    return address;
  }

  get size(): number {
    return this.#cursor;
  }
}

function align(value: number, to: number): number {
  return Math.ceil(value / to) * to;
}

/** A block of at least `bytes`, in WebAssembly's memory or not. */
export function createMemory(
  bytes: number,
  dtype: Dtype,
  isWebAssembly: boolean,
  room: number,
): KernelMemory {
  if (bytes > largestMemory)
    throw new RangeError(`parameters and state must fit into ${largestMemory} bytes, got ${bytes}`);
  const pages = Math.ceil(bytes / pageBytes);
  const memory = isWebAssembly ? new WebAssembly.Memory({ initial: pages, maximum: pages }) : undefined;
  const buffer = memory?.buffer ?? new ArrayBuffer(align(bytes, 64));
  return {
    scalars: new Float64Array(buffer),
    words: new Uint32Array(buffer),
    room,
    elements: dtype === "float32" ? new Float32Array(buffer) : new Float64Array(buffer),
    memory,
  };
}

/** An array of its own. */
export function zeros(dtype: Dtype, length: number): Numbers {
  return dtype === "float32" ? new Float32Array(length) : new Float64Array(length);
}
