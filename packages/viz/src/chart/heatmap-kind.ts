import { countFinite } from "../scale/column.ts";
import { longList, type Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import type { GridAxis, HeatmapChart } from "./heatmap-data.ts";
import { drawHeatmap } from "./heatmap-picture.ts";
import { bestOf, namesOf, scoreReader, shownOf } from "./heatmap-scores.ts";
import { outsideMessage } from "./outside.ts";

/** Whether a place is at an end of an axis beyond which there is more: of numbers, not of names. */
function onEdge(at: number, { values }: GridAxis): boolean {
  const isEnd = at === 0 || at === values.length - 1;
  return isEnd && values.length > 2 && values.every((value) => typeof value === "number");
}

function findings(chart: HeatmapChart): Message[] {
  const missing = chart.values.length - countFinite(chart.values);
  const [columns, rows] = [shownOf(chart, "x"), shownOf(chart, "y")];
  const width = chart.x.values.length;
  const hidden = chart.values.filter(
    (score, i) =>
      Number.isFinite(score) && !(columns.includes(i % width) && rows.includes(Math.floor(i / width))),
  );
  return [
    ...outcome(chart),
    ...(missing > 0 ? [message("missing", { count: missing })] : []),
    ...outsideMessage(hidden.length),
  ];
}

function outcome(chart: HeatmapChart): Message[] {
  const best = bestOf(chart);
  const columns = chart.x.values.length;
  const [i, j] = [best[0]! % columns, Math.floor(best[0]! / columns)];
  const [x, y] = [namesOf(chart, "x"), namesOf(chart, "y")];
  const values = {
    score: scoreReader(chart)(chart.values[best[0]!]!),
    count: best.length,
    x: x.title,
    i: x.nameOf(i),
    y: y.title,
    j: y.nameOf(j),
  };
  const known = countFinite(chart.values);
  if (known > 1 && best.length === known) return [message("level", values)];
  const lower = chart.better === "lower" ? "-lower" : "";
  if (best.length > 1) return [message(`tie${lower}`, values)];
  const isEdge = known > 1 && (onEdge(i, chart.x) || onEdge(j, chart.y));
  return [message(`best${lower}`, values), ...(isEdge ? [message("edge")] : [])];
}

function underway(chart: HeatmapChart, progress: number): Message {
  const all = shownOf(chart, "x").length * shownOf(chart, "y").length;
  return message("at", { count: Math.ceil(progress * all), all });
}

function details(chart: HeatmapChart): Message[] {
  const columns = chart.x.values.length;
  const [x, y] = [namesOf(chart, "x"), namesOf(chart, "y")];
  const read = scoreReader(chart);
  const rows = longList(chart.y.values.length, (j) =>
    message("row", {
      name: y.title,
      value: y.nameOf(j),
      scores: longList(columns, (i) => read(chart.values[j * columns + i]!) || noScore),
    }),
  );
  const code = chart.better === "lower" ? "rows-lower" : "rows";
  return [
    message("columns", { name: x.title, values: longList(columns, x.nameOf) }),
    message(code, { rows }),
  ];
}

const noScore = { ko: "없음", en: "none" };

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
  draw: drawHeatmap,
};
