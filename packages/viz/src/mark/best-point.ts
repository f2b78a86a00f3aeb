import type { Box } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import type { Plot } from "./axes.ts";
import { isShown } from "./clip.ts";
import { directions, findPlace, type PlacedLabel, placeLabel, sampled, touches } from "./place.ts";
import type { Sheet } from "./sheet.ts";

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
  const leaders = beyond(sheet, plot.x + plot.width);
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
  const dashed = { x, y: plot.y, width: 0, height: plot.height };
  const [points, forbidden] = [sampled(obstacles), [...sampled(leaders), dashed]];
  const inside = { ...plot, width: sheet.width - sizes.padding - plot.x };
  let best: PlacedLabel | undefined;
  for (const at of heights(plot, y, sizes.text)) {
    const away = Math.abs(at - y) / (2 * sizes.text);
    const dislike = (box: Box) => (touches(box, forbidden, 2) ? Number.POSITIVE_INFINITY : away);
    const found = findPlace(sheet, label, [x, at], style, inside, points, { ways: sides, dislike });
    if (found !== undefined && found.cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = found;
  }
  if (best === undefined) placeLabel(sheet, label, [x, y], style, plot, [...obstacles, line]);
  else sheet.items.push(best.item);
}

/** The ways to the sides of a line that runs up and down. */
const sides = directions.slice(0, 6);

/** The point's own height, and others along the line. */
function heights(plot: Plot, y: number, text: number): number[] {
  const [top, step] = [plot.y + text * 0.3, (plot.height - text * 0.6) / 8];
  return [y, ...Array.from({ length: 9 }, (_, i) => top + i * step)];
}

/** What leads to the names of lines, with the shapes at their ends: the paths that go farther right. */
function beyond(sheet: Sheet, right: number): ArrayLike<number>[] {
  return sheet.items.flatMap(
    (item) =>
    item.type === "path" ? item.lines.filter((line) => Array.from(line).some((each, i) => i % 2 === 0 && each > right + 1)) : [], // prettier-ignore
  );
}
