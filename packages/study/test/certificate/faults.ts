import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { randomState } from "@opt/data";
import { drawAsk, nAskKinds } from "./asks.ts";
import type { Item, Shown } from "./battery.ts";
import { drawDemo } from "./demo-draws.ts";
import { type Fault, faultsOf } from "./mutate.ts";
import { ranAt, type Reached } from "./reached.ts";
import { drawQuestion, questionTemplates } from "../support/study.ts";

/** What became of a fault. */
export type Fate =
  /** It does not run, or shows no number where it matters. */
  | "silent"
  /** Every number that was shown is the one shown without it, or another way to write it. */
  | "harmless"
  /** It asks about other numbers, and is right about those. */
  | "another question"
  /** It changed a shown number, and each time the checker said so. */
  | "caught"
  /** It changed a shown number, and nobody noticed. */
  | "survived";

interface Run {
  readonly results: readonly (Shown | null)[];
  /** What ran while everything was made ready, then for each item. */
  readonly reached?: readonly Reached[];
}

const longestRun = 60_000;

function run(items: readonly Item[], places: readonly number[], fault?: Fault): Promise<Run | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("fault-worker.ts", import.meta.url), {
      workerData: { items, places, fault, coverage: fault === undefined },
      stderr: true,
      stdout: true,
    });
    const timer = setTimeout(() => void worker.terminate(), longestRun);
    worker.once("message", (message: Run) => {
      resolve(message);
      void worker.terminate();
    });
    worker.once("error", () => resolve(undefined));
    worker.once("exit", () => {
      clearTimeout(timer);
      resolve(undefined);
    });
  });
}

/** What these templates show is an author's, word for word; another draw is another question. */
const quoting: ReadonlySet<string> = new Set(["true-false", "which-claim"]);

/** Questions of every template, asks of every kind and a few demos, fixed before any fault is made. */
export function drawItems(perKind: number): readonly Item[] {
  const questions = questionTemplates
    .filter((template) => !quoting.has(template))
    .flatMap((template) =>
      Array.from({ length: perKind }, (_, seed) => ({ question: drawQuestion({ seed, template }) })),
    );
  const asks = Array.from({ length: nAskKinds * perKind }, (_, index) => ({
    ask: drawAsk(1000 + index, index % nAskKinds),
  }));
  const demos = Array.from({ length: perKind }, (_, seed) => ({
    demo: drawDemo(seed % 2 === 0 ? "race" : "kfold", seed),
  }));
  return [...questions, ...asks, ...demos];
}

/** Which faults are made: `count` of those that a seed puts in order, after the first `from` of them. */
export interface Draw {
  readonly count: number;
  readonly seed: number;
  readonly from?: number;
}

/** Faults in code that the items run, drawn by a seed. */
export function drawFaults(reached: readonly Reached[], { count, seed, from = 0 }: Draw): readonly Fault[] {
  const files = [...new Set(reached.flatMap((one) => Object.keys(one)))].toSorted();
  const all = files.flatMap((file) =>
    faultsOf(file, stripTypeScriptTypes(readFileSync(fileURLToPath(file), "utf8"))).filter(({ start }) =>
      reached.some((one) => ranAt(one, file, start)),
    ),
  );
  const order = randomState(seed).permutation(all.length);
  return Array.from(order.slice(from, from + count), (index) => all[index]!);
}

/**
 * The places of the items that a fault can change: those that run it. What few run may be kept for the others, and
 * what runs while everything is made ready is: then it is all items.
 */
function placesOf({ file, start }: Fault, [before, ...each]: readonly Reached[]): readonly number[] {
  const all = each.map((_, place) => place);
  const running = all.filter((place) => ranAt(each[place]!, file, start));
  return running.length < fewest || ranAt(before!, file, start) ? all : running;
}

const fewest = 3;

/** Makes faults and reports what became of each, two at a time. */
export async function makeFaults(
  { perKind, ...draw }: Draw & { readonly perKind: number },
  report: (fault: Fault, fate: Fate) => void,
): Promise<void> {
  const items = drawItems(perKind);
  const sound = await run(
    items,
    items.map((_, place) => place),
  );
  if (sound?.reached === undefined) throw new Error("the sound run failed");
  if (sound.results.some((one) => one === null || one.faults.length > 0))
    throw new Error("the sound run has faults");
  const { reached } = sound;
  const faults = drawFaults(reached, draw);
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < faults.length) {
      const fault = faults[next++]!;
      const places = placesOf(fault, reached);
      const faulty = await run(items, places, fault);
      const before = places.map((place) => sound.results[place]!);
      report(fault, faulty === undefined ? "silent" : fateOf(before, faulty.results));
    }
  };
  await Promise.all([work(), work()]);
}

function fateOf(sound: Run["results"], faulty: Run["results"]): Fate {
  const shown = faulty
    .map((one, index) => ({ before: sound[index]!, after: one }))
    .filter(({ after }) => after !== null);
  const changed = shown.filter(({ before, after }) => differ(before, after!));
  if (changed.length === 0) return shown.length < sound.length / 2 ? "silent" : "harmless";
  const unnoticed = changed.filter(({ after }) => after!.faults.length === 0);
  if (unnoticed.length === 0) return "caught";
  const same = unnoticed.filter(({ before, after }) =>
    Object.entries(before.given).every(([name, value]) => after!.given[name] === value),
  );
  return same.length === 0 ? "another question" : "survived";
}

/** True where a number is shown that is not, as far as its digits say, what its fact should be. */
function differ(sound: Shown, after: Shown): boolean {
  return after.stated.some(([fact, low, high]) => {
    const value = sound.facts[fact];
    // a number that is newly shown is no changed one, unless nothing stands behind it
    return fact === "" || (value !== undefined && !(low <= value && value <= high));
  });
}
