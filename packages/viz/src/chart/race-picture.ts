import { stepFor } from "../scale/linear.ts";
import { drawGround } from "../mark/ground.ts";
import { drawPaths } from "../mark/paths.ts";
import { isSmall, keep, scratch, type Sheet } from "../mark/sheet.ts";
import type { Box } from "../scene/scene.ts";
import type { RaceChart } from "./race-data.ts";
import { type Cast, castOf, drawRanking } from "./race-ranking.ts";
import { stepsOf } from "./race-standings.ts";
import { viewOf } from "./race-view.ts";

/** About how many rings a path gets. */
const mostRings = 12;

/** Steps between two rings: a round multiple of what was asked for. */
export function ringEvery(chart: RaceChart): number {
  return chart.dotEvery * stepFor(Math.max(1, stepsOf(chart) / chart.dotEvery / mostRings));
}

/** Whether any path is long enough for a ring. */
export function hasRings(chart: RaceChart): boolean {
  return stepsOf(chart) > ringEvery(chart);
}

/** Paths over the contours, named beside them, with a legend in rank order and a bar of the levels where there is room. */
export function drawRace(chart: RaceChart, sheet: Sheet, room: Box): void {
  const cast = castOf(chart, sheet);
  if (isSmall(sheet) && !sheet.gather && !sheet.isAnimated && cast.own === cast.ranking.length) {
    const bare = scratch(sheet);
    if (drawField(chart, bare, room, cast)) return keep(sheet, bare);
  }
  drawField(chart, sheet, drawRanking(chart, sheet, room, cast), cast);
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
      name: place >= own ? "" : run.diverged ? sheet.say("exit", { name: run.name }) : run.name,
      style: style(run.index),
    })),
    ringEvery: hasRings(chart) ? ringEvery(chart) : 0,
    minima: chart.minima.map(({ point: [left = 0, low = 0] }) => [left, low]),
  });
}
