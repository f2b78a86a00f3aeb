import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { expect, test } from "vitest";

const run = promisify(execFile);
const root = resolve(import.meta.dirname, "..");

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

async function pixels(path: string): Promise<Pixels> {
  const image = await loadImage(path);
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

/** The share of pixels in which a channel is off by more than 2 of 255. */
function difference(a: Pixels, b: Pixels): number {
  let different = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const isOff = [0, 1, 2, 3].some((channel) => Math.abs(a.data[at + channel]! - b.data[at + channel]!) > 2);
    if (isOff) different++;
  }
  return different / (a.width * a.height);
}

/** What an example promises to print, in comments at its end. */
const promised = new Map(
  await Promise.all(
    (await readdir(join(root, "src"))).toSorted().map(async (name) => {
      const text = await readFile(join(root, "src", name), "utf8");
      return [name, [...text.matchAll(/^\/\/ → (.*)$/gmu)].map(([, line]) => line!)] as const;
    }),
  ),
);
const [printing, drawing] = [true, false].map((prints) =>
  [...promised].flatMap(([name, lines]) => (lines.length > 0 === prints ? [name] : [])),
);

test.each(printing!)("%s prints what it says", async (name) => {
  const { stdout } = await run(process.execPath, [join(root, "src", name)]);
  expect(stdout.trim().split("\n")).toEqual(promised.get(name));
});

test.each(drawing!)("%s runs and draws the committed pictures", async (name) => {
  const folder = await mkdtemp(join(tmpdir(), "example-"));
  try {
    const { stdout } = await run(process.execPath, [join(root, "src", name), folder]);
    const drawn = await readdir(folder);
    expect(drawn.length).toBeGreaterThan(1);
    expect(stdout.trim().split("\n")).toHaveLength(drawn.length);
    for (const picture of drawn) {
      const [now, committed] = await Promise.all([
        pixels(join(folder, picture)),
        pixels(join(root, "pictures", picture)),
      ]);
      expect([picture, now.width, now.height]).toEqual([picture, committed.width, committed.height]);
      // Edges may differ by a shade between processors; run the example without a folder to renew its pictures.
      expect(difference(now, committed)).toBeLessThan(0.001);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});
