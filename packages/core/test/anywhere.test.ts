import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createContext, runInContext } from "node:vm";
import { expect, test } from "vitest";

// the bundler that vitest itself brings
const vitest = createRequire(import.meta.url).resolve("vitest/package.json");
interface Bundler {
  readonly build: (options: object) => Promise<{ output: { code: string }[] }>;
}
const { build }: Bundler = await import(pathToFileURL(createRequire(vitest).resolve("vite")).href);

const entry = fileURLToPath(new URL("../src/index.ts", import.meta.url));
const program = `import { adam, createOptimizer, rosenbrock, trace } from ${JSON.stringify(entry)};
const run = trace(rosenbrock(), [-1.2, 1], adam({ learningRate: 0.05 }), { steps: 100 });
globalThis.found = [createOptimizer(adam(), {}).backend, run.values[100]];`;

/** Runs the program where there is nothing but the language. */
async function runBare(prelude: string): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), "opt-core-anywhere-"));
  const file = join(folder, "program.js");
  await writeFile(file, program);
  const { output } = await build({
    configFile: false,
    logLevel: "silent",
    root: folder,
    build: {
      write: false,
      target: "es2023",
      lib: { entry: file, formats: ["iife"], name: "program", fileName: "program" },
    },
  }).then((result) => [result].flat()[0]!);
  await rm(folder, { recursive: true });
  const context = createContext({});
  runInContext(prelude, context);
  runInContext(output[0]!.code, context);
  return runInContext("JSON.stringify(found)", context);
}

test("it runs where there is no Node, and gives the same numbers where WebAssembly is missing or forbidden", async () => {
  const [fast, slow, forbidden] = await Promise.all(
    [
      "",
      "delete globalThis.WebAssembly",
      "WebAssembly.Module = function () { throw new WebAssembly.CompileError('blocked') }",
    ].map(async (prelude) => JSON.parse(String(await runBare(prelude))) as [string, number]),
  );
  expect(fast![0]).toBe("webassembly");
  expect(slow).toEqual(["javascript", fast![1]]);
  expect(forbidden).toEqual(["javascript", fast![1]]);
});
