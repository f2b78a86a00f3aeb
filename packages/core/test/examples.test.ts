import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const entry = (name: string): string => pathToFileURL(join(root, "src", `${name}.ts`)).href;

interface Example {
  readonly where: string;
  readonly code: string;
  /** What each `// →` says, in order. */
  readonly wanted: readonly string[];
}

/** The ```ts blocks of a file, without the stars of a doc comment. */
function examplesOf(where: string, text: string): Example[] {
  return [...text.matchAll(/^( \* |)```ts\n([\s\S]*?)^\1```/gmu)].map((match) => {
    const code = match[2]!.replaceAll(/^ \* ?/gmu, "");
    return { where, code, wanted: promises(code) };
  });
}

async function collect(): Promise<Example[]> {
  const sources = (await readdir(join(root, "src"), { recursive: true })).filter((name) =>
    name.endsWith(".ts"),
  );
  const files = ["README.md", "docs/minimize.md", ...sources.map((name) => join("src", name))];
  const found = await Promise.all(
    files.map(async (name) => examplesOf(name, await readFile(join(root, name), "utf8"))),
  );
  const programs = (await readdir(join(root, "examples"))).filter((name) => name.endsWith(".ts"));
  const whole = await Promise.all(
    programs.map(async (name) => {
      const code = await readFile(join(root, "examples", name), "utf8");
      return { where: `examples/${name}`, code, wanted: promises(code) };
    }),
  );
  return [...found.flat(), ...whole];
}

/** What each `// →` says, in order. */
function promises(code: string): string[] {
  return [...code.matchAll(/\/\/ → (.*)$/gmu)].map((found) => found[1]!);
}

const examples = await collect();
let folder: string;
let printed: string[][];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "opt-core-examples-"));
  for (const [index, { code }] of examples.entries()) {
    const runnable = code
      .replaceAll('"@opt/core"', `"${entry("index")}"`)
      .replaceAll(/"@opt\/core\/(\w+)"/gu, (_, name: string) => `"${entry(name)}"`);
    await writeFile(join(folder, `${index}.ts`), runnable);
  }
  const runner = `
    import { format } from "node:util";
    const all = [];
    for (let i = 0; i < ${examples.length}; i++) {
      const lines = [];
      console.log = (...values) => lines.push(format(...values));
      try { await import("./" + i + ".ts"); } catch (error) { lines.push("threw " + error); }
      all.push(lines);
    }
    process.stdout.write(JSON.stringify(all));`;
  await writeFile(join(folder, "run.mjs"), runner);
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, "run.mjs")], {
    maxBuffer: 1e8,
  });
  printed = JSON.parse(stdout) as string[][];
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

describe("examples print what they say", () => {
  for (const [index, { where, wanted }] of examples.entries())
    test(`${where} ${index}`, () => {
      expect(wanted.length).toBeGreaterThan(0);
      expect(printed[index]).toEqual(wanted);
    });
});
