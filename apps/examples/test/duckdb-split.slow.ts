import { execFile } from "node:child_process";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const example = join(resolve(import.meta.dirname, "../src"), "duckdb-split.ts");

test("a Parquet file of ten million rows is split in DuckDB as in JavaScript", async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [example, "10000000"]);
  // Time and memory, for whoever runs this to see.
  console.log(stderr.trim());
  expect(stderr).toMatch(/^10000000 rows written: [\d.]+ s$/mu);
  expect(Number(/^at most (?<megabytes>\d+) MB/mu.exec(stderr)?.groups?.["megabytes"])).toBeLessThan(4096);
  expect(stdout.trim().split("\n")).toEqual([
    "test: its share",
    "train: its share",
    "validation: its share",
    "users in two parts: 0",
    "of 2000 rows, JavaScript puts 0 elsewhere",
  ]);
});
