import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Method } from "../src/index.ts";
import { chunksOf, type Chunk } from "./bundler.ts";
import { factories, rateOf } from "./optimizer/list.ts";

const entry = fileURLToPath(new URL("../src/index.ts", import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "opt-core-size-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** The code of a program, bundled and minified as for a page. */
async function bundle(program: string, name = "program"): Promise<string> {
  return (await bundleAll({ [name]: program })).map(({ code }) => code).join("\n");
}

/** Programs of one page, which share what they have in common, as chunks. */
async function bundleAll(programs: Readonly<Record<string, string>>): Promise<Chunk[]> {
  const input: Record<string, string> = {};
  for (const [name, program] of Object.entries(programs)) {
    input[name] = join(folder, `${name}.js`);
    await writeFile(input[name], program.replaceAll('"@opt/core"', JSON.stringify(entry)));
  }
  return chunksOf(folder, { minify: true, rolldownOptions: { input } });
}

const size = (code: string): number => gzipSync(code, { level: 9 }).length;

test("adam alone is under 6.8 KB gzipped and brings no other optimizer", async () => {
  const code = await bundle('import { adam } from "@opt/core"; console.log(String(adam()));');
  expect(size(code)).toBeLessThan(6.8 * 1024);
  for (const other of ["scaleByNadam", "rosenbrock", "safetensors"]) expect(code).not.toContain(other);
});

test("adam at work, with every back end, stays under 39.9 KB gzipped and brings no matrices", async () => {
  const code = await bundle(
    'import { adam, createOptimizer } from "@opt/core"; console.log(createOptimizer(adam(), {}));',
  );
  expect(size(code)).toBeLessThan(39.9 * 1024);
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
  expect(size(code)).toBeLessThan(7.6 * 1024);
});

const use = (name: string): string => `import { ${name} } from "@opt/core"; console.log(${name});`;

test("each further optimizer takes at most 1 KB gzipped beside Adam, 1.25 with cube roots, all it shares with others included", async () => {
  const names = factories.map(([name]) => name);
  const adamAtWork =
    'import { adam, createOptimizer } from "@opt/core"; console.log(createOptimizer(adam(), {}));';
  // the functions of matrices come once
  const matricesToo = `${adamAtWork} import { transform } from "@opt/core"; console.log(transform);`;
  // and those of powers and logarithms
  const powersToo = `${adamAtWork} import { exponentialDecay } from "@opt/core"; console.log(exponentialDecay);`;
  // and normal draws, with these
  const drawsToo = `${powersToo} import { gradientNoise } from "@opt/core"; console.log(gradientNoise);`;
  const pages: Readonly<Record<string, string>> = { adamAtWork, matricesToo, powersToo, drawsToo };
  const further = Object.fromEntries(names.map((name) => [name, use(name)]));
  const found = new Chunks(await bundleAll({ ...pages, ...further }));
  const pageOf = (name: string): string =>
    found.code([name]).includes("rowPanels")
      ? "matricesToo"
      : found.code([name]).includes(ofDraws)
        ? "drawsToo"
        : found.code([name]).includes(ofPowers)
          ? "powersToo"
          : "adamAtWork";
  const large = names.filter(
    (name) => size(found.code([pageOf(name), name])) - size(found.code([pageOf(name)])) > 1024,
  );
  // chunks hold what any page wants of them, so these are bundled on their own
  const sizes = await Promise.all(
    large.map(async (name) => {
      const page = pages[pageOf(name)]!;
      const [without, both] = [
        await bundle(page, `${name}0`),
        await bundle(`${page} ${use(name)}`, `${name}1`),
      ];
      return [name, size(both) - size(without)] as const;
    }),
  );
  // the cube root and its vectors, which two share
  const bound = (name: string): number => (found.code([name]).includes(ofRoots) ? 1280 : 1024);
  expect(sizes.filter(([name, more]) => more > bound(name))).toEqual([]);
  for (const name of ["madgrad", "mirrorMadgrad"]) expect(found.code([name])).toContain(ofRoots);
  expect(found.code(["adamAtWork"])).not.toContain(ofRoots);
  expect(names.length).toBeGreaterThan(30);
  // a page has the functions that the formulas of its optimizers call
  const without = factories
    .filter(([, create]) => callsPowers(create(rateOf(create, 0.1))))
    .filter(([name]) => !found.code([name]).includes(ofPowers));
  expect(without.map(([name]) => name)).toEqual([]);
  expect(found.code(["adamAtWork"])).not.toContain(ofPowers);
  expect(found.code(["powersToo"])).not.toContain(ofDraws);
  for (const page of ["drawsToo", "noisySgd", "gravity"]) expect(found.code([page])).toContain(ofDraws);
});

test("schedules and clips with powers bring the functions of powers along", async () => {
  const schedules = [
    "polynomial",
    "exponentialDecay",
    "stepDecay",
    "cyclic",
    "cosineDecay",
    "cosineRestarts",
  ];
  const names = [...schedules, "clipByNorm"];
  const found = new Chunks(await bundleAll(Object.fromEntries(names.map((name) => [name, use(name)]))));
  for (const name of names) expect(found.code([name])).toContain(ofPowers);
});

/** A number of the function of powers that nothing else has. */
const ofPowers = ".6931471824645996";

/** The same of normal draws. */
const ofDraws = "2.000002145767212";

/** And of cube roots. */
const ofRoots = ".2236328125";

/** Whether a formula of a method calls a function of `power-functions.ts`. */
function callsPowers(method: Method): boolean {
  if (method.kind !== "transform")
    return (method.kind === "chain" ? method.stages : method.rules.map((rule) => rule.use)).some(callsPowers);
  const formulas = method.phases.flatMap(({ prepare, rule, reduce }) => [
    prepare,
    rule,
    ...Object.values(reduce).flatMap((one) => (Array.isArray(one) ? one : Object.values(one))),
  ]);
  const written = [...formulas, ...Object.values(method.hyperparameters).map(String)].join(" ");
  return /\b(?:exp|log)\(|\^(?! *\d+\b(?!\.))/u.test(written);
}

/** Chunks of pages with all that they import. */
class Chunks {
  private readonly chunks: readonly Chunk[];

  constructor(chunks: readonly Chunk[]) {
    this.chunks = chunks;
  }

  /** The code of some pages together. */
  code(pages: readonly string[]): string {
    const seen = new Set<Chunk>();
    const visit = (chunk: Chunk): void => {
      if (seen.has(chunk)) return;
      seen.add(chunk);
      for (const file of chunk.imports) visit(this.chunks.find(({ fileName }) => fileName === file)!);
    };
    for (const page of pages)
      visit(this.chunks.find(({ name, code }) => name === page && code.includes("console.log"))!);
    return [...seen].map(({ code }) => code).join("\n");
  }
}

test("the whole package is under 113.2 KB gzipped", async () => {
  const [chunk] = await chunksOf(folder, {
    minify: true,
    rolldownOptions: { input: entry, preserveEntrySignatures: "strict" },
  });
  expect(size(chunk!.code)).toBeLessThan(113.2 * 1024);
});
