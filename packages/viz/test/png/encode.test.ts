import { expect, test } from "vitest";
import { encodePng } from "../../src/png/encode.ts";
import { toPalette } from "../../src/png/palette.ts";
import { decodePicture } from "../pixels.ts";

const opaque = (red: number, green: number, blue: number): number =>
  ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;

test("a picture of few colours comes back exactly, from a palette", async () => {
  const pixels = Uint32Array.from({ length: 40 * 30 }, (_, i) => opaque(i % 200, (i * 7) % 5, 9));
  const bytes = await encodePng(pixels, 40, 30);
  expect(bytes[25]).toBe(3);
  const { data, width, height } = await decodePicture(bytes);
  expect([width, height]).toEqual([40, 30]);
  expect(new Uint32Array(data.buffer, data.byteOffset, pixels.length)).toEqual(pixels);
});

test("a photograph is written in true colour, exactly", async () => {
  let seed = 1;
  const random = () => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) >>> 24;
  const pixels = Uint32Array.from({ length: 200 * 200 }, () => opaque(random(), random(), random()));
  const bytes = await encodePng(pixels, 200, 200);
  expect(bytes[25]).toBe(2);
  const { data } = await decodePicture(bytes);
  expect(new Uint32Array(data.buffer, data.byteOffset, pixels.length)).toEqual(pixels);
});

test("more than 256 colours are reduced to the nearest, the frequent ones unchanged", () => {
  const pixels = Uint32Array.from({ length: 100_000 }, (_, i) =>
    i % 2 === 0 ? opaque(21, 23, 28) : opaque(Math.floor(i / 400), 128, 64 + (i % 40)),
  );
  const picture = toPalette(pixels)!;
  expect(picture.palette.length).toBe(768);
  expect(picture.psnr).toBeGreaterThan(39);
  const first = 3 * picture.indices[0]!;
  expect([...picture.palette.subarray(first, first + 3)]).toEqual([21, 23, 28]);
});
