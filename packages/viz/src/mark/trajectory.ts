import type { Box } from "../scene/scene.ts";
import type { Plot } from "./axes.ts";

/** A path cut to the plot. */
export interface Trajectory {
  /** The parts inside, as x, y, x, y, … in pixels. */
  readonly lines: number[][];
  /** Where it leaves the plot, with the direction outward. */
  readonly exits: readonly { readonly x: number; readonly y: number; readonly angle: number }[];
  /** The last point, when it lies inside. */
  readonly end: readonly [number, number] | undefined;
}

/**
 * The first `count` points of a path in pixels, cut to the plot; it breaks off at the first number that is not finite,
 * and where it first leaves the plot when it is `lost` there.
 */
export function trajectory(
  plot: Plot,
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  count: number,
  lost = false,
): Trajectory {
  const lines: number[][] = [];
  const exits: Trajectory["exits"][number][] = [];
  let from: [number, number] | undefined;
  let open: number[] | undefined;
  for (const i of rowsToDraw(xs, ys, Math.min(count, xs.length))) {
    const to: [number, number] = [plot.atX(xs[i]!), plot.atY(ys[i]!)];
    if (!Number.isFinite(to[0]) || !Number.isFinite(to[1])) {
      if (from !== undefined && contains(plot, from))
        exits.push({ x: from[0], y: from[1], angle: Number.NaN });
      return { lines, exits, end: undefined };
    }
    const cut = from === undefined ? undefined : clipSegment(plot, from, to);
    if (cut === undefined) {
      open = undefined;
    } else {
      if (open === undefined) lines.push((open = [cut[0], cut[1]]));
      pushApart(open, cut[2], cut[3]);
      if (!contains(plot, to)) {
        exits.push({ x: cut[2], y: cut[3], angle: Math.atan2(to[1] - from![1], to[0] - from![0]) });
        open = undefined;
        if (lost) return { lines, exits, end: undefined };
      }
    }
    from = to;
  }
  return { lines, exits, end: from && contains(plot, from) ? from : undefined };
}

/** Beyond this many rows, a stretch of a path is drawn through its outermost points. */
const mostRows = 16_000;
const stretches = 2000;

/** The rows up to the first that is not finite; of very many, the first, outermost and last of every stretch. */
function rowsToDraw(xs: ArrayLike<number>, ys: ArrayLike<number>, count: number): number[] {
  if (count <= mostRows) return Array.from({ length: count }, (_, i) => i);
  const rows: number[] = [];
  const size = Math.ceil(count / stretches);
  for (let from = 0; from < count; from += size) {
    const to = Math.min(count, from + size) - 1;
    let [left, right, low, high] = [from, from, from, from];
    for (let i = from; i <= to; i++) {
      const [x, y] = [xs[i]!, ys[i]!];
      if (!Number.isFinite(x) || !Number.isFinite(y)) return [...rows, ...ascending([from, i])];
      if (x < xs[left]!) left = i;
      if (x > xs[right]!) right = i;
      if (y < ys[low]!) low = i;
      if (y > ys[high]!) high = i;
    }
    rows.push(...ascending([from, left, right, low, high, to]));
  }
  return rows;
}

function ascending(rows: readonly number[]): number[] {
  return [...new Set(rows)].toSorted((a, b) => a - b);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** Points nearer than a third of a pixel to the last one would not be seen. */
function pushApart(line: number[], x: number, y: number): void {
  const { length } = line;
  const isNear = Math.abs(x - line[length - 2]!) < 0.3 && Math.abs(y - line[length - 1]!) < 0.3;
  if (length > 2 && isNear) return;
  line.push(x, y);
}

export function contains(box: Box, point: readonly [number, number]): boolean {
  const x = point[0];
  const y = point[1];
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** The part of a segment inside a box (Liang and Barsky), or `undefined`. */
function clipSegment(
  box: Box,
  from: readonly [number, number],
  to: readonly [number, number],
): [number, number, number, number] | undefined {
  const [[x0, y0], [x1, y1]] = [from, to];
  let [enter, leave] = [0, 1];
  const sides = [
    [x0 - x1, x0 - box.x],
    [x1 - x0, box.x + box.width - x0],
    [y0 - y1, y0 - box.y],
    [y1 - y0, box.y + box.height - y0],
  ] as const;
  for (const [outward, room] of sides) {
    if (outward === 0 && room < 0) return undefined;
    const share = room / outward;
    if (outward < 0) enter = Math.max(enter, share);
    if (outward > 0) leave = Math.min(leave, share);
  }
  if (!(enter <= leave)) return undefined;
  const at = (share: number): [number, number] => [
    clamp(x0 + (x1 - x0) * share, box.x, box.x + box.width),
    clamp(y0 + (y1 - y0) * share, box.y, box.y + box.height),
  ];
  return [...at(enter), ...at(leave)];
}
