import { permuteInKernel } from "./kernel.ts";
import { type Mt19937, temper } from "./mt19937.ts";

/** Returns how many 32-bit words PyTorch's `randperm(n)` draws. */
export function wordsOfRandperm(n: number): number {
  return isLarge(n) ? 2 * n : Math.max(0, n - 1);
}

/** Returns PyTorch's random permutation of 0 … n - 1. */
export function permuteTorch(engine: Mt19937, n: number): Uint32Array {
  const permuted = isLarge(n) ? undefined : permuteInKernel(engine, n, "shuffleTorch");
  if (permuted !== undefined) return permuted;
  const rows = new Uint32Array(n);
  if (isLarge(n)) insertRows(engine, rows);
  else {
    for (let i = 0; i < n; i++) rows[i] = i;
    swapRows(engine, rows);
  }
  return rows;
}

/** PyTorch 2 draws 64 bits for each place from this size on, where the remainder of 32 bits would be biased. */
function isLarge(n: number): boolean {
  return n >= Math.floor(0xffffffff / 20);
}

/** For i = 0 … n - 2 swaps i with i plus the remainder of a word by n - i. */
function swapRows(engine: Mt19937, rows: Uint32Array): void {
  const { key } = engine;
  let { position } = engine;
  for (let i = 0; i < rows.length - 1; i++) {
    if (position === 624) {
      engine.refill();
      position = 0;
    }
    const j = i + ((temper(key[position++]!) >>> 0) % (rows.length - i));
    const kept = rows[i]!;
    rows[i] = rows[j]!;
    rows[j] = kept;
  }
  engine.position = position;
}

/** Puts i at a random place of 0 … i, and what was there at the end. */
export function insertRows(engine: Mt19937, rows: Uint32Array): void {
  for (let i = 0; i < rows.length; i++) {
    const { high, low } = engine.next64();
    const n = i + 1;
    // The remainder of the 64-bit word, 16 bits at a time.
    const upper = ((high % n) * 65536 + (low >>> 16)) % n;
    const j = (upper * 65536 + (low & 0xffff)) % n;
    rows[i] = rows[j]!;
    rows[j] = i;
  }
}
