import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { encodePng } from "../../src/png/encode.ts";
import { codeLengths } from "../../src/png/huffman.ts";
import { choosePalette, countColors, mapColors, nearestEntry } from "../../src/png/palette.ts";
import { decodePicture } from "../pixels.ts";
import { decodePng } from "./decode-png.ts";

const opaque = (red: number, green: number, blue: number): number =>
  ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;

function randomPixels(count: number, colors: number, longestRun: number): Uint32Array {
  let seed = 1;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return (seed >>> 8) % below;
  };
  const pixels = new Uint32Array(count);
  for (let at = 0; at < count;) {
    const end = at + 1 + random(longestRun);
    const color = random(colors);
    pixels.fill(opaque(color & 255, (color * 7) & 255, color >> 8), at, end);
    at = end;
  }
  return pixels;
}

test("a picture of few colours comes back exactly, from a palette", async () => {
  const pixels = Uint32Array.from({ length: 40 * 30 }, (_, i) => opaque(i % 200, (i * 7) % 5, 9));
  const bytes = await encodePng(pixels, 40, 30);
  expect(bytes[25]).toBe(3);
  const { data, width, height } = await decodePicture(bytes);
  expect([width, height]).toEqual([40, 30]);
  expect(new Uint32Array(data.buffer, data.byteOffset, pixels.length)).toEqual(pixels);
});

test.each([
  [1, 1, 1, 1],
  [1, 5000, 3, 9],
  [5000, 1, 3, 700],
  [3, 2, 2, 2],
  [1100, 700, 256, 40],
  [1920, 1200, 200, 5],
  [16_000, 70, 2, 20_000],
])(
  "%i x %i pixels of %i colours, runs up to %i, inflate to themselves",
  async (width, height, colors, run) => {
    const pixels = randomPixels(width * height, colors, run);
    const { pixels: back } = decodePng(await encodePng(pixels, width, height));
    expect(Buffer.compare(Buffer.from(back.buffer), Buffer.from(pixels.buffer))).toBe(0);
  },
);

test("any small picture inflates to itself", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 40 }),
      fc.array(fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 900 })), { minLength: 1, maxLength: 40 }),
      async (width, runs) => {
        const values = runs.flatMap(([color, length]) =>
          Array.from({ length }, () => opaque(color & 255, 3, color >> 8)),
        );
        const height = Math.ceil(values.length / width);
        const pixels = new Uint32Array(width * height).fill(opaque(1, 2, 3));
        pixels.set(values);
        fc.pre(new Set(pixels).size <= 256);
        expect(decodePng(await encodePng(pixels, width, height)).pixels).toEqual(pixels);
      },
    ),
    { numRuns: 60 },
  );
});

test("any small picture of short runs that come again inflates to itself", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 60 }),
      async (width, runs) => {
        const values = runs.flatMap(([color, length]) => Array.from({ length }, () => opaque(9, color, 9)));
        const pixels = Uint32Array.from({ length: width * Math.ceil(values.length / width) }, (_, i) =>
          i < values.length ? values[i]! : opaque(9, i & 1, 9),
        );
        expect(decodePng(await encodePng(pixels, width, pixels.length / width)).pixels).toEqual(pixels);
      },
    ),
    { numRuns: 500 },
  );
});

test("two pixels at the end that came before are no match of two", async () => {
  const greens = [1, 2, 0, 3, 1, 2];
  const pixels = Uint32Array.from(greens, (green) => opaque(9, green, 9));
  expect(decodePng(await encodePng(pixels, 6, 1)).pixels).toEqual(pixels);
});

test("a hatch that moves a pixel a row is written as copies", async () => {
  const pixels = Uint32Array.from({ length: 400 * 300 }, (_, i) => {
    const phase = ((i % 400) + Math.floor(i / 400)) % 23;
    return opaque(phase < 9 ? 0 : 20 * (phase % 7), 1, 2);
  });
  const bytes = await encodePng(pixels, 400, 300);
  expect(decodePng(bytes).pixels).toEqual(pixels);
  expect(bytes.length).toBeLessThan(3000);
});

test("a row like the one above it is written as no difference", async () => {
  const pixels = Uint32Array.from({ length: 200 * 50 }, (_, i) => opaque(i % 200, 0, 0));
  const bytes = await encodePng(pixels, 200, 50);
  const { pixels: back, filters } = decodePng(bytes);
  expect(back).toEqual(pixels);
  expect(filters).toEqual(new Set([0, 2]));
  expect(bytes.length).toBeLessThan(1500);
});

test("a photograph is written in true colour, exactly", async () => {
  let seed = 1;
  const random = () => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) >>> 24;
  for (const side of [200, 400]) {
    const pixels = Uint32Array.from({ length: side * side }, () => opaque(random(), random(), random()));
    const bytes = await encodePng(pixels, side, side);
    expect(bytes[25]).toBe(2);
    const { data } = await decodePicture(bytes);
    expect(new Uint32Array(data.buffer, data.byteOffset, pixels.length)).toEqual(pixels);
  }
});

test("one picture is one file, whatever was written before it", async () => {
  const pixels = randomPixels(300 * 200, 5000, 30);
  const first = await encodePng(pixels, 300, 200);
  await encodePng(randomPixels(1000 * 900, 250, 3), 1000, 900);
  expect(await encodePng(pixels, 300, 200)).toEqual(first);
});

const gap = (a: number, b: number): number =>
  2 * ((a >> 16) - (b >> 16)) ** 2 +
  4 * (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 +
  ((a & 255) - (b & 255)) ** 2;

test("more than 256 colours are reduced to the nearest, the frequent ones unchanged", () => {
  const pixels = Uint32Array.from({ length: 100_000 }, (_, i) =>
    i % 2 === 0 ? opaque(21, 23, 28) : opaque(Math.floor(i / 400), 128, 64 + (i % 40)),
  );
  expect(countColors([pixels], 400)).toBe(true);
  const palette = choosePalette(256);
  expect(palette.length).toBe(256);
  expect(mapColors(palette, pixels.length)).toBeGreaterThan(39);
  expect(palette[nearestEntry(palette, pixels[0]!)]).toBe((21 << 16) | (23 << 8) | 28);
  for (let color = 0; color < 0x1000000; color += 40_009) {
    const found = palette[nearestEntry(palette, opaque(color >> 16, (color >> 8) & 255, color & 255))]!;
    expect(gap(found, color)).toBe(Math.min(...palette.map((other) => gap(other, color))));
  }
});

test("no code is longer than asked, and the code is complete", () => {
  const fibonacci = [1, 1];
  while (fibonacci.length < 30) fibonacci.push(fibonacci.at(-1)! + fibonacci.at(-2)!);
  const lengths = codeLengths(Uint32Array.from(fibonacci), 15);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(15);
  expect(lengths.reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1);
  expect([...codeLengths(Uint32Array.of(5, 1, 0, 1, 2), 15)]).toEqual([1, 3, 0, 3, 2]);
});

test("the encoder was built from its source", () => {
  const root = join(import.meta.dirname, "../..");
  const source = createHash("sha256")
    .update(readFileSync(join(root, "wasm/encoder.ts")))
    .digest("hex");
  expect(readFileSync(join(root, "src/png/encoder-code.ts"), "utf8")).toContain(source);
});
