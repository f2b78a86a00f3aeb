import { type Mt19937, seedByInteger } from "./mt19937.ts";
import { permuteTorch, wordsOfRandperm } from "./torch-permutation.ts";

/** A place in PyTorch's stream that many words after its seed, safe for JSON. */
export interface SavedTorchGenerator {
  readonly kind: "torchGenerator";
  readonly seed: number;
  /** 32-bit words drawn since the seed. */
  readonly drawn: number;
}

/**
 * PyTorch's generator on the CPU: the same draws, word for word.
 * It moves on with each draw; `state()` saves its position.
 */
export class TorchGenerator {
  #engine: Mt19937;
  #seed: number;
  #drawn = 0;

  constructor(seed: number) {
    this.#seed = seed;
    this.#engine = seedByInteger(seed % 4294967296);
  }

  /** Returns 0 … n - 1 in random order: `torch.randperm(n, generator=g)` of PyTorch 2, for n up to 2^31 (PyTorch 1.13 differs from 214748364 on). */
  randperm(n: number): Uint32Array {
    if (!(Number.isInteger(n) && n >= 0 && n <= 2 ** 31)) {
      throw new RangeError(`n must be an integer from 0 to 2147483648, got ${n}`);
    }
    this.#drawn += wordsOfRandperm(n);
    return permuteTorch(this.#engine, n);
  }

  /** Returns integers from 0 up to, not including, `high`: `torch.randint(high, (size,), generator=g)`, for high up to 2^32 - 1. */
  randint(high: number, size: number): Uint32Array {
    if (!(Number.isInteger(high) && high > 0 && high <= 0xffffffff)) {
      throw new RangeError(`high must be an integer from 1 to 4294967295, got ${high}`);
    }
    this.#drawn += size;
    return Uint32Array.from({ length: size }, () => this.#engine.next() % high);
  }

  /** Returns a 63-bit integer: `torch.empty((), dtype=torch.int64).random_(generator=g)`. */
  randomInt64(): bigint {
    this.#drawn += 2;
    const { high, low } = this.#engine.next64();
    return (BigInt(high & 0x7fffffff) << 32n) | BigInt(low);
  }

  /** Moves on by that many 32-bit words. */
  skip(words: number): void {
    this.#drawn += words;
    this.#engine.skip(words);
  }

  /** Returns the position in the stream, safe for JSON. */
  state(): SavedTorchGenerator {
    return Object.freeze({ kind: "torchGenerator", seed: this.#seed, drawn: this.#drawn });
  }

  /** Moves to a saved position; takes about a nanosecond for each word drawn since the seed. */
  loadState(saved: SavedTorchGenerator): void {
    const { seed, drawn } = saved;
    if (!(Number.isSafeInteger(drawn) && drawn >= 0)) {
      throw new RangeError(`drawn must be a whole number, got ${drawn}`);
    }
    this.#seed = checkTorchSeed(seed);
    this.#engine = seedByInteger(seed % 4294967296);
    this.#engine.skip(drawn);
    this.#drawn = drawn;
  }
}

/**
 * Returns PyTorch's CPU generator, as after `torch.manual_seed(seed)`.
 *
 * @param seed an integer from 0 to 2^53 - 1; PyTorch's engine takes its low 32 bits
 * @example
 * ```ts
 * import { torchGenerator } from "@opt/data";
 * console.log([...torchGenerator(0).randperm(10)].join(" ")); // → 4 1 7 5 3 9 0 8 6 2
 * ```
 */
export function torchGenerator(seed: number = 0): TorchGenerator {
  return new TorchGenerator(checkTorchSeed(seed));
}

/** Returns the seed if it is one. */
export function checkTorchSeed(seed: number): number {
  if (typeof seed !== "number") throw new TypeError(`seed must be an integer, got ${typeof seed}`);
  if (!(Number.isSafeInteger(seed) && seed >= 0)) {
    throw new RangeError(`seed must be an integer from 0 to 9007199254740991, got ${seed}`);
  }
  return seed;
}
