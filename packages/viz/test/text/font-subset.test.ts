import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import harfbuzzSubset from "subset-font";
import { fontFiles, loadSkia } from "../../src/png/skia.ts";
import { fontUrl } from "../../src/font-url.ts";
import { fontMetrics } from "../../src/text/font-file.ts";
import { coveredBy, subsetFont } from "../../src/text/font-subset.ts";
import { readTables, viewOf } from "../../src/text/sfnt.ts";

const codesOf = (text: string) => Array.from(text, (sign) => sign.codePointAt(0)!);
const text = "Beale 함수 위의 경주: 뷁 0.5 × 10⁻³ → □";

/** The pixels of a text in a font that is known under a name of its own. */
function drawn(bytes: Uint8Array, family: string, words: string): Uint8ClampedArray {
  const { createCanvas, GlobalFonts } = loadSkia();
  expect(GlobalFonts.register(Buffer.from(bytes), family)).not.toBeNull();
  const ctx = createCanvas(900, 60).getContext("2d");
  ctx.fontKerning = "none";
  ctx.font = `32px "${family}"`;
  ctx.fillText(words, 4, 40);
  return ctx.getImageData(0, 0, 900, 60).data;
}

test.each(fontFiles)("%s keeps the outlines and widths of the glyphs it is cut down to", (file) => {
  const whole = new Uint8Array(readFileSync(fontUrl(file)));
  const own = coveredBy(whole, codesOf(file.includes("Math") ? "∇∈ℝ∥" : text));
  const words = String.fromCodePoint(...own);
  const part = subsetFont(whole, own);
  expect(part.length).toBeLessThan(6000);
  for (const code of own)
    expect(fontMetrics(part).advance(code, 400)).toBe(fontMetrics(whole).advance(code, 400));
  expect(fontMetrics(part).advance(0x7a, 400)).toBeUndefined();
  expect(drawn(part, `part of ${file}`, words)).toEqual(drawn(whole, `whole ${file}`, words));
});

test("composite glyphs bring their components, signs beyond the basic plane are found", async () => {
  const source = fileURLToPath(
    import.meta.resolve("@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff"),
  );
  const whole = new Uint8Array(
    await harfbuzzSubset(readFileSync(source), "⨌∰𝔸𝒜≠∉⟹é", { targetFormat: "sfnt" }),
  );
  const own = coveredBy(whole, codesOf("⨌∰𝔸≠∉"));
  const words = String.fromCodePoint(...own);
  expect(own.length).toBeGreaterThan(3);
  expect(drawn(subsetFont(whole, own), "part of Noto", words)).toEqual(drawn(whole, "whole Noto", words));
});

test("no sign at all leaves the box for missing ones", () => {
  const whole = new Uint8Array(readFileSync(fontUrl("OptSans-Regular.otf")));
  const tables = readTables(subsetFont(whole, [0x1f98a]));
  expect(viewOf(tables.get("maxp")!).getUint16(4)).toBe(1);
});

test("what is no font with outlines is refused", () => {
  expect(() => subsetFont(new Uint8Array(40), codesOf("A"))).toThrow(
    new TypeError("bytes must be a TrueType or OpenType font, got 40 bytes of something else"),
  );
});
