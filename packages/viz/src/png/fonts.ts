import type { FontFile } from "../render/embed-fonts.ts";
import { fontFile } from "../render/font-file.ts";
import { registerFont as registerMetrics, type RegisteredFont } from "../text/register-font.ts";
import { fontPath } from "./font-path.ts";
import { nodeFs } from "./require.ts";
import { fontFiles, loadSkia } from "./skia.ts";

/** Registers a font with the layout, SVG and Skia, for characters that the package's fonts lack. */
export function registerFont(font: RegisteredFont): void {
  registerMetrics(font);
  if (loadSkia().GlobalFonts.register(Buffer.from(font.bytes), font.family) === null) {
    throw new TypeError(`bytes must be a font that Skia reads, got ${font.bytes.length} bytes`);
  }
}

/** The package's fonts, for embedding in SVG: a picture embeds only the glyphs it uses, 10 to 20 KB. */
export function readFontFaces(): Promise<FontFile[]> {
  return Promise.all(
    fontFiles.map(async ([file, family]) => {
      const bytes = await nodeFs().promises.readFile(fontPath(file));
      const weight = file.includes("SemiBold") ? 600 : 400;
      return fontFile({ family, weight, bytes });
    }),
  );
}
