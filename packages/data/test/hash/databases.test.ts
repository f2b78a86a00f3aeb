import { DuckDBInstance } from "@duckdb/node-api";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  hashKFold,
  type HashOptions,
  hashSplit,
  type Key,
  type KeyType,
  randomState,
} from "../../src/index.ts";

/** One question to a database: its rows as lists. */
type Ask = (sql: string) => Promise<unknown[][]>;

const databases = {} as Record<"postgres" | "duckdb", Ask>;
const close: (() => unknown)[] = [];

beforeAll(async () => {
  const postgres = new PGlite();
  await postgres.waitReady;
  close.push(() => postgres.close());
  databases.postgres = async (sql) => (await postgres.query<unknown[]>(sql, [], { rowMode: "array" })).rows;
  const instance = await DuckDBInstance.create(":memory:");
  const duckdb = await instance.connect();
  close.push(() => duckdb.closeSync());
  databases.duckdb = async (sql) => (await duckdb.runAndReadAll(sql)).getRows();
}, 120_000);
afterAll(() => Promise.all(close.map((end) => end())));

const signs = [
  "a",
  "Z",
  "0",
  " ",
  "'",
  '"',
  "\\",
  "%",
  "_",
  "ä",
  "가",
  "힣",
  "漢",
  "🦊",
  "\u0301",
  "—",
  ";",
  "$1",
];
const draw = randomState(7);
const word = () =>
  Array.from({ length: draw.randint(0, 9) }, () => signs[draw.randint(0, signs.length)]!).join("");

const keys: Record<KeyType, Key[]> = {
  text: [...new Set(Array.from({ length: 3000 }, word))],
  integer: [
    0n,
    -1n,
    2n ** 63n - 1n,
    -(2n ** 63n),
    ...Array.from({ length: 3000 }, () => BigInt(draw.randint(-(2 ** 52), 2 ** 52))),
  ],
  uuid: Array.from({ length: 1000 }, () =>
    Array.from({ length: 32 }, () => draw.randint(0, 16).toString(16))
      .join("")
      .replace(/^(.{8})(.{4})(.{4})(.{4})/u, "$1-$2-$3-$4-"),
  ),
};
const columns: Record<KeyType, string> = { text: "TEXT", integer: "BIGINT", uuid: "UUID" };
const literal = (key: Key) => (typeof key === "string" ? `'${key.replaceAll("'", "''")}'` : String(key));

const cases = (["postgres", "duckdb"] as const).flatMap((engine) =>
  (["text", "integer", "uuid"] as const).flatMap((keyType) => [
    { engine, keyType, column: "user_id", salt: "42", hash: "md5" as const },
    { engine, keyType, column: "Select", salt: "", hash: "sha256" as const },
    { engine, keyType, column: '사용자 "번호".x', salt: "봄 '26 \\ 🦊", hash: "md5" as const },
  ]),
);

test.each(cases)(
  "$engine agrees on $keyType keys in $column, salt $salt",
  async ({ engine, keyType, ...rest }) => {
    const options: HashOptions = { key: [rest.column], keyType, salt: rest.salt, hash: rest.hash };
    const split = hashSplit({ ...options, parts: { "훈련's": 0.7, test: 0.2, "a\\b": 0.1 } });
    const folds = hashKFold({ ...options, nSplits: 7 });
    const name = `"${rest.column.replaceAll('"', '""')}"`;
    const values = [...keys[keyType].entries()].map(([i, key]) => `(${i}, ${literal(key)})`).join(",");
    const table = `(SELECT column0, CAST(column1 AS ${columns[keyType]}) AS ${name} FROM (VALUES ${values}) AS v(column0, column1)) AS t`;
    const rows = await databases[engine](
      `SELECT column0, ${split.toSql(engine)}, ${folds.toSql(engine)}, ${split.toSqlFilter(engine, "test")} FROM ${table} ORDER BY column0`,
    );
    expect(rows.map(([, part, fold, filter]) => [part, Number(fold), filter])).toEqual(
      keys[keyType].map((key) => [split.assign(key), folds.assign(key), split.assign(key) === "test"]),
    );
  },
);

test.each(["postgres", "duckdb"] as const)("%s gives missing and unfit keys no part", async (engine) => {
  const text = hashSplit({ key: "k", parts: { train: 0.5, test: 0.5 } });
  const whole = hashSplit({ key: "k", keyType: "integer", parts: { train: 0.5, test: 0.5 } });
  const ask = (plan: typeof text, value: string) =>
    databases[engine](
      `SELECT ${plan.toSql(engine)}, ${plan.toSqlFilter(engine, "train")} FROM (SELECT ${value} AS k) AS t`,
    );
  expect((await ask(text, "CAST(NULL AS TEXT)"))[0]![0]).toBeNull();
  expect((await ask(whole, "CAST(NULL AS BIGINT)"))[0]![0]).toBeNull();
  // @ts-expect-error no key
  expect(() => text.assign(null)).toThrow("a key must be a text, got null");
  for (const [value, key] of [
    ["CAST(7 AS DECIMAL(10, 2))", 7],
    ["CAST(7 AS DOUBLE PRECISION)", 7],
    ["CAST(-3 AS SMALLINT)", -3],
  ] as const)
    expect((await ask(whole, value))[0]![0]).toBe(whole.assign(key));
  expect((await ask(whole, "CAST(7.5 AS DECIMAL(10, 2))"))[0]).toEqual([null, false]);
  expect(() => whole.assign(7.5)).toThrow("a key must be a whole number up to 2^53, or a bigint, got 7.5");
  for (const value of [
    "CAST(7 AS BIGINT)",
    "CAST(7.5 AS DOUBLE PRECISION)",
    "CAST(TRUE AS BOOLEAN)",
    "DATE '2026-11-28'",
  ])
    await expect(ask(text, value)).rejects.toThrow(/does not exist|No function matches/u);
  expect(() => text.assign(7)).toThrow(
    'a key must be a text, got number; for whole numbers set keyType: "integer"',
  );
});
