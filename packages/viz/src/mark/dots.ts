import { blend } from "../scale/color.ts";
import type { Plot } from "./axes.ts";
import { cellPaths } from "./cell-paths.ts";
import type { Item } from "../scene/scene.ts";
import type { SeriesStyle } from "./series.ts";
import { shapeItem } from "./shape.ts";
import type { LegendEntry, Sheet } from "./sheet.ts";

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

/** Whether so many points are drawn as how many lie where. */
export function isDense(series: readonly { readonly xs: ArrayLike<number> }[]): boolean {
  return series.reduce((sum, { xs }) => sum + xs.length, 0) > mostDots;
}

/** Points as dots, or as cells that are stronger where more points lie, when they are too many to be told apart. */
export function drawDots(sheet: Sheet, plot: Plot, series: readonly DotSeries[]): void {
  if (isDense(series)) drawDensity(sheet, plot, series);
  else for (const [i, each] of series.entries()) drawEach(sheet, plot, each, i);
}

/** What stands for each series in a legend: its dot, or a swatch where only densities are drawn. */
export function dotMarks(
  sheet: Sheet,
  series: readonly { readonly xs: ArrayLike<number> }[],
  styles: readonly SeriesStyle[],
): NonNullable<LegendEntry["mark"]>[] | undefined {
  if (isDense(series)) return undefined;
  return styles.map((style, place) => (on, { x, y, width }) => {
    const at = [x + width / 2, y + width / 2] as const;
    on.items.push(dot(sheet, style, place, at, width * 0.42));
  });
}

/** A dot in the shape of its series, of every second one hollow. */
function dot(
  { theme }: Sheet,
  { color, shape }: SeriesStyle,
  place: number,
  at: readonly [number, number],
  radius: number,
): Item {
  const ink =
    place % 2 === 1
      ? { fill: blend(color, theme.card, 0.25), stroke: color, lineWidth: 1.6 }
      : { fill: color, ...(radius > crowded && { stroke: theme.card, lineWidth: 0.8 }) };
  return shapeItem(shape, at, radius, { role: "mark", ...ink });
}

/** Radius of dots that are many. */
const crowded = 2.2;

function drawEach(sheet: Sheet, plot: Plot, { xs, ys, style }: DotSeries, place: number): void {
  const radius = xs.length > 300 ? crowded : 3.2;
  for (let i = 0; i < xs.length; i++) {
    const [x, y] = [plot.atX(xs[i]!), plot.atY(ys[i]!)];
    if (!(x >= plot.x && x <= plot.x + plot.width && y >= plot.y && y <= plot.y + plot.height)) continue;
    sheet.items.push(dot(sheet, style, place, [x, y], radius));
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
  const grid = {
    rows,
    columns,
    left: (column: number) => Math.min(plot.x + plot.width, plot.x + column * cell),
    top: (row: number) => Math.min(plot.y + plot.height, plot.y + row * cell),
  };
  const inks = series.map(({ style }) => shades.map((shade) => blend(style.color, sheet.theme.card, shade)));
  const inkAt = (row: number, column: number) => {
    const at = row * columns + column;
    const count = most[at]!;
    const shade = Math.floor((Math.log1p(count) / highest) * shades.length * 0.999);
    return count === 0 ? undefined : inks[owner[at]!]![shade];
  };
  sheet.items.push(...cellPaths(grid, "mark", inkAt));
}
