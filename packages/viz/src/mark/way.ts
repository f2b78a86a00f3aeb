import { seriesStyle } from "./series.ts";
import type { Plot } from "./axes.ts";
import { placeLabel } from "./place.ts";
import { cross } from "./shape.ts";
import type { Sheet } from "./sheet.ts";
import { contains, trajectory } from "./trajectory.ts";

export interface Way {
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
  readonly goal: readonly [number, number];
  readonly goalName: string;
}

/** One path over a ground, from a ring to a dot, and a cross at its goal. */
export function drawWay(sheet: Sheet, plot: Plot, { xs, ys, goal, goalName }: Way): void {
  const { theme, sizes } = sheet;
  const { color } = seriesStyle(sheet, 0);
  const rows = Math.max(1, Math.round(sheet.progress * xs.length));
  const { lines, end } = trajectory(plot, xs, ys, rows);
  const clip = { x: plot.x, y: plot.y, width: plot.width, height: plot.height };
  const stroke = { type: "path", lines } as const;
  sheet.items.push({
    type: "group",
    clip,
    radius: 6,
    items: [
      { ...stroke, role: "mark", stroke: theme.card, lineWidth: sizes.line + 2.6, opacity: 0.75 },
      { ...stroke, role: "series", stroke: color, lineWidth: sizes.line },
    ],
  });
  const start = xs.length > 0 ? ([plot.atX(xs[0]!), plot.atY(ys[0]!)] as const) : undefined;
  const spot = [plot.atX(goal[0]), plot.atY(goal[1])] as const;
  const hasStart = start !== undefined && contains(plot, start);
  if (hasStart)
    sheet.items.push({
      type: "circle",
      role: "mark",
      x: start[0],
      y: start[1],
      radius: sizes.text * 0.33,
      fill: theme.card,
      stroke: theme.text,
      lineWidth: 2.2,
    });
  if (end !== undefined) {
    const dot = { x: end[0], y: end[1], radius: sizes.text * 0.3, fill: color };
    sheet.items.push({ type: "circle", role: "mark", ...dot, stroke: theme.card, lineWidth: 1 });
  }
  if (contains(plot, spot)) drawCross(sheet, spot);
  if (sheet.progress < 1) return;
  const style = { role: "label", weight: 600, fill: theme.text, halo: theme.card } as const;
  const inside = { x: plot.x + 2, y: plot.y + 2, width: plot.width - 4, height: plot.height - 4 };
  if (contains(plot, spot)) placeLabel(sheet, goalName, spot, style, inside, lines);
  if (hasStart) placeLabel(sheet, sheet.say("start"), start, style, inside, lines);
}

function drawCross(sheet: Sheet, [x, y]: readonly [number, number]): void {
  const lines = cross(x, y, sheet.sizes.text * 0.42);
  sheet.items.push(
    { type: "path", role: "mark", lines, stroke: sheet.theme.card, lineWidth: 5 },
    { type: "path", role: "mark", lines, stroke: sheet.theme.text, lineWidth: 2.4 },
  );
}
