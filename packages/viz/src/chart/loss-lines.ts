import { lastPlace, type Spread, spread } from "./curve.ts";
import type { LossChart } from "./loss-data.ts";
import { countNonPositive } from "./numbers.ts";
import { gaussian } from "./smooth.ts";

/** One drawn line: a series' training or validation loss. */
export interface Line {
  readonly series: number;
  readonly part: "train" | "validation";
  readonly spread: Spread;
  /** Smoothed mean. */
  readonly bold: Float64Array;
  readonly end: number;
  readonly diverged: boolean;
}

/** Lines computed before; a description never changes. */
const known = new WeakMap<LossChart, Line[]>();

export function linesOf(chart: LossChart): Line[] {
  const lines = known.get(chart) ?? chart.series.flatMap((_, series) => computeLines(chart, series));
  known.set(chart, lines);
  return lines;
}

function computeLines(chart: LossChart, series: number): Line[] {
  return (["train", "validation"] as const).flatMap((part) => {
    const columns = chart.series[series]![part];
    if (!columns.some((column) => column.length > 0)) return [];
    const all = spread(chart.y === "log" ? columns.map(positive) : columns);
    const bold = chart.smooth > 0 ? gaussian(all.mean, chart.smooth) : all.mean;
    const last = lastPlace(all.mean);
    const diverged = columns.some((column) => !Number.isFinite(column.at(-1)));
    return [{ series, part, spread: all, bold, end: last < 0 ? Number.NaN : bold[last]!, diverged }];
  });
}

/** The values, NaN for those that a logarithmic axis cannot show. */
function positive(column: Float64Array): Float64Array {
  const values = Float64Array.from(column);
  for (let i = 0; i < values.length; i++) if (values[i]! <= 0) values[i] = Number.NaN;
  return values;
}

/** The line that speaks for each series, lowest end first, those without one and then diverged ones last. */
export function ranked(lines: readonly Line[]): Line[] {
  const speakers = new Map<number, Line>();
  for (const line of lines) {
    const before = speakers.get(line.series);
    if (before === undefined || lastPlace(line.bold) >= 0 || lastPlace(before.bold) < 0)
      speakers.set(line.series, line);
  }
  return [...speakers.values()].toSorted(
    (a, b) =>
      Number(a.diverged) - Number(b.diverged) ||
      Number(Number.isNaN(a.end)) - Number(Number.isNaN(b.end)) ||
      a.end - b.end ||
      a.series - b.series,
  );
}

/** How many values a logarithmic axis cannot show. */
export function dropped({ y, series }: LossChart): number {
  if (y === "linear") return 0;
  return countNonPositive(series.flatMap(({ train, validation }) => [...train, ...validation]));
}
