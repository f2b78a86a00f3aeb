import type { Scale, Tick } from "../scale/scale.ts";
import { extent } from "../scale/scale.ts";
import { linearScale } from "../scale/linear.ts";
import type { Box } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import { drawAxes, type Plot } from "./axes.ts";
import { isShown, within } from "./clip.ts";
import { reserveKey } from "./key.ts";
import { drawBand, drawLines } from "./lines.ts";
import { seriesStyle } from "./series.ts";
import type { Sheet } from "./sheet.ts";

export interface ScoreCurve {
  readonly name: string;
  /** Stands below the name at the end of the line. */
  readonly value: string;
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export interface ScoreCurves {
  readonly xs: Float64Array;
  readonly x: Scale;
  readonly xName: LocalizedText;
  readonly xTicks?: readonly Tick[];
  readonly yName: LocalizedText;
  readonly curves: readonly ScoreCurve[];
}

/** More places than this have no rings. */
const mostRings = 40;

/** Mean scores with the range over folds as a band and a ring at every measured place. */
export function drawScoreCurves(
  sheet: Sheet,
  room: Box,
  { xs, x, xName, xTicks, yName, curves }: ScoreCurves,
): Plot {
  const entries = curves.map(({ name, value }, i) => ({
    name,
    value: sheet.progress === 1 ? value : "",
    style: seriesStyle(sheet, i),
    ...(sheet.isAnimated && { widest: value }),
  }));
  const key = reserveKey(sheet, room, entries);
  const bounds = extent(
    curves.flatMap(({ low, high }) => [...(extent(low) ?? []), ...(extent(high) ?? [])]),
  ) ?? [0, 1];
  const plot = drawAxes(
    sheet,
    key.room,
    { scale: x, name: xName, ...(xTicks && { ticks: xTicks }) },
    { scale: linearScale(bounds, true), name: yName },
  );
  const until = Math.max(1, Math.round(sheet.progress * xs.length));
  const shown = xs.subarray(0, until);
  within(sheet, plot, () => {
    for (const [i, { low, high }] of curves.entries())
      drawBand(sheet, plot, { color: seriesStyle(sheet, i).color, xs: shown, low, high });
    drawLines(
      sheet,
      plot,
      curves.map(({ mean }, i) => ({ style: seriesStyle(sheet, i), xs: shown, ys: mean })),
    );
  });
  for (const [i, { mean }] of shown.length > mostRings ? [] : curves.entries()) {
    const { color } = seriesStyle(sheet, i);
    for (const [k, at] of shown.entries()) {
      if (!Number.isFinite(mean[k])) continue;
      const point = { x: plot.atX(at), y: plot.atY(mean[k]!), radius: 3, fill: sheet.theme.card };
      if (isShown(plot, [point.x, point.y]))
        sheet.items.push({ type: "circle", role: "mark", ...point, stroke: color, lineWidth: 1.6 });
    }
  }
  key.finish(
    plot,
    curves.map(({ mean }) => {
      const k = last(mean.subarray(0, until));
      return k < 0 ? undefined : ([plot.atX(xs[k]!), plot.atY(mean[k]!)] as const);
    }),
  );
  return plot;
}

function last(values: Float64Array): number {
  return values.findLastIndex(Number.isFinite);
}
