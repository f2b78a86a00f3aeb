import { drawBestPoint } from "../mark/best-point.ts";
import { linePoints } from "../mark/lines.ts";
import { drawScoreCurves } from "../mark/score-curves.ts";
import type { Sheet } from "../mark/sheet.ts";
import { linearScale } from "../scale/linear.ts";
import { logScale, suitsLog } from "../scale/log.ts";
import { areWhole, countFinite } from "../scale/column.ts";
import { bestPlaces } from "../scale/tie.ts";
import type { Box } from "../scene/scene.ts";
import { formatDifference } from "../text/format.ts";
import type { LocalizedText } from "../text/locale.ts";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { type Curve, lastPlace, readCurve, repeatsOf, spread } from "./curve.ts";
import { type ChartDescription, type ChartTexts, freezeChart, readText } from "./description.ts";
import { readAscending } from "./numbers.ts";
import { outsideFinding } from "./outside.ts";
import { listScores, measureOf, scoreReader, scoreTies } from "./score-list.ts";
import type { AxesWords } from "./own-axes.ts";
import { settingReader } from "./setting-reader.ts";
import { readChoice } from "./choice.ts";
import { readObject } from "../text/list.ts";

export interface ValidationCurveChartOptions extends ChartTexts, AxesWords {
  /** Name of the hyperparameter. */
  readonly parameter: LocalizedText;
  /** Its values, ascending. */
  readonly values: ArrayLike<number>;
  /** Scale of the hyperparameter; logarithmic only where the values span a decade. Default `"log"` when all are positive. */
  readonly x?: "log" | "linear";
  /** Score on the training data at each value; several columns for several folds. */
  readonly train: Curve;
  /** Score on the validation data at each value. */
  readonly validation: Curve;
  /** Default "score". */
  readonly scoreName?: LocalizedText;
  /** Which scores are good. Default `"higher"`. */
  readonly better?: "higher" | "lower";
}

/** Scores over a hyperparameter. */
export interface ValidationCurveChart extends ChartDescription<"validationCurve"> {
  readonly parameter: LocalizedText;
  readonly values: Float64Array;
  readonly x: "log" | "linear";
  readonly train: readonly Float64Array[];
  readonly validation: readonly Float64Array[];
  readonly scoreName: LocalizedText;
  readonly better: "higher" | "lower";
}

/**
 * Which value of a hyperparameter is best on validation data, and where overfitting begins.
 *
 * @throws `RangeError` for values that do not ascend, or more scores than values.
 *
 * @example
 * ```ts
 * const chart = validationCurveChart({ parameter: "C", values: [0.1, 1, 10], train: [0.8, 0.9, 1], validation: [0.7, 0.85, 0.8] });
 * console.log(chartFinding(chart, "en")); // → Validation is best at C = 1 (0.85)
 * ```
 */
export function validationCurveChart(options: ValidationCurveChartOptions): ValidationCurveChart {
  const values = readAscending("values", readObject("options", options).values);
  const {
    better = "higher",
    x = values[0]! > 0 ? "log" : "linear",
    scoreName = { ko: "점수", en: "score" },
  } = options;
  readChoice("x", x, ["log", "linear"]);
  if (x === "log" && !(values[0]! > 0))
    throw new RangeError(`values must be positive on a log axis, got ${values[0]}`);
  return freezeChart<ValidationCurveChart>(
    validationCurveKind,
    {
      parameter: readText("parameter", options.parameter),
      values,
      x,
      train: readCurve("train", options.train, values.length),
      validation: readCurve("validation", options.validation, values.length),
      scoreName: readText("scoreName", scoreName),
      better: readChoice("better", better, ["higher", "lower"]),
    },
    options,
  );
}

/** Places whose mean validation score ties for the best. */
function bestOf({ train, validation, better }: ValidationCurveChart): number[] {
  return bestPlaces(spread(validation).mean, better, scoreTies(train, validation));
}

/** The name of the hyperparameter, and one of its values, as the caller has them. */
function parameterOf({ axes, parameter }: ValidationCurveChart): LocalizedText {
  return axes?.x?.name ?? parameter;
}

function valueAt(chart: ValidationCurveChart, place: number): LocalizedText {
  return settingReader(chart.values, chart.axes?.x?.format)(chart.values[place]!);
}

function findings(chart: ValidationCurveChart): Message[] {
  const best = bestOf(chart);
  const { mean } = spread(chart.validation);
  const [from, to] = [best[0]!, best.at(-1)!];
  const score = mean[from]!;
  const apart = spread(chart.train).mean[from]! - score;
  const gap = chart.better === "lower" ? 0 - apart : apart;
  const values = {
    parameter: parameterOf(chart),
    measure: measureOf(chart),
    value: valueAt(chart, from),
    to: valueAt(chart, to),
    score: scoreReader(chart)(score),
    count: best.length,
    high: chart.better === "lower" ? "낮아요" : "높아요",
  };
  const known = countFinite(mean);
  const folds = repeatsOf([chart.train, chart.validation]);
  const means = [chart.train, chart.validation].map((columns) => spread(columns).mean);
  const band = [
    ...(folds ? [message("band", { folds })] : []),
    ...outsideFinding(chart.axes, () => means.map((y) => ({ x: chart.values, y }))),
  ];
  if (known > 1 && best.length === known) return [message("level", values), ...band];
  if (best.length > 1) return [message(to - from === best.length - 1 ? "plateau" : "tie", values), ...band];
  const isEdge = known > 1 && (from === 0 || from === chart.values.length - 1);
  return [
    message("best", values),
    ...(isEdge
      ? [message("edge")]
      : Number.isFinite(gap)
        ? [message("gap", { measure: measureOf(chart), gap: formatDifference(gap, chart.axes?.y?.format) })]
        : []),
    ...band,
  ];
}

function underway(chart: ValidationCurveChart, progress: number): Message {
  const place = Math.max(0, Math.round(progress * chart.values.length) - 1);
  return message("at", { parameter: parameterOf(chart), value: valueAt(chart, place) });
}

function details(chart: ValidationCurveChart): Message[] {
  const list = listScores(chart, chart.values);
  return [message("list", { parameter: parameterOf(chart), measure: measureOf(chart), list })];
}

function draw(chart: ValidationCurveChart, sheet: Sheet, room: Box): void {
  const domain = [chart.values[0]!, chart.values.at(-1)!] as const;
  const isLog = chart.x === "log" && suitsLog(...(chart.axes?.x?.domain ?? domain));
  const validation = spread(chart.validation);
  const plot = drawScoreCurves(sheet, room, {
    xs: chart.values,
    x: isLog ? logScale(domain) : linearScale(domain, false, areWhole([chart.values])),
    xName: chart.parameter,
    yName: chart.scoreName,
    curves: [
      { name: sheet.say("train"), value: "", ...spread(chart.train) },
      { name: sheet.say("validation"), value: "", ...validation },
    ],
  });
  if (sheet.progress < 1) return;
  const best = bestOf(chart);
  const place = best[Math.floor((best.length - 1) / 2)]!;
  const point = [plot.atX(chart.values[place]!), plot.atY(validation.mean[place]!)] as const;
  const means = [validation.mean, spread(chart.train).mean];
  const obstacles = means.flatMap((mean) => linePoints(plot, chart.values.subarray(0, mean.length), mean));
  const label = sheet.say(best.length === 1 ? "best-here" : "best-range", {
    top: chart.better === "lower" ? "최저" : "최고",
    parameter: parameterOf(chart),
    value: valueAt(chart, best[0]!),
    to: valueAt(chart, best.at(-1)!),
    score: scoreReader(chart)(validation.mean[place]!),
  });
  drawBestPoint(sheet, plot, point, label, obstacles);
}

const words = {
  title: { ko: "검증 곡선", en: "Validation curve" },
  best: {
    ko: "검증 {measure:은/는} {parameter} = {value}에서 가장 {high}({score})",
    en: "Validation is best at {parameter} = {value} ({score})",
  },
  plateau: {
    ko: "검증 {measure:은/는} {parameter} = {value}부터 {to}까지 똑같이 가장 {high}({score})",
    en: "Validation is level at its best from {parameter} = {value} to {to} ({score})",
  },
  "plateau-short": {
    ko: "{parameter} {value}~{to}에서 똑같이 가장 {high}({score})",
    en: "Level at its best from {value} to {to} ({score})",
  },
  tie: {
    ko: "{parameter} 값 {count}개가 똑같이 가장 좋아요({score})",
    en: "{count} values of {parameter} tie for the best validation {measure} ({score})",
  },
  level: {
    ko: "검증 {measure:은/는} {parameter:과/와} 상관없이 {score:이에요/예요}",
    en: "Validation stays at {score} whatever {parameter} is",
  },
  edge: { ko: "범위의 끝이니 더 넓혀 보세요", en: "at the edge: try a wider range" },
  gap: { ko: "그때 훈련 {measure:과/와} {gap} 차이", en: "gap to training {gap} there" },
  band: { ko: "띠는 폴드 {folds}개의 범위", en: "band: range over {folds} folds" },
  "band-told": { ko: "점수는 폴드 {folds}개의 평균이에요", en: "scores are means over {folds} folds" },
  list: {
    ko: "{parameter}에 따른 검증 {measure:과/와} 훈련 {measure}: {list;}",
    en: "validation and training {measure} by {parameter}: {list;}",
  },
  train: { ko: "훈련", en: "training" },
  validation: { ko: "검증", en: "validation" },
  "best-here": { ko: "{top} {score}({parameter} = {value})", en: "best {score} at {parameter} = {value}" },
  "best-range": { ko: "{top} {score}({value}~{to})", en: "best {score}, {value} to {to}" },
  at: { ko: "{parameter} = {value}", en: "{parameter} = {value}" },
} as const;

export const validationCurveKind: ChartKind<ValidationCurveChart> = {
  kind: "validationCurve",
  words,
  title: () => message("title"),
  findings,
  details,
  underway,
  isEmpty: ({ validation }) => lastPlace(spread(validation).mean) < 0,
  draw,
};
