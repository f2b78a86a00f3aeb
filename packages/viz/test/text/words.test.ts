import fc from "fast-check";
import { expect, test } from "vitest";
import { ellipsize, wrapText } from "../../src/text/fit.ts";
import { textWidth } from "../../src/text/metrics.ts";
import { formatNumber, formatPercent, formatPower } from "../../src/text/number.ts";
import { particle } from "../../src/text/particle.ts";
import { say } from "../../src/text/phrase.ts";

test.each([
  [0, "0"],
  [120, "120"],
  [60_000, "60,000"],
  [0.0672, "0.0672"],
  [0.00218, "0.00218"],
  [0.00012, "1.2×10⁻⁴"],
  [0.0001, "10⁻⁴"],
  [1234.5, "1230"],
  [9999.7, "10⁴"],
  [-2.5, "−2.5"],
  [1e300, "10³⁰⁰"],
  [Number.POSITIVE_INFINITY, "∞"],
  [Number.NaN, "NaN"],
])("%d reads %s", (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

test("powers and percents", () => {
  expect(formatPower(-12)).toBe("10⁻¹²");
  expect([formatPercent(0.125), formatPercent(0.031), formatPercent(1)]).toEqual(["13%", "3.1%", "100%"]);
});

test.each([
  ["고양이", "이/가", "가"],
  ["강아지들", "은/는", "은"],
  ["Adam", "이/가", "이"],
  ["Momentum", "은/는", "은"],
  ["SGD", "은/는", "는"],
  ["RMSProp", "이/가", "이"],
  ["Adagrad", "을/를", "를"],
  ["AdamW", "과/와", "와"],
  ["L2", "은/는", "는"],
  ["0.3", "이/가", "이"],
  ["10", "으로/로", "으로"],
  ["서울", "으로/로", "로"],
  ["클래스 7", "으로/로", "로"],
])("%s takes the right one of %s", (word, pair, expected) => {
  expect(particle(word, pair)).toBe(expected);
});

test("phrases take names, particles, plurals and lists", () => {
  const words = {
    won: { ko: "{name:이/가} {steps}스텝 만에 이겼어요", en: "{name} won in {steps|step|steps}" },
    all: { ko: "{names:은/는} 같아요", en: "{names} are equal" },
  };
  expect(say(words, { code: "won", values: { name: "SGD", steps: 1 } }, "ko")).toBe(
    "SGD가 1스텝 만에 이겼어요",
  );
  expect(say(words, { code: "won", values: { name: "SGD", steps: 1 } }, "en")).toBe("SGD won in 1 step");
  expect(say(words, { code: "won", values: { name: "{steps}", steps: 2 } }, "en")).toBe(
    "{steps} won in 2 steps",
  );
  const names = [{ ko: "가", en: "A" }, "B", "Adam"];
  expect(say(words, { code: "all", values: { names } }, "ko")).toBe("가, B, Adam은 같아요");
  expect(say(words, { code: "all", values: { names } }, "en")).toBe("A, B and Adam are equal");
});

test("cut and wrapped texts fit", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 40, max: 400 }), (text, width) => {
      expect(textWidth(ellipsize(text, width, 15, 400), 15, 400)).toBeLessThanOrEqual(width);
      const lines = wrapText(text, width, 15, 400, 2);
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect(textWidth(line, 15, 400)).toBeLessThanOrEqual(width);
    }),
  );
  expect(wrapText("one · two three", 80, 15, 400, 2)).toEqual(["one", "two three"]);
  expect(ellipsize("Momentum", 60, 15, 400)).toMatch(/^Mom.*…$/u);
});
