import { drawAxes, type Plot } from "../mark/axes.ts";
import { drawBestPoint } from "../mark/best-point.ts";
import { type KeyEntry, reserveKey } from "../mark/key.ts";
import { drawBand, drawLines, linePoints, type LineSpec } from "../mark/lines.ts";
import { mostSeries, seriesStyle } from "../mark/series.ts";
import { type Sheet, warn } from "../mark/sheet.ts";
import { linearScale } from "../scale/linear.ts";
import { logScale } from "../scale/log.ts";
import { extent, type Scale } from "../scale/scale.ts";
import type { Box } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import { formatNumber } from "../text/number.ts";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, listed, message, restWords } from "./chart-kind.ts";
import {
  type Curve,
  envelope,
  gaussian,
  lastPlace,
  lowestPlace,
  readCurve,
  type Spread,
  spread,
} from "./curve.ts";
import { type ChartDescription, type ChartTexts, freezeChart, readText } from "./description.ts";

export interface LossSeries {
  readonly name: LocalizedText;
  /** Loss on the training data after each epoch; several columns for several seeds or folds. */
  readonly train?: Curve;
  /** Loss on the validation data after each epoch. */
  readonly validation?: Curve;
}

export interface LossChartOptions extends ChartTexts {
  readonly series: readonly LossSeries[];
  /** Scale of the loss axis. Default `"log"`. */
  readonly y?: "log" | "linear";
  /** Standard deviation, in epochs, of the Gaussian that smooths the bold lines; 0 draws the values. Default 0. */
  readonly smooth?: number;
  /** Marks the epoch with the lowest validation loss. Default true for one series. */
  readonly markBest?: boolean;
  /** Default "epoch". */
  readonly xName?: LocalizedText;
}

/** Training and validation losses over the epochs. */
export interface LossChart extends ChartDescription<"loss"> {
  readonly series: readonly {
    readonly name: LocalizedText;
    readonly train: readonly Float64Array[];
    readonly validation: readonly Float64Array[];
  }[];
  readonly y: "log" | "linear";
  readonly smooth: number;
  readonly markBest: boolean;
  readonly xName: LocalizedText;
}

/**
 * Loss curves: bold validation lines, dotted training lines, the spread over seeds or folds as a band, and the epoch at
 * which early stopping would stop. On a log axis, values that are not positive are left out and counted.
 *
 * @throws `RangeError` for a negative `smooth`.
 *
 * @example
 * ```ts
 * const chart = lossChart({ series: [{ name: "CNN", train: [2, 1, 0.5, 0.2, 0.1], validation: [2, 1.2, 0.9, 1, 1.3] }] });
 * console.log(chartFinding(chart, "en")); // → Validation loss is lowest at epoch 3 (0.9), then rises 44%: overfitting
 * ```
 */
export function lossChart(options: LossChartOptions): LossChart {
  const {
    y = "log",
    smooth = 0,
    markBest = options.series.length === 1,
    xName = { ko: "에폭", en: "epoch" },
  } = options;
  if (y !== "log" && y !== "linear") throw new RangeError(`y must be "log" or "linear", got ${String(y)}`);
  if (!(smooth >= 0 && smooth < 1e6))
    throw new RangeError(`smooth must be a number from 0 up, got ${smooth}`);
  return freezeChart<LossChart>(
    "loss",
    {
      series: options.series.map(({ name, train = [], validation = [] }, i) => ({
        name: readText(`series[${i}].name`, name),
        train: readCurve(`series[${i}].train`, train),
        validation: readCurve(`series[${i}].validation`, validation),
      })),
      y,
      smooth,
      markBest,
      xName: readText("xName", xName),
    },
    options,
  );
}

/** One drawn line: a series' training or validation loss. */
interface Line {
  readonly series: number;
  readonly part: "train" | "validation";
  readonly spread: Spread;
  /** Smoothed mean. */
  readonly bold: Float64Array;
  readonly end: number;
  readonly diverged: boolean;
}

/** Lines computed before; a description never changes. */
const known = new WeakMap<LossChart, Line[]>();

function linesOf(chart: LossChart): Line[] {
  const lines = known.get(chart) ?? computeLines(chart);
  known.set(chart, lines);
  return lines;
}

function computeLines(chart: LossChart): Line[] {
  return chart.series.flatMap(({ train, validation }, series) =>
    (
      [
        ["train", train],
        ["validation", validation],
      ] as const
    ).flatMap(([part, columns]) => {
      const length = Math.max(0, ...columns.map((column) => column.length));
      if (length === 0) return [];
      const usable = columns.map((column) =>
        column.map((value) => (chart.y === "log" && value <= 0 ? Number.NaN : value)),
      );
      const all = spread(usable);
      const bold = chart.smooth > 0 ? gaussian(all.mean, chart.smooth) : all.mean;
      const last = lastPlace(all.mean);
      const diverged = columns.some((column) => !Number.isFinite(column.at(-1)));
      return [{ series, part, spread: all, bold, end: last < 0 ? Number.NaN : bold[last]!, diverged }];
    }),
  );
}

/** The line that speaks for each series, lowest end first, diverged ones last. */
function ranked(chart: LossChart, lines: readonly Line[]): Line[] {
  return chart.series
    .flatMap((_, i) => {
      const own = lines.filter(({ series }) => series === i);
      return own.findLast(({ bold }) => lastPlace(bold) >= 0) ?? own.at(-1) ?? [];
    })
    .toSorted((a, b) => Number(a.diverged) - Number(b.diverged) || a.end - b.end || a.series - b.series);
}

function dropped(chart: LossChart): number {
  if (chart.y === "linear") return 0;
  const columns = chart.series.flatMap(({ train, validation }) => [...train, ...validation]);
  return columns.reduce((sum, column) => sum + column.filter((value) => value <= 0).length, 0);
}

function findings(chart: LossChart): Message[] {
  const lines = linesOf(chart);
  const ranking = ranked(chart, lines);
  const lost = ranking.filter(({ diverged }) => diverged).map(({ series }) => chart.series[series]!.name);
  const count = dropped(chart);
  return [
    outcome(chart, lines, ranking),
    ...(lost.length > 0 && lost.length < ranking.length ? [message("diverged", { names: lost })] : []),
    ...(chart.smooth > 0 ? [message("smoothed", { sigma: chart.smooth })] : []),
    ...(lines.some(({ part }) => part === "train") &&
    lines.some(({ part }) => part === "validation") &&
    chart.series.length > 1
      ? [message("dotted")]
      : []),
    ...(count > 0 ? [message("dropped", { count })] : []),
  ];
}

function outcome(chart: LossChart, lines: readonly Line[], ranking: readonly Line[]): Message {
  const [best] = ranking;
  if (best === undefined || best.diverged) return message("all-diverged");
  const { name } = chart.series[best.series]!;
  if (chart.series.length > 1) return message("lowest", { name, loss: formatNumber(best.end, 2) });
  const validation = lines.find(({ part }) => part === "validation");
  if (validation === undefined) return message("ends", { loss: formatNumber(best.end, 2) });
  const place = lowestPlace(validation.bold);
  if (place < 0) return message("ends", { loss: formatNumber(best.end, 2) });
  const rise = validation.end / validation.bold[place]! - 1;
  const values = {
    epoch: place + 1,
    loss: formatNumber(validation.bold[place]!, 2),
    percent: Math.round(rise * 100),
  };
  return message(rise > 0.05 && place < validation.bold.length - 2 ? "overfit" : "still-best", values);
}

function details(chart: LossChart): Message[] {
  const lines = linesOf(chart);
  const epochs = Math.max(0, ...lines.map(({ bold }) => bold.length));
  return [
    message("span", { lines: lines.length, epochs }),
    ...listed(ranked(chart, lines), 12, ({ series, end, diverged, part }) =>
      message(diverged ? "end-diverged" : `end-${part}`, {
        name: chart.series[series]!.name,
        loss: formatNumber(end),
      }),
    ),
  ];
}

function scaleOf(chart: LossChart, lines: readonly Line[]): Scale {
  const values = lines.flatMap(({ spread: { low, high } }) => [extent(low)?.[0], extent(high)?.[1]]);
  const [low, high] = extent(values.filter((value) => value !== undefined)) ?? [0.1, 1];
  return chart.y === "log" ? logScale([low * 0.9, high * 1.1]) : linearScale([Math.min(0, low), high], true);
}

function draw(chart: LossChart, sheet: Sheet, room: Box): void {
  const lines = linesOf(chart);
  const ranking = ranked(chart, lines);
  const count = dropped(chart);
  if (count > 0) warn(sheet, "dropped-non-positive", { count });
  const kept = ranking.length > mostSeries ? ranking.slice(0, mostSeries - 1) : ranking;
  if (kept.length < ranking.length) warn(sheet, "folded-series", { count: ranking.length - kept.length });
  const order = kept.map(({ series }) => series).toSorted((a, b) => a - b);
  const place = (series: number) => (order.includes(series) ? order.indexOf(series) : mostSeries);
  const single = chart.series.length === 1;
  const secondary = (part: Line["part"], series: number) =>
    !single && part === "train" && chart.series[series]!.validation.length > 0;
  const style = ({ series, part }: Line) => {
    const { color, dash } = seriesStyle(sheet, single && part === "train" ? 1 : place(series));
    return { color, dash: secondary(part, series) ? [1.6, 3] : dash };
  };
  const named = single ? lines : kept;
  const entries = named.map((line): KeyEntry => ({
    name: single ? sheet.say(line.part) : chart.series[line.series]!.name,
    value: line.diverged ? sheet.say("lost") : formatNumber(line.end, 2),
    style: style(line),
  }));
  const folded = ranking.slice(kept.length);
  const key = reserveKey(
    sheet,
    room,
    folded.length === 0
      ? entries
      : [
          ...entries,
          {
            name: sheet.say("others", { count: folded.length }),
            value: "",
            style: seriesStyle(sheet, mostSeries),
          },
        ],
  );
  const epochs = Math.max(1, ...lines.map(({ bold }) => bold.length));
  const xs = Float64Array.from({ length: epochs }, (_, i) => i + 1);
  const plot = drawAxes(
    sheet,
    key.room,
    { scale: linearScale([1, epochs]), name: chart.xName },
    { scale: scaleOf(chart, lines), name: sheet.say("loss") },
  );
  const until = Math.max(1, Math.round(sheet.progress * epochs));
  for (const line of lines) drawSpread(chart, sheet, plot, line, xs.subarray(0, until), style(line).color);
  drawLines(
    sheet,
    plot,
    lines.toReversed().map((line): LineSpec => ({
      style: style(line),
      xs: xs.subarray(0, Math.min(until, line.bold.length)),
      ys: line.bold,
      weight: secondary(line.part, line.series) ? 0.7 : 1,
    })),
  );
  key.finish(plot, [
    ...named.map((line) => endOf(plot, xs, line, until)),
    ...(folded.length === 0 ? [] : [endOf(plot, xs, folded[0]!, until)]),
  ]);
  const validation = lines.find(({ part }) => part === "validation");
  if (chart.markBest && validation && sheet.progress === 1) drawBest(chart, sheet, plot, validation, lines);
}

function endOf(
  plot: Plot,
  xs: Float64Array,
  { bold }: Line,
  until: number,
): readonly [number, number] | undefined {
  const last = lastPlace(bold.subarray(0, until));
  return last < 0 ? undefined : [plot.atX(xs[last]!), plot.atY(bold[last]!)];
}

/** The range over seeds, or the values behind a smoothed line. */
function drawSpread(
  chart: LossChart,
  sheet: Sheet,
  plot: Plot,
  line: Line,
  xs: Float64Array,
  color: LineSpec["style"]["color"],
): void {
  const columns = chart.series[line.series]![line.part];
  if (columns.length > 1) drawBand(sheet, plot, { color, xs, low: line.spread.low, high: line.spread.high });
  else if (chart.smooth > 0)
    drawBand(sheet, plot, {
      color,
      xs,
      ...envelope(line.spread.mean, Math.max(1, Math.round(chart.smooth / 2))),
    });
}

/** 1, 2, … for each value. */
function epochsOf(values: Float64Array): Float64Array {
  return values.map((_, i) => i + 1);
}

function drawBest(chart: LossChart, sheet: Sheet, plot: Plot, { bold }: Line, lines: readonly Line[]): void {
  const place = lowestPlace(bold);
  if (place < 0) return;
  const point = [plot.atX(place + 1), plot.atY(bold[place]!)] as const;
  const obstacles = lines.flatMap((line) => linePoints(plot, epochsOf(line.bold), line.bold));
  drawBestPoint(sheet, plot, point, sheet.say("best", { epoch: place + 1, unit: chart.xName }), obstacles);
}

const words = {
  ...restWords,
  title: { ko: "손실 곡선", en: "Loss curves" },
  lowest: { ko: "가장 낮게 끝난 것은 {name}({loss})이에요", en: "{name} ends lowest at {loss}" },
  ends: { ko: "훈련 손실은 {loss}로 끝나요", en: "The training loss ends at {loss}" },
  overfit: {
    ko: "검증 손실은 {epoch}에폭에 가장 낮고({loss}) 그 뒤 {percent}% 올라요: 과적합",
    en: "Validation loss is lowest at epoch {epoch} ({loss}), then rises {percent}%: overfitting",
  },
  "still-best": {
    ko: "검증 손실은 {epoch}에폭에 가장 낮아요({loss})",
    en: "Validation loss is lowest at epoch {epoch} ({loss})",
  },
  "all-diverged": { ko: "모든 학습이 발산했어요", en: "Every run diverged" },
  diverged: { ko: "{names:은/는} 발산했어요", en: "{names} diverged" },
  smoothed: {
    ko: "굵은 선은 가우시안 평활(σ={sigma})",
    en: "bold lines are Gaussian-smoothed (σ = {sigma})",
  },
  dotted: { ko: "점선은 훈련 손실", en: "dotted: training loss" },
  dropped: { ko: "0 이하의 값 {count}개는 뺐어요", en: "{count|value|values} ≤ 0 left out" },
  lost: { ko: "발산", en: "diverged" },
  loss: { ko: "손실", en: "loss" },
  train: { ko: "훈련", en: "training" },
  validation: { ko: "검증", en: "validation" },
  best: { ko: "조기 종료: {epoch}", en: "early stop: {epoch}" },
  span: { ko: "{epochs}에폭 동안의 곡선 {lines}개", en: "{lines|curve|curves} over {epochs|epoch|epochs}" },
  "end-train": { ko: "{name}의 마지막 훈련 손실 {loss}", en: "{name} ends at a training loss of {loss}" },
  "end-validation": {
    ko: "{name}의 마지막 검증 손실 {loss}",
    en: "{name} ends at a validation loss of {loss}",
  },
  "end-diverged": { ko: "{name:은/는} 발산", en: "{name} diverged" },
} as const;

export const lossKind: ChartKind<LossChart> = {
  create: lossChart,
  words,
  title: () => message("title"),
  findings,
  details,
  isEmpty: (chart) => linesOf(chart).every(({ bold }) => lastPlace(bold) < 0),
  draw,
};
