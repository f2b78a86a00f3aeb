import type { Color } from "../scale/color.ts";
import type { Box } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import { cleanText } from "../text/clean.ts";
import { localize } from "../text/locale.ts";
import { ellipsize } from "../text/fit.ts";
import { textWidth } from "../text/metrics.ts";
import { below } from "./frame.ts";
import { cutCell } from "./cell.ts";
import { addText, noteMissing, type Sheet } from "./sheet.ts";

export interface LegendEntry {
  readonly name: LocalizedText;
  /** Shown after the name in the muted colour. */
  readonly value?: string;
  readonly color: Color;
  /** A line with this dash and a dot at its end; a swatch when absent. */
  readonly dash?: readonly number[];
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

/** The roomiest setting that needs no more rows than there are, one row before two. */
function fitRows(sheet: Sheet, entries: readonly LegendEntry[], width: number): [Placed[][], Setting] {
  const most = sheet.height < 300 ? 1 : 2;
  const cuts = [10, 7, 4.5].map((longest) => Object.assign({}, tight, { longest }));
  const bare = [14, 10, 7, 4.5, 3].map((longest) => Object.assign({}, tight, { longest, values: false }));
  const attempts: [Setting, number][] = [
    [roomy, 1],
    [tight, 1],
    [roomy, most],
    ...cuts.map((setting): [Setting, number] => [setting, most]),
    ...bare.map((setting): [Setting, number] => [setting, most + 1]),
  ];
  for (const [setting, limit] of attempts) {
    const rows = flow(sheet, entries, width, setting);
    if (rows.length <= limit) return [rows, setting];
  }
  const last = bare.at(-1)!;
  return [flow(sheet, entries, width, last).slice(0, most + 1), last];
}

function flow(sheet: Sheet, entries: readonly LegendEntry[], width: number, setting: Setting): Placed[][] {
  const { text } = sheet.sizes;
  const gap = setting.gap * text;
  const rows: Placed[][] = [];
  let left = 0;
  for (const entry of entries) {
    const shown = setting.values ? entry : { ...entry, value: "" };
    const name = ellipsize(cleanText(localize(entry.name, sheet.locale)), setting.longest * text, text, 600);
    const value = shown.value ? text * 0.4 + textWidth(shown.value, text, 400) : 0;
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
    sheet.items.push(
      {
        type: "path",
        role: "legend",
        lines: [[x, middle, end, middle]],
        stroke: entry.color,
        lineWidth: line,
        dash: entry.dash,
      },
      { type: "circle", role: "legend", x: end, y: middle, radius: text * 0.27, fill: entry.color },
    );
  }
  const at = x + keyWidth(entry, setting) * text;
  const box = addText(sheet, name, at, y, { role: "legend", weight: 600, fill: sheet.theme.text });
  if (entry.value) addText(sheet, entry.value, box.x + box.width + text * 0.4, y, { role: "value" });
}
