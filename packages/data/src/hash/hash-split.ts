import { Description } from "@opt/description";
import type { Key } from "../labels.ts";
import { checkOneOf, checkOptions } from "../options.ts";
import { md5Head } from "./md5.ts";
import { sha256Head } from "./sha256.ts";
import { hashExpression, type HashName, type SqlEngine, sqlEngines } from "./sql.ts";

/** Options of `hashSplit`. */
export interface HashSplitOptions {
  /** Column of the key in SQL: a name, or names joined by dots. */
  readonly key: string;
  /** Another salt gives another split. Default `"0"`. */
  readonly salt?: string;
  /** Fractions by name, which add up to 1; keys go to the parts in this order of thresholds. */
  readonly parts: Readonly<Record<string, number>>;
  /** `"md5"` (default), or `"sha256"` for servers that forbid MD5. */
  readonly hash?: HashName;
}

class HashSplit extends Description<"hashSplit"> {
  declare readonly key: string;
  declare readonly salt: string;
  declare readonly parts: Readonly<Record<string, number>>;
  declare readonly hash: HashName;
  readonly #steps: readonly { readonly name: string; readonly below: number }[];

  constructor(options: HashSplitOptions) {
    checkOptions("hashSplit", options, ["key", "salt", "parts", "hash"]);
    super("hashSplit", {
      key: checkName("key", options.key, /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/),
      salt: checkName("salt", options.salt ?? "0", /^[\w.-]*$/),
      parts: checkParts(options.parts),
      hash: checkOneOf("hash", options.hash ?? "md5", ["md5", "sha256"]),
    });
    this.#steps = thresholds(this.parts);
  }

  /** Returns the name of the part of the key's row. */
  assign(key: Key): string {
    const text = `${this.salt}:${keyText(key)}`;
    const [high, low] = this.hash === "md5" ? md5Head(text) : sha256Head(text);
    const number = high * 2 ** 20 + (low >>> 12);
    return this.#steps.find(({ below }) => number < below)!.name;
  }

  /** Returns the row indices of each part, ascending. */
  split({
    length,
    keys,
  }: {
    readonly length: number;
    readonly keys?: ArrayLike<Key> | undefined;
  }): Record<string, Uint32Array> {
    if (keys === undefined) throw new TypeError("hashSplit needs keys: split({ length, keys })");
    if (keys.length !== length)
      throw new RangeError(`keys must have one entry a row, ${length}, got ${keys.length}`);
    const rows = new Map(Object.keys(this.parts).map((name): [string, number[]] => [name, []]));
    for (let row = 0; row < length; row++) rows.get(this.assign(keys[row]!))!.push(row);
    return Object.fromEntries(Array.from(rows, ([name, list]) => [name, Uint32Array.from(list)]));
  }

  /** Returns the SQL expression that names the part of a row, in the engine's dialect. */
  toSql(engine: SqlEngine): string {
    const hash = hashExpression(checkOneOf("engine", engine, sqlEngines), this.hash, this.salt, this.key);
    const steps = this.#steps;
    const cases = steps.slice(0, -1).map(({ name, below }) => `WHEN ${hash} < ${below} THEN '${name}'`);
    return cases.length === 0
      ? `'${steps[0]!.name}'`
      : `CASE ${cases.join(" ")} ELSE '${steps.at(-1)!.name}' END`;
  }
}

/**
 * Returns a split by the hash of a key: a row has the same part here and in a database, now and after rows were added,
 * and rows of one key are never parted.
 *
 * The first 52 bits of `md5(salt + ":" + key)` in UTF-8 are compared with the running sum of the fractions, as integers.
 * Part sizes come near their fractions, to about the square root of n; strata are kept on average only.
 * The SQL was run on PostgreSQL and DuckDB; the other dialects follow their engines' documentation.
 *
 * @throws {TypeError} keys that are neither text nor whole numbers
 * @throws {RangeError} fractions that do not add up to 1; a key column, salt or part name with other signs than letters,
 *   digits, `_`, `-` and `.`; fractional keys, integers beyond 2^53 that are no bigint, halves of a surrogate pair
 * @example
 * ```ts
 * import { hashSplit } from "@opt/data";
 * const plan = hashSplit({ key: "user_id", salt: "42", parts: { train: 0.8, validation: 0.1, test: 0.1 } });
 * console.log(plan.assign("사용자-17")); // → validation
 * console.log(plan.toSql("duckdb").slice(0, 60)); // → CASE WHEN CAST('0x' || substr(md5('42:' || CAST(user_id AS V
 * ```
 */
export function hashSplit(options: HashSplitOptions): HashSplit {
  return new HashSplit(options);
}
export type { HashSplit };

function checkName(name: string, value: string, pattern: RegExp): string {
  if (typeof value !== "string") throw new TypeError(`${name} must be a string, got ${typeof value}`);
  if (!pattern.test(value))
    throw new RangeError(`${name} must consist of letters, digits and _, got "${value}"`);
  return value;
}

function checkParts(parts: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  if (typeof parts !== "object" || parts === null) throw new TypeError("parts must be fractions by name");
  let sum = 0;
  for (const [name, fraction] of Object.entries(parts)) {
    checkName("each part's name", name, /^[A-Za-z_][\w-]*$/);
    if (!(fraction > 0 && fraction <= 1)) {
      throw new RangeError(`parts.${name} must be a fraction above 0 and up to 1, got ${fraction}`);
    }
    sum += fraction;
  }
  if (!(Math.abs(sum - 1) < 1e-9)) throw new RangeError(`parts must add up to 1, got ${sum}`);
  return Object.freeze({ ...parts });
}

/** The numbers below which a hash falls into each part. */
function thresholds(parts: Readonly<Record<string, number>>): { name: string; below: number }[] {
  let sum = 0;
  const steps = Object.entries(parts).map(([name, fraction]) => {
    sum += fraction;
    return { name, below: Math.round(sum * 2 ** 52) };
  });
  steps.at(-1)!.below = 2 ** 52;
  return steps;
}

function keyText(key: Key): string {
  if (typeof key === "bigint") return String(key);
  if (typeof key === "number") {
    if (!Number.isSafeInteger(key))
      throw new RangeError(`a key must be a whole number up to 2^53, got ${key}`);
    return String(key);
  }
  if (typeof key !== "string") {
    throw new TypeError(`a key must be text or a whole number, got ${key === null ? "null" : typeof key}`);
  }
  if (/\p{Surrogate}/u.test(key)) throw new RangeError("a key must not hold half a surrogate pair");
  return key;
}
