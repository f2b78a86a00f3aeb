import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { floors } from "../.dependency-cruiser.mjs";

const run = promisify(execFile);
const root = resolve(import.meta.dirname, "..");
let house: string;

beforeEach(async () => {
  house = await mkdtemp(join(tmpdir(), "house-"));
  await Promise.all(["packages", "apps"].map((folder) => mkdir(join(house, folder))));
});
afterEach(() => rm(house, { recursive: true, force: true }));

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

async function violationsIn(cwd: string): Promise<readonly Violation[]> {
  const bin = join(root, "node_modules/.bin/depcruise");
  const config = join(root, ".dependency-cruiser.mjs");
  const args = ["--config", config, "--output-type", "json", "packages", "apps"];
  const output = await run(bin, args, { cwd, maxBuffer: 2 ** 27 }).then(
    ({ stdout }) => stdout,
    (error: { stdout: string }) => error.stdout,
  );
  const report = JSON.parse(output) as { summary: { violations: Violation[] } };
  return report.summary.violations;
}

async function violations(files: Record<string, string>): Promise<string[]> {
  await Promise.all(
    Object.entries(files).map(async ([path, text]) => {
      await mkdir(dirname(join(house, path)), { recursive: true });
      await writeFile(join(house, path), text);
    }),
  );
  return [...new Set((await violationsIn(house)).map(({ rule }) => rule.name))];
}

test("this house keeps the rules of .dependency-cruiser.mjs", async () => {
  const found = await violationsIn(root);
  expect(found.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
});

test.each(Object.entries(floors))("every folder of %s has a floor", async (path, rows) => {
  const entries = await readdir(join(root, path, "src"), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(folders.filter((name) => !rows.flat().includes(name))).toEqual([]);
});

/** Behind entries of their own, which the map tells in words. */
const behindEntries = /^(?:node|node-.*|png|formula|browser)$/u;

test.each(Object.entries(floors))("the map in README.md draws the floors of %s", async (path, rows) => {
  const drawn = rows
    .map((row) => row.filter((name) => !behindEntries.test(name)).join(", "))
    .filter((row) => row !== "")
    .join(" < ");
  const readme = await readFile(join(root, "README.md"), "utf8");
  const map = readme.replaceAll(/\s+/gu, " ");
  expect(map).toContain(` ${path.split("/")[1]}/ ${drawn} `);
});

test("imports that run downward and stay at home are fine", async () => {
  const files = {
    "packages/core/src/expression/tree.ts": "export const tree = 1;",
    "packages/core/src/minimize/trace.ts": `import { tree } from "../expression/tree.ts"; export const trace = tree;`,
    "packages/study/src/index.ts": `import "@opt/core"; import "@opt/viz"; export const study = 1;`,
    "apps/bot/src/launch.ts": `import "@opt/discord-sandbox"; export const launch = 1;`,
    "packages/viz/src/png.ts": `import "node:zlib"; export const png = 1;`,
  };
  expect(await violations(files)).toEqual([]);
});

test.each([
  [
    "an import that climbs a floor",
    "floors-packages/core-expression",
    {
      "packages/core/src/expression/tree.ts": `import type { Trace } from "../minimize/trace.ts"; export type Tree = Trace;`,
      "packages/core/src/minimize/trace.ts": "export type Trace = 1;",
    },
  ],
  [
    "core that imports viz",
    "house-packages/core",
    { "packages/core/src/index.ts": `import "@opt/viz"; export const core = 1;` },
  ],
  [
    "a package reached through its folder",
    "house-packages/data",
    {
      "packages/data/src/index.ts": `import "../../core/src/index.ts"; export const data = 1;`,
      "packages/core/src/index.ts": "export const core = 1;",
    },
  ],
  [
    "a circle",
    "no-circular",
    {
      "packages/viz/src/text/a.ts": `import { b } from "./b.ts"; export const a = b;`,
      "packages/viz/src/text/b.ts": `import { a } from "./a.ts"; export const b = a;`,
    },
  ],
  [
    "a Node module in a browser-safe package",
    "browser-safe",
    { "packages/study/src/index.ts": `import "node:fs"; export const study = 1;` },
  ],
  [
    "a feature of the bot that knows the sandbox",
    "sandbox-only-in-the-launcher",
    { "apps/bot/src/features/quiz.ts": `import "@opt/discord-sandbox"; export const quiz = 1;` },
  ],
  [
    "a bot feature that imports the router",
    "floors-apps/bot-features",
    {
      "apps/bot/src/features/quiz.ts": `import { router } from "../router/router.ts"; export const quiz = router;`,
      "apps/bot/src/router/router.ts": "export const router = 1;",
    },
  ],
])("%s is refused", async (_what, rule, files) => {
  expect(await violations(files as Record<string, string>)).toContain(rule);
});
