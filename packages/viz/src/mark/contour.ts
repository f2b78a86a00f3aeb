import type { Plot } from "./axes.ts";

/** A grid of values with the pixel of each column and row; `values[j * x.length + i]` lies at `(x[i], y[j])`. */
export interface PixelGrid {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/**
 * The part of a grid that a plot shows, in pixels; of a finer one, evenly apart, as many columns and rows as `most` has
 * for its pixels.
 */
export function pixelGrid(
  plot: Plot,
  { x, y }: Pick<PixelGrid, "x" | "y">,
  values: ArrayLike<number>,
  most: (pixels: number) => number,
): PixelGrid {
  const [lefts, feet] = [new Float64Array(x).map(plot.atX), new Float64Array(y).map(plot.atY)];
  const columns = thinned(covering(lefts, [plot.x, plot.x + plot.width]), most(plot.width));
  const upward = feet.map((pixel) => -pixel);
  const rows = thinned(covering(upward, [-plot.y - plot.height, -plot.y]), most(plot.height));
  return {
    x: Float64Array.from(columns, (i) => lefts[i]!),
    y: Float64Array.from(rows, (j) => feet[j]!),
    values:
      columns.length * rows.length === values.length
        ? values
        : rows.flatMap((j) => columns.map((i) => values[j * x.length + i]!)),
  };
}

/** The first and the last place of an ascending axis that cover a range, at least two. */
export function covering(axis: Float64Array, range?: readonly [number, number]): [number, number] {
  const end = axis.length - 1;
  if (range === undefined) return [0, end];
  const before = axis.findLastIndex((value) => value <= range[0]);
  const beyond = axis.findIndex((value) => value >= range[1]);
  const first = Math.min(end - 1, Math.max(0, before));
  return [first, Math.max(first + 1, beyond < 0 ? end : beyond)];
}

/** At most so many of the places from a first to a last one, evenly apart. */
function thinned([first, last]: readonly [number, number], most: number): number[] {
  const kept = Math.min(last - first + 1, most);
  return Array.from({ length: kept }, (_, i) => first + Math.round((i * (last - first)) / (kept - 1)));
}

/**
 * Closed outlines of the region where the values are at or above the threshold, by marching squares with linear
 * interpolation. The grid is thought to fall off outside, so an outline that reaches the border runs just beyond it.
 */
export function contourRings(grid: PixelGrid, threshold: number): Float64Array[] {
  const [next, starts] = connect(grid, threshold);
  const rings: Float64Array[] = [];
  for (let i = 0; i < starts.length; i++) {
    let edge = starts[i]!;
    if (next[edge] === -1) continue;
    const points: number[] = [];
    while (next[edge]! >= 0) {
      pushCrossing(grid, threshold, edge, points);
      const after = next[edge]!;
      next[edge] = -1;
      edge = after;
    }
    rings.push(new Float64Array(points));
  }
  return rings;
}

/** Ways in and out of a cell by the corners that lie high, two for a saddle; edges: 0 top, 1 right, 2 bottom, 3 left. */
const firstIn = [0, 0, 1, 1, 2, 0, 2, 2, 3, 0, 1, 1, 3, 0, 3, 0];
const firstOut = [0, 3, 0, 3, 1, 3, 0, 3, 2, 2, 0, 2, 1, 1, 0, 0];

/** For every crossed edge the edge that follows it, and the edges that were crossed. */
function connect({ x, y, values }: PixelGrid, threshold: number): [Int32Array, number[]] {
  const [width, height] = [x.length, y.length];
  const columns = width + 2;
  const next = new Int32Array(2 * columns * (height + 2)).fill(-1);
  const starts: number[] = [];
  const offsets = [0, 3, 2 * columns, 1];
  for (let j = -1; j < height; j++) {
    const upper = j * width;
    const lower = upper + width;
    let high = 0;
    for (let i = 0; i <= width; i++) {
      const right = i < width && j >= 0 && values[upper + i]! >= threshold ? 2 : 0;
      const below = i < width && j + 1 < height && values[lower + i]! >= threshold ? 4 : 0;
      const code = high | right | below;
      high = (right >> 1) | (below << 1);
      if (code === 0 || code === 15) continue;
      const at = 2 * ((j + 1) * columns + i);
      const from = at + offsets[firstIn[code]!]!;
      next[from] = at + offsets[firstOut[code]!]!;
      starts.push(from);
      if (code !== 5 && code !== 10) continue;
      const second = at + offsets[code === 5 ? 2 : 3]!;
      next[second] = at + offsets[code === 5 ? 1 : 2]!;
      starts.push(second);
    }
  }
  return [next, starts];
}

/** Where the outline crosses an edge: even edges run along a row, odd ones down a column. */
function pushCrossing(grid: PixelGrid, threshold: number, edge: number, points: number[]): void {
  const { x, y, values } = grid;
  const columns = x.length + 2;
  const at = edge >> 1;
  const i = (at % columns) - 1;
  const j = Math.floor(at / columns) - 1;
  const down = edge & 1;
  const i2 = i + 1 - down;
  const j2 = j + down;
  let share = 0.5;
  if (i >= 0 && j >= 0 && i2 < x.length && j2 < y.length) {
    const from = values[j * x.length + i]!;
    share = (threshold - from) / (values[j2 * x.length + i2]! - from);
  }
  points.push(
    place(x, i) * (1 - share) + place(x, i2) * share,
    place(y, j) * (1 - share) + place(y, j2) * share,
  );
}

/** A coordinate of the grid, or one step beyond its first or last. */
function place(axis: ArrayLike<number>, index: number): number {
  const last = axis.length - 1;
  if (index < 0) return 2 * axis[0]! - axis[1]!;
  if (index > last) return 2 * axis[last]! - axis[last - 1]!;
  return axis[index]!;
}
