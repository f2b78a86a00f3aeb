import { blend } from "../scale/color.ts";
import { type Box, overlaps, textBox, type TextItem } from "../scene/scene.ts";
import { cleanText } from "../text/clean.ts";
import { ellipsize, wrapText } from "../text/fit.ts";
import { localize, type LocalizedText } from "../text/locale.ts";
import { textWidth } from "../text/metrics.ts";
import { leading } from "../text/rows.ts";
import { covered, within } from "./place.ts";
import { isFree, measured, type Sheet } from "./sheet.ts";

/** A stretch of one axis as it is seen, or a line: a stretch without a width. */
export interface Stretch {
  readonly axis: "x" | "y";
  readonly name: LocalizedText;
  readonly box: Box;
}

/** How strongly stretches are tinted in the muted colour. */
export const tint = 0.16;

/** The rows of a name, the ends and the baselines that its first row may have, and how much they are disliked. */
type Setting = readonly [
  rows: readonly string[],
  xs: readonly number[],
  ys: readonly number[],
  dislike: number,
  anchor?: "start" | "end",
];

/** A name is not cut to fewer ems. */
const shortest = 4;

/**
 * Names a stretch upon it, in rows where it is narrow; where there is no room, beside it with an arrow to it, never across
 * an edge of any stretch. A line is named beside it. No name is nearer to another stretch than to its own. Of these places
 * it takes the one where it covers the least.
 */
export function nameStretch(
  sheet: Sheet,
  plot: Box,
  stretch: Stretch,
  obstacles: readonly Box[],
  stretches: readonly Box[],
): void {
  const { muted, card } = sheet.theme;
  const size = sheet.sizes.text;
  const words = cleanText(localize(stretch.name, sheet.locale));
  if (words === "") return;
  const isUpon = (box: Box) => stretches.some((one) => within(box, one));
  const isCut = (box: Box) =>
    stretches.some((one) => {
      const isOwn = one === stretch.box || within(box, stretch.box);
      return overlaps(one, box, isOwn ? 1.5 : beside * size - 0.5) && !within(box, one);
    });
  let best: { readonly items: TextItem[]; readonly boxes: Box[]; readonly cost: number } | undefined;
  const look = ([rows, , , , anchor = "start"]: Setting, x: number, y: number, dislike: number) => {
    const items = rows.map((row, i) =>
      measured(sheet, row, x, y + i * leading * size, { role: "label", anchor }),
    );
    const boxes = items.map(textBox);
    if (boxes.some((box) => !within(box, plot) || isCut(box) || !isFree(sheet, box, 3))) return;
    // to cover data is worse than to stand in rows or aside
    const cost = boxes.reduce((sum, box) => sum + 2 * covered(box, obstacles), dislike);
    if (best === undefined || cost < best.cost) best = { items, boxes, cost };
  };
  for (const setting of settingsOf(plot, stretch, words, size, stretches)) {
    const [, xs, ys, dislike] = setting;
    for (const [i, x] of xs.entries())
      for (const [j, y] of ys.entries()) look(setting, x, y, dislike + (i + j) * 0.02);
  }
  if (best === undefined) return;
  const halo = best.boxes.every(isUpon) ? blend(muted, card, tint) : card;
  for (const item of best.items) sheet.items.push({ ...item, halo });
}

/** At most so many ems lie between a stretch and a name beside it, and at least so many between that and any other. */
const beside = 0.6;

/** Those upon a stretch need room for all words; beside it they stand in rows between the stretches, or are cut. */
function settingsOf(
  plot: Box,
  { axis, box }: Stretch,
  words: string,
  size: number,
  stretches: readonly Box[],
): Setting[] {
  const width = (text: string) => textWidth(text, size, 400);
  if (axis === "y") {
    const text = ellipsize(words, plot.width * 0.7, size, 400);
    const xs = along(plot.x + plot.width * 0.04, plot.width * 0.92 - width(text));
    const [first, last] = [box.y + size * 0.77, box.y + box.height - size * 0.23];
    const ys = [box.y - size * 0.35, box.y + box.height + size * 1.05];
    return [
      [[text], xs, first <= last ? [(first + last) / 2, first, last] : [], 0],
      [[text], xs, ys, 1.2],
    ];
  }
  const ys = (count: number) => along(plot.y + size, plot.height - size * (1.4 + leading * (count - 1)));
  const margin = size * 0.15;
  const rows = wrapText(words, box.width - 2 * margin, size, 400, 3);
  const rest = box.width - Math.max(...rows.map(width));
  const upon = [rest / 2, margin, rest - margin].map((x) => box.x + x);
  const isWhole = rows.join(" ") === words;
  const [left, right] = box.width > 0 ? [" →", "← "] : ["", ""];
  const gap = beside * size;
  const end = box.x + box.width;
  const fitting = (room: number) => {
    const lines = left === "" ? wrapText(words, room, size, 400, 3) : [];
    if (lines.join(" ") === words) return lines;
    return room < shortest * size ? [] : [ellipsize(words, room, size, 400)];
  };
  const next = Math.min(plot.x + plot.width + gap, ...stretches.map(({ x }) => (x > end ? x : Infinity)));
  const last = Math.max(plot.x - gap, ...stretches.map((one) => one.x + one.width).filter((x) => x < box.x));
  const after = fitting(next - end - 2 * gap - width(right)).map((row) => right + row);
  const before = fitting(box.x - last - 2 * gap - width(left)).map((row) => row + left);
  return [
    [rows, isWhole ? upon : [], ys(rows.length), rows.length - 1],
    [after, after.length > 0 ? [end + gap] : [], ys(after.length), after.length + 1.2],
    [before, before.length > 0 ? [box.x - gap] : [], ys(before.length), before.length + 1.2, "end"],
  ];
}

/** Seventeen places from one end of a side to the other. */
function along(start: number, length: number): number[] {
  return Array.from({ length: 17 }, (_, k) => start + (length * k) / 16);
}
