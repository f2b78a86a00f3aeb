// Writes scenario.schema.json, the JSON Schema of scenarios. node scripts/write-schema.ts
import { writeFile } from "node:fs/promises";
import { scenarioSchema } from "../src/scenario/contract.ts";

const file = new URL("../scenario.schema.json", import.meta.url);
await writeFile(file, `${JSON.stringify(scenarioSchema(), undefined, 2)}\n`);
