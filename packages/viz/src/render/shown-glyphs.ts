import { flatItems, type Scene } from "../scene/scene.ts";
import { fontFamilies, type Weight } from "../text/metrics.ts";
import { type FontFile, fontRule } from "./embed-fonts.ts";

/** The rule that embeds of a file the glyphs that a scene draws in it, `subset` as bytes; empty when there is none. */
export function shownGlyphs(
  file: FontFile,
  scene: Scene,
  files: readonly FontFile[],
  subset: (codes: readonly number[]) => Uint8Array,
): string {
  const drawn = ([400, 600] as const).flatMap((weight) => codesOf(file, scene, files, weight));
  const codes = [...new Set(drawn)].toSorted((a, b) => a - b);
  if (codes.length === 0) return "";
  const range = codes.map((code) => `U+${code.toString(16)}`).join(",");
  return fontRule(file, dataAddress(subset(codes)), `;unicode-range:${range}`);
}

/** The code points that a file has to draw in a weight: a family is asked for what those before it lack. */
function codesOf(file: FontFile, scene: Scene, files: readonly FontFile[], weight: Weight): number[] {
  let missing = codesIn(scene, weight);
  for (const family of fontFamilies()) {
    const asked = nearest(files, family, weight);
    if (asked === undefined) continue;
    const covered = asked.covered(missing);
    if (asked === file) return covered;
    const known = new Set(covered);
    missing = missing.filter((code) => !known.has(code));
  }
  return [];
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
