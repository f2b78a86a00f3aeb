import { wordsToBase64 } from "./base64.ts";
import { checkInteger, checkList, checkWithin, described, isObject } from "../options.ts";
import { dealInKernel } from "./kernel.ts";
import type { Mt19937 } from "./mt19937.ts";
import { checkSeed, engineOf, type SavedStream, type Seed } from "./seed.ts";
import { checkEnough, drawDistinct, sharesOf } from "./weighted.ts";
import { permuteIndices, shuffleInPlace, shuffleIndices } from "./shuffle.ts";

/**
 * NumPy's legacy `RandomState`: the same draws, word for word.
 * It moves on with each draw; `state()` saves its position.
 */
export class RandomState {
  #engine: Mt19937;

  constructor(seed: Seed) {
    this.#engine = engineOf(seed);
  }

  /** Returns an integer from 0 to 2^32 - 1. */
  nextUint32(): number {
    return this.#engine.next();
  }

  /** Returns a number from 0 up to, not including, 1, with 53 random bits: NumPy's `random_sample()`. */
  random(): number {
    const high = this.#engine.next() >>> 5;
    return (high * 67108864 + (this.#engine.next() >>> 6)) / 9007199254740992;
  }

  /** Returns an integer from `low` up to, not including, `high`: NumPy's `randint(low, high)`; spans up to 2^53. */
  randint(low: number, high: number): number {
    if (!(Number.isSafeInteger(low) && Number.isSafeInteger(high) && low < high)) {
      throw new RangeError(`randint needs integers low < high, got ${low} and ${high}`);
    }
    return low + interval(this.#engine, high - 1 - low);
  }

  /** Shuffles the list in place with the draws of NumPy's `shuffle`, and returns it. */
  shuffle<T extends { [index: number]: unknown; readonly length: number }>(list: T): T {
    checkShuffled("shuffle", list.length);
    if (list instanceof Uint32Array) shuffleIndices(this.#engine, list);
    else shuffleInPlace(this.#engine, list);
    return list;
  }

  /** Returns 0 … n - 1 in random order: NumPy's `permutation(n)`. */
  permutation(n: number): Uint32Array {
    checkInteger("n", n, 0);
    checkShuffled("permutation", n);
    return permuteIndices(this.#engine, n);
  }

  /**
   * Returns the block of each row when `permutation(n)` is cut at the given places, or undefined, with nothing drawn,
   * where the caller has to do it.
   *
   * @internal
   */
  dealFast(n: number, stops: ArrayLike<number>): Uint8Array | undefined {
    return dealInKernel(this.#engine, n, stops);
  }

  /**
   * Returns `size` different items: NumPy's `choice(items, size, replace=False)`; with weights, one an item, each draw
   * is in proportion to the weights of the items left: `choice(items, size, replace=False, p=weights / sum(weights))`.
   *
   * @throws {RangeError} more items than there are, or than have a positive weight; negative, NaN or infinite weights
   */
  sample(items: ArrayLike<number>, size: number, weights?: ArrayLike<number>): Uint32Array {
    checkList("items", items);
    checkWithin("size", size, 0, items.length);
    if (weights === undefined)
      return this.permutation(items.length)
        .subarray(0, size)
        .map((index) => items[index]!);
    const shares = sharesOf(checkList("weights", weights, items.length), "weights");
    checkEnough(shares, size, "size");
    return drawDistinct(this, shares, size).map((index) => items[index]!);
  }

  /** Returns the position in the stream, safe for JSON; `randomState(saved)` continues there. */
  state(): SavedStream {
    const { key, position } = this.#engine;
    return Object.freeze({ kind: "mt19937", key: wordsToBase64(key), position });
  }

  /** Moves to a saved position. */
  loadState(saved: SavedStream): void {
    this.#engine = engineOf(checkSeed(saved, "saved"));
  }
}

/** Returns the stream, or without one a new stream of the seed. */
export function streamOf(stream: RandomState | undefined, seed: Seed = 0): RandomState {
  if (stream === undefined) return new RandomState(seed);
  if (!isObject(stream) || typeof stream.permutation !== "function")
    throw new TypeError(`stream must be a random stream, such as randomState(0), got ${described(stream)}`);
  return stream;
}

/** Refuses more rows than a shuffle takes: NumPy draws 64-bit numbers from there on, and the list alone takes 8 GiB. */
export function checkShuffled(name: string, length: number): void {
  if (!(length <= 2 ** 31))
    throw new RangeError(
      `${name} takes at most 2147483648 rows, got ${length}; the feistel order takes more`,
    );
}

/**
 * Returns NumPy's legacy random stream.
 *
 * @param seed an integer from 0 to 2^32 - 1, a list of such integers (another stream than the integer's), or a saved stream
 * @example
 * ```ts
 * import { randomState } from "@opt/data";
 * console.log([...randomState(42).permutation(10)].join(" ")); // → 8 1 5 0 7 2 9 4 3 6
 * ```
 */
export function randomState(seed: Seed = 0): RandomState {
  return new RandomState(checkSeed(seed, "seed"));
}

/** Returns an integer from 0 to `max` by masking and rejecting; max = 0 takes no draw. */
export function interval(engine: Mt19937, max: number): number {
  if (max === 0) return 0;
  if (max <= 0xffffffff) {
    const mask = 0xffffffff >>> Math.clz32(max);
    let value = (engine.next() & mask) >>> 0;
    while (value > max) value = (engine.next() & mask) >>> 0;
    return value;
  }
  const mask = 0xffffffff >>> Math.clz32(Math.floor(max / 4294967296));
  for (;;) {
    const { high, low } = engine.next64();
    const value = ((high & mask) >>> 0) * 4294967296 + low;
    if (value <= max) return value;
  }
}
