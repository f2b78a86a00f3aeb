import { blend, type Color, ramp } from "../scale/color.ts";
import { linearScale } from "../scale/linear.ts";
import { logScale, suitsLog } from "../scale/log.ts";
import type { Scale } from "../scale/scale.ts";
import type { Box, Item } from "../scene/scene.ts";
import type { Theme } from "../scene/theme.ts";
import { contourRings, covering, pixelGrid } from "./contour.ts";
import type { Plot } from "./axes.ts";
import type { Sheet } from "./sheet.ts";

/** Values over a plane: `values[j * x.length + i]` lies at `(x[i], y[j])`. */
export interface GridAxes {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly values: Float64Array;
}

/** A surface ready to be drawn: what its bands mean and where they begin. */
export interface Surface {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Place of each value between the lowest (0) and the highest level (1). */
  readonly heights: Float32Array;
  /** 1 where there is no value; `undefined` when there is one everywhere. */
  readonly holes: Float32Array | undefined;
  /** From the value above `floor` to its place; `undefined` when all values are alike or there is none. */
  readonly scale: Scale | undefined;
  /** What is taken off the values before the logarithm. */
  readonly floor: number;
  /** Equal for equal surfaces. */
  readonly key: string;
}

const levels = 16;

/** Most columns or rows of so many pixels. */
const finest = (pixels: number) => Math.max(2, Math.ceil(pixels));

/**
 * Bands of a grid, evenly spaced in the logarithm above `floor`, where the values span a decade, or in the values
 * themselves. They cover what was visited and most of the ground, so that colours change where the runs are.
 */
export function surfaceOf(
  grid: GridAxes,
  kind: "log" | "linear",
  floor: number,
  visited: readonly [number, number] | undefined,
): Surface {
  const range = levelRange(grid.values, floor, visited);
  const isLog = kind === "log" && range !== undefined && suitsLog(range[0] - floor, range[1] - floor);
  const base = isLog ? floor : 0;
  const scale = range && (isLog ? logScale : linearScale)([range[0] - base, range[1] - base]);
  const heights = new Float32Array(grid.values.length);
  for (let i = 0; i < heights.length; i++) {
    const height = scale?.unit(grid.values[i]! - base) ?? 0;
    heights[i] = Number.isNaN(height) ? -1 : Math.min(2, Math.max(-1, height));
  }
  const isWhole = grid.values.every(Number.isFinite);
  const holes = isWhole ? undefined : markHoles(grid, heights);
  const key = fingerprint(heights, grid.x, grid.y);
  return { x: grid.x, y: grid.y, heights, scale, floor: base, key, holes };
}

/** Share of the ground, by height, whose highest and lowest parts need no levels of their own. */
const [lowShare, highShare] = [0.01, 0.9];

/** Of a finer grid every second, third, … value tells as well how high the ground is. */
const mostSorted = 1 << 16;

/** From the lowest value that the grid can show and a run reached to the highest that was visited or is common. */
function levelRange(
  values: Float64Array,
  floor: number,
  visited: readonly [number, number] | undefined,
): [number, number] | undefined {
  const stride = Math.ceil(values.length / mostSorted);
  const all = (stride > 1 ? values.filter((_, i) => i % stride === 0) : values).toSorted();
  // infinities lie at the ends, what is no number last
  const sorted = all.subarray(all.findIndex(Number.isFinite), all.findLastIndex(Number.isFinite) + 1);
  const [lowest, highest] = [sorted[0]!, sorted.at(-1)!];
  if (!(highest - lowest > 1e-12 * Math.abs(highest))) return undefined;
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? highest;
  const common = at(lowShare);
  const above = sorted.find((value) => value > floor) ?? highest;
  const high = Math.min(highest, Math.max(visited?.[1] ?? highest, at(highShare)));
  const reached = Math.min(visited?.[0] ?? common, common);
  // the lowest level may lie between two points of the grid, but not far below all of them
  const least = floor + Math.max((above - floor) / 2, (high - floor) * 1e-9);
  const low = Math.max(Math.min(reached, high), least);
  return low < high ? [low, high] : [lowest, highest];
}

/** Marks the places without a value, those with an infinite one among them, and gives those at their rim the height of a neighbour, so that no band ends early. */
export function markHoles(
  { x, values }: Pick<GridAxes, "x" | "values">,
  heights: Float32Array,
): Float32Array {
  const width = x.length;
  const holes = new Float32Array(values.map((value) => Number(!Number.isFinite(value))));
  const near = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1];
  for (let i = 0; i < holes.length; i++) {
    if (holes[i] === 0) continue;
    const known = near.find(
      (step) => holes[i + step] === 0 && Math.abs(((i + step) % width) - (i % width)) < 2,
    );
    if (known !== undefined) heights[i] = heights[i + known]!;
  }
  return holes;
}

/** The columns and rows of a grid that cover the ranges; where there is none, all. */
export function cropped(grid: GridAxes, x?: Range, y?: Range): GridAxes {
  const [left, right] = covering(grid.x, x);
  const [low, high] = covering(grid.y, y);
  const width = right - left + 1;
  const size = width * (high - low + 1);
  if (size === grid.values.length) return grid;
  const values = new Float64Array(size);
  for (let j = low; j <= high; j++) {
    const from = j * grid.x.length;
    values.set(grid.values.subarray(from + left, from + right + 1), (j - low) * width);
  }
  return { x: grid.x.slice(left, right + 1), y: grid.y.slice(low, high + 1), values };
}

type Range = readonly [number, number];

/** The bands and their isolines, clipped to the plot. */
export function drawSurface(sheet: Sheet, plot: Plot, surface: Surface): void {
  const { theme } = sheet;
  const clip = { x: plot.x, y: plot.y, width: plot.width, height: plot.height };
  const boxes = [clip, reachOf(plot, surface)].flatMap((box) => Object.values(box));
  let cached: Item[] | undefined;
  sheet.items.push({
    type: "group",
    clip,
    radius: 6,
    key: [JSON.stringify(theme), ...boxes, surface.key].join(" "),
    get items() {
      return (cached ??= bands(theme, plot, surface));
    },
  });
}

function bands(theme: Theme, plot: Plot, surface: Surface): Item[] {
  const grid = pixelGrid(plot, surface, surface.heights, finest);
  const [lowest, ...colors] = levelColors(theme);
  const thresholds = colors.map((_, i) => (i + 1) / levels);
  const outlines = contourRings(grid, thresholds);
  const isCrowded = outlines.some((lines) => cornersOf(lines) > (plot.width * plot.height) / crowd);
  const items: Item[] = [{ type: "rect", role: "ground", ...reachOf(plot, surface), fill: lowest! }];
  for (const [i, fill] of colors.entries()) {
    const lines = outlines[i]!;
    if (lines.length === 0) continue;
    const stroke = blend(theme.isoline.color, fill, theme.isoline.share);
    const isoline = isCrowded ? {} : { stroke, lineWidth: 1 };
    items.push({ type: "path", role: "ground", lines, closed: true, fill, ...isoline });
  }
  return surface.holes === undefined ? items : [...items, ...hatched(theme, plot, surface, surface.holes)];
}

/** Pixels for each corner of an outline, below which isolines run into each other: the grid is noise. */
const crowd = 20;

function cornersOf(lines: readonly Float64Array[]): number {
  return lines.reduce((sum, line) => sum + line.length / 2, 0);
}

/** As far as the values go. */
function reachOf(plot: Plot, { x, y }: Surface): Box {
  const [left, right, bottom, top] = [
    plot.atX(x[0]!),
    plot.atX(x.at(-1)!),
    plot.atY(y[0]!),
    plot.atY(y.at(-1)!),
  ];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const hatchGap = 9;

/** Where there is no value: the card itself, hatched. */
export function hatched(
  theme: Theme,
  plot: Plot,
  surface: Pick<Surface, "x" | "y">,
  holes: Float32Array,
): Item[] {
  const [rings = []] = contourRings(pixelGrid(plot, surface, holes, finest), [0.5]);
  const lines: number[][] = [];
  // x - y is the same along a line
  for (let at = plot.x - plot.y - plot.height; at < plot.x + plot.width - plot.y; at += hatchGap) {
    const ends = rings.flatMap((ring) => crossings(ring, at)).toSorted((a, b) => a - b);
    for (let i = 0; i + 1 < ends.length; i += 2)
      lines.push([at + ends[i]!, ends[i]!, at + ends[i + 1]!, ends[i + 1]!]);
  }
  return [
    { type: "path", role: "ground", lines: rings, closed: true, fill: theme.card },
    { type: "path", role: "grid", lines, stroke: theme.axis, lineWidth: 1 },
  ];
}

/** How far down a closed outline crosses a slanted line. */
function crossings(ring: Float64Array, at: number): number[] {
  const found: number[] = [];
  for (let i = 0; i < ring.length; i += 2) {
    const [x, y] = [ring[i]!, ring[i + 1]!];
    const [x2, y2] = [ring[(i + 2) % ring.length]!, ring[(i + 3) % ring.length]!];
    const [from, to] = [x - y - at, x2 - y2 - at];
    if (from < 0 !== to < 0) found.push(y + ((y2 - y) * from) / (from - to));
  }
  return found;
}

/** The colours of the bands above each level. */
export function levelColors(theme: Theme): Color[] {
  return Array.from({ length: levels }, (_, level) => ramp(theme.ramp, level / (levels - 1)));
}

/** FNV-1a over the bits of the heights: equal surfaces, equal fingerprint. */
function fingerprint(heights: Float32Array, x: Float64Array, y: Float64Array): string {
  let hash = 0x811c9dc5;
  for (const column of [heights, x, y]) {
    const words = new Uint32Array(column.buffer, column.byteOffset, column.byteLength / 4);
    for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words[i]!, 0x01000193);
  }
  return `${heights.length} ${(hash >>> 0).toString(36)}`;
}
