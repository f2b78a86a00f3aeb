import { drawMatrix } from "../mark/matrix.ts";
import type { Sheet } from "../mark/sheet.ts";
import { blend } from "../scale/color.ts";
import { suitsLog } from "../scale/log.ts";
import { extent } from "../scale/scale.ts";
import type { Box } from "../scene/scene.ts";
import { localize } from "../text/locale.ts";
import type { HeatmapChart } from "./heatmap-data.ts";
import { bestOf, namesOf, scoreReader, shownOf } from "./heatmap-scores.ts";

/** From the value to its place between two ends, by the logarithm where they span a decade. */
function shareBetween([low, high]: readonly [number, number]): (value: number) => number {
  if (!(high > low)) return () => 0.5;
  const share = suitsLog(low, high)
    ? (value: number) => Math.log(Math.max(value, low) / low) / Math.log(high / low)
    : (value: number) => (value / 2 - low / 2) / (high / 2 - low / 2);
  return (value) => Math.min(1, Math.max(0, share(value)));
}

/** A cell a score, stronger where it is better, the best one framed. */
export function drawHeatmap(chart: HeatmapChart, sheet: Sheet, room: Box): void {
  const { theme } = sheet;
  const { values, value, better } = chart;
  const [best = -1, ...others] = bestOf(chart);
  const [columns, rows] = [shownOf(chart, "x"), shownOf(chart, "y").toReversed()];
  const width = chart.x.values.length;
  const ends = value.domain ?? extent(values) ?? [0, 1];
  const share = shareBetween(ends);
  const read = scoreReader(chart);
  const valueAt = (row: number, column: number) => values[rows[row]! * width + columns[column]!]!;
  const color = (good: number) => blend(theme.series[1], theme.card, 0.1 + 0.85 * good);
  const [low = "", high = ""] = ends.map((end) => localize(read(end), sheet.locale));
  const [x, y] = [namesOf(chart, "x"), namesOf(chart, "y")];
  const place = [rows.indexOf(Math.floor(best / width)), columns.indexOf(best % width)] as const;
  drawMatrix(sheet, room, {
    rowNames: rows.map(y.nameOf),
    columnNames: columns.map(x.nameOf),
    rowTitle: y.title,
    columnTitle: x.title,
    isUpward: true,
    key: { colors: [color(0), color(1)], labels: better === "higher" ? [low, high] : [high, low] },
    strong: others.length === 0 && !place.includes(-1) ? place : undefined,
    fill: (row, column) => {
      const score = valueAt(row, column);
      if (!Number.isFinite(score)) return theme.card;
      return color(better === "higher" ? share(score) : 1 - share(score));
    },
    value: (row, column) => {
      const text = localize(read(valueAt(row, column)), sheet.locale);
      return text === "" ? { text: "×", isFaint: true } : { text };
    },
  });
}
