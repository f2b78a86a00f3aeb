import type { Plot } from "./axes.ts";

/**
 * Pixels of a line of very many points over ascending `xs`: of those in one pixel column the first, lowest, highest and
 * last; only a gap between two columns breaks it.
 */
export function thinned(plot: Plot, xs: ArrayLike<number>, ys: ArrayLike<number>): number[][] {
  const lines: number[][] = [];
  const foot = [-1, 0].find((y) => Number.isFinite(plot.atY(y)));
  // what lies above it can be drawn, whatever the scale
  const under = foot === undefined ? 0 : foot < 0 ? -Infinity : -Number.MIN_VALUE;
  let [open, last] = [[] as number[], Number.NaN];
  for (let from = 0; from < xs.length;) {
    const to = endOfColumn(plot, xs, from);
    const kept = outermost(plot, ys, from, to, under);
    from = to;
    if (kept.length === 0) continue;
    if (kept[0] !== last + 1) lines.push((open = []));
    for (const i of kept) {
      const y = plot.atY(ys[i]!);
      if (Number.isFinite(y)) open.push(plot.atX(xs[i]!), y);
    }
    last = kept.at(-1)!;
  }
  return lines;
}

/** The first place that lies in a later pixel column than `from`. */
function endOfColumn(plot: Plot, xs: ArrayLike<number>, from: number): number {
  const column = Math.floor(plot.atX(xs[from]!));
  const isLater = (i: number) => !(Math.floor(plot.atX(xs[i]!)) <= column);
  let stride = 1;
  while (from + stride < xs.length && !isLater(from + stride)) stride *= 2;
  let [low, high] = [from + Math.floor(stride / 2), Math.min(xs.length, from + stride)];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (isLater(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Places of the first, lowest, highest and last value that can be drawn, ascending; all of up to four. */
function outermost(plot: Plot, ys: ArrayLike<number>, from: number, to: number, under: number): number[] {
  let [first, low, high, last, count] = [-1, -1, -1, -1, 0];
  for (let i = from; i < to; i++) {
    const y = ys[i]!;
    if (!(y > under && y < Infinity)) continue;
    if (count++ === 0) first = low = high = i;
    if (y < ys[low]!) low = i;
    if (y > ys[high]!) high = i;
    last = i;
  }
  if (count > 4) return [...new Set([first, Math.min(low, high), Math.max(low, high), last])];
  return Array.from({ length: to - from }, (_, i) => from + i).filter((i) =>
    Number.isFinite(plot.atY(ys[i]!)),
  );
}
