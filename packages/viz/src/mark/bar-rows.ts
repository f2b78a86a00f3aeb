import type { Color } from "../scale/color.ts";
import type { Box } from "../scene/scene.ts";
import { cleanText } from "../text/clean.ts";
import { fitApart } from "../text/fit.ts";
import { localize, type LocalizedText } from "../text/locale.ts";
import { addText, noteMissing, type Sheet, warn, widthOf } from "./sheet.ts";

export interface BarRow {
  readonly name: LocalizedText;
  /** Length of the bar; not negative. */
  readonly value: number;
  /** Stands at the end of the bar. */
  readonly label: string;
  readonly color: Color;
  /** What stands there while an animation has come so far. */
  readonly running?: (progress: number) => string;
  /** Stands before the name. */
  readonly rank?: string;
}

/** Least and most height of a row, in ems. */
const [lowRow, highRow] = [1.35, 5.5];

/** Rows that fit into a room, the note about the others included. */
export function fittingRows(sheet: Sheet, room: Box, count: number): number {
  const most = Math.max(1, Math.floor(room.height / (sheet.sizes.text * lowRow)));
  const shown = count <= most ? count : Math.max(1, most - 1);
  if (shown < count) warn(sheet, "folded-members", { count: count - shown });
  return shown;
}

/**
 * Horizontal bars below each other, longest names cut; `note` stands below them. The longest bar fills its track: of shares
 * there is none, because it would say that this is all of them.
 */
export function drawBarRows(
  sheet: Sheet,
  room: Box,
  rows: readonly BarRow[],
  { note, hasTracks }: { readonly note: string; readonly hasTracks: boolean },
): void {
  const { text } = sheet.sizes;
  const { theme } = sheet;
  const foot = note === "" ? 0 : text * lowRow;
  const pitch = Math.min(text * highRow, (room.height - foot) / rows.length);
  const top = room.y + Math.max(0, (room.height - foot - pitch * rows.length) / 2.5);
  const ranks = Math.max(0, ...rows.map(({ rank = "" }) => widthOf(sheet, rank, 600)));
  const rankWidth = ranks === 0 ? 0 : ranks + text * 0.7;
  for (const { name } of rows) noteMissing(sheet, name);
  const names = fitApart(
    rows.map(({ name }) => cleanText(localize(name, sheet.locale))),
    room.width * 0.32,
    text,
    600,
  );
  const nameWidth = Math.max(...names.map((name) => widthOf(sheet, name, 600))) + text * 0.8;
  const labels = Math.max(...rows.map(({ label }) => widthOf(sheet, label))) + text * 0.6;
  const x = room.x + rankWidth + nameWidth;
  const width = Math.max(0, room.width - rankWidth - nameWidth - labels);
  const most = Math.max(...rows.map(({ value }) => value)) || 1;
  const height = Math.min(pitch * 0.72, text * 2.8);
  for (const [i, row] of rows.entries()) {
    const y = top + i * pitch + (pitch - height) / 2;
    const base = y + height / 2 + text * 0.35;
    if (row.rank !== undefined)
      addText(sheet, row.rank, room.x + ranks, base, { role: "tick", anchor: "end" });
    const style = { role: "tick", weight: 600, fill: theme.text } as const;
    addText(sheet, names[i]!, room.x + rankWidth, base, style);
    const length = sheet.progress * width * (row.value / most);
    const bar = { type: "rect", x, y, height, radius: 4 } as const;
    if (hasTracks) sheet.items.push({ ...bar, role: "grid", width, fill: theme.grid });
    sheet.items.push({
      ...bar,
      role: "bar",
      width: Math.max(length, row.value > 0 ? 2 : 0),
      fill: row.color,
    });
    const label = sheet.progress < 1 && row.running ? row.running(sheet.progress) : row.label;
    addText(sheet, label, room.x + room.width, base, { role: "value", anchor: "end" });
  }
  if (note !== "")
    addText(sheet, note, room.x, room.y + room.height - text * 0.2, { role: "label", maxWidth: room.width });
}
