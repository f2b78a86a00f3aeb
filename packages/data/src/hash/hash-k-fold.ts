import { Description } from "@opt/description";
import type { Key } from "../labels.ts";
import { checkInteger, checkOneOf, checkOptions } from "../options.ts";
import type { Fold } from "../split/data.ts";
import { checkHash, hashOptionNames, type HashOptions } from "./hash-options.ts";
import { requireKeys } from "./hash-split.ts";
import { hashOf } from "./key-text.ts";
import {
  type HashedKey,
  hashExpression,
  type HashName,
  type KeyType,
  type SqlEngine,
  sqlEngines,
} from "./sql.ts";

/** Options of `hashKFold`. */
export interface HashKFoldOptions extends HashOptions {
  /** Number of folds, at least 2. Default 5. */
  readonly nSplits?: number;
}

class HashKFold extends Description<"hashKFold"> implements HashedKey {
  declare readonly key: string | readonly string[];
  declare readonly keyType: KeyType;
  declare readonly salt: string;
  declare readonly nSplits: number;
  declare readonly hash: HashName;

  constructor(options: HashKFoldOptions) {
    checkOptions("hashKFold", options, [...hashOptionNames, "nSplits"]);
    const nSplits = checkInteger("nSplits", options.nSplits ?? 5, 2);
    super("hashKFold", { ...checkHash(options), nSplits });
  }

  getNSplits(): number {
    return this.nSplits;
  }

  /** Returns the number of the fold, from 0, whose test part holds the key's row. */
  assign(key: Key): number {
    return hashOf(this, key) % this.nSplits;
  }

  /**
   * Returns the folds; indices ascending.
   *
   * @yields the training and test rows of each fold in turn
   */
  *split(data: {
    readonly length: number;
    readonly keys?: ArrayLike<Key> | undefined;
  }): Generator<Fold, void, void> {
    const keys = requireKeys("hashKFold", data);
    const folds = Uint32Array.from({ length: data.length }, (_, row) => this.assign(keys[row]!));
    const rows = folds.map((_, row) => row);
    for (let fold = 0; fold < this.nSplits; fold++)
      yield {
        train: rows.filter((row) => folds[row] !== fold),
        test: rows.filter((row) => folds[row] === fold),
      };
  }

  /** Returns the SQL expression of the number of a row's fold; NULL for a row without a key, which `assign` refuses. */
  toSql(engine: SqlEngine): string {
    const { hash, isKey } = hashExpression(checkOneOf("engine", engine, sqlEngines), this);
    return `CASE WHEN ${isKey} THEN mod(${hash}, ${this.nSplits}) END`;
  }
}

/**
 * Returns k-fold cross-validation by the hash of a key: a row is in the same fold here and in a database, even after
 * rows are added, and all rows with the same key are in the same fold. Fold sizes differ by about the square root of
 * n. See `hashSplit`.
 *
 * @throws {RangeError} `nSplits` below 2, and what `hashSplit` refuses
 * @example
 * ```ts
 * import { hashKFold } from "@opt/data";
 * const folds = hashKFold({ key: "user_id", keyType: "integer", nSplits: 3 });
 * console.log([7, 8, 9, 10].map((key) => folds.assign(key)).join(" ")); // → 2 1 0 0
 * ```
 */
export function hashKFold(options: HashKFoldOptions): HashKFold {
  return new HashKFold(options);
}
export type { HashKFold };
