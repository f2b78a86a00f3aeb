import type { Plot } from "./axes.ts";
import { mostCovered, nameAlong } from "./name-along.ts";
import type { DrawnPath } from "./path-spec.ts";
import { findPlace, sampled } from "./place.ts";
import { cross } from "./shape.ts";
import type { Sheet } from "./sheet.ts";

type Point = readonly [number, number];

/** What it costs to cover the head of a path: no name does. */
const hidesHead = 3 * mostCovered;

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
    ...ends.flatMap((end) => Array.from({ length: hidesHead }, () => [...end])),
  ]);
  for (const [text, at] of [
    [sheet.say("start"), starts[0]],
    [sheet.say("minimum"), spots[0]],
  ] as const) {
    const label = at && findPlace(sheet, text, at, style, inside, points, { gaps: [0.6, 1] });
    if (label !== undefined && label.cost < 2 * mostCovered) sheet.items.push(label.item);
  }
  if (sheet.progress < 1) return true;
  // what the legend names as well stands at its own path or not at all
  const isNamed = sheet.items.some((item) => item.type === "text" && item.role === "legend");
  const label = (isLost: boolean) =>
    nameAlong(
      sheet,
      drawn.flatMap(({ path: { name, diverged }, way, style: { color } }) =>
        name !== "" && diverged === isLost ? [{ ...way, name, color }] : [],
      ),
      inside,
      points,
      isNamed || isLost ? () => undefined : undefined,
    );
  const areSaid = label(true);
  return label(false) && areSaid;
}
