import type { Color } from "../scale/color.ts";
import type { Box } from "../scene/scene.ts";

/** One bar: the stretch of positions along the categories and the values between which it runs. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly color: Color;
}

export interface BarSeries {
  readonly values: Float64Array;
  readonly color: Color;
}

/** Bars of categories one unit wide: side by side, or each standing on those below it of its own sign. */
export function arrangeBars(series: readonly BarSeries[], count: number, stacked: boolean): Bar[] {
  const bars: Bar[] = [];
  const width = stacked ? 0.72 : 0.78 / series.length;
  for (let i = 0; i < count; i++) {
    let [up, down] = [0, 0];
    for (const [k, { values, color }] of series.entries()) {
      const value = values[i]!;
      if (!Number.isFinite(value)) continue;
      const from = i + (stacked ? 0.14 : 0.11 + k * width);
      const start = stacked ? (value < 0 ? down : up) : 0;
      const end = start + value;
      if (value < 0) down = end;
      else up = end;
      bars.push({ from, to: from + width, start, end, color });
    }
  }
  return bars;
}

/**
 * Bars of more categories than can be told apart: of those that share a column, the outermost of each series, longest
 * first, or the stack that reaches farthest.
 */
export function gatherBars(
  series: readonly BarSeries[],
  count: number,
  columns: number,
  stacked: boolean,
): Bar[] {
  const bars: Bar[] = [];
  for (let column = 0; column < columns; column++) {
    const [from, to] = [Math.floor((column * count) / columns), Math.floor(((column + 1) * count) / columns)];
    const place = { from, to };
    for (const bar of (stacked ? tallestStack : outermost)(series, from, to, place)) bars.push(bar);
  }
  return bars;
}

type Place = Pick<Bar, "from" | "to">;

function outermost(series: readonly BarSeries[], from: number, to: number, place: Place): Bar[] {
  const found: Bar[] = [];
  for (const { values, color } of series) {
    let [low, high] = [0, 0];
    for (let i = from; i < to; i++) {
      const value = values[i]!;
      if (value > high && value < Number.POSITIVE_INFINITY) high = value;
      else if (value < low && value > Number.NEGATIVE_INFINITY) low = value;
    }
    if (high > low) found.push({ ...place, start: low, end: high, color });
  }
  return found.toSorted((a, b) => b.end - b.start - (a.end - a.start));
}

function tallestStack(series: readonly BarSeries[], from: number, to: number, place: Place): Bar[] {
  let [best, farthest] = [from, -1];
  for (let i = from; i < to; i++) {
    let reach = 0;
    for (const { values } of series) if (Number.isFinite(values[i])) reach += Math.abs(values[i]!);
    if (reach > farthest) [best, farthest] = [i, reach];
  }
  const single = series.map(({ values, color }) => ({ values: values.subarray(best, best + 1), color }));
  const { from: left, to: right } = place;
  return arrangeBars(single, 1, true).map(({ start, end, color }) => ({
    from: left,
    to: right,
    start,
    end,
    color,
  }));
}

/** The lowest and highest value that bars reach, zero among them. */
export function reachOf(series: readonly BarSeries[], count: number, stacked: boolean): [number, number] {
  let [low, high] = [0, 0];
  for (let i = 0; i < count; i++) {
    let [up, down] = [0, 0];
    for (const { values } of series) {
      const value = values[i]!;
      if (!Number.isFinite(value)) continue;
      if (stacked) {
        if (value < 0) down += value;
        else up += value;
      } else if (value < down) down = value;
      else if (value > up) up = value;
    }
    if (down < low) low = down;
    if (up > high) high = up;
  }
  return [Math.max(low, -1e300), Math.min(high, 1e300)];
}

/** The part of a box inside another; undefined where they do not meet. */
export function cutBox(box: Box, to: Box): Box | undefined {
  const [left, top] = [Math.max(box.x, to.x), Math.max(box.y, to.y)];
  const width = Math.min(box.x + box.width, to.x + to.width) - left;
  const height = Math.min(box.y + box.height, to.y + to.height) - top;
  return width > 0 && height >= 0 ? { x: left, y: top, width, height } : undefined;
}
