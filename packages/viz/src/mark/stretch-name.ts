import { type Box, overlaps, textBox, type TextItem } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import { covered, within } from "./place.ts";
import { isFree, measured, noteMissing, type Sheet } from "./sheet.ts";

/** A stretch of one axis as it is seen, or a line: a stretch without a width. */
export interface Stretch {
  readonly axis: "x" | "y";
  readonly name: LocalizedText;
  readonly box: Box;
}

/** Where a name may stand from one side of the plot to the other, at which end of it, and how much that is disliked. */
interface Column {
  readonly from: number;
  readonly to: number;
  readonly end: "start" | "middle" | "end";
  readonly dislike: number;
}

/** What it costs a name to lie on the stretch of another, and across its edge. */
const [onAnother, acrossAnother] = [6, 30];
/** Most places along a stretch that are tried. */
const mostTried = 16;

/**
 * Names a stretch upon it where the name is no wider, otherwise beside it, never across an edge; of these places it takes
 * the one where it covers the least.
 */
export function nameStretch(
  sheet: Sheet,
  plot: Box,
  { axis, name, box }: Stretch,
  points: readonly Box[],
  others: readonly Box[],
): void {
  if (name === "") return;
  noteMissing(sheet, name);
  const { muted: fill, card: halo } = sheet.theme;
  const { text } = sheet.sizes;
  const sides = columns(plot, box, text);
  const most =
    axis === "x"
      ? Math.min(plot.width * 0.4, Math.max(...sides.map(({ from, to }) => to - from)))
      : plot.width * 0.7;
  const label = measured(sheet, name, 0, 0, { role: "label", fill, halo, maxWidth: most });
  const places = axis === "x" ? down(label, plot, sides) : across(label, plot, box, text);
  let best: { readonly item: TextItem; readonly cost: number } | undefined;
  for (const { x, y, dislike } of places) {
    const item = { ...label, x, y };
    const under = textBox(item);
    if (!isFree(sheet, under, 3)) continue;
    const cost = others.reduce((sum, other) => sum + costOn(other, under), dislike + covered(under, points));
    if (best === undefined || cost < best.cost) best = { item, cost };
  }
  if (best !== undefined && label.text !== "") sheet.items.push(best.item);
}

function costOn(other: Box, name: Box): number {
  if (!overlaps(other, name)) return 0;
  return within(name, other) ? onAnother : acrossAnother;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly dislike: number;
}

/** Upon a stretch of the x axis, at its right and at its left. */
function columns(plot: Box, box: Box, text: number): Column[] {
  const [left, right] = [box.x, box.x + box.width];
  const upon = { from: left + text * 0.15, to: right - text * 0.15 };
  return [
    { ...upon, end: "middle", dislike: 0 },
    { ...upon, end: "start", dislike: 0.2 },
    { ...upon, end: "end", dislike: 0.2 },
    { from: right + text * 0.6, to: plot.x + plot.width, end: "start", dislike: 1.2 },
    { from: plot.x, to: left - text * 0.6, end: "end", dislike: 1.2 },
    { from: plot.x, to: left - text * 1.6, end: "end", dislike: 2.5 },
  ];
}

/** From the top to the bottom of each column that is wide enough. */
function down(label: TextItem, plot: Box, sides: readonly Column[]): Place[] {
  const height = textBox(label).height;
  const [top, bottom] = [plot.y + label.size, plot.y + plot.height - label.size * 0.4];
  const count = Math.max(1, Math.min(mostTried, Math.floor((bottom - top) / (height * 0.6))));
  return sides.flatMap(({ from, to, end, dislike }) => {
    const left = to - from - label.width;
    if (left < 0) return [];
    const x = from + left * { start: 0, middle: 0.5, end: 1 }[end];
    return Array.from({ length: count + 1 }, (_, k) => ({
      x,
      y: top + ((bottom - top) * k) / count,
      dislike: dislike + Math.min(k, 1) * 0.5 + k * 0.01,
    }));
  });
}

/** From the left to the right of the plot: upon a stretch of the y axis, above it and below it. */
function across(label: TextItem, plot: Box, box: Box, text: number): Place[] {
  const { height } = textBox(label);
  const [top, bottom] = [box.y, box.y + box.height];
  const rows = [
    ...(box.height >= height
      ? [
          { y: (top + bottom) / 2 + label.size * 0.27, dislike: 0 },
          { y: top + label.size * 0.77, dislike: 0.2 },
          { y: bottom - label.size * 0.23, dislike: 0.2 },
        ]
      : []),
    { y: top - text * 0.35, dislike: 1.2 },
    { y: bottom + text * 1.05, dislike: 1.3 },
  ].filter(({ y }) => y - label.size * 0.76 >= plot.y && y + label.size * 0.22 <= plot.y + plot.height);
  const [left, right] = [plot.x + plot.width * 0.04, plot.x + plot.width * 0.96 - label.width];
  return rows.flatMap(({ y, dislike }) =>
    Array.from({ length: mostTried + 1 }, (_, k) => ({
      x: left + ((right - left) * k) / mostTried,
      y,
      dislike: dislike + Math.min(k, 1) * 0.5 + k * 0.01,
    })),
  );
}
