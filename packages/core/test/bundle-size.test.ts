import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";

// the bundler that vitest itself brings
const vitest = createRequire(import.meta.url).resolve("vitest/package.json");
interface Bundler {
  readonly build: (
    options: object,
  ) => Promise<{ output: { code: string }[] } | { output: { code: string }[] }[]>;
}
const { build }: Bundler = await import(pathToFileURL(createRequire(vitest).resolve("vite")).href);

const entry = fileURLToPath(new URL("../src/index.ts", import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "opt-core-size-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** The code of a program, bundled and minified as for a page. */
async function bundle(program: string): Promise<string> {
  const file = join(folder, "program.js");
  await writeFile(file, program.replace('"@opt/core"', JSON.stringify(entry)));
  const result = await build({
    configFile: false,
    logLevel: "silent",
    root: folder,
    build: { write: false, minify: true, target: "es2023", rolldownOptions: { input: file } },
  });
  const [{ output }] = [result].flat() as [{ output: { code: string }[] }];
  return output.map(({ code }) => code).join("\n");
}

const size = (code: string): number => gzipSync(code, { level: 9 }).length;

test("adam alone is under 14 KB gzipped and brings no other optimizer", async () => {
  const code = await bundle('import { adam } from "@opt/core"; console.log(String(adam()));');
  expect(size(code)).toBeLessThan(14 * 1024);
  for (const other of ["scaleByNadam", "rosenbrock", "safetensors"]) expect(code).not.toContain(other);
});

test("adam at work, with every back end, stays under 46 KB gzipped and brings no matrices", async () => {
  const code = await bundle(
    'import { adam, createOptimizer } from "@opt/core"; console.log(createOptimizer(adam(), {}));',
  );
  expect(size(code)).toBeLessThan(46 * 1024);
  for (const other of ["scaleByNadam", "rosenbrock", "safetensors", "rowPanels"])
    expect(code).not.toContain(other);
});

test("a stage of one's own brings the matrices along", async () => {
  const code = await bundle(
    'import { createOptimizer, transform } from "@opt/core"; console.log(createOptimizer(transform({ name: "own", rule: "" }), {}));',
  );
  expect(code).toContain("rowPanels");
});

// half of it are functions whose bits are the same everywhere
test("a schedule alone is far smaller", async () => {
  const code = await bundle(
    'import { cosineDecay } from "@opt/core"; console.log(cosineDecay({ from: 1, steps: 2 }));',
  );
  expect(size(code)).toBeLessThan(8 * 1024);
});
