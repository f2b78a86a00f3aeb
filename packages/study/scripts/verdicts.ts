// Judges wordings of claims by what is left of the pack without them: what the verdicts are worth where nobody wrote
// the same sentence. `npm run verdicts`, with the path of another pack.
import { readFile } from "node:fs/promises";
import { readQuestion } from "../src/ask/read.ts";
import { judge } from "../src/ask/truth.ts";
import { optimization } from "../src/optimization.ts";
import { revivePack } from "../src/pack/pack.ts";
import { withheld } from "./verdict-sets.ts";

const [file] = process.argv.slice(2);
const pack = file === undefined ? optimization : revivePack(await readFile(file, "utf8"));
const partsLookedAt = [0, 1];

const counts = { right: 0, wrong: 0, none: 0 };
for (const part of partsLookedAt) {
  const { subject, taken } = withheld(pack, part);
  for (const { text, locale, truth } of taken) {
    const verdict = judge(subject, readQuestion(subject, text, locale), text, locale)?.truth;
    counts[verdict === undefined ? "none" : verdict === truth ? "right" : "wrong"]++;
  }
}
console.table(counts);
