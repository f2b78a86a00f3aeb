import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { format } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

const root = new URL("../", import.meta.url);
const scratch = new URL(".cache/examples/", root);

interface Example {
  readonly where: string;
  readonly code: string;
}

/** The ts examples of a text: of its fences, in documentation comments or plain Markdown. */
function fences(where: string, text: string): Example[] {
  const found = [...text.matchAll(/^( \* )?```ts\n([\s\S]*?)^( \* )?```$/gm)];
  return found.map(([, margin, code], i) => ({
    where: `${where} ${i + 1}`,
    code: margin === undefined ? code! : code!.replaceAll(/^ \* ?/gm, ""),
  }));
}

function filesOf(folder: string, ending: string): string[] {
  const names = readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(ending)).map((name) => `${folder}${name}`);
}

function read(name: string): string {
  return readFileSync(new URL(name, root), "utf8");
}

const documented = filesOf("src/", ".ts").flatMap((name) => fences(name, read(name)));
const written = ["README.md", "COMING-FROM.md", "GUIDE.md"].flatMap((name) => fences(name, read(name)));
const runnable = filesOf("examples/", ".ts").map((name) => ({ where: name, code: read(name) }));

/** Runs the code and returns what it printed, and what its `// →` comments say. */
async function run(code: string, name: string): Promise<{ printed: string[]; promised: string[] }> {
  const file = new URL(`${name}.ts`, scratch);
  const local = code
    .replaceAll(
      /"@opt\/data(?:\/(node|datasets))?"/g,
      (_, entry: string | undefined) => `"../../src/${entry ?? "index"}.ts"`,
    )
    .replaceAll('"../src/', '"../../src/');
  writeFileSync(file, `${local}\nexport {};\n`);
  const printed: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((...values) => {
    printed.push(...format(...values).split("\n"));
  });
  try {
    await import(/* @vite-ignore */ file.href);
  } finally {
    log.mockRestore();
  }
  return { printed, promised: [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, line]) => line!) };
}

beforeAll(() => {
  mkdirSync(scratch, { recursive: true });
});

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

describe.each([
  ["documentation", documented, 20],
  ["Markdown", written, 2],
  ["examples", runnable, 3],
] as const)("the %s", (kind, examples, least) => {
  it("has examples", () => {
    expect(examples.length).toBeGreaterThanOrEqual(least);
  });

  it.each(examples.map((example, i) => ({ ...example, name: `${kind}-${i}` })))(
    "$where prints what it says",
    async ({ code, name }) => {
      const { printed, promised } = await run(code, name);
      expect(promised.length).toBeGreaterThan(0);
      expect(printed).toEqual(promised);
    },
  );
});
