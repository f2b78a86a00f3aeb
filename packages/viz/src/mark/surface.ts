import { blend, type Color, ramp } from "../scale/color.ts";
import { linearScale } from "../scale/linear.ts";
import { logScale } from "../scale/log.ts";
import { extent, type Scale } from "../scale/scale.ts";
import type { Box, Item } from "../scene/scene.ts";
import type { Theme } from "../scene/theme.ts";
import { contourRings, type PixelGrid } from "./contour.ts";
import type { Plot } from "./axes.ts";
import { addText, type Sheet, widthOf } from "./sheet.ts";

/** A surface ready to be drawn: what its bands mean and where they begin. */
export interface Surface {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Place of each value between the lowest (0) and the highest level (1). */
  readonly heights: Float32Array;
  /** From the value above `floor` to its place. */
  readonly scale: Scale;
  /** What is taken off the values before the logarithm. */
  readonly floor: number;
  readonly kind: "log" | "linear";
  readonly base: number;
  /** Equal for equal surfaces. */
  readonly key: string;
}

const levels = 16;

/** Surfaces of grids drawn before; a description never changes. */
const known = new WeakMap<object, Surface>();

/** Bands of a grid, evenly spaced in the logarithm above `floor` or in the values themselves. */
export function surfaceOf(
  grid: { readonly x: Float64Array; readonly y: Float64Array; readonly values: Float64Array },
  kind: "log" | "linear",
  floor: number,
): Surface {
  const before = known.get(grid);
  if (before !== undefined && before.kind === kind && before.base === floor) return before;
  const above = kind === "log" ? floor : 0;
  const scale =
    kind === "log" ? logScale(logDomain(grid.values, floor)) : linearScale(extent(grid.values) ?? [0, 1]);
  const heights = new Float32Array(grid.values.length);
  for (let i = 0; i < heights.length; i++) {
    const height = scale.unit(grid.values[i]! - above);
    heights[i] = Number.isNaN(height) ? 2 : Math.min(2, Math.max(-1, height));
  }
  const key = fingerprint(heights, grid.x, grid.y);
  const surface: Surface = { x: grid.x, y: grid.y, heights, scale, floor: above, kind, base: floor, key };
  known.set(grid, surface);
  return surface;
}

/** Levels need not reach into the last few cells round a minimum: the lowest starts at the value 1 % lie below. */
function logDomain(values: Float64Array, floor: number): [number, number] {
  const above = values
    .map((value) => value - floor)
    .filter((value) => value > 0 && value < Number.POSITIVE_INFINITY);
  if (above.length === 0) return [1, 10];
  above.sort();
  const high = above.at(-1)!;
  return [Math.max(above[Math.floor(above.length * 0.01)]!, high * 1e-9), high];
}

/** The bands and their isolines, clipped to the plot. */
export function drawSurface(sheet: Sheet, plot: Plot, surface: Surface): void {
  const { theme } = sheet;
  const clip = { x: plot.x, y: plot.y, width: plot.width, height: plot.height };
  let cached: Item[] | undefined;
  sheet.items.push({
    type: "group",
    clip,
    radius: 6,
    key: `${theme.name} ${theme.ramp.join("")} ${Object.values(clip).join(" ")} ${surface.key}`,
    get items() {
      return (cached ??= bands(theme, plot, surface));
    },
  });
}

function bands(theme: Theme, plot: Plot, surface: Surface): Item[] {
  const grid = pixelGrid(plot, surface);
  const items: Item[] = [
    {
      type: "rect",
      role: "ground",
      x: plot.x,
      y: plot.y,
      width: plot.width,
      height: plot.height,
      fill: bandColor(theme, 0),
    },
  ];
  for (let level = 1; level < levels; level++) {
    const lines = contourRings(grid, level / levels);
    if (lines.length === 0) continue;
    const fill = bandColor(theme, level);
    const stroke = blend(theme.isoline.color, fill, theme.isoline.share);
    items.push({ type: "path", role: "ground", lines, closed: true, fill, stroke, lineWidth: 1 });
  }
  return items;
}

/** The grid in pixels; of a finer one, every so many columns and rows. */
function pixelGrid(plot: Plot, { x, y, heights }: Surface): PixelGrid {
  const columns = stretched(x.length, plot.width);
  const rows = stretched(y.length, plot.height);
  const isWhole = columns.length === x.length && rows.length === y.length;
  return {
    x: Float64Array.from(columns, (i) => plot.atX(x[i]!)),
    y: Float64Array.from(rows, (j) => plot.atY(y[j]!)),
    values: isWhole
      ? heights
      : Float32Array.from(rows.flatMap((j) => columns.map((i) => heights[j * x.length + i]!))),
  };
}

/** The numbers below `count`, the last among them, at most two a pixel. */
function stretched(count: number, pixels: number): number[] {
  const kept = Math.min(count, Math.max(2, Math.ceil(2 * pixels)));
  return Array.from({ length: kept }, (_, i) => Math.round((i * (count - 1)) / (kept - 1)));
}

/** The colour of the band above a level. */
export function bandColor(theme: Theme, level: number): Color {
  return ramp(theme.ramp, level / (levels - 1));
}

/** A slim bar of the bands, with its name and the values at its side. */
export function drawColorBar(sheet: Sheet, box: Box, surface: Surface, name: string): void {
  const { theme, sizes } = sheet;
  const width = sizes.text * 0.6;
  const height = box.height / levels;
  const clip = { x: box.x, y: box.y, width, height: box.height };
  sheet.items.push({
    type: "group",
    clip,
    radius: width / 2,
    items: Array.from({ length: levels }, (_, level) => ({
      type: "rect",
      role: "ground",
      x: box.x,
      y: box.y + box.height - (level + 1) * height,
      width,
      height: height + 0.5,
      fill: bandColor(theme, level),
    })),
  });
  sheet.items.push({
    type: "rect",
    role: "axis",
    ...clip,
    radius: width / 2,
    stroke: theme.axis,
    lineWidth: 1,
  });
  const left = box.x + width + sizes.text * 0.4;
  const nameBox = addText(sheet, name, left, box.y + sizes.text * 0.72, { role: "name" });
  for (const { value, label } of surface.scale.ticks(5)) {
    const y = box.y + (1 - surface.scale.unit(value)) * box.height + sizes.text * 0.34;
    if (y - sizes.text > nameBox.y + nameBox.height) addText(sheet, label, left, y, { role: "tick" });
  }
}

/** Room that the colour bar takes, its labels and its name included. */
export function colorBarWidth(sheet: Sheet, surface: Surface, name: string): number {
  const labels = surface.scale.ticks(5).map(({ label }) => widthOf(sheet, label));
  return sheet.sizes.text + Math.max(widthOf(sheet, name), ...labels);
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
