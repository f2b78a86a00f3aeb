import { within } from "../mark/clip.ts";
import { type AxisSpec, drawAxes } from "../mark/axes.ts";
import { below } from "../mark/frame.ts";
import { namedEntries } from "../mark/key.ts";
import { drawLegend } from "../mark/legend.ts";
import { drawLineEnds, drawLines } from "../mark/lines.ts";
import { foldedStyles } from "../mark/series.ts";
import type { Sheet } from "../mark/sheet.ts";
import { linearScale } from "../scale/linear.ts";
import { rangeOf, valueScale } from "../scale/value-scale.ts";
import type { Box } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import { formatNumber } from "@opt/words";
import { formatDegrees } from "../text/degrees.ts";
import type { Message } from "../text/phrase.ts";
import { axisName, type ChartKind, message } from "./chart-kind.ts";
import { type ChartDescription, type ChartTexts, freezeChart, readText } from "./description.ts";
import { readNumbers } from "./numbers.ts";
import type { AxesWords } from "./own-axes.ts";
import { remembered } from "./remembered.ts";

/** `axes.x` counts the steps, `axes.y` measures their length. */
export interface StepChartOptions extends ChartTexts, AxesWords {
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

const stepsOf = remembered(({ runs }: StepChart) => runs.map(measureSteps));

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

/** How many steps had no length. */
function still(chart: StepChart): number {
  let count = 0;
  for (const { lengths } of stepsOf(chart)) for (const length of lengths) if (length === 0) count++;
  return count;
}

function findings(chart: StepChart): Message[] {
  const steps = stepsOf(chart);
  const all = steps
    .map(({ name, turns }) => ({ name, turn: average(turns) }))
    .filter(({ turn }) => Number.isFinite(turn))
    .toSorted((a, b) => a.turn - b.turn);
  const count = still(chart);
  const rest = count === 0 ? [] : [message("still", { count })];
  if (steps.every(({ lengths }) => lengths.every((length) => !(length > 0))))
    return [message("unmoving", { count })];
  const [straight, crooked] = [all[0], all.at(-1)];
  if (straight === undefined || crooked === undefined) return [message("short"), ...rest];
  const [degrees, most] = [formatDegrees(straight.turn), formatDegrees(crooked.turn)];
  const named = (read: string) =>
    all.filter(({ turn }) => formatDegrees(turn) === read).map(({ name }) => name);
  const values = { names: named(degrees), degrees, others: named(most), most, count: all.length };
  const said = all.length === 1 ? "one" : degrees === most ? "alike" : "turns";
  return [message(said, values), ...rest];
}

function details(chart: StepChart): Message[] {
  const list = stepsOf(chart).map(({ name, lengths, turns }) => {
    const [first, last] = [lengths.find(Number.isFinite), lengths.findLast(Number.isFinite)];
    if (first === undefined || last === undefined) return message("unmoved", { name });
    const turn = average(turns);
    const values = {
      name,
      first: formatNumber(first),
      last: formatNumber(last),
      degrees: formatDegrees(turn),
    };
    if (!Number.isFinite(lengths.at(-1))) return message("diverging", values);
    return message(Number.isFinite(turn) ? "each" : "straight", values);
  });
  return [message("runs", { list })];
}

function underway(chart: StepChart, progress: number): Message {
  const steps = Math.max(1, ...stepsOf(chart).map(({ lengths }) => lengths.length));
  return message("at", { step: Math.round(progress * steps) });
}

/** Lower plots than this many ems are no plots; then the turns alone are drawn. */
const lowest = 6.2;

function draw(chart: StepChart, sheet: Sheet, room: Box): void {
  const all = stepsOf(chart);
  const { text } = sheet.sizes;
  const styles = foldedStyles(sheet, all.length);
  const legend = namedEntries(sheet, all, styles).map(({ name, style }) => Object.assign({ name }, style));
  const rest = drawLegend(sheet, room, legend);
  const steps = Math.max(1, ...all.map(({ lengths }) => lengths.length));
  const x = linearScale([1, Math.max(2, steps)], false, true);
  const { x: ownX, y: ownY } = chart.axes ?? {};
  const panel = (
    own: NonNullable<Sheet["axes"]>,
    box: Box,
    spec: AxisSpec,
    xAxis: AxisSpec,
    columns: readonly Float64Array[],
  ): void => {
    const plot = drawAxes({ ...sheet, axes: own }, box, xAxis, spec);
    const until = Math.round(sheet.progress * steps);
    const lines = columns.map((ys, i) => ({
      style: styles[i]!,
      xs: Float64Array.from({ length: Math.min(until, ys.length) }, (_, step) => step + 1),
      ys,
      weight: 0.8,
    }));
    within(sheet, plot, () => {
      drawLines(sheet, plot, lines);
      drawLineEnds(sheet, plot, lines);
    });
  };
  const turns = {
    scale: linearScale([0, 180]),
    name: sheet.say("turn"),
    ticks: [0, 90, 180].map((value) => ({ value, label: `${value}°` })),
  };
  const isLow = rest.height / 2 < lowest * text;
  const hasTurns = all.some((run) => run.turns.some(Number.isFinite));
  const gutter = text * 0.8;
  const half = (rest.height - text * 0.3) / 2;
  const foot = { scale: x, name: sheet.say("step") };
  if (!isLow || !hasTurns) {
    const range = rangeOf(all.map((run) => run.lengths));
    const axis = valueScale(range, "log", undefined, chart.axes?.y?.domain);
    const box = { ...rest, height: isLow ? rest.height : half + gutter };
    const { name: _, ...unnamed } = ownX ?? {};
    panel(
      { x: isLow ? (ownX ?? {}) : unnamed, ...(ownY && { y: ownY }) },
      box,
      { scale: axis.scale, name: axisName(sheet.say("length"), axis.isLog) },
      isLow ? foot : { scale: x, ticks: [] },
      all.map(({ lengths }) => lengths),
    );
  }
  if (isLow && !hasTurns) return;
  panel(
    ownX === undefined ? {} : { x: ownX },
    isLow ? rest : below(rest, half + gutter),
    turns,
    foot,
    all.map((run) => run.turns),
  );
}

const words = {
  title: { ko: "스텝의 방향과 보폭", en: "Step direction and step size" },
  short: { ko: "방향을 견주려면 스텝이 둘 이상 있어야 해요", en: "Turns need at least two steps" },
  one: {
    ko: "{names:은/는} 스텝마다 평균 {degrees} 꺾여요",
    en: "{names} turns {degrees} a step on average",
  },
  turns: {
    ko: "스텝마다 {names:은/는} 평균 {degrees}, {others:은/는} {most} 꺾여요",
    en: "{names|turns|turn} {degrees} a step on average, {others} {most}",
  },
  "turns-short": {
    ko: "평균 꺾임: {names} {degrees}, {others} {most}",
    en: "Turns: {names} {degrees}, {others} {most}",
  },
  alike: {
    ko: "{count!} 스텝마다 평균 {degrees}쯤 꺾여요",
    en: "{count!} turn about {degrees} a step on average",
  },
  still: { ko: "움직이지 않은 스텝 {count}개", en: "{count|step|steps} without movement" },
  unmoving: { ko: "움직인 스텝이 하나도 없어요", en: "No step moves at all" },
  at: { ko: "{step}스텝", en: "step {step}" },
  length: { ko: "보폭", en: "step size" },
  turn: { ko: "방향 꺾임(각도)", en: "turn from the step before" },
  step: { ko: "스텝", en: "step" },
  runs: { ko: "{list;}", en: "{list;}" },
  each: {
    ko: "{name:은/는} 보폭 {first}에서 {last}까지, 평균 꺾임 {degrees}",
    en: "{name}: step size from {first} to {last}, mean turn {degrees}",
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
  underway,
  isEmpty: (chart) => stepsOf(chart).every(({ lengths }) => !lengths.some(Number.isFinite)),
  draw,
};
