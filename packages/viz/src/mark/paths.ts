import { highest } from "../scale/column.ts";
import type { Ink, Item } from "../scene/scene.ts";
import type { Plot } from "./axes.ts";
import { drawHeads, nestedHeads, type Head } from "./heads.ts";
import { labelPaths } from "./path-labels.ts";
import type { Sheet } from "./sheet.ts";
import type { DrawnPath, PathSpec } from "./path-spec.ts";
import { cross } from "./shape.ts";
import { contains, trajectory } from "./trajectory.ts";

export interface PathsSpec {
  /** Best first; the best is drawn last. */
  readonly paths: readonly PathSpec[];
  /** A ring on the path every so many steps; none when 0. */
  readonly ringEvery: number;
  readonly minima: readonly (readonly [number, number])[];
}

/**
 * Paths over a surface: halos below all lines, rings at one clock, start, minimum, heads that never hide each other, and
 * names beside the paths. What comes back is whether every named path found room for its name.
 */
export function drawPaths(sheet: Sheet, plot: Plot, { paths, ringEvery, minima }: PathsSpec): boolean {
  const steps = highest(
    paths.map(({ xs }) => xs.length - 1),
    0,
  );
  const rows = 1 + Math.round(sheet.progress * steps);
  const drawn = paths.map((path): DrawnPath => ({
    path,
    style: path.style,
    way: trajectory(plot, path.xs, path.ys, rows, path.diverged),
  }));
  const worstFirst = drawn.toReversed();
  const rings = paths.toReversed().flatMap((path) => iterateRings(sheet, plot, path, ringEvery, rows));
  const clip = { x: plot.x, y: plot.y, width: plot.width, height: plot.height };
  const lineWidth = sheet.sizes.line;
  const lines = worstFirst.map(({ way, style }): Item => ({
    type: "path",
    role: "series",
    lines: way.lines,
    stroke: style.color,
    lineWidth,
  }));
  const halo = { role: "mark", stroke: sheet.theme.card, lineWidth: lineWidth + 2.6, opacity: 0.75 } as const;
  const halos = lines.map((line): Item => ({ ...line, ...halo }));
  sheet.items.push({ type: "group", clip, radius: 6, items: [...halos, ...lines, ...rings] });
  const spots = seenIn(plot, minima);
  const heads = nestedHeads(sheet, drawn);
  for (const spot of spots) drawCross(sheet, spot, heads);
  for (const path of drawn) sheet.items.push(...exitMarks(sheet, path));
  drawHeads(sheet, heads);
  const starts = seenIn(
    plot,
    paths.map(({ xs, ys }) => [xs[0]!, ys[0]!]),
  );
  for (const start of starts) drawStart(sheet, start, heads);
  return labelPaths(sheet, plot, drawn, starts, spots);
}

function ring([x, y]: Point, radius: number, ink: Omit<Ink, "role">): Item {
  return { type: "circle", role: "mark", x, y, radius, ...ink };
}

/** Small rings whose spacing shows the step size; where they would touch, some are left out. */
function iterateRings(sheet: Sheet, plot: Plot, path: PathSpec, every: number, rows: number): Item[] {
  if (every === 0) return [];
  const radius = sheet.sizes.line * 0.72;
  const items: Item[] = [];
  let last: readonly [number, number] | undefined;
  for (let i = every; i < Math.min(rows, path.xs.length) - 1; i += every) {
    const at = [plot.atX(path.xs[i]!), plot.atY(path.ys[i]!)] as const;
    if (!contains(plot, at)) {
      if (path.diverged) break;
      continue;
    }
    if (last && Math.hypot(at[0] - last[0], at[1] - last[1]) < radius * 5) continue;
    items.push(ring(at, radius, { fill: sheet.theme.card, stroke: path.style.color, lineWidth: 1.2 }));
    last = at;
  }
  return items;
}

/** The radius of the largest head that stands at a point, or so near; 0 where there is none. */
function headAt(heads: readonly Head[], [x, y]: Point, near: number): number {
  return Math.max(
    0,
    ...heads.flatMap((head) =>
      Math.hypot(head.x - x, head.y - y) < head.radius + near ? [head.radius] : [],
    ),
  );
}

/** A cross with arms long enough to show beyond the heads that reached it. */
function drawCross(sheet: Sheet, at: Point, heads: readonly Head[]): void {
  const lines = cross(...at, Math.max(6.5, (headAt(heads, at, 6) + 5) * Math.SQRT1_2));
  sheet.items.push(
    { type: "path", role: "mark", lines, stroke: sheet.theme.card, lineWidth: 5, opacity: 0.75 },
    { type: "path", role: "mark", lines, stroke: sheet.theme.text, lineWidth: 2.2 },
  );
}

/** A ring round the start, wide enough to hold the heads that stand there. */
function drawStart(sheet: Sheet, at: Point, heads: readonly Head[]): void {
  const head = headAt(heads, at, 5);
  const ink = { ...(head === 0 && { fill: sheet.theme.card }), stroke: sheet.theme.text, lineWidth: 2.2 };
  sheet.items.push(ring(at, Math.max(5, head + 3.5), ink));
}

type Point = readonly [number, number];

/** Where points lie in pixels, without those outside the plot and those that would be drawn upon another. */
function seenIn(plot: Plot, points: readonly Point[]): Point[] {
  const cells = new Map<string, Point>();
  for (const [x, y] of points) {
    const at = [plot.atX(x), plot.atY(y)] as const;
    const cell = at.map((pixel) => Math.round(pixel / 2)).join();
    if (contains(plot, at) && !cells.has(cell)) cells.set(cell, at);
  }
  return [...cells.values()];
}

/** A wedge pointing outward where a path leaves, a cross where it stopped being a number. */
function exitMarks(sheet: Sheet, { way, style: { color } }: DrawnPath): Item[] {
  const size = sheet.sizes.text * 0.5;
  return way.exits.slice(0, 3).map(({ x, y, angle }): Item => {
    if (Number.isNaN(angle)) {
      return { type: "path", role: "mark", lines: cross(x, y, size), stroke: color, lineWidth: 2 };
    }
    const [cos, sin] = [Math.cos(angle) * size, Math.sin(angle) * size];
    const [footX, footY] = [x - 1.5 * cos, y - 1.5 * sin];
    const wedge = [x, y, footX - 0.8 * sin, footY + 0.8 * cos, footX + 0.8 * sin, footY - 0.8 * cos];
    const stroke = sheet.theme.card;
    return { type: "path", role: "mark", lines: [wedge], closed: true, fill: color, stroke, lineWidth: 1 };
  });
}
