import { within } from "../mark/clip.ts";
import { drawAxes } from "../mark/axes.ts";
import { drawKeyed, type Key, namedEnds, namedEntries } from "../mark/key.ts";
import { drawLines, linePoints, type LineSpec } from "../mark/lines.ts";
import { type Obstacles, placeLabel } from "../mark/place.ts";
import { foldedStyles, type SeriesStyle } from "../mark/series.ts";
import { type Sheet, warn, widthOf } from "../mark/sheet.ts";
import { blend } from "../scale/color.ts";
import { linearScale } from "../scale/linear.ts";
import { extent } from "../scale/scale.ts";
import { type Ties, tieRule } from "../scale/tie.ts";
import { rangeOf, type ValueScale, valueScale } from "../scale/value-scale.ts";
import type { Box } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import { formatNumber } from "@opt/words";
import type { Message } from "../text/phrase.ts";
import { axisName, type ChartKind, droppedFinding, message } from "./chart-kind.ts";
import { lastPlace } from "./curve.ts";
import { type ChartDescription, type ChartTexts, freezeChart, readText } from "./description.ts";
import { readCount, readNumbers } from "./numbers.ts";
import type { AxesWords } from "./own-axes.ts";

export interface ScheduleChartOptions extends ChartTexts, AxesWords {
  /** The learning rate of every step, from step 0. */
  readonly schedules: readonly { readonly name: LocalizedText; readonly values: ArrayLike<number> }[];
  /** Length of the warm-up to shade, in steps. Default 0, no shade. */
  readonly warmupSteps?: number;
  /** Scale of the learning rate. Default `"linear"`. */
  readonly y?: "log" | "linear";
  /** Default "step". */
  readonly xName?: LocalizedText;
}

/** Learning rates over the steps. */
export interface ScheduleChart extends ChartDescription<"schedule"> {
  readonly schedules: readonly { readonly name: LocalizedText; readonly values: Float64Array }[];
  readonly warmupSteps: number;
  readonly y: "log" | "linear";
  readonly xName: LocalizedText;
}

/**
 * Learning-rate schedules side by side, each with its own shape at its end, named there.
 *
 * @example
 * ```ts
 * const chart = scheduleChart({ schedules: [{ name: "triangle", values: [0, 0.1, 0.2, 0.1, 0] }] });
 * console.log(chartFinding(chart, "en")); // → Peaks at 0.2 at step 2 and ends at 0
 * ```
 */
export function scheduleChart(options: ScheduleChartOptions): ScheduleChart {
  const { warmupSteps = 0, y = "linear", xName = { ko: "스텝", en: "step" } } = options;
  if (y !== "log" && y !== "linear") throw new RangeError(`y must be "log" or "linear", got ${String(y)}`);
  const schedules = options.schedules.map(({ name, values }, i) => ({
    name: readText(`schedules[${i}].name`, name),
    values: readNumbers(`schedules[${i}].values`, values),
  }));
  const data = {
    schedules,
    warmupSteps: readCount("warmupSteps", warmupSteps, 0),
    y,
    xName: readText("xName", xName),
  };
  return freezeChart<ScheduleChart>(scheduleKind, data, options);
}

interface Peak {
  readonly name: LocalizedText;
  readonly step: number;
  readonly start: number;
  /** The highest. */
  readonly rate: number;
  readonly end: number;
  /** Whether every rate is the highest. */
  readonly isFlat: boolean;
}

function peaks({ schedules }: ScheduleChart): Peak[] {
  return schedules.flatMap(({ name, values }) => {
    const top = extent(values)?.[1];
    return top === undefined
      ? []
      : [
          {
            name,
            step: values.indexOf(top),
            start: values.find(Number.isFinite)!,
            rate: top,
            end: values[lastPlace(values)]!,
            isFlat: values.every((value) => !Number.isFinite(value) || value === top),
          },
        ];
  });
}

/** The axis of the rates. */
function axisOf({ y, schedules, axes }: ScheduleChart): ValueScale {
  return valueScale(rangeOf(schedules.map(({ values }) => values)), y, undefined, axes?.y?.domain);
}

/** The rule by which rates tie. */
function tiesOf(all: readonly Peak[]): Ties {
  return tieRule(all.flatMap(({ start, rate, end }) => [start, rate, end]));
}

function isLevel({ start, rate, end, isFlat }: Peak): boolean {
  return isFlat && start === rate && end === rate;
}

function findings(chart: ScheduleChart): Message[] {
  const all = peaks(chart);
  const ties = tiesOf(all);
  const [lowest] = all.toSorted((a, b) => a.end - b.end);
  const [latest, next] = all.toSorted((a, b) => b.step - a.step);
  if (lowest === undefined || latest === undefined) return [message("empty")];
  const top = Math.max(...all.map(({ rate }) => rate));
  const values = { step: latest.step, unit: chart.xName, rate: latest.rate, end: formatNumber(latest.end) };
  const first =
    all.length === 1
      ? message(isLevel(latest) ? "one-level" : "one", values)
      : next !== undefined && latest.step > next.step && !isLevel(latest)
        ? message("latest-peak", { name: latest.name, step: latest.step, unit: chart.xName })
        : message("peak", { rate: top });
  const lowestNames = all.filter(({ end }) => ties(end, lowest.end)).map(({ name }) => name);
  const { dropped } = axisOf(chart);
  return [
    first,
    ...(all.length > 1
      ? [
          lowestNames.length === all.length
            ? message("all-end", { end: formatNumber(lowest.end) })
            : message("lowest-end", { names: lowestNames, end: formatNumber(lowest.end) }),
        ]
      : []),
    ...droppedFinding(dropped),
    ...(chart.warmupSteps > 0 ? [message("shaded", { steps: chart.warmupSteps, unit: chart.xName })] : []),
  ];
}

function details(chart: ScheduleChart): Message[] {
  const list = peaks(chart).map((peak) => {
    const { name, step, start, rate, end } = peak;
    const values = { name, step, unit: chart.xName, start: formatNumber(start), rate: formatNumber(rate) };
    const code = isLevel(peak) ? "level" : start === rate ? "falling" : "peaking";
    return message(code, { ...values, end: formatNumber(end) });
  });
  return [message("schedules", { list })];
}

function underway(chart: ScheduleChart, progress: number): Message {
  const steps = Math.max(1, ...chart.schedules.map(({ values }) => values.length - 1));
  return message("at", { step: Math.round(progress * steps), unit: chart.xName });
}

function draw(chart: ScheduleChart, sheet: Sheet, room: Box): void {
  const { schedules } = chart;
  const axis = axisOf(chart);
  if (axis.dropped > 0) warn(sheet, "dropped-non-positive", { count: axis.dropped });
  const styles = foldedStyles(sheet, schedules.length);
  drawKeyed(sheet, room, namedEntries(sheet, schedules, styles), (on, key) => {
    drawRates(chart, on, key, axis, styles);
  });
}

function drawRates(
  chart: ScheduleChart,
  sheet: Sheet,
  key: Key,
  axis: ValueScale,
  styles: readonly SeriesStyle[],
): void {
  const { schedules } = chart;
  const steps = Math.max(1, ...schedules.map(({ values }) => values.length - 1));
  const plot = drawAxes(
    sheet,
    key.room,
    { scale: linearScale([0, steps], false, true), name: chart.xName },
    { scale: axis.scale, name: axisName(sheet.say("rate"), axis.isLog) },
  );
  const { y, height } = plot;
  const inside = (step: number) => Math.min(plot.x + plot.width, Math.max(plot.x, plot.atX(step)));
  const x = inside(0);
  const span = { x, y, width: inside(Math.min(chart.warmupSteps, steps)) - x, height };
  if (span.width > 0) shadeWarmup(sheet, span);
  const until = Math.round(sheet.progress * steps) + 1;
  const lines = schedules.map(({ values: ys }, i): LineSpec => ({
    style: styles[i]!,
    xs: Float64Array.from({ length: Math.min(until, ys.length) }, (_, step) => step),
    ys,
    steps: isStaircase(ys),
  }));
  within(sheet, plot, () => drawLines(sheet, plot, lines));
  const ends = schedules.map(({ values }) => {
    const last = values.subarray(0, until).findLastIndex((rate) => Number.isFinite(plot.atY(rate)));
    return last < 0 ? undefined : ([plot.atX(last), plot.atY(values[last]!)] as const);
  });
  const drawn = lines.map(({ xs, ys, steps: jumps }) => linePoints(plot, xs, ys, jumps));
  if (widthOf(sheet, sheet.say("warmup")) + 8 < span.width) nameWarmup(sheet, span, drawn.flat());
  key.finish(plot, namedEnds(ends), drawn);
}

/** Whether most values repeat the one before: such a line jumps instead of slanting. */
function isStaircase(values: Float64Array): boolean {
  const level = values.filter((value, i) => i > 0 && value === values[i - 1]).length;
  return level > values.length / 2;
}

function shadeWarmup(sheet: Sheet, span: Box): void {
  const { series, card } = sheet.theme;
  const fill = blend(series[0], card, warmupShade);
  sheet.items.unshift(sheet.items.shift()!, { type: "rect", role: "grid", ...span, fill });
}

const warmupShade = 0.13;

/** Names the shaded span at its foot, clear of the lines. */
function nameWarmup(sheet: Sheet, span: Box, lines: Obstacles): void {
  const { series, card, muted } = sheet.theme;
  const halo = blend(series[0], card, warmupShade);
  const foot = [span.x + span.width / 2, span.y + span.height] as const;
  placeLabel(sheet, sheet.say("warmup"), foot, { role: "label", fill: muted, halo }, span, lines);
}

const words = {
  title: { ko: "학습률 스케줄", en: "Learning-rate schedules" },
  empty: { ko: "값이 없어요", en: "No values" },
  one: {
    ko: "{step}{unit}에 최대 {rate}, 마지막은 {end:이에요/예요}",
    en: "Peaks at {rate} at {unit} {step} and ends at {end}",
  },
  "one-level": { ko: "학습률이 내내 {rate:이에요/예요}", en: "The rate stays at {rate}" },
  "latest-peak": {
    ko: "{name:이/가} 가장 늦게({step}{unit}) 최대에 닿아요",
    en: "{name} peaks last, at {unit} {step}",
  },
  peak: { ko: "최대 학습률은 {rate:이에요/예요}", en: "The highest rate is {rate}" },
  "lowest-end": { ko: "가장 낮게 끝나는 것은 {names}({end})", en: "{names|ends|end} lowest ({end})" },
  "all-end": { ko: "모두 {end:으로/로} 끝나요", en: "all end at {end}" },
  at: { ko: "{step}{unit}", en: "{unit} {step}" },
  shaded: { ko: "색칠한 구간은 워밍업", en: "shaded: warm-up" },
  warmup: { ko: "워밍업", en: "warm-up" },
  rate: { ko: "학습률 η", en: "learning rate η" },
  "shaded-told": { ko: "워밍업은 {steps}{unit}까지예요", en: "warm-up lasts until {unit} {steps}" },
  schedules: { ko: "{list;}", en: "{list;}" },
  level: { ko: "{name:은/는} 내내 {rate}", en: "{name} stays at {rate}" },
  falling: {
    ko: "{name:은/는} 가장 높은 {rate}에서 시작해 마지막에 {end}",
    en: "{name} is highest at its start ({rate}) and ends at {end}",
  },
  peaking: {
    ko: "{name:은/는} {start}에서 시작해 {step}{unit}에 가장 높은 {rate}, 마지막에 {end}",
    en: "{name} starts at {start}, is highest at {unit} {step} ({rate}) and ends at {end}",
  },
} as const;

export const scheduleKind: ChartKind<ScheduleChart> = {
  kind: "schedule",
  words,
  title: () => message("title"),
  findings,
  details,
  underway,
  isEmpty: (chart) => peaks(chart).length === 0,
  draw,
};
