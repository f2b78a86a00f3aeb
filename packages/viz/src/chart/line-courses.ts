import { type Ties, tieRule } from "../scale/tie.ts";
import { valueReader } from "../text/format.ts";
import type { LocalizedText } from "../text/locale.ts";
import type { LineChart } from "./line-data.ts";
import { remembered } from "./remembered.ts";

/** What a line says: where it begins, ends, and is highest and lowest. */
export interface Course {
  readonly name: LocalizedText;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly first: number;
  readonly last: number;
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** The courses of the lines that have a value. */
export const coursesOf: (chart: LineChart) => readonly Course[] = /* @__PURE__ */ remembered(
  (chart: LineChart): Course[] => {
    const isLog = chart.axes.y.scale === "log";
    return chart.series
      .map((series) => courseOf(series.name, series.x ?? chart.x, series.y, isLog))
      .filter(({ count }) => count > 0);
  },
);

function courseOf(name: LocalizedText, x: Float64Array, y: Float64Array, isLog: boolean): Course {
  let [first, last, low, high, count] = [-1, -1, -1, -1, 0];
  for (let i = 0; i < y.length; i++) {
    const value = y[i]!;
    if (!Number.isFinite(value) || (isLog && value <= 0)) continue;
    if (count++ === 0) first = low = high = i;
    if (value < y[low]!) low = i;
    if (value > y[high]!) high = i;
    last = i;
  }
  return { name, x, y, first, last, low, high, count };
}

/** Which values tie, and how a value is said in the picture, the finding and the alt text. */
export const readingOf: (chart: LineChart) => {
  readonly ties: Ties;
  readonly read: (value: number) => LocalizedText;
} = /* @__PURE__ */ remembered((chart: LineChart) => {
  const told = coursesOf(chart).flatMap(({ y, first, last, low, high }) =>
    [first, last, low, high].map((place) => y[place]!),
  );
  const ties = tieRule(told);
  return { ties, read: valueReader(told, chart.axes.y.format, ties) };
});
