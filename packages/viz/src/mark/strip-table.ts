import { highest } from "../scale/column.ts";
import type { Box } from "../scene/scene.ts";
import { type ClassStyle, countsFit, countsWidth, drawCountBar, drawStrip } from "./strip.ts";
import { addText, type Sheet, warn, widthOf } from "./sheet.ts";

export interface StripRow {
  readonly label: string;
  /** Class of each sample, -1 for training, -2 for samples left out. */
  readonly cells: ArrayLike<number>;
  /** Coloured cells by class. */
  readonly counts: readonly number[];
  /** Whether the counts are still to come, in an animation. */
  readonly isPending?: boolean;
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
  /** The row that is spoken of: it is drawn, whatever is left out. */
  readonly strong?: number;
}

/** How the rows share the height. */
interface Setting {
  readonly header: number;
  readonly shown: readonly StripRow[];
  readonly note: number;
}

/** Least height of a row, in ems. */
const lowRow = 1.2;

/** Words above the counts give way to rows: a higher table never shows fewer. */
function settle(sheet: Sheet, { height }: Box, { rows, strong = 0 }: StripTable): Setting {
  const { text } = sheet.sizes;
  const header = text * 1.5;
  const fitting = (left: number) => Math.floor(left / (text * lowRow)) - 1;
  if (fitting(height - 2 * header) >= rows.length) return { header, shown: rows, note: 0 };
  if (fitting(height) >= rows.length) return { header: 0, shown: rows, note: 0 };
  const count = Math.max(1, fitting(height - text * 1.2));
  const first = rows.slice(0, count);
  const told = rows[strong];
  const shown = told === undefined || strong < count ? first : [...first.slice(0, -1), told];
  return { header: 0, shown, note: text * 1.2 };
}

/** Share of the width that bars of counts take: as little as holds the counts. */
const barShares = [0.26, 0.3, 0.34];

/** Strips below each other, the whole data set first, with a bar of counts beside each. */
export function drawStripTable(sheet: Sheet, room: Box, table: StripTable): void {
  const { all, rows, styles, heads, more } = table;
  const { text } = sheet.sizes;
  const { header, shown, note } = settle(sheet, room, table);
  const pitch = Math.min((text * 46) / 15, (room.height - 2 * header - note) / (shown.length + 1));
  const height = pitch - Math.min(8, pitch * 0.22);
  const left = Math.max(...[all, ...shown].map(({ label }) => widthOf(sheet, label, 600))) + text * 0.7;
  const largest = highest(rows.map(total), 1);
  const barHeight = height * 0.8;
  const lists = [all, ...shown].map(({ counts }) => countsWidth(sheet, barHeight, counts));
  const widths = barShares.map((share) => Math.min(room.width * share, text * 11));
  const fitting = widths.find((width) => {
    const size = { width, height: barHeight };
    const fitsAll = countsFit(sheet, size, all.counts, Math.max(1, total(all)));
    return fitsAll && shown.every(({ counts }) => countsFit(sheet, size, counts, largest));
  });
  const width = fitting ?? widths[0]!;
  const list = fitting !== undefined || lists.includes(0) ? 0 : Math.max(...lists);
  const bars = list === 0 ? width : Math.min(room.width * 0.4, Math.max(width, list + text * 2.6));
  const strip = { x: room.x + left, width: room.width - left - bars - text, height };
  const right = room.x + room.width;
  const drawRow = ({ label, cells, counts, isPending = false }: StripRow, y: number, most: number) => {
    const middle = y + strip.height / 2;
    const style = { role: "tick", weight: 600, fill: sheet.theme.text, anchor: "end" } as const;
    addText(sheet, label, strip.x - text * 0.7, middle + text * 0.35, style);
    drawStrip(sheet, { ...strip, y }, cells, styles);
    const place = { x: right - bars, y: y + strip.height * 0.1, width: bars, height: barHeight };
    if (!isPending) drawCountBar(sheet, place, counts, styles, { largest: most, list });
  };
  const head = (words: string, y: number) => {
    if (header > 0)
      addText(sheet, words, right, y, { role: "name", anchor: "end", maxWidth: room.width - left });
  };
  head(heads[0], room.y + text);
  drawRow(all, room.y + header, Math.max(1, total(all)));
  const top = room.y + header + pitch;
  head(heads[1], top + text);
  for (const [i, row] of shown.entries()) drawRow(row, top + header + i * pitch, largest);
  const count = rows.length - shown.length;
  if (count === 0) return;
  warn(sheet, "folded-members", { count });
  const y = top + header + shown.length * pitch + text;
  addText(sheet, more(count), strip.x, y, { role: "label", maxWidth: strip.width + bars });
}

function total({ counts }: StripRow): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
