import { formatNumber } from "@opt/words";
import { drawGround } from "../mark/ground.ts";
import { noteHatched } from "../mark/hatch-note.ts";
import { drawWay } from "../mark/way.ts";
import type { Sheet } from "../mark/sheet.ts";
import { surfaceOf } from "../mark/surface.ts";
import { nearestIn } from "../scale/cell-of.ts";
import { countFinite } from "../scale/column.ts";
import { extent } from "../scale/scale.ts";
import { bestPlaces, readerOf, tieRule } from "../scale/tie.ts";
import type { Box } from "../scene/scene.ts";
import { formatValue } from "../text/format.ts";
import type { LocalizedText } from "../text/locale.ts";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { type ChartDescription, type ChartTexts, freezeChart } from "./description.ts";
import { readCount, readNumbers } from "./numbers.ts";
import type { Grid } from "./race-data.ts";
import { readGrid } from "./read-grid.ts";
import type { AxesWords } from "./own-axes.ts";
import { outsideFinding } from "./outside.ts";
import { quoted } from "../text/refuse.ts";
import { readPair } from "./pair.ts";
import { readChoice } from "./choice.ts";
import { readObject } from "../text/list.ts";

export interface LandscapeChartOptions extends ChartTexts, AxesWords {
  /** The losses; x and y are distances along each direction. */
  readonly grid: Grid;
  /** Names of the two directions, such as `"random 1"` or `"principal component 1"`. */
  readonly directions: readonly [LocalizedText, LocalizedText];
  /** Number of parameters of the network; the chart says that it shows two of that many dimensions. */
  readonly parameters: number;
  /** Where the trained network lies; default `[0, 0]`. */
  readonly center?: readonly [number, number];
  /** The path of training, projected onto the directions. */
  readonly path?: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> };
  /** Spacing of the contours. Default `"log"`. */
  readonly scale?: "log" | "linear";
}

/** The loss of a network along two directions. */
export interface LandscapeChart extends ChartDescription<"landscape"> {
  readonly grid: { readonly x: Float64Array; readonly y: Float64Array; readonly values: Float64Array };
  readonly directions: readonly [LocalizedText, LocalizedText];
  readonly parameters: number;
  readonly center: readonly [number, number];
  readonly path?: { readonly x: Float64Array; readonly y: Float64Array };
  readonly scale: "log" | "linear";
}

/**
 * Contours of a network's loss along two directions through its parameters (Li et al., 2018). It shows a slice: the
 * other dimensions are not visible, and a path is only a projection; the picture says so.
 *
 * @throws `RangeError` for a grid whose axes are not ascending or whose values do not fill it.
 *
 * @example
 * ```ts
 * const chart = landscapeChart({
 *   grid: { x: [-1, 0, 1], y: [-1, 0, 1], values: [3, 2, 3, 1, 0.1, 1, 3, 2, 3] },
 *   directions: ["random 1", "random 2"],
 *   parameters: 7850,
 * });
 * console.log(chartFinding(chart, "en")); // → The trained network is the lowest here, at 0.1
 * ```
 */
export function landscapeChart(options: LandscapeChartOptions): LandscapeChart {
  const { scale = "log", center = [0, 0], path } = readObject("options", options);
  readChoice("scale", scale, ["log", "linear"]);
  const [left = Number.NaN, bottom, ...others] = readNumbers("center", center);
  if (!Number.isFinite(left) || !Number.isFinite(bottom) || others.length > 0)
    throw new RangeError(`center must hold 2 finite numbers, got ${quoted(center)}`);
  const way = path !== undefined && readWay(path);
  return freezeChart<LandscapeChart>(
    landscapeKind,
    {
      grid: readGrid("grid", options.grid),
      directions: readPair("directions", options.directions),
      parameters: readCount("parameters", options.parameters, 2),
      center: [center[0], center[1]],
      ...(way && { path: way }),
      scale,
    },
    options,
    ["path"],
  );
}

function readWay(path: NonNullable<LandscapeChartOptions["path"]>) {
  const { x, y } = readObject("path", path);
  const way = { x: readNumbers("path.x", x, ""), y: readNumbers("path.y", y, "") };
  if (way.x.length !== way.y.length)
    throw new RangeError(`path.y must hold ${way.x.length} values, got ${way.y.length}`);
  return way;
}

/** The place of the grid that is nearest to a point; -1 outside. */
function nearestPlace({ grid: { x, y }, center }: LandscapeChart): number {
  const [column, row] = [nearestIn(x, center[0]), nearestIn(y, center[1])];
  return column < 0 || row < 0 ? -1 : row * x.length + column;
}

function findings(chart: LandscapeChart): Message[] {
  const {
    grid: { values },
    parameters,
    directions,
  } = chart;
  const missing = missingOf(values);
  const first = outcome(chart, bestPlaces(values, "lower", tieRule(values)));
  return [
    first,
    message(parameters === 2 ? "plane" : "slice", { directions: [directions[0], directions[1]], parameters }),
    ...(missing.count > 0 ? [message("missing", missing)] : []),
    ...outsideFinding(chart.axes, () => [
      ...(chart.path === undefined ? [] : [chart.path]),
      { x: [chart.center[0]], y: [chart.center[1]] },
    ]),
  ];
}

function missingOf(values: Float64Array): { count: number } {
  return { count: values.length - countFinite(values) };
}

/** What the lowest places say. */
function outcome(chart: LandscapeChart, lowest: readonly number[]): Message {
  const { x, y, values } = chart.grid;
  const [place = 0, ...others] = lowest;
  const loss = lossReader(chart)(values[place]!);
  if (lowest.length === values.length) return message("flat", { loss });
  const isCentral = lowest.includes(nearestPlace(chart));
  const isThere = x.includes(chart.center[0]) && y.includes(chart.center[1]);
  if (others.length > 0)
    return message(isCentral && isThere ? "none-lower" : "tie", { loss, count: lowest.length });
  const at = { x: formatNumber(x[place % x.length]!), y: formatNumber(y[Math.floor(place / x.length)]!) };
  if (!isCentral) return message("elsewhere", { ...at, loss });
  return message(isThere ? "at-center" : "near-center", { ...at, loss });
}

/** How a loss is told: with digits that tell the lowest from the highest. */
function lossReader({ grid }: LandscapeChart): (loss: number) => string {
  const ends = extent(grid.values)!;
  return readerOf(ends, tieRule(ends));
}

function details(chart: LandscapeChart): Message[] {
  const { grid, path, directions, axes } = chart;
  const ends = (column: Float64Array, side: "x" | "y") =>
    [column[0]!, column.at(-1)!].map((end) => formatValue(end, axes?.[side]?.format));
  const [left, right] = ends(grid.x, "x");
  const [bottom, top] = ends(grid.y, "y");
  const [low, high] = extent(grid.values)!.map(lossReader(chart));
  return [
    ...(low === high ? [] : [message("range", { low: low!, high: high! })]),
    message("axes", {
      first: axes?.x?.name ?? directions[0],
      second: axes?.y?.name ?? directions[1],
      left: left!,
      right: right!,
      bottom: bottom!,
      top: top!,
    }),
    // of a plane that is all there is, the path is no shadow
    ...(path && path.x.length > 0 && chart.parameters > 2 ? [message("path", { count: path.x.length })] : []),
  ];
}

function draw(chart: LandscapeChart, sheet: Sheet, room: Box): void {
  const { grid, directions, path, center } = chart;
  const surface = surfaceOf(grid, chart.scale, extent(grid.values)![0], undefined);
  const domain = [extent(grid.x)!, extent(grid.y)!] as const;
  const plot = drawGround(sheet, room, surface, domain, directions);
  drawWay(sheet, plot, {
    xs: path?.x ?? [],
    ys: path?.y ?? [],
    goal: center,
    goalName: sheet.say("trained"),
  });
  if (surface.holes) noteHatched(sheet, sheet.say("missing", missingOf(grid.values)), plot);
}

const words = {
  title: { ko: "손실 지형의 한 단면", en: "A slice of the loss landscape" },
  "at-center": {
    ko: "학습된 모델이 이 단면의 가장 낮은 곳에 있어요({loss})",
    en: "The trained network is the lowest here, at {loss}",
  },
  "none-lower": {
    ko: "이 단면에 학습된 모델보다 낮은 곳은 없어요({loss})",
    en: "Nowhere here is lower than the trained network, {loss}",
  },
  "near-center": {
    ko: "이 단면은 학습된 모델 바로 옆에서 가장 낮아요({loss})",
    en: "This slice is lowest next to the trained network: {loss}",
  },
  elsewhere: {
    ko: "이 단면은 ({x}, {y})에서 가장 낮아요({loss})",
    en: "This slice is lowest at ({x}, {y}): {loss}",
  },
  tie: {
    ko: "이 단면은 {count}곳에서 똑같이 가장 낮아요({loss})",
    en: "{count} places of this slice tie for the lowest, {loss}",
  },
  flat: {
    ko: "이 단면은 평평해요: 손실이 어디서나 {loss}",
    en: "This slice is flat: the loss is {loss} everywhere",
  },
  slice: {
    ko: "{parameters}차원 가운데 2차원만 보여요",
    en: "2 of {parameters} dimensions",
  },
  "slice-told": {
    ko: "파라미터 {parameters}개의 공간을 두 방향({directions})으로 자른 단면이라 다른 방향은 보이지 않아요",
    en: "it is a slice along two directions, {directions}, of a space of {parameters} parameters: the others are not seen",
  },
  plane: { ko: "파라미터 2개가 모두 보여요", en: "both of its 2 parameters" },
  "plane-told": {
    ko: "파라미터가 2개뿐이라 두 방향({directions})이 전부예요",
    en: "it has only 2 parameters, so the two directions, {directions}, are all there is",
  },
  missing: { ko: "빗금은 손실이 없는 칸 {count}개", en: "hatched: {count|place|places} without a loss" },
  "missing-told": { ko: "손실이 없는 칸 {count}개", en: "{count|place|places} without a loss" },
  range: { ko: "손실은 {low}에서 {high}까지예요", en: "losses from {low} to {high}" },
  axes: {
    ko: "가로 {first}: {left}에서 {right}, 세로 {second}: {bottom}에서 {top}",
    en: "{first} from {left} to {right} across, {second} from {bottom} to {top} upward",
  },
  path: {
    ko: "{count}점의 학습 경로는 이 단면에 비친 그림자예요",
    en: "the way of training, {count|point|points}, is its shadow on this slice",
  },
  trained: { ko: "학습된 모델", en: "trained" },
  start: { ko: "시작", en: "start" },
} as const;

export const landscapeKind: ChartKind<LandscapeChart> = {
  kind: "landscape",
  words,
  title: () => message("title"),
  findings,
  details,
  isEmpty: ({ grid }) => !grid.values.some(Number.isFinite),
  draw,
};
