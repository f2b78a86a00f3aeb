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

/**
 * The series in an order in which none is folded that a finding names: of those in `named`, as many as keep styles of
 * their own come first, all as they were given.
 */
export function unfolded<Series>(series: readonly Series[], named: readonly number[]): Series[] {
  const own = ownStyles(series.length);
  if (own === series.length) return [...series];
  const shown = new Set(named.slice(0, own));
  for (let i = 0; shown.size < own; i++) shown.add(i);
  const isShown = (_: Series, i: number) => shown.has(i);
  return [...series.filter(isShown), ...series.filter((each, i) => !isShown(each, i))];
}

/** Places of the finite numbers from the highest down. */
export function descending(values: readonly number[]): number[] {
  const finite = values.flatMap((value, i) => (Number.isFinite(value) ? [i] : []));
  return finite.toSorted((a, b) => values[b]! - values[a]! || a - b);
}

/** Places of the finite numbers from the outermost: the highest, the lowest, the second highest and so on. */
export function outermost(values: readonly number[]): number[] {
  const order = descending(values);
  return order.map((_, k) => order[k % 2 === 0 ? k / 2 : order.length - (k + 1) / 2]!);
}

const words = {
  others: { ko: "그 밖의 {count}개", en: "{count|other|others}" },
} as const;

/** The name of so many that share a style. */
export function othersName({ locale }: Sheet, count: number): string {
  return say(words, { code: "others", values: { count } }, locale);
}
