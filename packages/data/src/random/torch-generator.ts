import { checkInteger, checkOptions, checkWithin, described } from "../options.ts";
import { type Mt19937, seedByInteger } from "./mt19937.ts";
import { permuteTorch, wordsOfRandperm } from "./torch-permutation.ts";

/** What PyTorch's `manual_seed` takes: a whole number from -2^63 to 2^64 - 1; beyond 2^53 a bigint, or its digits as text. */
export type TorchSeed = number | bigint | string;

/** A seed as JSON holds it. */
export type JsonTorchSeed = number | string;

/** A place in PyTorch's stream that many words after its seed, safe for JSON. */
export interface SavedTorchGenerator {
  readonly kind: "torchGenerator";
  readonly seed: JsonTorchSeed;
  /** 32-bit words drawn since the seed. */
  readonly drawn: number;
}

/**
 * PyTorch's generator on the CPU: the same draws, word for word.
 * It moves on with each draw; `state()` saves its position.
 */
export class TorchGenerator {
  #engine: Mt19937;
  #seed: JsonTorchSeed;
  #drawn = 0;

  constructor(seed: JsonTorchSeed) {
    this.#seed = seed;
    this.#engine = seedByInteger(lowWord(seed));
  }

  /** Returns 0 … n - 1 in random order: `torch.randperm(n, generator=g)` of PyTorch 2, for n up to 2^31 (PyTorch 1.13 differs from 214748364 on). */
  randperm(n: number): Uint32Array {
    checkWithin("n", n, 0, 2 ** 31);
    this.#drawn += wordsOfRandperm(n);
    return permuteTorch(this.#engine, n);
  }

  /** Returns integers from 0 up to, not including, `high`: `torch.randint(high, (size,), generator=g)`, for high up to 2^32 - 1. */
  randint(high: number, size: number): Uint32Array {
    checkWithin("high", high, 1, 0xffffffff);
    this.#drawn += checkInteger("size", size, 0);
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
    this.#drawn += checkInteger("words", words, 0);
    this.#engine.skip(words);
  }

  /** Returns the position in the stream, safe for JSON. */
  state(): SavedTorchGenerator {
    return Object.freeze({ kind: "torchGenerator", seed: this.#seed, drawn: this.#drawn });
  }

  /** Moves to a saved position; takes about a nanosecond for each word drawn since the seed. */
  loadState(saved: SavedTorchGenerator): void {
    checkOptions("loadState", saved, ["kind", "seed", "drawn"]);
    const drawn = checkInteger("drawn", saved.drawn, 0);
    this.#seed = checkTorchSeed(saved.seed);
    this.#engine = seedByInteger(lowWord(this.#seed));
    this.#engine.skip(drawn);
    this.#drawn = drawn;
  }
}

/**
 * Returns PyTorch's CPU generator, as after `torch.manual_seed(seed)`.
 *
 * @param seed a whole number as `manual_seed` takes it, from -2^63 to 2^64 - 1; PyTorch's engine takes its low 32 bits
 * @throws {TypeError} a seed that is not a number, a bigint or a string of digits
 * @throws {RangeError} a fraction, a number beyond 2^53, a seed beyond 64 bits
 * @example
 * ```ts
 * import { torchGenerator } from "@opt/data";
 * console.log([...torchGenerator(0).randperm(10)].join(" ")); // → 4 1 7 5 3 9 0 8 6 2
 * ```
 */
export function torchGenerator(seed: TorchSeed = 0): TorchGenerator {
  return new TorchGenerator(checkTorchSeed(seed));
}

/** Returns the seed as JSON holds it: a number where that is exact, else a text of digits. */
export function checkTorchSeed(seed: TorchSeed, name = "seed"): JsonTorchSeed {
  if (typeof seed === "string" && !/^-?\d{1,20}$/u.test(seed))
    throw new RangeError(`${name} must be a whole number, got ${JSON.stringify(seed.slice(0, 80))}`);
  if (typeof seed === "number" && !Number.isSafeInteger(seed))
    throw new RangeError(`${name} must be a whole number up to 2^53, or a bigint, got ${seed}`);
  if (typeof seed !== "number" && typeof seed !== "bigint" && typeof seed !== "string")
    throw new TypeError(`${name} must be a number or a bigint, got ${described(seed)}`);
  const value = BigInt(seed);
  if (value < -(2n ** 63n) || value >= 2n ** 64n)
    throw new RangeError(`${name} must be from -2^63 to 2^64 - 1, got ${value}`);
  return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
}

/** Returns the low 32 bits of the seed, or of that many seeds after it. */
export function lowWord(seed: JsonTorchSeed, further = 0): number {
  return Number(BigInt.asUintN(32, BigInt(seed) + BigInt(further)));
}
