import { describe, expect, it } from "vitest";
import { hashSplit, type SqlEngine, sqlEngines } from "../../src/index.ts";
import { readReference } from "../reference.ts";

interface HashCase {
  readonly hash: "md5" | "sha256";
  readonly salt: string;
  readonly key?: string;
  readonly integer?: string;
  readonly part: string;
}

const cases = readReference("hash.json") as readonly HashCase[];
const parts = { train: 0.8, validation: 0.1, test: 0.1 };
const plan = hashSplit({ key: "user_id", salt: "42", parts });

/** The same rule in every engine's words; the tests run PostgreSQL's and DuckDB's. */
const expressions: Readonly<Record<SqlEngine, string>> = {
  postgres: `('x' || substr(md5(convert_to('봄''s \\:' || substr("사용자"."user id", 1), 'UTF8')), 1, 13))::bit(52)::bigint`,
  duckdb: `CAST('0x' || substr(md5('봄''s \\:' || substr("사용자"."user id", 1)), 1, 13) AS BIGINT)`,
  bigquery:
    "CAST(CONCAT('0x', SUBSTR(TO_HEX(MD5(concat('봄\\'s \\\\:', substr(`사용자`.`user id`, 1)))), 1, 13)) AS INT64)",
  spark:
    "CAST(conv(substr(md5(concat('봄\\'s \\\\:', substr(`사용자`.`user id`, 1))), 1, 13), 16, 10) AS BIGINT)",
  snowflake: `TO_NUMBER(SUBSTR(MD5('봄\\'s \\\\:' || substr("사용자"."user id", 1)), 1, 13), 'XXXXXXXXXXXXX')`,
  clickhouse:
    "bitShiftRight(reinterpretAsUInt64(reverse(substring(MD5(concat('봄\\'s \\\\:', substring(`사용자`.`user id`, 1))), 1, 8))), 12)",
  trino: `from_base(substr(lower(to_hex(md5(to_utf8('봄''s \\:' || substr("사용자"."user id", 1))))), 1, 13), 16)`,
  redshift: `STRTOL(SUBSTRING(MD5('봄\\'s \\\\:' || SUBSTRING("사용자"."user id", 1)), 1, 13), 16)`,
};

describe("hashSplit", () => {
  it("gives every key the part that Python's hashlib gives it", () => {
    const repeated = cases.map((example) => {
      const { hash, salt, key, integer } = example;
      const keyType = key === undefined ? "integer" : "text";
      const part = hashSplit({ key: "id", keyType, salt, parts, hash }).assign(key ?? BigInt(integer!));
      return Object.assign(structuredClone(example), { part });
    });
    expect(repeated).toEqual(cases);
  });

  it("takes whole numbers as their decimal text", () => {
    const whole = hashSplit({ key: "user_id", keyType: "integer", salt: "42", parts });
    expect([7, 7n, "7"].map((key) => whole.assign(key))).toEqual(
      Array.from({ length: 3 }, () => plan.assign("7")),
    );
    expect(whole.assign(-0)).toBe(plan.assign("0"));
  });

  it("meets the fractions, to about the square root of n, and does not move rows when others come", () => {
    const keys = Array.from({ length: 20_000 }, (_, row) => `row ${row}`);
    const { train, validation, test } = plan.split({ length: keys.length, keys });
    expect(Math.abs(train!.length - 16_000)).toBeLessThan(170);
    expect(Math.abs(validation!.length - 2000)).toBeLessThan(130);
    expect(train!.length + validation!.length + test!.length).toBe(20_000);
    const fewer = plan.split({ length: 5000, keys: keys.slice(0, 5000) });
    expect(fewer["test"]).toEqual(test!.filter((row) => row < 5000));
  });

  it.each(sqlEngines)("speaks %s, and quotes names and texts", (engine) => {
    const korean = hashSplit({ key: "사용자.user id", salt: "봄's \\", parts });
    const hash = expressions[engine];
    const column = ["bigquery", "spark", "clickhouse"].includes(engine)
      ? "`사용자`.`user id`"
      : '"사용자"."user id"';
    expect(korean.toSql(engine)).toBe(
      `CASE WHEN ${column} IS NOT NULL THEN CASE WHEN ${hash} < 3602879701896397 THEN 'train' WHEN ${hash} < 4053239664633447 THEN 'validation' ELSE 'test' END END`,
    );
    expect(korean.toSqlFilter(engine, "validation")).toBe(
      `${column} IS NOT NULL AND ${hash} >= 3602879701896397 AND ${hash} < 4053239664633447`,
    );
    const one = hashSplit({ key: ["a.b"], keyType: "integer", parts: { "고양이's": 1 }, hash: "sha256" });
    expect(one.toSql(engine)).toMatch(
      /^CASE WHEN ["`]a\.b["`] = CAST\(["`]a\.b["`] AS .+\) THEN '고양이(?:''|\\')s' END$/u,
    );
  });

  it("goes by the names of the parts, not by the order of their keys", () => {
    const keys = Array.from({ length: 500 }, (_, i) => `k${i}`);
    const shuffled = hashSplit({ key: "id", salt: "42", parts: { test: 0.1, train: 0.8, validation: 0.1 } });
    expect(keys.map((key) => shuffled.assign(key))).toEqual(keys.map((key) => plan.assign(key)));
    const own = hashSplit({ key: "id", parts: { b: 0.5, a: 0.5 } });
    const same = hashSplit({ key: "id", parts: { a: 0.5, b: 0.5 } });
    expect(keys.map((key) => own.assign(key))).toEqual(keys.map((key) => same.assign(key)));
  });

  it.each([
    [
      "a column with a line break",
      () => hashSplit({ key: "id\n", parts }),
      'RangeError: key must not hold control characters, got "id\\n"',
    ],
    [
      "a column of no name",
      () => hashSplit({ key: "t.", parts }),
      'RangeError: key must be a column\'s name, got "t."',
    ],
    [
      "a salt of half a sign",
      () => hashSplit({ key: "id", salt: "\uD83D", parts }),
      "RangeError: salt must not hold half a surrogate pair",
    ],
    [
      "a part of no name",
      () => hashSplit({ key: "id", parts: { "": 1 } }),
      "RangeError: each part's name must not be empty",
    ],
    [
      "an unknown part",
      () => plan.toSqlFilter("duckdb", "tset"),
      "RangeError: part must be one of train, validation, test, got tset",
    ],
    [
      "an unknown type of keys",
      () => hashSplit({ key: "id", keyType: "decimal" as never, parts }),
      'RangeError: keyType must be "text" or "integer" or "uuid", got "decimal"',
    ],
    [
      "parts of 90 %",
      () => hashSplit({ key: "id", parts: { a: 0.5, b: 0.4 } }),
      "RangeError: parts must add up to 1, got 0.9",
    ],
    [
      "a NaN part",
      () => hashSplit({ key: "id", parts: { a: Number.NaN } }),
      "RangeError: parts.a must be a fraction",
    ],
    ["no parts", () => hashSplit({ key: "id", parts: {} }), "RangeError: parts must add up to 1, got 0"],
    ["no options", () => hashSplit({} as never), "TypeError: key must be a column's name, got undefined"],
    ["an unknown engine", () => plan.toSql("sqlite" as never), 'RangeError: engine must be "postgres" or'],
    [
      "a fractional key",
      () => hashSplit({ key: "id", keyType: "integer", parts }).assign(0.5),
      "RangeError: a key must be a whole number up to 2^53, or a bigint, got 0.5",
    ],
    [
      "an imprecise key",
      () => hashSplit({ key: "id", keyType: "integer", parts }).assign(2 ** 53),
      "RangeError: a key must be a whole number up to 2^53, or a bigint",
    ],
    [
      "a key of 65 bits",
      () => hashSplit({ key: "id", keyType: "integer", parts }).assign(2n ** 63n),
      "RangeError: a key must be a whole number of 64 bits, got 9223372036854775808",
    ],
    [
      "a padded number",
      () => hashSplit({ key: "id", keyType: "integer", parts }).assign("007"),
      'RangeError: a key must be a whole number, got "007"',
    ],
    [
      "no UUID",
      () => hashSplit({ key: "id", keyType: "uuid", parts }).assign("7"),
      'RangeError: a key must be a UUID, got "7"',
    ],
    ["a missing key", () => plan.assign(null as never), "TypeError: a key must be a text, got null"],
    [
      "half a surrogate pair",
      () => plan.assign("\uD83D"),
      "RangeError: a key must not hold half a surrogate pair",
    ],
    ["no keys", () => plan.split({ length: 2 }), "TypeError: hashSplit needs keys"],
    [
      "too few keys",
      () => plan.split({ length: 2, keys: ["a"] }),
      "RangeError: keys must have one entry per row (2), got 1",
    ],
  ])("refuses %s", (_, attempt, message) => {
    let refusal = "nothing was refused";
    try {
      attempt();
    } catch (error) {
      refusal = String(error);
    }
    expect(refusal).toContain(message);
  });
});
