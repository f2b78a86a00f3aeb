// Our font subsetter, PNG and GIF writers beside `subset-font`, `node:zlib` and `gifenc`, on the sample charts.
//   node bench/writers.ts FOLDER      where `npm install gifenc` was run in FOLDER
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { deflateSync, inflateSync } from "node:zlib";
import harfbuzzSubset from "subset-font";
import { layout } from "../src/chart/layout.ts";
import { fontUrl } from "../src/font-url.ts";
import { deflateRows } from "../src/png/deflate-rows.ts";
import { drawPixels } from "../src/png/draw-pixels.ts";
import { type GifFrame, transparent, writeGif } from "../src/png/gif-file.ts";
import { choosePalette, countColors, mapColors, nearestEntry, paletteBytes } from "../src/png/palette.ts";
import { flatItems } from "../src/scene/scene.ts";
import { coveredBy, subsetFont } from "../src/text/font-subset.ts";
import { samples } from "../test/samples.ts";

const rounds = 7;

async function best(run: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

function row(name: string, ours: number, theirs: number, bytes: number, theirBytes: number): void {
  console.log(
    `${name.padEnd(28)} ${ours.toFixed(2).padStart(8)} ms ${theirs.toFixed(2).padStart(8)} ms  x${(theirs / ours).toFixed(2).padStart(6)}  ${String(bytes).padStart(7)} ${String(theirBytes).padStart(7)} bytes`,
  );
}

const some = ["race", "loss", "k-fold", "class-balance", "leaderboard"].filter((name) => name in samples);

console.log("fonts: ours, subset-font");
const font = readFileSync(fontUrl("OptSans-Regular.otf"));
for (const name of some) {
  const texts = flatItems(layout(samples[name](), { locale: "ko" }).items).filter(
    ({ type }) => type === "text",
  );
  const signs = texts.flatMap((item) => (item.type === "text" ? Array.from(item.text) : []));
  const codes = coveredBy(
    font,
    [...new Set(signs)].map((sign) => sign.codePointAt(0)!),
  ).toSorted((a, b) => a - b);
  const text = String.fromCodePoint(...codes);
  const theirs = () => harfbuzzSubset(font, text, { targetFormat: "sfnt", noHinting: true });
  row(
    name,
    await best(() => subsetFont(font, codes)),
    await best(theirs),
    subsetFont(font, codes).length,
    (await theirs()).length,
  );
}

console.log("deflate of palette rows: ours, zlib level 2, then 6");
for (const name of some) {
  const { pixels, width, height } = drawPixels(layout(samples[name]()), { scale: 2, reuseGround: true });
  countColors([pixels], width);
  mapColors(choosePalette(256), pixels.length);
  const ours = deflateRows(height).slice();
  const rows = inflateSync(ours);
  const time = await best(() => deflateRows(height));
  for (const level of [2, 6]) {
    const options = { level, memLevel: 9 };
    row(
      `${name}, level ${level}`,
      time,
      await best(() => deflateSync(rows, options)),
      ours.length,
      deflateSync(rows, options).length,
    );
  }
}

console.log("GIF of 30 frames: ours, gifenc");
const folder = process.argv[2];
if (folder === undefined) console.log("(no folder with gifenc given)");
else {
  const { GIFEncoder } = createRequire(join(folder, "x.js"))("gifenc");
  for (const name of some.slice(0, 2)) {
    const pictures = Array.from({ length: 30 }, (_, i) =>
      drawPixels(layout(samples[name](), { width: 480, height: 360, progress: (i + 1) / 30 }), {
        scale: 1,
        reuseGround: false,
      }),
    );
    const { width, height } = pictures[0];
    countColors(
      pictures.map(({ pixels }) => pixels),
      width,
    );
    const palette = choosePalette(transparent);
    const known = new Map<number, number>();
    const entry = (pixel: number) => {
      const seen = known.get(pixel) ?? nearestEntry(palette, pixel);
      known.set(pixel, seen);
      return seen;
    };
    // As in our animations: what did not change is transparent; ours also crops to what did, which gifenc cannot.
    const whole = pictures.map(({ pixels }, at) =>
      Uint8Array.from(pixels, (pixel, i) =>
        at > 0 && pictures[at - 1].pixels[i] === pixel ? transparent : entry(pixel),
      ),
    );
    const frames = whole.map((indices) => cropped(indices, width, height));
    const colors = paletteBytes(palette);
    const triples = Array.from({ length: 256 }, (_, i) => [
      colors[3 * i] ?? 0,
      colors[3 * i + 1] ?? 0,
      colors[3 * i + 2] ?? 0,
    ]);
    const theirs = () => {
      const gif = GIFEncoder();
      for (const [i, indices] of whole.entries())
        gif.writeFrame(indices, width, height, {
          ...(i === 0 && { palette: triples }),
          delay: 50,
          transparent: true,
          transparentIndex: transparent,
        });
      gif.finish();
      return gif.bytes();
    };
    const ours = () => writeGif({ width, height, palette: colors, frames });
    row(name, await best(ours), await best(theirs), ours().length, theirs().length);
  }
}

function cropped(indices: Uint8Array, width: number, height: number): GifFrame {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let i = 0; i < indices.length; i++) {
    if (indices[i] === transparent) continue;
    const [x, y] = [i % width, Math.floor(i / width)];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  if (right < 0) [left, top, right, bottom] = [0, 0, 0, 0];
  const size = { width: right - left + 1, height: bottom - top + 1 };
  const part = new Uint8Array(size.width * size.height);
  for (let y = 0; y < size.height; y++)
    part.set(indices.subarray((top + y) * width + left, (top + y) * width + right + 1), y * size.width);
  return { x: left, y: top, ...size, indices: part, delayMs: 50 };
}
