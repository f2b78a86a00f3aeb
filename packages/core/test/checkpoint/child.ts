// node child.ts train|resume FOLDER: trains every run and writes it, or goes on from what was written.
import { join } from "node:path";
import { readCheckpoint, writeCheckpoint } from "../../src/node.ts";
import { fingerprint, runs, start, train } from "./runs.ts";

const [verb, folder] = process.argv.slice(2);
const ends: Record<string, string> = {};
for (const run of runs) {
  const optimizer = start(run);
  const path = join(folder!, `${run.name}.safetensors`);
  if (verb === "resume") await readCheckpoint(path, { optimizer });
  train(optimizer, verb === "resume" ? 17 : 0, 17);
  if (verb === "train") await writeCheckpoint(path, { optimizer });
  ends[run.name] = fingerprint(optimizer);
}
process.stdout.write(JSON.stringify(ends));
