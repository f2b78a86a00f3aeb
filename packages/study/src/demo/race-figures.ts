import type { Trace } from "@opt/core";
import type { Bilingual } from "../locale.ts";
import { type Figure, Ledger } from "../derivation/ledger.ts";
import { type Course, lostFactor } from "./course.ts";
import type { RatedRacer } from "./racers.ts";
import type { RaceField } from "./race-field.ts";
import { runOf } from "./traced-run.ts";

/** A course, what is said of it as facts. */
export interface Sighting {
  readonly shown: Bilingual;
  /** True if the run was as far out as a lost one, but came back. */
  readonly strayed: boolean;
  /** The loss at the last row; undefined for a run that was lost. */
  readonly last: Figure | undefined;
  readonly divergedAt: Figure | undefined;
  readonly turns: Figure;
  readonly firstStep: Figure;
  readonly arrivedAt: Figure | undefined;
}

/** A race as its words tell it. */
export interface RaceFigures {
  readonly ledger: Ledger;
  readonly sightings: readonly Sighting[];
  /** Of those that take one. */
  readonly rates: readonly (readonly [name: Bilingual, rate: Figure])[];
  /** Where it started, when that was asked for. */
  readonly from: readonly [x: Figure, y: Figure] | undefined;
  readonly steps: Figure;
  /** As many of them as were taken by whoever took most: where the gradient is 0, none is left to take. */
  readonly taken: Figure;
  readonly momentum: Figure;
  readonly noise: Figure;
  readonly seed: Figure;
  /** The chart has a dot every so many steps. */
  readonly dotEvery: Figure;
  /** The share of the way down that counts as arrived. */
  readonly arrival: Figure;
}

/** What a race ran. */
export interface RaceRuns {
  readonly field: RaceField & { readonly floor: number };
  readonly racers: readonly RatedRacer[];
  readonly traces: readonly Trace[];
  readonly courses: readonly Course[];
  readonly isStartGiven: boolean;
  readonly steps: number;
  readonly momentum: number;
  readonly noise: number;
  readonly seed: number;
  readonly dotEvery: number;
}

/** Writes down what a race's words will say. */
export function raceFigures(runs: RaceRuns): RaceFigures {
  const { field, racers, traces, courses, noise, seed } = runs;
  const { objective, loss, floor } = field;
  const ledger = new Ledger();
  const momentum = ledger.given("momentum", runs.momentum);
  const rated = racers.map(({ key, shown, rate, takesRate }) => {
    const figure = ledger.given(`rate${key}`, rate);
    return takesRate ? [[shown, figure] as const] : [];
  });
  for (const [index, { key, method, at, rate }] of racers.entries()) {
    const own = { name: key, method, learningRate: `rate${key}`, momentum: "momentum", chain: at(rate) };
    ledger.run(() => runOf({ ...own, loss, objective, noise, seed }, traces[index]!));
  }
  ledger.given("floor", floor);
  const first = traces[0]!;
  ledger.observe({ name: "start", run: first.name, what: "loss", row: 0 }, first.values[0]!);
  const start = ledger.find("start").value;
  ledger.state("bar", "floor + (start - floor) / 100", floor + (start - floor) / 100);
  ledger.given("lost", lostFactor);
  ledger.state(
    "far",
    "floor + lost * max(start - floor, 1)",
    floor + lostFactor * Math.max(start - floor, 1),
  );
  return {
    ledger,
    sightings: courses.map((course, index) => sightingOf(ledger, racers[index]!, course)),
    rates: rated.flat(),
    from: runs.isStartGiven
      ? [ledger.given("fromX", field.start[0]), ledger.given("fromY", field.start[1])]
      : undefined,
    momentum,
    steps: ledger.given("steps", runs.steps),
    taken: ledger.given("taken", Math.max(...traces.map(({ values }) => values.length - 1))),
    noise: ledger.given("noise", runs.noise),
    seed: ledger.given("seed", runs.seed),
    dotEvery: ledger.given("dots", runs.dotEvery),
    arrival: ledger.state("arrival", "1 - 1 / 100", 0.99),
  };
}

function sightingOf(ledger: Ledger, { key: run, shown }: RatedRacer, course: Course): Sighting {
  const { last, divergedAt, strayed, turns, firstStep, arrivedAt } = course;
  const along = turns.map(
    (count, axis) => ledger.observe({ name: `${run}turns${axis}`, run, what: "turns", axis }, count).name,
  );
  return {
    shown,
    strayed,
    last:
      divergedAt === undefined ? ledger.observe({ name: `${run}last`, run, what: "loss" }, last) : undefined,
    divergedAt:
      divergedAt === undefined
        ? undefined
        : ledger.observe({ name: `${run}lost`, run, what: "above", least: "far" }, divergedAt),
    turns: ledger.state(`${run}turns`, `max(${along.join(", ")})`, Math.max(...turns)),
    firstStep: ledger.observe({ name: `${run}first`, run, what: "length", row: 1 }, firstStep),
    arrivedAt:
      arrivedAt === undefined
        ? undefined
        : ledger.observe({ name: `${run}arrived`, run, what: "within", least: "bar" }, arrivedAt),
  };
}
