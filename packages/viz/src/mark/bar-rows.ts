import type { Color } from "../scale/color.ts";
import type { Box } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import { addText, type Sheet, widthOf } from "./sheet.ts";

export interface BarRow {
  readonly name: LocalizedText;
  /** Length of the bar; not negative. */
  readonly value: number;
  /** Stands at the end of the bar. */
  readonly label: string;
  readonly color: Color;
  /** Stands before the name. */
  readonly rank?: string;
  readonly strong?: boolean;
}

/** Rows that fit into a room, the note about the others included. */
export function fittingRows(sheet: Sheet, room: Box, count: number): number {
  const most = Math.max(1, Math.floor(room.height / (sheet.sizes.text * 1.35)));
  return count <= most ? count : Math.max(1, most - 1);
}

/** Horizontal bars below each other, longest names cut; `note` stands below them. */
export function drawBarRows(sheet: Sheet, room: Box, rows: readonly BarRow[], note: string): void {
  const { text } = sheet.sizes;
  const { theme } = sheet;
  const foot = note === "" ? 0 : text * 1.35;
  const pitch = Math.min(text * 4, (room.height - foot) / rows.length);
  const ranks = Math.max(0, ...rows.map(({ rank = "" }) => widthOf(sheet, rank, 600)));
  const rankWidth = ranks === 0 ? 0 : ranks + text * 0.7;
  const longest = room.width * 0.32;
  const names =
    Math.min(longest, Math.max(...rows.map(({ name }) => widthOf(sheet, name, 600)))) + text * 0.8;
  const labels = Math.max(...rows.map(({ label }) => widthOf(sheet, label))) + text * 0.6;
  const x = room.x + rankWidth + names;
  const width = Math.max(0, room.width - rankWidth - names - labels);
  const most = Math.max(...rows.map(({ value }) => value)) || 1;
  for (const [i, row] of rows.entries()) {
    const y = room.y + i * pitch;
    const height = Math.min(pitch * 0.72, text * 2);
    const base = y + pitch / 2 + text * 0.35;
    if (row.rank !== undefined)
      addText(sheet, row.rank, room.x + ranks, base, { role: "tick", anchor: "end" });
    addText(sheet, row.name, room.x + rankWidth, base, {
      role: "tick",
      weight: 600,
      fill: theme.text,
      maxWidth: longest,
    });
    const length = sheet.progress * width * (row.value / most);
    sheet.items.push(
      {
        type: "rect",
        role: "grid",
        x,
        y: y + (pitch - height) / 2,
        width,
        height,
        radius: 4,
        fill: theme.grid,
      },
      {
        type: "rect",
        role: "bar",
        x,
        y: y + (pitch - height) / 2,
        width: Math.max(length, row.value > 0 ? 2 : 0),
        height,
        radius: 4,
        fill: row.color,
      },
    );
    addText(sheet, row.label, x + width + text * 0.6, base, { role: "value" });
  }
  if (note !== "")
    addText(sheet, note, room.x, room.y + room.height - text * 0.2, { role: "label", maxWidth: room.width });
}
