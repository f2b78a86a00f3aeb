import { countUp } from "../scale/column.ts";
import { drawAxes, type Plot } from "../mark/axes.ts";
import { drawBestPoint } from "../mark/best-point.ts";
import { type KeyEntry, reserveKey } from "../mark/key.ts";
import { drawBand, drawFaintLine, drawLines, linePoints, type LineSpec } from "../mark/lines.ts";
import { mostSeries, othersName, rankedStyles, type SeriesStyle, seriesStyle } from "../mark/series.ts";
import { type Sheet, warn } from "../mark/sheet.ts";
import { linearScale } from "../scale/linear.ts";
import { extent } from "../scale/scale.ts";
import type { Box } from "../scene/scene.ts";
import { formatValue, valueReader } from "../text/format.ts";
import { localize } from "../text/locale.ts";
import { lastPlace, lowestPlace } from "./curve.ts";
import type { LossChart } from "./loss-data.ts";
import { epochsOf, type Line, linesOf, ranked } from "./loss-lines.ts";

/** Which lines keep a name and a style of their own. */
interface Cast {
  readonly kept: readonly Line[];
  readonly folded: readonly Line[];
  readonly style: (line: Line) => SeriesStyle;
  /** Whether a training line stands behind the validation line of its series. */
  readonly isSecond: (line: Line) => boolean;
}

function castOf(chart: LossChart, sheet: Sheet): Cast {
  const ranking = ranked(linesOf(chart).lines);
  const styles = rankedStyles(
    sheet,
    ranking.map(({ series }) => series),
  );
  const single = chart.series.length === 1;
  const isSecond = ({ part, series }: Line) =>
    !single && part === "train" && chart.series[series]!.validation.length > 0;
  const style = (line: Line) => {
    const own = single && line.part === "train" ? seriesStyle(sheet, 1) : styles.style(line.series);
    return isSecond(line) ? { ...own, dash: [1.6, 3] } : own;
  };
  return { kept: ranking.slice(0, styles.own), folded: ranking.slice(styles.own), style, isSecond };
}

/** Lines with their bands, named at their ends or in a legend. */
export function drawLoss(chart: LossChart, sheet: Sheet, room: Box): void {
  const { lines, axis } = linesOf(chart);
  const cast = castOf(chart, sheet);
  if (axis.dropped > 0) warn(sheet, "dropped-non-positive", { count: axis.dropped });
  if (cast.folded.length > 0) warn(sheet, "folded-series", { count: cast.folded.length });
  const epochs = epochsOf(lines);
  const until = Math.max(1, Math.round(sheet.progress * epochs));
  const named = chart.series.length === 1 ? lines : cast.kept;
  const key = reserveKey(sheet, room, entriesOf(chart, sheet, cast, named, until));
  const xs = countUp(chart.start, epochs);
  const plot = drawAxes(
    sheet,
    key.room,
    { scale: linearScale([chart.start, chart.start + epochs - 1], false, true), name: chart.xName },
    { scale: axis.scale, name: sheet.say("loss") },
  );
  drawCurves(chart, sheet, plot, cast, xs.subarray(0, until));
  const end = (line: Line) => {
    const others = named === lines ? [] : lines.filter(({ series }) => series === line.series);
    return firstEnd(plot, xs, [line, ...others], until);
  };
  key.finish(plot, [
    ...named.map(end),
    ...(cast.folded.length === 0 ? [] : [cast.folded.map(end).find((point) => point !== undefined)]),
  ]);
  const validation = lines.find(({ part }) => part === "validation");
  if (chart.markBest && validation && sheet.progress === 1) drawBest(chart, sheet, plot, validation, xs);
}

/** Names and, at the moment of the picture, losses. */
function entriesOf(
  chart: LossChart,
  sheet: Sheet,
  { folded, style }: Cast,
  named: readonly Line[],
  until: number,
): KeyEntry[] {
  const isOver = sheet.progress === 1;
  const isLost = ({ bold, diverged }: Line) => diverged && (isOver || until > lastPlace(bold) + 1);
  const losses = named.map((line) => {
    if (isOver || isLost(line)) return line.diverged ? Number.NaN : line.end;
    return line.bold[lastPlace(line.bold.subarray(0, until))] ?? Number.NaN;
  });
  const { ties, read } = linesOf(chart);
  const reader = isOver ? read : valueReader(losses, chart.axes?.y?.format, ties);
  const entries = named.map((line, i): KeyEntry => ({
    name: chart.series.length === 1 ? sheet.say(line.part) : chart.series[line.series]!.name,
    value: isLost(line) ? sheet.say("lost") : localize(reader(losses[i]!), sheet.locale),
    style: style(line),
    ...(sheet.isAnimated && { widest: "0.00000" }),
  }));
  if (folded.length === 0) return entries;
  const name = othersName(sheet, folded.length);
  return [...entries, { name, value: "", style: seriesStyle(sheet, mostSeries) }];
}

/** Everything that rises and falls, cut at the upper end of the axis. */
function drawCurves(chart: LossChart, sheet: Sheet, plot: Plot, cast: Cast, xs: Float64Array): void {
  const { lines, clipped } = linesOf(chart);
  const isWhole = clipped === undefined && !plot.isCut;
  const layer: Sheet = isWhole ? sheet : { ...sheet, items: [] };
  for (const line of lines) drawSpread(chart, layer, plot, line, xs, cast.style(line).color);
  const specs = lines.toReversed().map((line): LineSpec => {
    const [shown, ys] = joined(line, xs, line.bold);
    return { style: cast.style(line), xs: shown, ys, weight: cast.isSecond(line) ? 0.7 : 1 };
  });
  drawLines(layer, plot, specs);
  if (isWhole) return;
  const edge = sheet.sizes.line;
  const clip = { x: plot.x - edge, y: plot.y, width: plot.width + 2 * edge, height: plot.height + edge };
  sheet.items.push({ type: "group", clip, items: layer.items });
}

/** The points of a line without those that are missing between others, so that it runs on; an infinite loss breaks it. */
function joined({ lost }: Line, xs: Float64Array, ys: Float64Array): readonly [Float64Array, Float64Array] {
  const isKnown = (_: number, i: number) => lost || Number.isFinite(ys[i]);
  const own = xs.subarray(0, ys.length);
  return [own.filter(isKnown), ys.filter(isKnown)];
}

/** The end of the first line that has one. Averages of few losses above zero may have no place where those have theirs. */
function firstEnd(
  plot: Plot,
  xs: Float64Array,
  lines: readonly Line[],
  until: number,
): ReturnType<typeof endOf> {
  for (const { bold, spread } of lines) {
    const end = endOf(plot, xs, bold, until) ?? endOf(plot, xs, spread.high, until);
    if (end !== undefined) return end;
  }
  return undefined;
}

/** The last point, or where the line leaves the plot for good. */
function endOf(
  plot: Plot,
  xs: Float64Array,
  ys: Float64Array,
  until: number,
): readonly [number, number] | undefined {
  const point = (i: number) => [plot.atX(xs[i]!), plot.atY(ys[i]!)] as const;
  const last = ys.subarray(0, until).findLastIndex((_, i) => Number.isFinite(point(i)[1]));
  if (last < 0) return undefined;
  const [x, y] = point(last);
  if (y >= plot.y) return [x, y];
  const before = ys.subarray(0, last).findLastIndex((_, i) => {
    const height = point(i)[1];
    return height >= plot.y && Number.isFinite(height);
  });
  if (before < 0) return [plot.atX(xs[0]!), plot.y];
  const [x0, y0] = point(before);
  const [x1, y1] = point(before + 1);
  return Number.isFinite(y1) ? [x0 + ((x1 - x0) * (y0 - plot.y)) / (y0 - y1), plot.y] : [x0, y0];
}

/** The range over seeds as a band, or the values behind a smoothed line as a faint one. */
function drawSpread(
  { series, smooth }: LossChart,
  sheet: Sheet,
  plot: Plot,
  line: Line,
  xs: Float64Array,
  color: LineSpec["style"]["color"],
): void {
  const { low, high, mean } = line.spread;
  if (series[line.series]![line.part].length > 1) {
    const [shown, under] = joined(line, xs, low);
    drawBand(sheet, plot, { color, xs: shown, low: under, high: joined(line, xs, high)[1] });
  } else if (smooth > 0) drawFaintLine(sheet, plot, { color, xs: xs.subarray(0, mean.length), ys: mean });
}

function drawBest(chart: LossChart, sheet: Sheet, plot: Plot, { bold }: Line, xs: Float64Array): void {
  const { lines, ties } = linesOf(chart);
  const place = lowestPlace(bold);
  const range = extent(bold);
  // where every epoch is as good there is no best one
  if (range === undefined || ties(...range)) return;
  const epoch = chart.start + place;
  const point = [plot.atX(epoch), plot.atY(bold[place]!)] as const;
  if (!Number.isFinite(point[1])) return;
  const obstacles = lines.flatMap((line) => linePoints(plot, xs.subarray(0, line.bold.length), line.bold));
  drawBestPoint(
    sheet,
    plot,
    point,
    sheet.say("best", { epoch: formatValue(epoch, chart.axes?.x?.format) }),
    obstacles,
  );
}
