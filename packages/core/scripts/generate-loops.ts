// node scripts/generate-loops.ts: writes src/generated from the rules of the named optimizers.
import { writeFile } from "node:fs/promises";
import * as optimizers from "../src/optimizers.ts";
import type { Method } from "../src/transform/method.ts";
import { loopSource } from "./write-loops.ts";

for (const [name, create] of Object.entries<(options: { learningRate: number }) => Method>(optimizers))
  await writeFile(
    new URL(`../src/generated/${name}.ts`, import.meta.url),
    loopSource(name, create({ learningRate: 0.1 })),
  );
