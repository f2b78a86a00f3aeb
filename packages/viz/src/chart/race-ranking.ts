import { drawLegend } from "../mark/legend.ts";
import { mostSeries, othersName, type RankedStyles, rankedStyles, seriesStyle } from "../mark/series.ts";
import { type LegendEntry, isSmall, type Sheet, warn } from "../mark/sheet.ts";
import { readerOf } from "../scale/tie.ts";
import type { Box } from "../scene/scene.ts";
import { mapText } from "../text/locale.ts";
import { lossReader, type Runs, type Standing, standings, tiesOf, toldStep } from "./race-standings.ts";

/** The runs, best first; the first of them have a style of their own. */
export interface Cast extends RankedStyles {
  readonly ranking: readonly Standing[];
}

export function castOf(chart: Runs, sheet: Sheet): Cast {
  const ranking = standings(chart);
  const order = ranking.map(({ index }) => index);
  return { ranking, ...rankedStyles(sheet, order) };
}

const lost = { ko: "발산", en: "diverged" } as const;

/**
 * A legend of the losses at the moment of the picture, the ranking told at the end only; what comes back is the room
 * below it.
 */
export function drawRanking(chart: Runs, sheet: Sheet, room: Box, cast: Cast): Box {
  const { ranking, own, style } = cast;
  const isOver = sheet.progress === 1;
  const row = toldStep(chart, sheet.progress);
  const shown = ranking.slice(0, own);
  const entries = isOver ? shown : shown.toSorted((a, b) => a.index - b.index);
  const losses = entries.map(({ index, loss, diverged }) => {
    if (isOver) return diverged ? Number.NaN : loss;
    const { values } = chart.runs[index]!;
    return values[row] ?? values.at(-1)!;
  });
  const readings = losses.map(isOver ? lossReader(chart) : readerOf(losses, tiesOf(chart)));
  const widest = sheet.isAnimated ? { widest: "0.00000" } : {};
  const named = entries.map((run, i): LegendEntry =>
    Object.assign(
      // a low legend leaves the values out
      { name: mapText(run.name, (name) => (isSmall(sheet) && isOver && run.diverged ? `${name} ×` : name)) },
      { value: readings[i] || lost[sheet.locale] },
      style(run.index),
      widest,
    ),
  );
  const count = ranking.length - own;
  if (count > 0) {
    warn(sheet, "folded-series", { count });
    named.push({ name: othersName(sheet, count), ...seriesStyle(sheet, mostSeries) });
  }
  return drawLegend(sheet, room, named);
}
