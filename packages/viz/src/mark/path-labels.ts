import type { Plot } from "./axes.ts";
import { mostCovered, nameAlong } from "./name-along.ts";
import type { DrawnPath } from "./path-spec.ts";
import { findPlace, placeLabel, sampled } from "./place.ts";
import { cross } from "./shape.ts";
import type { Sheet } from "./sheet.ts";

type Point = readonly [number, number];

/** Names beside the paths, in words where they start, diverge and where the minimum is; whether all names found room. */
export function labelPaths(
  sheet: Sheet,
  plot: Plot,
  drawn: readonly DrawnPath[],
  starts: readonly Point[],
  spots: readonly Point[],
): boolean {
  const { text: ink, card } = sheet.theme;
  const style = { role: "label", weight: 600, fill: ink, halo: card } as const;
  const inside = { x: plot.x + 3, y: plot.y + 3, width: plot.width - 6, height: plot.height - 6 };
  const ends = drawn.flatMap(({ way }) => (way.end === undefined ? [] : [way.end]));
  const points = sampled([
    ...drawn.flatMap(({ way }) => way.lines),
    ...[...starts, ...spots, ...ends].flatMap(([x, y]) => cross(x, y, 6)),
  ]);
  for (const [text, at] of [
    [sheet.say("start"), starts[0]],
    [sheet.say("minimum"), spots[0]],
  ] as const) {
    const label = at && findPlace(sheet, text, at, style, inside, points, [0.6, 1]);
    if (label !== undefined && label.cost < 2 * mostCovered) sheet.items.push(label.item);
  }
  if (sheet.progress < 1) return true;
  const lines = points.map(({ x, y }) => [x, y]);
  const lost = drawn.filter(({ path }) => path.diverged && path.label !== "");
  const said = lost.filter(({ path, way }) => {
    const exit = way.exits.at(-1);
    const own = { ...style, fill: path.style.color };
    return exit && placeLabel(sheet, path.label, [exit.x, exit.y], own, inside, lines) !== undefined;
  });
  const named = drawn
    .filter(({ path }) => !path.diverged && path.name !== "")
    .map(({ path, way, style: { color } }) => ({ name: path.name, color, end: way.end, lines: way.lines }));
  return nameAlong(sheet, named, inside, points) && said.length === lost.length;
}
