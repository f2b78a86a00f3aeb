import type { Color } from "../scale/color.ts";
import type { Item } from "../scene/scene.ts";
import type { Plot } from "./axes.ts";
import { type Obstacles, placeLabel } from "./place.ts";
import { mostSeries, type SeriesStyle } from "./series.ts";
import { addText, type Sheet } from "./sheet.ts";
import { contains, type Trajectory, trajectory } from "./trajectory.ts";

export interface PathSpec {
  readonly style: SeriesStyle;
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
  readonly diverged: boolean;
  /** Stands where a diverging path leaves; nothing does when it is empty. */
  readonly label: string;
}

export interface PathsSpec {
  /** Best first; the best is drawn last. */
  readonly paths: readonly PathSpec[];
  readonly dotEvery: number;
  readonly minima: readonly (readonly [number, number])[];
}

interface Drawn {
  readonly path: PathSpec;
  readonly style: SeriesStyle;
  readonly way: Trajectory;
}

/** Paths over a surface: halos below all lines, a ring a few steps, start, minimum, heads that never hide each other. */
export function drawPaths(sheet: Sheet, plot: Plot, { paths, dotEvery, minima }: PathsSpec): void {
  const steps = Math.max(0, ...paths.map(({ xs }) => xs.length - 1));
  const rows = 1 + Math.round(sheet.progress * steps);
  const drawn = paths.map((path): Drawn => ({
    path,
    style: path.style,
    way: trajectory(plot, path.xs, path.ys, rows),
  }));
  const solidFirst = drawn.toReversed().toSorted((a, b) => a.style.dash.length - b.style.dash.length);
  const dots = paths.toReversed().flatMap((path) => iterateDots(sheet, plot, path, dotEvery, rows));
  const clip = { x: plot.x, y: plot.y, width: plot.width, height: plot.height };
  const lines = [
    ...solidFirst.map((path) => halo(sheet, path)),
    ...solidFirst.map((path) => line(sheet, path)),
  ];
  sheet.items.push({ type: "group", clip, radius: 6, items: [...lines, ...dots] });
  const spots = apart(minima.map(([x, y]) => [plot.atX(x), plot.atY(y)] as const)).filter((spot) =>
    contains(plot, spot),
  );
  const heads = nestedHeads(sheet, drawn);
  for (const spot of spots) drawCross(sheet, spot, heads);
  drawStart(sheet, plot, paths);
  sheet.items.push(...drawn.flatMap((path) => exitMarks(sheet, path)));
  for (const head of heads.toReversed()) {
    sheet.items.push({ type: "circle", role: "mark", ...head, stroke: sheet.theme.card, lineWidth: 1 });
  }
  if (sheet.progress < 1) drawCounter(sheet, plot, rows - 1);
  drawLabels(sheet, plot, drawn, spots);
}

function halo(sheet: Sheet, { way, style }: Drawn): Item {
  const lineWidth = sheet.sizes.line + 2.6;
  return {
    type: "path",
    role: "mark",
    lines: way.lines,
    stroke: sheet.theme.card,
    lineWidth,
    opacity: 0.75,
    dash: style.dash,
  };
}

function line(sheet: Sheet, { way, style }: Drawn): Item {
  const { color, dash } = style;
  return { type: "path", role: "series", lines: way.lines, stroke: color, lineWidth: sheet.sizes.line, dash };
}

const mostDots = 1000;

/** Small rings whose spacing shows the step size; where they would touch, every second one is left out. */
function iterateDots(sheet: Sheet, plot: Plot, path: PathSpec, dotEvery: number, rows: number): Item[] {
  const radius = sheet.sizes.line * 0.85;
  const items: Item[] = [];
  let last: readonly [number, number] | undefined;
  const every = dotEvery * Math.ceil(path.xs.length / dotEvery / mostDots);
  for (let i = every; i < Math.min(rows, path.xs.length) - 1; i += every) {
    const at = [plot.atX(path.xs[i]!), plot.atY(path.ys[i]!)] as const;
    if (!contains(plot, at) || (last && Math.hypot(at[0] - last[0], at[1] - last[1]) < radius * 3)) continue;
    items.push({
      type: "circle",
      role: "mark",
      x: at[0],
      y: at[1],
      radius,
      fill: sheet.theme.card,
      stroke: path.style.color,
      lineWidth: 1.4,
    });
    last = at;
  }
  return items;
}

/** End dots, best first; one that would lie on a better one grows into a ring round it, as long as there are few. */
function nestedHeads(
  sheet: Sheet,
  drawn: readonly Drawn[],
): { x: number; y: number; radius: number; fill: Color }[] {
  const base = sheet.sizes.text * 0.3;
  const heads: ReturnType<typeof nestedHeads> = [];
  for (const { way, style } of drawn) {
    if (way.end === undefined) continue;
    const [x, y] = way.end;
    const near = heads.filter((head) => Math.hypot(head.x - x, head.y - y) < base * 1.4);
    if (near.length >= mostSeries) continue;
    const radius = near.length === 0 ? base : Math.max(...near.map((head) => head.radius)) + base * 0.55;
    heads.push({ x, y, radius, fill: style.color });
  }
  return heads;
}

/** A cross with arms long enough to show beyond the heads that reached it. */
function drawCross(
  sheet: Sheet,
  [x, y]: readonly [number, number],
  heads: ReturnType<typeof nestedHeads>,
): void {
  const near = heads.filter((head) => Math.hypot(head.x - x, head.y - y) < head.radius + 6);
  const arm = Math.max(6.5, ...near.map((head) => (head.radius + 5) * Math.SQRT1_2));
  const lines = cross(x, y, arm);
  sheet.items.push(
    { type: "path", role: "mark", lines, stroke: sheet.theme.card, lineWidth: 5, opacity: 0.75 },
    { type: "path", role: "mark", lines, stroke: sheet.theme.text, lineWidth: 2.2 },
  );
}

function drawStart(sheet: Sheet, plot: Plot, paths: readonly PathSpec[]): void {
  for (const [x, y] of starts(plot, paths)) {
    sheet.items.push({
      type: "circle",
      role: "mark",
      x,
      y,
      radius: 5,
      fill: sheet.theme.card,
      stroke: sheet.theme.text,
      lineWidth: 2.2,
    });
  }
}

type Point = readonly [number, number];

/** Starts inside the plot. */
function starts(plot: Plot, paths: readonly PathSpec[]): Point[] {
  const points = paths.map(({ xs, ys }): Point => [plot.atX(xs[0]!), plot.atY(ys[0]!)]);
  return apart(points).filter((point) => contains(plot, point));
}

/** The points without those that would be drawn upon another. */
function apart(points: readonly Point[]): Point[] {
  const cells = new Map(
    points.toReversed().map((point) => [point.map((at) => Math.round(at / 2)).join(), point]),
  );
  const kept = new Set(cells.values());
  return points.filter((point) => kept.has(point));
}

/** A wedge pointing outward where a path leaves, a cross where it stopped being a number. */
function exitMarks(sheet: Sheet, { way, style: { color } }: Drawn): Item[] {
  const size = sheet.sizes.text * 0.5;
  return way.exits.slice(0, 3).map(({ x, y, angle }): Item => {
    if (Number.isNaN(angle)) {
      return { type: "path", role: "mark", lines: cross(x, y, size), stroke: color, lineWidth: 2 };
    }
    const [cos, sin] = [Math.cos(angle) * size, Math.sin(angle) * size];
    const [footX, footY] = [x - 1.5 * cos, y - 1.5 * sin];
    const wedge = [x, y, footX - 0.8 * sin, footY + 0.8 * cos, footX + 0.8 * sin, footY - 0.8 * cos];
    const { card } = sheet.theme;
    return {
      type: "path",
      role: "mark",
      lines: [wedge],
      fill: color,
      stroke: card,
      lineWidth: 1,
      closed: true,
    };
  });
}

function cross(x: number, y: number, arm: number): number[][] {
  return [
    [x - arm, y - arm, x + arm, y + arm],
    [x - arm, y + arm, x + arm, y - arm],
  ];
}

function drawLabels(
  sheet: Sheet,
  plot: Plot,
  drawn: readonly Drawn[],
  spots: readonly (readonly [number, number])[],
): void {
  const paths = drawn.map(({ path }) => path);
  const style = {
    role: "label" as const,
    weight: 600 as const,
    fill: sheet.theme.text,
    halo: sheet.theme.card,
  };
  const inside = { x: plot.x + 3, y: plot.y + 3, width: plot.width - 6, height: plot.height - 6 };
  const points = [...starts(plot, paths), ...spots].flatMap(([x, y]) => cross(x, y, 6));
  const obstacles: Obstacles = [...drawn.flatMap(({ way }) => way.lines), ...points];
  const [start] = starts(plot, paths);
  if (start !== undefined) placeLabel(sheet, sheet.say("start"), start, style, inside, obstacles);
  if (spots[0] !== undefined) placeLabel(sheet, sheet.say("minimum"), spots[0], style, inside, obstacles);
  for (const { path, way } of drawn) {
    const exit = way.exits.at(-1);
    const own = { ...style, fill: path.style.color };
    if (path.diverged && exit && path.label !== "")
      placeLabel(sheet, path.label, [exit.x, exit.y], own, inside, obstacles);
  }
}

function drawCounter(sheet: Sheet, plot: Plot, step: number): void {
  const { text } = sheet.sizes;
  addText(
    sheet,
    sheet.say("step", { step }),
    plot.x + plot.width - text * 0.6,
    plot.y + plot.height - text * 0.6,
    {
      role: "label",
      weight: 600,
      fill: sheet.theme.text,
      anchor: "end",
      halo: sheet.theme.card,
    },
  );
}
