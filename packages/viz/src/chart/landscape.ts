import { formatNumber } from "@opt/words";
import { drawAxes } from "../mark/axes.ts";
import { drawWay } from "../mark/way.ts";
import type { Sheet } from "../mark/sheet.ts";
import { nameOfLevels } from "../mark/level-name.ts";
import { colorBarWidth, drawColorBar, drawSurface, surfaceOf } from "../mark/surface.ts";
import { linearScale } from "../scale/linear.ts";
import { bestPlaces, tieRule } from "../scale/tie.ts";
import type { Box } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { type ChartDescription, type ChartTexts, freezeChart, readText } from "./description.ts";
import { readCount } from "./numbers.ts";
import type { Grid } from "./race-data.ts";
import { readGrid } from "./read-grid.ts";
import type { AxesWords } from "./own-axes.ts";

export interface LandscapeChartOptions extends ChartTexts, AxesWords {
  /** Losses; x and y count how far along each direction. */
  readonly grid: Grid;
  /** Names of the two directions, such as `"random 1"` or `"principal component 1"`. */
  readonly directions: readonly [LocalizedText, LocalizedText];
  /** How many parameters the network has: of that many dimensions, two are shown. */
  readonly parameters: number;
  /** Where the trained network lies; default `[0, 0]`. */
  readonly center?: readonly [number, number];
  /** The way of training, projected onto the directions. */
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
 * Contours of a network's loss along two directions through its parameters (Li et al., 2018). It is a slice: what lies
 * in the other dimensions is not seen, and a path is its shadow; the picture says so.
 *
 * @throws `RangeError` for a grid whose axes do not rise or whose values do not fill it.
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
  const { scale = "log", center = [0, 0], path } = options;
  if (scale !== "log" && scale !== "linear")
    throw new RangeError(`scale must be "log" or "linear", got ${String(scale)}`);
  if (!center.every(Number.isFinite) || center.length !== 2)
    throw new RangeError(`center must hold 2 finite numbers, got ${String(center)}`);
  const [first, second] = options.directions;
  const way = path && { x: Float64Array.from(path.x), y: Float64Array.from(path.y) };
  if (way && way.x.length !== way.y.length)
    throw new RangeError(`path.y must hold ${way.x.length} values, got ${way.y.length}`);
  return freezeChart<LandscapeChart>(
    landscapeKind,
    {
      grid: readGrid("grid", options.grid),
      directions: [readText("directions[0]", first), readText("directions[1]", second)],
      parameters: readCount("parameters", options.parameters, 2),
      center: [center[0], center[1]],
      ...(way && { path: way }),
      scale,
    },
    options,
  );
}

type Values = LandscapeChart["grid"];

/** The place of the grid that is nearest to a point. */
function nearestPlace({ x, y }: Values, [px, py]: readonly [number, number]): number {
  return nearest(y, py) * x.length + nearest(x, px);
}

function nearest(axis: Float64Array, value: number): number {
  return axis.reduce(
    (best, each, i) => (Math.abs(each - value) < Math.abs(axis[best]! - value) ? i : best),
    0,
  );
}

function findings(chart: LandscapeChart): Message[] {
  const { grid, center, parameters, directions } = chart;
  const { x, values } = grid;
  const lowest = bestPlaces(values, "lower", tieRule(values));
  const at = nearestPlace(grid, center);
  const loss = formatNumber(values[lowest[0]!]!);
  const isInside =
    center[0] >= x[0]! && center[0] <= x.at(-1)! && center[1] >= grid.y[0]! && center[1] <= grid.y.at(-1)!;
  const place = message("place", {
    x: formatNumber(x[lowest[0]! % x.length]!),
    y: formatNumber(grid.y[Math.floor(lowest[0]! / x.length)]!),
  });
  const missing = values.length - values.filter(Number.isFinite).length;
  const first =
    lowest.length === values.length
      ? message("flat", { loss })
      : isInside && lowest.includes(at)
        ? message("at-center", { loss })
        : message("elsewhere", { loss, places: [place], count: lowest.length });
  return [
    first,
    message("slice", { directions: [directions[0], directions[1]], parameters }),
    ...(missing > 0 ? [message("missing", { count: missing })] : []),
  ];
}

function details({ grid, path, directions }: LandscapeChart): Message[] {
  const [low, high] = edgesOf(grid.values);
  return [
    message("range", { low: formatNumber(low), high: formatNumber(high) }),
    message("axes", {
      first: directions[0],
      second: directions[1],
      left: grid.x[0]!,
      right: grid.x.at(-1)!,
      bottom: grid.y[0]!,
      top: grid.y.at(-1)!,
    }),
    ...(path && path.x.length > 0 ? [message("path", { count: path.x.length })] : []),
  ];
}

function edgesOf(values: Float64Array): [number, number] {
  const finite = values.filter(Number.isFinite);
  return [
    finite.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY),
    finite.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY),
  ];
}

function draw(chart: LandscapeChart, sheet: Sheet, room: Box): void {
  const { grid, directions, path, center } = chart;
  const { text } = sheet.sizes;
  const surface = surfaceOf(grid, chart.scale, edgesOf(grid.values)[0], undefined);
  const { scale } = surface;
  const name = nameOfLevels(sheet, surface);
  const hasBar = sheet.width >= 420 && sheet.height >= 280 && scale !== undefined;
  const bar = hasBar ? colorBarWidth(sheet, scale, name) + text : 0;
  const plot = drawAxes(
    sheet,
    { ...room, width: room.width - bar },
    { scale: linearScale([grid.x[0]!, grid.x.at(-1)!]), name: directions[0], grid: false },
    { scale: linearScale([grid.y[0]!, grid.y.at(-1)!]), name: directions[1], grid: false },
  );
  drawSurface(sheet, plot, surface);
  if (hasBar) {
    const box = { x: plot.x + plot.width + text, y: plot.y, width: bar - text, height: plot.height };
    drawColorBar(sheet, box, scale, name);
  }
  drawWay(sheet, plot, {
    xs: path?.x ?? [],
    ys: path?.y ?? [],
    goal: center,
    goalName: sheet.say("trained"),
  });
}

const words = {
  title: { ko: "손실 지형의 한 단면", en: "A slice of the loss landscape" },
  "at-center": {
    ko: "학습된 모델이 이 단면의 가장 낮은 곳에 있어요({loss})",
    en: "The trained network is the lowest here, at {loss}",
  },
  elsewhere: {
    ko: "이 단면은 {places}에서 가장 낮아요({loss})",
    en: "This slice is lowest at {places}: {loss}",
  },
  place: { ko: "({x}, {y})", en: "({x}, {y})" },
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
  missing: { ko: "손실이 없는 칸 {count}개", en: "{count|place|places} without a loss" },
  range: { ko: "손실은 {low}에서 {high}까지예요", en: "losses from {low} to {high}" },
  axes: {
    ko: "가로 {first}: {left}에서 {right}, 세로 {second}: {bottom}에서 {top}",
    en: "{first} from {left} to {right} across, {second} from {bottom} to {top} upward",
  },
  path: {
    ko: "{count}점의 학습 경로는 이 단면에 비친 그림자예요",
    en: "the way of training, {count} points, is its shadow on this slice",
  },
  loss: { ko: "손실", en: "loss" },
  above: { ko: "손실 −|최저|(로그)", en: "loss −|lowest|(log)" },
  "loss-log": { ko: "손실|(로그)", en: "loss|(log)" },
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
