import { describe, expect, test } from "vitest";
import { localeOf } from "../../src/i18n/locale.ts";
import { words } from "../../src/i18n/words.ts";

type Leaf = readonly [path: string, text: string];

/** Every text with its path; functions are called with words that can be found again. */
function leaves(value: unknown, path = ""): Leaf[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function")
    return [[path, String(value(...[7, 8, 9].slice(0, Math.max(1, value.length))))]];
  return Object.entries(value as object).flatMap(([key, part]) =>
    leaves(part, path ? `${path}.${key}` : key),
  );
}

const english = leaves(words("en"));
const korean = new Map(leaves(words("ko")));
/** The same in both languages by nature. */
const signs = new Set(["demo.times3", "demo.over3"]);

describe("words", () => {
  test("both languages have the same keys", () => {
    expect([...korean.keys()].toSorted()).toEqual(english.map(([path]) => path).toSorted());
  });

  test.for(english.filter(([path]) => !signs.has(path)))(
    "%s is said in Korean and in English",
    ([path, text]) => {
      expect(korean.get(path)).toMatch(/\p{sc=Hangul}/u);
      expect(text).toMatch(/[a-z]/iu);
      expect(text).not.toMatch(/\p{sc=Hangul}/u);
    },
  );

  test.for(english.filter(([, text]) => text.includes("7")))("%s keeps the inserted word", ([path]) => {
    expect(korean.get(path)).toContain("7");
  });

  test("full sentences in Korean are polite", () => {
    const sentences = [...korean].filter(([path, text]) => path.startsWith("refusals") && text.endsWith("."));
    expect(sentences.length).toBeGreaterThan(5);
    expect(sentences.every(([, text]) => text.endsWith("요."))).toBe(true);
  });
});

test.for([
  ["ko", "ko"],
  ["ko-KR", "ko"],
  ["en-US", "en"],
  ["ja", "en"],
  ["", "en"],
] as const)("the locale %j is answered in %s", ([tag, locale]) => {
  expect(localeOf(tag)).toBe(locale);
});
