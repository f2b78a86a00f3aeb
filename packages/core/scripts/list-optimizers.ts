// node scripts/list-optimizers.ts: prints the table of optimizers and puts it into docs/optimizers.md.
import { readFile, writeFile } from "node:fs/promises";
import { optimizerRows, optimizersTable } from "../test/optimizer/table.ts";

const page = new URL("../docs/optimizers.md", import.meta.url);
const table = optimizersTable(optimizerRows());
console.log(table);
const text = await readFile(page, "utf8");
const written = text.replace(
  /(<!-- table -->\n)[\s\S]*(<!-- \/table -->)/u,
  (_, start: string, end: string) => `${start}${table}\n${end}`,
);
if (written !== text) await writeFile(page, written);
