import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { parseSync } from "oxc-parser";
import { describe, expect, onTestFinished, test } from "vitest";
import { readManifest } from "../scripts/metadata.ts";

type Module = Readonly<Record<string, unknown>>;

const root = resolve(import.meta.dirname, "..");

/**
 * The packages for pages: their entries, and the most that the one file may take, zipped.
 */
const packages = [
  { name: "core", entries: ["index"], budget: 125_000 },
  { name: "data", entries: ["index"], budget: 38_000 },
  { name: "viz", entries: ["index"], budget: 108_000 },
  { name: "study", entries: ["index", "optimization"], budget: 1_575_000 },
];

describe.each(packages)("the one file of $name", ({ name, entries, budget }) => {
  const file = join(root, "packages", name, "dist", `${name}.bundle.js`);
  const code = readFileSync(file, "utf8");

  test("needs nothing but itself, and stays in its budget", () => {
    const { module } = parseSync(file, code, { lang: "js", sourceType: "module" });
    expect(module.staticImports).toEqual([]);
    expect(module.dynamicImports).toEqual([]);
    expect(gzipSync(code).length).toBeLessThan(budget);
  });

  test("is as large as README.md says, if it does", () => {
    const readme = readFileSync(join(root, "packages", name, "README.md"), "utf8");
    const said = [...readme.matchAll(/about (\d+\.\d\d) MB gzipped/gu)].map(([, size]) => Number(size));
    const measured = gzipSync(code).length / 1e6;
    expect(said.map((size) => Math.abs(size - measured) < 0.01)).toEqual(name === "study" ? [true] : []);
  });

  test("is what a content delivery network serves", () => {
    const own = `./dist/${name}.bundle.js`;
    expect(readManifest(name)).toMatchObject({ unpkg: own, jsdelivr: own, exports: { "./bundle": own } });
  });

  test("exports what the entries do, from a folder with nothing else in it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "bundle-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const alone = join(folder, "alone.mjs");
    copyFileSync(file, alone);
    const bundled = (await import(pathToFileURL(alone).href)) as Module;
    const built = await Promise.all(
      entries.map(async (entry): Promise<Module> => await import(join(file, "..", `${entry}.js`))),
    );
    expect(Object.keys(bundled).toSorted()).toEqual(built.flatMap(Object.keys).toSorted());
  });
});

test("licences of what is inside lie beside it", () => {
  for (const [name, texts] of [
    ["viz", ["SIL OPEN FONT LICENSE"]],
    ["study", ["SIL OPEN FONT LICENSE", "Open Spaced Repetition"]],
  ] as const) {
    const dist = join(root, "packages", name, "dist");
    const licenses = readFileSync(join(dist, `${name}.bundle.licenses.txt`), "utf8");
    for (const text of texts) expect(licenses).toContain(text);
    expect(readFileSync(join(dist, `${name}.bundle.js`), "utf8")).toMatch(/^\/\*! Licences/u);
  }
});
