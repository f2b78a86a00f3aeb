import type { Box } from "../scene/scene.ts";
import { cleanText } from "../text/clean.ts";
import { localize } from "../text/locale.ts";
import { fitApart } from "../text/fit.ts";
import { textWidth } from "../text/metrics.ts";
import { below } from "./frame.ts";
import { shapeItem } from "./shape.ts";
import { type LegendEntry, addText, noteMissing, type Sheet } from "./sheet.ts";

interface Placed {
  readonly entry: LegendEntry;
  readonly name: string;
  readonly width: number;
}

/** How closely entries are set: lengths in ems; and whether their values are shown. */
type Setting = readonly [gap: number, key: number, values?: boolean, longest?: number];

const roomy: Setting = [0.95, 1.9, true];
const tight: Setting = [0.65, 1.6, true];
/** A key this narrow is the shape alone, without its line. */
const bareKey = 0.95;
const snug: Setting = [0.5, bareKey, true];
const bare: Setting = [0.65, 1.6];
const snugBare: Setting = [0.5, bareKey];

/** Room in pixels that the words above a picture have on any card that is not much higher. */
const lowest = 78;

/**
 * How far down a card words may reach, on a phone's less far; and of a legend the first baseline and the pitch of its
 * rows, in ems.
 */
function spacing({ isCompact, height }: Sheet): readonly [reach: number, first: number, pitch: number] {
  const reach = Math.max(Math.min(lowest, height * 0.435), height * (height < 250 ? 0.4 : 0.5));
  return isCompact || height < 300 ? [reach, 0.68, 1.2] : [reach, 1, 1.45];
}

/** Draws the entries in rows, names cut where the rows run out; what comes back is the room below them. */
export function drawLegend(sheet: Sheet, room: Box, entries: readonly LegendEntry[]): Box {
  sheet.gather?.(entries);
  if (sheet.gather || entries.length === 0) return room;
  for (const { name } of entries) noteMissing(sheet, name);
  const { text } = sheet.sizes;
  const [rows, [gap, key]] = fitRows(sheet, entries, room);
  const [, first, pitch] = spacing(sheet);
  let y = room.y + first * text;
  for (const row of rows) {
    let { x } = room;
    for (const placed of row) {
      drawEntry(sheet, placed, key, x, y);
      x += placed.width + gap * text;
    }
    y += pitch * text;
  }
  return below(room, y - room.y + (0.75 - pitch) * text);
}

/** Whether a legend would show every name whole. */
export function showsWhole(sheet: Sheet, room: Box, entries: readonly LegendEntry[]): boolean {
  return fitRows(sheet, entries, room)[1].length < 4;
}

/**
 * The roomiest setting that needs no more rows than leave the picture its share: values go before names are cut, rows
 * before both. A row that has room for its names shows them whole.
 */
function fitRows(sheet: Sheet, entries: readonly LegendEntry[], { y, width }: Box): [Placed[][], Setting] {
  const { text } = sheet.sizes;
  const [reach, first, pitch] = spacing(sheet);
  const most = Math.max(1, Math.floor(1 + ((reach - y) / text - first - 0.22) / pitch));
  const fits = (rows: Placed[][], limit: number) =>
    rows.length <= limit && rows.every(([entry]) => entry!.width <= width);
  for (const [limit, ...settings] of [
    [1, roomy, tight, snug, ...(first < 1 ? [bare, snugBare] : [])],
    [most, tight, bare, snugBare],
  ] as const) {
    for (const setting of settings) {
      const rows = flow(sheet, entries, width, setting);
      if (fits(rows, limit)) return [rows, setting];
    }
  }
  for (let longest = 14; ; longest -= 0.5) {
    const setting: Setting = [0.5, bareKey, false, longest];
    const rows = flow(sheet, entries, width, setting);
    const limit = longest > 5 ? most : most + 1;
    if (!fits(rows, limit) && longest > 3) continue;
    const kept = rows.slice(0, limit).map((row) => {
      const whole = flow(
        sheet,
        row.map(({ entry }) => entry),
        width,
        snugBare,
      );
      return fits(whole, 1) ? whole[0]! : row;
    });
    return [kept, setting];
  }
}

function flow(
  sheet: Sheet,
  entries: readonly LegendEntry[],
  width: number,
  [space, key, values, longest = 99]: Setting,
): Placed[][] {
  const { text } = sheet.sizes;
  const rows: Placed[][] = [];
  const valueOf = ({ value = "", widest = value }: LegendEntry) => (values ? widest : "");
  const widest = Math.max(...entries.map((entry) => textWidth(valueOf(entry), text, 400)));
  const names = fitApart(
    entries.map(({ name }) => cleanText(localize(name, sheet.locale))),
    Math.max(text * 2, Math.min(width - widest - (key + 1) * text, longest * text)),
    text,
    600,
  );
  let left = -1;
  for (const [i, entry] of entries.entries()) {
    const shown = values ? entry : { ...entry, value: "" };
    const name = names[i]!;
    const value = shown.value ? text * 0.4 + textWidth(valueOf(entry), text, 400) : 0;
    const placed = {
      entry: shown,
      name,
      width: keyWidth(entry, key) * text + textWidth(name, text, 600) + value,
    };
    if (placed.width > left) {
      rows.push([]);
      left = width;
    }
    rows.at(-1)!.push(placed);
    left -= placed.width + space * text;
  }
  return rows;
}

function keyWidth(entry: LegendEntry, key: number): number {
  return entry.dash === undefined ? 1.2 : key;
}

function drawEntry(sheet: Sheet, { entry, name }: Placed, key: number, x: number, y: number): void {
  const { text, line } = sheet.sizes;
  const middle = y - text * 0.36;
  if (entry.dash === undefined) {
    const side = text * 0.82;
    const square = { x, y: middle - side / 2, width: side, height: side };
    if (entry.mark) entry.mark(sheet, square);
    else sheet.items.push({ type: "rect", role: "cell", ...square, fill: entry.color, radius: 3 });
  } else {
    const end = x + text * (key - 0.55);
    const lines = key === bareKey ? [] : [[x, middle, end, middle]];
    sheet.items.push(
      { type: "path", role: "legend", lines, stroke: entry.color, lineWidth: line, dash: entry.dash },
      shapeItem(entry.shape ?? "disc", [end, middle], text * 0.27, { role: "legend", fill: entry.color }),
    );
  }
  const at = x + keyWidth(entry, key) * text;
  const box = addText(sheet, name, at, y, { role: "legend", weight: 600, fill: sheet.theme.text });
  if (entry.value) addText(sheet, entry.value, box.x + box.width + text * 0.4, y, { role: "value" });
}
