/** A picture in at most 256 colours. */
export interface IndexedPicture {
  /** Red, green and blue of each palette entry. */
  readonly palette: Uint8Array;
  /** Palette entry of each pixel. */
  readonly indices: Uint8Array;
  /** Peak signal-to-noise ratio in decibels; infinite when no pixel changed. */
  readonly psnr: number;
}

/** Colours kept exactly before the rest share what is left of the palette. */
const exactColors = 64;
const mostColors = 256;
/** A picture with more colours than this is a photograph, not a chart. */
const mostUnique = 1 << 17;

interface Histogram {
  /** Colours as red << 16 | green << 8 | blue, in the order in which they appear. */
  readonly colors: Uint32Array;
  readonly counts: Uint32Array;
  /** Runs of equal pixels: index into `colors`, and length. */
  readonly runColors: Uint32Array;
  readonly runLengths: Uint32Array;
}

/**
 * The picture in 256 colours or fewer: exact when it has no more, otherwise the most frequent colours exactly and,
 * one at a time, the colours that are farthest from the palette and cover the most pixels. `undefined` for a picture
 * with too many colours for a palette.
 */
export function toPalette(pixels: Uint32Array): IndexedPicture | undefined {
  const histogram = countColors(pixels);
  if (histogram === undefined) return undefined;
  const palette = choosePalette(histogram);
  const nearest = mapColors(histogram.colors, palette);
  const indices = new Uint8Array(pixels.length);
  let at = 0;
  for (let run = 0; run < histogram.runColors.length; run++) {
    const length = histogram.runLengths[run]!;
    const index = nearest[histogram.runColors[run]!]!;
    if (length === 1) indices[at] = index;
    else indices.fill(index, at, at + length);
    at += length;
  }
  return {
    palette: toBytes(palette),
    indices,
    psnr: signalToNoise(histogram, palette, nearest, pixels.length),
  };
}

/** Room for the counts of one picture; a count is done with it before the next begins. */
const scratch = {
  slots: new Int32Array(2 * mostUnique),
  colors: new Uint32Array(mostUnique),
  counts: new Uint32Array(mostUnique),
  runColors: new Uint32Array(0),
  runLengths: new Uint32Array(0),
};

/** Pixels are opaque RGBA words as a little-endian machine reads them. */
function countColors(pixels: Uint32Array): Histogram | undefined {
  const mask = 2 * mostUnique - 1;
  if (scratch.runColors.length < pixels.length) {
    scratch.runColors = new Uint32Array(pixels.length);
    scratch.runLengths = new Uint32Array(pixels.length);
  }
  const { slots, colors, counts, runColors, runLengths } = scratch;
  slots.fill(0);
  counts.fill(0);
  let [unique, runs] = [0, 0];
  for (let i = 0; i < pixels.length;) {
    const pixel = pixels[i]!;
    let end = i + 1;
    while (end < pixels.length && pixels[end] === pixel) end++;
    const color = ((pixel & 0xff) << 16) | (pixel & 0xff00) | ((pixel >>> 16) & 0xff);
    let slot = (Math.imul(color, 0x9e3779b1) >>> 8) & mask;
    while (slots[slot] !== 0 && colors[slots[slot]! - 1] !== color) slot = (slot + 1) & mask;
    if (slots[slot] === 0) {
      if (unique === mostUnique) return undefined;
      colors[unique] = color;
      slots[slot] = ++unique;
    }
    const index = slots[slot]! - 1;
    counts[index]! += end - i;
    runColors[runs] = index;
    runLengths[runs++] = end - i;
    i = end;
  }
  return {
    colors: colors.subarray(0, unique),
    counts: counts.subarray(0, unique),
    runColors: runColors.subarray(0, runs),
    runLengths: runLengths.subarray(0, runs),
  };
}

/** Places of the colours, the most frequent first; equal counts by colour. */
function byFrequency(colors: Uint32Array, counts: Uint32Array): Uint32Array {
  const places = new Map<number, number>();
  const keys = new Float64Array(colors.length);
  for (let i = 0; i < colors.length; i++) {
    keys[i] = counts[i]! * 0x1000000 + (0xffffff - colors[i]!);
    places.set(keys[i]!, i);
  }
  return Uint32Array.from(keys.toSorted().toReversed(), (key) => places.get(key)!);
}

function choosePalette({ colors, counts }: Histogram, most = mostColors): number[] {
  const order = byFrequency(colors, counts);
  if (order.length <= most) return Array.from(order, (i) => colors[i]!);
  const bins = binColors(order.subarray(exactColors), colors, counts);
  const exact = Math.max(exactColors, most - bins.length);
  const palette = Array.from(order.subarray(0, exact), (i) => colors[i]!);
  return addFarthest(
    palette,
    exact === exactColors ? bins : binColors(order.subarray(exact), colors, counts),
    most,
  );
}

/** The most frequent colour of each cell of 16 x 16 x 16 colours, with the pixels of the whole cell. */
function binColors(
  order: Uint32Array,
  colors: Uint32Array,
  counts: Uint32Array,
): { color: number; count: number }[] {
  const bins = new Map<number, { color: number; count: number }>();
  for (const i of order) {
    const color = colors[i]!;
    const key = ((color >> 12) & 0xf00) | ((color >> 8) & 0xf0) | ((color >> 4) & 0xf);
    const bin = bins.get(key);
    if (bin === undefined) bins.set(key, { color, count: counts[i]! });
    else bin.count += counts[i]!;
  }
  return [...bins.values()];
}

function addFarthest(
  palette: number[],
  bins: readonly { color: number; count: number }[],
  most: number,
): number[] {
  const weights = Float64Array.from(bins, ({ count }) => Math.sqrt(count));
  const gaps = new Float64Array(bins.length).fill(Number.POSITIVE_INFINITY);
  const shrink = (added: number) => {
    for (let i = 0; i < gaps.length; i++) gaps[i] = Math.min(gaps[i]!, distance(bins[i]!.color, added));
  };
  for (const color of palette) shrink(color);
  while (palette.length < most) {
    let best = 0;
    for (let i = 1; i < gaps.length; i++) if (gaps[i]! * weights[i]! > gaps[best]! * weights[best]!) best = i;
    if (gaps[best] === 0) break;
    palette.push(bins[best]!.color);
    shrink(bins[best]!.color);
  }
  return palette;
}

/** Palette entry of each colour: its own, or the nearest to the middle of its cell of 4 x 4 x 4 colours. */
function mapColors(colors: Uint32Array, palette: readonly number[]): Uint8Array {
  const entry = entryOf(palette);
  const entries = new Uint8Array(colors.length);
  for (let i = 0; i < colors.length; i++) entries[i] = entry(colors[i]!);
  return entries;
}

function entryOf(palette: readonly number[]): (color: number) => number {
  const exact = new Map(palette.map((color, i) => [color, i]));
  const cells = new Int16Array(1 << 18).fill(-1);
  const entries = Uint32Array.from(palette);
  return (color) => {
    const own = exact.get(color);
    if (own !== undefined) return own;
    const cell = ((color >> 6) & 0x3f000) | ((color >> 4) & 0xfc0) | ((color >> 2) & 0x3f);
    if (cells[cell]! < 0) cells[cell] = nearestEntry((color & 0xfcfcfc) | 0x020202, entries);
    return cells[cell]!;
  };
}

/** A palette for several pictures. */
export interface SharedPalette {
  readonly bytes: Uint8Array;
  readonly colors: readonly number[];
}

/** At most `most` colours that suit all of the pictures. */
export function sharedPalette(pictures: readonly Uint32Array[], most: number): SharedPalette {
  const all = new Uint32Array(pictures.reduce((sum, pixels) => sum + pixels.length, 0));
  let at = 0;
  for (const pixels of pictures) {
    all.set(pixels, at);
    at += pixels.length;
  }
  const histogram = countColors(all);
  const colors = histogram === undefined ? [0] : choosePalette(histogram, most);
  return { bytes: toBytes(colors), colors };
}

/** Palette entry of an opaque RGBA word. */
export function mapper({ colors }: SharedPalette): (pixel: number) => number {
  const entry = entryOf(colors);
  return (pixel) => entry(((pixel & 0xff) << 16) | (pixel & 0xff00) | ((pixel >>> 16) & 0xff));
}

function nearestEntry(color: number, palette: Uint32Array): number {
  let [best, gap] = [0, Number.POSITIVE_INFINITY];
  for (let i = 0; i < palette.length; i++) {
    const other = distance(color, palette[i]!);
    if (other < gap) [best, gap] = [i, other];
  }
  return best;
}

/** Squared distance with green, red and blue as 4 : 2 : 1. */
function distance(a: number, b: number): number {
  const red = (a >> 16) - (b >> 16);
  const green = ((a >> 8) & 255) - ((b >> 8) & 255);
  const blue = (a & 255) - (b & 255);
  return 2 * red * red + 4 * green * green + blue * blue;
}

function signalToNoise(
  { colors, counts }: Histogram,
  palette: number[],
  nearest: Uint8Array,
  pixels: number,
): number {
  let squares = 0;
  for (let i = 0; i < colors.length; i++) {
    const [a, b] = [colors[i]!, palette[nearest[i]!]!];
    if (a === b) continue;
    const red = (a >> 16) - (b >> 16);
    const green = ((a >> 8) & 255) - ((b >> 8) & 255);
    const blue = (a & 255) - (b & 255);
    squares += counts[i]! * (red * red + green * green + blue * blue);
  }
  return 10 * Math.log10((255 * 255 * 3 * pixels) / squares);
}

function toBytes(palette: readonly number[]): Uint8Array {
  return Uint8Array.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
}
