import { readTexts } from "../text/locale.ts";
import { drawMatrix } from "../mark/matrix.ts";
import type { Sheet } from "../mark/sheet.ts";
import { blend } from "../scale/color.ts";
import type { Box } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import { formatNumber, formatPercent } from "@opt/words";
import { longList, type Message, mostTold } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { type ChartDescription, type ChartTexts, freezeChart } from "./description.ts";
import { readCount, lengthOf } from "./numbers.ts";
import { remembered } from "./remembered.ts";
import { readObject, readList } from "../text/list.ts";

export interface ConfusionChartOptions extends ChartTexts {
  /** `counts[i][j]` samples of class i were predicted as class j. */
  readonly counts: readonly ArrayLike<number>[];
  readonly classNames: readonly LocalizedText[];
}

/** How often each class was predicted as each other class. */
export interface ConfusionChart extends ChartDescription<"confusion"> {
  readonly counts: readonly Float64Array[];
  readonly classNames: readonly LocalizedText[];
}

/**
 * A confusion matrix: rows are the true classes and columns the predicted ones. Correct predictions and mistakes have
 * different colours, and the most frequent mistake has a frame.
 *
 * @throws `RangeError` if the counts are not a square of whole numbers, one row per class name.
 *
 * @example
 * ```ts
 * const chart = confusionChart({ classNames: ["cat", "dog"], counts: [[9, 1], [3, 7]] });
 * console.log(chartFinding(chart, "en")); // → dog is most often taken for cat (3 times)
 * ```
 */
export function confusionChart(options: ConfusionChartOptions): ConfusionChart {
  const { classNames: names, counts: rows } = readObject("options", options);
  const classNames = readTexts("classNames", readList("classNames", names));
  const counts = readList("counts", rows).map((row, i) => readCounts(`counts[${i}]`, row));
  const odd = [counts, ...counts].find((row) => row.length !== classNames.length);
  if (odd !== undefined)
    throw new RangeError(
      `counts must be ${classNames.length} x ${classNames.length}, got a length of ${odd.length}`,
    );
  return freezeChart<ConfusionChart>(confusionKind, { counts, classNames }, options);
}

function readCounts(name: string, row: ArrayLike<number>): Float64Array {
  const counts = new Float64Array(lengthOf(name, row, "counts"));
  for (let j = 0; j < counts.length; j++) {
    const count = row[j]!;
    counts[j] = Number.isSafeInteger(count) && count >= 0 ? count : readCount(`${name}[${j}]`, count, 0);
  }
  return counts;
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}

/** Samples of the class in the row that were taken for the one in the column. */
interface Mistake {
  readonly row: number;
  readonly column: number;
  readonly count: number;
}

/** The most frequent mistakes, as many as are ever told, of how many; and how many tie for the first place. */
const mistakesOf = /* @__PURE__ */ remembered(({ counts }: ConfusionChart) => {
  const worst: Mistake[] = [];
  let [kinds, most, ties] = [0, 0, 0];
  for (const [row, own] of counts.entries()) {
    for (let column = 0; column < own.length; column++) {
      const count = own[column]!;
      if (column === row || count === 0) continue;
      kinds++;
      ties = count > most ? 1 : ties + Number(count === most);
      most = Math.max(most, count);
      if (worst.length === mostTold && count <= worst.at(-1)!.count) continue;
      const place = worst.findIndex((other) => other.count < count);
      worst.splice(place < 0 ? worst.length : place, 0, { row, column, count });
      worst.splice(mostTold);
    }
  }
  return { worst, kinds, ties };
});

function findings(chart: ConfusionChart): Message[] {
  const { counts, classNames } = chart;
  const total = sum(counts.map(sum));
  const right = sum(counts.map((row, i) => row[i]!));
  const accuracy = message("accuracy", { share: formatPercent(right / total), right, total });
  const { worst, ties } = mistakesOf(chart);
  const [first] = worst;
  if (first === undefined) return [message(total === 1 ? "one-right" : "perfect", { total })];
  const values = {
    name: classNames[first.row]!,
    other: classNames[first.column]!,
    count: first.count,
    places: ties,
  };
  return [message(ties === 1 ? "worst" : "tie", values), accuracy];
}

function underway({ classNames }: ConfusionChart, progress: number): Message {
  return message("at", { name: classNames[Math.max(0, Math.ceil(progress * classNames.length) - 1)]! });
}

function details(chart: ConfusionChart): Message[] {
  const { counts, classNames } = chart;
  const classes = classNames.flatMap((name, i) => {
    const all = sum(counts[i]!);
    return all === 0 ? [] : [message("right", { name, right: counts[i]![i]!, all })];
  });
  const { worst, kinds } = mistakesOf(chart);
  const mistakes = longList(kinds, (place) => {
    const { row, column, count } = worst[place]!;
    return message("taken", { name: classNames[row]!, other: classNames[column]!, count });
  });
  return [message("classes", { classes }), ...(kinds > 0 ? [message("mistakes", { mistakes })] : [])];
}

function draw(chart: ConfusionChart, sheet: Sheet, room: Box): void {
  const { theme } = sheet;
  const { counts, classNames } = chart;
  const totals = counts.map(sum);
  const [right, wrong] = [theme.series[1], theme.series[3]];
  const { worst, ties } = mistakesOf(chart);
  const [first] = worst;
  drawMatrix(sheet, room, {
    rowNames: classNames,
    columnNames: classNames,
    rowTitle: sheet.say("true"),
    columnTitle: sheet.say("predicted"),
    key: {
      colors: [blend(wrong, theme.card, 0.95), theme.grid, blend(right, theme.card, 0.95)],
      labels: [sheet.say("all-wrong"), sheet.say("all-right")],
    },
    strong: first !== undefined && ties === 1 ? [first.row, first.column] : undefined,
    fill: (row, column) => {
      const share = counts[row]![column]! / Math.max(1, totals[row]!);
      if (share === 0) return theme.grid;
      return blend(row === column ? right : wrong, theme.card, 0.15 + 0.8 * share);
    },
    value: (row, column) => {
      const count = counts[row]![column]!;
      return { text: formatNumber(count), isFaint: count === 0 };
    },
  });
}

const words = {
  title: { ko: "혼동 행렬", en: "Confusion matrix" },
  "one-right": { ko: "하나뿐인데 맞혔어요", en: "The only one is right" },
  perfect: { ko: "{total!} 맞혔어요", en: "{total!} are right" },
  worst: {
    ko: "{name:을/를} {other:으로/로} 잘못 본 것이 가장 많아요({count}번)",
    en: "{name} is most often taken for {other} ({count|time|times})",
  },
  "worst-short": {
    ko: "{name} → {other} 실수가 가장 많아요({count}번)",
    en: "Most mistakes: {name} as {other} ({count})",
  },
  tie: {
    ko: "가장 많은 실수가 {places}가지예요({count}번씩)",
    en: "{places} mistakes tie as the most frequent ({count|time|times} each)",
  },
  "tie-short": {
    ko: "가장 많은 실수 {places}가지({count}번씩)",
    en: "{places} mistakes tie at {count|time|times} each",
  },
  "all-wrong": { ko: "모두 틀림", en: "all wrong" },
  "all-right": { ko: "모두 맞음", en: "all right" },
  accuracy: { ko: "정확도 {share}({right}/{total})", en: "accuracy {share} ({right} of {total})" },
  at: { ko: "실제 {name}", en: "true class {name}" },
  true: { ko: "실제", en: "true class" },
  predicted: { ko: "예측", en: "predicted class" },
  classes: { ko: "클래스별 정답: {classes}", en: "by class: {classes}" },
  right: { ko: "{name} {all}개 중 {right}개", en: "{name} {right} of {all} right" },
  mistakes: { ko: "잘못 본 것: {mistakes}", en: "mistakes: {mistakes}" },
  taken: { ko: "{name:을/를} {other:으로/로} {count}번", en: "{name} taken for {other} {count|time|times}" },
} as const;

export const confusionKind: ChartKind<ConfusionChart> = {
  kind: "confusion",
  words,
  title: () => message("title"),
  findings,
  details,
  underway,
  isEmpty: ({ counts }) => sum(counts.map(sum)) === 0,
  draw,
};
