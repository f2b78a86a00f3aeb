import type { Color } from "../scale/color.ts";
import type { Box } from "../scene/scene.ts";
import type { Sheet } from "./sheet.ts";

/** A cell in the colour of its class, cut into so many blocks that classes differ without colour, too. */
export function cutCell(sheet: Sheet, box: Box, fill: Color, blocks: number, radius = 0): void {
  const gap = Math.min(2, box.height / (3 * blocks));
  const height = (box.height - gap * (blocks - 1)) / blocks;
  for (let i = 0; i < blocks; i++) {
    const y = box.y + i * (height + gap);
    sheet.items.push({
      type: "rect",
      role: "cell",
      x: box.x,
      y,
      width: box.width,
      height,
      fill,
      radius: Math.min(radius, height / 2),
    });
  }
}
