import { describe, expect, test } from "vitest";
import { cardNamed, searchCards, suggestQuestions, suggestTopics } from "../../src/features/card-search.ts";
import { cards } from "../../src/study.ts";

describe("searchCards", () => {
  test("finds by the beginning of a name first, in either language, whatever the spacing", () => {
    expect(searchCards("모멘")[0]?.slug).toBe("momentum");
    expect(searchCards("saddle  PO")[0]?.slug).toBe("saddle-point");
    expect(searchCards("k fold")[0]?.slug).toBe("k-fold");
  });

  test.for([
    ["momentun", "momentum"],
    ["모맨틈", "momentum"],
    ["안정점", "saddle-point"],
    ["교차검정", "k-fold"],
    ["rmsporp", "rmsprop"],
  ] as const)("finds by a mistyped name: %s", ([typed, slug]) => {
    expect(searchCards(typed).map((card) => card.slug)).toEqual([slug]);
    expect(suggestTopics(typed, "ko").map(({ value }) => value)).toEqual([slug]);
    expect(cardNamed(typed)).toBeUndefined();
  });

  test("nothing typed finds all, nonsense finds none", () => {
    expect(searchCards("")).toHaveLength(cards.length);
    expect(searchCards("zzzz")).toEqual([]);
  });
});

test("cardNamed takes slugs, titles and aliases, not parts of them", () => {
  expect(cardNamed("learning-rate")?.slug).toBe("learning-rate");
  expect(cardNamed(" 학습률 ")?.slug).toBe("learning-rate");
  expect(cardNamed("학습")).toBeUndefined();
  expect(cardNamed("__proto__")).toBeUndefined();
});

describe("suggestions", () => {
  test.for(["", "a", "모", "sgd", "?"])("for %j keep Discord's limits and do not repeat", (typed) => {
    for (const locale of ["ko", "en"] as const) {
      const all = [suggestTopics(typed, locale), suggestQuestions(typed, locale)];
      expect(all.every(({ length }) => length <= 25)).toBe(true);
      expect(all.flat().every(({ name, value }) => name.length <= 100 && value.length <= 100)).toBe(true);
      expect(all.every((list) => new Set(list.map(({ value }) => value)).size === list.length)).toBe(true);
    }
  });

  test("questions are examples of the cards that fit", () => {
    expect(suggestQuestions("momentum", "en")[0]?.value).toBe(cardNamed("momentum")?.examples.en[0]);
  });
});
