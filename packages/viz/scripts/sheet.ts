import type { Chart } from "../src/chart/kinds.ts";
import { layout } from "../src/index.ts";
import { drawPixels } from "../src/png/draw-pixels.ts";
import { encodePng } from "../src/png/encode.ts";

/** The sizes that every kind is looked at in: a chat, a small card and two phones. */
export const sheetSizes = [
  { width: 550, height: 350 },
  { width: 400, height: 300 },
  { width: 330, height: 240 },
  { width: 330, height: 200 },
] as const;

const looks = [
  { theme: "dark", locale: "ko" },
  { theme: "light", locale: "en" },
] as const;
const gap = 6;
const ground = 0xff8a8a8a;

/** Whether a chart has sizes to be looked at in: a formula has its own. */
export function hasSheet(chart: Chart): boolean {
  return chart.kind !== "formula";
}

/** A contact sheet: a row for each look, a picture for each size. */
export async function drawSheet(chart: Chart): Promise<Uint8Array> {
  const width = sheetSizes.reduce((sum, size) => sum + size.width + gap, -gap);
  const pitch = sheetSizes[0].height + gap;
  const height = looks.length * pitch - gap;
  const sheet = new Uint32Array(width * height).fill(ground);
  for (const [row, look] of looks.entries()) {
    let left = 0;
    for (const size of sheetSizes) {
      const scene = layout(chart, { ...size, ...look });
      const { pixels } = drawPixels(scene, { scale: 1, reuseGround: false });
      for (let y = 0; y < size.height; y++) {
        const line = pixels.subarray(y * size.width, (y + 1) * size.width);
        sheet.set(line, (row * pitch + y) * width + left);
      }
      left += size.width + gap;
    }
  }
  return encodePng(sheet, width, height);
}
