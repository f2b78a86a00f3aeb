// node scripts/generate-loops.ts: writes src/generated from the rules of the named optimizers, and the loops over
// blocks of src/kernel/block-loops.ts. An optimizer gets loops where a file of its name, empty at first, lies there.
import { readdir, writeFile } from "node:fs/promises";
import { registerHooks } from "node:module";
import type { Method } from "../src/transform/method.ts";
import { blockLoopsSource } from "./write-block-loops.ts";
import { loopSource } from "./write-loops.ts";

const generated = /\/generated\/(\w+)\.ts$/u;
// what is about to be written is not read
registerHooks({
  resolve: (specifier, context, next) =>
    generated.test(specifier)
      ? { url: new URL(specifier, context.parentURL).href, format: "module", shortCircuit: true }
      : next(specifier, context),
  load: (url, context, next) => {
    const name = generated.exec(url)?.[1];
    return name === undefined
      ? next(url, context)
      : { format: "module", source: `export const ${name}Loops = [];`, shortCircuit: true };
  },
});

const source = (path: string): URL => new URL(`../src/${path}`, import.meta.url);
await writeFile(source("kernel/block-loops.ts"), blockLoopsSource());
const optimizers = await import("../src/optimizers.ts");
const written = new Set(await readdir(source("generated/")));
for (const [name, create] of Object.entries<(options: never) => Method>(optimizers).filter(([one]) =>
  written.has(`${one}.ts`),
))
  await writeFile(
    source(`generated/${name}.ts`),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a factory refuses what it does not know
    loopSource(name, (options) => create(options as never)),
  );
