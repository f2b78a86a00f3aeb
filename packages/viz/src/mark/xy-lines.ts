import type { Scale } from "../scale/scale.ts";
import type { Box } from "../scene/scene.ts";
import { localize, type LocalizedText } from "../text/locale.ts";
import { type AxisSpec, drawAxes, type Plot } from "./axes.ts";
import { clipped, isInside, nearby } from "./clip.ts";
import { drawEnds, type Key, type KeyEntry, namedEnds, namedEntries, reserveKey } from "./key.ts";
import { drawBand, drawLines, linePoints, type LineSpec } from "./lines.ts";
import { foldedStyles, ownStyles, type SeriesStyle } from "./series.ts";
import { keep, scratch, type Sheet } from "./sheet.ts";

export interface XyLine {
  readonly name: LocalizedText;
  /** Said after the name in the finished picture. */
  readonly value: LocalizedText;
  /** What is said after the name until then, of the last value that an animation has come to. Default nothing. */
  readonly read?: (y: number) => LocalizedText;
  /** Ascending. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly low?: Float64Array | undefined;
  readonly high?: Float64Array | undefined;
  /** Radius of the ring at each point, where points are few. */
  readonly radii?: readonly number[] | undefined;
}

export interface XyLines {
  readonly lines: readonly XyLine[];
  readonly x: (room: Box) => AxisSpec;
  readonly y: AxisSpec;
  /** Draws what lies below the lines; the points of the lines come along, for labels to keep clear of. */
  readonly under?: (sheet: Sheet, plot: Plot, points: readonly (readonly number[])[]) => void;
  /** Whether a single line is named. */
  readonly isNamed: boolean;
}

/** Lines with more points than this have no rings. */
const mostRings = 24;

/** Axes, lines, bands, rings where points are few, and the names of the lines. */
export function drawXyLines(sheet: Sheet, room: Box, chart: XyLines): void {
  const copy = scratch(sheet);
  if (drawOnce(copy, room, chart, false)) keep(sheet, copy);
  else drawOnce(sheet, room, chart, true);
}

/** Draws the lines; false when a name that stands at the end of a line would have none to stand at. */
function drawOnce(
  sheet: Sheet,
  room: Box,
  { lines, x, y, under, isNamed }: XyLines,
  inLegend: boolean,
): boolean {
  const styles = foldedStyles(sheet, lines.length);
  const own = ownStyles(lines.length);
  const isBare = lines.length === 1 && !isNamed;
  const key: ReturnType<typeof keyOf> = isBare
    ? { room }
    : keyOf(sheet, room, lines, styles, { x: x(room).scale, y: y.scale, inLegend });
  const plot = nearby(drawAxes(sheet, key.room, x(key.room), y));
  const shown = lines.map((line) => cut(line, plot, sheet.progress));
  // the whole lines: what is written below them stays where it is while they grow
  under?.(
    sheet,
    plot,
    lines.flatMap((line) => {
      const { xs, ys } = cut(line, plot, 1);
      return linePoints(plot, xs, ys);
    }),
  );
  clipped(sheet, plot, () => {
    for (const [i, { xs, low, high }] of shown.entries()) {
      if (low && high) drawBand(sheet, plot, { color: styles[i]!.color, xs, low, high });
    }
    drawLines(
      sheet,
      plot,
      shown.map(({ xs, ys }, i): LineSpec => ({ style: styles[i]!, xs, ys })),
    );
    for (const [i, line] of shown.slice(0, own).entries()) {
      const count = cut(lines[i]!, plot, 1).xs.length;
      drawRings(sheet, plot, line, styles[i]!, count <= mostRings);
    }
  });
  const ends = shown.map((line) => endOf(plot, line));
  if (key.finish) key.finish(plot, namedEnds(ends));
  else drawEnds(sheet, styles, ends);
  return !key.finish || sheet.isAnimated || namedEnds(ends).every((end) => end !== undefined);
}

function isSeen(scale: Scale, value: number): boolean {
  return Math.abs(scale.unit(value) - 0.5) <= 0.5;
}

/** Names at the ends of the lines, or in a legend where an end cannot be seen. */
function keyOf(
  sheet: Sheet,
  room: Box,
  lines: readonly XyLine[],
  styles: readonly SeriesStyle[],
  { x, y, inLegend }: { readonly x: Scale; readonly y: Scale; readonly inLegend: boolean },
): Partial<Key> & Pick<Key, "room"> {
  const entries = namedEntries(sheet, lines, styles).map((entry, i) => momentOf(sheet, entry, lines[i], x));
  const allSeen = lines.every(({ xs, ys }) => {
    const last = ys.findLastIndex(Number.isFinite);
    return !inLegend && last >= 0 && isSeen(x, xs[last]!) && isSeen(y, ys[last]!);
  });
  return reserveKey(sheet, room, entries, allSeen);
}

/** The name of a line with its value at the moment of the picture, as wide as at the end. */
function momentOf(sheet: Sheet, entry: KeyEntry, line: XyLine | undefined, x: Scale): KeyEntry {
  if (sheet.progress === 1 || entry.value === "" || line === undefined) return entry;
  const last = line.ys.findLast((y, i) => Number.isFinite(y) && x.unit(line.xs[i]!) <= sheet.progress + 1e-9);
  const value = last === undefined ? "" : localize(line.read?.(last) ?? "", sheet.locale);
  return { ...entry, value, widest: entry.value };
}

/** The part of a line that can be seen, one point beyond each edge included, and that an animation has come to. */
function cut(line: XyLine, plot: Plot, progress: number): XyLine {
  const { xs, ys, low, high } = line;
  const right = plot.x + progress * plot.width;
  const from = Math.max(0, firstBeyond(xs, plot, plot.x - 1) - 1);
  const seen = firstBeyond(xs, plot, right + 0.5);
  const to = Math.min(xs.length, Math.max(from + 1, progress < 1 ? seen : seen + 1));
  const part = (values: Float64Array | undefined) => values?.subarray(from, to);
  return {
    ...line,
    xs: xs.subarray(from, to),
    ys: ys.subarray(from, to),
    low: part(low),
    high: part(high),
    radii: line.radii?.slice(from, to),
  };
}

/** The first place beyond a pixel. */
function firstBeyond(xs: Float64Array, plot: Plot, pixel: number): number {
  let [low, high] = [0, xs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (plot.atX(xs[middle]!) >= pixel) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Rings at all points where there are `few` in the whole picture, and at points that stand alone. */
function drawRings(
  sheet: Sheet,
  plot: Plot,
  { xs, ys, radii }: XyLine,
  { color }: SeriesStyle,
  few: boolean,
): void {
  if (xs.length > 20_000) return;
  for (let i = 0; i < xs.length; i++) {
    if (!Number.isFinite(ys[i])) continue;
    const isAlone = !Number.isFinite(ys[i - 1]) && !Number.isFinite(ys[i + 1]);
    if (!few && !isAlone) continue;
    const point = [plot.atX(xs[i]!), plot.atY(ys[i]!)] as const;
    if (!Number.isFinite(point[1]) || !isInside(plot, point)) continue;
    sheet.items.push({
      type: "circle",
      role: "mark",
      x: point[0],
      y: point[1],
      radius: radii?.[i] ?? 3,
      fill: sheet.theme.card,
      stroke: color,
      lineWidth: 1.6,
    });
  }
}

/** The last point of a line, if it can be seen. */
function endOf(plot: Plot, { xs, ys }: XyLine): readonly [number, number] | undefined {
  for (let i = xs.length - 1; i >= 0; i--) {
    const point = [plot.atX(xs[i]!), plot.atY(ys[i]!)] as const;
    if (!Number.isFinite(ys[i]) || !Number.isFinite(point[1])) continue;
    if (isInside(plot, point)) return point;
    if (point[0] <= plot.x + plot.width) return undefined;
  }
  return undefined;
}
