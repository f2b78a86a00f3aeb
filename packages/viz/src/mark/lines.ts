import type { Color } from "../scale/color.ts";
import { countFinite } from "../scale/column.ts";
import type { Item } from "../scene/scene.ts";
import type { Plot } from "./axes.ts";
import type { SeriesStyle } from "./series.ts";
import { shapeItem } from "./shape.ts";
import type { Sheet } from "./sheet.ts";
import { thinned } from "./thinned.ts";

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

/** A line with more corners than this is a haze that a halo would only blur. */
const mostHaloed = 250;

/** Lines over a plot, every halo below every line, so that no line cuts another. */
export function drawLines(sheet: Sheet, plot: Plot, lines: readonly LineSpec[]): void {
  const drawn = lines.map(({ xs, ys, steps }) => linePoints(plot, xs, ys, steps));
  const halos = lines.map(({ style, weight = 1 }, i): Item => {
    const crooked = drawn[i]!.reduce((sum, line) => sum + line.length / 2, 0) > mostHaloed;
    return {
      type: "path",
      role: "mark",
      lines: crooked ? [] : drawn[i]!,
      stroke: sheet.theme.card,
      lineWidth: sheet.sizes.line * weight + 2.6,
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
  const height = ({ style }: LineSpec) => (style.color === sheet.theme.others ? 0 : 1);
  const order = lines.map((_, i) => i).toSorted((a, b) => height(lines[a]!) - height(lines[b]!));
  for (const items of [halos, strokes]) for (const i of order) sheet.items.push(items[i]!);
}

/** The shape of each series where its line ends. */
export function drawLineEnds(sheet: Sheet, plot: Plot, lines: readonly LineSpec[]): void {
  const ink = { role: "mark", stroke: sheet.theme.card, lineWidth: 1 } as const;
  for (const { style, xs, ys } of lines) {
    if (style.color === sheet.theme.others) continue;
    let last = xs.length - 1;
    while (last >= 0 && !Number.isFinite(plot.atY(ys[last]!))) last--;
    if (last < 0) continue;
    const at = [plot.atX(xs[last]!), plot.atY(ys[last]!)] as const;
    sheet.items.push(shapeItem(style.shape, at, sheet.sizes.text * 0.27, { ...ink, fill: style.color }));
  }
}

/** The values behind a smoothed line, thin and faint in its colour: a band would say that they are a spread. */
export function drawFaintLine(
  sheet: Sheet,
  plot: Plot,
  { color, xs, ys }: Pick<LineSpec, "xs" | "ys"> & { readonly color: Color },
): void {
  const lines = linePoints(plot, xs, ys);
  sheet.items.push({ type: "path", role: "series", lines, stroke: color, lineWidth: 1, opacity: 0.34 });
}

/** The spread behind a mean, faint in its colour. */
export function drawBand(sheet: Sheet, plot: Plot, { color, xs, low, high }: BandSpec): void {
  // zero and less have no place on a logarithmic axis: there the band goes on to its foot
  const footed = { ...plot, atY: (value: number) => Math.min(plot.atY(value), plot.y + plot.height) };
  const edge = (ys: ArrayLike<number>, other: ArrayLike<number>) => {
    const isWhole = countFinite(other) === other.length;
    const within = () => new Float64Array(ys).map((y, i) => (Number.isFinite(other[i]) ? y : Number.NaN));
    return linePoints(footed, xs, isWhole ? ys : within());
  };
  const [upper, lower] = [edge(high, low), edge(low, high)];
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

/** Pixels of a line over ascending `xs`, broken at gaps; of many points in one pixel column few are kept, see `thinned`. */
export function linePoints(
  plot: Plot,
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  steps = false,
): number[][] {
  const lines = xs.length > plot.width * 4 ? thinned(plot, xs, ys) : everyPoint(plot, xs, ys, steps);
  return lines.map((line) =>
    line.length === 2 ? line.concat(line[0]! + 0.01, line[1]!) : straightened(line),
  );
}

function everyPoint(plot: Plot, xs: ArrayLike<number>, ys: ArrayLike<number>, steps: boolean): number[][] {
  const lines: number[][] = [];
  let open: number[] | undefined;
  for (let i = 0; i < xs.length; i++) {
    const x = plot.atX(xs[i]!);
    const y = plot.atY(ys[i]!);
    if (!Number.isFinite(x) || !Number.isFinite(y)) {
      open = undefined;
      continue;
    }
    if (open === undefined) lines.push((open = []));
    else if (steps) open.push(x, open.at(-1)!);
    open.push(x, y);
  }
  return lines;
}

/** The line without the points that lie within a tenth of a pixel of the way between their neighbours. */
function straightened(line: readonly number[]): number[] {
  const kept = [line[0]!, line[1]!];
  let from = 0;
  for (let to = 4; to < line.length; to += 2) {
    if (to - from < 64 && isStraight(line, from, to)) continue;
    from = to - 2;
    kept.push(line[from]!, line[from + 1]!);
  }
  kept.push(line.at(-2)!, line.at(-1)!);
  return kept;
}

function isStraight(line: readonly number[], from: number, to: number): boolean {
  // without lists of two, which take longer than the rest until they are compiled
  const x = line[from]!;
  const y = line[from + 1]!;
  const dx = line[to]! - x;
  const dy = line[to + 1]! - y;
  const length = Math.hypot(dx, dy) || 1;
  for (let i = from + 2; i < to; i += 2) {
    if (Math.abs((line[i]! - x) * dy - (line[i + 1]! - y) * dx) > 0.1 * length) return false;
  }
  return true;
}
