// Runs many schedules of the unbroken quiz bot on two threads and tells of every violation: there must be none.
// node scripts/run-schedules.ts [schedules: 100000] [first seed: 1]
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { quizBot } from "../test/quiz-bot/quiz-bot.ts";
import { runSchedule } from "../test/quiz-bot/schedule.ts";

interface Part {
  readonly from: number;
  readonly to: number;
}

interface Tally {
  interactions: number;
  alarms: number;
}

async function runPart({ from, to }: Part): Promise<Tally> {
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

function inWorker(part: Part): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: part });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

if (isMainThread) {
  const [count = 100_000, first = 1] = process.argv.slice(2).map(Number);
  const middle = first + Math.floor(count / 2);
  const started = performance.now();
  const tallies = await Promise.all([
    inWorker({ from: first, to: middle }),
    inWorker({ from: middle, to: first + count }),
  ]);
  const sum = (key: keyof Tally): number => tallies.reduce((total, tally) => total + tally[key], 0);
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(
    `${count} schedules, ${sum("interactions")} interactions, ${sum("alarms")} alarms, ${seconds.toFixed(0)} s\n`,
  );
  process.exitCode = sum("alarms") === 0 ? 0 : 1;
} else if (parentPort) {
  const part: Part = workerData;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port, no window
  parentPort.postMessage(await runPart(part));
}
