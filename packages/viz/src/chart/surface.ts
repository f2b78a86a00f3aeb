import { formatNumber } from "@opt/words";
import { drawLegend } from "../mark/legend.ts";
import { placeLabel } from "../mark/place.ts";
import {
  heightAt,
  type Painted,
  type Projection,
  projectionInto,
  type Relief,
  reliefCells,
  shareOf,
} from "../mark/relief.ts";
import { othersName, rankedStyles, type SeriesStyle } from "../mark/series.ts";
import { type Sheet, warn } from "../mark/sheet.ts";
import { levelBar } from "../mark/level-bar.ts";
import { surfaceOf } from "../mark/surface.ts";
import { extent } from "../scale/scale.ts";
import { bestPlaces, readApart } from "../scale/tie.ts";
import type { Box } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { type ChartDescription, type ChartTexts, freezeChart, readText } from "./description.ts";
import type { Grid, RaceChart, RaceRun } from "./race-data.ts";
import { standings, stepsOf, tiesOf } from "./race-standings.ts";
import { readGrid, readRun } from "./read-grid.ts";

export interface SurfaceChartOptions extends ChartTexts {
  readonly grid: Grid;
  /** What stands for height; `"log"` takes the logarithm above the lowest value. Default `"log"`. */
  readonly scale?: "log" | "linear";
  /** Paths over the surface, as in a race. Default none. */
  readonly runs?: readonly RaceRun[];
  /** Default `["x", "y"]`. */
  readonly axisNames?: readonly [LocalizedText, LocalizedText];
  /** How far the surface is turned, in degrees. Default 35. */
  readonly azimuth?: number;
  /** From how far above it is seen, 10 to 80 degrees. Default 40. */
  readonly elevation?: number;
}

/** A surface in relief with the paths of optimizers over it. */
export interface SurfaceChart extends ChartDescription<"surface"> {
  readonly grid: RaceChart["grid"];
  readonly scale: "log" | "linear";
  readonly runs: RaceChart["runs"];
  readonly axisNames: readonly [LocalizedText, LocalizedText];
  readonly azimuth: number;
  readonly elevation: number;
}

/**
 * A surface in relief, seen from above without perspective, painted from the back to the front, with paths on it. What
 * lies behind a ridge is hidden, and lengths are foreshortened: a race over contours compares better.
 *
 * @throws `RangeError` for a grid that is not ascending, columns of unequal length, an elevation outside 10 to 80.
 *
 * @example
 * ```ts
 * const grid = { x: [-1, 0, 1], y: [-1, 0, 1], values: [2, 1, 2, 1, 0, 1, 2, 1, 2] };
 * const chart = surfaceChart({ grid, runs: [{ name: "SGD", positions: [[1, 0.2], [1, 0.1]], values: [2, 0.05] }] });
 * console.log(chartFinding(chart, "en")); // → SGD ends at 0.05
 * ```
 */
export function surfaceChart(options: SurfaceChartOptions): SurfaceChart {
  const { scale = "log", runs = [], axisNames = ["x", "y"], azimuth = 35, elevation = 40 } = options;
  if (scale !== "log" && scale !== "linear")
    throw new RangeError(`scale must be "log" or "linear", got ${String(scale)}`);
  if (!Number.isFinite(azimuth)) throw new RangeError(`azimuth must be finite, got ${azimuth}`);
  if (!(elevation >= 10 && elevation <= 80))
    throw new RangeError(`elevation must be 10 to 80, got ${elevation}`);
  return freezeChart<SurfaceChart>(
    surfaceKind,
    {
      grid: readGrid("grid", options.grid),
      scale,
      runs: runs.map((run, i) => readRun(`runs[${i}]`, run)),
      axisNames: [readText("axisNames[0]", axisNames[0]), readText("axisNames[1]", axisNames[1])],
      azimuth,
      elevation,
    },
    options,
  );
}

/** The loss at the end of each run; NaN for one that diverged. */
function endsOf(chart: SurfaceChart): number[] {
  return standings(chart)
    .toSorted((a, b) => a.index - b.index)
    .map(({ loss, diverged }) => (diverged ? Number.NaN : loss));
}

function findings(chart: SurfaceChart): Message[] {
  const ends = endsOf(chart);
  const ties = tiesOf(chart);
  const texts = readApart(ends, ties);
  const best = bestPlaces(ends, "lower", ties);
  const lost = chart.runs.filter((_, i) => Number.isNaN(ends[i])).map(({ name }) => name);
  const told = { names: best.map((i) => chart.runs[i]!.name), loss: texts[best[0]!]!, steps: stepsOf(chart) };
  const outcome = chart.runs.length === 1 ? "single" : best.length > 1 ? "tied" : "lowest";
  return [
    best.length === 0 ? message("range", rangeOf(chart)) : message(outcome, told),
    ...(lost.length > 0 ? [message("lost", { names: lost })] : []),
  ];
}

/** The lowest and the highest value of the surface. */
function rangeOf({ grid }: SurfaceChart): { low: string; high: string } {
  const [low, high] = extent(grid.values)!;
  return { low: formatNumber(low), high: formatNumber(high) };
}

function details(chart: SurfaceChart): Message[] {
  const ends = endsOf(chart);
  const list = chart.runs.map(({ name }, i) =>
    Number.isNaN(ends[i])
      ? message("lost-run", { name })
      : message("run", { name, loss: formatNumber(ends[i]!) }),
  );
  return [message("range-of", rangeOf(chart)), ...(list.length > 0 ? [message("runs", { list })] : [])];
}

function draw(chart: SurfaceChart, sheet: Sheet, room: Box): void {
  const { grid, runs } = chart;
  const ranking = standings(chart);
  const order = ranking.map(({ index }) => index);
  const { own, style } = rankedStyles(sheet, order);
  const count = runs.length - own;
  if (count > 0) warn(sheet, "folded-series", { count });
  const body = drawLegend(sheet, room, [
    ...ranking.slice(0, own).map(({ index, name, loss, diverged }) => ({
      name,
      value: diverged ? sheet.say("diverged") : formatNumber(loss, 2),
      color: style(index).color,
      dash: [],
    })),
    ...(count > 0 ? [{ name: othersName(sheet, count), color: sheet.theme.others, dash: [] }] : []),
  ]);
  const surface = surfaceOf(grid, chart.scale, extent(grid.values)![0], undefined);
  const { text } = sheet.sizes;
  const bar = levelBar(sheet, surface);
  const relief = {
    ...grid,
    heights: surface.heights.map((height, i) => leveled(height, surface.holes?.[i])),
  };
  const margin = text * 1.5;
  const box = {
    x: body.x + margin,
    y: body.y + 4,
    width: body.width - bar.width - 2 * margin,
    height: body.height - margin - 4,
  };
  const project = projectionInto(box, chart.azimuth, chart.elevation);
  drawFloor(sheet, project);
  const painted = [
    ...reliefCells(relief, project, sheet.theme),
    ...order.toReversed().flatMap((i) => segmentsOf(runs[i]!, relief, project, sheet, style(i))),
  ].toSorted((a, b) => b.depth - a.depth);
  sheet.items.push(...painted.map(({ item }) => item));
  for (const i of order.toReversed()) drawHead(sheet, runs[i]!, relief, project, style(i));
  drawNames(chart, sheet, project, { ...body, width: body.width - bar.width });
  bar.draw({ x: body.x + body.width - bar.width, y: body.y + 4, height: body.height - text });
}

/** What is no number stays none, the rest between 0 and 1. */
function leveled(height: number, hole = 0): number {
  return hole === 1 ? Number.NaN : Math.min(1, Math.max(0, height));
}

function drawFloor(sheet: Sheet, project: Projection): void {
  const corners = [project(0, 0, 0), project(1, 0, 0), project(1, 1, 0), project(0, 1, 0)];
  const lines = [corners.flatMap(({ x, y }) => [x, y])];
  sheet.items.push({
    type: "path",
    role: "axis",
    lines,
    closed: true,
    stroke: sheet.theme.axis,
    lineWidth: 1,
  });
}

type Run = RaceChart["runs"][number];

const mostSegments = 240;

/** Where the rows of a run lie on the relief, as far as an animation has come; of very many rows, some. */
function spotsOf({ positions: [xs, ys] }: Run, relief: Relief, project: Projection, progress: number) {
  const rows = Math.max(1, Math.round(progress * xs.length));
  const stride = Math.max(1, Math.ceil(rows / mostSegments));
  const spots = [];
  for (let row = 0; row < rows; row += row + stride < rows || row === rows - 1 ? stride : rows - 1 - row) {
    const [x, y] = [xs[row]!, ys[row]!];
    const height = heightAt(relief, x, y);
    spots.push(
      Number.isFinite(height) ? project(shareOf(relief.x, x), shareOf(relief.y, y), height) : undefined,
    );
  }
  return spots;
}

/** A little nearer than the cell that it lies on, its halo behind every line near it. */
const [lift, haloDepth] = [0.045, 0.025];

function segmentsOf(
  run: Run,
  relief: Relief,
  project: Projection,
  sheet: Sheet,
  { color }: SeriesStyle,
): Painted[] {
  const spots = spotsOf(run, relief, project, sheet.progress);
  return spots.flatMap((to, i) => {
    const from = spots[i - 1];
    if (from === undefined || to === undefined) return [];
    const depth = Math.min(from.depth, to.depth) - lift;
    const lines = [[from.x, from.y, to.x, to.y]];
    return [
      {
        depth: depth + haloDepth,
        item: {
          type: "path",
          role: "mark",
          lines,
          stroke: sheet.theme.card,
          lineWidth: sheet.sizes.line + 2,
          opacity: 0.6,
        },
      },
      { depth, item: { type: "path", role: "series", lines, stroke: color, lineWidth: sheet.sizes.line } },
    ] satisfies Painted[];
  });
}

function drawHead(sheet: Sheet, run: Run, relief: Relief, project: Projection, { color }: SeriesStyle): void {
  const spots = spotsOf(run, relief, project, sheet.progress);
  const dot = { type: "circle", role: "mark", stroke: sheet.theme.card, lineWidth: 1 } as const;
  const [start, end] = [spots[0], spots.at(-1)];
  if (start !== undefined) {
    const { text, card } = sheet.theme;
    sheet.items.push({ ...dot, x: start.x, y: start.y, radius: 4, fill: card, stroke: text, lineWidth: 2 });
  }
  if (end !== undefined)
    sheet.items.push({ ...dot, x: end.x, y: end.y, radius: sheet.sizes.text * 0.3, fill: color });
}

/** The names of the two sides that lie in front, with the values at their ends. */
function drawNames({ axisNames, grid }: SurfaceChart, sheet: Sheet, project: Projection, inside: Box): void {
  const front = (spots: readonly [number, number][]) =>
    spots.toSorted((a, b) => project(...a, 0).depth - project(...b, 0).depth)[0]!;
  const xSide = front([
    [0.5, 0],
    [0.5, 1],
  ])[1];
  const ySide = front([
    [0, 0.5],
    [1, 0.5],
  ])[0];
  const outline = [project(0, 0, 0), project(1, 0, 0), project(1, 1, 0), project(0, 1, 0), project(0, 0, 0)];
  const obstacles = [outline.flatMap(({ x, y }) => [x, y])];
  const put = (label: LocalizedText, at: readonly [number, number], role: "name" | "tick") => {
    const spot = project(at[0], at[1], 0);
    const style = { role, halo: sheet.theme.card, maxWidth: inside.width * 0.35 } as const;
    placeLabel(sheet, label, [spot.x, spot.y + 4], style, inside, obstacles);
  };
  put(axisNames[0], [0.5, xSide], "name");
  put(axisNames[1], [ySide, 0.5], "name");
  const { x, y } = grid;
  const inner = 0.12;
  put(formatNumber(x[0]!), [inner, xSide], "tick");
  put(formatNumber(x.at(-1)!), [1 - inner, xSide], "tick");
  put(formatNumber(y[0]!), [ySide, inner], "tick");
  put(formatNumber(y.at(-1)!), [ySide, 1 - inner], "tick");
}

const words = {
  title: { ko: "손실 곡면", en: "Loss surface" },
  range: { ko: "값은 {low}에서 {high}까지예요", en: "Values from {low} to {high}" },
  single: { ko: "{names:은/는} {loss}에서 끝나요", en: "{names} ends at {loss}" },
  lowest: {
    ko: "{steps}걸음 뒤 {names:이/가} {loss:으로/로} 가장 낮아요",
    en: "{names} is lowest after {steps} steps, {loss}",
  },
  tied: { ko: "{names:이/가} {loss:으로/로} 똑같이 가장 낮아요", en: "{names} tie for the lowest, {loss}" },
  lost: { ko: "{names:은/는} 발산했어요", en: "{names} diverged" },
  "range-of": { ko: "곡면의 값은 {low}에서 {high}까지예요", en: "the surface lies between {low} and {high}" },
  runs: { ko: "마지막 값: {list}", en: "final values: {list}" },
  run: { ko: "{name} {loss}", en: "{name} {loss}" },
  "lost-run": { ko: "{name} 발산", en: "{name} diverged" },
  diverged: { ko: "발산", en: "diverged" },
} as const;

export const surfaceKind: ChartKind<SurfaceChart> = {
  kind: "surface",
  words,
  title: () => message("title"),
  findings,
  details,
  isEmpty: ({ grid }) => !grid.values.some(Number.isFinite),
  draw,
};
