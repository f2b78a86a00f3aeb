import type { SeriesStyle } from "./series.ts";
import { shapeItem } from "./shape.ts";
import type { Sheet } from "./sheet.ts";
import type { Trajectory } from "./trajectory.ts";

/** The end of a path as it is drawn. */
export interface Head {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly style: SeriesStyle;
}

/** Most heads that are drawn round one point; those of more paths would only cover the ground. */
const mostNested = 4;

/** Where a path ends, if that can be seen. */
export interface PathEnd {
  readonly way: Pick<Trajectory, "end">;
  readonly style: SeriesStyle;
}

/** End shapes, best first; one that would lie on a better one grows and shows round it. */
export function nestedHeads(sheet: Sheet, ends: readonly PathEnd[]): Head[] {
  const base = sheet.sizes.text * 0.3;
  const heads: Head[] = [];
  for (const { way, style } of ends) {
    if (way.end === undefined) continue;
    const [x, y] = way.end;
    const near = heads.filter((head) => Math.hypot(head.x - x, head.y - y) < base * 1.4);
    const isFolded = style.color === sheet.theme.others;
    if (near.length >= (isFolded ? 1 : mostNested)) continue;
    const size = isFolded ? base * 0.7 : base;
    const radius = near.length === 0 ? size : Math.max(...near.map((head) => head.radius)) + base * 0.55;
    heads.push({ x, y, radius, style });
  }
  return heads;
}

/** The best is drawn last. */
export function drawHeads(sheet: Sheet, heads: readonly Head[]): void {
  const ink = { role: "mark", stroke: sheet.theme.card, lineWidth: 1 } as const;
  for (const { x, y, radius, style } of heads.toReversed())
    sheet.items.push(shapeItem(style.shape, [x, y], radius, { ...ink, fill: style.color }));
}
