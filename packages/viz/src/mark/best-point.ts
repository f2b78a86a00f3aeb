import type { Plot } from "./axes.ts";
import { isShown } from "./clip.ts";
import { placeLabel } from "./place.ts";
import type { Sheet } from "./sheet.ts";
import type { LocalizedText } from "../text/locale.ts";

/** Marks a point of a curve: a dashed line through the whole height, a ring and a label beside it. */
export function drawBestPoint(
  sheet: Sheet,
  plot: Plot,
  [x, y]: readonly [number, number],
  label: LocalizedText,
  obstacles: readonly (readonly number[])[],
): void {
  if (!isShown(plot, [x, y])) return;
  const { theme, sizes } = sheet;
  const line = [x, plot.y, x, plot.y + plot.height];
  sheet.items.push(
    {
      type: "path",
      role: "mark",
      lines: [line],
      stroke: theme.muted,
      lineWidth: 1.5,
      dash: [4, 4],
    },
    {
      type: "circle",
      role: "mark",
      x,
      y,
      radius: sizes.text * 0.36,
      fill: theme.card,
      stroke: theme.text,
      lineWidth: 2,
    },
  );
  const style = { role: "label", weight: 600, fill: theme.text, halo: theme.card } as const;
  placeLabel(sheet, label, [x, y], style, plot, [...obstacles, line]);
}
