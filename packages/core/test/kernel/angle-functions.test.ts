import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { adam, cosineDecay, exponentialDecay } from "../../src/index.ts";
import { chunksOf } from "../bundler.ts";

const entry = fileURLToPath(new URL("../../src/index.ts", import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "opt-core-angles-"));
});
afterAll(() => rm(folder, { recursive: true }));

const json = JSON.stringify(adam({ learningRate: cosineDecay({ from: 0.1, steps: 10 }) }));

/** Where two steps with the description lead on a page that imports only some names, or the message why not. */
async function page(name: string, names: string, method: string): Promise<unknown> {
  const program = join(folder, `${name}.js`);
  await writeFile(
    program,
    `import { createOptimizer, ${names} } from ${JSON.stringify(entry)};
    const params = { a: Float64Array.of(1) };
    let found;
    try {
      const optimizer = createOptimizer(${method}, params);
      for (let step = 0; step < 2; step++) optimizer.step({ a: Float64Array.of(5) });
      found = params.a[0];
    } catch (error) {
      found = error.message;
    }
    export default found;`,
  );
  const [chunk] = await chunksOf(folder, {
    minify: true,
    rolldownOptions: { input: program, preserveEntrySignatures: "strict" },
  });
  const bundled = join(folder, `${name}.mjs`);
  await writeFile(bundled, chunk!.code);
  const module: object = await import(pathToFileURL(bundled).href);
  return Reflect.get(module, "default");
}

test("a page without formulas of angles refuses one in JSON, and takes it where it is revived", async () => {
  const wanted = await page(
    "made",
    "adam, cosineDecay",
    "adam({ learningRate: cosineDecay({ from: 0.1, steps: 10 }) })",
  );
  expect(wanted).toBeCloseTo(1 - 0.1 - 0.1 * ((1 + Math.cos(Math.PI / 10)) / 2), 8);
  expect(await page("raw", "adam", json)).toBe(
    "a chain must go through `revive` of @opt/core where it comes from JSON",
  );
  expect(await page("revived", "revive", `revive(${json})`)).toBe(wanted);
});

test("a page without powers refuses one in JSON, and takes it where it is revived", async () => {
  const decay = "exponentialDecay({ from: 0.1, factor: 0.5 })";
  const raw = JSON.stringify(adam({ learningRate: exponentialDecay({ from: 0.1, factor: 0.5 }) }));
  const wanted = await page("falling", "adam, exponentialDecay", `adam({ learningRate: ${decay} })`);
  expect(wanted).toBeCloseTo(1 - 0.1 - 0.05, 8);
  expect(await page("rawPower", "adam", raw)).toBe(
    "a chain must go through `revive` of @opt/core where it comes from JSON",
  );
  expect(await page("revivedPower", "revive", `revive(${raw})`)).toBe(wanted);
});

test.each([
  ["parse", 'evaluate(parse("tanh(0)"), () => 0) === 0'],
  ["schedule", 'schedule("sin(step)").at(0) === 0'],
  ["transform", 'transform({ name: "own", rule: "update = atan(update)" }) !== undefined'],
  ["parseObjective", 'compile(parseObjective("sin(x)")).value([0]) === 0'],
  ["ackley", "compile(ackley()).value([0, 0]) < 1"],
])("%s brings the functions of angles along", async (name, condition) => {
  const names = ["sgd", "evaluate", "parse", "schedule", "transform", "compile", "parseObjective", "ackley"]
    .filter((one) => one === "sgd" || condition.includes(`${one}(`))
    .join(", ");
  expect(await page(name, names, `sgd({ learningRate: ${condition} ? 0.1 : 100 })`)).toBe(0);
});
