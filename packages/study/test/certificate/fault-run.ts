/* oxlint-disable unicorn/require-post-message-target-origin -- a worker has no origin */
import { once } from "node:events";
import { setInterval } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Item, Shown } from "./battery.ts";
import type { Fault } from "./mutate.ts";
import type { Reached } from "./reached.ts";

/** What items showed; nothing where not even the modules load. */
export interface Run {
  readonly results?: readonly (Shown | null)[];
}

/** What all items showed without a fault, and what ran while everything was made ready, then for each item. */
export interface SoundRun {
  readonly results: readonly (Shown | null)[];
  readonly reached: readonly Reached[];
}

/** A fault may make a loop endless: so many seconds of processor time a run may take, some six times a sound one. */
const longestRun = 20;
/** The modules of earlier faults stay in memory: a worker makes so many. */
const mostRuns = 40;

const workerFile = new URL("fault-worker.ts", import.meta.url);

/** Works out all items without a fault. */
export async function runSound(items: readonly Item[]): Promise<SoundRun> {
  const worker = await start({ items, coverage: true });
  const run = await new Promise<SoundRun>((resolve, reject) => {
    worker.once("message", resolve).once("error", reject).postMessage({});
  });
  await worker.terminate();
  return run;
}

/** Makes one fault after the other in a worker that keeps what they share. */
export class FaultRunner {
  readonly #items: readonly Item[];
  #worker: Worker | undefined;
  #runs = 0;

  constructor(items: readonly Item[]) {
    this.#items = items;
  }

  async run(fault: Fault, places: readonly number[]): Promise<Run> {
    if (this.#runs === mostRuns) await this.end();
    this.#worker ??= await start({ items: this.#items });
    this.#runs++;
    const run = await answerOf(this.#worker, { fault, places });
    if (run === undefined) await this.end();
    return run ?? {};
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
    this.#runs = 0;
  }
}

/** A worker that says when it is ready. */
async function start(workerData: object): Promise<Worker> {
  const worker = new Worker(workerFile, { workerData, stderr: true, stdout: true });
  await once(worker, "message");
  return worker;
}

/** Undefined where the worker dies, or takes too long. */
async function answerOf(worker: Worker, request: object): Promise<Run | undefined> {
  const before = await worker.cpuUsage();
  const done = new AbortController();
  const { signal } = done;
  const answered = once(worker, "message", { signal }).then(([run]: Run[]) => run);
  const died = once(worker, "exit", { signal }).then(() => undefined);
  worker.postMessage(request);
  try {
    return await Promise.race([answered, died, tooLong(worker, before, signal)]);
  } catch {
    return undefined;
  } finally {
    for (const one of [answered, died]) one.catch(() => undefined);
    done.abort();
  }
}

async function tooLong(worker: Worker, before: NodeJS.CpuUsage, signal: AbortSignal): Promise<undefined> {
  for await (const _ of setInterval(2000, undefined, { signal }))
    if ((await worker.cpuUsage(before)).user > longestRun * 1e6) return undefined;
  return undefined;
}
