import { readdirSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { factories } from "./optimizer/list.ts";

// the bundler that vitest itself brings
const vitest = createRequire(import.meta.url).resolve("vitest/package.json");
interface Chunk {
  readonly name: string;
  readonly fileName: string;
  readonly code: string;
  /** The files of the chunks that it imports. */
  readonly imports: readonly string[];
}
interface Bundler {
  readonly build: (options: object) => Promise<{ output: Chunk[] } | { output: Chunk[] }[]>;
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
  return (await bundleAll({ program })).map(({ code }) => code).join("\n");
}

/** Programs of one page, which share what they have in common, as chunks. */
async function bundleAll(programs: Readonly<Record<string, string>>): Promise<Chunk[]> {
  const input: Record<string, string> = {};
  for (const [name, program] of Object.entries(programs)) {
    input[name] = join(folder, `${name}.js`);
    await writeFile(input[name], program.replace('"@opt/core"', JSON.stringify(entry)));
  }
  const result = await build({
    configFile: false,
    logLevel: "silent",
    root: folder,
    build: { write: false, minify: true, target: "es2023", rolldownOptions: { input } },
  });
  const [{ output }] = [result].flat() as [{ output: Chunk[] }];
  return output;
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

const together = (parts: Set<Chunk>): number => size([...parts].map(({ code }) => code).join("\n"));

test("each further optimizer takes at most 1 KB gzipped beside Adam, all it shares with others included", async () => {
  // those with loops written ahead of time take more
  const looped = new Set(readdirSync(new URL("../src/generated/", import.meta.url)));
  const names = factories.map(([name]) => name).filter((name) => !looped.has(`${name}.ts`));
  const page = 'import { adam, createOptimizer } from "@opt/core"; console.log(createOptimizer(adam(), {}));';
  const further = names.map((name) => [name, `import { ${name} } from "@opt/core"; console.log(${name});`]);
  const chunks = await bundleAll({ page, ...Object.fromEntries(further) });
  const named = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const whole = (name: string, seen = new Set<Chunk>()): Set<Chunk> => {
    const visit = (chunk: Chunk): void => {
      if (seen.has(chunk)) return;
      seen.add(chunk);
      for (const file of chunk.imports) visit(named.get(file)!);
    };
    visit(chunks.find((chunk) => chunk.name === name && chunk.code.includes("console.log"))!);
    return seen;
  };
  const alone = together(whole("page"));
  const large = names
    .map((name) => [name, together(whole(name, whole("page"))) - alone] as const)
    .filter(([, more]) => more > 1024);
  expect(large).toEqual([]);
  expect(names.length).toBeGreaterThan(30);
});
