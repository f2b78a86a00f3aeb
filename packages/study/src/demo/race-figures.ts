import type { Chain, Objective, Trace } from "@opt/core";
import { type Figure, Ledger } from "../derivation/ledger.ts";
import { type Course, lostFactor } from "./course.ts";
import { runnerMethods } from "./runners.ts";
import type { Runner, Surface } from "./surfaces.ts";
import { runOf } from "./traced-run.ts";

/** A course, what is said of it as facts. */
export interface Sighting {
  readonly name: Runner;
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
  readonly rates: readonly (readonly [Runner, Figure])[];
  readonly steps: Figure;
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
  readonly surface: Surface;
  readonly objective: Objective;
  readonly runners: readonly (readonly [Runner, Chain])[];
  readonly traces: readonly Trace[];
  readonly courses: readonly Course[];
  readonly rates: Readonly<Record<Runner, number>>;
  readonly steps: number;
  readonly momentum: number;
  readonly noise: number;
  readonly seed: number;
  readonly dotEvery: number;
}

/** Writes down what a race's words will say. */
export function raceFigures(runs: RaceRuns): RaceFigures {
  const { surface, runners, traces, courses, rates } = runs;
  const ledger = new Ledger();
  const momentum = ledger.given("momentum", runs.momentum);
  const rateFigures = runners.map(([name]) => [name, ledger.given(`rate${name}`, rates[name])] as const);
  for (const [index, [name, chain]] of runners.entries()) {
    const own = { name, method: runnerMethods[name], learningRate: `rate${name}`, momentum: "momentum" };
    const { loss } = surface;
    const { objective, noise, seed } = runs;
    ledger.run(() => runOf({ ...own, loss, objective, chain, noise, seed }, traces[index]!));
  }
  ledger.given("floor", surface.floor);
  const first = traces[0]!;
  ledger.observe({ name: "start", run: first.name, what: "loss", row: 0 }, first.values[0]!);
  const [start, floor] = [ledger.find("start").value, surface.floor];
  ledger.state("bar", "floor + (start - floor) / 100", floor + (start - floor) / 100);
  ledger.given("lost", lostFactor);
  ledger.state(
    "far",
    "floor + lost * max(start - floor, 1)",
    floor + lostFactor * Math.max(start - floor, 1),
  );
  return {
    ledger,
    sightings: courses.map((course, index) => sightingOf(ledger, runners[index]![0], course)),
    rates: rateFigures,
    momentum,
    steps: ledger.given("steps", runs.steps),
    noise: ledger.given("noise", runs.noise),
    seed: ledger.given("seed", runs.seed),
    dotEvery: ledger.given("dots", runs.dotEvery),
    arrival: ledger.state("arrival", "1 - 1 / 100", 0.99),
  };
}

function sightingOf(ledger: Ledger, run: Runner, course: Course): Sighting {
  const { last, divergedAt, strayed, turns, firstStep, arrivedAt } = course;
  const along = turns.map(
    (count, axis) => ledger.observe({ name: `${run}turns${axis}`, run, what: "turns", axis }, count).name,
  );
  return {
    name: run,
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
