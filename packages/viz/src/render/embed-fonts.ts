import { flatItems, type Scene } from "../scene/scene.ts";
import { fontFamilies, type Weight } from "../text/metrics.ts";

interface FaceName {
  readonly family: string;
  readonly weight: number;
}

/** A font file to embed, as `fontFile` and `readFontFaces` make it; a picture takes the glyphs it shows. */
export interface FontFile extends FaceName {
  readonly bytes: Uint8Array;
  /** Those of the code points that it has a glyph for. */
  covered(codes: readonly number[]): number[];
  /** The file with nothing but the glyphs of some code points. */
  subset(codes: readonly number[]): Uint8Array;
}

/** A font to name: a path that the page can reach, or a data address, which is taken as it is. */
export interface FontAddress extends FaceName {
  readonly url: string;
}

/** A font for the texts of a picture. */
export type FontFace = FontFile | FontAddress;

/** `@font-face` rules for the texts of a scene; a file that none of them needs is left out. */
export function fontCss(scene: Scene, faces: readonly FontFace[]): string {
  const files = faces.filter((face) => "subset" in face);
  const codes = codesByFile(scene, files);
  return faces
    .map((face) => {
      if ("url" in face) return rule(face, face.url, "");
      const own = [...(codes.get(face) ?? [])].toSorted((a, b) => a - b);
      if (own.length === 0) return "";
      const range = own.map((code) => `U+${code.toString(16)}`).join(",");
      return rule(face, dataAddress(face.subset(own)), `;unicode-range:${range}`);
    })
    .join("");
}

function rule({ family, weight }: FaceName, url: string, range: string): string {
  return `@font-face{font-family:'${family}';font-weight:${weight};src:url(${url})${range}}`;
}

/** The code points each file has to draw: a family is asked for what those before it lack. */
function codesByFile(scene: Scene, files: readonly FontFile[]): Map<FontFile, Set<number>> {
  const codes = new Map<FontFile, Set<number>>();
  for (const weight of [400, 600] as const) {
    let missing = codesIn(scene, weight);
    for (const family of fontFamilies()) {
      const file = nearest(files, family, weight);
      if (file === undefined) continue;
      const covered = new Set(file.covered(missing));
      codes.set(file, new Set([...(codes.get(file) ?? []), ...covered]));
      missing = missing.filter((code) => !covered.has(code));
    }
  }
  return codes;
}

function codesIn(scene: Scene, weight: Weight): number[] {
  const texts = flatItems(scene.items).filter((item) => item.type === "text");
  const own = texts.filter((item) => item.weight === weight);
  return [...new Set(own.flatMap(({ text }) => Array.from(text, (sign) => sign.codePointAt(0)!)))];
}

function nearest(files: readonly FontFile[], family: string, weight: Weight): FontFile | undefined {
  const own = files.filter((file) => file.family === family);
  return own.toSorted((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight))[0];
}

function dataAddress(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return `data:font/sfnt;base64,${btoa(binary)}`;
}
