import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { kinds } from "../scripts/new/kinds.ts";
import { type LaidOut, layOut } from "../scripts/new/lay-out.ts";

const run = promisify(execFile);
const root = resolve(import.meta.dirname, "..");
const packages = ["packages/core", "packages/data", "packages/viz", "packages/study", "apps/bot"];
/** `test:slow` also runs what is laid out. */
const isRun = process.env["RUN_LAID_OUT"] !== undefined;
let copy: string;
const laidOut = new Map<string, LaidOut>();

// Every kind at once, in a copy of the folders, with a name that fits none of the lines that are there.
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "new-"));
  const shared = ["tsconfig.base.json", "tsconfig.build.json", ".oxfmtrc.json", ".oxlintrc.json"];
  const elsewhere = ["scripts/fuzz-runs.ts", "packages/discord-sandbox/test/mutation/faults.ts"];
  for (const name of [...shared, "package.json", ...elsewhere]) cpSync(join(root, name), join(copy, name));
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  for (const name of packages) {
    cpSync(join(root, name), join(copy, name), {
      recursive: true,
      filter: (path) => !/\/(?:node_modules|dist|golden|\.turbo)$/u.test(path),
    });
    for (const part of ["node_modules", "dist"]) symlinkSync(join(root, name, part), join(copy, name, part));
  }
  for (const kind of Object.keys(kinds)) laidOut.set(kind, layOut(copy, kind, `brand-new-${kind}`, 2026));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const bin = async (name: string, ...words: string[]): Promise<string> =>
  await run(join(root, "node_modules/.bin", name), words, { cwd: copy }).then(
    () => "",
    ({ stdout, stderr }: { stdout: string; stderr: string }) => `${stdout}${stderr}`,
  );

const all = (): string[] => [...laidOut.values()].flatMap(({ files, lists }) => files.concat(lists));

test.each(Object.keys(kinds))("%s: at most three files, and the list still reads in order", (kind) => {
  const { files, lists } = laidOut.get(kind)!;
  expect(new Set([...files, ...lists]).size).toBeLessThanOrEqual(3);
  for (const path of lists) {
    const before = readFileSync(join(root, path), "utf8").split("\n");
    const after = readFileSync(join(copy, path), "utf8").split("\n");
    const name = /brand-?new/iu;
    expect(after.some((line) => name.test(line))).toBe(true);
    expect(after.filter((line) => !name.test(line))).toEqual(before);
  }
});

test("what is laid out formats and lints", async () => {
  expect(await bin("oxfmt", ...all())).toBe("");
  expect(await bin("oxlint", ...all().filter((path) => path.endsWith(".ts")))).toBe("");
});

test.each(packages)("what is laid out in %s type-checks", async (name) => {
  expect(await bin("tsc", "-p", name, "--noEmit")).toBe("");
});

test.runIf(isRun)("the tests that are laid out pass", async () => {
  const tests = all().filter((path) => /brand-new.*\.test\.ts$/u.test(path));
  expect(tests.length).toBe(5);
  expect(await bin("vitest", "run", "--root", copy, ...tests)).toBe("");
});

test.runIf(isRun)("a splitter that is laid out keeps the laws of its row", async () => {
  const where = ["--root", join(copy, "packages/data"), "test/split/laws.test.ts"];
  expect(await bin("vitest", "run", ...where, "-t", "brandNewSplitter")).toBe("");
});

test.runIf(isRun)("a chart that is laid out is lawful, and its words are true", async () => {
  const tests = ["test/truth/every-kind.test.ts", "test/hostile.test.ts", "test/layout.test.ts"];
  const where = ["--root", join(copy, "packages/viz"), ...tests, "test/chart/moments.test.ts"];
  expect(await bin("vitest", "run", ...where, "-t", "brandNewChart|brand-new-chart")).toBe("");
});

test.each([
  ["optimiser", "lion", "the kind must be a known one, got optimiser"],
  ["", "", "the kind must be a known one, got none"],
  ["optimizer", "", "the name must be lower-case words joined by hyphens, like my-name, got none"],
  ["optimizer", "MyLion", "the name must be lower-case words joined by hyphens, like my-name, got MyLion"],
  ["optimizer", "my_lion", "the name must be lower-case words joined by hyphens, like my-name, got my_lion"],
  ["optimizer", "../lion", "the name must be lower-case words joined by hyphens, like my-name, got ../lion"],
  ["optimizer", "default", "default is a reserved word of JavaScript: choose another name"],
  ["optimizer", "lion", "lion is taken: packages/core/src/optimizer/lion.ts already exists"],
  ["splitter", "monte-carlo", "monte-carlo is taken: it is already in packages/data/src/splitters.ts"],
  ["card", "adam", "adam is taken: packages/study/packs/optimization/adam.md already exists"],
  ["command", "help", "help is taken: apps/bot/src/features/help.ts already exists"],
])("%s %s is refused, and nothing is written", (kind, name, message) => {
  expect(() => layOut(root, kind, name, 2026)).toThrow(message);
});

test("a list that is gone is said, before anything is written", () => {
  const path = join(copy, "packages/study/src/demo/demos.ts");
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replace("export const demos: readonly Demo[] = [", "export const demos = ["));
  expect(() => layOut(copy, "demo", "another", 2026)).toThrow(/the list .* is gone/u);
  writeFileSync(path, text);
  expect(() => layOut(copy, "demo", "another", 2026)).not.toThrow();
});
