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
  /** Its name and where it lies, for anywhere else; without it the name may only stand here. */
  readonly told?: LocalizedText;
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
];

/**
 * Names a stretch upon it, in rows where it is narrow; where there is no room, beside it with an arrow to it, never across
 * an edge of any stretch. A line is named beside it. No name is nearer to another stretch than to its own. Of these places
 * it takes the one where it covers the least; what comes back is whether there is one. A name that tells where its stretch
 * lies may stand anywhere.
 */
export function nameStretch(
  sheet: Sheet,
  plot: Box,
  stretch: Stretch,
  obstacles: readonly Box[],
  stretches: readonly Box[],
  anywhere = false,
): boolean {
  const { muted, card } = sheet.theme;
  const size = sheet.sizes.text;
  const words = ellipsize(cleanText(localize(stretch.name, sheet.locale)), plot.width * 0.9, size, 400);
  if (words === "") return true;
  const isCut = (box: Box) =>
    stretches.some((one) => {
      const isOwn = one === stretch.box || within(box, stretch.box);
      return overlaps(one, box, isOwn ? 1.5 : beside * size - 0.5) && !within(box, one);
    });
  let best: { readonly items: TextItem[]; readonly cost: number } | undefined;
  for (const [rows, xs, ys, dislike] of settingsOf(plot, stretch, words, size, anywhere)) {
    for (const [i, x] of xs.entries()) {
      for (const [j, top] of ys.entries()) {
        const items = rows.map((row, k) =>
          measured(sheet, row, x, top + k * leading * size, { role: "label" }),
        );
        const boxes = items.map(textBox);
        if (boxes.some((box) => !within(box, plot) || isCut(box) || !isFree(sheet, box, 3))) continue;
        // to cover data is worse than to stand in rows or aside
        const covers = boxes.reduce((sum, box) => sum + 2 * covered(box, obstacles, size * 0.45), dislike);
        // what covers data here may find a free place elsewhere
        if (stretch.told && !anywhere && covers > dislike) continue;
        const cost = covers + (i + j) * 0.01;
        if (cost < (best?.cost ?? Infinity)) best = { items, cost };
      }
    }
  }
  for (const item of best?.items ?? []) {
    const isUpon = stretches.some((one) => within(textBox(item), one));
    sheet.items.push({ ...item, halo: isUpon ? blend(muted, card, tint) : card });
  }
  return best !== undefined;
}

/** At most so many ems lie between a stretch and a name beside it, and at least so many between that and any other. */
const beside = 0.6;

/** Upon a stretch of x names stand in rows. */
function settingsOf(
  plot: Box,
  { axis, box }: Stretch,
  words: string,
  size: number,
  anywhere: boolean,
): Setting[] {
  const width = (text: string) => textWidth(text, size, 400);
  const xs = along(plot.x + size * 0.3, plot.width - width(words) - size * 0.6);
  const ys = (count: number) => along(plot.y + size, plot.height - size * (1.4 + leading * (count - 1)));
  if (anywhere) return [[[words], xs, ys(1), 0]];
  if (axis === "y") {
    const [first, last] = [box.y + size * 0.77, box.y + box.height - size * 0.23];
    const upon = first <= last ? [(first + last) / 2, first, last] : [];
    return [[[words], xs, [...upon, box.y - size * 0.35, box.y + box.height + size * 1.05], 0]];
  }
  const margin = size * 0.15;
  const rows = wrapText(words, box.width - 2 * margin, size, 400, 3);
  const rest = box.width - Math.max(...rows.map(width));
  const upon = [rest / 2, margin, rest - margin].map((x) => box.x + x);
  const [before, after] = box.width > 0 ? [`${words} →`, `← ${words}`] : [words, words];
  const gap = beside * size;
  return [
    [rows, rows.join(" ") === words ? upon : [], ys(rows.length), 0],
    [[after], [box.x + box.width + gap], ys(1), 2.2],
    [[before], [box.x - gap - width(before)], ys(1), 2.2],
  ];
}

/** Thirty-three places from one end of a side to the other. */
function along(start: number, length: number): number[] {
  return Array.from({ length: 33 }, (_, k) => start + (length * k) / 32);
}
