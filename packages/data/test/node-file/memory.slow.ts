import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, it } from "vitest";
import { writeLargeCsv } from "../../bench/large-csv.ts";
import { scratchFolder } from "./scratch.ts";

const folder = scratchFolder();
const run = promisify(execFile);
const path = (name: string): string => join(import.meta.dirname, "../..", name);

/** The most memory that the command took, in MB of 2^20 bytes. */
async function megabytes(file: string, ...args: string[]): Promise<number> {
  const node = ["--import", path("bench/measure-cli.mjs"), path("dist/cli.js"), "split", folder.in(file)];
  const { stderr } = await run(process.execPath, [...node, "--overwrite", ...args]);
  return (JSON.parse(stderr.trim().split("\n").at(-1)!) as { megabytes: number }).megabytes;
}

beforeAll(async () => {
  await writeLargeCsv(folder.in("ten.csv"), 1e7);
  await writeLargeCsv(folder.in("one.csv"), 1e6);
}, 120_000);

it("splits ten million rows by hash in the memory that one million take", async () => {
  const args = ["--hash", "id", "--label", "label", "--audit-group", "owner"];
  const one = await megabytes("one.csv", ...args);
  const ten = await megabytes("ten.csv", ...args);
  expect(ten).toBeLessThan(one + 30);
});

it.each([
  ["folds of rows", 8, ["--k", "5"]],
  ["folds of classes", 8, ["--k", "5", "--stratify", "label"]],
  ["folds of groups", 8, ["--k", "5", "--group", "owner"]],
  ["files of folds of classes", 8, ["--k", "5", "--stratify", "label", "--parts"]],
  ["folds of classes and groups", 8, ["--k", "5", "--stratify", "label", "--group", "owner"]],
  ["folds of times that are in no order", 8, ["--k", "5", "--time", "weight"]],
  ["parts of times that are in no order", 8, ["--time", "weight"]],
  ["parts of whole groups", 20, ["--group", "owner"]],
  ["parts of classes", 30, ["--stratify", "label"]],
] as const)("splits ten million rows into %s in %i bytes a row and 100 MB", async (_, bytes, args) => {
  expect(await megabytes("ten.csv", ...args)).toBeLessThan((bytes * 1e7 + 100e6) / 2 ** 20);
});
