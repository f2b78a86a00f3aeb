import { countFinite } from "../scale/column.ts";
import { bestPlaces, tieRule } from "../scale/tie.ts";
import { formatPercent } from "@opt/words";
import { formatValues } from "../text/format.ts";
import type { LocalizedText } from "../text/locale.ts";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import type { BarChart } from "./bar-data.ts";
import { drawBars } from "./bar-picture.ts";
import { remembered } from "./remembered.ts";

/** A bar, or a whole stack, by the name that tells it from the others. */
interface Named {
  readonly name: LocalizedText | Message;
  readonly value: number;
}

/** What is compared: bars, or the sums of stacks. */
function compared(chart: BarChart): { names: (i: number) => Named["name"]; values: Float64Array } {
  const { categories, series, arrangement } = chart;
  const count = categories.length;
  if (arrangement === "stacked") {
    const totals = new Float64Array(count).fill(Number.NaN);
    for (const { values } of series) {
      for (let i = 0; i < count; i++) {
        if (Number.isFinite(values[i])) totals[i] = (Number.isNaN(totals[i]) ? 0 : totals[i]!) + values[i]!;
      }
    }
    return { names: (i) => categories[i]!, values: totals };
  }
  const values = new Float64Array(count * series.length);
  for (const [k, each] of series.entries()) values.set(each.values, k * count);
  const name = (i: number) =>
    series.length === 1
      ? categories[i]!
      : message("part", { category: categories[i % count]!, series: series[Math.floor(i / count)]!.name });
  return { names: name, values };
}

const findings = remembered((chart: BarChart): Message[] => {
  const { names, values } = compared(chart);
  const finite = countFinite(values);
  const missing = chart.series.reduce((sum, each) => sum + each.values.length - countFinite(each.values), 0);
  const ties = tieRule(values);
  const [top, bottom] = [bestPlaces(values, "higher", ties), bestPlaces(values, "lower", ties)];
  const texts = formatValues([values[top[0]!]!, values[bottom[0]!]!], chart.value.format);
  const [high = "", low = ""] = texts;
  const some = (places: readonly number[]) => places.slice(0, 30).map(names);
  const stacked = chart.arrangement === "stacked" ? "-total" : "";
  const compare =
    finite === 1
      ? [message("one", { names: some(top), high })]
      : top.length === finite
        ? [message(`equal${stacked}`, { count: finite, high })]
        : [
            message(`highest${stacked}`, { names: some(top), high }),
            message(`lowest${stacked}`, { names: some(bottom), low }),
          ];
  return [
    ...compare,
    ...(stacked === "" ? [] : largestPart(chart)),
    ...(missing > 0 ? [message("missing", { count: missing })] : []),
  ];
});

/** The series with the largest share of everything; nothing where shares make no sense. */
function largestPart({ series }: BarChart): Message[] {
  const sums = series.map(({ values }) => values.reduce((sum, value) => sum + (value > 0 ? value : 0), 0));
  const total = sums.reduce((sum, each) => sum + each, 0);
  const isNegative = series.some(({ values }) => values.some((value) => value < 0));
  if (isNegative || series.length < 2 || !(total > 0 && total < Number.POSITIVE_INFINITY)) return [];
  const largest = bestPlaces(sums, "higher", tieRule(sums));
  if (largest.length !== 1) return [];
  const at = largest[0]!;
  return [message("share", { name: series[at]!.name, share: formatPercent(sums[at]! / total, 0) })];
}

const mostTold = 60;

function details(chart: BarChart): Message[] {
  const { categories, series, value } = chart;
  const rows = series.map(({ name, values }) => {
    const told = Array.from(values.subarray(0, mostTold));
    const texts = formatValues(told.filter(Number.isFinite), value.format);
    let at = 0;
    const list = told.map((each, i) =>
      message("each", { category: categories[i]!, value: Number.isFinite(each) ? texts[at++]! : none }),
    );
    return message("row", { name, list });
  });
  const more = categories.length - mostTold;
  return [message("rows", { rows }), ...(more > 0 ? [message("more", { count: more })] : [])];
}

const none = { ko: "없음", en: "none" };

const words = {
  title: { ko: "범주별 값", en: "Values by category" },
  "title-of": { ko: "{name}", en: "{name}" },
  one: { ko: "{names} 하나뿐이에요: {high}", en: "{names} alone: {high}" },
  equal: { ko: "{count!} {high:이에요/예요}", en: "{count!} are {high}" },
  "equal-total": { ko: "{count!} 합이 {high:이에요/예요}", en: "{count!} add up to {high}" },
  highest: { ko: "{names:이/가} {high:으로/로} 가장 높아요", en: "Highest: {names}, {high}" },
  lowest: { ko: "가장 낮은 것은 {names}, {low}", en: "lowest: {names}, {low}" },
  "highest-total": {
    ko: "합은 {names:이/가} {high:으로/로} 가장 커요",
    en: "Largest total: {names}, {high}",
  },
  "lowest-total": { ko: "가장 작은 합은 {names}, {low}", en: "smallest: {names}, {low}" },
  part: { ko: "{category}({series})", en: "{category} ({series})" },
  share: { ko: "{name:이/가} 전체의 {share}", en: "{name} makes up {share}" },
  missing: { ko: "빠진 값 {count}개", en: "{count|value|values} missing" },
  rows: { ko: "{rows;}", en: "{rows;}" },
  row: { ko: "{name}: {list}", en: "{name}: {list}" },
  each: { ko: "{category} {value}", en: "{category} {value}" },
  more: { ko: "그리고 {count}개 범주 더", en: "and {count} further categories" },
} as const;

export const barKind: ChartKind<BarChart> = {
  kind: "bar",
  words,
  title: ({ series }) =>
    series.length === 1 ? message("title-of", { name: series[0]!.name }) : message("title"),
  findings,
  details,
  isEmpty: ({ series }) => !series.some(({ values }) => values.some(Number.isFinite)),
  draw: drawBars,
};
