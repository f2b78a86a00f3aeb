import type { Box } from "../scene/scene.ts";
import { cleanText } from "../text/clean.ts";
import { wrapText } from "../text/fit.ts";
import { addText, noteMissing, type Sheet, widthOf } from "./sheet.ts";

/** Draws the card alone; what comes back is the room within its margin. */
export function drawCard(sheet: Sheet, margin: number): Box {
  const { width, height, theme } = sheet;
  sheet.items.push({ type: "rect", role: "card", x: 0, y: 0, width, height, fill: theme.card });
  return { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
}

/** A finding in words, and in fewer for where they do not fit. */
export interface FindingWords {
  readonly full: string;
  readonly short: string;
}

export interface FrameTexts {
  readonly title: string;
  /** The findings, most important first, with names of at most so many ems and lists of at most so many items. */
  readonly findings: (nameEms: number, items?: number) => readonly FindingWords[];
  /** Stands in the place of the findings. */
  readonly instead?: string;
}

/** Smallest size of a title, which shrinks before it is cut. */
const smallTitle = 14;

/** Draws the card with its title and its lines of findings; what comes back is the room below them. */
export function drawFrame(sheet: Sheet, { title, findings, instead }: FrameTexts): Box {
  const { height, theme, sizes } = sheet;
  const room = drawCard(sheet, sizes.padding).width;
  let y = sizes.padding + sizes.title * 0.8;
  const shrunk = (sizes.title * room) / Math.max(1, widthOf(sheet, title, 600, sizes.title));
  addText(sheet, title, sizes.padding, y, {
    role: "title",
    size: Math.min(sizes.title, Math.max(smallTitle, Math.floor(shrunk * 2) / 2)),
    weight: 600,
    fill: theme.text,
    maxWidth: room,
  });
  y += sizes.title * 0.2;
  const [whole] = findings(14);
  if (whole !== undefined) noteMissing(sheet, whole.full);
  const lines = fitFindings(findings, room, sheet);
  for (const [i, line] of lines.entries()) {
    y += sizes.text * 1.4;
    const shown = instead === undefined ? line : i === 0 ? instead : "";
    addText(sheet, shown, sizes.padding, y, { role: "subtitle", maxWidth: room });
  }
  const top = y + sizes.text * 0.6;
  return { x: sizes.padding, y: top, width: room, height: height - sizes.padding - top };
}

/**
 * As many findings as fit whole into the lines. A first one that does not is said in fewer words, with shorter names or
 * fewer of them, or on a line more, and cut only where nothing helps.
 */
function fitFindings(
  findings: FrameTexts["findings"],
  width: number,
  { sizes, isCompact, height }: Sheet,
): string[] {
  const most = isCompact || height < 260 ? 1 : 2;
  for (const [ems, lines, items] of [
    [14, most],
    [10, most],
    [10, most, 2],
    [10, most, 1],
    [isCompact ? 5 : 10, most],
    [14, 2],
    [10, 2],
    [6, 2],
    [6, 3],
  ] as const) {
    const [first, ...others] = findings(ems, items);
    if (first === undefined) return [];
    for (const start of [first.full, first.short]) {
      for (let count = others.length; count >= 0; count--) {
        const told = [start, ...others.slice(0, count).map(({ full }) => full)].map(cleanText).join(" · ");
        const wrapped = wrapText(told, width, sizes.text, 400, lines + 1);
        if (wrapped.length <= lines) return wrapped;
      }
    }
  }
  return wrapText(cleanText(findings(6)[0]?.short ?? ""), width, sizes.text, 400, 2);
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
