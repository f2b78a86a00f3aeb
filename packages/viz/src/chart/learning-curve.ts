import { drawScoreCurves } from "../mark/score-curves.ts";
import type { Sheet } from "../mark/sheet.ts";
import { linearScale } from "../scale/linear.ts";
import { extent } from "../scale/scale.ts";
import type { Box } from "../scene/scene.ts";
import { formatDifference, formatValue } from "../text/format.ts";
import { localize, type LocalizedText } from "../text/locale.ts";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { type Curve, lastPlace, readCurve, repeatsOf, spread } from "./curve.ts";
import { type ChartDescription, type ChartTexts, freezeChart, readText } from "./description.ts";
import { readChoice } from "./choice.ts";
import { readAscending } from "./numbers.ts";
import { outsideFinding } from "./outside.ts";
import { listScores, measureOf, scoreReader } from "./score-list.ts";
import type { AxesWords } from "./own-axes.ts";
import { readObject } from "../text/list.ts";

export interface LearningCurveChartOptions extends ChartTexts, AxesWords {
  /** Numbers of training rows, ascending. */
  readonly sizes: ArrayLike<number>;
  /** Score on the training data at each size; several columns for several folds. */
  readonly train: Curve;
  /** Score on the validation data at each size. */
  readonly validation: Curve;
  /** Default "score". */
  readonly scoreName?: LocalizedText;
  /** Which scores are good. Default `"higher"`. */
  readonly better?: "higher" | "lower";
}

/** Scores over the size of the training data. */
export interface LearningCurveChart extends ChartDescription<"learningCurve"> {
  readonly sizes: Float64Array;
  readonly train: readonly Float64Array[];
  readonly validation: readonly Float64Array[];
  readonly scoreName: LocalizedText;
  readonly better: "higher" | "lower";
}

/**
 * Whether more data would help: training and validation scores by the number of training rows.
 *
 * @throws `RangeError` for sizes that do not ascend, or more scores than sizes.
 *
 * @example
 * ```ts
 * const chart = learningCurveChart({ sizes: [50, 100, 200], train: [0.99, 0.97, 0.96], validation: [0.7, 0.8, 0.86] });
 * console.log(chartFinding(chart, "en")); // → From 100 to 200 rows the validation score rose by 0.06: more data help
 * ```
 */
export function learningCurveChart(options: LearningCurveChartOptions): LearningCurveChart {
  const { better = "higher" } = readObject("options", options);
  const sizes = readAscending("sizes", options.sizes);
  return freezeChart<LearningCurveChart>(
    learningCurveKind,
    {
      sizes,
      train: readCurve("train", options.train, sizes.length),
      validation: readCurve("validation", options.validation, sizes.length),
      scoreName: readText("scoreName", options.scoreName ?? { ko: "점수", en: "score" }),
      better: readChoice("better", better, ["higher", "lower"]),
    },
    options,
  );
}

/** A change over the last half of the sizes, and a gap to training, that are worth a word: shares of the score. */
const worthTelling = 0.01;
const wideGap = 0.1;

function findings(chart: LearningCurveChart): Message[] {
  const [train, validation] = [spread(chart.train).mean, spread(chart.validation).mean];
  const last = lastPlace(validation);
  const half = halfPlace(chart, validation, last);
  const rise = validation[last]! - validation[half]!;
  const isLower = chart.better === "lower";
  const apart = isLower ? validation[last]! - train[last]! : train[last]! - validation[last]!;
  const scale = Math.abs(validation[last]!) || 1;
  // means of the same scores differ by rounding alone
  const gap = Math.abs(apart) <= 1e-12 * scale ? 0 : apart;
  const format = chart.axes?.y?.format;
  const values = {
    ...voiceOf(chart, half === last && chart.sizes[last] === 1),
    size: sizeOf(chart, last),
    from: sizeOf(chart, half),
    score: scoreReader(chart)(validation[last]!),
    change: formatDifference(Math.abs(rise), format),
    gap: formatDifference(gap, format),
  };
  const folds = repeatsOf([chart.train, chart.validation]);
  const worth = worthTelling * scale;
  const [low, high] = extent(validation.subarray(half)) ?? [0, 0];
  const way =
    rise > worth ? "rising" : rise < -worth ? "falling" : high - low > 2 * worth ? "moving" : "flat";
  const good = way === (isLower ? "falling" : "rising") && {
    good: { ko: ": 더 모으면 좋아요", en: ": more data help" },
  };
  return [
    message(half === last ? "one" : way, { ...values, ...good }),
    ...(Number.isFinite(gap) ? [message(gap > wideGap * scale ? "wide" : "narrow", values)] : []),
    ...(folds ? [message("band", { folds })] : []),
    ...outsideFinding(chart.axes, () => [train, validation].map((y) => ({ x: chart.sizes, y }))),
  ];
}

/** What the axes measure, in the caller's words or ours. */
function voiceOf(chart: LearningCurveChart, isOne: boolean): Record<"measure" | "rows", LocalizedText> {
  const rows = { ko: "표본", en: isOne ? "row" : "rows" };
  return { measure: measureOf(chart), rows: chart.axes?.x?.name ?? rows };
}

/** A number of rows, which decides between singular and plural where it has no format. */
function sizeOf({ sizes, axes }: LearningCurveChart, place: number): LocalizedText | number {
  const format = axes?.x?.format;
  return format === undefined ? sizes[place]! : formatValue(sizes[place]!, format);
}

/** The first scored place with at least half the rows of the last one, or the one before that. */
function halfPlace({ sizes }: LearningCurveChart, validation: Float64Array, last: number): number {
  const isScored = (i: number) => Number.isFinite(validation[i]);
  const half = validation.findIndex((_, i) => isScored(i) && sizes[i]! >= sizes[last]! / 2);
  if (half < last) return half;
  const before = validation.subarray(0, last).findLastIndex((_, i) => isScored(i));
  return before < 0 ? last : before;
}

function underway(chart: LearningCurveChart, progress: number): Message {
  const place = Math.max(0, Math.round(progress * chart.sizes.length) - 1);
  return message("at", { size: sizeOf(chart, place) });
}

function details(chart: LearningCurveChart): Message[] {
  const rows = chart.axes?.x?.name ?? words.rows;
  return [message("list", { measure: measureOf(chart), rows, list: listScores(chart, chart.sizes) })];
}

function draw(chart: LearningCurveChart, sheet: Sheet, room: Box): void {
  const read = scoreReader(chart);
  const [trained, validated] = [chart.train, chart.validation].map((columns) => {
    const { mean } = spread(columns);
    return localize(read(mean[lastPlace(mean)] ?? Number.NaN), sheet.locale);
  });
  drawScoreCurves(sheet, room, {
    xs: chart.sizes,
    x: linearScale([Math.min(0, chart.sizes[0]!), chart.sizes.at(-1)!], false, true),
    xName: sheet.say("rows"),
    yName: chart.scoreName,
    curves: [
      { name: sheet.say("train"), value: trained!, ...spread(chart.train) },
      { name: sheet.say("validation"), value: validated!, ...spread(chart.validation) },
    ],
  });
}

const words = {
  title: { ko: "학습 곡선", en: "Learning curve" },
  rising: {
    ko: "{rows} {from}개에서 {size}개로 늘리자 검증 {measure:이/가} {change} 올랐어요{good}",
    en: "From {from} to {size} {rows} the validation {measure} rose by {change}{good}",
  },
  "rising-short": {
    ko: "{from}~{size}개에서 {change} 올라요{good}",
    en: "+{change} from {from} to {size} {rows}{good}",
  },
  falling: {
    ko: "{rows} {from}개에서 {size}개로 늘리자 검증 {measure:이/가} {change} 내렸어요{good}",
    en: "From {from} to {size} {rows} the validation {measure} fell by {change}{good}",
  },
  moving: {
    ko: "{rows} {from}개에서 {size}개 사이에 검증 {measure:이/가} 오르내려요",
    en: "From {from} to {size} {rows} the validation {measure} goes up and down",
  },
  flat: {
    ko: "{rows} {from}개부터는 더 늘려도 거의 그대로예요",
    en: "From {from} {rows} on, more data change little",
  },
  one: {
    ko: "{rows} {size}개로 검증 {measure} {score:이에요/예요}",
    en: "The validation {measure} is {score} with {size} {rows}",
  },
  at: { ko: "훈련 표본 {size}개", en: "{size|training row|training rows}" },
  wide: { ko: "훈련 {measure:과/와}의 차이 {gap}: 과적합", en: "gap to training {gap}: overfitting" },
  narrow: { ko: "훈련 {measure:과/와}의 차이 {gap}", en: "gap to training {gap}" },
  band: { ko: "띠는 폴드 {folds}개의 범위", en: "band: range over {folds} folds" },
  "band-told": { ko: "점수는 폴드 {folds}개의 평균이에요", en: "scores are means over {folds} folds" },
  list: {
    ko: "{rows}에 따른 검증 {measure:과/와} 훈련 {measure}: {list;}",
    en: "validation and training {measure} by {rows}: {list;}",
  },
  rows: { ko: "훈련 표본 수", en: "training rows" },
  train: { ko: "훈련", en: "training" },
  validation: { ko: "검증", en: "validation" },
} as const;

export const learningCurveKind: ChartKind<LearningCurveChart> = {
  kind: "learningCurve",
  words,
  title: () => message("title"),
  findings,
  details,
  underway,
  isEmpty: ({ validation }) => lastPlace(spread(validation).mean) < 0,
  draw,
};
