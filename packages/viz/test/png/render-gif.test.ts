import { expect, test } from "vitest";
import { renderGif, renderPng } from "../../src/png.ts";
import { chartFinding, layout, raceChart } from "../../src/index.ts";
import { drawPixels } from "../../src/png/draw-pixels.ts";
import { flatItems } from "../../src/scene/scene.ts";
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
  const finished = drawPixels(layout(chart, { ...size, progress: 1 }), still).pixels;
  expect(likeness(gif.frames[0]!.pixels, finished)).toBeGreaterThan(42);
  expect(likeness(gif.frames[12]!.pixels, finished)).toBeGreaterThan(42);
  for (const frame of [1, 5, 11]) {
    const { pixels } = drawPixels(layout(chart, { ...size, progress: frame / 12 }), still);
    expect(likeness(gif.frames[frame]!.pixels, pixels)).toBeGreaterThan(42);
  }
});

test.each(Object.keys(samples).filter((name) => name !== "formula"))(
  "every picture of %s differs from the one before, and all but the first and last tell no end",
  async (name) => {
    const chart = samples[name]!();
    const { frames } = decodeGif((await renderGif(chart, { frames: 8, width: 400, height: 300 })).bytes);
    expect(frames.length).toBeGreaterThan(4);
    for (const [i, frame] of frames.entries()) {
      const isSame = i > 0 && frame.pixels.every((pixel, at) => pixel === frames[i - 1]!.pixels[at]);
      expect(isSame).toBe(false);
    }
    const start = chartFinding(chart, "en").slice(0, 12);
    const tells = (progress: number) =>
      flatItems(layout(chart, { progress }).items).some(
        (item) => item.type === "text" && item.role === "subtitle" && item.text.startsWith(start),
      );
    expect([0, 0.3, 0.7, 0.99, 1].map(tells)).toEqual([false, false, false, false, true]);
  },
);

const textsAt = (name: string, progress: number) =>
  flatItems(layout(samples[name]!(), { progress }).items).flatMap((item) =>
    item.type === "text" ? [item] : [],
  );

test.each([
  "race",
  "surface",
  "loss",
  "line-dates",
  "roc",
  "calibration",
  "learning-curve",
  "gradient-noise",
])("a picture of %s on its way carries no value of the end", (name) => {
  const values = (progress: number) =>
    textsAt(name, progress).flatMap(({ role, text }) =>
      ["value", "legend"].includes(role) && /\d/u.test(text) && !text.startsWith("batch") ? [text] : [],
    );
  expect(values(1).length).toBeGreaterThan(1);
  expect(values(0.4).filter((text) => values(1).includes(text))).toEqual([]);
});

const said = (progress: number) =>
  textsAt("decision", progress).flatMap(({ role, text }) => (role === "subtitle" ? [text] : []));

test("a decision tells the step and the rows of its frame, and how it ended only at the end", () => {
  expect(said(0)).toEqual(["step 0: 82 of 90"]);
  expect(said(0.5)[0]).toMatch(/^step 100: \d+ of 90$/u);
  expect(said(1)[0]).toMatch(/^90 of 90 rows lie on their side/u);
});

test("a race tells the losses of the moment in the order of the runs, and ranks them at the end", () => {
  const chart = raceChart({
    grid: { x: [0, 1], y: [0, 1], values: [0, 1, 1, 2] },
    runs: [
      { name: "A", positions: [[0, 0.5, 0.5], [0, 0.5, 0.5]], values: [9, 5, 2] }, // prettier-ignore
      { name: "B", positions: [[0, 0.5, 0.6], [0, 0.5, 0.5]], values: [9, 6, 1] }, // prettier-ignore
    ],
  });
  const legend = (progress: number) =>
    flatItems(layout(chart, { progress }).items).flatMap((item) =>
      item.type === "text" && (item.role === "legend" || item.role === "value") ? [item.text] : [],
    );
  expect(legend(0)).toEqual(["A", "9", "B", "9"]);
  expect(legend(0.5)).toEqual(["A", "5", "B", "6"]);
  expect(legend(1)).toEqual(["B", "1", "A", "2"]);
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
