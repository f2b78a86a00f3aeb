import type { Chart } from "@opt/viz";
import { describe, expect, test } from "vitest";
import { describeDemo, runDemo } from "../support/study.ts";
import { casesOf, type Statement, untrue } from "./ends.ts";
import { near, numbersOf, shortly } from "./reading.ts";

type KFoldChart = Extract<Chart, { kind: "kFold" }>;
type ScalingChart = Extract<Chart, { kind: "scaling" }>;
type RaceChart = Extract<Chart, { kind: "race" }>;

const first = (pattern: RegExp, text: string): string | undefined => pattern.exec(text)?.[1];

function foldStatements(chart: KFoldChart, en: string): readonly Statement[] {
  const { folds, labels } = chart;
  const classes = [...new Set(labels)];
  const count = (rows: Uint32Array, name: unknown): number =>
    rows.filter((row) => labels[row] === name).length;
  const untaught = folds.map(({ train, test: rows }) =>
    classes.filter((name) => count(rows, name) > 0).map((name) => count(train, name) === 0),
  );
  const blind = untaught.filter((one) => one.some(Boolean));
  const wholly = blind.length > 0 && blind.every((one) => one.every(Boolean));
  const spreads = classes.map((name) => {
    const counts = folds.map(({ test: rows }) => count(rows, name));
    return [Math.min(...counts), Math.max(...counts)] as const;
  });
  const even = spreads.every(([low, high]) => low > 0 && high - low <= 1);
  const [, low, high] = /from (\d+) to (\d+)/u.exec(en) ?? [];
  const some = first(/In (\d+) of \d+ folds/u, en);
  return [
    ["none taught", /none of the classes that are validated were in/u.test(en), wholly],
    ["one not taught", /a class is validated that/u.test(en), blind.length > 0 && !wholly],
    ["in every fold", /In every fold (?:none|a)/u.test(en), blind.length === folds.length],
    ["in some folds", some ?? "", some === undefined ? "" : String(blind.length)],
    ["even", /nearly the same number of each class/u.test(en), blind.length === 0 && even],
    ["spread", low === undefined || spreads.some((one) => one.join() === `${low},${high}`), true],
  ];
}

function scalingStatements({ series, batchSizes }: ScalingChart, en: string): readonly Statement[] {
  const losses = Array.from(series[0]!.losses);
  const worse = losses.findIndex((loss) => !(loss <= losses[0]! * 1.2));
  const cliff = losses.findIndex((loss) => !Number.isFinite(loss));
  return [
    [
      "held",
      Number(first(/keeps the loss up to batch (\d+)/u, en) ?? 0),
      worse < 1 ? 0 : batchSizes[worse - 1],
    ],
    ["broken", Number(first(/at batch (\d+) its rate/u, en) ?? 0), cliff < 1 ? 0 : batchSizes[cliff]],
    ["to the end", /to the end here/u.test(en), worse < 0],
    ["too large", /too large even/u.test(en), !Number.isFinite(series[2]!.losses[0]!)],
  ];
}

/** How many different values a list of names with values holds. */
function kinds(list: readonly string[]): number {
  return new Set(list.map((one) => one.replace(/^\w+ /u, ""))).size;
}

function raceStatements({ runs, minima }: RaceChart, en: string): readonly Statement[] {
  const nameOf = ({ name }: RaceChart["runs"][number]): string => (typeof name === "string" ? name : name.en);
  const floor = Math.min(...minima.map(({ value }) => value));
  // who ends ten times as high as at the start has diverged, in the picture and in the words
  const running = runs.filter(
    ({ stopped, values }) =>
      stopped !== "non-finite" && !(values.at(-1)! - floor > 10 * (values[0]! - floor)),
  );
  const last = new Map(running.map((one) => [nameOf(one), one.values.at(-1)!]));
  const [, winner = "", loss] = /steps? (\w+) is lowest \(loss ([^)]+)\)/u.exec(en) ?? [];
  const lowest = Math.min(...last.values());
  const steps = Math.max(...runs.map(({ values }) => values.length - 1));
  const arrived = running.map((one) => {
    const late = one.values.findLastIndex((value) => !(value <= floor + (one.values[0]! - floor) / 100));
    return `${nameOf(one)} ${late === one.values.length - 1 ? "not yet" : late + 1}`;
  });
  const arrivals = first(/at different steps \((.*)\)\./u, en);
  const firsts = first(/differ in length \((.*)\)\./u, en);
  return [
    ["lowest", winner === "" ? "" : last.get(winner), winner === "" ? "" : lowest],
    ["its loss", winner === "" || near(numbersOf(loss!)[0], lowest, shortly), true],
    ["all diverged", /All of them diverged/u.test(en), running.length === 0],
    ["dots", /There is a ring every 10 steps/u.test(en), running.length > 0 && steps >= 10],
    ["arrivals", arrivals?.split(", ").toSorted(), arrivals === undefined ? undefined : arrived.toSorted()],
    ["arrivals differ", arrivals === undefined || kinds(arrived) > 1, true],
    ["first steps differ", firsts === undefined || kinds(firsts.split(", ")) > 1, true],
  ];
}

describe("what the words of a demo say is what its picture holds, at the ends of every option", () => {
  test("kfold", async () => {
    const large = [{ k: 20 }, { k: 20, method: "stratified" }];
    const cases = [...casesOf("kfold").filter(({ k }) => k !== 20), ...large];
    const faults = [];
    for (const options of cases) {
      const { chart, text } = await runDemo(describeDemo("kfold", options));
      faults.push(...untrue(options, foldStatements(chart as KFoldChart, text.en)));
    }
    expect(faults).toEqual([]);
    expect(cases.length).toBeGreaterThan(25);
  }, 300_000);

  const rates = [
    {},
    { lr: 1e-300 },
    { lr: 1e-12 },
    { lr: 0.05 },
    { lr: 0.1 },
    { lr: 0.1, epochs: 5 },
    { epochs: 5 },
  ];

  test("scaling", async () => {
    const faults = [];
    for (const options of rates) {
      const { chart, text } = await runDemo(describeDemo("scaling", options));
      faults.push(...untrue(options, scalingStatements(chart as ScalingChart, text.en)));
    }
    expect(faults).toEqual([]);
  }, 300_000);

  test("race", async () => {
    const cases = casesOf("race");
    const faults = [];
    for (const options of cases) {
      const { chart, text } = await runDemo(describeDemo("race", options));
      faults.push(...untrue(options, raceStatements(chart as RaceChart, text.en)));
    }
    expect(faults).toEqual([]);
    expect(cases.length).toBeGreaterThan(40);
  }, 300_000);
});
