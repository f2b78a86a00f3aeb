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
  if (pitch < 2) drawBins(sheet, box, cells, styles);
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

/** More rows than pixels: each bar stacks the shares of its rows. */
function drawBins(sheet: Sheet, box: Box, cells: ArrayLike<number>, styles: readonly ClassStyle[]): void {
  const bins = Math.floor(box.width / 2);
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

/** A bar of counts side by side, as long as their sum at `perCount` pixels; each count stands in its part if it fits. */
export function drawCountBar(
  sheet: Sheet,
  box: Box,
  counts: readonly number[],
  styles: readonly ClassStyle[],
  perCount: number,
): void {
  const { theme } = sheet;
  const size = Math.max(13, Math.min(sheet.sizes.text, box.height * 0.8));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const clip = { ...box, width: Math.max(0, total * perCount) };
  const parts: { x: number; width: number; count: number; fill: Color }[] = [];
  let { x } = box;
  for (const [i, count] of counts.entries()) {
    const width = count * perCount;
    if (count > 0) parts.push({ x, width, count, fill: styles[i]!.color });
    x += width;
  }
  sheet.items.push({
    type: "group",
    clip,
    radius: 4,
    items: parts.map((part) => ({
      type: "rect",
      role: "bar",
      x: part.x,
      y: box.y,
      width: part.width,
      height: box.height,
      fill: part.fill,
    })),
  });
  if (box.height < size * 0.9) return;
  const fits = parts.every(({ width, count }) => widthOf(sheet, formatNumber(count), 600, size) + 3 <= width);
  const list = parts.map(({ count }) => formatNumber(count)).join("/");
  const base = box.y + box.height / 2 + size * 0.35;
  if (!fits && clip.width + widthOf(sheet, list, 600, size) + size * 0.5 <= box.width) {
    addText(sheet, list, box.x + clip.width + size * 0.5, base, {
      role: "value",
      size,
      weight: 600,
      fill: theme.text,
    });
    return;
  }
  for (const { x: left, width, count, fill } of parts) {
    const label = formatNumber(count);
    if (widthOf(sheet, label, 600, size) + 3 > width) continue;
    addText(sheet, label, left + width / 2, base, {
      role: "value",
      size,
      weight: 600,
      anchor: "middle",
      fill: readable(fill, [theme.card, theme.text]),
    });
  }
}
