import type { Scene } from "../scene/scene.ts";
import { refuse } from "../text/refuse.ts";

interface FaceName {
  readonly family: string;
  readonly weight: number;
}

/** A font file to embed, as `fontFile` and `readFontFaces` make it; a picture takes the glyphs it shows. */
export interface FontFile extends FaceName {
  readonly bytes: Uint8Array;
  /** Those of the code points that it has a glyph for. */
  covered(codes: readonly number[]): number[];
  /** The `@font-face` rule for what a picture needs of it beside the other files; empty when that is nothing. */
  rule(scene: Scene, files: readonly FontFile[]): string;
}

/** A font to name: a path that the page can reach, or a data address, which is taken as it is. */
export interface FontAddress extends FaceName {
  readonly url: string;
}

/** A font for the texts of a picture. */
export type FontFace = FontFile | FontAddress;

/** Passes a font that can be named in a picture. */
export function readFace(face: FontFace, i: number): FontFace {
  const { url, rule }: { url?: unknown; rule?: unknown } = face;
  if (typeof url === "string" || typeof rule === "function") return face;
  return refuse(`fontFaces[${i}]`, "a fontFile() or have a url", face);
}

/** `@font-face` rules for the texts of a scene; a file that none of them needs is left out. */
export function fontCss(scene: Scene, faces: readonly FontFace[]): string {
  const files = faces.filter((face) => "rule" in face);
  return faces.map((face) => ("url" in face ? fontRule(face, face.url) : face.rule(scene, files))).join("");
}

/** The rule that gives a font its name; `range` says for which signs. */
export function fontRule({ family, weight }: FaceName, url: string, range = ""): string {
  return `@font-face{font-family:'${family}';font-weight:${weight};src:url(${url})${range}}`;
}
