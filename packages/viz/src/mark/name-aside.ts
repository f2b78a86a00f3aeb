import type { Color } from "../scale/color.ts";
import { type Box, type Item, overlaps, textBox } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import { touches, within } from "./place.ts";
import { isFree, measured, type Sheet, type TextStyle } from "./sheet.ts";

/** From its line to a name that stands aside, in ems. */
const farthest = 9;
/** Places that are tried, in ems from each other. */
const grain = 0.45;

/** What a name that stands aside keeps clear of. */
export interface Surroundings {
  readonly inside: Box;
  /** Places along its own line. */
  readonly own: readonly Box[];
  /** Places along all lines. */
  readonly points: readonly Box[];
  /** Boxes of the other names, for its thread to pass by. */
  readonly names: readonly Box[];
}

/**
 * Draws a name where it covers nothing, tied to its line by the shortest thread that passes no other name; what comes back
 * is its box and the length of the thread, or `undefined` where there is no such place.
 */
export function nameAside(
  sheet: Sheet,
  name: LocalizedText,
  color: Color,
  { inside, own, points, names }: Surroundings,
): { readonly box: Box; readonly thread: number } | undefined {
  const { text } = sheet.sizes;
  const style: TextStyle = { role: "label", weight: 600, fill: color, halo: sheet.theme.card };
  const label = measured(sheet, name, 0, 0, style);
  let best: { readonly items: Item[]; readonly box: Box; readonly length: number } | undefined;
  for (let y = inside.y + text; y < inside.y + inside.height; y += grain * text) {
    for (let x = inside.x; x + label.width < inside.x + inside.width; x += grain * text) {
      const item = { ...label, x, y };
      const box = textBox(item);
      if (!within(box, inside) || !isFree(sheet, box, 4) || touches(box, points)) continue;
      const thread = threadTo(box, own, best?.length ?? farthest * text, names);
      if (thread === undefined) continue;
      const ink = { stroke: color, lineWidth: 1, opacity: 0.8 };
      const items: Item[] = [{ type: "path", role: "mark", lines: [thread.line], ...ink }, item];
      best = { items, box, length: thread.length };
    }
  }
  if (best === undefined) return undefined;
  sheet.items.push(...best.items);
  return { box: best.box, thread: best.length };
}

/** The shortest straight line from a box to one of the places, shorter than `most`, that passes no name. */
function threadTo(
  box: Box,
  own: readonly Box[],
  most: number,
  names: readonly Box[],
): { readonly line: number[]; readonly length: number } | undefined {
  let found: { readonly line: number[]; readonly length: number } | undefined;
  for (const { x, y } of own) {
    const from = [clamp(x, box.x, box.x + box.width), clamp(y, box.y - 2, box.y + box.height + 2)] as const;
    const length = Math.hypot(x - from[0], y - from[1]);
    if (length >= (found?.length ?? most)) continue;
    const line = [...from, x, y];
    if (!names.some((name) => passes(line, name))) found = { line, length };
  }
  return found;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** Whether a short line passes through a box. */
function passes([x = 0, y = 0, x2 = 0, y2 = 0]: readonly number[], box: Box): boolean {
  return Array.from({ length: 17 }, (_, k) => k / 16).some((share) =>
    overlaps({ x: x + (x2 - x) * share, y: y + (y2 - y) * share, width: 0, height: 0 }, box, 2),
  );
}
