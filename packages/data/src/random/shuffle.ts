import { permuteInKernel, shuffleInKernel } from "./kernel.ts";
import { type Mt19937, temper } from "./mt19937.ts";

const BUFFER = 4096;
const partners = new Int32Array(BUFFER);

/** Shuffles the indices in place: for i = n - 1 … 1 swap i with a uniform j ≤ i, as NumPy's `shuffle` does. */
export function shuffleIndices(engine: Mt19937, list: Uint32Array): void {
  if (shuffleInKernel(engine, list)) return;
  for (let top = list.length - 1; top > 0;) {
    const count = drawPartners(engine, top);
    for (let c = 0; c < count; c++, top--) {
      const j = partners[c]!;
      const kept = list[top]!;
      list[top] = list[j]!;
      list[j] = kept;
    }
  }
}

/** Returns 0 … n - 1 in random order, as NumPy's `permutation(n)`. */
export function permuteIndices(engine: Mt19937, n: number): Uint32Array {
  const permuted = permuteInKernel(engine, n, "shuffle");
  if (permuted !== undefined) return permuted;
  const indices = new Uint32Array(n);
  for (let i = 0; i < n; i++) indices[i] = i;
  shuffleIndices(engine, indices);
  return indices;
}

/** As `shuffleIndices`, for any list. */
export function shuffleInPlace(
  engine: Mt19937,
  list: { [index: number]: unknown; readonly length: number },
): void {
  for (let top = list.length - 1; top > 0;) {
    const count = drawPartners(engine, top);
    for (let c = 0; c < count; c++, top--) {
      const j = partners[c]!;
      const kept = list[top];
      list[top] = list[j];
      list[j] = kept;
    }
  }
}

/**
 * Fills the buffer with the partners of top, top - 1, …; returns how many.
 * Drawing apart from swapping keeps both loops free of branches that the processor cannot foresee.
 */
function drawPartners(engine: Mt19937, top: number): number {
  const { key } = engine;
  const mask = 0xffffffff >>> Math.clz32(top);
  // All of top … lowest have the same mask.
  const count = Math.min(BUFFER, top - (mask >>> 1));
  let { position } = engine;
  let c = 0;
  while (c < count) {
    if (position === 624) {
      engine.refill();
      position = 0;
    }
    const last = Math.min(624, position + count - c);
    for (; position < last; position++) {
      const j = temper(key[position]!) & mask;
      partners[c] = j;
      // 1 where j ≤ top - c, else 0
      c += ((top - c - j) >>> 31) ^ 1;
    }
  }
  engine.position = position;
  return count;
}
