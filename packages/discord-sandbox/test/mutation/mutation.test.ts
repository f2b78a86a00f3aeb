import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { describeFault } from "./faults.ts";
import { drawFaults, prove, readBot } from "./prove.ts";

interface Known {
  readonly fault: string;
  readonly caught?: { readonly seed: number; readonly events: number; readonly rule: string };
  /** Why a fault was not found. */
  readonly reason?: string;
}

// What `node scripts/prove-simulation.ts 60 1200` printed; that takes minutes, this some seconds.
const known: readonly Known[] = JSON.parse(await readFile(new URL("verdicts.json", import.meta.url), "utf8"));
const source = await readBot();
const faults = drawFaults(source, 60, 1);

test("each of the 60 faults was found, or has a reason why nobody can notice it", () => {
  expect(faults.map(describeFault)).toEqual(known.map(({ fault }) => fault));
  expect(known.filter(({ caught, reason }) => (caught === undefined) === (reason === undefined))).toEqual([]);
});

test("of those that a user could notice at least 95 % were found, each with ten events or fewer", () => {
  const found = known.flatMap(({ caught }) => caught ?? []);
  const missed = known.filter(({ reason }) => reason?.startsWith("Missed"));
  expect(found.length / (found.length + missed.length)).toBeGreaterThanOrEqual(0.95);
  expect(Math.max(...found.map(({ events }) => events))).toBeLessThanOrEqual(10);
});

test("the seed that found a fault finds it again", async () => {
  const seeds = new Map(known.flatMap(({ fault, caught }) => (caught ? [[fault, caught.seed]] : [])));
  const chosen = faults.filter((fault, index) => index % 6 === 0 && seeds.has(describeFault(fault)));
  const verdicts = await prove(source, chosen, {
    schedules: 1,
    enough: 10,
    patience: 100_000,
    first: (fault) => seeds.get(describeFault(fault)) ?? 1,
  });
  expect(chosen.length).toBeGreaterThan(4);
  const lost = verdicts.filter(({ caught }) => typeof caught !== "object" || caught.events > 10);
  expect(lost.map(({ fault }) => describeFault(fault))).toEqual([]);
}, 120_000);
