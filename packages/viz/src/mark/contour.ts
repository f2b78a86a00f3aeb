import type { Plot } from "./axes.ts";

type Axis = ArrayLike<number> & Iterable<number>;

/** A grid of values with the pixel of each column and row; `values[j * x.length + i]` lies at `(x[i], y[j])`. */
export interface PixelGrid {
  readonly x: Axis;
  readonly y: Axis;
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
export function covering(
  axis: Float64Array,
  [low, high]: readonly [number, number] = [-Infinity, Infinity],
): [number, number] {
  const end = axis.length - 1;
  const before = axis.findLastIndex((value) => value <= low);
  const beyond = axis.findIndex((value) => value >= high);
  const first = Math.min(end - 1, Math.max(0, before));
  return [first, Math.max(first + 1, beyond < 0 ? end : beyond)];
}

/** At most so many of the places from a first to a last one, evenly apart. */
function thinned([first, last]: readonly [number, number], most: number): number[] {
  const kept = Math.min(last - first + 1, most);
  return Array.from({ length: kept }, (_, i) => first + Math.round((i * (last - first)) / (kept - 1)));
}

/**
 * For each of the ascending thresholds the closed outlines of the region where the values are at or above it, by
 * marching squares with linear interpolation. The grid is thought to fall off outside, so an outline that reaches the
 * border runs just beyond it.
 */
export function contourRings(grid: PixelGrid, thresholds: readonly number[]): Float64Array[][] {
  const framed = inFrame(grid);
  const next = new Int32Array(2 * framed.values.length).fill(-1);
  return crossedEdges(framed, thresholds).map((edges, level) => {
    for (let k = 0; k < edges.length; k += 2) next[edges[k]!] = edges[k + 1]!;
    const points = new Float64Array(edges.length);
    const rings: Float64Array[] = [];
    let at = 0;
    for (let k = 0; k < edges.length; k += 2) {
      const from = at;
      // outlines are closed, so that nothing is left for the next threshold
      for (let edge = edges[k]!; next[edge]! >= 0; at += 2) {
        setCrossing(framed, thresholds[level]!, edge, points, at);
        const after = next[edge]!;
        next[edge] = -1;
        edge = after;
      }
      if (at > from) rings.push(points.subarray(from, at));
    }
    return rings;
  });
}

/** The grid with a step more on each side, where there is no value. */
function inFrame({ x, y, values }: PixelGrid): PixelGrid {
  const columns = x.length + 2;
  const framed = new Float64Array(columns * (y.length + 2)).fill(Number.NaN);
  for (let i = 0; i < values.length; i++) framed[columns + 1 + i + 2 * Math.floor(i / x.length)] = values[i]!;
  return { x: extended(x), y: extended(y), values: framed };
}

function extended(axis: Axis): number[] {
  const last = axis.length - 1;
  return [2 * axis[0]! - axis[1]!, ...axis, 2 * axis[last]! - axis[last - 1]!];
}

/**
 * For each threshold the edges that its outlines cross, each with the one that follows it: an outline enters a cell by an
 * edge whose first corner lies high and the next, clockwise, low, and leaves it by the first edge behind that corner whose
 * own lies low. Most cells are crossed by none.
 */
function crossedEdges({ x, values }: PixelGrid, thresholds: readonly number[]): number[][] {
  const edges = thresholds.map((): number[] => []);
  const columns = x.length;
  // top, right, bottom, left; and the corner where each begins
  const offsets = [0, 3, 2 * columns, 1];
  const corners = [0, 1, columns + 1, columns];
  const reached = thresholdsReached(values, thresholds);
  for (let cell = 0; cell + columns + 1 < reached.length; cell++) {
    const a = reached[cell]!;
    const b = reached[cell + 1]!;
    const c = reached[cell + columns + 1]!;
    const d = reached[cell + columns]!;
    if (a === b && b === c && c === d) continue;
    for (let level = Math.min(a, b, c, d); level < Math.max(a, b, c, d); level++) {
      for (let edge = 0; edge < 4; edge++) {
        if (reached[cell + corners[edge]!]! <= level) continue;
        if (reached[cell + corners[(edge + 1) & 3]!]! > level) continue;
        let out = edge - 1;
        while (reached[cell + corners[out & 3]!]! > level) out--;
        edges[level]!.push(2 * cell + offsets[edge]!, 2 * cell + offsets[out & 3]!);
      }
    }
  }
  return edges;
}

/** How many of the thresholds each value reaches; its neighbour reaches about as many. */
function thresholdsReached(values: ArrayLike<number>, thresholds: readonly number[]): Uint8Array {
  const reached = new Uint8Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    while (count < thresholds.length && values[i]! >= thresholds[count]!) count++;
    while (count > 0 && !(values[i]! >= thresholds[count - 1]!)) count--;
    reached[i] = count;
  }
  return reached;
}

/** Where the outline crosses an edge: even edges run along a row, odd ones down a column. */
function setCrossing(
  { x, y, values }: PixelGrid,
  threshold: number,
  edge: number,
  points: Float64Array,
  at: number,
): void {
  const from = edge >> 1;
  const i = from % x.length;
  const j = Math.floor(from / x.length);
  const down = edge & 1;
  const value = values[from]!;
  const way = (threshold - value) / (values[from + (down ? x.length : 1)]! - value);
  // beyond the grid there is no value
  const share = way >= 0 ? way : 0.5;
  points[at] = x[i]! * (1 - share) + x[i + 1 - down]! * share;
  points[at + 1] = y[j]! * (1 - share) + y[j + down]! * share;
}
