import { linearScale } from "../scale/linear.ts";
import type { Box } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import { type AxisSpec, drawAxes, type Plot } from "./axes.ts";
import { levelBar } from "./level-bar.ts";
import type { Sheet } from "./sheet.ts";
import { drawSurface, type Surface } from "./surface.ts";

type Range = readonly [number, number];

/** The contours of a surface in axes, with a bar of the levels where there is room. */
export function drawGround(
  sheet: Sheet,
  room: Box,
  surface: Surface,
  domain: readonly [Range, Range],
  names: readonly [LocalizedText, LocalizedText],
): Plot {
  const bar = levelBar(sheet, surface);
  const side = (axis: 0 | 1): AxisSpec => ({
    scale: linearScale(domain[axis]),
    name: names[axis],
    grid: false,
  });
  const plot = drawAxes(sheet, { ...room, width: room.width - bar.width }, side(0), side(1));
  drawSurface(sheet, plot, surface);
  bar.draw({ ...plot, x: plot.x + plot.width });
  return plot;
}
