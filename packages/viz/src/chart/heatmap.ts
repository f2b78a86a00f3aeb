import { drawMatrix } from "../mark/matrix.ts";
import type { Sheet } from "../mark/sheet.ts";
import { blend } from "../scale/color.ts";
import { extent } from "../scale/scale.ts";
import type { Box } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import { formatNumber } from "@opt/words";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { type ChartDescription, type ChartTexts, freezeChart, readText } from "./description.ts";
import { readNumbers } from "./numbers.ts";

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

function bestPlace({ values, better }: HeatmapChart): number {
  let best = -1;
  for (const [i, value] of values.entries()) {
    const ahead = better === "higher" ? value > values[best]! : value < values[best]!;
    if (Number.isFinite(value) && (best < 0 || ahead)) best = i;
  }
  return best;
}

function onEdge(at: number, axis: GridAxis): boolean {
  return axis.values.length > 2 && (at === 0 || at === axis.values.length - 1);
}

function findings(chart: HeatmapChart): Message[] {
  const best = bestPlace(chart);
  const columns = chart.x.values.length;
  const [i, j] = [best % columns, Math.floor(best / columns)];
  const missing = chart.values.filter((value) => !Number.isFinite(value)).length;
  return [
    message("best", {
      score: formatNumber(chart.values[best]!),
      x: chart.x.name,
      i: nameOf(chart.x.values[i]!),
      y: chart.y.name,
      j: nameOf(chart.y.values[j]!),
    }),
    ...(onEdge(i, chart.x) || onEdge(j, chart.y) ? [message("edge")] : []),
    ...(missing > 0 ? [message("missing", { count: missing })] : []),
  ];
}

function details(chart: HeatmapChart): Message[] {
  const { x, y } = chart;
  const columns = x.values.length;
  const rows = y.values.map((value, j) => {
    const scores = chart.values.subarray(j * columns, (j + 1) * columns);
    return message("row", {
      name: y.name,
      value: nameOf(value),
      scores: Array.from(scores, (score) => (Number.isFinite(score) ? formatNumber(score) : noScore)),
    });
  });
  return [message("columns", { name: x.name, values: x.values.map(nameOf) }), message("rows", { rows })];
}

const noScore = { ko: "없음", en: "none" };

function draw(chart: HeatmapChart, sheet: Sheet, room: Box): void {
  const { theme } = sheet;
  const [low, high] = extent(chart.values) ?? [0, 1];
  const best = bestPlace(chart);
  const columns = chart.x.values.length;
  const rows = chart.y.values.length;
  drawMatrix(sheet, room, {
    rowNames: chart.y.values.map(nameOf).toReversed(),
    columnNames: chart.x.values.map(nameOf),
    rowTitle: chart.y.name,
    columnTitle: chart.x.name,
    strong: [rows - 1 - Math.floor(best / columns), best % columns],
    cell: (row, column) => {
      const at = (rows - 1 - row) * columns + column;
      const value = chart.values[at]!;
      if (!Number.isFinite(value)) return { fill: theme.card, text: "×" };
      const share = high > low ? (value - low) / (high - low) : 1;
      const good = chart.better === "higher" ? share : 1 - share;
      return {
        fill: blend(theme.series[1], theme.card, 0.1 + 0.85 * good),
        text: formatNumber(value),
      };
    },
  });
}

const words = {
  title: { ko: "격자 탐색", en: "Grid search" },
  best: {
    ko: "가장 좋은 점수 {score}: {x} = {i}, {y} = {j}",
    en: "Best score {score} at {x} = {i}, {y} = {j}",
  },
  edge: { ko: "격자의 끝이니 더 넓혀 보세요", en: "at the edge: try a wider grid" },
  missing: { ko: "× 점수가 없는 칸 {count}개", en: "× {count|cell|cells} without a score" },
  "missing-told": {
    ko: "점수가 없는 칸이 {count}개 있어요",
    en: "{count|cell has|cells have} no score",
  },
  columns: { ko: "가로축 {name}: {values}", en: "{name} across: {values}" },
  rows: { ko: "점수, {rows;}", en: "scores, {rows;}" },
  row: { ko: "{name} {value}: {scores}", en: "{name} {value}: {scores}" },
} as const;

export const heatmapKind: ChartKind<HeatmapChart> = {
  kind: "heatmap",
  words,
  title: () => message("title"),
  findings,
  details,
  isEmpty: (chart) => bestPlace(chart) < 0,
  draw,
};
