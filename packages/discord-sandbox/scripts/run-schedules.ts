// Runs many schedules of the unbroken quiz bot on two threads and tells of every violation: there must be none.
// node scripts/run-schedules.ts [--count 100000] [--first 1] [--minutes 12] [--record]
// With --record a run goes on where the last one ended, whatever --first says, and the page about the simulation tells
// the sum.
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { quizBot } from "../test/quiz-bot/quiz-bot.ts";
import { readRecord, recordRun } from "../test/quiz-bot/schedule-record.ts";
import { runSchedule } from "../test/quiz-bot/schedule.ts";

/** Seeds that are run at a time. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Tally {
  interactions: number;
  alarms: number;
}

async function runStretch({ from, to }: Stretch): Promise<Tally> {
  const tally: Tally = { interactions: 0, alarms: 0 };
  for (let seed = from; seed < to; seed += 1) {
    const { violations, interactions, shrunk } = await runSchedule(quizBot, seed);
    tally.interactions += interactions;
    if (violations.length === 0) continue;
    tally.alarms += 1;
    process.stdout.write(`seed ${seed}: ${JSON.stringify(violations)}\n${shrunk?.transcript}\n`);
  }
  return tally;
}

/** Keeps a thread busy with one stretch after the other. */
async function drain(next: () => Stretch | undefined, onTally: (tally: Tally) => void): Promise<void> {
  const worker = new Worker(new URL(import.meta.url));
  try {
    for (let stretch = next(); stretch; stretch = next()) {
      const asked = stretch;
      onTally(
        await new Promise((resolve, reject) => {
          worker.once("message", resolve);
          worker.once("error", reject);
          // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
          worker.postMessage(asked);
        }),
      );
      worker.removeAllListeners("error");
    }
  } finally {
    await worker.terminate();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      count: { type: "string", default: "100000" },
      first: { type: "string", default: "1" },
      minutes: { type: "string", default: "Infinity" },
      record: { type: "boolean", default: false },
    },
  });
  const first = values.record ? ((await readRecord())?.count ?? 0) + 1 : Number(values.first);
  const end = values.record ? Number(values.count) + 1 : first + Number(values.count);
  const started = performance.now();
  const deadline = started + Number(values.minutes) * 60_000;
  const tally: Tally = { interactions: 0, alarms: 0 };
  let from = first;
  const next = (): Stretch | undefined => {
    if (from >= end || performance.now() > deadline) return undefined;
    const stretch = { from, to: Math.min(from + 100, end) };
    from = stretch.to;
    return stretch;
  };
  const add = (part: Tally): void => {
    tally.interactions += part.interactions;
    tally.alarms += part.alarms;
  };
  await Promise.all([drain(next, add), drain(next, add)]);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const count = from - first;
  process.stdout.write(
    `${count} schedules, ${tally.interactions} interactions, ${tally.alarms} alarms, ${seconds} s\n`,
  );
  if (values.record) process.stdout.write(`${await recordRun({ first, count, ...tally })}\n`);
  process.exitCode = tally.alarms === 0 ? 0 : 1;
}

if (isMainThread) await main();
else
  parentPort?.on("message", async (stretch: Stretch) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port, no window
    parentPort?.postMessage(await runStretch(stretch));
  });
