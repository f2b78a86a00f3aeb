import type { ChartDescription } from "../chart/description.ts";
import { readNumber } from "../chart/numbers.ts";
import { layOut } from "../chart/layout.ts";
import { describeChart } from "../describe/describe.ts";
import { drawPixels, freePixels } from "./draw-pixels.ts";
import { type GifFrame, transparent, writeGif } from "./gif-file.ts";
import { choosePalette, countColors, nearestEntry, type Palette, paletteBytes } from "./palette.ts";
import { type PngOptions, type PngPicture, readPngOptions } from "./render-png.ts";

export interface RenderGifOptions extends PngOptions {
  /** Number of frames before the finished picture, 2 to 80; frames that are equal are merged. Default 60. */
  readonly frames?: number;
  /** How long each frame is shown, 20 to 1000 ms. Default 50. */
  readonly delayMs?: number;
  /** How long the last frame is held, up to 60,000 ms. Default 1800. */
  readonly holdMs?: number;
}

const firstMs = 100;

/**
 * Draws an animation of a chart as an endless GIF: optimizers race against the same clock, folds take turns,
 * gradients arrive. Each frame shows the values of its moment. The first frame is the finished picture, for viewers
 * that show only a still; it is also held at the end.
 *
 * @throws `RangeError` for options out of range; the signal's reason when aborted.
 *
 * @example
 * ```ts
 * const gif = await renderGif(leaderboardChart({ rows: [{ name: "Mina", score: 9 }] }), { frames: 4 });
 * console.log(gif.width, gif.height); // → 550 350
 * ```
 */
export async function renderGif(
  chart: ChartDescription<string>,
  options: RenderGifOptions = {},
): Promise<PngPicture> {
  const { frames, delayMs, holdMs, scale = 1, signal, locale = "en" } = readGifOptions(options);
  const pixelsAt = (progress: number) =>
    drawPixels(layOut(chart, { ...options, progress }), { scale, reuseGround: true });
  const finished = layOut(chart, { ...options, progress: 1 });
  const { pixels: last, width, height } = drawPixels(finished, { scale, reuseGround: true });
  const middle = pixelsAt(0.5).pixels;
  // more colours than can be counted do not come from a chart; those seen until then make the palette
  countColors([last, middle], width);
  const palette = choosePalette(transparent);
  await freePixels(middle);
  const toIndex = indexer(palette);
  const drawn: MovingFrame[] = [];
  let before: Uint32Array | undefined;
  for (let frame = 0; frame <= frames; frame++) {
    signal?.throwIfAborted();
    const pixels = frame === 0 || frame === frames ? last : pixelsAt(frame / frames).pixels;
    const delay = frame === 0 ? firstMs : frame === frames ? holdMs : delayMs;
    const next = changed(pixels, before, width, height, toIndex, delay);
    // a picture that shows nothing new holds the one before it
    if (next === undefined) drawn[drawn.length - 1]!.delayMs += delay;
    else drawn.push(next);
    if (before !== undefined && before !== last) await freePixels(before);
    before = pixels;
  }
  await freePixels(last);
  const bytes = writeGif({ width, height, palette: paletteBytes(palette), frames: drawn });
  return { bytes, width, height, alt: describeChart(chart, locale), warnings: finished.warnings };
}

function readGifOptions(options: RenderGifOptions) {
  const { frames = 60, delayMs = 50, holdMs = 1800 } = readPngOptions(options);
  if (!Number.isInteger(readNumber("frames", frames, 2, 80)))
    throw new RangeError(`frames must be a whole number, got ${frames}`);
  readNumber("delayMs", delayMs, 20, 1000);
  readNumber("holdMs", holdMs, delayMs, 60_000);
  return { ...options, frames, delayMs, holdMs };
}

/** Palette entry of an opaque RGBA word; looks for each colour once. */
function indexer(palette: Palette): (pixel: number) => number {
  const known = new Map<number, number>();
  return (pixel) => {
    const before = known.get(pixel);
    if (before !== undefined) return before;
    const entry = nearestEntry(palette, pixel);
    known.set(pixel, entry);
    return entry;
  };
}

type MovingFrame = GifFrame & { delayMs: number };

/** The smallest box that holds every changed pixel; unchanged ones in it are transparent; nothing when none changed. */
function changed(
  pixels: Uint32Array,
  before: Uint32Array | undefined,
  width: number,
  height: number,
  toIndex: (pixel: number) => number,
  delayMs: number,
): MovingFrame | undefined {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let at = 0; at < pixels.length; at++) {
    if (before !== undefined && pixels[at] === before[at]) continue;
    const x = at % width;
    const y = (at - x) / width;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    bottom = y;
  }
  if (right < 0) return undefined;
  const box = { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
  const indices = new Uint8Array(box.width * box.height);
  for (let y = top, to = 0; y <= bottom; y++) {
    for (let at = y * width + left, end = y * width + right; at <= end; at++, to++) {
      indices[to] = before !== undefined && pixels[at] === before[at] ? transparent : toIndex(pixels[at]!);
    }
  }
  return { ...box, indices, delayMs };
}
