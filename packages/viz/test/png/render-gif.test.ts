import { expect, test } from "vitest";
import { renderGif, renderPng } from "../../src/png.ts";
import { layout } from "../../src/index.ts";
import { drawPixels } from "../../src/png/draw-pixels.ts";
import { decodePicture } from "../pixels.ts";
import { samples } from "../samples.ts";
import { decodeGif } from "./decode-gif.ts";

const still = { scale: 1, reuseGround: false };

/** Peak signal-to-noise ratio of two pictures of opaque pixels, in decibels. */
function likeness(a: Uint32Array, b: Uint32Array): number {
  let squares = 0;
  for (let i = 0; i < a.length; i++) {
    for (const shift of [0, 8, 16]) squares += (((a[i]! >> shift) & 255) - ((b[i]! >> shift) & 255)) ** 2;
  }
  return 10 * Math.log10((255 * 255 * 3 * a.length) / squares);
}

test("every frame is the picture of its moment, the finished one first and last", async () => {
  const chart = samples["race"]!();
  const size = { width: 480, height: 360 };
  const gif = decodeGif((await renderGif(chart, { ...size, frames: 12 })).bytes);
  expect([gif.width, gif.height, gif.frames.length]).toEqual([480, 360, 13]);
  const finished = drawPixels(layout(chart, size), still).pixels;
  expect(likeness(gif.frames[0]!.pixels, finished)).toBeGreaterThan(42);
  expect(likeness(gif.frames[12]!.pixels, finished)).toBeGreaterThan(42);
  for (const frame of [1, 5, 11]) {
    const { pixels } = drawPixels(layout(chart, { ...size, progress: frame / 12 }), still);
    expect(likeness(gif.frames[frame]!.pixels, pixels)).toBeGreaterThan(42);
  }
});

test("it loops without end, shows the finished state briefly and holds the last one", async () => {
  const { bytes, alt } = await renderGif(samples["k-fold"]!(), {
    frames: 5,
    delayMs: 200,
    holdMs: 2000,
    locale: "ko",
  });
  const gif = decodeGif(bytes);
  expect(gif.loops).toBe(0);
  expect(gif.frames.map(({ delayMs }) => delayMs)).toEqual([100, 200, 200, 200, 200, 2000]);
  expect(alt).toContain("층화 5-겹 교차 검증");
});

test("pictures drawn meanwhile do not mix in", async () => {
  const options = { width: 480, height: 360, frames: 6 };
  const alone = (await renderGif(samples["race"]!(), options)).bytes;
  const stills = Object.values(samples).map((make) => renderPng(make(), { theme: "light" }));
  const [{ bytes }] = await Promise.all([
    renderGif(samples["race"]!(), options),
    ...stills,
    renderGif(samples["k-fold"]!(), { frames: 4 }),
  ]);
  expect(Buffer.compare(bytes, alone)).toBe(0);
});

test("Skia reads the first frame", async () => {
  const { bytes } = await renderGif(samples["gradient-noise"]!(), { frames: 3 });
  const { data, width, height } = await decodePicture(bytes);
  expect([width, height]).toEqual([550, 350]);
  const first = decodeGif(bytes).frames[0]!.pixels;
  expect(new Uint32Array(data.buffer, data.byteOffset, first.length)).toEqual(first);
});

test("sixty frames of a race at 480 x 360 stay below 150 KB", async () => {
  const { bytes } = await renderGif(samples["race"]!(), { width: 480, height: 360 });
  expect(bytes.length).toBeLessThan(150_000);
});

test("options out of range are refused, an abort stops it", async () => {
  const chart = samples["race"]!();
  await expect(renderGif(chart, { frames: 1 })).rejects.toThrow(
    new RangeError("frames must be 2 to 80, got 1"),
  );
  await expect(renderGif(chart, { delayMs: 5 })).rejects.toThrow(
    new RangeError("delayMs must be 20 to 1000, got 5"),
  );
  const controller = new AbortController();
  const drawing = renderGif(chart, { signal: controller.signal });
  controller.abort(new Error("too late"));
  await expect(drawing).rejects.toThrow("too late");
});
