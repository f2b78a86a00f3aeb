import { stripTypeScriptTypes } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { StartBot } from "../../src/index.ts";
import { runSchedule } from "../quiz-bot/schedule.ts";

/** What a hunt came to: the schedule that showed the fault, and what it was shrunk to. */
export interface Catch {
  readonly seed: number;
  readonly events: number;
  readonly rule: string;
  readonly message: string;
}

export interface Hunt {
  /** The broken bot, TypeScript. */
  readonly source: string;
  /** The seeds that are tried. */
  readonly first: number;
  readonly schedules: number;
  /** A catch with so few events ends the hunt. */
  readonly enough: number;
}

async function load(source: string): Promise<StartBot> {
  const code = stripTypeScriptTypes(source);
  const module: { quizBot: StartBot } = await import(
    `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`
  );
  return module.quizBot;
}

/** Tries schedule after schedule until one fails and shrinks to few enough events; at most twelve failing ones are shrunk. */
export async function hunt({ source, first, schedules, enough }: Hunt): Promise<Catch | undefined> {
  const bot = await load(source);
  let best: Catch | undefined;
  for (let seed = first, failed = 0; seed < first + schedules && failed < 12; seed += 1) {
    const { violations, shrunk } = await runSchedule(bot, seed);
    const [worst] = shrunk?.violations ?? violations;
    if (!worst) continue;
    failed += 1;
    const events = shrunk?.script.length ?? Infinity;
    if (!best || events < best.events) best = { seed, events, rule: worst.rule, message: worst.message };
    if (best.events <= enough) break;
  }
  return best;
}

// As a worker: an endless loop in a broken bot can be ended from outside.
if (parentPort) {
  const order: Hunt = workerData;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port, no window
  parentPort.postMessage((await hunt(order)) ?? null);
}
