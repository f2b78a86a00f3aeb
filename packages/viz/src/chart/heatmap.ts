import { drawMatrix } from "../mark/matrix.ts";
import type { Sheet } from "../mark/sheet.ts";
import { blend } from "../scale/color.ts";
import { suitsLog } from "../scale/log.ts";
import { countFinite } from "../scale/column.ts";
import { extent } from "../scale/scale.ts";
import { bestPlaces, readerOf, tieRule } from "../scale/tie.ts";
import type { Box } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import { formatNumber } from "@opt/words";
import { longList, type Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { type ChartDescription, type ChartTexts, freezeChart, readText } from "./description.ts";
import { readNumbers } from "./numbers.ts";
import { remembered } from "./remembered.ts";

/** A hyperparameter of a grid search and the values it was given. */
export interface GridAxis {
  readonly name: LocalizedText;
  readonly values: readonly (number | LocalizedText)[];
}

export interface HeatmapChartOptions extends ChartTexts {
  readonly x: GridAxis;
  readonly y: GridAxis;
  /** `values[j * x.values.length + i]` is the score at `(x.values[i], y.values[j])`; NaN where there is none. */
  readonly values: ArrayLike<number>;
  /** Which scores are good. Default `"higher"`. */
  readonly better?: "higher" | "lower";
}

/** Scores over two hyperparameters. */
export interface HeatmapChart extends ChartDescription<"heatmap"> {
  readonly x: GridAxis;
  readonly y: GridAxis;
  readonly values: Float64Array;
  readonly better: "higher" | "lower";
}

/**
 * A grid search: a cell for each pair of hyperparameters, stronger where the score is better, the best one framed.
 *
 * @throws `RangeError` when the number of values does not fit the axes.
 *
 * @example
 * ```ts
 * const chart = heatmapChart({
 *   x: { name: "C", values: [1, 10] },
 *   y: { name: "gamma", values: [0.1, 1] },
 *   values: [0.8, 0.9, 0.7, 0.6],
 * });
 * console.log(chartFinding(chart, "en")); // → Best score 0.9 at C = 10, gamma = 0.1
 * ```
 */
export function heatmapChart(options: HeatmapChartOptions): HeatmapChart {
  const { better = "higher" } = options;
  if (better !== "higher" && better !== "lower")
    throw new RangeError(`better must be "higher" or "lower", got ${String(better)}`);
  const [x, y] = [readAxis("x", options.x), readAxis("y", options.y)];
  const values = readNumbers("values", options.values);
  if (values.length !== x.values.length * y.values.length) {
    throw new RangeError(
      `values must hold ${x.values.length} x ${y.values.length} scores, got ${values.length}`,
    );
  }
  return freezeChart<HeatmapChart>(heatmapKind, { x, y, values, better }, options);
}

function readAxis(name: string, { name: text, values }: GridAxis): GridAxis {
  return {
    name: readText(`${name}.name`, text),
    values: Array.from(values, (value, i) =>
      typeof value === "number" ? value : readText(`${name}.values[${i}]`, value),
    ),
  };
}

function nameOf(value: number | LocalizedText): LocalizedText {
  return typeof value === "number" ? formatNumber(value) : value;
}

/** Places of the best scores; more than one is a tie. */
const bestOf = remembered(({ values, better }: HeatmapChart): number[] =>
  bestPlaces(values, better, tieRule(values)),
);

function onEdge(at: number, axis: GridAxis): boolean {
  return axis.values.length > 2 && (at === 0 || at === axis.values.length - 1);
}

function findings(chart: HeatmapChart): Message[] {
  const missing = chart.values.length - countFinite(chart.values);
  return [...outcome(chart), ...(missing > 0 ? [message("missing", { count: missing })] : [])];
}

function outcome(chart: HeatmapChart): Message[] {
  const best = bestOf(chart);
  const columns = chart.x.values.length;
  const [i, j] = [best[0]! % columns, Math.floor(best[0]! / columns)];
  const values = {
    score: formatNumber(chart.values[best[0]!]!),
    count: best.length,
    x: chart.x.name,
    i: nameOf(chart.x.values[i]!),
    y: chart.y.name,
    j: nameOf(chart.y.values[j]!),
  };
  const known = countFinite(chart.values);
  if (known > 1 && best.length === known) return [message("level", values)];
  const lower = chart.better === "lower" ? "-lower" : "";
  if (best.length > 1) return [message(`tie${lower}`, values)];
  const isEdge = known > 1 && (onEdge(i, chart.x) || onEdge(j, chart.y));
  return [message(`best${lower}`, values), ...(isEdge ? [message("edge")] : [])];
}

function underway({ values }: HeatmapChart, progress: number): Message {
  return message("at", { count: Math.ceil(progress * values.length), all: values.length });
}

function details(chart: HeatmapChart): Message[] {
  const { x, y } = chart;
  const columns = x.values.length;
  const read = readerOf(chart.values, tieRule(chart.values));
  const rows = longList(y.values.length, (j) =>
    message("row", {
      name: y.name,
      value: nameOf(y.values[j]!),
      scores: longList(columns, (i) => read(chart.values[j * columns + i]!) || noScore),
    }),
  );
  const code = chart.better === "lower" ? "rows-lower" : "rows";
  return [message("columns", { name: x.name, values: x.values.map(nameOf) }), message(code, { rows })];
}

const noScore = { ko: "없음", en: "none" };

/** From the value to its place between the lowest and the highest, by the logarithm where they span a decade. */
function shareOf({ values }: HeatmapChart): (value: number) => number {
  const [low, high] = extent(values) ?? [0, 1];
  if (!(high > low)) return () => 0.5;
  if (suitsLog(low, high)) return (value) => Math.log(value / low) / Math.log(high / low);
  return (value) => (value / 2 - low / 2) / (high / 2 - low / 2);
}

function draw(chart: HeatmapChart, sheet: Sheet, room: Box): void {
  const { theme } = sheet;
  const [best = -1, ...others] = bestOf(chart);
  const columns = chart.x.values.length;
  const rows = chart.y.values.length;
  const share = shareOf(chart);
  const read = readerOf(chart.values, tieRule(chart.values));
  const valueAt = (row: number, column: number) => chart.values[(rows - 1 - row) * columns + column]!;
  const color = (good: number) => blend(theme.series[1], theme.card, 0.1 + 0.85 * good);
  const [low, high] = (extent(chart.values) ?? [0, 1]).map((value) => formatNumber(value));
  drawMatrix(sheet, room, {
    rowNames: chart.y.values.map(nameOf).toReversed(),
    columnNames: chart.x.values.map(nameOf),
    rowTitle: chart.y.name,
    columnTitle: chart.x.name,
    isUpward: true,
    key: {
      colors: [color(0), color(1)],
      labels: chart.better === "higher" ? [low!, high!] : [high!, low!],
    },
    strong: others.length === 0 ? [rows - 1 - Math.floor(best / columns), best % columns] : undefined,
    fill: (row, column) => {
      const value = valueAt(row, column);
      if (!Number.isFinite(value)) return theme.card;
      return color(chart.better === "higher" ? share(value) : 1 - share(value));
    },
    value: (row, column) => {
      const text = read(valueAt(row, column));
      return text === "" ? { text: "×", isFaint: true } : { text };
    },
  });
}

const words = {
  title: { ko: "격자 탐색", en: "Grid search" },
  best: {
    ko: "가장 좋은 점수 {score}: {x} = {i}, {y} = {j}",
    en: "Best score {score} at {x} = {i}, {y} = {j}",
  },
  "best-lower": {
    ko: "가장 낮은 값 {score}: {x} = {i}, {y} = {j}",
    en: "Lowest value {score} at {x} = {i}, {y} = {j}",
  },
  tie: {
    ko: "{count}칸이 똑같이 가장 좋아요({score})",
    en: "{count} cells tie for the best score, {score}",
  },
  "tie-lower": {
    ko: "{count}칸이 똑같이 가장 낮아요({score})",
    en: "{count} cells tie for the lowest value, {score}",
  },
  level: { ko: "모든 칸이 {score:으로/로} 같아요", en: "All cells are level at {score}" },
  edge: { ko: "격자의 끝이니 더 넓혀 보세요", en: "at the edge: try a wider grid" },
  missing: { ko: "× 점수가 없는 칸 {count}개", en: "× {count|cell|cells} without a score" },
  "missing-told": {
    ko: "점수가 없는 칸이 {count}개 있어요",
    en: "{count|cell has|cells have} no score",
  },
  at: { ko: "{all}칸 중 {count}칸", en: "{count} of {all} cells" },
  columns: { ko: "가로축 {name}: {values}", en: "{name} across: {values}" },
  rows: { ko: "점수, {rows;}", en: "scores, {rows;}" },
  "rows-lower": { ko: "값, {rows;}", en: "values, {rows;}" },
  row: { ko: "{name} {value}: {scores}", en: "{name} {value}: {scores}" },
} as const;

export const heatmapKind: ChartKind<HeatmapChart> = {
  kind: "heatmap",
  words,
  title: () => message("title"),
  findings,
  details,
  underway,
  isEmpty: ({ values }) => !values.some(Number.isFinite),
  draw,
};
