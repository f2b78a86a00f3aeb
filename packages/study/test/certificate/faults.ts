import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { fileURLToPath } from "node:url";
import { randomState } from "@opt/data";
import { drawAsk, nAskKinds } from "./asks.ts";
import type { Item, Shown } from "./battery.ts";
import { drawDemo } from "./demo-draws.ts";
import { FaultRunner, runSound } from "./fault-run.ts";
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

/** Which faults are made: `count` of those that a seed puts in order. */
export interface Draw {
  readonly count: number;
  readonly seed: number;
}

/** Faults in code that the items run, drawn by a seed. */
export function drawFaults(reached: readonly Reached[], { count, seed }: Draw): readonly Fault[] {
  const files = [...new Set(reached.flatMap((one) => Object.keys(one)))].toSorted();
  const all = files.flatMap((file) =>
    faultsOf(file, stripTypeScriptTypes(readFileSync(fileURLToPath(file), "utf8"))).filter(({ start }) =>
      reached.some((one) => ranAt(one, file, start)),
    ),
  );
  const order = randomState(seed).permutation(all.length);
  return Array.from(order.slice(0, count), (index) => all[index]!);
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

export interface Making extends Draw {
  /** Questions a template, asks a kind, and demos. */
  readonly perKind: number;
  /** Faults that are passed over; none by default. */
  readonly isKnown?: (fault: Fault) => boolean;
}

/** Makes faults and reports what became of each, and the line it is in, two at a time. */
export async function makeFaults(
  { perKind, isKnown = () => false, ...draw }: Making,
  report: (fault: Fault, fate: Fate, line: number) => void,
): Promise<void> {
  const items = drawItems(perKind);
  const sound = await runSound(items);
  if (sound.results.some((one) => one === null || one.faults.length > 0))
    throw new Error("the sound run has faults");
  const { reached } = sound;
  const faults = drawFaults(reached, draw).filter((fault) => !isKnown(fault));
  let next = 0;
  const work = async (): Promise<void> => {
    const runner = new FaultRunner(items);
    while (next < faults.length) {
      const fault = faults[next++]!;
      const places = placesOf(fault, reached);
      const { results } = await runner.run(fault, places);
      const before = places.map((place) => sound.results[place]!);
      report(fault, results === undefined ? "silent" : fateOf(before, results), lineOf(fault));
    }
    await runner.end();
  };
  await Promise.all([work(), work()]);
}

/** Types are taken out of a source without moving a line. */
function lineOf({ file, start }: Fault): number {
  const source = stripTypeScriptTypes(readFileSync(fileURLToPath(file), "utf8"));
  return source.slice(0, start).split("\n").length;
}

function fateOf(sound: readonly (Shown | null)[], faulty: readonly (Shown | null)[]): Fate {
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
