import type { Box } from "../scene/scene.ts";
import { cleanText } from "../text/clean.ts";
import { wrapText } from "../text/fit.ts";
import { addText, noteMissing, type Sheet } from "./sheet.ts";

/** Draws the card alone; what comes back is the room within its margin. */
export function drawCard(sheet: Sheet, margin: number): Box {
  const { width, height, theme } = sheet;
  sheet.items.push({ type: "rect", role: "card", x: 0, y: 0, width, height, fill: theme.card });
  return { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
}

/** Draws the card with its title and its lines of findings; what comes back is the room below them. */
export function drawFrame(sheet: Sheet, title: string, findings: readonly string[]): Box {
  const { height, theme, sizes } = sheet;
  const room = drawCard(sheet, sizes.padding).width;
  let y = sizes.padding + sizes.title * 0.8;
  addText(sheet, title, sizes.padding, y, {
    role: "title",
    size: sizes.title,
    weight: 600,
    fill: theme.text,
    maxWidth: room,
  });
  y += sizes.title * 0.2;
  const lines = wrapFindings(findings.map(cleanText), room, sizes.text, height < 240 ? 1 : 2);
  if (findings[0] !== undefined) noteMissing(sheet, findings[0]);
  for (const line of lines) {
    y += sizes.text * 1.4;
    addText(sheet, line, sizes.padding, y, { role: "subtitle" });
  }
  const top = y + sizes.text * 0.6;
  return { x: sizes.padding, y: top, width: room, height: height - sizes.padding - top };
}

/** As many findings as fit whole into the lines; only a first one that is too long by itself is cut. */
function wrapFindings(findings: readonly string[], width: number, size: number, most: number): string[] {
  for (let count = findings.length; count > 1; count--) {
    const lines = wrapText(findings.slice(0, count).join(" · "), width, size, 400, most + 1);
    if (lines.length <= most) return lines;
  }
  return wrapText(findings[0] ?? "", width, size, 400, most);
}

/** The upper part of a box taken off; what comes back is the rest. */
export function below(box: Box, height: number): Box {
  return { ...box, y: box.y + height, height: box.height - height };
}

/** A card without data says so in its middle. */
export function drawEmpty(sheet: Sheet, room: Box, text: string): void {
  addText(sheet, text, room.x + room.width / 2, room.y + room.height / 2, {
    role: "label",
    anchor: "middle",
    maxWidth: room.width,
  });
}
