import { readFile } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import { draw } from "../../src/simulation/keyed-random.ts";
import { applyFault, describeFault, findFaults, type Fault } from "./faults.ts";
import type { Catch, Hunt } from "./hunt.ts";

/** A fault with what became of it: a catch, `"hangs"` where the broken bot never came to an end, or nothing. */
export interface Verdict {
  readonly fault: Fault;
  readonly caught: Catch | "hangs" | undefined;
}

const botFile = new URL("../quiz-bot/quiz-bot.ts", import.meta.url);

/** What `node scripts/prove-simulation.ts 60 2400` came to for one of its faults. */
export interface Known {
  readonly fault: string;
  readonly caught?: { readonly seed: number; readonly events: number; readonly rule: string };
  /** A user could notice it, and it was not found: when. */
  readonly missed?: string;
  /** It costs memory alone: what a user would have to do to notice. */
  readonly leak?: string;
  /** Why no user can ever notice it. */
  readonly unnoticeable?: string;
}

export async function readKnown(): Promise<readonly Known[]> {
  return JSON.parse(await readFile(new URL("verdicts.json", import.meta.url), "utf8"));
}

export function readBot(): Promise<string> {
  return readFile(botFile, "utf8");
}

/** So many different faults of the bot, drawn by the seed from all that the operators can make. */
export function drawFaults(source: string, count: number, seed: number): readonly Fault[] {
  const keyed = findFaults(source).map((fault, index) => ({ fault, key: draw(seed, index) }));
  return keyed
    .toSorted((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ fault }) => fault);
}

function huntInWorker(hunt: Hunt, patience: number): Promise<Catch | "hangs" | undefined> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("hunt.ts", import.meta.url), { workerData: hunt });
    const finish = (action: () => void): void => {
      clearTimeout(timer);
      void worker.terminate();
      action();
    };
    const timer = setTimeout(() => finish(() => resolve("hangs")), patience);
    worker.once("message", (caught: Catch | null) => finish(() => resolve(caught ?? undefined)));
    worker.once("error", (error) => finish(() => reject(error)));
  });
}

/** Lets the simulation loose on each broken bot, two at a time. */
export async function prove(
  source: string,
  faults: readonly Fault[],
  settings: {
    readonly schedules: number;
    readonly enough: number;
    readonly patience: number;
    /** Where to begin; default: with seed 1. */
    readonly first?: (fault: Fault) => number;
  },
): Promise<readonly Verdict[]> {
  const verdicts = new Map<Fault, Verdict["caught"]>();
  const waiting = [...faults];
  const work = async (): Promise<void> => {
    for (let fault = waiting.shift(); fault; fault = waiting.shift()) {
      const { schedules, enough, first } = settings;
      const hunt = { schedules, enough, source: applyFault(source, fault), first: first?.(fault) ?? 1 };
      verdicts.set(fault, await huntInWorker(hunt, settings.patience));
    }
  };
  await Promise.all([work(), work()]);
  return faults.map((fault) => ({ fault, caught: verdicts.get(fault) }));
}

/** Looks for those of the faults that are known to be found, each with the seed that found it first. */
export async function proveAgain(
  source: string,
  faults: readonly Fault[],
  patience: number,
): Promise<readonly Verdict[]> {
  const known = await readKnown();
  const seeds = new Map(known.map(({ fault, caught }) => [fault, caught?.seed]));
  const seedOf = (fault: Fault): number | undefined => seeds.get(describeFault(fault));
  const found = faults.filter((fault) => seedOf(fault) !== undefined);
  return prove(source, found, { schedules: 1, enough: 10, patience, first: (fault) => seedOf(fault) ?? 1 });
}

export function describeVerdict({ fault, caught }: Verdict): string {
  const end =
    caught === undefined
      ? "SURVIVED"
      : caught === "hangs"
        ? "caught: never comes to an end"
        : `caught by seed ${caught.seed}, ${caught.events} events, ${caught.rule}: ${caught.message}`;
  return `${describeFault(fault)}\n    ${end}`;
}
