// Times @opt/data beside scikit-learn, NumPy and PyTorch, in turn, on this machine:
//   pnpm bench [rounds]
// Needs python3-sklearn (and python3-torch for the last line) as /usr/bin/python3.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import {
  accuracy,
  crossValidate,
  feistelPermutation,
  groupKFold,
  kFold,
  randomState,
  stratifiedGroupKFold,
  stratifiedKFold,
  take,
  torchGenerator,
  trainTestSplit,
} from "../src/index.ts";

const rounds = Number(process.argv[2] ?? 7);
const stream = randomState(0);
const labels = Int32Array.from({ length: 1e6 }, () => stream.randint(0, 10));
const words = Array.from(labels, (label) => `class ${label}`);
const groups = Int32Array.from({ length: 1e6 }, () => stream.randint(0, 10_000));
const seeded = { nSplits: 5, shuffle: true, randomState: 42 };
const few = {
  length: 1e5,
  labels: labels.subarray(0, 1e5),
  groups: groups.slice(0, 1e5).map((group) => group % 2000),
};

function drain(folds: Iterable<unknown>): void {
  for (const _ of folds);
}

/** The task, and how many times faster than its peer it has to be. */
const tasks: Readonly<Record<string, readonly [() => unknown, number?]>> = {
  "permutation 1e6": [() => randomState(42).permutation(1e6)],
  "permutation 1e7": [() => randomState(42).permutation(1e7), 3.5],
  "kFold 1e7": [() => drain(kFold(seeded).split({ length: 1e7 })), 3.8],
  "stratifiedKFold 1e6": [() => drain(stratifiedKFold(seeded).split({ length: 1e6, labels })), 4.7],
  "stratifiedKFold 1e6 words": [
    () => drain(stratifiedKFold(seeded).split({ length: 1e6, labels: words })),
    3,
  ],
  "trainTestSplit 1e6 stratified": [
    () => trainTestSplit({ testSize: 0.2, randomState: 42, stratify: true }).split({ length: 1e6, labels }),
    5.2,
  ],
  "trainTestSplit 1e6": [() => trainTestSplit({ testSize: 0.2, randomState: 42 }).split({ length: 1e6 })],
  "groupKFold 1e6": [() => drain(groupKFold({ nSplits: 5 }).split({ length: 1e6, groups })), 7.1],
  "stratifiedGroupKFold 1e5": [() => drain(stratifiedGroupKFold(seeded).split(few))],
  "randperm 1e7": [() => torchGenerator(42).randperm(1e7), 1.8],
};

const script = fileURLToPath(new URL("peers.py", import.meta.url));
const peers = spawn("/usr/bin/python3", [script], { stdio: ["pipe", "pipe", "inherit"] });
const answers = createInterface(peers.stdout)[Symbol.asyncIterator]();
const answer = async (): Promise<string> => (await answers.next()).value ?? "";

/** Seconds by the clock, and of the processor: on a busy machine the second is the steadier. */
interface Seconds {
  readonly wall: number;
  readonly cpu: number;
}

function time(task: () => unknown): Seconds {
  const cpu = process.cpuUsage();
  const start = performance.now();
  task();
  const wall = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, cpu: (user + system) / 1e6 };
}

async function timePeer(name: string): Promise<Seconds> {
  peers.stdin.write(`${name}\n`);
  const [wall = Number.NaN, cpu = Number.NaN] = (await answer()).split(" ").map(Number);
  return { wall, cpu };
}

function best(runs: readonly Seconds[], clock: keyof Seconds): number {
  return Math.min(...runs.map((run) => run[clock]));
}

console.log(`Node ${process.version}; ${await answer()}; best of ${rounds} in turn, after a warm-up\n`);
console.log("task                               ours      peer     ratio  of CPU time   goal");
for (const [name, [task, goal]] of Object.entries(tasks)) {
  const ours: Seconds[] = [];
  const theirs: Seconds[] = [];
  // JavaScript is compiled while it first runs; a loop of a million rows is compiled for good after about ten calls.
  for (let warmUp = 0; warmUp < 15; warmUp++) task();
  for (let round = 0; round < rounds; round++) {
    ours.push(time(task));
    // in turn, never at once
    theirs.push(await timePeer(name));
  }
  const ratio = best(theirs, "wall") / best(ours, "wall");
  const cpuRatio = best(theirs, "cpu") / best(ours, "cpu");
  const verdict = goal === undefined ? "" : `${goal.toFixed(1)} ${ratio >= goal ? "met" : "MISSED"}`;
  const seconds = [best(ours, "wall"), best(theirs, "wall")]
    .map((value) => value.toFixed(4).padStart(8))
    .join("  ");
  console.log(
    `${name.padEnd(30)} ${seconds}  ${ratio.toFixed(2).padStart(8)}  ${cpuRatio.toFixed(2).padStart(11)}   ${verdict}`,
  );
}
compareWithC();
await timeCrossValidate();
peers.stdin.end();

console.log("\nfeistelPermutation, ns an index (goal: below 80 up to 2^32 rows)");
for (const length of [1e6, 2 ** 24 + 1, 2 ** 31 + 5, 2 ** 32, 2 ** 53]) {
  const order = feistelPermutation({ length, seed: 1 });
  const passes = Array.from({ length: 2 * rounds }, () =>
    time(() => {
      let sum = 0;
      for (let place = 0; place < 1e6; place++) sum += order.at(place);
      return sum;
    }),
  );
  console.log(`${String(length).padEnd(30)} ${(best(passes, "wall") * 1000).toFixed(1).padStart(8)}`);
}

/** PyTorch's permutation beside a plain C loop of the same generator, in turn: what there is to be had. */
function compareWithC(): void {
  const folder = mkdtempSync(join(tmpdir(), "randperm-"));
  const program = join(folder, "randperm");
  const source = fileURLToPath(new URL("randperm.c", import.meta.url));
  try {
    execFileSync(process.env["CC"] ?? "cc", ["-O2", "-o", program, source]);
  } catch (error) {
    console.log(`\nno C loop beside randperm: ${String(error)}`);
    return;
  }
  const ours: Seconds[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(time(() => torchGenerator(42).randperm(1e7)));
    const [seconds, ...ends] = execFileSync(program, ["10000000"], { encoding: "utf8" })
      .trim()
      .split(" ")
      .map(Number);
    theirs.push(seconds!);
    const rows = torchGenerator(42).randperm(1e7);
    if (ends.join() !== [rows[0], rows[1], rows.at(-1)].join())
      throw new Error("the C loop permutes otherwise");
  }
  rmSync(folder, { recursive: true });
  const [mine, loop] = [best(ours, "wall"), Math.min(...theirs)];
  console.log(
    `\nrandperm 1e7: ours ${mine.toFixed(4)}, a plain C loop ${loop.toFixed(4)}, ratio ${(loop / mine).toFixed(2)}`,
  );
}

/** Returns the least microseconds a fit that five fits took, over rounds of twenty. */
async function leastTime(work: () => unknown, before: number): Promise<number> {
  const start = performance.now();
  for (let run = 0; run < 20; run++) await work();
  return Math.min(before, (performance.now() - start) * 10);
}

/**
 * What an evaluation takes beside the fits, which take no time here: 1 % of a fit of 1 ms is the goal. And how much of
 * it are the folds and the copies of their rows, which whoever evaluates by hand pays, too.
 */
async function timeCrossValidate(): Promise<void> {
  console.log(
    "\ncrossValidate without its fits, microseconds a fit (goal: below 10 of the whole at 150 rows, and beside folds and copies)",
  );
  console.log(`${" ".repeat(30)}    whole     folds    copies    beside  scikit-learn whole`);
  for (const [length, width] of [
    [150, 4],
    [1000, 4],
    [1000, 20],
  ] as const) {
    const inputs = { data: new Float64Array(length * width), shape: [length, width] };
    const targets = Array.from({ length }, (_, row) => row % 3);
    const predictions = new Map<number, number[]>();
    const nothing = {
      fit: () => 0,
      predict: (_: number, { shape: [rows = 0] }: { readonly shape: readonly number[] }) => {
        const known = predictions.get(rows) ?? Array.from({ length: rows }, () => 0);
        predictions.set(rows, known);
        return known;
      },
    };
    const splitter = stratifiedKFold(seeded);
    const folds = Array.from(splitter.split({ length, labels: targets }));
    const name = `${length} rows of ${width}`;
    let [ours, splitting, copying, theirs] = [Infinity, Infinity, Infinity, Infinity];
    for (let round = 0; round < 10 * rounds; round++) {
      const evaluate = () => crossValidate(splitter, { inputs, targets }, nothing, { scoring: { accuracy } });
      ours = await leastTime(evaluate, ours);
      splitting = await leastTime(() => drain(splitter.split({ length, labels: targets })), splitting);
      const copy = () =>
        folds.map((fold) => [fold.train, fold.test].map((rows) => take({ inputs, targets }, rows)));
      copying = await leastTime(copy, copying);
      theirs = Math.min(theirs, (await timePeer(`crossValidate ${name}`)).wall * 2e5);
    }
    const figures = [ours, splitting, copying, ours - splitting - copying, theirs];
    console.log(`${name.padEnd(30)}${figures.map((figure) => figure.toFixed(1).padStart(9)).join(" ")}`);
  }
}
