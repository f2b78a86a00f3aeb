import { join } from "node:path";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fontFiles, loadSkia } from "../../src/png/skia.ts";
import { fontUrl } from "../../src/font-url.ts";
import { fontList } from "../../src/render/draw-items.ts";
import { packedAdvances } from "../../src/text/advances.ts";
import { samples } from "../samples.ts";
import { kindOf } from "../../src/chart/description.ts";
import { layout, lineChart } from "../../src/index.ts";
import { cleanText, countMissing } from "../../src/text/clean.ts";
import { advance, textWidth } from "../../src/text/metrics.ts";

const texts = [
  "Optimizer race on the Beale function",
  "층화 5-겹 교차 검증: 모든 폴드의 클래스 비율이 전체와 같아요",
  "뷁쒧퓕 힣가",
  "m̂ₜ / (√v̂ₜ + ε), x̄, ỹ, ŵ, θ̂, β̂",
  "∇f(θ) ∈ ℝⁿ, ‖g‖ ≤ 1×10⁻³ → −0.5 ± 2",
  "AV To fi 3x4 10:20 -> «»…",
  "ㄱㄴㄷ ㅏㅑ Ђжñ",
];

test.each(texts)("the width of %j is what Skia draws", (text) => {
  const ctx = loadSkia().createCanvas(10, 10).getContext("2d");
  ctx.fontKerning = "none";
  for (const weight of [400, 600] as const) {
    ctx.font = fontList(weight, 100);
    expect(textWidth(text, 100, weight)).toBeCloseTo(ctx.measureText(text).width, 2);
  }
});

test("every Hangul syllable is there, in both weights", () => {
  for (let code = 0xac00; code <= 0xd7a3; code++) expect(advance(code, 400)).toBe(1770 / 2048);
  for (const [file] of fontFiles.slice(0, 2)) expect(readFileSync(fontUrl(file)).length).toBeGreaterThan(1e6);
});

test("a subset does not carry the reserved name, and the licences lie beside the fonts", () => {
  for (const [file] of fontFiles) {
    const font = readFileSync(fontUrl(file));
    expect(font.includes("Pretendard")).toBe(false);
    expect(font.includes(Buffer.from("Pretendard", "utf16le").swap16())).toBe(false);
  }
  expect(readFileSync(join(import.meta.dirname, "../../fonts/OFL.txt"), "utf8")).toContain(
    "SIL Open Font License, Version 1.1",
  );
  expect(readFileSync(join(import.meta.dirname, "../../fonts/OFL-Math.txt"), "utf8")).toContain(
    "SIL Open Font License, Version 1.1",
  );
});

test("an emoji that is left out is counted as a sign that is missing", () => {
  expect(["민수🔥", "🎉 50 members 🎉", "ẋ □", "plain"].map(countMissing)).toEqual([1, 2, 0, 0]);
  const chart = lineChart({ title: "Members 🎉", series: [{ name: "a", y: [1, 2] }] });
  expect(layout(chart).warnings).toEqual([{ code: "missing-signs", values: { count: 1 } }]);
});

test("every sign of the tables is covered by a font, none falls back to the system", () => {
  const ctx = loadSkia().createCanvas(10, 10).getContext("2d");
  ctx.fontKerning = "none";
  ctx.font = fontList(400, 100);
  const codes = [packedAdvances.text, packedAdvances.math].flatMap((packed) => {
    let next = 0;
    return packed.split(" ").flatMap((run) => {
      const [gap = "", signs = ""] = run.split("!");
      next += Number.parseInt(gap, 36);
      return Array.from(signs.matchAll(/\(|[^(]../gu), () => next++);
    });
  });
  expect(codes.length).toBeGreaterThan(800);
  const wrong = codes.filter((code) => {
    const drawn = ctx.measureText(String.fromCodePoint(code)).width;
    return Math.abs(drawn - textWidth(String.fromCodePoint(code), 100, 400)) > 0.02;
  });
  expect(wrong.map((code) => code.toString(16))).toEqual([]);
});

test("the words of every kind need no sign that the fonts lack", () => {
  const words = Object.values(samples).flatMap((make) =>
    Object.values(kindOf(make()).words).flatMap(({ ko, en }) => [ko, en]),
  );
  expect(words.length).toBeGreaterThan(200);
  expect(words.filter((text) => countMissing(text) > 0)).toEqual([]);
});

test("signs that no font has become boxes, emoji and controls go, parts are composed", () => {
  expect(cleanText("한글 漢字 𓀀")).toBe("한글 □□ □");
  expect(cleanText("  a\u0000b\n\u200bc 🎉👩‍👩‍👧 ")).toBe("ab c");
  expect([cleanText("민수🔥"), cleanText("🔥"), cleanText(" 🎉👍 "), countMissing("🔥")]).toEqual([
    "민수",
    "□",
    "□□",
    1,
  ]);
  expect(cleanText("한글".normalize("NFD"))).toBe("한글");
  expect(cleanText("\u1E8B")).toBe("x\u0307");
  expect(cleanText("1️⃣ first")).toBe("1 first");
  expect(cleanText("\u0302m\u0302\u0302\u0303 x")).toBe("m\u0302 x");
  expect(cleanText("x".repeat(1e6))).toHaveLength(600);
});
