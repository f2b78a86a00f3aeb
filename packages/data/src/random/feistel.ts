import { seedByArray } from "./mt19937.ts";

const ROUNDS = 6;
const SMALL = 4096;

/**
 * A random permutation of 0 … n - 1 for n up to 2^53, in constant memory: `at(place)` gives the row at a place and
 * `indexOf(row)` the place of a row.
 *
 * A Feistel network of 6 rounds permutes the least power of two that holds n; results outside are sent through again.
 * Below 4096 rows, where so few rounds over so few bits would show, a table of NumPy's shuffle takes its place.
 */
export class FeistelPermutation {
  readonly length: number;
  #keys: Int32Array;
  #lowBits: number;
  #lowMask: number;
  #highMask: number;
  #rows: Uint32Array | undefined;
  #places: Uint32Array | undefined;

  constructor(length: number, seed: readonly number[]) {
    const engine = seedByArray(seed);
    const bits = length < 2 ? 1 : Math.max(2, bitsOf(length - 1));
    this.length = length;
    this.#lowBits = bits >> 1;
    this.#lowMask = 2 ** this.#lowBits - 1;
    this.#highMask = 2 ** (bits - this.#lowBits) - 1;
    this.#keys = Int32Array.from({ length: ROUNDS }, () => engine.next());
    if (length >= SMALL) return;
    const rows = Uint32Array.from({ length }, (_, i) => i);
    for (let top = length - 1; top > 0; top--) {
      const j = Math.floor((engine.next() / 4294967296) * (top + 1));
      [rows[top], rows[j]] = [rows[j]!, rows[top]!];
    }
    this.#rows = rows;
    this.#places = new Uint32Array(length);
    for (const [place, row] of rows.entries()) this.#places[row] = place;
  }

  /** Returns the row at the place. */
  at(place: number): number {
    if (this.#rows !== undefined) return this.#rows[place]!;
    let value = this.#encrypt(place);
    while (value >= this.length) value = this.#encrypt(value);
    return value;
  }

  /** Returns the place of the row. */
  indexOf(row: number): number {
    if (this.#places !== undefined) return this.#places[row]!;
    let value = this.#decrypt(row);
    while (value >= this.length) value = this.#decrypt(value);
    return value;
  }

  #encrypt(value: number): number {
    const keys = this.#keys;
    const scale = this.#lowMask + 1;
    let high = Math.floor(value / scale);
    let low = value - high * scale;
    for (let round = 0; round < ROUNDS; round += 2) {
      high = (high ^ scramble(low ^ keys[round]!)) & this.#highMask;
      low = (low ^ scramble(high ^ keys[round + 1]!)) & this.#lowMask;
    }
    return high * scale + low;
  }

  #decrypt(value: number): number {
    const keys = this.#keys;
    const scale = this.#lowMask + 1;
    let high = Math.floor(value / scale);
    let low = value - high * scale;
    for (let round = ROUNDS - 2; round >= 0; round -= 2) {
      low = (low ^ scramble(high ^ keys[round + 1]!)) & this.#lowMask;
      high = (high ^ scramble(low ^ keys[round]!)) & this.#highMask;
    }
    return high * scale + low;
  }
}

/** The finalizer of MurmurHash3 (Appleby), which spreads each bit over all 32. */
function scramble(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Returns how many bits the number has. */
function bitsOf(value: number): number {
  const upper = Math.floor(value / 4294967296);
  return upper === 0 ? 32 - Math.clz32(value) : 64 - Math.clz32(upper);
}

/**
 * Returns a random permutation of 0 … n - 1 in constant memory, for up to 2^53 rows.
 *
 * The same seed gives the same permutation on every machine and in every release of version 1.
 *
 * @param options.length number of rows, up to 2^53
 * @param options.seed an integer from 0 to 2^53 - 1, default 0
 * @throws {RangeError} a length or seed out of range
 * @example
 * ```ts
 * import { feistelPermutation } from "@opt/data";
 * const order = feistelPermutation({ length: 1e15, seed: 7 });
 * console.log(order.indexOf(order.at(123_456_789_012))); // → 123456789012
 * ```
 */
export function feistelPermutation(options: {
  readonly length: number;
  readonly seed?: number;
}): FeistelPermutation {
  const { length, seed = 0 } = options;
  if (!(Number.isInteger(length) && length >= 0 && length <= 2 ** 53)) {
    throw new RangeError(`length must be an integer from 0 to 9007199254740992, got ${length}`);
  }
  if (!(Number.isSafeInteger(seed) && seed >= 0)) {
    throw new RangeError(`seed must be an integer from 0 to 9007199254740991, got ${seed}`);
  }
  return new FeistelPermutation(length, feistelSeed(seed, 0));
}

/** Returns the words that seed the keys of one epoch. */
export function feistelSeed(seed: number, epoch: number): number[] {
  return [seed % 4294967296, Math.floor(seed / 4294967296), epoch];
}
