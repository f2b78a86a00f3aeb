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

const use = (name: string): string => `import { ${name} } from "@opt/core"; console.log(${name});`;

/** A number of the function of powers that nothing else has. */
const ofPowers = ".6931471824645996";

/** The same of the cube root. */
const ofRoots = ".2236328125";

/** And of exponentials in float32. */
const ofExponentials = ".693359375";

const size = (code: string): number => gzipSync(code, { level: 9 }).length;

test("adam alone is under 3.3 KB gzipped and brings no other optimizer", async () => {
  const code = await bundle('import { adam } from "@opt/core"; console.log(String(adam()));');
  expect(size(code)).toBeLessThan(3.3 * 1024);
  for (const other of ["scaleByNadam", "rosenbrock", "safetensors"]) expect(code).not.toContain(other);
});

test("adam at work, with every back end, with its state saved and loaded, stays under 22 KB gzipped and brings nothing of what others call for", async () => {
  const code = await bundle(adamAtWork);
  expect(size(code)).toBeLessThan(22 * 1024);
  const marks = Object.values(parts).map(({ mark }) => mark);
  const others = ["scaleByNadam", "rosenbrock", "safetensors", "accumulate(", ...marks];
  expect(others.filter((other) => code.includes(other))).toEqual([]);
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

const adamAtWork =
  'import { adam, createOptimizer } from "@opt/core"; console.log(createOptimizer(adam(), {}));';

/** What stages bring along once, told by something that nothing else has, and a page that has it beside Adam. */
const parts = {
  /** The functions of matrices. */
  matrices: { mark: "rowPanels", page: use("transform") },
  /** What plans and runs more than one rule over all elements. */
  general: { mark: "asks for gradients again", page: use("inspect") },
  /** Loops over blocks, for rules that no loops were written for. */
  blocks: { mark: "add(multiply(?,?),?)", page: use("chain") },
  /** Different methods for different leaves. */
  partition: { mark: "must have a rule for every leaf", page: use("partition") },
  /** Copies of the parameters: slots that start from them, and others to evaluate with. */
  copies: { mark: "`viewed`", page: use("weightAverage") },
  /** The functions of powers and logarithms: a number that nothing else has. */
  powers: { mark: ofPowers, page: use("exponentialDecay") },
  /** Normal draws, likewise. */
  draws: { mark: "4.837998867034912", page: use("gradientNoise") },
  /** Minima and maxima in few instructions. */
  bounds: { mark: "loweringFor=", page: use("resilientSteps") },
} as const;
const partNames = [
  "matrices",
  "general",
  "blocks",
  "partition",
  "copies",
  "powers",
  "draws",
  "bounds",
] as const;
const smallParts = ["partition", "copies", "powers", "draws", "bounds"] as const;

/** A page with Adam, and with what else it imports. */
const besideAdam = (name: string): string =>
  `${adamAtWork} import { ${name} as other } from "@opt/core"; console.log(other);`;

/** The parts that a page has, of those that have each other the largest. */
function partsIn(code: string): (keyof typeof parts)[] {
  const found = partNames.filter((part) => code.includes(parts[part].mark));
  const largest = found.find((part) => !smallParts.some((small) => small === part));
  const isIn = {
    partition: [],
    copies: ["general", "matrices"],
    powers: ["matrices"],
    draws: [],
    bounds: ["blocks", "general", "matrices"],
  } as const;
  const others = smallParts.filter(
    (part) => found.includes(part) && !isIn[part].some((one) => one === largest),
  );
  return [...(largest === undefined ? [] : [largest]), ...others];
}

const pageWith = (wanted: readonly (keyof typeof parts)[]): string =>
  [adamAtWork, ...wanted.map((part) => parts[part].page)].join(" ");

test("each further optimizer takes at most 1 KB gzipped beside Adam and the parts that come once, 3.3 with vectors of functions, all it shares with others included", async () => {
  const names = factories.map(([name]) => name);
  const alone = Object.fromEntries(names.map((name) => [name, besideAdam(name)]));
  const lone = new Chunks(await bundleAll({ adamAtWork, ...alone }));
  const combinations = names.map((name) => partsIn(lone.code([name])));
  const pages = Object.fromEntries(
    combinations.map((combination) => [`page-${combination.join("-")}`, pageWith(combination)]),
  );
  const found = new Chunks(await bundleAll({ adamAtWork, ...pages, ...alone }));
  const beside = (name: string): string => `page-${partsIn(found.code([name])).join("-")}`;
  const large = names.filter(
    (name) => size(found.code([beside(name), name])) - size(found.code([beside(name)])) > 1024,
  );
  // chunks hold what any page wants of them, so these are bundled on their own
  const sizes = await Promise.all(
    large.map(async (name) => {
      const page = pageWith(partsIn(found.code([name])));
      const [without, both] = [
        await bundle(page, `${name}0`),
        await bundle(`${page} ${use(name)}`, `${name}1`),
      ];
      return [name, size(both) - size(without)] as const;
    }),
  );
  // the function and its vectors, several of which are written at once, and how functions are called, which powers bring too
  const bound = (name: string): number => {
    const code = found.code([name]);
    return code.includes(ofRoots) || code.includes(ofExponentials) ? 3380 : 1024;
  };
  expect(sizes.filter(([name, more]) => more > bound(name))).toEqual([]);
  for (const name of ["madgrad", "mirrorMadgrad"]) expect(found.code([name])).toContain(ofRoots);
  expect(found.code(["adamAtWork"])).not.toContain(ofRoots);
  expect(names.length).toBeGreaterThan(80);
  expect(new Set(names.map((name) => beside(name))).size).toBeGreaterThan(4);
  // a page has the functions that the formulas of its optimizers call
  const without = factories
    .filter(([, create]) => callsPowers(create(rateOf(create, 0.1))))
    .filter(([name]) => !found.code([name]).includes(ofPowers));
  expect(without.map(([name]) => name)).toEqual([]);
});

test("the parts that come once come with what calls for them", async () => {
  const callers: Record<keyof typeof parts, readonly string[]> = {
    matrices: ["transform", "muon", "shampoo"],
    general: ["clipByGlobalNorm", "clipByNorm", "lars", "sam", "inspect", "muon"],
    blocks: ["chain", "adabelief", "clipByNorm", "inspect"],
    partition: ["partition", "mars"],
    copies: ["weightAverage", "madgrad", "scheduleFreeSgd", "cocob", "clipByNorm"],
    powers: ["exponentialDecay", "adopt"],
    draws: ["gradientNoise", "noisySgd", "gravity"],
    bounds: ["chain", "rprop", "padam", "clipByValue"],
  };
  const names = [...new Set(Object.values(callers).flat())];
  const found = new Chunks(
    await bundleAll(Object.fromEntries(names.map((name) => [name, besideAdam(name)]))),
  );
  for (const part of partNames)
    for (const name of callers[part])
      expect([name, part, found.code([name]).includes(parts[part].mark)]).toEqual([name, part, true]);
  const sizes = await Promise.all(
    partNames.map(async (part) => size(await bundle(`${adamAtWork} ${parts[part].page}`, part))),
  );
  const own = size(await bundle(adamAtWork));
  const [, general, blocks, partition, copies, powers, , bounds] = sizes.map((one) => (one - own) / 1024);
  console.log(
    own / 1024,
    sizes.map((one) => (one - own) / 1024),
  );
  expect(general).toBeLessThan(13.5);
  expect(blocks).toBeLessThan(4);
  expect(bounds).toBeLessThan(1);
  expect(partition).toBeLessThan(0.5);
  expect(copies).toBeLessThan(0.7);
  expect(powers).toBeLessThan(4.5);
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

test("the whole package is under 116.5 KB gzipped", async () => {
  const [chunk] = await chunksOf(folder, {
    minify: true,
    rolldownOptions: { input: entry, preserveEntrySignatures: "strict" },
  });
  expect(size(chunk!.code)).toBeLessThan(116.5 * 1024);
});
