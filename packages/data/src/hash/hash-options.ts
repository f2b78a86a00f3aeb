import { checkOneOf, described } from "../options.ts";
import type { HashedKey, HashName, KeyType } from "./sql.ts";
import { checkSqlText } from "./sql-text.ts";

/** What the hash of a row depends on. */
export interface HashOptions {
  /**
   * The key's column in SQL, in any script: a name, names joined by dots, or a list of names used as they are. It is
   * quoted, so it must match the letter case in the database.
   */
  readonly key: string | readonly string[];
  /** What the keys are. Default `"text"`. */
  readonly keyType?: KeyType;
  /** Another salt gives another split. Default `"0"`. */
  readonly salt?: string;
  /** `"md5"` (default), or `"sha256"` for servers that forbid MD5. */
  readonly hash?: HashName;
}

/** The names of the options. */
export const hashOptionNames: readonly string[] = ["key", "keyType", "salt", "hash"];

/** Returns the options, checked, with their defaults. */
export function checkHash({ key, keyType, salt, hash }: HashOptions): HashedKey {
  return {
    key: checkColumn(key),
    keyType: checkOneOf("keyType", keyType ?? "text", ["text", "integer", "uuid"]),
    salt: checkSqlText("salt", salt ?? "0"),
    hash: checkOneOf("hash", hash ?? "md5", ["md5", "sha256"]),
  };
}

function checkColumn(key: HashOptions["key"]): HashedKey["key"] {
  const path: readonly string[] = typeof key === "string" ? key.split(".") : key;
  if (!Array.isArray(path)) throw new TypeError(`key must be a column's name, got ${described(key)}`);
  if (path.length === 0 || path.includes(""))
    throw new RangeError(`key must be a column's name, got ${JSON.stringify(key)}`);
  for (const name of path) checkSqlText("key", name);
  return typeof key === "string" ? key : Object.freeze([...path]);
}
