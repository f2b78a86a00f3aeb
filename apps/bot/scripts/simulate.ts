// Lets three virtual users loose on the whole bot, minute after minute, with faults of Discord, of the network, of the
// storage and kills, and tells of every rule that was broken: there must be none.
// npm run simulate -- [schedules: 1000] [first seed: 1]
// npm run simulate -- 20000 --record    seeds that no sitting has had yet; adds them to the record and docs/reliability.md
// ... --cores 1                         on one core, default 2
import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { openKeptStore, type KeptStore } from "../test/simulation/kept-store.ts";
import { runSchedule } from "../test/simulation/schedule.ts";
import {
  openSeeds,
  sumOf,
  withSitting,
  withSittings,
  type Seeds,
  type Sitting,
} from "../test/support/sittings.ts";

/** A sitting that is cut off loses at most so many schedules on each core. */
const partSize = 50;
const record = new URL("simulated.json", import.meta.url);
const page = new URL("../../../docs/reliability.md", import.meta.url);

async function runPart(kept: KeptStore, { from, to }: Seeds): Promise<Sitting> {
  let [interactions, faults] = [0, 0];
  const broken: number[] = [];
  for (let seed = from; seed < to; seed += 1) {
    const { violations, script, shrunk, ...result } = await runSchedule(kept, seed);
    interactions += result.interactions;
    faults += script.filter(({ kind }) => kind === "fault").length;
    if (violations.length === 0) continue;
    broken.push(seed);
    process.stdout.write(`seed ${seed}: ${JSON.stringify(violations)}\n${shrunk?.transcript ?? ""}\n`);
  }
  return { from, to, interactions, faults, broken };
}

/** Does part after part on a thread of its own, until there are no more. */
function onOneCore(next: () => Seeds | undefined, done: (sitting: Sitting) => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    // what a schedule leaves behind is collected young, and not once a schedule
    const resourceLimits = { maxYoungGenerationSizeMb: 96 };
    const worker = new Worker(new URL(import.meta.url), { resourceLimits });
    const goOn = (): void => {
      const part = next();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, no window
      if (part) worker.postMessage(part);
      else worker.terminate().then(() => resolve(), reject);
    };
    worker.on("message", (sitting: Sitting) => void done(sitting).then(goOn, reject));
    worker.once("error", reject);
    goOn();
  });
}

async function onCores(
  cores: number,
  parts: readonly Seeds[],
  done: (sitting: Sitting) => Promise<void>,
): Promise<void> {
  const left = [...parts];
  await Promise.all(Array.from({ length: cores }, () => onOneCore(() => left.shift(), done)));
}

/** Seeds that follow each other, in parts. */
function inParts(count: number, first: number): readonly Seeds[] {
  return openSeeds([], count, partSize).map(({ from, to }) => ({
    from: from + first - 1,
    to: to + first - 1,
  }));
}

if (isMainThread) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { record: { type: "boolean", default: false }, cores: { type: "string", default: "2" } },
  });
  const [count = 1_000, first = 1] = positionals.map(Number);
  let recorded: readonly Sitting[] = values.record ? JSON.parse(await readFile(record, "utf8")) : [];
  let ran: readonly Sitting[] = [];
  // what two cores have done at once is written down in turn
  let written = Promise.resolve();
  async function write(): Promise<void> {
    await writeFile(record, `${JSON.stringify(recorded, undefined, 2)}\n`);
    await writeFile(page, withSittings(await readFile(page, "utf8"), recorded));
  }
  const started = performance.now();
  const parts = values.record ? openSeeds(recorded, count, partSize) : inParts(count, first);
  await onCores(Number(values.cores), parts, async (sitting) => {
    ran = withSitting(ran, sitting);
    if (!values.record) return;
    recorded = withSitting(recorded, sitting);
    written = written.then(write);
    await written;
  });
  const { interactions, faults, broken } = sumOf(ran);
  const { user, system } = process.cpuUsage();
  process.stdout.write(
    `${count} schedules, ${interactions} interactions, ${faults} faults, ${broken.length} broken, ` +
      `${((performance.now() - started) / 1000).toFixed(0)} s, ${((user + system) / 1e3 / count).toFixed(0)} ms of processor time each\n`,
  );
  process.exitCode = broken.length === 0 ? 0 : 1;
} else if (parentPort) {
  const port = parentPort;
  const kept = await openKeptStore();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port, no window
  port.on("message", (part: Seeds) => void runPart(kept, part).then((sitting) => port.postMessage(sitting)));
}
