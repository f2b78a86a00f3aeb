import type { Box } from "../scene/scene.ts";
import type { Locale } from "../text/locale.ts";
import { drawColors } from "./color-bar.ts";
import { logWord } from "./own-axis.ts";
import { addText, isSmall, type Sheet, widthOf } from "./sheet.ts";
import { levelColors, type Surface } from "./surface.ts";

const words = { ko: ["손실", "최저"], en: ["loss", "lowest"] } as const;

/** What the levels count, line by line. */
function nameOf({ floor, scale }: Surface, locale: Locale): string[] {
  const [loss, lowest] = words[locale];
  if (!scale?.isLog) return [loss];
  const log = logWord[locale];
  return floor === 0 ? [loss, log] : [`${loss} −`, lowest, log];
}

/** The bar of a surface's levels at the right of a plot. */
export interface LevelBar {
  /** What it takes of the width; 0 where there is no room for it. */
  readonly width: number;
  /** Draws it from the right edge of the plot on. */
  readonly draw: (at: Omit<Box, "width">) => void;
}

/** What a surface's bands mean: a bar of their colours with the lines of its name and the values at its side. */
export function levelBar(sheet: Sheet, surface: Surface): LevelBar {
  const { scale } = surface;
  if (scale === undefined || isSmall(sheet)) return { width: 0, draw: () => {} };
  const { text } = sheet.sizes;
  const name = nameOf(surface, sheet.locale);
  const ticks = scale.ticks(5);
  const labels = [...name, ...ticks.map(({ label }) => label)];
  return {
    width: 2 * text + Math.max(...labels.map((label) => widthOf(sheet, label))),
    draw: ({ x, y: top, height }) => {
      const left = drawColors(sheet, { x: x + text, y: top, height }, levelColors(sheet.theme), "ground");
      let foot = top - text * 0.4;
      for (const line of name) {
        foot += text * 1.15;
        addText(sheet, line, left, foot, { role: "name" });
      }
      for (const { value, label } of ticks) {
        const y = top + (1 - scale.unit(value)) * height + text * 0.34;
        if (y - text > foot + text * 0.2) addText(sheet, label, left, y, { role: "tick" });
      }
    },
  };
}
