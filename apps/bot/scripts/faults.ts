// Breaks the bot's store, router and features in drawn places, as people do, and tells which faults the simulation finds.
// npm run faults -- [faults: 150] [schedules each: 40] [seed: 1] [record]
// With a record, a file, what became of each is a line of it and not worked out again, unless more schedules are asked for.
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import {
  applyFault,
  describeFault,
  findFaults,
  type Fault,
} from "../../../packages/discord-sandbox/test/mutation/faults.ts";
import { drawsOf } from "../test/simulation/world.ts";

interface Place {
  readonly file: string;
  readonly fault: Fault;
}

interface Hunt {
  readonly url: string;
  readonly source: string;
  readonly schedules: number;
}

/** How a fault was found, or nothing. */
type Verdict = string | undefined;

/** What became of a fault, as a line of the record. */
interface Outcome {
  readonly fault: string;
  /** By how many schedules it was looked for. */
  readonly schedules: number;
  readonly found?: string | undefined;
}

const source = new URL("../src/", import.meta.url);
const folders = ["store", "router", "features"];
/** Not a part of what is simulated: PostgreSQL, files on a disk, how busy the machine is. */
const elsewhere =
  /postgres|sole-user|open-store|batched-file|count-answers|migrations|busy|backlog|sqlite\.ts/u;
/**
 * Milliseconds of its thread's processor time after which a bot that says nothing has hung: on a busy machine the clock on the
 * wall says nothing.
 */
const patience = 180_000;
/** Milliseconds after which one that only waits has hung, too. */
const mostPatience = 1_800_000;

async function drawPlaces(count: number, seed: number): Promise<readonly Place[]> {
  const draw = drawsOf(seed);
  const places: { readonly place: Place; readonly key: number }[] = [];
  for (const folder of folders)
    for (const name of (await readdir(new URL(folder, source))).toSorted()) {
      const file = `${folder}/${name}`;
      if (elsewhere.test(file)) continue;
      for (const fault of findFaults(await readFile(new URL(file, source), "utf8")))
        places.push({ place: { file, fault }, key: draw(2 ** 31) });
    }
  return places
    .toSorted((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ place }) => place);
}

async function huntInWorker(order: Hunt): Promise<Verdict> {
  const worker = new Worker(new URL(import.meta.url), { workerData: order, stdout: true, stderr: true });
  const started = performance.now();
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Verdict>((resolve) => {
      worker.once("message", (verdict: string | null) => resolve(verdict ?? undefined));
      worker.once("error", (error: Error) => resolve(`does not run: ${error.message.slice(0, 80)}`));
      worker.once("exit", () => resolve("ends without a word"));
      const look = async (): Promise<void> => {
        const { user, system } = await worker.cpuUsage();
        if ((user + system) / 1_000 > patience || performance.now() - started > mostPatience)
          resolve("hangs");
      };
      // a thread that is gone has said so
      timer = setInterval(() => void look().catch(() => {}), 1_000);
    });
  } finally {
    clearInterval(timer);
    await worker.terminate();
  }
}

async function hunt({ url, source: broken, schedules }: Hunt): Promise<Verdict> {
  registerHooks({
    load: (asked, context, next) =>
      asked === url ? { format: "module", source: broken, shortCircuit: true } : next(asked, context),
  });
  const { openKeptStore } = await import("../test/simulation/kept-store.ts");
  const { runSchedule } = await import("../test/simulation/schedule.ts");
  const kept = await openKeptStore();
  for (let seed = 1; seed <= schedules; seed += 1) {
    const [violation] = (await runSchedule(kept, seed, { shrink: false })).violations;
    if (violation) return `seed ${seed}, ${violation.rule}: ${violation.message.slice(0, 120)}`;
  }
  // what a board says is judged there
  const { simulateWeek } = await import("../test/simulation/week.ts");
  const { violations } = await simulateWeek(1);
  if (violations[0] !== undefined) return `a week: ${violations[0].slice(0, 120)}`;
  return undefined;
}

function readRecord(record: string | undefined): Map<string, Outcome> {
  const lines = record === undefined || !existsSync(record) ? "" : readFileSync(record, "utf8");
  const outcomes = lines
    .split("\n")
    .filter(Boolean)
    .map((line): Outcome => JSON.parse(line));
  return new Map(outcomes.map((outcome) => [outcome.fault, outcome]));
}

async function outcomeOf({ file, fault }: Place, schedules: number): Promise<Outcome> {
  const url = new URL(file, source);
  const text = applyFault(await readFile(url, "utf8"), fault);
  const found = await huntInWorker({ url: url.href, source: stripTypeScriptTypes(text), schedules });
  return { fault: `${file} ${describeFault(fault)}`, schedules, found };
}

async function huntAll(): Promise<void> {
  const [count = 150, schedules = 40, seed = 1] = process.argv.slice(2, 5).map(Number);
  const record = process.argv[5];
  const known = readRecord(record);
  const outcomes: Outcome[] = [];
  for (const place of await drawPlaces(count, seed)) {
    const before = known.get(`${place.file} ${describeFault(place.fault)}`);
    const isDone = before !== undefined && (before.found !== undefined || before.schedules >= schedules);
    const outcome = isDone ? before : await outcomeOf(place, schedules);
    outcomes.push(outcome);
    if (isDone) continue;
    if (record !== undefined) appendFileSync(record, `${JSON.stringify(outcome)}\n`);
    const { fault, found } = outcome;
    process.stdout.write(found === undefined ? `SURVIVED: ${fault}\n` : `found: ${fault} (${found})\n`);
  }
  const survivors = outcomes.filter(({ found }) => found === undefined);
  process.stdout.write(
    [
      `${outcomes.length - survivors.length} of ${outcomes.length} faults were found by ${schedules} schedules each`,
      ...survivors.map(({ fault }) => `survived: ${fault}`),
      "",
    ].join("\n"),
  );
}

if (isMainThread) await huntAll();
else {
  const order: Hunt = workerData;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port, no window
  parentPort?.postMessage((await hunt(order)) ?? null);
}
