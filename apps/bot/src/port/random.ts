import { createHash, randomBytes, randomInt } from "node:crypto";

/** Where ids and seeds come from; handed in, so that tests can foretell them. */
export interface Random {
  /** A new id of 22 base64url characters (128 bits). */
  id(): string;
  /** A new seed, an integer from 0 to 2^31 - 1. */
  seed(): number;
}

export const systemRandom: Random = {
  id: () => randomBytes(16).toString("base64url"),
  seed: () => randomInt(2 ** 31),
};

/** The same 22 base64url characters for the same words, on every machine. */
export function derivedId(...words: readonly string[]): string {
  return createHash("sha256").update(words.join("\u0000")).digest().subarray(0, 16).toString("base64url");
}
