import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createCanvas, ImageData } from "@napi-rs/canvas";
import pixelmatch from "pixelmatch";
import { expect, test } from "vitest";
import { renderPng } from "../src/png.ts";
import { kinds } from "./kinds.ts";
import { decodePicture } from "./pixels.ts";
import { samples } from "./samples.ts";

const folder = join(import.meta.dirname, "golden");
const update = process.env["UPDATE_GOLDENS"] === "1";
/** x64 and arm64 may round an edge differently; any other difference is a changed picture. */
const mostChanged = 0.001;

test("every kind has a sample", () => {
  const drawn = new Set(Object.values(samples).map((make) => make().kind));
  expect([...drawn].toSorted()).toEqual([...kinds, "formula"].toSorted());
});

const cases = Object.keys(samples).flatMap((name) =>
  (["dark", "light"] as const).flatMap((theme) =>
    (["ko", "en"] as const).map((locale) => ({ name, theme, locale })),
  ),
);

test.each(cases)("$name, $theme, $locale looks like its golden picture", async ({ name, theme, locale }) => {
  const path = join(folder, `${name}-${theme}-${locale}.png`);
  const png = await renderPng(samples[name]!(), { theme, locale });
  expect(png.bytes.length).toBeLessThan(120_000);
  if (update) {
    mkdirSync(folder, { recursive: true });
    if (!existsSync(path) || !(await samePixels(readFileSync(path), png.bytes)))
      writeFileSync(path, png.bytes);
  }
  if (!existsSync(path)) throw new Error(`${path} is missing: run npm run update-goldens and look at it`);
  const [actual, golden] = [await decodePicture(png.bytes), await decodePicture(readFileSync(path))];
  expect([actual.width, actual.height]).toEqual([golden.width, golden.height]);
  const { width, height } = actual;
  const canvas = createCanvas(width, height);
  const difference = new ImageData(width, height);
  const changed = pixelmatch(actual.data, golden.data, difference.data, width, height, { threshold: 0.05 });
  if (changed > mostChanged * width * height) {
    canvas.getContext("2d").putImageData(difference, 0, 0);
    writeFileSync(path.replace(".png", "-actual.png"), png.bytes);
    writeFileSync(path.replace(".png", "-diff.png"), canvas.toBuffer("image/png"));
  } else {
    rmSync(path.replace(".png", "-actual.png"), { force: true });
    rmSync(path.replace(".png", "-diff.png"), { force: true });
  }
  expect(changed).toBeLessThanOrEqual(mostChanged * width * height);
});

/** An update leaves a picture alone whose pixels are as they were. */
async function samePixels(before: Uint8Array, after: Uint8Array): Promise<boolean> {
  const [a, b] = [await decodePicture(before), await decodePicture(after)];
  return a.width === b.width && Buffer.from(a.data).equals(Buffer.from(b.data));
}
