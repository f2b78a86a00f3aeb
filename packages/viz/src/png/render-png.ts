import type { ChartDescription } from "../chart/description.ts";
import { readNumber } from "../chart/numbers.ts";
import { layOut, pictureNames, type LayoutOptions } from "../chart/layout.ts";
import { describeChart } from "../describe/describe.ts";
import { readObject } from "../text/list.ts";
import { checkNames } from "../text/names.ts";
import { refuse } from "../text/refuse.ts";
import type { Message } from "../text/phrase.ts";
import { drawPixels, freePixels } from "./draw-pixels.ts";
import { encodePng } from "./encode.ts";
import { beginEncoder } from "./encoder.ts";
import { beginSkia } from "./skia.ts";

export interface PngOptions extends Omit<LayoutOptions, "progress"> {
  /** Pixels per logical pixel, 1 to 4. Default 2. */
  readonly scale?: number;
  /** Reuse the pixels of a recently drawn contour instead of drawing it again. Default true. */
  readonly reuseGround?: boolean;
  /** Checked between layout, drawing and encoding. */
  readonly signal?: AbortSignal;
}

export interface PngPicture {
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Alt text in the picture's language, at most 1024 characters. */
  readonly alt: string;
  readonly warnings: readonly Message[];
}

/** Passes options whose own values are lawful; those of the layout are read there. */
export function readPngOptions<Options extends PngOptions>(options: Options): Options {
  const { scale = 1, reuseGround = true, signal } = readObject("options", options);
  checkNames("options", options, [...pictureNames, "reuseGround", "signal", "frames", "delayMs", "holdMs"]);
  readNumber("scale", scale, 1, 4);
  if (typeof reuseGround !== "boolean") refuse("reuseGround", "true or false", reuseGround);
  if (signal !== undefined && typeof signal?.throwIfAborted !== "function")
    refuse("signal", "an AbortSignal", signal);
  return options;
}

/**
 * Draws a chart as an opaque PNG, by default with 550x350 logical pixels at double density.
 *
 * @example
 * ```ts
 * const png = await renderPng(leaderboardChart({ rows: [{ name: "Mina", score: 9 }] }));
 * console.log(png.width, png.height, png.alt); // → 1100 700 Leaderboard. Mina stands alone with 9 points. 1 participant. Ranks: 1 Mina (9).
 * ```
 */
export async function renderPng(
  chart: ChartDescription<string>,
  options: PngOptions = {},
): Promise<PngPicture> {
  const { scale = 2, reuseGround = true, signal, locale = "en" } = readPngOptions(options);
  signal?.throwIfAborted();
  beginSkia();
  const ready = beginEncoder();
  const scene = layOut(chart, options);
  signal?.throwIfAborted();
  const { pixels, width, height } = drawPixels(scene, { scale, reuseGround });
  signal?.throwIfAborted();
  await ready;
  const bytes = await encodePng(pixels, width, height);
  await freePixels(pixels);
  signal?.throwIfAborted();
  return { bytes, width, height, alt: describeChart(chart, locale), warnings: scene.warnings };
}
