import { letterOf } from "./letter.ts";
import { packedAdvances, syllableAdvance, unitsPerEm } from "./advances.ts";

/** The two weights of the text font. */
export type Weight = 400 | 600;

/** Widths of a font, in ems. */
export interface FontMetrics {
  /** Advance of a code point, or `undefined` when the font lacks it. */
  advance(code: number, weight: Weight): number | undefined;
}

type Widths = Map<number, number>;

/** Widths in ems by code point, in both weights; one that is left out is that of the letter without its mark, which comes first. */
function unpack(packed: string, units: number): [regular: Widths, semibold: Widths] {
  const [regular, semibold]: [Widths, Widths] = [new Map(), new Map()];
  let code = 0;
  for (const run of packed.split(" ")) {
    const [gap = "", cells = ""] = run.split("!");
    code += Number.parseInt(gap, 36);
    for (let at = 0; at < cells.length; code++) {
      const high = cells.charCodeAt(at);
      const width = (high - 41) * 80 + cells.charCodeAt(at + 1) - 40;
      const more = cells.charCodeAt(at + 2);
      const isAsLetter = high === 40;
      const letter = letterOf(code);
      regular.set(code, isAsLetter ? regular.get(letter)! : width / units);
      semibold.set(
        code,
        isAsLetter ? semibold.get(letter)! : (width + (more > 126 ? more - 130 : more) - 65) / units,
      );
      at += isAsLetter ? 1 : 3;
    }
  }
  return [regular, semibold];
}

const [regular, semibold] = unpack(packedAdvances.text, unitsPerEm.text);
const [math] = unpack(packedAdvances.math, unitsPerEm.math);
const syllable = syllableAdvance / unitsPerEm.text;
const registered = new Map<string, FontMetrics>();

/** "Opt Sans" with "Opt Math" behind it, the fonts that ship with the package. */
export const ownMetrics: FontMetrics = {
  advance(code, weight) {
    if (code >= 0xac00 && code <= 0xd7a3) return syllable;
    return (weight === 600 ? semibold : regular).get(code) ?? math.get(code);
  },
};

/** Adds a font behind the own ones, for the signs they lack. */
export function addMetrics(family: string, metrics: FontMetrics): void {
  registered.set(family, metrics);
}

/** Families to name in a font list, in the order in which they are asked for a sign. */
export function fontFamilies(): string[] {
  return ["Opt Sans", "Opt Math", ...registered.keys()];
}

/** Advance in ems, or `undefined` when no font has the sign. */
export function advance(code: number, weight: Weight): number | undefined {
  const own = ownMetrics.advance(code, weight);
  if (own !== undefined) return own;
  for (const metrics of registered.values()) {
    const width = metrics.advance(code, weight);
    if (width !== undefined) return width;
  }
  return undefined;
}

/** Stands for every sign that no font has. */
const box = 0x25a1;

/** Width of a text in pixels, exact for texts that `cleanText` returned; a sign that no font has is as wide as `□`. */
export function textWidth(text: string, size: number, weight: Weight): number {
  let ems = 0;
  for (const sign of text) ems += advance(sign.codePointAt(0)!, weight) ?? ownMetrics.advance(box, weight)!;
  return ems * size;
}
