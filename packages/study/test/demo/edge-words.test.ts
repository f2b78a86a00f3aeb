import { type Chart, describeChart } from "@opt/viz";
import { formatNumber, formatPercent } from "@opt/words";
import { expect, test } from "vitest";
import { explainInput } from "../../src/explain-input.ts";
import { InputError } from "../../src/input-error.ts";
import { describeDemo, runDemo } from "../support/study.ts";
import { casesOf, type Options, type Statement, untrue } from "./ends.ts";
import { numbersOf } from "./reading.ts";

type Lines = Extract<Chart, { kind: "line" | "loss" }>;
type Told = { readonly chart: Chart; readonly ko: string; readonly en: string; readonly options: Options };

const linesOf = (chart: Chart): readonly { name: string; y: readonly number[] }[] =>
  (chart as Lines).series.map((one) => ({
    name: typeof one.name === "string" ? one.name : one.name.en,
    y: Array.from("y" in one ? one.y : one.train[0]!),
  }));
const has = (text: string, pattern: RegExp): boolean => pattern.test(text);

const readers: Record<string, (told: Told) => readonly Statement[]> = {
  boundary: ({ chart, en }) => {
    const [, first, all, after] = /Before training (\d+) of (\d+) .* steps (\d+);/u.exec(en)!;
    const said = describeChart(chart, "en");
    return [
      ["after", said.includes(`${after} of ${all} rows lie`), true],
      ["before", said.includes(`${formatPercent(Number(first) / Number(all))} at first`), true],
    ];
  },
  schedules: ({ chart, en, options }) => {
    if (options["picture"] === "rates") return [];
    const said = /lowest first: (.*)\.\n/u.exec(en)![1]!.split(", ");
    const ends = linesOf(chart)
      .map(({ name, y }) => ({ name, last: y.at(-1)! }))
      .toSorted((a, b) => a.last - b.last);
    return ends.map(({ name, last }, place) => {
      const told = said[place]!;
      const off = Math.abs(numbersOf(told).at(-1)! - last) <= 6e-3 * last;
      return ["mean of the last steps", [told.startsWith(name), off], [true, true]];
    });
  },
  saddle: ({ chart, ko, en }) => {
    const stays = linesOf(chart).map(({ name, y }) => ({
      name,
      at: y.findLastIndex((loss) => loss > -0.9) + 1,
      left: y.at(-1)! <= -0.9,
    }));
    const gone = stays.filter(({ left }) => left).toSorted((a, b) => a.at - b.at);
    const first = gone.filter(({ at }) => at === gone[0]!.at).map(({ name }) => name);
    return [
      ...gone.map(({ name, at }): Statement => [name, en.includes(`${name} ${at}`), true]),
      ["level", gone.length === 0 && has(describeChart(chart, "en"), /lowest at \S+×10/u), false],
      ["Korean too", has(ko, /내려간 스텝/u), false],
      [
        "first",
        !has(en, /the first/u) || first.every((name) => new RegExp(`${name}.* the first`, "u").test(en)),
        true,
      ],
      ["together", has(en, /at the same step/u), has(en, /the first/u) && first.length > 1],
    ];
  },
  momentum: ({ chart, en }) => {
    const [plain, heavy] = (chart as Extract<Chart, { kind: "race" }>).runs.map(({ values }) =>
      values.at(-1)!,
    );
    const isAlone = has(en, /gets nobody down sooner/u) && has(en, /not yet without.*not yet with/u);
    return [["nobody is lower where neither is down", isAlone && heavy! < plain!, false]];
  },
  tuning: ({ chart, en, options }) => {
    const [validation, fresh] = linesOf(chart).map(({ y }) => y);
    const [rises, climbs] = [fresh, validation].map((y) => y!.at(-1)! > y![0]!);
    return [
      ["does not follow", has(en, /does not follow/u) && rises, false],
      ["rises too", has(en, /rises too, but it stays lower/u) && !(rises && climbs), false],
      ["higher the more", has(en, /the more you try/u) && !climbs, false],
      ["one", has(en, /Of 1 /u) || (options["tries"] === 1 && has(en, /the more/u)), false],
    ];
  },
  stages: ({ en }) => {
    const ways = numbersOf(/minimum: (.*)\.\n/u.exec(en)![1]!);
    const [from, to] = [ways[0]!, ways.at(-1)!];
    return [
      ["turn to it", has(en, /turn it towards/u), to > from],
      ["stays", has(en, /leave the direction as it is/u), to === from],
      ["across", has(en, /points across/u) && !(from < Math.SQRT1_2), false],
    ];
  },
  equalsteps: ({ chart, en }) => {
    const [gentle, steep] = linesOf(chart).map(({ y }) => y.map((one) => formatNumber(one)).join());
    return [
      ["do not", has(en, /those of gradient descent do not/u), gentle !== steep],
      ["once", has(en, /(?<![\d.])1 times/u), false],
    ];
  },
  checkpoint: ({ en }) => [["one step", has(en, /after 1 steps/u), false]],
  adamscale: ({ en }) => [["once", has(en, /(?<![\d.])1 times/u), false]],
  leakage: ({ chart, ko, en }) => {
    const isBoth = has(describeChart(chart, "en"), /^The same animal on both sides/u);
    return [
      ["title", isBoth && has(en, /no animal on both sides/u), false],
      ["one word for the test", has(ko, /테스트/u), false],
    ];
  },
  scaling: ({ en }) => {
    const [, times, first, last] = / at (\S+) times .*\((\S+) → (\S+)\)/u.exec(en) ?? [];
    if (times === undefined) return [];
    const [ratio, under, over] = [times, first, last].map((text) => numbersOf(text!)[0]!);
    return [
      ["ratio of what is shown", times.replace(",", ""), formatNumber(over! / under!, 2).replace(",", "")],
      ["", ratio! > 0, true],
    ];
  },
};

/** What is answered to options that do not go together. */
function refusal(name: string, options: Options): unknown {
  try {
    return describeDemo(name, options);
  } catch (error) {
    return error instanceof InputError ? explainInput(error, "en") : error;
  }
}

test.each(Object.keys(readers))(
  "%s: the words hold for the picture at the ends of every option",
  async (name) => {
    const faults = [];
    const cases = [...casesOf(name), ...[2, 3].map((seed) => ({ seed }))];
    for (const options of cases) {
      const demo = describeDemo(name, options);
      const { chart, text } = await runDemo(demo);
      faults.push(...untrue(options, readers[name]!({ chart, ...text, options: demo.parameters })));
    }
    expect(faults).toEqual([]);
    expect(cases.length).toBeGreaterThan(4);
  },
  60_000,
);

test("a race in which nobody moves says so, and speaks of no rings", async () => {
  const { text } = await runDemo(describeDemo("race", { formula: "0" }));
  expect(text.en).toMatch(/^The gradient is 0 at the start: nobody moves\.\nsurface/u);
});

test("a class too small for any number of folds asks for more rows, not for fewer folds", () => {
  expect(refusal("kfold", { method: "stratified", dogs: 1 })).toBe(
    "To stratify, every class needs at least 2 examples; the smallest has 1.",
  );
});
