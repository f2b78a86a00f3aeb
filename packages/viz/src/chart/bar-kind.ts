import { countFinite } from "../scale/column.ts";
import { bestPlaces, tieRule } from "../scale/tie.ts";
import { formatPercent } from "@opt/words";
import { valueReader } from "../text/format.ts";
import type { Message } from "../text/phrase.ts";
import { namedAxes } from "./axis-names.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { comparedIn } from "./bar-compared.ts";
import type { BarChart } from "./bar-data.ts";
import { drawBars } from "./bar-picture.ts";
import { outsideMessage } from "./outside.ts";
import { remembered } from "./remembered.ts";

const findings = /* @__PURE__ */ remembered((chart: BarChart): Message[] => {
  const { names, values, ties, read } = comparedIn(chart);
  const finite = countFinite(values);
  const missing = chart.series.reduce((sum, each) => sum + each.values.length - countFinite(each.values), 0);
  const [top, bottom] = [bestPlaces(values, "higher", ties), bestPlaces(values, "lower", ties)];
  const [high, low] = [read(values[top[0]!]!), read(values[bottom[0]!]!)];
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
    ...cutFindings(chart),
  ];
});

/** Bars that the axis cuts, and an axis on which bars do not begin at 0: there lengths do not compare. */
function cutFindings(chart: BarChart): Message[] {
  const { domain } = chart.value;
  if (domain === undefined) return [];
  const [low, high] = domain;
  const { values, read } = comparedIn(chart);
  const cut = values.reduce((count, value) => count + Number(value < low || value > high), 0);
  return [
    ...(low > 0 || high < 0 ? [message("base", { base: read(low > 0 ? low : high) })] : []),
    ...outsideMessage(cut),
  ];
}

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
  const { categories, series, arrangement, value } = chart;
  const { read } =
    arrangement === "grouped"
      ? comparedIn(chart)
      : {
          read: valueReader(
            series.flatMap(({ values }) => Array.from(values.subarray(0, mostTold))).filter(Number.isFinite),
            value.format,
          ),
        };
  const rows = series.map(({ name, values }) => {
    const list = Array.from(values.subarray(0, mostTold), (each, i) =>
      message("each", { category: categories[i]!, value: Number.isFinite(each) ? read(each) : none }),
    );
    return message("row", { name, list });
  });
  const more = categories.length - mostTold;
  const x = chart.categoryName === undefined ? {} : { name: chart.categoryName };
  return [
    message("rows", { rows }),
    ...(more > 0 ? [message("more", { count: more })] : []),
    ...namedAxes({ axes: chart.direction === "vertical" ? { x, y: value } : { x: value, y: x } }),
  ];
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
  base: { ko: "막대는 0이 아니라 {base}에서 시작해요", en: "bars begin at {base}, not at 0" },
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
