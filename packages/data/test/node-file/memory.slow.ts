import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { beforeAll, expect, it } from "vitest";
import { writeLargeCsv } from "../../bench/large-csv.ts";
import { scratchFolder } from "./scratch.ts";

const folder = scratchFolder();
const run = promisify(execFile);
const path = (name: string): string => new URL(`../../${name}`, import.meta.url).pathname;

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
  const one = await megabytes("one.csv", "--hash", "id", "--label", "label");
  const ten = await megabytes("ten.csv", "--hash", "id", "--label", "label");
  expect(ten).toBeLessThan(one + 30);
});

it.each([
  ["rows", ["--k", "5"]],
  ["classes", ["--k", "5", "--stratify", "label"]],
  ["groups", ["--k", "5", "--group", "owner"]],
  ["parts of classes", ["--k", "5", "--stratify", "label", "--parts"]],
])("splits ten million rows into folds of %s in 8 bytes a row and 100 MB", async (_, args) => {
  expect(await megabytes("ten.csv", ...args)).toBeLessThan((8 * 1e7 + 100e6) / 2 ** 20);
});
