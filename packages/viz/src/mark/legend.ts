import type { Color } from "../scale/color.ts";
import type { Box } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import { cleanText } from "../text/clean.ts";
import { localize } from "../text/locale.ts";
import { fitApart } from "../text/fit.ts";
import { textWidth } from "../text/metrics.ts";
import { below } from "./frame.ts";
import { cutCell } from "./cell.ts";
import { type Shape, shapeItem } from "./shape.ts";
import { addText, noteMissing, type Sheet } from "./sheet.ts";

export interface LegendEntry {
  readonly name: LocalizedText;
  /** Shown after the name in the muted colour. */
  readonly value?: string;
  readonly color: Color;
  /** A line with this dash and a shape at its end; a swatch when absent. */
  readonly dash?: readonly number[];
  /** Default a disc. */
  readonly shape?: Shape;
  /** The widest value that an animation may show. */
  readonly widest?: string;
  /** Blocks that the swatch is cut into. */
  readonly blocks?: number;
}

interface Placed {
  readonly entry: LegendEntry;
  readonly name: string;
  readonly width: number;
}

/** How closely entries are set: lengths in ems. */
interface Setting {
  readonly gap: number;
  readonly key: number;
  readonly longest: number;
  readonly values: boolean;
}

const roomy: Setting = { gap: 0.95, key: 1.9, longest: 14, values: true };
/** A key this narrow is the shape alone, without its line. */
const bareKey = 0.95;
const tight: Setting = { ...roomy, gap: 0.65, key: 1.6 };

/** Draws the entries in rows, names cut where the rows run out; what comes back is the room below. */
export function drawLegend(sheet: Sheet, room: Box, entries: readonly LegendEntry[]): Box {
  if (entries.length === 0) return room;
  for (const { name } of entries) noteMissing(sheet, name);
  const { text } = sheet.sizes;
  const [rows, setting] = fitRows(sheet, entries, room.width);
  let y = room.y + text;
  for (const row of rows) {
    let { x } = room;
    for (const placed of row) {
      drawEntry(sheet, placed, setting, x, y);
      x += placed.width + setting.gap * text;
    }
    y += text * 1.45;
  }
  return below(room, rows.length * text * 1.45 + text * 0.3);
}

/** The roomiest setting that needs no more rows than there are: values go before names are cut, rows before both. */
function fitRows(sheet: Sheet, entries: readonly LegendEntry[], width: number): [Placed[][], Setting] {
  const isLow = sheet.isCompact || sheet.height < 300;
  const most = isLow ? 1 : 2;
  const whole: Setting = { ...tight, longest: 99 };
  const snug: Setting = { ...whole, gap: 0.5, key: bareKey };
  const bare: Setting = { ...whole, values: false };
  const cut = (limit: number, ...lengths: readonly number[]) =>
    lengths.map((longest) => [{ ...bare, longest }, limit] as const);
  const attempts = [
    [{ ...roomy, longest: 99 }, 1],
    [whole, 1],
    [snug, 1],
    ...(isLow ? ([[bare, 1], [{ ...snug, values: false }, 1]] as const) : []), // prettier-ignore
    [whole, most],
    ...cut(most, 99, 14, 10),
    ...cut(2, 99, 14, 10, 7, 4.5),
    ...cut(most + 1, 7, 4.5, 3),
  ] as const;
  for (const [setting, limit] of attempts) {
    const rows = flow(sheet, entries, width, setting);
    if (rows.length <= limit && rows.every(([first]) => first!.width <= width)) return [rows, setting];
  }
  const last = attempts.at(-1)![0];
  return [flow(sheet, entries, width, last).slice(0, most + 1), last];
}

function flow(sheet: Sheet, entries: readonly LegendEntry[], width: number, setting: Setting): Placed[][] {
  const { text } = sheet.sizes;
  const gap = setting.gap * text;
  const rows: Placed[][] = [];
  const valueOf = ({ value = "", widest = value }: LegendEntry) => (setting.values ? widest : "");
  const values = Math.max(...entries.map((entry) => textWidth(valueOf(entry), text, 400)));
  const names = fitApart(
    entries.map(({ name }) => cleanText(localize(name, sheet.locale))),
    Math.max(text * 2, Math.min(width - values - (setting.key + 1) * text, setting.longest * text)),
    text,
    600,
  );
  let left = 0;
  for (const [i, entry] of entries.entries()) {
    const shown = setting.values ? entry : { ...entry, value: "" };
    const name = names[i]!;
    const value = shown.value ? text * 0.4 + textWidth(valueOf(entry), text, 400) : 0;
    const key = keyWidth(entry, setting) * text;
    const placed = { entry: shown, name, width: key + textWidth(name, text, 600) + value };
    if (rows.length === 0 || placed.width > left) {
      rows.push([placed]);
      left = width - placed.width - gap;
    } else {
      rows.at(-1)!.push(placed);
      left -= placed.width + gap;
    }
  }
  return rows;
}

function keyWidth(entry: LegendEntry, setting: Setting): number {
  return entry.dash === undefined ? 1.2 : setting.key;
}

function drawEntry(sheet: Sheet, { entry, name }: Placed, setting: Setting, x: number, y: number): void {
  const { text, line } = sheet.sizes;
  const middle = y - text * 0.36;
  if (entry.dash === undefined) {
    const side = text * 0.82;
    cutCell(sheet, { x, y: middle - side / 2, width: side, height: side }, entry.color, entry.blocks ?? 1, 3);
  } else {
    const end = x + text * (setting.key - 0.55);
    const lines = setting.key === bareKey ? [] : [[x, middle, end, middle]];
    sheet.items.push(
      { type: "path", role: "legend", lines, stroke: entry.color, lineWidth: line, dash: entry.dash },
      shapeItem(entry.shape ?? "disc", [end, middle], text * 0.27, { role: "legend", fill: entry.color }),
    );
  }
  const at = x + keyWidth(entry, setting) * text;
  const box = addText(sheet, name, at, y, { role: "legend", weight: 600, fill: sheet.theme.text });
  if (entry.value) addText(sheet, entry.value, box.x + box.width + text * 0.4, y, { role: "value" });
}
