import type { LocalizedText } from "../text/locale.ts";
import type { Plot } from "./axes.ts";
import { findPlace, type PlacedLabel, sampled } from "./place.ts";
import type { Sheet } from "./sheet.ts";
import { contains } from "./trajectory.ts";

/** Where along the diagonal its name may stand, best first. */
const stations = [0.6, 0.5, 0.7, 0.4, 0.8, 0.3, 0.2];
/** Below the line, where curves of good models do not go, or above it. */
const ways = [
  [1, 1],
  [-1, -1],
] as const;

/** The dashed diagonal of two shares, named where the name covers none of the points; without a name where none is free. */
export function drawDiagonal(
  sheet: Sheet,
  plot: Plot,
  name: LocalizedText,
  points: readonly (readonly number[])[],
): void {
  const { muted, card } = sheet.theme;
  const line = [plot.atX(0), plot.atY(0), plot.atX(1), plot.atY(1)];
  const ink = { stroke: muted, lineWidth: 1.5, dash: [4, 4] };
  sheet.items.push({ type: "path", role: "mark", lines: [line], ...ink });
  const obstacles = sampled([...points, line]);
  const style = { role: "label", halo: card } as const;
  let best: PlacedLabel | undefined;
  for (const share of stations) {
    const at = [plot.atX(share), plot.atY(share)] as const;
    if (!contains(plot, at)) continue;
    const found = findPlace(sheet, name, at, style, plot, obstacles, { gaps: [0.3, 0.6], ways });
    if (found !== undefined && found.cost < Math.min(best?.cost ?? Infinity, mostCovered)) best = found;
  }
  if (best !== undefined) sheet.items.push(best.item);
}

/** Less than the cost of a single point: the distance costs as well. */
const mostCovered = 1.9;
