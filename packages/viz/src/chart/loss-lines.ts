import { countFinite, highest } from "../scale/column.ts";
import { extent } from "../scale/scale.ts";
import { rangeOf, type ValueRange, type ValueScale, valueScale } from "../scale/value-scale.ts";
import { type Ties, tieRule } from "../scale/tie.ts";
import { valueReader } from "../text/format.ts";
import type { LocalizedText } from "../text/locale.ts";
import { isInfinite, lastPlace, lowestPlace, type Spread, spread } from "./curve.ts";
import { type Fate, fateOf } from "./fate.ts";
import type { LossChart } from "./loss-data.ts";
import { gaussian } from "./smooth.ts";
import { remembered } from "./remembered.ts";

/** One drawn line: a series' training or validation loss. */
export interface Line {
  readonly series: number;
  readonly part: "train" | "validation";
  readonly spread: Spread;
  /** Smoothed mean. */
  readonly bold: Float64Array;
  readonly end: number;
  /** Whether a column of it ends infinite. */
  readonly lost: boolean;
  readonly fate: Fate;
  readonly diverged: boolean;
}

/** What findings and picture share of the losses. */
export interface LossLines {
  readonly lines: readonly Line[];
  /** Which losses tie. */
  readonly ties: Ties;
  /** How a last loss is read wherever it is told: with digits that tell them apart. */
  readonly read: (loss: number) => LocalizedText;
  readonly axis: ValueScale;
  /** Series that rise beyond the axis, and how far; `undefined` when none does. */
  readonly clipped: { readonly series: readonly number[]; readonly highest: number } | undefined;
}

/** Losses beyond this many times the highest first loss are not followed. */
const mostAbove = 3;

export const linesOf: (chart: LossChart) => LossLines = /* @__PURE__ */ remembered((chart) => {
  const all = linesOver(chart, Number.NEGATIVE_INFINITY);
  if (chart.smooth === 0 || all.axis.dropped === 0) return all;
  const shown = linesOver(chart, 0);
  // an axis that would be linear without them leaves nothing out
  return shown.axis.isLog ? shown : all;
});

/** The lines, with no loss below the least one in a smoothed average. */
function linesOver(chart: LossChart, least: number): LossLines {
  const raw = chart.series.flatMap((_, series) => bareLines(chart, series, least));
  const range = drawnRange(chart, raw);
  const floor = Math.min(0, range?.low ?? 0);
  const starts = raw.map(({ first }) => first);
  const ties = tiesOf(chart, [...starts, ...raw.map(({ end }) => end)]);
  const lines = raw.map((line): Line => {
    const isKnown = line.lost || !Number.isNaN(line.end);
    const fate = isKnown ? fateOf(line.first, line.lost ? Number.NaN : line.end, floor, ties) : "stayed";
    return Object.assign({}, line, { fate, diverged: fate === "diverged" });
  });
  const first = extent(starts)?.[1] ?? 0;
  const limit = first > 0 ? mostAbove * first : Number.POSITIVE_INFINITY;
  const beyond = lines.filter(({ spread: { high } }) => (extent(high)?.[1] ?? limit) > limit);
  // where every line leaves, leaving is the story
  const isClipped =
    beyond.length > 0 && new Set(beyond.map(({ series }) => series)).size < chart.series.length;
  return {
    lines,
    ties,
    read: valueReader(
      [...starts, ...lines.map(({ end }) => end), ...lowestOf(chart, lines)],
      chart.axes?.y?.format,
      ties,
    ),
    // a loss that ends below 0 has its place on a linear axis only
    axis: valueScale(
      range,
      !chart.smooth && lines.some(({ end }) => end < 0) ? "linear" : chart.y,
      isClipped ? limit : undefined,
      chart.axes?.y?.domain,
    ),
    clipped: isClipped
      ? { series: [...new Set(beyond.map(({ series }) => series))], highest: range?.high ?? limit }
      : undefined,
  };
}

/** On a linear axis, a millionth of what it spans is nothing either. */
function tiesOf({ y }: LossChart, all: readonly number[]): Ties {
  const ties = tieRule(all);
  const [low, high] = extent(all) ?? [0, 0];
  const unseen = y === "linear" ? 1e-6 * (high - low) : 0;
  return (a, b) => ties(a, b) || Math.abs(a - b) < unseen;
}

/**
 * The range of the losses and of their averages, which are lower than each positive loss where some are not positive. A
 * loss below 0 of one of several runs is in the mean and the band; what has no place is a mean below 0.
 */
function drawnRange({ series }: LossChart, lines: readonly BareLine[]): ValueRange | undefined {
  const columns = series.flatMap(({ train, validation }) => [...train, ...validation]);
  const range = rangeOf(columns);
  if (range === undefined || range.low > 0) return range;
  const { positive, zeros } = rangeOf([...columns, ...lines.map(({ bold }) => bold)])!;
  const { negatives = 0 } = rangeOf(lines.map(({ spread: { mean } }) => mean)) ?? {};
  return { ...range, positive, zeros, negatives };
}

/** The place where a line is lowest, if it rises from there to its end; otherwise -1. */
export function turnOf({ bold, end }: Pick<Line, "bold" | "end">): number {
  const place = lowestPlace(bold);
  const lowest = bold[place] ?? Number.NaN;
  const after = countFinite(bold.subarray(place + 1));
  return end - lowest > 0.05 * Math.abs(lowest) && after > 1 ? place : -1;
}

/** The lowest loss of a single series, which is told beside the last one. */
function lowestOf({ series }: LossChart, lines: readonly Line[]): number[] {
  const told = lines.find(({ part }) => part === "validation") ?? lines.find((line) => turnOf(line) >= 0);
  return series.length > 1 || told === undefined ? [] : [told.bold[lowestPlace(told.bold)] ?? Number.NaN];
}

interface BareLine extends Omit<Line, "fate" | "diverged"> {
  readonly first: number;
}

function bareLines(chart: LossChart, series: number, least: number): BareLine[] {
  return (["train", "validation"] as const).flatMap((part) => {
    const columns = chart.series[series]![part];
    if (!columns.some((column) => column.length > 0)) return [];
    const all = spread(columns);
    const known = least < 0 ? all.mean : all.mean.map((loss) => (loss < least ? Number.NaN : loss));
    const bold = chart.smooth > 0 ? gaussian(known, chart.smooth) : known;
    // what is no number is missing, after an infinite loss comes nothing
    const lost = columns.some((column) => isInfinite(column.findLast((loss) => !Number.isNaN(loss)) ?? 0));
    const [first = Number.NaN, end = Number.NaN] = [bold.find(Number.isFinite), bold[lastPlace(bold)]];
    return [{ series, part, spread: all, bold, first, end, lost }];
  });
}

/** How many epochs the longest line has, at least 1. */
export function epochsOf(lines: readonly Line[]): number {
  return highest(
    lines.map(({ bold }) => bold.length),
    1,
  );
}

/**
 * The line that speaks for each series, lowest end first, validation before training, those without an end and then
 * diverged ones last.
 */
export function ranked(lines: readonly Line[]): Line[] {
  const speakers = new Map<number, Line>();
  for (const line of lines) {
    const before = speakers.get(line.series);
    if (before === undefined || lastPlace(line.bold) >= 0 || lastPlace(before.bold) < 0)
      speakers.set(line.series, line);
  }
  const tier = ({ diverged, end, part }: Line) =>
    (diverged ? 4 : 0) + (Number.isNaN(end) ? 2 : 0) + (part === "train" ? 1 : 0);
  return [...speakers.values()].toSorted((a, b) => tier(a) - tier(b) || a.end - b.end || a.series - b.series);
}
