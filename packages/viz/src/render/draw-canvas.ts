import type { Chart } from "../chart/kinds.ts";
import { readNumber } from "../chart/numbers.ts";
import { layOut, pictureNames, type LayoutOptions } from "../chart/layout.ts";
import { describeChart } from "../describe/describe.ts";
import { readObject } from "../text/list.ts";
import { checkNames } from "../text/names.ts";
import { refuse } from "../text/refuse.ts";
import { type CanvasContext, drawItems } from "./draw-items.ts";

export interface CanvasOptions extends LayoutOptions {
  /** Pixels of the canvas per logical pixel, such as `devicePixelRatio`. Default 1. */
  readonly scale?: number;
}

/**
 * Draws a chart on a canvas from the context's origin, with the same layout and drawing as the PNG but without Node.
 * Make the canvas `width * scale` by `height * scale` pixels; `progress` draws a frame of an animation. If the page
 * loads the package's fonts as "Opt Sans" and "Opt Math", the result looks like the PNG; with other fonts, texts
 * still fit their layout. Returns the alt text, for the canvas's `aria-label`.
 *
 * @example
 * ```ts
 * const drawn: string[] = [];
 * const context = new Proxy({}, { get: (_, name) => () => drawn.push(String(name)), set: () => true });
 * const chart = leaderboardChart({ rows: [{ name: "Mina", score: 9 }] });
 * console.log(drawCanvas(context as CanvasRenderingContext2D, chart)); // → Leaderboard. Mina stands alone with 9 points. 1 participant. Ranks: 1 Mina (9).
 * console.log(drawn.includes("fillText")); // → true
 * ```
 */
export function drawCanvas(context: CanvasContext, chart: Chart, options: CanvasOptions = {}): string {
  const { scale = 1, locale = "en" } = readObject("options", options);
  if (typeof context?.save !== "function") refuse("context", "a context", context);
  readNumber("scale", scale, 0.25, 8);
  checkNames("options", options, pictureNames);
  const scene = layOut(chart, options);
  context.save();
  context.scale(scale, scale);
  drawItems(context, scene, { fitsText: true });
  context.restore();
  return describeChart(chart, locale);
}
