import { type BarRow, drawBarRows, fittingRows } from "../mark/bar-rows.ts";
import { mostSeries, seriesStyle } from "../mark/series.ts";
import type { Sheet } from "../mark/sheet.ts";
import type { Box } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import { formatNumber, formatPercent } from "@opt/words";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import {
  type ClassNames,
  countAll,
  everyClass,
  type Label,
  type Labels,
  readClassNames,
  readLabels,
} from "./classes.ts";
import { type ChartDescription, type ChartTexts, freezeChart } from "./description.ts";
import { remembered } from "./remembered.ts";
import { readObject } from "../text/list.ts";

export interface ClassBalanceChartOptions extends ChartTexts {
  /** The class of every row. */
  readonly labels: ArrayLike<Label>;
  readonly classNames?: ClassNames | readonly LocalizedText[];
}

/** How many rows each class has. */
export interface ClassBalanceChart extends ChartDescription<"classBalance"> {
  readonly labels: Labels;
  readonly classNames: ClassNames;
}

/**
 * Bars of the class sizes, largest first, with counts and shares.
 *
 * @example
 * ```ts
 * const chart = classBalanceChart({ labels: ["cat", "cat", "cat", "dog"] });
 * console.log(chartFinding(chart, "en")); // → Always answering cat would be right 75% of the time
 * ```
 */
export function classBalanceChart(options: ClassBalanceChartOptions): ClassBalanceChart {
  const labels = readLabels(readObject("options", options).labels);
  return freezeChart<ClassBalanceChart>(
    classBalanceKind,
    { labels, classNames: readClassNames(labels, options.classNames) },
    options,
  );
}

interface ClassSize {
  readonly name: LocalizedText;
  readonly count: number;
  readonly share: number;
  /** Place among the classes in label order. */
  readonly place: number;
}

const sizesOf = /* @__PURE__ */ remembered((chart: ClassBalanceChart): ClassSize[] => {
  const classes = everyClass(chart);
  return countAll(classes)
    .map((count, place) => ({
      name: classes.names[place]!,
      count,
      share: count / chart.labels.length,
      place,
    }))
    .toSorted((a, b) => b.count - a.count || a.place - b.place);
});

function findings(chart: ClassBalanceChart): Message[] {
  const all = sizesOf(chart);
  const [largest, smallest] = [all[0]!, all.at(-1)!];
  const total = message("samples", { count: chart.labels.length, classes: all.length });
  if (all.length === 1) return [message("one"), total];
  if (largest.count === smallest.count) return [message("equal", { count: largest.count }), total];
  if (largest.count <= smallest.count * 1.1) return [message("balanced"), total];
  const largestNames = all.filter(({ count }) => count === largest.count).map(({ name }) => name);
  const values = {
    name: largest.name,
    names: largestNames,
    share: formatPercent(largest.share),
    times: formatNumber(largest.count / smallest.count),
    rare: smallest.name,
  };
  if (largest.share > 0.5) return [message("majority", values), total];
  return [message(largestNames.length > 1 ? "times-each" : "times", values), total];
}

function details(chart: ClassBalanceChart): Message[] {
  const list = sizesOf(chart).map(({ name, count, share }) =>
    message("each", { name, count, share: formatPercent(share) }),
  );
  return [message("sizes", { list })];
}

function draw(chart: ClassBalanceChart, sheet: Sheet, room: Box): void {
  const all = sizesOf(chart);
  const shown = fittingRows(sheet, room, all.length);
  // of more classes than colours, the largest stand out
  const isCrowd = all.length > mostSeries;
  const colorOf = (place: number, count: number) =>
    seriesStyle(sheet, isCrowd ? (count === all[0]!.count ? 0 : 1) : place).color;
  // the smallest too, where the finding names it
  const isNamed = shown > 1 && findings(chart)[0]!.code.startsWith("times");
  const first = all.slice(0, isNamed ? shown - 1 : shown);
  const rest = all.slice(first.length, isNamed ? -1 : all.length);
  const rows = [...first, ...(isNamed ? all.slice(-1) : [])].map(({ name, count, share, place }): BarRow => ({
    name,
    value: count,
    label: `${formatNumber(count)} (${formatPercent(share)})`,
    running: (progress) => formatNumber(Math.round(progress * count)),
    color: colorOf(place, count),
  }));
  const note =
    rest.length === 0
      ? ""
      : sheet.say("others", { count: rest.length, rows: rest.reduce((sum, { count }) => sum + count, 0) });
  drawBarRows(sheet, room, rows, { note, hasTracks: false });
}

const words = {
  title: { ko: "클래스 균형", en: "Class balance" },
  one: { ko: "클래스가 하나뿐이에요", en: "There is only one class" },
  balanced: { ko: "클래스 크기가 거의 같아요", en: "The classes are about equally large" },
  majority: {
    ko: "늘 {name:이라고/라고} 답하기만 해도 {share}는 맞아요",
    en: "Always answering {name} would be right {share} of the time",
  },
  "majority-short": { ko: "{name:이/가} {share:이에요/예요}", en: "{name} makes up {share}" },
  times: {
    ko: "{name:이/가} {rare}의 {times}배예요",
    en: "{name} is {times} times as frequent as {rare}",
  },
  "times-each": {
    ko: "{names:은/는} 저마다 {rare}의 {times}배예요",
    en: "{names} are each {times} times as frequent as {rare}",
  },
  equal: { ko: "클래스마다 표본이 {count}개씩이에요", en: "Every class has {count|sample|samples}" },
  samples: {
    ko: "표본 {count}개, 클래스 {classes}개",
    en: "{count|sample|samples} in {classes|class|classes}",
  },
  others: {
    ko: "그 밖의 클래스 {count}개에 표본 {rows}개",
    en: "{count|other class|other classes} with {rows|sample|samples}",
  },
  sizes: { ko: "{list}", en: "{list}" },
  each: { ko: "{name} {count}개({share})", en: "{name} {count} ({share})" },
} as const;

export const classBalanceKind: ChartKind<ClassBalanceChart> = {
  kind: "classBalance",
  words,
  title: () => message("title"),
  findings,
  details,
  isEmpty: ({ labels }) => labels.length === 0,
  draw,
};
