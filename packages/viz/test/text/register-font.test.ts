import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import { kFoldChart, renderSvg } from "../../src/index.ts";
import { readFontFaces, registerFont, renderPng } from "../../src/png.ts";
import { fontUrl } from "../../src/font-url.ts";
import { fontMetrics } from "../../src/text/font-file.ts";
import { advance } from "../../src/text/metrics.ts";

const mathFont = readFileSync(fontUrl("OptMath-Regular.ttf"));

test("the widths in a file are those of the table", () => {
  for (const file of ["OptSans-Regular.otf", "OptSans-SemiBold.otf"] as const) {
    const metrics = fontMetrics(readFileSync(fontUrl(file)));
    const weight = file.includes("SemiBold") ? 600 : 400;
    for (const sign of "Aa0가힣Ω−→") {
      const code = sign.codePointAt(0)!;
      expect(metrics.advance(code, weight)).toBe(advance(code, weight));
    }
  }
  expect(fontMetrics(mathFont).advance(0x2207, 400)).toBe(advance(0x2207, 400));
  expect(fontMetrics(mathFont).advance(0x41, 400)).toBeUndefined();
});

test("a registered font draws the signs that the own fonts lack", async () => {
  const chart = kFoldChart({ title: "ℵ", labels: ["a"], folds: [{ train: [], test: [0] }] });
  const before = await renderPng(chart);
  expect(before.warnings).toEqual([{ code: "missing-signs", values: { count: 1 } }]);
  const source = fileURLToPath(
    import.meta.resolve("@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff"),
  );
  const bytes = await subsetFont(readFileSync(source), "ℵ", { targetFormat: "sfnt" });
  registerFont({ family: "Hebrew Math", bytes });
  const after = await renderPng(chart);
  expect(after.warnings).toEqual([]);
  expect(after.bytes).not.toEqual(before.bytes);
  expect(renderSvg(chart)).toContain("'Opt Sans', 'Opt Math', 'Hebrew Math'");
  expect(renderSvg(chart)).toContain(">ℵ</text>");
});

test("the own fonts can be embedded in SVG", async () => {
  const faces = await readFontFaces();
  expect(faces.map(({ family, weight }) => `${family} ${weight}`)).toEqual([
    "Opt Sans 400",
    "Opt Sans 600",
    "Opt Math 400",
  ]);
  const chart = kFoldChart({ labels: ["a"], folds: [{ train: [], test: [0] }] });
  const svg = renderSvg(chart, { fontFaces: faces });
  expect(svg).toContain("font-weight:600;src:url(data:font/sfnt;base64,");
  expect(svg).not.toContain("'Opt Math';font-weight");
});

test("what is no font is refused", () => {
  expect(() => registerFont({ family: "X", bytes: new Uint8Array(4) })).toThrow(
    new TypeError("bytes must be a TrueType or OpenType font, got 4 bytes of something else"),
  );
  expect(() => registerFont({ family: '"', bytes: mathFont })).toThrow(RangeError);
});
