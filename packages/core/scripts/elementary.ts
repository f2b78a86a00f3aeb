// Writes what each elementary function gives for many inputs, for `make-elementary.py measure`; a million by default.
//   node scripts/elementary.ts FOLDER [COUNT]
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inputsOf } from "../test/exact/inputs.ts";

const [folder = "elementary", count = "1000000"] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const { name, apply, draw } of inputsOf()) {
  const rows: number[] = [];
  for (let i = 0; i < Number(count); i++) {
    const [a, b] = draw();
    if (name === "power") rows.push(a, b, apply(a, b));
    else rows.push(a, apply(a, b));
  }
  writeFileSync(join(folder, `${name}.bin`), new Uint8Array(Float64Array.from(rows).buffer));
}
