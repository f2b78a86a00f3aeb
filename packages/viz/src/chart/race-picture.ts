import { drawAxes } from "../mark/axes.ts";
import { drawLegend, type LegendEntry } from "../mark/legend.ts";
import { drawPaths } from "../mark/paths.ts";
import { mostSeries, type SeriesStyle, seriesStyle } from "../mark/series.ts";
import { keep, scratch, type Sheet, warn } from "../mark/sheet.ts";
import { nameOfLevels } from "../mark/level-name.ts";
import { colorBarWidth, drawColorBar, drawSurface } from "../mark/surface.ts";
import { linearScale } from "../scale/linear.ts";
import { readApart } from "../scale/tie.ts";
import type { Box } from "../scene/scene.ts";
import type { RaceChart } from "./race-data.ts";
import { type Standing, standings, stepsOf, tiesOf, toldStep } from "./race-standings.ts";
import { viewOf } from "./race-view.ts";

/** About how many rings a path gets. */
const mostRings = 12;

/** Steps between two rings: a round multiple of what was asked for. */
export function ringEvery(chart: RaceChart): number {
  const wanted = stepsOf(chart) / chart.dotEvery / mostRings;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, wanted)));
  const factor = [1, 2, 5, 10].find((each) => each * power >= wanted - 1e-9) ?? 10;
  return chart.dotEvery * factor * power;
}

/** Whether any path is long enough for a ring. */
export function hasRings(chart: RaceChart): boolean {
  return stepsOf(chart) > ringEvery(chart);
}

/** Runs with a style of their own, best first, and how each run is drawn. */
interface Cast {
  readonly ranking: readonly Standing[];
  readonly shown: readonly Standing[];
  readonly style: (run: Standing) => SeriesStyle;
}

function castOf(chart: RaceChart, sheet: Sheet): Cast {
  const ranking = standings(chart);
  const shown = ranking.length > mostSeries ? ranking.slice(0, mostSeries - 1) : ranking;
  const order = shown.map(({ index }) => index).toSorted((a, b) => a - b);
  const places = new Map(order.map((index, place) => [index, place]));
  return { ranking, shown, style: ({ index }) => seriesStyle(sheet, places.get(index) ?? mostSeries) };
}

/** Paths over the contours, named beside them, with a legend in rank order and a bar of the levels where there is room. */
export function drawRace(chart: RaceChart, sheet: Sheet, room: Box): void {
  const cast = castOf(chart, sheet);
  const folded = cast.ranking.length - cast.shown.length;
  if (folded > 0) warn(sheet, "folded-series", { count: folded });
  const isSmall = sheet.width < 420 || sheet.height < 280;
  if (isSmall && !sheet.isAnimated && folded === 0) {
    const bare = scratch(sheet);
    if (drawField(chart, bare, room, cast)) return keep(sheet, bare);
  }
  drawField(chart, sheet, drawLegend(sheet, room, legend(chart, sheet, cast)), cast);
}

/** Losses at the moment of the picture; the ranking is told at the end only. */
function legend(chart: RaceChart, sheet: Sheet, { ranking, shown, style }: Cast): LegendEntry[] {
  const isOver = sheet.progress === 1;
  const row = toldStep(chart, sheet.progress);
  const entries = isOver ? shown : shown.toSorted((a, b) => a.index - b.index);
  const losses = entries.map(({ index, loss, diverged }) => {
    const { values } = chart.runs[index]!;
    if (isOver) return diverged ? Number.NaN : loss;
    return values[Math.min(row, values.length - 1)]!;
  });
  const readings = readApart(losses, tiesOf(chart));
  const widest = sheet.isAnimated ? { widest: "0.00000" } : {};
  const named = entries.map((run, i): LegendEntry =>
    Object.assign({ name: run.name, value: readings[i] || sheet.say("lost") }, style(run), widest),
  );
  const count = ranking.length - shown.length;
  if (count === 0) return named;
  return [...named, { name: sheet.say("others", { count }), ...seriesStyle(sheet, mostSeries) }];
}

/** The surface with the paths; what comes back is whether every run found room for its name. */
function drawField(chart: RaceChart, sheet: Sheet, room: Box, { ranking, shown, style }: Cast): boolean {
  const { x, y, surface } = viewOf(chart);
  const barName = nameOfLevels(sheet, surface);
  const { scale } = surface;
  const hasBar = sheet.width >= 420 && sheet.height >= 280 && scale !== undefined;
  const bar = hasBar ? colorBarWidth(sheet, scale, barName) + sheet.sizes.text : 0;
  const plot = drawAxes(
    sheet,
    { ...room, width: room.width - bar },
    { scale: linearScale(x), name: chart.axisNames[0], grid: false },
    { scale: linearScale(y), name: chart.axisNames[1], grid: false },
  );
  drawSurface(sheet, plot, surface);
  if (hasBar) {
    const left = plot.x + plot.width + sheet.sizes.text;
    const box = { x: left, y: plot.y, width: bar - sheet.sizes.text, height: plot.height };
    drawColorBar(sheet, box, scale, barName);
  }
  const own = new Set(shown);
  return drawPaths(sheet, plot, {
    paths: ranking.map((run) => ({
      xs: chart.runs[run.index]!.positions[0],
      ys: chart.runs[run.index]!.positions[1],
      diverged: run.diverged,
      name: own.has(run) ? run.name : "",
      label: own.has(run) ? sheet.say("exit", { name: run.name }) : "",
      style: style(run),
    })),
    ringEvery: hasRings(chart) ? ringEvery(chart) : 0,
    minima: chart.minima.map(({ point }) => [point[0] ?? Number.NaN, point[1] ?? Number.NaN]),
  });
}
