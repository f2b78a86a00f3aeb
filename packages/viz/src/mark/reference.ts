import type { Box } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import type { Plot } from "./axes.ts";
import { directions, findPlace, sampled } from "./place.ts";
import type { Sheet } from "./sheet.ts";

/** A value of one axis, or a stretch of it, to be seen across the plot. */
export interface Reference {
  readonly axis: "x" | "y";
  readonly from: number;
  readonly to: number;
  readonly name: LocalizedText;
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
    return box === undefined ? [] : [{ ...reference, box, line: lineOf(box) }];
  });
  for (const { box, line, from, to } of placed) {
    if (from === to)
      sheet.items.push({
        type: "path",
        role: "mark",
        lines: [line],
        stroke: theme.muted,
        lineWidth: 1.5,
        dash: [4, 4],
      });
    else sheet.items.push({ type: "rect", role: "mark", ...box, fill: theme.muted, opacity: 0.16 });
  }
  const obstacles = [...points, ...placed.filter(({ from, to }) => from === to).map(({ line }) => line)];
  for (const reference of placed) drawName(sheet, plot, reference, obstacles);
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

function lineOf({ x, y, width, height }: Box): number[] {
  return width <= height ? [x, y, x, y + height] : [x, y, x + width, y];
}

/** The name of a line beside it, that of a stretch upon it. */
function drawName(
  sheet: Sheet,
  plot: Plot,
  { axis, from, to, name, box: { x, y, width, height } }: Reference & { readonly box: Box },
  obstacles: readonly (readonly number[])[],
): void {
  if (name === "") return;
  const { muted: fill, card: halo } = sheet.theme;
  const maxWidth = plot.width * (axis === "x" ? 0.4 : 0.7);
  const style = { role: "label", fill, halo, maxWidth } as const;
  const points = sampled(obstacles);
  const places = [0.06, 0.94, 0.5].flatMap((share) => {
    const point =
      axis === "x"
        ? ([x + width / 2, plot.y + share * plot.height] as const)
        : ([plot.x + share * plot.width, y + height / 2] as const);
    const ways = from === to ? undefined : axis === "x" ? directions.slice(6) : directions.slice(2, 4);
    return findPlace(sheet, name, point, style, plot, points, undefined, ways) ?? [];
  });
  const [best] = places.toSorted((a, b) => a.cost - b.cost);
  if (best !== undefined) sheet.items.push(best.item);
}
