import { readNumber } from "../chart/numbers.ts";
import { coveredBy, subsetFont } from "../text/font-subset.ts";
import { readObject } from "../text/list.ts";
import { refuse } from "../text/refuse.ts";
import type { FontFile } from "./embed-fonts.ts";
import { readBytes, readWhole } from "../text/sfnt.ts";
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
  const { family, weight, bytes } = readObject("options", options);
  if (typeof family !== "string") refuse("family", "a text", family);
  readNumber("weight", weight);
  readBytes(bytes);
  const file: FontFile = {
    family,
    weight,
    bytes,
    covered: (codes) => readWhole(() => coveredBy(bytes, codes)),
    rule: (scene, files) =>
      shownGlyphs(file, scene, files, (codes) => readWhole(() => subsetFont(bytes, codes))),
  };
  return file;
}
