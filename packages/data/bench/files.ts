// Splits a CSV of ten million rows beside pandas (C engine) with scikit-learn, in turn:
//   pnpm bench:files [rounds] [rows]
// Needs python3-pandas and python3-sklearn as /usr/bin/python3, and the built package.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { writeLargeCsv } from "./large-csv.ts";

interface Measured {
  readonly seconds: number;
  readonly processor: number;
  readonly megabytes: number;
}

const rounds = Number(process.argv[2] ?? 3);
const rows = Number(process.argv[3] ?? 1e7);
const run = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), "opt-data-"));
const file = (name: string): string => join(folder, name);
const here = (name: string): string => join(import.meta.dirname, name);

async function ours(out: string, ...args: string[]): Promise<Measured> {
  const node = ["--import", here("measure-cli.mjs"), here("../dist/cli.js")];
  const { stderr } = await run(process.execPath, [
    ...node,
    "split",
    file("animals.csv"),
    "--out",
    file(out),
    "--overwrite",
    ...args,
  ]);
  const measured: Measured = JSON.parse(stderr.trim().split("\n").at(-1)!);
  return measured;
}

async function theirs(): Promise<Measured> {
  const { stdout } = await run("/usr/bin/python3", [
    here("file_peer.py"),
    file("animals.csv"),
    file("theirs.csv"),
  ]);
  const measured: Measured = JSON.parse(stdout);
  return measured;
}

function print(name: string, measured: readonly Measured[]): Measured {
  const least = (of: keyof Measured): number => Math.min(...measured.map((one) => one[of]));
  const most = Math.max(...measured.map(({ megabytes }) => megabytes));
  const best = { seconds: least("seconds"), processor: least("processor"), megabytes: most };
  const cells = [best.seconds, best.processor, best.megabytes].map((value) => value.toFixed(1).padStart(10));
  console.log(`${name.padEnd(28)}${cells.join("")}`);
  return best;
}

try {
  await writeLargeCsv(file("animals.csv"), rows);
  const stratified: Measured[] = [];
  const peer: Measured[] = [];
  for (let round = 0; round < rounds; round++) {
    stratified.push(await ours("ours.csv", "--k", "5", "--stratify", "label", "--seed", "42"));
    peer.push(await theirs());
  }
  // Compared by a program of its own: this one keeps little in memory.
  const isEqual = await run("cmp", [file("ours.csv"), file("theirs.csv")]).then(
    () => true,
    () => false,
  );
  console.log(
    `${rows} rows, best of ${rounds}, load ${loadavg()[0]!.toFixed(1)}; the folds are ${isEqual ? "equal" : "NOT equal"}`,
  );
  console.log(`${"".padEnd(28)}${["seconds", "processor", "MB"].map((text) => text.padStart(10)).join("")}`);
  const best = print("--k 5 --stratify label", stratified);
  const other = print("pandas and scikit-learn", peer);
  print("--k 5", [await ours("ours.csv", "--k", "5", "--seed", "42")]);
  print("--k 5 --group owner", [await ours("ours.csv", "--k", "5", "--group", "owner")]);
  print("--hash id", [await ours("ours.csv", "--hash", "id")]);
  const ratio = (of: keyof Measured): string => (other[of] / best[of]).toFixed(1);
  console.log(
    `${ratio("seconds")} times as fast, ${ratio("processor")} by the processor, in 1/${ratio("megabytes")} of the memory`,
  );
} finally {
  await rm(folder, { recursive: true });
}
