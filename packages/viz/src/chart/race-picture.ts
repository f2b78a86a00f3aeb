import { drawAxes } from "../mark/axes.ts";
import { drawLegend } from "../mark/legend.ts";
import { drawPaths } from "../mark/paths.ts";
import { mostSeries, type SeriesStyle, seriesStyle } from "../mark/series.ts";
import { type Sheet, warn } from "../mark/sheet.ts";
import { colorBarWidth, drawColorBar, drawSurface, surfaceOf } from "../mark/surface.ts";
import { linearScale } from "../scale/linear.ts";
import type { Box } from "../scene/scene.ts";
import { formatNumber } from "@opt/words";
import type { RaceChart } from "./race-data.ts";
import { type Standing, standings } from "./race-standings.ts";

/** Paths over the contours, with a legend in rank order and a bar of the levels. */
export function drawRace(chart: RaceChart, sheet: Sheet, room: Box): void {
  const { grid, minima } = chart;
  const ranking = standings(chart);
  const shown = ranking.length > mostSeries ? ranking.slice(0, mostSeries - 1) : ranking;
  const folded = ranking.slice(shown.length);
  if (folded.length > 0) warn(sheet, "folded-series", { count: folded.length });
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
      label: shown.includes(run) ? sheet.say("exit", { name: run.name }) : "",
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
