import { blend } from "../scale/color.ts";
import type { Plot } from "./axes.ts";
import type { SeriesStyle } from "./series.ts";
import type { Sheet } from "./sheet.ts";

export interface DotSeries {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly style: SeriesStyle;
}

/** More points than this are drawn as how many lie where. */
const mostDots = 1500;
/** Side of the cells in which points are counted, in pixels. */
const cell = 2.5;
const shades = [0.35, 0.55, 0.75, 1];

/** Points as dots, or as cells that are stronger where more points lie, when they are too many to be told apart. */
export function drawDots(sheet: Sheet, plot: Plot, series: readonly DotSeries[]): void {
  const count = series.reduce((sum, { xs }) => sum + xs.length, 0);
  if (count <= mostDots) for (const [i, each] of series.entries()) drawEach(sheet, plot, each, i);
  else drawDensity(sheet, plot, series);
}

function drawEach(sheet: Sheet, plot: Plot, { xs, ys, style }: DotSeries, place: number): void {
  const [radius, rim] = xs.length > 300 ? [2.2, undefined] : [3.2, sheet.theme.card];
  const isHollow = place % 2 === 1;
  for (let i = 0; i < xs.length; i++) {
    const [x, y] = [plot.atX(xs[i]!), plot.atY(ys[i]!)];
    if (!(x >= plot.x && x <= plot.x + plot.width && y >= plot.y && y <= plot.y + plot.height)) continue;
    const body = isHollow
      ? { fill: blend(style.color, sheet.theme.card, 0.25), stroke: style.color, lineWidth: 1.6 }
      : { fill: style.color, ...(rim && { stroke: rim, lineWidth: 0.8 }) };
    sheet.items.push({ type: "circle", role: "mark", x, y, radius, ...body });
  }
}

/** Each cell belongs to the series that has most points in it. */
function drawDensity(sheet: Sheet, plot: Plot, series: readonly DotSeries[]): void {
  const columns = Math.max(1, Math.ceil(plot.width / cell));
  const rows = Math.max(1, Math.ceil(plot.height / cell));
  const most = new Uint32Array(columns * rows);
  const owner = new Uint16Array(columns * rows);
  const counts = new Uint32Array(columns * rows);
  for (const [k, { xs, ys }] of series.entries()) {
    counts.fill(0);
    for (let i = 0; i < xs.length; i++) {
      const column = Math.floor((plot.atX(xs[i]!) - plot.x) / cell);
      const row = Math.floor((plot.atY(ys[i]!) - plot.y) / cell);
      if (column >= 0 && column < columns && row >= 0 && row < rows) counts[row * columns + column]!++;
    }
    for (let at = 0; at < counts.length; at++) {
      if (counts[at]! <= most[at]!) continue;
      most[at] = counts[at]!;
      owner[at] = k;
    }
  }
  const highest = Math.log1p(most.reduce((high, value) => Math.max(high, value), 0));
  const runs = new Map<number, number[][]>();
  for (let row = 0; row < rows; row++) {
    let from = 0;
    for (let column = 0; column <= columns; column++) {
      const before = inkOf(row * columns + from);
      const ink = column < columns ? inkOf(row * columns + column) : -1;
      if (ink === before) continue;
      if (before >= 0) addRun(runs, before, plot, row, from, column);
      from = column;
    }
  }
  for (const [ink, lines] of [...runs].toSorted(([a], [b]) => a - b)) {
    const { color } = series[Math.floor(ink / shades.length)]!.style;
    const fill = blend(color, sheet.theme.card, shades[ink % shades.length]!);
    for (let i = 0; i < lines.length; i += 4000)
      sheet.items.push({ type: "path", role: "mark", lines: lines.slice(i, i + 4000), closed: true, fill });
  }

  function inkOf(at: number): number {
    const count = most[at]!;
    if (count === 0) return -1;
    const shade = Math.floor((Math.log1p(count) / highest) * shades.length * 0.999);
    return owner[at]! * shades.length + shade;
  }
}

function addRun(
  runs: Map<number, number[][]>,
  ink: number,
  { x, y, width, height }: Plot,
  row: number,
  from: number,
  to: number,
): void {
  const [left, right] = [x + from * cell, Math.min(x + width, x + to * cell)];
  const [top, bottom] = [y + row * cell, Math.min(y + height, y + (row + 1) * cell)];
  const lines = runs.get(ink) ?? [];
  lines.push([left, top, right, top, right, bottom, left, bottom]);
  runs.set(ink, lines);
}
