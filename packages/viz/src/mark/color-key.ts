import { type Color, ramp } from "../scale/color.ts";
import type { Box } from "../scene/scene.ts";
import { addText, type Sheet, widthOf } from "./sheet.ts";

/** What the colours of cells mean, where no number stands in them. */
export interface ColorKey {
  /** From the first label to the last. */
  readonly colors: readonly Color[];
  readonly labels: readonly [string, string];
}

/** A bar of colours between two labels, along the foot of a room; what comes back is the room above it. */
export function drawColorKey(sheet: Sheet, room: Box, { colors, labels: [from, to] }: ColorKey): Box {
  const { text } = sheet.sizes;
  const base = room.y + room.height - text * 0.1;
  const start = addText(sheet, from, room.x, base, { role: "legend" });
  const left = start.x + start.width + text * 0.5;
  const width = Math.min(text * 9, room.width - start.width - widthOf(sheet, to) - text);
  const parts = Math.max(1, Math.floor(width / 6));
  for (let i = 0; i < parts; i++) {
    const place = { x: left + (i * width) / parts, y: base - text * 0.72, width: width / parts + 0.3 };
    const fill = ramp(colors, parts === 1 ? 1 : i / (parts - 1));
    sheet.items.push({ type: "rect", role: "legend", ...place, height: text * 0.75, fill });
  }
  addText(sheet, to, left + width + text * 0.5, base, { role: "legend" });
  return { ...room, height: room.height - text * 1.5 };
}
