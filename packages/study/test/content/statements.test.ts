import { describe, expect, test } from "vitest";
import { cards } from "../support/study.ts";

/** True where a text begins with a term, an article aside. */
function begins(text: string, term: string): boolean {
  const plain = text.toLowerCase().replace(/^(?:an?|the) /u, "");
  return plain.startsWith(term.toLowerCase()) && /[ ,은는이가의을를]/u.test(plain.charAt(term.length));
}

describe("a statement and its reason are read without the card", () => {
  test("why something is called so is no sentence about something else", () => {
    const strays = cards.flatMap(({ slug, claims }) => {
      const others = cards.filter((card) => card.slug !== slug);
      return claims
        .filter(({ id }) => id === "named-by-role")
        .flatMap(({ why }) =>
          (["ko", "en"] as const).flatMap((locale) =>
            others.some(({ terms }) => begins(why[locale], terms[locale][0]!)) ? [why[locale]] : [],
          ),
        );
    });
    expect(strays).toEqual([]);
  });

  test("no statement speaks of what was said before", () => {
    const back =
      /\bthis (?:bias|problem|rule|method)\b|solves this|both conventions|the two conventions|두 (?:관례|정의)|(?:^|\s)이 (?:문제|편향|규칙|방법)[을를은는이가]/iu;
    const said = cards.flatMap(({ claims }) => claims.flatMap(({ ko, en }) => [ko, en]));
    expect(said.filter((one) => back.test(one))).toEqual([]);
  });
});
