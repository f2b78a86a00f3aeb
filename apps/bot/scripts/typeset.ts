import { writeFile } from "node:fs/promises";
import { formulaPicture } from "@opt/viz/formula";
import { ours } from "@opt/study/optimization";

// Typesets the formulas of our cards into assets/formulas.json: `npm run typeset`, after a formula has changed.

const formulas = ours.packs.flatMap(({ cards }) => cards.flatMap(({ formula }) => formula?.latex ?? []));
const lines: string[] = [];
for (const latex of [...new Set(formulas)].toSorted())
  lines.push(`${JSON.stringify(latex)}:${JSON.stringify(await formulaPicture(latex))}`);
await writeFile(new URL("../assets/formulas.json", import.meta.url), `{\n${lines.join(",\n")}\n}\n`);
