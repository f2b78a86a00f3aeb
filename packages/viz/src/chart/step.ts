import { type AxisSpec, drawAxes, type Plot } from "../mark/axes.ts";
import { below } from "../mark/frame.ts";
import { namedEntries } from "../mark/key.ts";
import { drawLegend } from "../mark/legend.ts";
import { drawLines } from "../mark/lines.ts";
import { foldedStyles } from "../mark/series.ts";
import { type Sheet, warn } from "../mark/sheet.ts";
import { linearScale } from "../scale/linear.ts";
import { logScale } from "../scale/log.ts";
import { extent } from "../scale/scale.ts";
import type { Box } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import { formatNumber } from "@opt/words";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, message, restWords } from "./chart-kind.ts";
import { type ChartDescription, type ChartTexts, freezeChart, readText } from "./description.ts";
import { countNonPositive, readNumbers } from "./numbers.ts";

export interface StepChartOptions extends ChartTexts {
  /** One column of positions for each variable, row 0 the start. A trace of `@opt/core` fits. */
  readonly runs: readonly {
    readonly name: LocalizedText;
    readonly positions: readonly ArrayLike<number>[];
  }[];
}

/** Length and turn of every step of some runs. */
export interface StepChart extends ChartDescription<"step"> {
  readonly runs: readonly { readonly name: LocalizedText; readonly positions: readonly Float64Array[] }[];
}

/**
 * What an optimizer's step is made of, in two panels over the steps: how long it is (logarithmic), and by how many
 * degrees it turns from the step before (0 goes straight on, 180 goes back).
 *
 * @example
 * ```ts
 * const chart = stepChart({ runs: [{ name: "SGD", positions: [[0, 1, 1, 0], [0, 0, 1, 1]] }] });
 * console.log(chartFinding(chart, "en")); // → SGD turns 90° a step on average
 * ```
 */
export function stepChart(options: StepChartOptions): StepChart {
  const runs = options.runs.map(({ name, positions }, i) => ({
    name: readText(`runs[${i}].name`, name),
    positions: positions.map((column, k) => readNumbers(`runs[${i}].positions[${k}]`, column)),
  }));
  return freezeChart<StepChart>(stepKind, { runs }, options);
}

interface Steps {
  readonly name: LocalizedText;
  /** Length of step 1, 2, …. */
  readonly lengths: Float64Array;
  /** Degrees between a step and the one before; NaN for the first and after a step of no length. */
  readonly turns: Float64Array;
}

/** Steps computed before; a description never changes. */
const known = new WeakMap<StepChart, Steps[]>();

function stepsOf(chart: StepChart): Steps[] {
  const steps = known.get(chart) ?? chart.runs.map(measureSteps);
  known.set(chart, steps);
  return steps;
}

function measureSteps({ name, positions }: StepChart["runs"][number]): Steps {
  const rows = positions.length === 0 ? 0 : Math.min(...positions.map((column) => column.length));
  const count = Math.max(0, rows - 1);
  const [lengths, turns] = [new Float64Array(count), new Float64Array(count)];
  for (let i = 0; i < count; i++) {
    let [length, dot] = [0, 0];
    for (const column of positions) {
      const move = column[i + 1]! - column[i]!;
      length = Math.hypot(length, move);
      if (i > 0) dot += move * (column[i]! - column[i - 1]!);
    }
    lengths[i] = length;
    const cosine = i === 0 ? Number.NaN : dot / length / lengths[i - 1]!;
    turns[i] = (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI;
  }
  return { name, lengths, turns };
}

function average(values: ArrayLike<number>): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) continue;
    sum += values[i]!;
    count++;
  }
  return sum / count;
}

/** How many steps have no length that a logarithmic axis could show. */
function still(chart: StepChart): number {
  return countNonPositive(stepsOf(chart).map(({ lengths }) => lengths));
}

function findings(chart: StepChart): Message[] {
  const all = stepsOf(chart)
    .map(({ name, lengths, turns }) => ({ name, turn: average(turns), length: average(lengths) }))
    .filter(({ turn }) => Number.isFinite(turn))
    .toSorted((a, b) => a.turn - b.turn);
  const [straight, crooked] = [all[0], all.at(-1)];
  const count = still(chart);
  const dropped = count === 0 ? [] : [message("still", { count })];
  if (straight === undefined || crooked === undefined) return [message("short"), ...dropped];
  if (all.length === 1)
    return [message("one", { name: straight.name, degrees: Math.round(straight.turn) }), ...dropped];
  return [
    message("turns", {
      name: straight.name,
      degrees: Math.round(straight.turn),
      other: crooked.name,
      most: Math.round(crooked.turn),
    }),
    ...dropped,
  ];
}

function details(chart: StepChart): Message[] {
  const list = stepsOf(chart).map(({ name, lengths, turns }) => {
    const [first, last] = [lengths.find(Number.isFinite), lengths.findLast(Number.isFinite)];
    if (first === undefined || last === undefined) return message("unmoved", { name });
    const degrees = Math.round(average(turns));
    const values = { name, first: formatNumber(first, 2), last: formatNumber(last, 2), degrees };
    if (!Number.isFinite(lengths.at(-1))) return message("diverging", values);
    return message(Number.isFinite(degrees) ? "each" : "straight", values);
  });
  return [message("runs", { list })];
}

function draw(chart: StepChart, sheet: Sheet, room: Box): void {
  const all = stepsOf(chart);
  const count = still(chart);
  if (count > 0) warn(sheet, "dropped-non-positive", { count });
  const styles = foldedStyles(sheet, all.length);
  const legend = namedEntries(sheet, all, styles).map(({ name, style: { color, dash } }) => ({
    name,
    color,
    dash,
  }));
  const rest = drawLegend(sheet, room, legend);
  const steps = Math.max(1, ...all.map(({ lengths }) => lengths.length));
  const positive = all.flatMap(({ lengths }) => extent(lengths.filter((length) => length > 0)) ?? []);
  const [low, high] = extent(positive) ?? [0.1, 1];
  const x = linearScale([1, Math.max(2, steps)]);
  const upper = { ...rest, height: (rest.height - sheet.sizes.text * 0.3) / 2 };
  const panel = (box: Box, spec: AxisSpec, xAxis: AxisSpec, columns: readonly Float64Array[]): Plot => {
    const plot = drawAxes(sheet, box, xAxis, spec);
    const until = Math.round(sheet.progress * steps);
    const lines = columns.map((ys, i) => ({
      style: styles[i]!,
      xs: Float64Array.from({ length: Math.min(until, ys.length) }, (_, step) => step + 1),
      ys: ys.map((value) => (value > 0 || spec.scale.domain[0] <= 0 ? value : Number.NaN)),
      weight: 0.8,
    }));
    drawLines(sheet, plot, lines);
    return plot;
  };
  const labels = [0, 90, 180].map((value) => ({ value, label: `${value}°` }));
  const gutter = sheet.sizes.text * 0.8;
  panel(
    { ...upper, height: upper.height + gutter },
    { scale: logScale([low * 0.8, high * 1.25]), name: sheet.say("length") },
    { scale: x, ticks: [] },
    all.map(({ lengths }) => lengths),
  );
  panel(
    below(rest, upper.height + gutter),
    { scale: linearScale([0, 180]), name: sheet.say("turn"), ticks: labels },
    { scale: x, name: sheet.say("step") },
    all.map(({ turns }) => turns),
  );
}

const words = {
  ...restWords,
  title: { ko: "스텝의 방향과 보폭", en: "Step direction and step size" },
  short: { ko: "방향을 견주려면 스텝이 둘 이상 있어야 해요", en: "Turns need at least two steps" },
  one: {
    ko: "{name:은/는} 스텝마다 평균 {degrees}° 꺾여요",
    en: "{name} turns {degrees}° a step on average",
  },
  turns: {
    ko: "스텝마다 {name:은/는} 평균 {degrees}°, {other:은/는} {most}° 꺾여요",
    en: "{name} turns {degrees}° a step on average, {other} {most}°",
  },
  still: { ko: "움직이지 않은 스텝 {count}개는 뺐어요", en: "{count|step|steps} of no length left out" },
  length: { ko: "보폭(스텝 크기)", en: "step size" },
  turn: { ko: "방향 꺾임(각도)", en: "turn from the step before" },
  step: { ko: "스텝", en: "step" },
  runs: { ko: "{list;}", en: "{list;}" },
  each: {
    ko: "{name:은/는} 보폭 {first}에서 {last}까지, 평균 꺾임 {degrees}°",
    en: "{name}: step size from {first} to {last}, mean turn {degrees}°",
  },
  straight: {
    ko: "{name:은/는} 보폭 {first}에서 {last}까지",
    en: "{name}: step size from {first} to {last}",
  },
  diverging: {
    ko: "{name:은/는} 보폭 {first}에서 {last}까지 가다 발산",
    en: "{name}: step size from {first} to {last}, then diverged",
  },
  unmoved: { ko: "{name:은/는} 스텝 없음", en: "{name}: no step" },
} as const;

export const stepKind: ChartKind<StepChart> = {
  kind: "step",
  words,
  title: () => message("title"),
  findings,
  details,
  isEmpty: (chart) =>
    stepsOf(chart).every(({ lengths }) => !lengths.some((length) => length > 0 && Number.isFinite(length))),
  draw,
};
