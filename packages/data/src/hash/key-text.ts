import type { Key } from "../labels.ts";
import { described } from "../options.ts";
import { md5Head } from "./md5.ts";
import { sha256Head } from "./sha256.ts";
import type { HashedKey, KeyType } from "./sql.ts";

/** Returns the first 52 bits of the key's hash. */
export function hashOf({ salt, hash, keyType }: HashedKey, key: Key): number {
  const text = `${salt}:${keyText(key, keyType)}`;
  const [high, low] = hash === "md5" ? md5Head(text) : sha256Head(text);
  return high * 2 ** 20 + (low >>> 12);
}

/** Returns the text of a key that is hashed; refuses what a database would write in another way. */
function keyText(key: Key, keyType: KeyType): string {
  if (keyType === "integer") return integerText(key);
  if (typeof key !== "string") {
    const hint =
      typeof key === "number" || typeof key === "bigint" ? '; for whole numbers set keyType: "integer"' : "";
    throw new TypeError(`a key must be a text, got ${described(key)}${hint}`);
  }
  if (/\p{Surrogate}/u.test(key)) throw new RangeError("a key must not hold half a surrogate pair");
  if (keyType === "text") return key;
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(key))
    throw new RangeError(`a key must be a UUID, got ${JSON.stringify(key.slice(0, 80))}`);
  return key.toLowerCase();
}

function integerText(key: Key): string {
  if (typeof key === "number") {
    if (!Number.isSafeInteger(key))
      throw new RangeError(`a key must be a whole number up to 2^53, or a bigint, got ${key}`);
    return String(key + 0);
  }
  if (typeof key === "string" && !/^-?(?:0|[1-9]\d*)$/u.test(key))
    throw new RangeError(`a key must be a whole number, got ${JSON.stringify(key.slice(0, 80))}`);
  if (typeof key !== "bigint" && typeof key !== "string")
    throw new TypeError(`a key must be a whole number, got ${described(key)}`);
  const value = BigInt(key);
  if (value !== BigInt.asIntN(64, value))
    throw new RangeError(`a key must be a whole number of 64 bits, got ${value}`);
  return String(value);
}
