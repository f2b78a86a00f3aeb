import type { Box } from "../scene/scene.ts";
import type { Plot } from "./plot.ts";
import type { Sheet } from "./sheet.ts";

/** Keeps what a drawing adds inside a box, a ring's width beyond it included. */
export function clipped(sheet: Sheet, box: Box, draw: () => void): void {
  const from = sheet.items.length;
  draw();
  const items = sheet.items.splice(from);
  const { x, y, width, height } = box;
  const margin = Math.min(6, x, y);
  const clip = { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
  if (items.length > 0) sheet.items.push({ type: "group", clip, items });
}

/** Keeps what is drawn inside a plot whose domain may leave some of the data outside. */
export function within(sheet: Sheet, plot: Plot, draw: () => void): void {
  if (plot.isCut) clipped(sheet, plot, draw);
  else draw();
}

/** Whether a point of a plot is drawn: one that lies outside is, unless the caller has cut the plot. */
export function isShown(plot: Plot, point: readonly [number, number]): boolean {
  return !plot.isCut || isInside(plot, point);
}

const farthest = 1e5;

function bounded(pixel: number): number {
  return Math.min(farthest, Math.max(-farthest, pixel));
}

/** A pixel no farther out than can be drawn; what has no place at all stays without one. */
export function drawable(pixel: number): number {
  return Number.isFinite(pixel) ? bounded(pixel) : pixel;
}

/** The plot with pixels no farther out than can be drawn. */
export function nearby(plot: Plot): Plot {
  return { ...plot, atX: (value) => bounded(plot.atX(value)), atY: (value) => bounded(plot.atY(value)) };
}

/** Whether a point can be seen in a box. */
export function isInside({ x, y, width, height }: Box, [left, top]: readonly [number, number]): boolean {
  return left >= x - 0.5 && left <= x + width + 0.5 && top >= y - 0.5 && top <= y + height + 0.5;
}
