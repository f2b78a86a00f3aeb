import { checkOptions, checkWithin, described } from "../options.ts";
import { mixBits } from "../mix-bits.ts";
import { seedByArray } from "./mt19937.ts";

const ROUNDS = 6;
const SMALL = 4096;

/**
 * A random permutation of 0 … n - 1 for n up to 2^53, in constant memory: `at(place)` gives the row at a place and
 * `indexOf(row)` the place of a row.
 *
 * An unbalanced Feistel network of 6 rounds permutes a table that is nearly square and hardly larger than n; results
 * beyond n are sent through again (Black and Rogaway, "Ciphers with Arbitrary Finite Domains", 2002). Below 4096 rows,
 * where so few rounds over so few places would show, a list made by a plain shuffle takes its place.
 */
export class FeistelPermutation {
  readonly length: number;
  #keys: Int32Array;
  /** The table has a power of two columns, and as many lines as it takes. */
  #columns: number;
  #lines: number;
  #list: Uint32Array | undefined;
  #inverse: Uint32Array | undefined;

  constructor(length: number, seed: readonly number[]) {
    const engine = seedByArray(seed);
    this.length = length;
    this.#columns = 2 ** (bitsOf(length - 1) >> 1);
    this.#lines = Math.ceil(length / this.#columns);
    this.#keys = Int32Array.from({ length: ROUNDS }, () => engine.next());
    if (length >= SMALL) return;
    const list = Uint32Array.from({ length }, (_, i) => i);
    for (let top = length - 1; top > 0; top--) {
      const j = below(top + 1, engine.next());
      [list[top], list[j]] = [list[j]!, list[top]!];
    }
    this.#list = list;
    this.#inverse = new Uint32Array(length);
    for (const [place, row] of list.entries()) this.#inverse[row] = place;
  }

  /** Returns the row at the place. */
  at(place: number): number {
    if (this.#list !== undefined) return this.#list[place]!;
    let value = this.#encrypt(place);
    while (value >= this.length) value = this.#encrypt(value);
    return value;
  }

  /** Returns the place of the row. */
  indexOf(row: number): number {
    if (this.#inverse !== undefined) return this.#inverse[row]!;
    let value = this.#decrypt(row);
    while (value >= this.length) value = this.#decrypt(value);
    return value;
  }

  #encrypt(value: number): number {
    const keys = this.#keys;
    const lines = this.#lines;
    const columns = this.#columns;
    let line = Math.floor(value / columns) | 0;
    let column = (value - line * columns) | 0;
    for (let round = 0; round < ROUNDS; round += 2) {
      line += below(lines, mixBits(column ^ keys[round]!));
      if (line >= lines) line -= lines;
      column ^= mixBits(line ^ keys[round + 1]!) & (columns - 1);
    }
    return line * columns + column;
  }

  #decrypt(value: number): number {
    const keys = this.#keys;
    const lines = this.#lines;
    const columns = this.#columns;
    let line = Math.floor(value / columns) | 0;
    let column = (value - line * columns) | 0;
    for (let round = ROUNDS - 2; round >= 0; round -= 2) {
      column ^= mixBits(line ^ keys[round + 1]!) & (columns - 1);
      line -= below(lines, mixBits(column ^ keys[round]!));
      if (line < 0) line += lines;
    }
    return line * columns + column;
  }
}

/** Returns a number from 0 to limit - 1 in proportion to the 32-bit word, to its upper half where that is enough. */
function below(limit: number, word: number): number {
  if (limit <= 65536) return Math.imul(word >>> 16, limit) >>> 16;
  return Math.floor(((word >>> 0) * limit) / 4294967296);
}

/** Returns how many bits the number has. */
function bitsOf(value: number): number {
  if (value <= 0) return 0;
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
  checkOptions("feistelPermutation", options, ["length", "seed"]);
  const { length, seed = 0 } = options;
  checkWithin("length", length, 0, 2 ** 53);
  checkFeistelSeed(seed, "seed");
  return new FeistelPermutation(length, feistelSeed(seed, 0));
}

/** Returns the words that seed the keys of one epoch. */
export function feistelSeed(seed: number, epoch: number): number[] {
  return [seed % 4294967296, Math.floor(seed / 4294967296), epoch];
}

/** Refuses what is not a whole number up to 2^53. */
export function checkFeistelSeed(seed: number, name: string): void {
  if (typeof seed !== "number") throw new TypeError(`${name} must be an integer, got ${described(seed)}`);
  checkWithin(name, seed, 0, Number.MAX_SAFE_INTEGER);
}
