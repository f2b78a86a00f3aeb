import { type Color, readable } from "../scale/color.ts";
import type { Box } from "../scene/scene.ts";
import { formatNumber } from "@opt/words";
import { cutCell } from "./cell.ts";
import { addText, type Sheet, widthOf } from "./sheet.ts";

/** A class as strips and bars show it. */
export interface ClassStyle {
  readonly color: Color;
  /** Blocks that a cell is cut into, so that classes differ without colour. */
  readonly blocks: number;
}

/** A strip of rows: the class of each row (an index into the styles), -1 for training, -2 for rows left out. */
export function drawStrip(
  sheet: Sheet,
  box: Box,
  cells: ArrayLike<number>,
  styles: readonly ClassStyle[],
): void {
  const pitch = box.width / cells.length;
  if (pitch < 1.6) drawBins(sheet, box, cells, styles);
  else drawCells(sheet, box, cells, styles, pitch);
}

function drawCells(
  sheet: Sheet,
  box: Box,
  cells: ArrayLike<number>,
  styles: readonly ClassStyle[],
  pitch: number,
): void {
  const width = pitch - Math.min(2, pitch * 0.2);
  for (let i = 0; i < cells.length; i++) {
    const cell = { x: box.x + i * pitch, y: box.y, width, height: box.height };
    const style = styles[cells[i]!];
    if (style !== undefined) cutCell(sheet, cell, style.color, box.height < 12 ? 1 : style.blocks, 1.5);
    else if (cells[i] === -1) cutCell(sheet, cell, sheet.theme.cell, 1, 1.5);
  }
}

/** Least width of a bin: smaller ones would be confetti. */
const binWidth = 6;

/** More rows than pixels: each bin stacks the shares of its rows. */
function drawBins(sheet: Sheet, box: Box, cells: ArrayLike<number>, styles: readonly ClassStyle[]): void {
  const bins = Math.max(1, Math.floor(box.width / binWidth));
  for (let bin = 0; bin < bins; bin++) {
    const from = Math.floor((bin * cells.length) / bins);
    const to = Math.floor(((bin + 1) * cells.length) / bins);
    const counts = Array.from({ length: styles.length + 1 }, () => 0);
    for (let i = from; i < to; i++) {
      const at = cells[i] === -1 ? styles.length : cells[i]!;
      if (at >= 0) counts[at]!++;
    }
    let { y } = box;
    for (const [i, count] of counts.entries()) {
      if (count === 0) continue;
      const height = (box.height * count) / (to - from);
      const fill = styles[i]?.color ?? sheet.theme.cell;
      const x = box.x + (bin * box.width) / bins;
      sheet.items.push({ type: "rect", role: "cell", x, y, width: box.width / bins, height, fill });
      y += height;
    }
  }
}

const smallest = 13;

/** Size of the counts in a bar of this height. */
function countSize(sheet: Sheet, height: number): number {
  return Math.max(smallest, Math.min(sheet.sizes.text, height * 0.8));
}

/** Whether a bar is high enough for counts in it. */
function isLegible(height: number): boolean {
  return height >= smallest * 0.9;
}

function listOf(counts: readonly number[]): string {
  return counts
    .filter((count) => count > 0)
    .map((count) => formatNumber(count))
    .join("/");
}

/** Most counts that are written out beside a bar. */
const mostListed = 4;

/** Width of the counts written beside a bar. */
export function countsWidth(sheet: Sheet, height: number, counts: readonly number[]): number {
  const isListed = counts.filter((count) => count > 0).length <= mostListed;
  return isListed ? widthOf(sheet, listOf(counts), 600, countSize(sheet, height)) : 0;
}

/** How a bar of counts is scaled. */
export interface CountScale {
  /** The sum that fills the box. */
  readonly largest: number;
  /** Room left for lists of counts beside the bars; 0 where the counts stand in their parts. */
  readonly list: number;
}

/** Whether every part of a bar is wide enough for its count. */
export function countsFit(
  sheet: Sheet,
  box: Omit<Box, "x" | "y">,
  counts: readonly number[],
  largest: number,
): boolean {
  const size = countSize(sheet, box.height);
  return (
    isLegible(box.height) &&
    counts.every(
      (count) =>
        count === 0 || widthOf(sheet, formatNumber(count), 600, size) + 3 <= (count * box.width) / largest,
    )
  );
}

/** A bar of counts side by side, each in its part, or all beside the bar. */
export function drawCountBar(
  sheet: Sheet,
  box: Box,
  counts: readonly number[],
  styles: readonly ClassStyle[],
  { largest, list }: CountScale,
): void {
  const { theme } = sheet;
  const size = countSize(sheet, box.height);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const width = Math.max(0, box.width - (list > 0 ? list + size * 0.5 : 0));
  const perCount = width / largest;
  const parts: { x: number; width: number; count: number; fill: Color }[] = [];
  let { x } = box;
  for (const [i, count] of counts.entries()) {
    if (count > 0) parts.push({ x, width: count * perCount, count, fill: styles[i]!.color });
    x += count * perCount;
  }
  const { y, height } = box;
  const clip = { ...box, width: Math.max(0, total * perCount) };
  sheet.items.push({
    type: "group",
    clip,
    radius: 4,
    items: parts.map((part) => ({
      type: "rect",
      role: "bar",
      x: part.x,
      y,
      width: part.width,
      height,
      fill: part.fill,
    })),
  });
  if (total === 0) return;
  const base = y + height / 2 + size * 0.35;
  if (list > 0) {
    const style = { role: "value", size, weight: 600, fill: theme.text } as const;
    addText(sheet, listOf(counts), box.x + clip.width + size * 0.5, base, style);
    return;
  }
  if (!isLegible(height)) return;
  for (const { x: left, width: room, count, fill } of parts) {
    if (widthOf(sheet, formatNumber(count), 600, size) + 3 > room) continue;
    addText(sheet, formatNumber(count), left + room / 2, base, {
      role: "value",
      size,
      weight: 600,
      anchor: "middle",
      fill: readable(fill, [theme.card, theme.text]),
    });
  }
}
