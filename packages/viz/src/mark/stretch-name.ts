import { type Box, overlaps, textBox, type TextItem } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import { covered, within } from "./place.ts";
import { isFree, measured, type Sheet } from "./sheet.ts";

/** A stretch of one axis as it is seen, or a line: a stretch without a width. */
export interface Stretch {
  readonly axis: "x" | "y";
  readonly name: LocalizedText;
  readonly box: Box;
}

/** A place along one side of the plot, and how much it is disliked. */
type Place = readonly [at: number, dislike: number];

/**
 * Names a stretch upon it where the name is no wider, otherwise beside it, never across an edge of any stretch; of these
 * places it takes the one where it covers the least.
 */
export function nameStretch(
  sheet: Sheet,
  plot: Box,
  { axis, name, box }: Stretch,
  obstacles: readonly Box[],
  stretches: readonly Box[],
): void {
  if (name === "") return;
  const { muted: fill, card: halo } = sheet.theme;
  const size = sheet.sizes.text;
  const right = box.x + box.width;
  const free = Math.max(box.width - size * 0.3, box.x - plot.x, plot.x + plot.width - right) - size * 0.6;
  const maxWidth = axis === "x" ? Math.min(plot.width * 0.4, free) : plot.width * 0.7;
  const label = measured(sheet, name, 0, 0, { role: "label", fill, halo, maxWidth });
  const { width } = label;
  const [top, bottom] = [box.y + size * 0.77, box.y + box.height - size * 0.23];
  const xs =
    axis === "x"
      ? across(
          [box.x + size * 0.15, right - size * 0.15 - width],
          [right + size * 0.6, box.x - size * 0.6 - width, box.x - size * 1.6 - width],
        )
      : along(plot.x + plot.width * 0.04, plot.width * 0.92 - width);
  const ys =
    axis === "y"
      ? across([top, bottom], [box.y - size * 0.35, box.y + box.height + size * 1.05])
      : along(plot.y + size, plot.height - size * 1.4);
  let best: { readonly item: TextItem; readonly cost: number } | undefined;
  for (const [x, first] of xs) {
    for (const [y, second] of ys) {
      const item = { ...label, x, y };
      const under = textBox(item);
      if (!within(under, plot) || !isFree(sheet, under, 3)) continue;
      if (stretches.some((one) => overlaps(one, under) && !within(under, one))) continue;
      const cost = first + second + covered(under, obstacles);
      if (best === undefined || cost < best.cost) best = { item, cost };
    }
  }
  if (best !== undefined && label.text !== "") sheet.items.push(best.item);
}

/** From one end of a side to the other, rather at its start. */
function along(start: number, length: number): Place[] {
  return Array.from({ length: 17 }, (_, k) => [start + (length * k) / 16, k * 0.02]);
}

/** Upon a stretch, in its middle and at its ends, where it is no narrower; and beside it, nearer or further. */
function across([first, last]: readonly [number, number], beside: readonly number[]): Place[] {
  const upon = first <= last ? [(first + last) / 2, first, last] : [];
  return [...upon, ...beside].map((at) => [at, at >= first && at <= last ? 0 : 1.2]);
}
