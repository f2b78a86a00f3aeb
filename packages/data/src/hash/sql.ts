import { backticks, escapedBackticks, type Quoting, standard, standardNames } from "./sql-text.ts";

/** Databases whose SQL gives a key the same part as `assign`. */
export type SqlEngine =
  | "postgres"
  | "duckdb"
  | "bigquery"
  | "spark"
  | "snowflake"
  | "clickhouse"
  | "trino"
  | "redshift";

/** The hash functions that all engines have. */
export type HashName = "md5" | "sha256";

/**
 * What the keys are: `"text"`, whole numbers (`"integer"`, within 64 bits), or `"uuid"`. It says how a database turns a
 * key into the text that is hashed.
 */
export type KeyType = "text" | "integer" | "uuid";

/** How an engine turns a key into text, joins texts, hashes, and reads 13 hexadecimal digits as a number. */
interface Dialect {
  readonly quoting: Quoting;
  /** Types: a text, and an integer of 64 bits. */
  readonly types: { readonly text: string; readonly integer: string };
  readonly join: (salt: string, key: string) => string;
  /** The text of a column that has to be one: most engines refuse others here. */
  readonly strict: (column: string) => string;
  readonly digits: Readonly<Record<HashName, (text: string) => string>>;
  readonly number: (digits: string) => string;
}

const substr = (column: string): string => `substr(${column}, 1)`;
const pipes = (salt: string, key: string): string => `${salt} || ${key}`;
const concat = (salt: string, key: string): string => `concat(${salt}, ${key})`;
const utf8 = (text: string): string => `convert_to(${text}, 'UTF8')`;

/** One row an engine; the line above each links its documentation. */
const dialects: Readonly<Record<SqlEngine, Dialect>> = {
  // https://www.postgresql.org/docs/current/functions-binarystring.html
  postgres: {
    quoting: standard,
    join: pipes,
    types: { text: "TEXT", integer: "BIGINT" },
    strict: substr,
    digits: { md5: (text) => `md5(${utf8(text)})`, sha256: (text) => `encode(sha256(${utf8(text)}), 'hex')` },
    number: (digits) => `('x' || substr(${digits}, 1, 13))::bit(52)::bigint`,
  },
  // https://duckdb.org/docs/stable/sql/functions/text
  duckdb: {
    quoting: standard,
    join: pipes,
    types: { text: "VARCHAR", integer: "BIGINT" },
    strict: substr,
    digits: { md5: (text) => `md5(${text})`, sha256: (text) => `sha256(${text})` },
    number: (digits) => `CAST('0x' || substr(${digits}, 1, 13) AS BIGINT)`,
  },
  // https://cloud.google.com/bigquery/docs/reference/standard-sql/hash_functions
  bigquery: {
    quoting: escapedBackticks,
    join: concat,
    types: { text: "STRING", integer: "INT64" },
    strict: substr,
    digits: { md5: (text) => `TO_HEX(MD5(${text}))`, sha256: (text) => `TO_HEX(SHA256(${text}))` },
    number: (digits) => `CAST(CONCAT('0x', SUBSTR(${digits}, 1, 13)) AS INT64)`,
  },
  // https://spark.apache.org/docs/latest/api/sql/index.html
  spark: {
    quoting: backticks,
    join: concat,
    types: { text: "STRING", integer: "BIGINT" },
    strict: substr,
    digits: { md5: (text) => `md5(${text})`, sha256: (text) => `sha2(${text}, 256)` },
    number: (digits) => `CAST(conv(substr(${digits}, 1, 13), 16, 10) AS BIGINT)`,
  },
  // https://docs.snowflake.com/en/sql-reference/functions/md5
  snowflake: {
    quoting: standardNames,
    join: pipes,
    types: { text: "VARCHAR", integer: "NUMBER(38, 0)" },
    strict: substr,
    digits: { md5: (text) => `MD5(${text})`, sha256: (text) => `SHA2(${text}, 256)` },
    number: (digits) => `TO_NUMBER(SUBSTR(${digits}, 1, 13), 'XXXXXXXXXXXXX')`,
  },
  // https://clickhouse.com/docs/sql-reference/functions/hash-functions
  clickhouse: {
    quoting: escapedBackticks,
    join: concat,
    types: { text: "String", integer: "Int64" },
    strict: (column) => `substring(${column}, 1)`,
    digits: { md5: (text) => `MD5(${text})`, sha256: (text) => `SHA256(${text})` },
    number: (bytes) => `bitShiftRight(reinterpretAsUInt64(reverse(substring(${bytes}, 1, 8))), 12)`,
  },
  // https://trino.io/docs/current/functions/binary.html
  trino: {
    quoting: standard,
    join: pipes,
    types: { text: "VARCHAR", integer: "BIGINT" },
    strict: substr,
    digits: {
      md5: (text) => `to_hex(md5(to_utf8(${text})))`,
      sha256: (text) => `to_hex(sha256(to_utf8(${text})))`,
    },
    number: (digits) => `from_base(substr(lower(${digits}), 1, 13), 16)`,
  },
  // https://docs.aws.amazon.com/redshift/latest/dg/r_MD5.html
  redshift: {
    quoting: standardNames,
    join: pipes,
    types: { text: "VARCHAR", integer: "BIGINT" },
    strict: (column) => `SUBSTRING(${column}, 1)`,
    digits: { md5: (text) => `MD5(${text})`, sha256: (text) => `SHA2(${text}, 256)` },
    number: (digits) => `STRTOL(SUBSTRING(${digits}, 1, 13), 16)`,
  },
};

/** The names of the engines. */
export const sqlEngines: readonly SqlEngine[] = Object.keys(dialects).filter(
  (name): name is SqlEngine => name in dialects,
);

/** What a key's hash is made of. */
export interface HashedKey {
  readonly key: string | readonly string[];
  readonly keyType: KeyType;
  readonly salt: string;
  readonly hash: HashName;
}

/** Returns the expression of the first 52 bits of the key's hash, and the condition under which a key has one. */
export function hashExpression(
  engine: SqlEngine,
  { key, keyType, salt, hash }: HashedKey,
): { readonly hash: string; readonly isKey: string } {
  const { quoting, types, join, strict, digits, number } = dialects[engine];
  const path = typeof key === "string" ? key.split(".") : key;
  const column = path.map((name) => quoting.name(name)).join(".");
  const whole = `CAST(${column} AS ${types.integer})`;
  const text = {
    text: strict(column),
    integer: `CAST(${whole} AS ${types.text})`,
    uuid: `lower(CAST(${column} AS ${types.text}))`,
  }[keyType];
  const salted = join(quoting.text(`${salt}:`), text);
  return {
    hash: number(digits[hash](salted)),
    isKey: keyType === "integer" ? `${column} = ${whole}` : `${column} IS NOT NULL`,
  };
}

/** Returns a text as the engine writes it. */
export function sqlText(engine: SqlEngine, text: string): string {
  return dialects[engine].quoting.text(text);
}
