// Prints how the test questions are answered, by kind or topic: `npm run score` (add file names
// without ".jsonl" for others, for example `computations-held-out`).
import { createStudy } from "../src/create-study.ts";
import { ours } from "../src/optimization.ts";
import { readRows, scoreOf } from "../test/ask/score.ts";

const names = process.argv.slice(2);
const { ask } = createStudy(ours);
for (const name of names.length > 0 ? names : ["development", "held-out"]) {
  const { kinds, milliseconds } = scoreOf(ask, readRows(name), () => performance.now());
  process.stdout.write(`${name}: median ${milliseconds.toFixed(2)} ms\n`);
  console.table(kinds);
}
