// Lets three virtual users loose on the whole bot, minute after minute, with faults of Discord, of the network, of the
// storage and kills, and tells of every rule that was broken: there must be none.
// npm run simulate -- [schedules: 1000] [first seed: 1]
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { openKeptStore } from "../test/simulation/kept-store.ts";
import { runSchedule } from "../test/simulation/schedule.ts";

interface Part {
  readonly from: number;
  readonly to: number;
}

const nothing = { interactions: 0, faults: 0, broken: 0 };
type Tally = typeof nothing;

async function runPart({ from, to }: Part): Promise<Tally> {
  const tally = { ...nothing };
  const kept = await openKeptStore();
  for (let seed = from; seed < to; seed += 1) {
    const { violations, interactions, script, shrunk } = await runSchedule(kept, seed);
    tally.interactions += interactions;
    tally.faults += script.filter(({ kind }) => kind === "fault").length;
    if (violations.length === 0) continue;
    tally.broken += 1;
    process.stdout.write(`seed ${seed}: ${JSON.stringify(violations)}\n${shrunk?.transcript ?? ""}\n`);
  }
  await kept.close();
  return tally;
}

function inWorker(part: Part): Promise<Tally> {
  return new Promise((resolve, reject) => {
    // what a schedule leaves behind is collected young, and not once a schedule
    const resourceLimits = { maxYoungGenerationSizeMb: 96 };
    const worker = new Worker(new URL(import.meta.url), { workerData: part, resourceLimits });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

if (isMainThread) {
  const [count = 1_000, first = 1] = process.argv.slice(2).map(Number);
  const middle = first + Math.floor(count / 2);
  const started = performance.now();
  const tallies = await Promise.all([
    inWorker({ from: first, to: middle }),
    inWorker({ from: middle, to: first + count }),
  ]);
  const sum = (key: keyof Tally): number => tallies.reduce((total, tally) => total + tally[key], 0);
  const { user, system } = process.cpuUsage();
  process.stdout.write(
    `${count} schedules, ${sum("interactions")} interactions, ${sum("faults")} faults, ${sum("broken")} broken, ` +
      `${((performance.now() - started) / 1000).toFixed(0)} s, ${((user + system) / 1e3 / count).toFixed(0)} ms of processor time each\n`,
  );
  process.exitCode = sum("broken") === 0 ? 0 : 1;
} else if (parentPort) {
  const part: Part = workerData;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port, no window
  parentPort.postMessage(await runPart(part));
}
