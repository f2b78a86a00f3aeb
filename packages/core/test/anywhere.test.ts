import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { expect, test } from "vitest";
import { bundle } from "./engines/bundle.ts";

const entry = fileURLToPath(new URL("../src/index.ts", import.meta.url));
const program = `import { adam, createOptimizer, rosenbrock, trace } from ${JSON.stringify(entry)};
const run = trace(rosenbrock(), [-1.2, 1], adam({ learningRate: 0.05 }), { steps: 100 });
globalThis.found = [createOptimizer(adam(), {}).backend, run.values[100]];`;

/** Runs the program where there is nothing but the language. */
async function runBare(prelude: string): Promise<unknown> {
  const code = await bundle(program);
  const context = createContext({});
  runInContext(prelude, context);
  runInContext(code, context);
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
