import { encoderWords, loadEncoder } from "./encoder.ts";

/** Pixels that are copied into the encoder's memory at a time. */
const stripPixels = 1 << 16;

/**
 * Counts the opaque RGBA words of pictures of one width, for `choosePalette`. False for more colours than a chart has.
 */
export function countColors(pictures: readonly Uint32Array[], width: number): boolean {
  const encoder = loadEncoder();
  const stripRows = Math.max(1, Math.floor(stripPixels / width));
  encoder.begin(width, stripRows);
  return pictures.every((pixels) => {
    for (let at = 0; at < pixels.length; at += width * stripRows) {
      const strip = pixels.subarray(at, at + width * stripRows);
      encoderWords(encoder.strip, strip.length).set(strip);
      if (encoder.scan(strip.length / width) === 0) return false;
    }
    return true;
  });
}

/** Colours as red << 16 | green << 8 | blue. */
export type Palette = readonly number[];

/** Colours kept exactly before the rest share what is left of the palette. */
const exactColors = 64;

/**
 * A palette for what was counted: all colours when there are no more than `most`; otherwise the most frequent ones
 * and, one at a time, those that are farthest from the palette and cover the most pixels.
 */
export function choosePalette(most: number): Palette {
  const { colors, counts } = byFrequency();
  const size = Math.min(most, colors.length);
  if (size === colors.length) return sortedByGreen(colors);
  const bins = binColors(colors, counts, exactColors);
  const exact = Math.max(exactColors, most - bins.colors.length);
  const rest = exact === exactColors ? bins : binColors(colors, counts, exact);
  return extended(colors.subarray(0, exact), rest, most);
}

interface CountedColors {
  readonly colors: ArrayLike<number>;
  readonly counts: ArrayLike<number>;
}

/** The most frequent first; equal counts by colour. */
function byFrequency(): { colors: Uint32Array; counts: Uint32Array } {
  const { colorCount, pixels, counts } = loadEncoder();
  const length: number = colorCount.value;
  const [seen, times] = [encoderWords(pixels, length), encoderWords(counts, length)];
  const keys = new Float64Array(length);
  for (let i = 0; i < length; i++) keys[i] = rgb(seen[i]!) - times[i]! * 0x1000000;
  keys.sort();
  const sorted = { colors: new Uint32Array(length), counts: new Uint32Array(length) };
  for (let i = 0; i < length; i++) {
    const count = -Math.floor(keys[i]! / 0x1000000);
    sorted.counts[i] = count;
    sorted.colors[i] = keys[i]! + count * 0x1000000;
  }
  return sorted;
}

/** Red << 16 | green << 8 | blue of an opaque RGBA word. */
function rgb(pixel: number): number {
  return ((pixel & 0xff) << 16) | (pixel & 0xff00) | ((pixel >>> 16) & 0xff);
}

/** From a place on: the most frequent colour of each cell of 16 x 16 x 16, with the pixels of the whole cell. */
function binColors(colors: Uint32Array, counts: Uint32Array, from: number): CountedColors {
  const binOfCell = new Uint16Array(1 << 12);
  const bins: number[] = [];
  const sums: number[] = [];
  for (let i = from; i < colors.length; i++) {
    const color = colors[i]!;
    const cell = ((color >> 12) & 0xf00) | ((color >> 8) & 0xf0) | ((color >> 4) & 0xf);
    if (binOfCell[cell] === 0) {
      binOfCell[cell] = bins.push(color);
      sums.push(0);
    }
    sums[binOfCell[cell]! - 1]! += counts[i]!;
  }
  return { colors: bins, counts: sums };
}

function extended(exact: Uint32Array, { colors, counts }: CountedColors, most: number): Palette {
  const { memory, palette, bins, weights, extendPalette } = loadEncoder();
  used = undefined;
  encoderWords(palette, exact.length).set(exact);
  encoderWords(bins, colors.length).set(colors);
  new Float64Array(memory.buffer, weights.value, counts.length).set(Array.from(counts, Math.sqrt));
  return sortedByGreen(encoderWords(palette, extendPalette(exact.length, colors.length, most)));
}

/** As the search for the nearest entry wants it. */
function sortedByGreen(colors: Uint32Array): Palette {
  return [...colors].toSorted((a, b) => greenOf(a) - greenOf(b) || a - b);
}

function greenOf(color: number): number {
  return (color >> 8) & 255;
}

let used: Palette | undefined;

/** Makes this the palette of the encoder. */
function use(palette: Palette): void {
  if (used === palette) return;
  encoderWords(loadEncoder().palette, palette.length).set(palette);
  loadEncoder().indexPalette(palette.length);
  used = palette;
}

/** Place in the palette of the colour that is nearest to an opaque RGBA word. */
export function nearestEntry(palette: Palette, pixel: number): number {
  use(palette);
  return loadEncoder().nearest(pixel, palette.length);
}

/**
 * Gives every colour that was counted its nearest entry; returns the peak signal-to-noise ratio in decibels, infinite
 * when no pixel changes.
 */
export function mapColors(palette: Palette, pixelCount: number): number {
  use(palette);
  return 10 * Math.log10((255 * 255 * 3 * pixelCount) / loadEncoder().mapColors(palette.length));
}

/** Red, green and blue of each entry. */
export function paletteBytes(palette: Palette): Uint8Array {
  return Uint8Array.from(palette.flatMap((color) => [color >> 16, greenOf(color), color & 255]));
}
