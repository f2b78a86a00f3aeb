import type { Chart } from "@opt/viz";
import { formatNumber, formatNumbers, formatPercent } from "@opt/words";
import { describe, expect, test } from "vitest";
import { describeDemo, runDemo } from "../support/study.ts";
import { casesOf, type Options, type Statement, untrue } from "./ends.ts";

type LineChart = Extract<Chart, { kind: "line" }>;
type LossChart = Extract<Chart, { kind: "loss" }>;
type RangeTestChart = Extract<Chart, { kind: "rangeTest" }>;

function sortedStatements(
  { x, series, lines }: LineChart,
  en: string,
  { rows }: Options,
): readonly Statement[] {
  const [tail, fair, fresh] = series.map(({ y }) => y);
  const [, bias, validation, onTest] =
    /bias becomes (\S+): validation accuracy (\S+), on new data (\S+)\./u.exec(en) ?? [];
  const [, fairBias, fairValidation] = /rows it becomes (\S+): validation (\S+),/u.exec(en) ?? [];
  const at = tail!.indexOf(Math.max(...tail!));
  const best = fair!.indexOf(Math.max(...fair!));
  return [
    [
      "rows",
      en.startsWith(`The last ${rows} rows, kept for validation, are 0 cats, 0 dogs, ${rows} ele`),
      true,
    ],
    ["chosen", bias, formatNumber(x[at]!)],
    ["marked", lines[0]!.at, x[at]],
    ["validation", validation, formatPercent(tail![at]!)],
    ["test", onTest, formatPercent(fresh![at]!)],
    ["fair", [fairBias, fairValidation], [formatNumber(x[best]!), formatPercent(fair![best]!)]],
    ["never falls", tail!.every((accuracy, i) => i === 0 || accuracy >= tail![i - 1]!), true],
    ["collapses", fresh!.at(-1)! < Math.max(...fresh!) - 0.2, true],
  ];
}

function overfittingStatements(
  { series }: LossChart,
  en: string,
  { patience }: Options,
): readonly Statement[] {
  const [train, validation] = [series[0]!.train[0]!, series[0]!.validation[0]!];
  const lowest = Math.min(...validation);
  const best = validation.indexOf(lowest) + 1;
  const [, epoch, low, end] = /lowest at epoch (\d+) \((\S+)\) and ends at (\S+);/u.exec(en) ?? [];
  const flat = /does not turn up and ends at (\S+);/u.exec(en)?.[1];
  const stop = /stops at epoch (\d+)/u.exec(en)?.[1];
  // the first epoch that closes so many without a new lowest loss
  const lows = Array.from(validation, (_, i) => validation.indexOf(Math.min(...validation.slice(0, i + 1))));
  const halt = lows.findIndex((at, i) => i - at >= Number(patience)) + 1;
  return [
    ["best", epoch === undefined || (Number(epoch) === best && low === formatNumber(lowest, 3)), true],
    ["end", end ?? flat, formatNumber(validation.at(-1)!, 3)],
    ["train", /down to (\S+)\./u.exec(en)?.[1], formatNumber(train.at(-1)!, 3)],
    ["turned", flat === undefined, formatNumber(lowest, 3) !== formatNumber(validation.at(-1)!, 3)],
    ["stop", Number(stop ?? 0), halt],
  ];
}

function checkpointStatements({ series }: LossChart, en: string, { stop }: Options): readonly Statement[] {
  const [whole, full, bare] = series.map(({ train }) => train[0]!);
  const parted = whole!.findIndex((loss, i) => loss !== bare![i]);
  const [, from, after, other, plain] =
    /differs from step (\d+) on: the loss after step (\d+) is (\S+) instead of (\S+?)\.\n/u.exec(en) ?? [];
  const [, seen, epoch] = /with (\d+) of 8 batches of epoch (\d+) seen/u.exec(en) ?? [];
  const at = Number(stop);
  return [
    ["bit for bit", /bit for bit/u.test(en), whole!.join() === full!.join()],
    ["equal indeed", whole!.join(), full!.join()],
    ["until then", whole!.slice(0, at).join(), bare!.slice(0, at).join()],
    ["parts", Number(from), parted + 1],
    ["right after", Number(after), at + 1],
    ["losses", [other, plain], [formatNumber(bare![at]!), formatNumber(whole![at]!)]],
    ["place", at % 8 === 0 ? seen : Number(seen) + 8 * (Number(epoch) - 1), at % 8 === 0 ? undefined : at],
  ];
}

function rangeStatements({ learningRates, losses }: RangeTestChart, en: string): readonly Statement[] {
  const finite = Array.from(losses, (loss) => (Number.isFinite(loss) ? loss : Infinity));
  const low = finite.indexOf(Math.min(...finite));
  const [, rate, loss] = /lowest at a rate of (\S+) \((\S+)\)/u.exec(en) ?? [];
  const blown = /From (\S+) on it stays/u.exec(en)?.[1];
  const from = learningRates.findIndex((_, i) => i > low && finite.slice(i).every((one) => one > finite[0]!));
  return [
    [
      "lowest",
      [rate, loss],
      [formatNumber(learningRates[low]!, 2), formatNumbers([finite[0]!, finite[low]!])[1]],
    ],
    ["blown", blown, from < 0 ? undefined : formatNumber(learningRates[from]!, 2)],
    ["a tenth", /of it, (\S+), is/u.exec(en)?.[1], formatNumber(learningRates[low]! / 10, 2)],
  ];
}

type Reader = (chart: Chart, en: string, options: Options) => readonly Statement[];

describe("what the words say is what the picture holds, at the ends of every option and for several seeds", () => {
  test.each<[string, Reader]>([
    ["sorted", (chart, ...rest) => sortedStatements(chart as LineChart, ...rest)],
    ["overfitting", (chart, ...rest) => overfittingStatements(chart as LossChart, ...rest)],
    ["checkpoint", (chart, ...rest) => checkpointStatements(chart as LossChart, ...rest)],
    ["rangetest", (chart, en) => rangeStatements(chart as RangeTestChart, en)],
  ])(
    "%s",
    async (name, read) => {
      const cases = [...casesOf(name), ...[2, 3, 4, 5].map((seed) => ({ seed }))];
      const faults = [];
      for (const options of cases) {
        const demo = describeDemo(name, options);
        const { chart, text } = await runDemo(demo);
        faults.push(...untrue(options, read(chart, text.en, demo.parameters)));
        if (!sameNumbers(text.ko, text.en)) faults.push([options, text.ko, text.en]);
      }
      expect(faults).toEqual([]);
      expect(cases.length).toBeGreaterThan(6);
    },
    60_000,
  );
});

/** True if both languages print the same numbers, in whatever order, but for the names of the settings. */
function sameNumbers(ko: string, en: string): boolean {
  const [one, other] = [ko, en].map((text) => text.match(/\d+(?:\.\d+)?%?/gu)!.toSorted());
  return one!.join() === other!.join();
}
