import type { Box } from "../scene/scene.ts";
import { type ClassStyle, drawCountBar, drawStrip } from "./strip.ts";
import { addText, type Sheet, widthOf } from "./sheet.ts";

export interface StripRow {
  readonly label: string;
  /** Class of each sample, -1 for training, -2 for samples left out. */
  readonly cells: ArrayLike<number>;
  /** Coloured cells by class. */
  readonly counts: readonly number[];
}

export interface StripTable {
  /** The whole data set. */
  readonly all: StripRow;
  readonly rows: readonly StripRow[];
  readonly styles: readonly ClassStyle[];
  /** Words above the counts of the whole and of the rows. */
  readonly heads: readonly [string, string];
  /** Words for rows that do not fit. */
  readonly more: (count: number) => string;
}

/** Strips below each other, the whole data set first, with a bar of counts beside each. */
export function drawStripTable(
  sheet: Sheet,
  room: Box,
  { all, rows, styles, heads, more }: StripTable,
): void {
  const { text } = sheet.sizes;
  const header = room.height < 9 * text ? 0 : text * 1.5;
  const fitting = Math.max(1, Math.floor((room.height - 2 * header) / (text * 1.2)) - 1);
  const shown = rows.length > fitting ? rows.slice(0, Math.max(1, fitting - 1)) : rows;
  const note = rows.length > shown.length ? text * 1.2 : 0;
  const pitch = Math.min((text * 46) / 15, (room.height - 2 * header - note) / (shown.length + 1));
  const left = Math.max(...[all, ...shown].map(({ label }) => widthOf(sheet, label, 600))) + text * 0.7;
  const bars = Math.min(room.width * 0.26, text * 11);
  const strip = {
    x: room.x + left,
    width: room.width - left - bars - text,
    height: pitch - Math.min(8, pitch * 0.22),
  };
  const right = room.x + room.width;
  const drawRow = ({ label, cells, counts }: StripRow, y: number, perCount: number) => {
    const middle = y + strip.height / 2;
    const style = { role: "tick", weight: 600, fill: sheet.theme.text, anchor: "end" } as const;
    addText(sheet, label, strip.x - text * 0.7, middle + text * 0.35, style);
    drawStrip(sheet, { ...strip, y }, cells, styles);
    const bar = { x: right - bars, y: y + strip.height * 0.1, width: bars, height: strip.height * 0.8 };
    drawCountBar(sheet, bar, counts, styles, perCount);
  };
  const head = (words: string, y: number) => {
    if (header > 0)
      addText(sheet, words, right, y, { role: "name", anchor: "end", maxWidth: room.width - left });
  };
  head(heads[0], room.y + text);
  drawRow(all, room.y + header, bars / Math.max(1, total(all)));
  const top = room.y + header + pitch;
  head(heads[1], top + text);
  const largest = Math.max(1, ...rows.map(total));
  for (const [i, row] of shown.entries()) drawRow(row, top + header + i * pitch, bars / largest);
  if (note > 0) {
    const y = top + header + shown.length * pitch + text;
    addText(sheet, more(rows.length - shown.length), strip.x, y, {
      role: "label",
      maxWidth: strip.width + bars,
    });
  }
}

function total({ counts }: StripRow): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
