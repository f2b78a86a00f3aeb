import type { Color } from "../scale/color.ts";
import { type Shape, shapes } from "./shape.ts";
import type { Sheet } from "./sheet.ts";

/** How a series is told apart: by colour and by the shape at its end; a dash is for what is secondary. */
export interface SeriesStyle {
  readonly color: Color;
  readonly dash: readonly number[];
  readonly shape: Shape;
}

/** Most series that get a style of their own. */
export const mostSeries = 6;

/** How many of `count` series keep a style of their own; the rest are drawn alike, below them. */
export function ownStyles(count: number): number {
  return count > mostSeries ? mostSeries - 1 : count;
}

/** Style of the series at `index`; beyond the sixth all share one. */
export function seriesStyle(sheet: Sheet, index: number): SeriesStyle {
  const color = sheet.theme.series[index] ?? sheet.theme.others;
  return { color, dash: index < mostSeries ? [] : [2, 2], shape: shapes[index] ?? "disc" };
}

/** Styles of `count` series in their order: the first have their own, the rest that of the others. */
export function foldedStyles(sheet: Sheet, count: number): SeriesStyle[] {
  const own = ownStyles(count);
  return Array.from({ length: count }, (_, i) => seriesStyle(sheet, i < own ? i : mostSeries));
}
