import { blend, type Color } from "../scale/color.ts";
import type { Scale } from "../scale/scale.ts";
import type { Box } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import { drawColors } from "./color-bar.ts";
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
  const { sizes } = sheet;
  const colors = Array.from({ length: steps }, (_, i) => heatColor(sheet, i / (steps - 1)));
  const left = drawColors(sheet, box, colors, "cell");
  const nameBox = addText(sheet, name, left, box.y + sizes.text * 0.72, { role: "name" });
  const most = Math.max(1, Math.min(5, Math.floor(box.height / (sizes.text * 1.7))));
  for (const { value, label } of scale.ticks(most)) {
    const y = box.y + (1 - scale.unit(value)) * box.height + sizes.text * 0.34;
    const isInside = y <= box.y + box.height + sizes.text * 0.3;
    if (isInside && y - sizes.text > nameBox.y + nameBox.height)
      addText(sheet, label, left, y, { role: "tick" });
  }
}
