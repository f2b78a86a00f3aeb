import { drawAxes, type Plot } from "../mark/axes.ts";
import { clipped, nearby } from "../mark/clip.ts";
import { namedEntries } from "../mark/key.ts";
import { drawLegend } from "../mark/legend.ts";
import { drawReferences } from "../mark/reference.ts";
import { foldedStyles } from "../mark/series.ts";
import type { Sheet } from "../mark/sheet.ts";
import type { Color } from "../scale/color.ts";
import type { Box } from "../scene/scene.ts";
import { scaleOf } from "./axis-scale.ts";
import type { HistogramChart } from "./histogram-data.ts";
import { heightsOf, histogramOf } from "./histogram-counts.ts";

/** Bars of one series, or the outlines of several over each other. */
export function drawHistogram(chart: HistogramChart, sheet: Sheet, room: Box): void {
  const histogram = histogramOf(chart);
  const { edges, series, unit } = histogram;
  const styles = foldedStyles(sheet, series.length);
  const isSingle = series.length === 1;
  const entries = isSingle ? [] : namedEntries(sheet, series, styles);
  const body = drawLegend(
    sheet,
    room,
    entries.map(({ name, style: { color, dash } }) => ({ name, color, dash })),
  );
  const heights = series.map((each) => heightsOf(histogram, each, chart.measure === "share"));
  const most = heights.reduce((high, each) => each.reduce((a, b) => Math.max(a, b), high), 0);
  const [low, , median, , high] = (isSingle && series[0]?.quarters) || [];
  const hasMedian = median !== undefined && low !== high;
  const top = (most || 1) * (hasMedian ? 1 + nameRoom(sheet, body) : 1);
  const plot = nearby(
    drawAxes(
      sheet,
      body,
      { scale: scaleOf(chart.axes.x, [edges[0]!, edges.at(-1)!], sheet.locale) },
      {
        scale: scaleOf(chart.axes.y, [0, top], sheet.locale, { nice: true, values: heights }),
        name: sheet.say(unit === undefined ? chart.measure : `${chart.measure}-per`, { unit: unit ?? 1 }),
      },
    ),
  );
  clipped(sheet, plot, () => {
    for (const [i, counts] of heights.entries()) {
      const color = isSingle ? sheet.theme.series[1] : styles[i]!.color;
      const grown = sheet.progress === 1 ? counts : counts.map((count) => count * sheet.progress);
      if (isSingle) drawBars(sheet, plot, grown, edges, color);
      else drawOutline(sheet, plot, grown, edges, color, styles[i]!.dash);
    }
  });
  if (!hasMedian || sheet.progress < 1) return;
  const line = { axis: "x", from: median, to: median, name: sheet.say("median") } as const;
  drawReferences(sheet, plot, [line], barsOf(plot, heights[0]!, edges));
}

/** The share of the highest bar's height that a name above it takes. */
function nameRoom(sheet: Sheet, room: Box): number {
  const { text } = sheet.sizes;
  return (1.5 * text) / Math.max(4 * text, room.height - 5 * text);
}

/** Lines along the bars, which names had better not cover; at most as many bars as names can be beside. */
function barsOf(plot: Plot, counts: Float64Array, edges: Float64Array): number[][] {
  const stride = Math.max(1, Math.ceil(counts.length / 200));
  const lines: number[][] = [];
  for (let i = 0; i < counts.length; i += stride) {
    const x = plot.atX((edges[i]! + edges[i + 1]!) / 2);
    if (counts[i]! > 0) lines.push([x, plot.atY(counts[i]!), x, plot.atY(0)]);
  }
  return lines;
}

/** One bar a bin; bins narrower than a pixel share one as high as the highest of them. */
function drawBars(sheet: Sheet, plot: Plot, counts: Float64Array, edges: Float64Array, fill: Color): void {
  const wide = plot.width / counts.length > 4;
  let [column, highest, from] = [Number.NaN, 0, 0];
  const flush = (to: number) => {
    if (!(highest > 0)) return;
    const [left, right] = [plot.atX(edges[from]!), plot.atX(edges[to]!)];
    const top = plot.atY(highest);
    const gap = wide ? 1 : 0;
    const width = Math.max(0.5, right - left - gap);
    const box = { x: left + gap / 2, y: top, width, height: Math.max(0, plot.atY(0) - top) };
    sheet.items.push({ type: "rect", role: "bar", ...box, fill });
  };
  for (let i = 0; i < counts.length; i++) {
    const at = Math.floor(plot.atX(edges[i]!));
    if (at !== column || wide) {
      if (i > 0) flush(i);
      [column, highest, from] = [at, 0, i];
    }
    highest = Math.max(highest, counts[i]!);
  }
  flush(counts.length);
}

function drawOutline(
  sheet: Sheet,
  plot: Plot,
  counts: Float64Array,
  edges: Float64Array,
  color: Color,
  dash: readonly number[],
): void {
  const foot = plot.atY(0);
  const line = [plot.atX(edges[0]!), foot];
  for (let i = 0; i < counts.length; i++) {
    const top = plot.atY(counts[i]!);
    line.push(plot.atX(edges[i]!), top, plot.atX(edges[i + 1]!), top);
  }
  line.push(plot.atX(edges.at(-1)!), foot);
  sheet.items.push(
    { type: "path", role: "mark", lines: [line], closed: true, fill: color, opacity: 0.22 },
    { type: "path", role: "series", lines: [line], stroke: color, lineWidth: sheet.sizes.line * 0.8, dash },
  );
}
