import { blend, type Color } from "../scale/color.ts";
import type { Scale } from "../scale/scale.ts";
import type { Box } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import { addText, type Sheet, widthOf } from "./sheet.ts";

/** The colour of a share of the way from nothing to much. */
export function heatColor({ theme }: Sheet, share: number): Color {
  return blend(theme.series[1], theme.card, 0.07 + 0.93 * Math.min(1, Math.max(0, share)));
}

const steps = 24;

/** Room that the bar takes, with its labels and its name. */
export function heatBarWidth(sheet: Sheet, scale: Scale, name: LocalizedText): number {
  const labels = scale.ticks(5).map(({ label }) => widthOf(sheet, label));
  return sheet.sizes.text * 2.1 + Math.max(widthOf(sheet, name), ...labels);
}

/** A slim bar of the colours, with the values at its side. */
export function drawHeatBar(sheet: Sheet, box: Box, scale: Scale, name: LocalizedText): void {
  const { theme, sizes } = sheet;
  const width = sizes.text * 0.6;
  const height = box.height / steps;
  const clip = { x: box.x, y: box.y, width, height: box.height };
  sheet.items.push({
    type: "group",
    clip,
    radius: width / 2,
    items: Array.from({ length: steps }, (_, i) => ({
      type: "rect",
      role: "cell",
      x: box.x,
      y: box.y + box.height - (i + 1) * height,
      width,
      height: height + 0.5,
      fill: heatColor(sheet, i / (steps - 1)),
    })),
  });
  sheet.items.push({
    type: "rect",
    role: "axis",
    ...clip,
    radius: width / 2,
    stroke: theme.axis,
    lineWidth: 1,
  });
  const left = box.x + width + sizes.text * 0.4;
  const nameBox = addText(sheet, name, left, box.y + sizes.text * 0.72, { role: "name" });
  const most = Math.max(1, Math.min(5, Math.floor(box.height / (sizes.text * 1.7))));
  for (const { value, label } of scale.ticks(most)) {
    const y = box.y + (1 - scale.unit(value)) * box.height + sizes.text * 0.34;
    const isInside = y <= box.y + box.height + sizes.text * 0.3;
    if (isInside && y - sizes.text > nameBox.y + nameBox.height)
      addText(sheet, label, left, y, { role: "tick" });
  }
}
