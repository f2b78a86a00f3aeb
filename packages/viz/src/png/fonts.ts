import { readFile } from "node:fs/promises";
import type { FontFile } from "../render/embed-fonts.ts";
import { fontFile } from "../render/font-file.ts";
import { registerFont as registerMetrics, type RegisteredFont } from "../text/register-font.ts";
import { fontPath } from "./font-path.ts";
import { fontFiles, loadSkia } from "./skia.ts";

/** Makes a font known to the layout, to SVG and to Skia, for the signs that the package's own fonts lack. */
export function registerFont(font: RegisteredFont): void {
  registerMetrics(font);
  if (loadSkia().GlobalFonts.register(Buffer.from(font.bytes), font.family) === null) {
    throw new TypeError(`bytes must be a font that Skia reads, got ${font.bytes.length} bytes`);
  }
}

/** The package's own fonts, to embed in SVG: a picture takes the glyphs it shows, some 25 KB. */
export function readFontFaces(): Promise<FontFile[]> {
  return Promise.all(
    fontFiles.map(async ([file, family]) => {
      const bytes = await readFile(fontPath(file));
      const weight = file.includes("SemiBold") ? 600 : 400;
      return fontFile({ family, weight, bytes });
    }),
  );
}
