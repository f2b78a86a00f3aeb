import type { Color } from "../scale/color.ts";
import { say } from "../text/phrase.ts";
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

/** Of a ranking of series, how many keep a style of their own, and the style of each. */
export interface RankedStyles {
  readonly own: number;
  readonly style: (series: number) => SeriesStyle;
}

/** The best keep styles of their own, told apart in the order in which the series were given; the rest share one. */
export function rankedStyles(sheet: Sheet, ranking: readonly number[]): RankedStyles {
  const own = ownStyles(ranking.length);
  const order = ranking.slice(0, own).toSorted((a, b) => a - b);
  const styles = new Map(order.map((series, place) => [series, seriesStyle(sheet, place)]));
  return { own, style: (series) => styles.get(series) ?? seriesStyle(sheet, mostSeries) };
}

const words = {
  others: { ko: "그 밖의 {count}개", en: "{count|other|others}" },
} as const;

/** The name of so many that share a style. */
export function othersName({ locale }: Sheet, count: number): string {
  return say(words, { code: "others", values: { count } }, locale);
}
