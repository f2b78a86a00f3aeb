import { gaussian, lastPlace, type Spread, spread } from "./curve.ts";
import type { LossChart } from "./loss.ts";

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
  const lines = known.get(chart) ?? computeLines(chart);
  known.set(chart, lines);
  return lines;
}

function computeLines(chart: LossChart): Line[] {
  return chart.series.flatMap(({ train, validation }, series) =>
    (
      [
        ["train", train],
        ["validation", validation],
      ] as const
    ).flatMap(([part, columns]) => {
      const length = Math.max(0, ...columns.map((column) => column.length));
      if (length === 0) return [];
      const usable = columns.map((column) =>
        column.map((value) => (chart.y === "log" && value <= 0 ? Number.NaN : value)),
      );
      const all = spread(usable);
      const bold = chart.smooth > 0 ? gaussian(all.mean, chart.smooth) : all.mean;
      const last = lastPlace(all.mean);
      const diverged = columns.some((column) => !Number.isFinite(column.at(-1)));
      return [{ series, part, spread: all, bold, end: last < 0 ? Number.NaN : bold[last]!, diverged }];
    }),
  );
}

/** The line that speaks for each series, lowest end first, diverged ones last. */
export function ranked(chart: LossChart, lines: readonly Line[]): Line[] {
  return chart.series
    .flatMap((_, i) => {
      const own = lines.filter(({ series }) => series === i);
      return own.findLast(({ bold }) => lastPlace(bold) >= 0) ?? own.at(-1) ?? [];
    })
    .toSorted((a, b) => Number(a.diverged) - Number(b.diverged) || a.end - b.end || a.series - b.series);
}

/** How many values a logarithmic axis cannot show. */
export function dropped(chart: LossChart): number {
  if (chart.y === "linear") return 0;
  const columns = chart.series.flatMap(({ train, validation }) => [...train, ...validation]);
  return columns.reduce((sum, column) => sum + column.filter((value) => value <= 0).length, 0);
}
