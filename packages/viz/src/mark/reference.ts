import type { Box } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import type { Plot } from "./axes.ts";
import { nameStretch, tint } from "./stretch-name.ts";
import { sampled } from "./place.ts";
import { type Sheet, warn } from "./sheet.ts";

/** A value of one axis, or a stretch of it, to be seen across the plot. */
export interface Reference {
  readonly axis: "x" | "y";
  readonly from: number;
  readonly to: number;
  readonly name: LocalizedText;
  /** Its name and where it lies, for where there is no room beside it; without it, it has no other place. */
  readonly told?: LocalizedText;
}

/** Tinted stretches and dashed lines across the plot, each with its name where it covers the least. */
export function drawReferences(
  sheet: Sheet,
  plot: Plot,
  references: readonly Reference[],
  points: readonly (readonly number[])[],
): void {
  const { theme } = sheet;
  const placed = references.flatMap((reference) => {
    const box = boxOf(plot, reference);
    return box === undefined ? [] : [{ ...reference, box }];
  });
  for (const { box, from, to } of placed) {
    const { x, y, width, height } = box;
    if (from === to)
      sheet.items.push({
        type: "path",
        role: "mark",
        lines: [[x, y, x + width, y + height]],
        stroke: theme.muted,
        lineWidth: 1.5,
        dash: [4, 4],
      });
    else sheet.items.push({ type: "rect", role: "mark", ...box, fill: theme.muted, opacity: tint });
  }
  const obstacles = sampled(points);
  const boxes = placed.map(({ box }) => box);
  const unnamed = placed.filter((stretch) => !nameStretch(sheet, plot, stretch, obstacles, boxes));
  for (const stretch of unnamed) {
    const name = stretch.told;
    if (!name || !nameStretch(sheet, plot, { ...stretch, name }, obstacles, boxes, true))
      warn(sheet, "unnamed-marks", { count: 1 });
  }
}

/** What can be seen of a reference. */
function boxOf(plot: Plot, { axis, from, to }: Reference): Box | undefined {
  const at = axis === "x" ? plot.atX : plot.atY;
  const [start, size] = axis === "x" ? [plot.x, plot.width] : [plot.y, plot.height];
  const [low = 0, high = 0] = [at(from), at(to)].toSorted((a, b) => a - b);
  if (high < start || low > start + size || (from !== to && (high === start || low === start + size)))
    return undefined;
  const [first, last] = [Math.max(start, low), Math.min(start + size, high)];
  return axis === "x"
    ? { x: first, y: plot.y, width: last - first, height: plot.height }
    : { x: plot.x, y: first, width: plot.width, height: last - first };
}
