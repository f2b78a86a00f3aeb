import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const entry = new URL("../src/index.ts", import.meta.url).href;

interface Example {
  readonly where: string;
  readonly code: string;
}

/** The ts blocks of a file, without the stars of a doc comment. */
function examplesOf(where: string, text: string): readonly Example[] {
  return [...text.matchAll(/^( \* |)```ts\n([^]*?)^\1```/gm)].map((found) => ({
    where,
    code: (found[2] ?? "").replaceAll(/^ \* ?/gm, ""),
  }));
}

async function collect(): Promise<readonly Example[]> {
  const names = await readdir(join(root, "src"), { recursive: true });
  const files = [
    "README.md",
    "docs/simulation.md",
    ...names.filter((name) => name.endsWith(".ts")).map((name) => join("src", name)),
  ];
  const found = await Promise.all(
    files.map(async (file) => examplesOf(file, await readFile(join(root, file), "utf8"))),
  );
  return found.flat();
}

const examples = await collect();
let folder: string;

// Inside the package, so that an example finds discord.js.
beforeAll(async () => {
  folder = await mkdtemp(join(root, ".examples-"));
});

afterAll(() => rm(folder, { recursive: true }));

describe("examples print what they say", { timeout: 30_000 }, () => {
  test.each(examples.map(({ where, code }, index) => [where, index, code] as const))(
    "%s %i",
    async (_, index, code) => {
      const file = join(folder, `${index}.ts`);
      await writeFile(file, code.replaceAll('"@opt/discord-sandbox"', JSON.stringify(entry)));
      const { stdout } = await promisify(execFile)(process.execPath, [file]);
      const wanted = [...code.matchAll(/\/\/ → (.*)$/gm)].map((found) => found[1]);
      expect(wanted.length).toBeGreaterThan(0);
      expect(stdout.trimEnd().split("\n")).toEqual(wanted);
    },
  );
});
