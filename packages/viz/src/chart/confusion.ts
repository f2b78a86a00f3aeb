import { drawMatrix } from "../mark/matrix.ts";
import type { Sheet } from "../mark/sheet.ts";
import { blend } from "../scale/color.ts";
import type { Box } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import { formatNumber, formatPercent } from "@opt/words";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { type ChartDescription, type ChartTexts, freezeChart, readText } from "./description.ts";
import { readCount } from "./numbers.ts";

export interface ConfusionChartOptions extends ChartTexts {
  /** `counts[i][j]` samples of class i were taken for class j. */
  readonly counts: readonly ArrayLike<number>[];
  readonly classNames: readonly LocalizedText[];
}

/** How often each class was taken for each other one. */
export interface ConfusionChart extends ChartDescription<"confusion"> {
  readonly counts: readonly (readonly number[])[];
  readonly classNames: readonly LocalizedText[];
}

/**
 * A confusion matrix: rows are the true classes, columns the predicted ones, right answers and mistakes in colours of
 * their own, the most frequent mistake framed.
 *
 * @throws `RangeError` when the counts are not a square of whole numbers as wide as the class names.
 *
 * @example
 * ```ts
 * const chart = confusionChart({ classNames: ["cat", "dog"], counts: [[9, 1], [3, 7]] });
 * console.log(chartFinding(chart, "en")); // → dog is most often taken for cat (3 times)
 * ```
 */
export function confusionChart(options: ConfusionChartOptions): ConfusionChart {
  const classNames = options.classNames.map((name, i) => readText(`classNames[${i}]`, name));
  const counts = options.counts.map((row, i) =>
    Array.from(row, (count, j) => readCount(`counts[${i}][${j}]`, count, 0)),
  );
  const odd = [counts, ...counts].find((row) => row.length !== classNames.length);
  if (odd !== undefined)
    throw new RangeError(
      `counts must be ${classNames.length} x ${classNames.length}, got a length of ${odd.length}`,
    );
  return freezeChart<ConfusionChart>(confusionKind, { counts, classNames }, options);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Rows and columns of the most frequent mistakes; more than one is a tie. */
function worstMistakes({ counts }: ConfusionChart): (readonly [number, number])[] {
  let [most, worst]: [number, (readonly [number, number])[]] = [0, []];
  for (const [i, row] of counts.entries()) {
    for (const [j, count] of row.entries()) {
      if (i === j || count < most || count === 0) continue;
      if (count > most) worst = [];
      most = count;
      worst.push([i, j]);
    }
  }
  return worst;
}

function findings(chart: ConfusionChart): Message[] {
  const { counts, classNames } = chart;
  const total = sum(counts.map(sum));
  const right = sum(counts.map((row, i) => row[i]!));
  const accuracy = message("accuracy", { share: formatPercent(right / total), right, total });
  const worst = worstMistakes(chart);
  const [first] = worst;
  if (first === undefined) return [message("perfect", { total })];
  const values = {
    name: classNames[first[0]]!,
    other: classNames[first[1]]!,
    count: counts[first[0]]![first[1]]!,
    places: worst.length,
  };
  return [message(worst.length === 1 ? "worst" : "tie", values), accuracy];
}

function underway({ classNames }: ConfusionChart, progress: number): Message {
  return message("at", { name: classNames[Math.max(0, Math.ceil(progress * classNames.length) - 1)]! });
}

function details({ counts, classNames }: ConfusionChart): Message[] {
  const classes = classNames.flatMap((name, i) => {
    const all = sum(counts[i]!);
    return all === 0 ? [] : [message("right", { name, right: counts[i]![i]!, all })];
  });
  const mistakes = counts
    .flatMap((row, i) =>
      row.map((count, j) => ({ name: classNames[i]!, other: classNames[j]!, count, i, j })),
    )
    .filter(({ count, i, j }) => count > 0 && i !== j)
    .toSorted((a, b) => b.count - a.count)
    .map(({ name, other, count }) => message("taken", { name, other, count }));
  return [
    message("classes", { classes }),
    ...(mistakes.length > 0 ? [message("mistakes", { mistakes })] : []),
  ];
}

function draw(chart: ConfusionChart, sheet: Sheet, room: Box): void {
  const { theme } = sheet;
  const { counts, classNames } = chart;
  const totals = counts.map(sum);
  const [right, wrong] = [theme.series[1], theme.series[3]];
  const worst = worstMistakes(chart);
  drawMatrix(sheet, room, {
    rowNames: classNames,
    columnNames: classNames,
    rowTitle: sheet.say("true"),
    columnTitle: sheet.say("predicted"),
    key: {
      colors: [blend(wrong, theme.card, 0.95), theme.grid, blend(right, theme.card, 0.95)],
      labels: [sheet.say("all-wrong"), sheet.say("all-right")],
    },
    strong: worst.length === 1 ? worst[0] : undefined,
    cell: (row, column) => {
      const count = counts[row]![column]!;
      if (count === 0) return { fill: theme.grid, text: formatNumber(count), isFaint: true };
      const share = count / Math.max(1, totals[row]!);
      const fill = blend(row === column ? right : wrong, theme.card, 0.15 + 0.8 * share);
      return { fill, text: formatNumber(count) };
    },
  });
}

const words = {
  title: { ko: "혼동 행렬", en: "Confusion matrix" },
  perfect: { ko: "{total}개를 모두 맞혔어요", en: "All {total} are right" },
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
