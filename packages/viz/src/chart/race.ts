import { drawAxes } from "../mark/axes.ts";
import { drawLegend } from "../mark/legend.ts";
import { drawPaths } from "../mark/paths.ts";
import { mostSeries, type SeriesStyle, seriesStyle } from "../mark/series.ts";
import type { Sheet } from "../mark/sheet.ts";
import { colorBarWidth, drawColorBar, drawSurface, surfaceOf } from "../mark/surface.ts";
import { linearScale } from "../scale/linear.ts";
import type { Box } from "../scene/scene.ts";
import { type LocalizedText, mapText } from "../text/locale.ts";
import { formatNumber } from "../text/number.ts";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { type ChartDescription, type ChartTexts, freezeChart, readText } from "./description.ts";
import { readAscending, readCount, readNumbers } from "./numbers.ts";

/** `values[j * x.length + i]` is the value at `(x[i], y[j])`; x and y ascending. */
export interface Grid {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** One optimizer's way over the surface; row 0 is the start. A trace of `@opt/core` fits. */
export interface RaceRun {
  readonly name: LocalizedText;
  /** One column for x, one for y. */
  readonly positions: readonly ArrayLike<number>[];
  /** The loss at each row. */
  readonly values: ArrayLike<number>;
  /** `"non-finite"` when the run ended because a number stopped being finite. */
  readonly stopped?: "steps" | "non-finite";
}

/** A point where the surface is lowest. */
export interface Minimum {
  readonly point: readonly number[];
  readonly value: number;
}

export interface RaceChartOptions extends ChartTexts {
  readonly grid: Grid;
  /** Spacing of the contours; `"log"` takes the logarithm above the lowest known value. Default `"log"`. */
  readonly scale?: "log" | "linear";
  readonly runs: readonly RaceRun[];
  readonly minima?: readonly Minimum[];
  /** A dot on the path every so many steps. Default 10. */
  readonly dotEvery?: number;
  /** Default `["x", "y"]`. */
  readonly axisNames?: readonly [LocalizedText, LocalizedText];
}

/** Contours of a surface with the paths of optimizers over it. */
export interface RaceChart extends ChartDescription<"race"> {
  readonly grid: { readonly x: Float64Array; readonly y: Float64Array; readonly values: Float64Array };
  readonly scale: "log" | "linear";
  readonly runs: readonly {
    readonly name: LocalizedText;
    readonly positions: readonly [Float64Array, Float64Array];
    readonly values: Float64Array;
    readonly stopped: "steps" | "non-finite";
  }[];
  readonly minima: readonly Minimum[];
  readonly dotEvery: number;
  readonly axisNames: readonly [LocalizedText, LocalizedText];
}

/**
 * A race of optimizers over the contours of a surface: paths, start, minimum, and the final losses in rank order.
 * A run that stops being finite is ranked last and said to have diverged; one that leaves the grid is marked there.
 *
 * @throws `RangeError` for a grid that is not ascending or columns of unequal length, `TypeError` for a wrong kind.
 *
 * @example
 * ```ts
 * const chart = raceChart({
 *   grid: { x: [-1, 0, 1], y: [-1, 0, 1], values: [2, 1, 2, 1, 0, 1, 2, 1, 2] },
 *   runs: [
 *     { name: "SGD", positions: [[0.9, 0.5, 0.3], [0.9, 0.6, 0.4]], values: [1.6, 0.6, 0.3] },
 *     { name: "Adam", positions: [[0.9, 0.2, 0.1], [0.9, 0.2, 0]], values: [1.6, 0.1, 0.01] },
 *   ],
 * });
 * console.log(chartFinding(chart, "en")); // → Adam is lowest after 2 steps
 * ```
 */
export function raceChart(options: RaceChartOptions): RaceChart {
  const { scale = "log", dotEvery = 10, axisNames = ["x", "y"], minima = [] } = options;
  if (scale !== "log" && scale !== "linear") {
    throw new RangeError(`scale must be "log" or "linear", got ${String(scale)}`);
  }
  return freezeChart<RaceChart>(
    "race",
    {
      grid: readGrid(options.grid),
      scale,
      runs: options.runs.map((run, i) => readRun(`runs[${i}]`, run)),
      minima: minima.map(({ point, value }) => ({ point: [...point], value })),
      dotEvery: readCount("dotEvery", dotEvery, 1),
      axisNames: [readText("axisNames[0]", axisNames[0]), readText("axisNames[1]", axisNames[1])],
    },
    options,
  );
}

function readGrid(grid: Grid): RaceChart["grid"] {
  const x = readAscending("grid.x", grid.x);
  const y = readAscending("grid.y", grid.y);
  const values = readNumbers("grid.values", grid.values);
  if (values.length !== x.length * y.length) {
    throw new RangeError(`grid.values must hold ${x.length} x ${y.length} values, got ${values.length}`);
  }
  return { x, y, values };
}

function readRun(name: string, run: RaceRun): RaceChart["runs"][number] {
  const [x, y] = run.positions;
  if (run.positions.length !== 2 || x === undefined || y === undefined) {
    throw new RangeError(`${name}.positions must hold 2 columns, got ${run.positions.length}`);
  }
  const positions = [readNumbers(`${name}.positions[0]`, x), readNumbers(`${name}.positions[1]`, y)] as const;
  const values = readNumbers(`${name}.values`, run.values);
  if (positions[0].length !== values.length || positions[1].length !== values.length) {
    throw new RangeError(
      `${name} must have columns of one length, got ${positions[0].length}, ${positions[1].length} and ${values.length}`,
    );
  }
  return { name: readText(`${name}.name`, run.name), positions, values, stopped: run.stopped ?? "steps" };
}

/** How a run ended. */
interface Standing {
  readonly index: number;
  readonly name: LocalizedText;
  readonly loss: number;
  readonly diverged: boolean;
  readonly leaves: boolean;
}

/** The runs from the lowest final loss to the highest; those that diverged come last. */
function standings(chart: RaceChart): Standing[] {
  return chart.runs
    .map((run, index) => {
      const loss = run.values.at(-1) ?? Number.NaN;
      const diverged = run.stopped === "non-finite" || !Number.isFinite(loss);
      return { index, name: run.name, loss, diverged, leaves: !diverged && leavesGrid(chart, run.positions) };
    })
    .toSorted((a, b) => Number(a.diverged) - Number(b.diverged) || a.loss - b.loss || a.index - b.index);
}

function leavesGrid({ grid }: RaceChart, [xs, ys]: readonly [Float64Array, Float64Array]): boolean {
  return leavesAxis(xs, grid.x) || leavesAxis(ys, grid.y);
}

function leavesAxis(values: Float64Array, axis: Float64Array): boolean {
  return values.some((value) => value < axis[0]! || value > axis.at(-1)!);
}

function stepsOf(chart: RaceChart): number {
  return Math.max(0, ...chart.runs.map(({ values }) => values.length - 1));
}

function outcome(chart: RaceChart, ranking: readonly Standing[]): Message {
  const steps = stepsOf(chart);
  const [best, second] = ranking.filter(({ diverged }) => !diverged);
  if (best === undefined) return message(ranking.length === 1 ? "one-diverged" : "all-diverged", { steps });
  const values = { steps, name: best.name, loss: best.loss };
  const start = chart.runs[best.index]!.values[0]!;
  if (!(best.loss < start)) return message("no-progress", values);
  if (ranking.length === 1) return message("one-run", values);
  const tie = second !== undefined && formatNumber(second.loss, 3) === formatNumber(best.loss, 3);
  return tie ? message("tie", { ...values, names: [best.name, second.name] }) : message("lowest", values);
}

function findings(chart: RaceChart): Message[] {
  const ranking = standings(chart);
  const diverged = ranking.filter((run) => run.diverged).map(({ name }) => name);
  const leaving = ranking.filter((run) => run.leaves).map(({ name }) => name);
  return [
    outcome(chart, ranking),
    ...(diverged.length > 0 && diverged.length < ranking.length
      ? [message("diverged", { names: diverged })]
      : []),
    ...(leaving.length > 0 ? [message("leaves", { names: leaving })] : []),
    ...(stepsOf(chart) >= chart.dotEvery ? [message("dots", { dots: chart.dotEvery })] : []),
  ];
}

function details(chart: RaceChart): Message[] {
  const { grid, runs, minima } = chart;
  const [xs, ys] = runs[0]?.positions ?? [];
  const losses = standings(chart).map(({ name, loss, diverged }) =>
    mapText(name, (text, locale) => `${text} ${diverged ? words.lost[locale] : formatNumber(loss)}`),
  );
  return [
    message("surface", {
      runs: runs.length,
      x0: grid.x[0]!,
      x1: grid.x.at(-1)!,
      y0: grid.y[0]!,
      y1: grid.y.at(-1)!,
    }),
    ...(runs.length > 0
      ? [message("from", { start: showPoint([xs?.[0], ys?.[0]]) }), message("losses", { losses })]
      : []),
    ...(minima.length > 0
      ? [message("minima", { points: minima.slice(0, 6).map((minimum) => showPoint(minimum.point)) })]
      : []),
  ];
}

function showPoint(values: readonly (number | undefined)[]): string {
  return `(${values.map((value) => formatNumber(value ?? Number.NaN)).join(", ")})`;
}

function draw(chart: RaceChart, sheet: Sheet, room: Box): void {
  const { grid, minima } = chart;
  const ranking = standings(chart);
  const shown = ranking.length > mostSeries ? ranking.slice(0, mostSeries - 1) : ranking;
  const folded = ranking.slice(shown.length);
  const order = shown.map(({ index }) => index).toSorted((a, b) => a - b);
  const style = ({ index }: Standing): SeriesStyle =>
    seriesStyle(sheet, order.includes(index) ? order.indexOf(index) : mostSeries);
  const plotRoom = drawLegend(sheet, room, [
    ...shown.map((run) => {
      const { color, dash } = style(run);
      return {
        name: run.name,
        value: run.diverged ? sheet.say("lost") : formatNumber(run.loss, 2),
        color,
        dash,
      };
    }),
    ...(folded.length > 0
      ? [{ name: sheet.say("others", { count: folded.length }), ...seriesStyle(sheet, mostSeries) }]
      : []),
  ]);
  const floor = Math.min(...minima.map(({ value }) => value), lowest(grid.values));
  const surface = surfaceOf(grid, chart.scale, floor);
  const barName = sheet.say(surface.floor === 0 ? "loss" : "above");
  const bar = sheet.width < 420 ? 0 : colorBarWidth(sheet, surface, barName) + sheet.sizes.text;
  const plot = drawAxes(
    sheet,
    { ...plotRoom, width: plotRoom.width - bar },
    { scale: linearScale([grid.x[0]!, grid.x.at(-1)!]), name: chart.axisNames[0], grid: false },
    { scale: linearScale([grid.y[0]!, grid.y.at(-1)!]), name: chart.axisNames[1], grid: false },
  );
  drawSurface(sheet, plot, surface);
  if (bar > 0) {
    const x = plot.x + plot.width + sheet.sizes.text;
    drawColorBar(
      sheet,
      { x, y: plot.y, width: bar - sheet.sizes.text, height: plot.height },
      surface,
      barName,
    );
  }
  drawPaths(sheet, plot, {
    paths: ranking.map((run) => ({
      xs: chart.runs[run.index]!.positions[0],
      ys: chart.runs[run.index]!.positions[1],
      diverged: run.diverged,
      label: sheet.say("exit", { name: run.name }),
      style: style(run),
    })),
    dotEvery: chart.dotEvery,
    minima: minima.map((minimum) => [minimum.point[0] ?? Number.NaN, minimum.point[1] ?? Number.NaN]),
  });
}

function lowest(values: Float64Array): number {
  let low = Number.POSITIVE_INFINITY;
  for (const value of values) if (value < low) low = value;
  return Number.isFinite(low) ? low : 0;
}

const words = {
  title: { ko: "최적화 경주", en: "Optimizer race" },
  lowest: {
    ko: "{steps}스텝 뒤 {name}의 손실이 가장 낮아요",
    en: "{name} is lowest after {steps|step|steps}",
  },
  "one-run": {
    ko: "{name:은/는} {steps}스텝 만에 손실 {loss}에 닿았어요",
    en: "{name} reaches a loss of {loss} in {steps|step|steps}",
  },
  tie: {
    ko: "{steps}스텝 뒤 {names:이/가} 똑같이 가장 낮아요",
    en: "{names} tie for the lowest loss after {steps|step|steps}",
  },
  "no-progress": {
    ko: "{steps}스텝 뒤에도 출발점보다 낮아진 경로가 없어요",
    en: "After {steps|step|steps} no run is below its start",
  },
  "all-diverged": { ko: "모든 경로가 발산했어요", en: "Every run diverged" },
  "one-diverged": {
    ko: "발산했어요: 손실이 끝없이 커졌어요",
    en: "The run diverged: its loss grew without bound",
  },
  diverged: { ko: "{names:은/는} 발산했어요", en: "{names} diverged" },
  leaves: { ko: "▲ {names:이/가} 그림 밖으로 나가는 곳", en: "▲ {names} leaving the picture" },
  dots: { ko: "점은 {dots}스텝마다 하나", en: "a dot every {dots|step|steps}" },
  lost: { ko: "발산", en: "diverged" },
  exit: { ko: "{name} 발산", en: "{name} diverged" },
  others: { ko: "그 밖의 {count}개", en: "{count|other|others}" },
  loss: { ko: "손실", en: "loss" },
  above: { ko: "손실 − 최저", en: "loss − lowest" },
  start: { ko: "출발", en: "start" },
  minimum: { ko: "최솟값", en: "minimum" },
  step: { ko: "{step}스텝", en: "step {step}" },
  surface: {
    ko: "등고선의 범위는 x {x0}~{x1}, y {y0}~{y1}이고 경로는 {runs}개",
    en: "Contours over x from {x0} to {x1} and y from {y0} to {y1} with {runs|path|paths}",
  },
  from: { ko: "출발점은 {start}", en: "Start at {start}" },
  losses: { ko: "마지막 손실: {losses}", en: "Final loss: {losses}" },
  minima: { ko: "최솟값 위치: {points}", en: "Minimum at {points}" },
} as const;

export const raceKind: ChartKind<RaceChart> = {
  create: raceChart,
  words,
  title: () => message("title"),
  findings,
  details,
  isEmpty: ({ runs }) => runs.length === 0,
  draw,
};
