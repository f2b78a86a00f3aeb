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

/** How an engine turns a key into text, joins texts, hashes, and reads 13 hexadecimal digits as a number. */
interface Dialect {
  readonly text: (key: string) => string;
  readonly join: (salt: string, key: string) => string;
  readonly digits: Readonly<Record<HashName, (text: string) => string>>;
  readonly number: (digits: string) => string;
}

const pipes = (salt: string, key: string): string => `${salt} || ${key}`;
const concat = (salt: string, key: string): string => `concat(${salt}, ${key})`;
const varchar = (key: string): string => `CAST(${key} AS VARCHAR)`;

/** One row an engine. */
const dialects: Readonly<Record<SqlEngine, Dialect>> = {
  postgres: {
    text: (key) => `CAST(${key} AS TEXT)`,
    join: pipes,
    digits: {
      md5: (text) => `md5(${text})`,
      sha256: (text) => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`,
    },
    number: (digits) => `('x' || substr(${digits}, 1, 13))::bit(52)::bigint`,
  },
  duckdb: {
    text: varchar,
    join: pipes,
    digits: { md5: (text) => `md5(${text})`, sha256: (text) => `sha256(${text})` },
    number: (digits) => `CAST('0x' || substr(${digits}, 1, 13) AS BIGINT)`,
  },
  bigquery: {
    text: (key) => `CAST(${key} AS STRING)`,
    join: concat,
    digits: { md5: (text) => `TO_HEX(MD5(${text}))`, sha256: (text) => `TO_HEX(SHA256(${text}))` },
    number: (digits) => `CAST(CONCAT('0x', SUBSTR(${digits}, 1, 13)) AS INT64)`,
  },
  spark: {
    text: (key) => `CAST(${key} AS STRING)`,
    join: concat,
    digits: { md5: (text) => `md5(${text})`, sha256: (text) => `sha2(${text}, 256)` },
    number: (digits) => `CAST(conv(substr(${digits}, 1, 13), 16, 10) AS BIGINT)`,
  },
  snowflake: {
    text: varchar,
    join: pipes,
    digits: { md5: (text) => `MD5(${text})`, sha256: (text) => `SHA2(${text}, 256)` },
    number: (digits) => `TO_NUMBER(SUBSTR(${digits}, 1, 13), 'XXXXXXXXXXXXX')`,
  },
  clickhouse: {
    text: (key) => `toString(${key})`,
    join: concat,
    digits: { md5: (text) => `MD5(${text})`, sha256: (text) => `SHA256(${text})` },
    number: (bytes) => `bitShiftRight(reinterpretAsUInt64(reverse(substring(${bytes}, 1, 8))), 12)`,
  },
  trino: {
    text: varchar,
    join: pipes,
    digits: {
      md5: (text) => `to_hex(md5(to_utf8(${text})))`,
      sha256: (text) => `to_hex(sha256(to_utf8(${text})))`,
    },
    number: (digits) => `from_base(substr(lower(${digits}), 1, 13), 16)`,
  },
  redshift: {
    text: varchar,
    join: pipes,
    digits: { md5: (text) => `MD5(${text})`, sha256: (text) => `SHA2(${text}, 256)` },
    number: (digits) => `STRTOL(SUBSTRING(${digits}, 1, 13), 16)`,
  },
};

/** The names of the engines. */
export const sqlEngines: readonly SqlEngine[] = Object.keys(dialects).filter(
  (name): name is SqlEngine => name in dialects,
);

/** Returns the expression of the first 52 bits of the key's hash. */
export function hashExpression(engine: SqlEngine, hash: HashName, salt: string, key: string): string {
  const dialect = dialects[engine];
  return dialect.number(dialect.digits[hash](dialect.join(`'${salt}:'`, dialect.text(key))));
}
