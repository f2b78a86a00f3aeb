import type { Color } from "../scale/color.ts";
import type { Box, Item } from "../scene/scene.ts";
import type { Sheet } from "./sheet.ts";

/** A slim bar of colours, the first at its foot; what comes back is where labels at its side begin. */
export function drawColors(
  sheet: Sheet,
  { x, y, height }: Omit<Box, "width">,
  colors: readonly Color[],
  role: "cell" | "ground",
): number {
  const width = sheet.sizes.text * 0.6;
  const step = height / colors.length;
  const clip = { x, y, width, height };
  const items = colors.map((fill, i): Item => ({
    type: "rect",
    role,
    x,
    y: y + height - (i + 1) * step,
    width,
    height: step + 0.5,
    fill,
  }));
  const radius = width / 2;
  sheet.items.push(
    { type: "group", clip, radius, items },
    { type: "rect", role: "axis", ...clip, radius, stroke: sheet.theme.axis, lineWidth: 1 },
  );
  return x + width + sheet.sizes.text * 0.4;
}
