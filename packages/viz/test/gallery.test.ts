import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { expect, test } from "vitest";
import { drawSheet, hasSheet } from "../scripts/sheet.ts";
import { gallery } from "./gallery.ts";
import { decodePicture } from "./pixels.ts";
import { samples } from "./samples.ts";

const docs = join(import.meta.dirname, "../docs");

test("the gallery tells what is drawn today: otherwise run npm run gallery", () => {
  expect(readFileSync(join(docs, "gallery.md"), "utf8")).toBe(gallery());
  const sheets = Array.from(
    gallery().matchAll(/\((?<path>sheets\/[^)]+)\)/gu),
    ({ groups }) => groups!["path"]!,
  );
  expect(sheets.filter((sheet) => !existsSync(join(docs, sheet)))).toEqual([]);
});

/** x64 and arm64 may round an edge differently; any other difference is a changed picture. */
const mostChanged = 0.001;

test.each(Object.keys(samples).filter((name) => hasSheet(samples[name]!())))(
  "the sheet of %s shows what is drawn today: otherwise run npm run gallery",
  async (name) => {
    const drawn = await decodePicture(await drawSheet(samples[name]!()));
    const kept = await decodePicture(readFileSync(join(docs, "sheets", `${name}.png`)));
    const { width, height } = drawn;
    expect([kept.width, kept.height]).toEqual([width, height]);
    const changed = pixelmatch(drawn.data, kept.data, undefined, width, height, { threshold: 0.05 });
    expect(changed).toBeLessThanOrEqual(mostChanged * width * height);
  },
);
