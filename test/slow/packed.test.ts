import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

// Needs the npm registry: installs the packed packages as a stranger would, on the oldest Node they promise.

interface Package {
  readonly private?: boolean;
  readonly exports: Readonly<Record<string, unknown>>;
}

const run = promisify(execFile);
const root = resolve(import.meta.dirname, "../..");
let folder: string;
let modules: string[];
let files: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "packed-"));
  const dependencies: Record<string, string> = { node: "20" };
  modules = [];
  files = [];
  for (const name of await readdir(join(root, "packages"))) {
    const at = join(root, "packages", name);
    const { exports, private: own } = JSON.parse(await readFile(join(at, "package.json"), "utf8")) as Package;
    if (own === true) continue;
    for (const [entry, target] of Object.entries(exports)) {
      const list = entry.includes("*") || entry.endsWith(".json") ? files : modules;
      for (const path of await matching(at, entry, target)) list.push(`@opt/${name}${path.slice(1)}`);
    }
    await run("pnpm", ["pack", "--out", join(folder, `${name}.tgz`)], { cwd: at });
    dependencies[`@opt/${name}`] = `file:./${name}.tgz`;
  }
  await writeFile(
    join(folder, "package.json"),
    JSON.stringify({ type: "module", private: true, dependencies }),
  );
  await run("npm", ["install", "--no-audit", "--no-fund"], { cwd: folder });
}, 240_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The paths an entry stands for: itself, or one for each file that its pattern matches. */
async function matching(at: string, entry: string, target: unknown): Promise<string[]> {
  if (!entry.includes("*")) return [entry];
  const inside = await readdir(join(at, String(target).split("*")[0]!));
  return inside.map((file) => entry.replace("*", file));
}

test("every entry imports on Node 20", async () => {
  const script = `import { readFileSync } from "node:fs";
${modules.map((entry) => `await import(${JSON.stringify(entry)});`).join("\n")}
for (const file of ${JSON.stringify(files)}) readFileSync(new URL(import.meta.resolve(file)));
console.log(process.version);`;
  await writeFile(join(folder, "imports.js"), script);
  const { stdout } = await run(join(folder, "node_modules/.bin/node"), ["imports.js"], { cwd: folder });
  expect(stdout).toMatch(/^v20\./u);
});

test("the packages work together on Node 20", async () => {
  const script = `
import { adam, ravine, sampleGrid, trace } from "@opt/core";
import { stratifiedKFold } from "@opt/data";
import { kFoldChart, raceChart } from "@opt/viz";
import { renderPng } from "@opt/viz/png";
const runs = [trace(ravine(), [-8, 1.5], adam({ learningRate: 0.4 }), { steps: 20 })];
const race = await renderPng(raceChart({ grid: sampleGrid(ravine()), runs }), { locale: "ko" });
const labels = ["cat", "dog", "cat", "dog"];
const folds = stratifiedKFold({ nSplits: 2 }).split({ length: 4, labels });
const picture = await renderPng(kFoldChart({ folds, labels }), { locale: "en" });
console.log(race.width, picture.width);`;
  await writeFile(join(folder, "together.js"), script);
  const { stdout } = await run(join(folder, "node_modules/.bin/node"), ["together.js"], { cwd: folder });
  expect(stdout.trim()).toBe("1100 1100");
});

test("opt-data splits a file on Node 20", async () => {
  await writeFile(join(folder, "animals.csv"), `label\n${"cat\ndog\n".repeat(20)}`);
  const command = join(folder, "node_modules/@opt/data/dist/cli.js");
  const args = [command, "split", "animals.csv", "--k", "2", "--stratify", "label", "--lang", "en"];
  const { stdout } = await run(join(folder, "node_modules/.bin/node"), args, { cwd: folder });
  expect(stdout).toMatch(/^stratifiedKFold.*\n40 rows were split\.\n/u);
});

test("their types stand a strict compiler that checks libraries", async () => {
  await writeFile(
    join(folder, "types.ts"),
    modules.map((entry, index) => `export * as e${index} from "${entry}";`).join("\n"),
  );
  const args = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--module", "nodenext"];
  const { stdout } = await run(
    join(root, "node_modules/.bin/tsc"),
    [...args, "--target", "es2023", "--lib", "es2023,dom", "--skipLibCheck", "false", "types.ts"],
    { cwd: folder },
  ).catch((error: { stdout: string }) => error);
  expect(stdout).toBe("");
});
