import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quoted, shorten } from "../../src/port/text.ts";

describe("shorten", () => {
  test("leaves what fits", () => {
    expect(shorten("모멘텀", 3)).toBe("모멘텀");
  });

  test("cuts between characters and says so", () => {
    expect(shorten("momentum", 5)).toBe("mome…");
    expect(shorten("가👩‍👩‍👧나", 8)).toBe("가…");
  });

  test("law: never longer than the limit", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 40 }), (text, limit) => {
        expect(shorten(text, limit).length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

describe("quoted", () => {
  test("takes the effect from markup, mentions and links", () => {
    expect(quoted("@everyone **bold** [a](https://x.y) `c`")).toBe(
      String.raw`\@everyone \*\*bold\*\* \[a\]\(https\://x.y\) \`c\``,
    );
  });

  test("is one line without invisible or direction-changing characters", () => {
    expect(quoted("a\n\nb\u202Ec\u200B\u0000d\t e")).toBe("a bcd e");
  });

  test("leaves out half a character, which Discord would refuse", () => {
    expect(quoted("\ud800 momentum 😀")).toBe("momentum 😀");
  });

  test("piled-up accents are taken off, accents that belong there stay", () => {
    expect(quoted(`m${"\u0301".repeat(300)}omentum`)).toBe("ḿ\u0301\u0301omentum");
    expect(
      quoted(Array.from("모멘텀", (letter) => letter + "\u0315\u0321\u0301".repeat(40)).join("")),
    ).toHaveLength(9);
    expect(quoted("Là où ệ")).toBe("Là où ệ");
  });

  test("keeps Hangul, composed", () => {
    expect(quoted("모멘텀이 뭐예요?".normalize("NFD"))).toBe("모멘텀이 뭐예요?");
  });

  test("cuts long text", () => {
    expect(quoted("가".repeat(500))).toHaveLength(200);
  });
});
