import fc from "fast-check";
import { expect, test } from "vitest";
import { ellipsize, wrapText } from "../../src/text/fit.ts";
import { textWidth } from "../../src/text/metrics.ts";
import { say } from "../../src/text/phrase.ts";

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
