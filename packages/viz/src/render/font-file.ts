import { coveredBy, subsetFont } from "../text/font-subset.ts";
import type { FontFile } from "./embed-fonts.ts";
import { shownGlyphs } from "./shown-glyphs.ts";

/**
 * A font file to embed in SVG pictures, TrueType or OpenType, not compressed. Each picture embeds only the glyphs it
 * uses. The font reader is bundled with this function, so pages that do not use it do not load it.
 *
 * @throws `TypeError`, when a picture is rendered, for a file that is no such font.
 */
export function fontFile(options: {
  readonly family: string;
  readonly weight: number;
  readonly bytes: Uint8Array;
}): FontFile {
  const { family, weight, bytes } = options;
  const file: FontFile = {
    family,
    weight,
    bytes,
    covered: (codes) => coveredBy(bytes, codes),
    rule: (scene, files) => shownGlyphs(file, scene, files, (codes) => subsetFont(bytes, codes)),
  };
  return file;
}
