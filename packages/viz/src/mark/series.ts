import type { Color } from "../scale/color.ts";
import { dashes } from "../scene/theme.ts";
import type { Sheet } from "./sheet.ts";

/** How a series is told apart: by colour and by dash. */
export interface SeriesStyle {
  readonly color: Color;
  readonly dash: readonly number[];
}

/** Most series that get a style of their own. */
export const mostSeries = 6;

/** Style of the series at `index`; beyond the sixth all share one. */
export function seriesStyle(sheet: Sheet, index: number): SeriesStyle {
  const color = sheet.theme.series[index] ?? sheet.theme.others;
  return { color, dash: dashes[index] ?? [2, 2] };
}
