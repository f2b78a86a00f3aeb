import { checkWithin, described, isObject } from "../options.ts";
import { wordsFromBase64, wordsToBase64 } from "./base64.ts";
import { Mt19937, seedByArray, seedByInteger } from "./mt19937.ts";

/** A saved position in a random stream, safe for JSON. `key` is 624 words: base64 of their little-endian bytes, or NumPy's list. */
export interface SavedStream {
  readonly kind: "mt19937";
  readonly key: string | readonly number[];
  /** Words of the present block that are used up, 0 to 624. */
  readonly position: number;
}

/** What starts a random stream: an integer from 0 to 2^32 - 1, a list of such integers, or a saved stream. */
export type Seed = number | readonly number[] | SavedStream;

/** Returns the seed, frozen; refuses what NumPy's `RandomState` refuses. */
export function checkSeed(seed: Seed, name = "randomState"): Seed {
  if (typeof seed === "number") return checkWord(seed, name);
  if (Array.isArray(seed)) {
    const words: readonly number[] = seed;
    if (words.length === 0) throw new RangeError(`${name} must not be an empty list`);
    return Object.freeze(words.map((word) => checkWord(word, `each item of ${name}`)));
  }
  if (isSavedStream(seed)) return checkSaved(seed, name);
  throw new TypeError(
    `${name} must be an integer, a list of integers or a saved stream, got ${described(seed)}`,
  );
}

/** Returns an engine at the start of the seed's stream. */
export function engineOf(seed: Seed): Mt19937 {
  if (typeof seed === "number") return seedByInteger(seed);
  if (isSavedStream(seed)) return new Mt19937(wordsOf(seed.key)!, seed.position);
  return seedByArray(seed);
}

function isSavedStream(seed: Seed): seed is SavedStream {
  return isObject(seed) && "kind" in seed && seed.kind === "mt19937";
}

/** Returns the seed of one word. */
export function checkWord(word: number, name: string): number {
  if (typeof word !== "number") throw new TypeError(`${name} must be an integer, got ${described(word)}`);
  checkWithin(name, word, 0, 0xffffffff);
  return word + 0;
}

function checkSaved({ key, position }: SavedStream, name: string): SavedStream {
  if (typeof key !== "string" && !Array.isArray(key))
    throw new TypeError(`${name}.key must be text or a list of integers, got ${described(key)}`);
  const words = wordsOf(key, name);
  if (words?.length !== 624) throw new RangeError(`${name}.key must hold 624 words`);
  checkWithin(`${name}.position`, position, 0, 624);
  return Object.freeze({ kind: "mt19937", key: wordsToBase64(words), position });
}

function wordsOf(key: string | readonly number[], name = "key"): Int32Array | undefined {
  if (typeof key === "string") return wordsFromBase64(key);
  return Int32Array.from(key, (word) => checkWord(word, `each item of ${name}.key`));
}
