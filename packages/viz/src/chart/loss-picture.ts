import { drawAxes, type Plot } from "../mark/axes.ts";
import { drawBestPoint } from "../mark/best-point.ts";
import { type KeyEntry, reserveKey } from "../mark/key.ts";
import { drawBand, drawLines, linePoints, type LineSpec } from "../mark/lines.ts";
import { mostSeries, seriesStyle } from "../mark/series.ts";
import { type Sheet, warn } from "../mark/sheet.ts";
import { linearScale } from "../scale/linear.ts";
import { logScale } from "../scale/log.ts";
import { extent, type Scale } from "../scale/scale.ts";
import type { Box } from "../scene/scene.ts";
import { formatNumber } from "@opt/words";
import { lastPlace, lowestPlace } from "./curve.ts";
import type { LossChart } from "./loss-data.ts";
import { dropped, type Line, linesOf, ranked } from "./loss-lines.ts";
import { envelope } from "./smooth.ts";

function scaleOf(chart: LossChart, lines: readonly Line[]): Scale {
  const values = lines.flatMap(({ spread: { low, high } }) => [extent(low)?.[0], extent(high)?.[1]]);
  const [low, high] = extent(values.filter((value) => value !== undefined)) ?? [0.1, 1];
  return chart.y === "log" ? logScale([low * 0.9, high * 1.1]) : linearScale([Math.min(0, low), high], true);
}

/** Lines with their bands, named at their ends or in a legend. */
export function drawLoss(chart: LossChart, sheet: Sheet, room: Box): void {
  const lines = linesOf(chart);
  const ranking = ranked(lines);
  const count = dropped(chart);
  if (count > 0) warn(sheet, "dropped-non-positive", { count });
  const kept = ranking.length > mostSeries ? ranking.slice(0, mostSeries - 1) : ranking;
  if (kept.length < ranking.length) warn(sheet, "folded-series", { count: ranking.length - kept.length });
  const order = kept.map(({ series }) => series).toSorted((a, b) => a - b);
  const place = (series: number) => (order.includes(series) ? order.indexOf(series) : mostSeries);
  const single = chart.series.length === 1;
  const secondary = (part: Line["part"], series: number) =>
    !single && part === "train" && chart.series[series]!.validation.length > 0;
  const style = ({ series, part }: Line) => {
    const { color, dash } = seriesStyle(sheet, single && part === "train" ? 1 : place(series));
    return { color, dash: secondary(part, series) ? [1.6, 3] : dash };
  };
  const named = single ? lines : kept;
  const entries = named.map((line): KeyEntry => ({
    name: single ? sheet.say(line.part) : chart.series[line.series]!.name,
    value: line.diverged ? sheet.say("lost") : Number.isNaN(line.end) ? "" : formatNumber(line.end, 2),
    style: style(line),
  }));
  const folded = ranking.slice(kept.length);
  const key = reserveKey(
    sheet,
    room,
    folded.length === 0
      ? entries
      : [
          ...entries,
          {
            name: sheet.say("others", { count: folded.length }),
            value: "",
            style: seriesStyle(sheet, mostSeries),
          },
        ],
  );
  const epochs = Math.max(1, ...lines.map(({ bold }) => bold.length));
  const xs = countUp(epochs);
  const plot = drawAxes(
    sheet,
    key.room,
    { scale: linearScale([1, epochs]), name: chart.xName },
    { scale: scaleOf(chart, lines), name: sheet.say("loss") },
  );
  const until = Math.max(1, Math.round(sheet.progress * epochs));
  for (const line of lines) drawSpread(chart, sheet, plot, line, xs.subarray(0, until), style(line).color);
  drawLines(
    sheet,
    plot,
    lines.toReversed().map((line): LineSpec => ({
      style: style(line),
      xs: xs.subarray(0, Math.min(until, line.bold.length)),
      ys: line.bold,
      weight: secondary(line.part, line.series) ? 0.7 : 1,
    })),
  );
  key.finish(plot, [
    ...named.map((line) => endOf(plot, xs, line, until)),
    ...(folded.length === 0
      ? []
      : [folded.map((line) => endOf(plot, xs, line, until)).find((end) => end !== undefined)]),
  ]);
  const validation = lines.find(({ part }) => part === "validation");
  if (chart.markBest && validation && sheet.progress === 1) drawBest(chart, sheet, plot, validation, lines);
}

function endOf(
  plot: Plot,
  xs: Float64Array,
  { bold }: Line,
  until: number,
): readonly [number, number] | undefined {
  const last = lastPlace(bold.subarray(0, until));
  return last < 0 ? undefined : [plot.atX(xs[last]!), plot.atY(bold[last]!)];
}

/** The range over seeds, or the values behind a smoothed line. */
function drawSpread(
  { series, smooth }: LossChart,
  sheet: Sheet,
  plot: Plot,
  line: Line,
  xs: Float64Array,
  color: LineSpec["style"]["color"],
): void {
  const { low, high, mean } = line.spread;
  if (series[line.series]![line.part].length > 1) drawBand(sheet, plot, { color, xs, low, high });
  else if (smooth > 0) {
    const hull = envelope(mean, Math.max(1, Math.round(smooth / 2)));
    const places = hull.places.map((place) => place + 1).filter((epoch) => epoch <= xs.length);
    drawBand(sheet, plot, { color, xs: places, low: hull.low, high: hull.high });
  }
}

/** 1, 2, … up to a count. */
function countUp(count: number): Float64Array {
  const numbers = new Float64Array(count);
  for (let i = 0; i < count; i++) numbers[i] = i + 1;
  return numbers;
}

function drawBest(chart: LossChart, sheet: Sheet, plot: Plot, { bold }: Line, lines: readonly Line[]): void {
  const place = lowestPlace(bold);
  if (place < 0) return;
  const point = [plot.atX(place + 1), plot.atY(bold[place]!)] as const;
  const obstacles = lines.flatMap((line) => linePoints(plot, countUp(line.bold.length), line.bold));
  drawBestPoint(sheet, plot, point, sheet.say("best", { epoch: place + 1, unit: chart.xName }), obstacles);
}
