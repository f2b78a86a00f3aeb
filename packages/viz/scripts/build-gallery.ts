// Writes docs/gallery.md and docs/sheets/*.png from the samples and their golden pictures; `npm run gallery` leaves a
// sheet alone whose pixels are as they were.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gallery } from "../test/gallery.ts";
import { decodePicture } from "../test/pixels.ts";
import { samples } from "../test/samples.ts";
import { drawSheet, hasSheet } from "./sheet.ts";

const docs = join(import.meta.dirname, "../docs");
const folder = join(docs, "sheets");
mkdirSync(folder, { recursive: true });
writeFileSync(join(docs, "gallery.md"), gallery());
const kept = new Set<string>();
for (const [name, make] of Object.entries(samples)) {
  if (!hasSheet(make())) continue;
  kept.add(`${name}.png`);
  const path = join(folder, `${name}.png`);
  const bytes = await drawSheet(make());
  if (existsSync(path) && (await isSame(readFileSync(path), bytes))) continue;
  writeFileSync(path, bytes);
  console.log(`${name}: ${bytes.length} bytes`);
}
for (const file of readdirSync(folder)) if (!kept.has(file)) rmSync(join(folder, file));

async function isSame(before: Uint8Array, after: Uint8Array): Promise<boolean> {
  const [a, b] = [await decodePicture(before), await decodePicture(after)];
  return a.width === b.width && a.height === b.height && Buffer.from(a.data).equals(Buffer.from(b.data));
}
