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

/** The same rule in every engine's words. PostgreSQL and DuckDB gave the answers of hash.json. */
const expressions: Readonly<Record<SqlEngine, string>> = {
  postgres: "('x' || substr(md5('42:' || CAST(user_id AS TEXT)), 1, 13))::bit(52)::bigint",
  duckdb: "CAST('0x' || substr(md5('42:' || CAST(user_id AS VARCHAR)), 1, 13) AS BIGINT)",
  bigquery: "CAST(CONCAT('0x', SUBSTR(TO_HEX(MD5(concat('42:', CAST(user_id AS STRING)))), 1, 13)) AS INT64)",
  spark: "CAST(conv(substr(md5(concat('42:', CAST(user_id AS STRING))), 1, 13), 16, 10) AS BIGINT)",
  snowflake: "TO_NUMBER(SUBSTR(MD5('42:' || CAST(user_id AS VARCHAR)), 1, 13), 'XXXXXXXXXXXXX')",
  clickhouse:
    "bitShiftRight(reinterpretAsUInt64(reverse(substring(MD5(concat('42:', toString(user_id))), 1, 8))), 12)",
  trino: "from_base(substr(lower(to_hex(md5(to_utf8('42:' || CAST(user_id AS VARCHAR))))), 1, 13), 16)",
  redshift: "STRTOL(SUBSTRING(MD5('42:' || CAST(user_id AS VARCHAR)), 1, 13), 16)",
};

describe("hashSplit", () => {
  it("gives every key the part that Python's hashlib gives it", () => {
    const repeated = cases.map((example) => {
      const { hash, salt, key, integer } = example;
      const part = hashSplit({ key: "id", salt, parts, hash }).assign(key ?? BigInt(integer!));
      return Object.assign(structuredClone(example), { part });
    });
    expect(repeated).toEqual(cases);
  });

  it("takes whole numbers as their decimal text", () => {
    expect([7, 7n, "7"].map((key) => plan.assign(key))).toEqual(
      Array.from({ length: 3 }, () => plan.assign("7")),
    );
    expect(plan.assign(-0)).toBe(plan.assign("0"));
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

  it.each(sqlEngines)("speaks %s", (engine) => {
    const hash = expressions[engine];
    expect(plan.toSql(engine)).toBe(
      `CASE WHEN ${hash} < 3602879701896397 THEN 'train' WHEN ${hash} < 4053239664633447 THEN 'validation' ELSE 'test' END`,
    );
    expect(hashSplit({ key: "t.id", parts: { all: 1 }, hash: "sha256" }).toSql(engine)).toBe("'all'");
  });

  it.each([
    [
      "a key that is SQL",
      () => hashSplit({ key: "id; drop table t", parts }),
      "RangeError: key must consist of",
    ],
    ["a quoted salt", () => hashSplit({ key: "id", salt: "'", parts }), "RangeError: salt must consist of"],
    [
      "a quoted part",
      () => hashSplit({ key: "id", parts: { "a'b": 1 } }),
      "RangeError: each part's name must consist of",
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
    ["no options", () => hashSplit({} as never), "TypeError: key must be a string"],
    ["an unknown engine", () => plan.toSql("sqlite" as never), 'RangeError: engine must be "postgres" or'],
    [
      "a fractional key",
      () => plan.assign(0.5),
      "RangeError: a key must be a whole number up to 2^53, got 0.5",
    ],
    ["an imprecise key", () => plan.assign(2 ** 53), "RangeError: a key must be a whole number up to 2^53"],
    [
      "a missing key",
      () => plan.assign(null as never),
      "TypeError: a key must be text or a whole number, got null",
    ],
    [
      "half a surrogate pair",
      () => plan.assign("\uD83D"),
      "RangeError: a key must not hold half a surrogate pair",
    ],
    ["no keys", () => plan.split({ length: 2 }), "TypeError: hashSplit needs keys"],
    [
      "too few keys",
      () => plan.split({ length: 2, keys: ["a"] }),
      "RangeError: keys must have one entry a row, 2, got 1",
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
