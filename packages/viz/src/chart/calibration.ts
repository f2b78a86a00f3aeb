import { within } from "../mark/clip.ts";
import { drawDiagonal } from "../mark/diagonal.ts";
import { formatValues, inPoints } from "../text/format.ts";
import { descending, unfolded } from "../mark/series.ts";
import { drawXyLines } from "../mark/xy-lines.ts";
import type { Sheet } from "../mark/sheet.ts";
import { linearScale } from "../scale/linear.ts";
import { bestPlaces, tieRule } from "../scale/tie.ts";
import type { Box } from "../scene/scene.ts";
import { type LocalizedText, unnamed } from "../text/locale.ts";
import type { Message } from "../text/phrase.ts";
import { namedAxes } from "./axis-names.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { type ChartDescription, type ChartTexts, freezeChart, readText } from "./description.ts";
import { readCount, readNumbers } from "./numbers.ts";
import { outsideFinding } from "./outside.ts";
import { readScored } from "./ranked-scores.ts";
import type { AxesWords } from "./own-axes.ts";
import { remembered } from "./remembered.ts";
import { readObject, readEntries } from "../text/list.ts";

export interface CalibrationChartOptions extends ChartTexts, AxesWords {
  readonly series: readonly {
    readonly name?: LocalizedText;
    /** Predicted probabilities of the positive class. */
    readonly probabilities: ArrayLike<number>;
    /** 1 or true for a positive row, 0 or false otherwise. */
    readonly labels: ArrayLike<number | boolean>;
  }[];
  /** How many bins of equal width from 0 to 1, 2 to 100. Default 10. */
  readonly bins?: number;
}

/** How well predicted probabilities match observed frequencies. */
export interface CalibrationChart extends ChartDescription<"calibration"> {
  readonly series: readonly {
    readonly name: LocalizedText;
    readonly probabilities: Float64Array;
    readonly labels: Uint8Array;
  }[];
  readonly bins: number;
}

/**
 * The share of positive rows over the mean predicted probability, in bins of equal width like scikit-learn's
 * `calibration_curve`; larger rings stand for more rows. The finding is the expected calibration error: the distance
 * from the diagonal, averaged over the rows, in percentage points.
 *
 * @throws `RangeError` for probabilities outside 0 to 1, labels other than 0 and 1.
 *
 * @example
 * ```ts
 * const chart = calibrationChart({
 *   series: [{ name: "model", probabilities: [0.9, 0.9, 0.9, 0.9], labels: [1, 1, 0, 0] }],
 * });
 * console.log(chartFinding(chart, "en")); // → model is too sure: 40 points off on average
 * ```
 */
export function calibrationChart(options: CalibrationChartOptions): CalibrationChart {
  const { bins = 10 } = readObject("options", options);
  if (readCount("bins", bins, 2) > 100) throw new RangeError(`bins must be at most 100, got ${bins}`);
  const series = readEntries("series", options.series, ({ name, probabilities, labels }, i) => {
    const column = readNumbers(`series[${i}].probabilities`, probabilities);
    const wrong = column.findIndex((value) => !(value >= 0 && value <= 1));
    if (wrong >= 0)
      throw new RangeError(`series[${i}].probabilities must be 0 to 1, got ${column[wrong]} at ${wrong}`);
    return {
      name: readText(
        `series[${i}].name`,
        name ??
          unnamed({ ko: "모델", en: options.series.length > 1 ? "model" : "the model" }, i, options.series),
      ),
      probabilities: column,
      labels: readScored(`series[${i}]`, column, labels).labels,
    };
  });
  return freezeChart<CalibrationChart>(calibrationKind, { series, bins }, options);
}

export interface Calibration {
  readonly name: LocalizedText;
  /** Mean prediction, share of positive rows and number of rows, of each bin that has rows. */
  readonly predicted: Float64Array;
  readonly observed: Float64Array;
  readonly counts: Float64Array;
  readonly rows: number;
  /** Expected calibration error. */
  readonly error: number;
  /** Mean prediction less the share of positive rows. */
  readonly bias: number;
  /** How much farther from one half the predictions are than what happens, averaged over the rows. */
  readonly sureness: number;
}

/** The calibration of each series that has rows. */
export const calibrationsOf: (chart: CalibrationChart) => Calibration[] = /* @__PURE__ */ remembered(
  (chart) => {
    const all = chart.series.filter(({ labels }) => labels.length > 0);
    return all.map((series) => calibrationOf(series, chart.bins));
  },
);

function calibrationOf(
  { name, probabilities, labels }: CalibrationChart["series"][number],
  bins: number,
): Calibration {
  const [rows, sums, hits] = [new Float64Array(bins), new Float64Array(bins), new Float64Array(bins)];
  for (let i = 0; i < labels.length; i++) {
    const bin = Math.min(bins - 1, Math.floor(probabilities[i]! * bins));
    rows[bin]!++;
    sums[bin]! += probabilities[i]!;
    hits[bin]! += labels[i]!;
  }
  const filled = Array.from(rows.keys()).filter((bin) => rows[bin]! > 0);
  const column = (of: (bin: number) => number) => Float64Array.from(filled, of);
  const predicted = column((bin) => sums[bin]! / rows[bin]!);
  const observed = column((bin) => hits[bin]! / rows[bin]!);
  const counts = column((bin) => rows[bin]!);
  const mean = (of: (i: number) => number) =>
    counts.reduce((sum, count, i) => sum + count * of(i), 0) / labels.length;
  return {
    name,
    predicted,
    observed,
    counts,
    rows: labels.length,
    error: mean((i) => Math.abs(predicted[i]! - observed[i]!)),
    bias: mean((i) => predicted[i]! - observed[i]!),
    sureness: mean((i) => Math.abs(predicted[i]! - 0.5) - Math.abs(observed[i]! - 0.5)),
  };
}

function findings(chart: CalibrationChart): Message[] {
  const all = calibrationsOf(chart);
  const errors = all.map(({ error }) => error);
  const texts = pointsOf(errors);
  const [only] = all;
  const outside = outsideFinding(chart.axes, () =>
    all.map(({ predicted, observed }) => ({ x: predicted, y: observed })),
  );
  if (only !== undefined && all.length === 1)
    return [message(verdict(only), { name: only.name, error: texts[0]! }), ...outside];
  const best = bestPlaces(errors, "lower", tieRule(errors));
  const names = best.map((i) => all[i]!.name);
  const isTied = best.length === all.length;
  return [
    isTied
      ? message("tied", { count: all.length, error: texts[0]! })
      : message("best", { names, error: texts[best[0]!]! }),
    ...outside,
  ];
}

/** Differences of shares are told in percentage points. */
function pointsOf(errors: readonly number[]): LocalizedText[] {
  return formatValues(errors, "percent").map(inPoints);
}

/** In which way the predictions are off, where one way makes up most of the error. */
function verdict({ error, bias, sureness }: Calibration): string {
  if (error < 0.01) return "good";
  // predictions that are all off one way are that, whatever side of one half they lie on
  const [high, sure] = [bias / error, sureness / error];
  if (Math.abs(high) > Math.max(0.5, Math.abs(sure) + 1e-9)) return high > 0 ? "too-high" : "too-low";
  return sure > 0.5 ? "too-sure" : sure < -0.5 ? "too-unsure" : "off";
}

function details(chart: CalibrationChart): Message[] {
  const list = calibrationsOf(chart).map(({ name, predicted, observed, counts }) => {
    const [said, seen] = [formatValues([...predicted], "percent"), formatValues([...observed], "percent")];
    return message("each", {
      name,
      bins: Array.from(counts, (count, i) => message("bin", { said: said[i]!, seen: seen[i]!, count })),
    });
  });
  return [message("list", { list }), ...namedAxes(chart)];
}

function draw(chart: CalibrationChart, sheet: Sheet, room: Box): void {
  const judged = calibrationsOf(chart);
  const all = unfolded(judged, descending(judged.map(({ error }) => -error)));
  const texts = pointsOf(all.map(({ error }) => error));
  const unit = { scale: linearScale([0, 1]), format: "percent" } as const;
  drawXyLines(sheet, room, {
    isNamed: all.length > 1,
    lines: all.map(({ name, predicted, observed, counts, rows }, i) => ({
      name,
      value: texts[i]!,
      xs: predicted,
      ys: observed,
      radii: Array.from(counts, (count) => 2.4 + 4.2 * Math.sqrt(count / rows)),
    })),
    x: () => ({ ...unit, name: sheet.say("predicted") }),
    y: { ...unit, name: sheet.say("observed") },
    under: (target, plot, points) =>
      within(target, plot, () => drawDiagonal(target, plot, sheet.say("perfect"), points)),
  });
}

const words = {
  title: { ko: "예측 확률의 보정", en: "Calibration" },
  good: {
    ko: "{name:은/는} 잘 보정되어 있어요: 평균 {error} 어긋나요",
    en: "{name} is well calibrated: {error} off on average",
  },
  "too-sure": {
    ko: "{name:은/는} 지나치게 확신해요: 평균 {error} 어긋나요",
    en: "{name} is too sure: {error} off on average",
  },
  "too-unsure": {
    ko: "{name:은/는} 확신이 너무 약해요: 평균 {error} 어긋나요",
    en: "{name} is not sure enough: {error} off on average",
  },
  "too-high": {
    ko: "{name:은/는} 확률을 너무 높게 봐요: 평균 {error} 어긋나요",
    en: "{name} predicts too high: {error} off on average",
  },
  "too-low": {
    ko: "{name:은/는} 확률을 너무 낮게 봐요: 평균 {error} 어긋나요",
    en: "{name} predicts too low: {error} off on average",
  },
  off: { ko: "{name:은/는} 평균 {error} 어긋나요", en: "{name} is {error} off on average" },
  best: {
    ko: "{names:이/가} 가장 잘 보정되어 있어요: 평균 {error} 어긋나요",
    en: "{names|is|are} calibrated best: {error} off on average",
  },
  "best-short": {
    ko: "{names}의 오차가 평균 {error:으로/로} 가장 작아요",
    en: "{names} is off least: {error} on average",
  },
  tied: { ko: "{count!} 평균 {error} 어긋나요", en: "{count!} are {error} off on average" },
  list: { ko: "예측한 확률과 실제 비율, {list;}", en: "predicted and observed, {list;}" },
  each: { ko: "{name}: {bins}", en: "{name}: {bins}" },
  bin: { ko: "{said}일 때 {seen}({count}개)", en: "{said} said, {seen} seen ({count})" },
  predicted: { ko: "예측한 확률", en: "predicted" },
  observed: { ko: "실제 비율", en: "observed" },
  perfect: { ko: "완벽한 보정", en: "perfect" },
} as const;

export const calibrationKind: ChartKind<CalibrationChart> = {
  kind: "calibration",
  words,
  title: () => message("title"),
  findings,
  details,
  isEmpty: (chart) => calibrationsOf(chart).length === 0,
  draw,
};
