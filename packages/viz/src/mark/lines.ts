import type { Color } from "../scale/color.ts";
import type { Item } from "../scene/scene.ts";
import type { Plot } from "./axes.ts";
import type { SeriesStyle } from "./series.ts";
import type { Sheet } from "./sheet.ts";

export interface LineSpec {
  readonly style: SeriesStyle;
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
  /** Share of the usual line width. Default 1. */
  readonly weight?: number;
  /** Runs level to the next point, then jumps. */
  readonly steps?: boolean;
}

export interface BandSpec {
  readonly color: Color;
  readonly xs: ArrayLike<number>;
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

/** Lines over a plot, every halo below every line, so that no line cuts another. */
export function drawLines(sheet: Sheet, plot: Plot, lines: readonly LineSpec[]): void {
  const drawn = lines.map(({ xs, ys, steps }) => linePoints(plot, xs, ys, steps));
  const halos = lines.map(({ style, weight = 1 }, i): Item => {
    const lineWidth = sheet.sizes.line * weight + 2.6;
    return {
      type: "path",
      role: "mark",
      lines: drawn[i]!,
      stroke: sheet.theme.card,
      lineWidth,
      opacity: 0.75,
      dash: style.dash,
    };
  });
  const strokes = lines.map(({ style, weight = 1 }, i): Item => {
    const lineWidth = sheet.sizes.line * weight;
    return {
      type: "path",
      role: "series",
      lines: drawn[i]!,
      stroke: style.color,
      lineWidth,
      dash: style.dash,
    };
  });
  const order = lines
    .map((_, i) => i)
    .toSorted((a, b) => lines[a]!.style.dash.length - lines[b]!.style.dash.length);
  sheet.items.push(...order.map((i) => halos[i]!), ...order.map((i) => strokes[i]!));
}

/** The single values behind a smoothed line, or the spread behind a mean, faint in its colour. */
export function drawBand(sheet: Sheet, plot: Plot, { color, xs, low, high }: BandSpec): void {
  const upper = linePoints(plot, xs, high);
  const lower = linePoints(plot, xs, low);
  for (const [i, top] of upper.entries()) {
    const bottom = lower[i];
    if (bottom === undefined) continue;
    const back: number[] = [];
    for (let k = bottom.length - 2; k >= 0; k -= 2) back.push(bottom[k]!, bottom[k + 1]!);
    sheet.items.push({
      type: "path",
      role: "series",
      lines: [[...top, ...back]],
      closed: true,
      fill: color,
      opacity: 0.22,
    });
  }
}

/** Pixels of a line, broken at gaps; of many points in one pixel column the first, lowest, highest and last are kept. */
export function linePoints(
  plot: Plot,
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  steps = false,
): number[][] {
  const lines: number[][] = [];
  let open: number[] | undefined;
  let last = 0;
  const thin = xs.length > plot.width * 4;
  let column: number[] = [];
  const flush = () => {
    if (column.length > 0) open?.push(...extremes(column));
    column = [];
  };
  for (let i = 0; i < xs.length; i++) {
    const [x, y] = [plot.atX(xs[i]!), plot.atY(ys[i]!)];
    if (!Number.isFinite(x) || !Number.isFinite(y)) {
      flush();
      open = undefined;
      continue;
    }
    if (open === undefined) lines.push((open = []));
    if (steps && (open.length > 0 || column.length > 0)) open.push(x, last);
    if (thin && column.length > 0 && Math.floor(column[0]!) !== Math.floor(x)) flush();
    if (thin) column.push(x, y);
    else open.push(x, y);
    last = y;
  }
  flush();
  return lines.map((line) => (line.length === 2 ? line.concat(line[0]! + 0.01, line[1]!) : line));
}

function extremes(column: readonly number[]): number[] {
  if (column.length <= 8) return [...column];
  let [low, high] = [0, 0];
  for (let i = 0; i < column.length; i += 2) {
    if (column[i + 1]! < column[low + 1]!) low = i;
    if (column[i + 1]! > column[high + 1]!) high = i;
  }
  return [...new Set([0, Math.min(low, high), Math.max(low, high), column.length - 2])].flatMap((i) => [
    column[i]!,
    column[i + 1]!,
  ]);
}
