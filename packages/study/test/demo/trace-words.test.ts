import type { Chart } from "@opt/viz";
import { describe, expect, test } from "vitest";
import { describeDemo, runDemo } from "../support/study.ts";
import { casesOf, type Options, type Statement, untrue } from "./ends.ts";
import { near, numbersOf, shortly, sortedNumbers } from "./reading.ts";

type LineChart = Extract<Chart, { kind: "line" }>;
type LossChart = Extract<Chart, { kind: "loss" }>;
type StepChart = Extract<Chart, { kind: "step" }>;

const nameOf = ({ name }: { readonly name: string | { readonly en: string } }): string =>
  typeof name === "string" ? name : name.en;

function equalStatements({ series }: LineChart, en: string): readonly Statement[] {
  const [descent, even] = en.split("\n").map((line) => numbersOf(line));
  const [gentle, steep, evenGentle, evenSteep] = series.map(({ y }) => y[0]!);
  return [
    ["gentle", near(descent![0], gentle!, shortly), true],
    ["steep", near(descent![1], steep!, shortly), true],
    ["times", near(descent![2], steep! / gentle!), true],
    ["even", [near(even![0], evenGentle!, shortly), near(even![1], evenSteep!, shortly)], [true, true]],
    ["the same", even![0], even![1]],
    ["on each other", series[2]!.y.every((y, i) => Math.abs(y - series[3]!.y[i]!) <= 1e-3 * y), true],
  ];
}

function step(y: Float64Array): number {
  return Math.abs(y[1]! - y[0]!);
}

function scaleStatements({ series }: LineChart, en: string, scale: number): readonly Statement[] {
  const [adam, descent] = en.split("\n").map((line) => numbersOf(line));
  const [one, other] = series.map(({ y }) => y);
  const [gd, large] = ["GD, x²", `GD, ${scale}x²`].map(
    (name) => series.find((each) => each.name === name)?.y,
  );
  const apart = Math.max(...one!.map((x, i) => Math.abs(x - other![i]!)));
  return [
    ["adam", [near(adam![0], step(one!)), near(adam![1], step(other!))], [true, true]],
    ["the rate both times", adam![0], adam![1]],
    ["descent", gd === undefined || near(descent![0], step(gd)), true],
    ["large", large === undefined || near(descent![1], step(large)), true],
    ["not in the picture", /not in the picture/u.test(en), large === undefined],
    ["times", near(descent![1]! / descent![0]!, scale), true],
    ["throughout", /throughout/u.test(en), apart <= 1e-6 * one![0]!],
  ];
}

function saddleStatements(
  { series }: LossChart,
  en: string,
  { offset, noise }: Options,
): readonly Statement[] {
  const left = series.flatMap((one) => {
    const [losses] = one.train;
    const last = losses!.findLastIndex((loss) => !(loss <= -0.9));
    return last === losses!.length - 1 ? [] : [`${nameOf(one)} ${last + 1}`];
  });
  const said = /stays below −0\.9: (.*?)\./u.exec(en)?.[1]?.split(", ") ?? [];
  const not = /within \d+ steps: (.*?)\./u.exec(en)?.[1]?.split(", ") ?? [];
  const first = /and (\w+) is out first/u.exec(en)?.[1];
  const steps = said.map((one) => Number(one.split(" ")[1]));
  return [
    ["left", said.toSorted(), left.toSorted()],
    ["in order", steps, steps.toSorted((a, b) => a - b)],
    ["not left", not.length, series.length - left.length],
    ["first", first === undefined || said[0]?.startsWith(first), true],
    ["nobody", /none of the four/u.test(en), offset === 0 && noise === 0],
    ["nobody indeed", /none of the four/u.test(en) && left.length > 0, false],
  ];
}

/** Turns by more than 0.05: where the column is as far back from its furthest place. */
function turnsOf(column: Float64Array): number {
  let [turns, way, furthest] = [0, Math.sign(column.find((x) => x !== column[0])! - column[0]!), column[0]!];
  for (const x of column) {
    if (way * (x - furthest) > 0) furthest = x;
    if (way * (furthest - x) < 0.05) continue;
    [turns, way, furthest] = [turns + 1, -way, x];
  }
  return turns;
}

function directionStatements({ runs }: StepChart, en: string): readonly Statement[] {
  const [sizes, turns] = en.split("\n");
  return runs.flatMap((run): Statement[] => {
    const [, first, last] = new RegExp(`${nameOf(run)} (\\S+) → (\\S+?)[,.](?: |$)`, "u").exec(sizes!) ?? [];
    const length = (row: number): number =>
      Math.hypot(...run.positions.map((x) => x.at(row)! - x.at(row - 1)!));
    return [
      ["first", near(numbersOf(first ?? "")[0], length(1), shortly), true],
      ["last", near(numbersOf(last ?? "")[0], length(-1), shortly), true],
      [
        "turns",
        new RegExp(`${nameOf(run)} (\\d+)`, "u").exec(turns!)?.[1],
        String(Math.max(...run.positions.map(turnsOf))),
      ],
    ];
  });
}

describe("what the words say is what the picture holds, at the ends of every option", () => {
  const readers: Readonly<
    Record<string, (chart: Chart, en: string, options: Options) => readonly Statement[]>
  > = {
    equalsteps: (chart, en) => equalStatements(chart as LineChart, en),
    adamscale: (chart, en, { scale }) => scaleStatements(chart as LineChart, en, Number(scale)),
    saddle: (chart, en, options) => saddleStatements(chart as LossChart, en, options),
    direction: (chart, en) => directionStatements(chart as StepChart, en),
  };

  test.each(Object.keys(readers))("%s", async (name) => {
    const cases = casesOf(name);
    const faults = [];
    for (const options of cases) {
      const demo = describeDemo(name, options);
      const { chart, text } = await runDemo(demo);
      faults.push(...untrue(options, readers[name]!(chart, text.en, demo.parameters)));
      if (sortedNumbers(text.ko) !== sortedNumbers(text.en)) faults.push([options, "the languages differ"]);
    }
    expect(faults).toEqual([]);
    expect(cases.length).toBeGreaterThan(8);
  });
});

async function leaving(options: Options): Promise<string> {
  const { text } = await runDemo(describeDemo("saddle", { steps: 500, ...options }));
  return text.en.split("\n")[0]!;
}

describe("the parameters that convince", () => {
  test("from near the ridge the adaptive ones leave first; from exactly on it nobody, but for noise", async () => {
    expect(await leaving({ offset: 1e-6 })).toMatch(/RMSProp \d+, Adam 77, Momentum \d+, SGD 371/u);
    expect(await leaving({ offset: 0 })).toBe("Not there within 500 steps: SGD, Momentum, RMSProp, Adam.");
    expect(await leaving({ offset: 0, noise: 0.1 })).toMatch(/Step from which.*SGD \d+/u);
  });
});
