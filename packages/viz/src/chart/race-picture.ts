import { drawGround } from "../mark/ground.ts";
import { drawLegend, type LegendEntry } from "../mark/legend.ts";
import { drawPaths } from "../mark/paths.ts";
import { mostSeries, othersName, type RankedStyles, rankedStyles, seriesStyle } from "../mark/series.ts";
import { isSmall, keep, scratch, type Sheet, warn } from "../mark/sheet.ts";
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

/** The runs, best first; the first of them have a style of their own. */
interface Cast extends RankedStyles {
  readonly ranking: readonly Standing[];
}

function castOf(chart: RaceChart, sheet: Sheet): Cast {
  const ranking = standings(chart);
  const order = ranking.map(({ index }) => index);
  return { ranking, ...rankedStyles(sheet, order) };
}

/** Paths over the contours, named beside them, with a legend in rank order and a bar of the levels where there is room. */
export function drawRace(chart: RaceChart, sheet: Sheet, room: Box): void {
  const cast = castOf(chart, sheet);
  const folded = cast.ranking.length - cast.own;
  if (folded > 0) warn(sheet, "folded-series", { count: folded });
  if (isSmall(sheet) && !sheet.isAnimated && folded === 0) {
    const bare = scratch(sheet);
    if (drawField(chart, bare, room, cast)) return keep(sheet, bare);
  }
  drawField(chart, sheet, drawLegend(sheet, room, legend(chart, sheet, cast)), cast);
}

/** Losses at the moment of the picture; the ranking is told at the end only. */
function legend(chart: RaceChart, sheet: Sheet, { ranking, own, style }: Cast): LegendEntry[] {
  const isOver = sheet.progress === 1;
  const row = toldStep(chart, sheet.progress);
  const shown = ranking.slice(0, own);
  const entries = isOver ? shown : shown.toSorted((a, b) => a.index - b.index);
  const losses = entries.map(({ index, loss, diverged }) => {
    const { values } = chart.runs[index]!;
    if (isOver) return diverged ? Number.NaN : loss;
    return values[Math.min(row, values.length - 1)]!;
  });
  const readings = readApart(losses, tiesOf(chart));
  const widest = sheet.isAnimated ? { widest: "0.00000" } : {};
  const named = entries.map((run, i): LegendEntry =>
    Object.assign({ name: run.name, value: readings[i] || sheet.say("lost") }, style(run.index), widest),
  );
  const count = ranking.length - own;
  if (count === 0) return named;
  return [...named, { name: othersName(sheet, count), ...seriesStyle(sheet, mostSeries) }];
}

/** The surface with the paths; what comes back is whether every run found room for its name. */
function drawField(chart: RaceChart, sheet: Sheet, room: Box, { ranking, own, style }: Cast): boolean {
  const { x, y, surface } = viewOf(chart);
  const plot = drawGround(sheet, room, surface, [x, y], chart.axisNames);
  return drawPaths(sheet, plot, {
    paths: ranking.map((run, place) => ({
      xs: chart.runs[run.index]!.positions[0],
      ys: chart.runs[run.index]!.positions[1],
      diverged: run.diverged,
      name: place < own ? run.name : "",
      label: place < own ? sheet.say("exit", { name: run.name }) : "",
      style: style(run.index),
    })),
    ringEvery: hasRings(chart) ? ringEvery(chart) : 0,
    minima: chart.minima.map(({ point }) => [point[0] ?? Number.NaN, point[1] ?? Number.NaN]),
  });
}
