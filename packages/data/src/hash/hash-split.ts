import { Description } from "@opt/description";
import type { Key } from "../labels.ts";
import { checkList, checkOneOf, checkOptions, isObject } from "../options.ts";
import { checkHash, hashOptionNames, type HashOptions } from "./hash-options.ts";
import { hashOf } from "./key-text.ts";
import {
  type HashedKey,
  hashExpression,
  type HashName,
  type KeyType,
  type SqlEngine,
  sqlEngines,
  sqlText,
} from "./sql.ts";
import { checkSqlText } from "./sql-text.ts";

/** Options of `hashSplit`. */
export interface HashSplitOptions extends HashOptions {
  /**
   * Fractions by name, which add up to 1. The hashes go to train, validation and test first, then to other names in
   * alphabetical order, whatever the order of the keys.
   */
  readonly parts: Readonly<Record<string, number>>;
}

interface Step {
  readonly name: string;
  readonly from: number;
  readonly below: number;
}

class HashSplit extends Description<"hashSplit"> implements HashedKey {
  declare readonly key: string | readonly string[];
  declare readonly keyType: KeyType;
  declare readonly salt: string;
  declare readonly parts: Readonly<Record<string, number>>;
  declare readonly hash: HashName;
  readonly #steps: readonly Step[];

  constructor(options: HashSplitOptions) {
    checkOptions("hashSplit", options, [...hashOptionNames, "parts"]);
    super("hashSplit", { ...checkHash(options), parts: checkParts(options.parts) });
    this.#steps = thresholds(this.parts);
  }

  /** Returns the name of the part of the key's row. */
  assign(key: Key): string {
    const number = hashOf(this, key);
    return this.#steps.find(({ below }) => number < below)!.name;
  }

  /** Returns the row indices of each part, ascending. */
  split(data: {
    readonly length: number;
    readonly keys?: ArrayLike<Key> | undefined;
  }): Record<string, Uint32Array> {
    const keys = requireKeys("hashSplit", data);
    const rows = new Map(this.#steps.map(({ name }): [string, number[]] => [name, []]));
    for (let row = 0; row < data.length; row++) rows.get(this.assign(keys[row]!))!.push(row);
    return Object.fromEntries(Array.from(rows, ([name, list]) => [name, Uint32Array.from(list)]));
  }

  /**
   * Returns the SQL expression that names the part of a row, in the engine's dialect. A row without a key has no part:
   * NULL, which `assign` refuses.
   */
  toSql(engine: SqlEngine): string {
    const { hash, isKey } = this.#expression(engine);
    const last = sqlText(engine, this.#steps.at(-1)!.name);
    const whens = this.#steps
      .slice(0, -1)
      .map(({ name, below }) => `WHEN ${hash} < ${below} THEN ${sqlText(engine, name)}`);
    const part = whens.length === 0 ? last : `CASE ${whens.join(" ")} ELSE ${last} END`;
    return `CASE WHEN ${isKey} THEN ${part} END`;
  }

  /** Returns the SQL condition under which a row is in the part: to take a reproducible 1 % where the data is. */
  toSqlFilter(engine: SqlEngine, part: string): string {
    const step = this.#steps.find(({ name }) => name === part);
    if (step === undefined)
      throw new RangeError(
        `part must be one of ${this.#steps.map(({ name }) => name).join(", ")}, got ${part}`,
      );
    const { hash, isKey } = this.#expression(engine);
    const bounds = [
      ...(step.from > 0 ? [`${hash} >= ${step.from}`] : []),
      ...(step.below < 2 ** 52 ? [`${hash} < ${step.below}`] : []),
    ];
    return [isKey, ...bounds].join(" AND ");
  }

  #expression(engine: SqlEngine): ReturnType<typeof hashExpression> {
    return hashExpression(checkOneOf("engine", engine, sqlEngines), this);
  }
}

/**
 * Returns a split by the hash of a key: a row is in the same part here and in a database, even after rows are added,
 * and rows with the same key always stay together.
 *
 * The first 52 bits of `md5(salt + ":" + key)` in UTF-8 are compared with the running sum of the fractions, as integers.
 * Part sizes come near their fractions, to about the square root of n; strata are kept on average only. `keyType` says
 * how a database writes a key: a text column as it is (most engines refuse others), whole numbers in decimal, so that 7
 * and 7.00 are one key, UUIDs in lower case. Keys that are missing or not of that type have no part on either side.
 * The tests run the SQL on PostgreSQL and DuckDB; the other dialects follow their engines' documentation.
 *
 * @throws {TypeError} keys that are of another type than `keyType` says
 * @throws {RangeError} fractions that do not add up to 1; control characters or halves of a surrogate pair in a column,
 *   salt, part or key; keys of 64 bits and more
 * @example
 * ```ts
 * import { hashSplit } from "@opt/data";
 * const plan = hashSplit({ key: "사용자", salt: "봄", parts: { train: 0.8, validation: 0.1, test: 0.1 } });
 * console.log(plan.assign("사용자-17")); // → train
 * console.log(plan.toSqlFilter("duckdb", "train"));
 * // → "사용자" IS NOT NULL AND CAST('0x' || substr(md5('봄:' || substr("사용자", 1)), 1, 13) AS BIGINT) < 3602879701896397
 * ```
 */
export function hashSplit(options: HashSplitOptions): HashSplit {
  return new HashSplit(options);
}
export type { HashSplit };

/** Returns the keys; refuses them if there is not one per row. */
export function requireKeys(
  kind: string,
  { length, keys }: { readonly length: number; readonly keys?: ArrayLike<Key> | undefined },
): ArrayLike<Key> {
  if (keys === undefined) throw new TypeError(`${kind} needs keys: split({ length, keys })`);
  return checkList("keys", keys, length);
}

function checkParts(parts: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  if (!isObject(parts) || Array.isArray(parts)) throw new TypeError("parts must be fractions by name");
  let sum = 0;
  for (const [name, fraction] of Object.entries(parts)) {
    checkSqlText("each part's name", name);
    if (name === "") throw new RangeError("each part's name must not be empty");
    if (!(fraction > 0 && fraction <= 1)) {
      throw new RangeError(`parts.${name} must be a fraction above 0 and up to 1, got ${fraction}`);
    }
    sum += fraction;
  }
  if (!(Math.abs(sum - 1) < 1e-9)) throw new RangeError(`parts must add up to 1, got ${sum}`);
  return { ...parts };
}

const usual = ["train", "validation", "test"];

function place(name: string): number {
  return usual.includes(name) ? usual.indexOf(name) : usual.length;
}

/** The numbers below which a hash falls into each part, by the parts' names. */
function thresholds(parts: Readonly<Record<string, number>>): Step[] {
  const names = Object.keys(parts).toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  let sum = 0;
  let from = 0;
  return names.map((name, i) => {
    sum += parts[name]!;
    const below = i === names.length - 1 ? 2 ** 52 : Math.round(sum * 2 ** 52);
    const step = { name, from, below };
    from = below;
    return step;
  });
}
