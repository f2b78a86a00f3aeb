import { describe, expect, test } from "vitest";
import { cards, findCard } from "../../src/content/cards.ts";
import { concepts } from "../../src/content/concepts.ts";
import { describeDemo } from "../../src/demo/demos.ts";

const slugs = new Set(concepts.map(({ slug }) => slug));
const hangul = /[가-힣]/u;
/** Sentences of a text: full stops inside numbers and names do not end one. */
const sentences = (text: string): string[] => text.split(/(?<=[.!?])\s+/u);
const inPoliteStyle = /(?:요|죠)[.!?)”]*$/u;
/** Mistranslations that Korean notes about this field are full of. */
const mistakes = /순간|인증 날짜|k-배|나태|교육 데이터|운동 중|학습율/u;

test("the map of concepts has unique slugs, known prerequisites and no circle", () => {
  expect(slugs.size).toBe(64);
  const done = new Set<string>();
  const visit = (slug: string, path: readonly string[]): void => {
    expect(path).not.toContain(slug);
    if (done.has(slug)) return;
    for (const one of concepts.find((concept) => concept.slug === slug)?.prerequisites ?? []) {
      expect(slugs).toContain(one);
      visit(one, [...path, slug]);
    }
    done.add(slug);
  };
  for (const slug of slugs) visit(slug, []);
});

test("slugs are unique, and findCard finds each", () => {
  expect(new Set(cards.map(({ slug }) => slug)).size).toBe(cards.length);
  expect(cards.every((card) => findCard(card.slug) === card)).toBe(true);
  expect(findCard("__proto__")).toBeUndefined();
});

describe.each(cards)("$slug", (card) => {
  const { slug, title, short, long, formula, prerequisites, aliases, examples, claims, sources, demo } = card;

  test("is a concept of the map, by the same names", () => {
    const concept = concepts.find((one) => one.slug === slug);
    expect(title.en).toBe(concept?.en);
    expect(concept?.ko.startsWith(title.ko)).toBe(true);
    for (const one of prerequisites) expect(slugs).toContain(one);
    expect(prerequisites).toEqual(concept?.prerequisites);
  });

  test("is of readable length", () => {
    for (const text of [short.ko, short.en]) {
      expect(text.length).toBeGreaterThan(60);
      expect(text.length).toBeLessThanOrEqual(300);
    }
    for (const text of [long.ko, long.en]) {
      expect(text.length).toBeGreaterThan(150);
      expect(text.length).toBeLessThanOrEqual(900);
    }
    expect(formula ?? "").not.toMatch(/[\n$\\]/u);
  });

  test("keeps the languages apart", () => {
    const english = [
      title.en,
      short.en,
      long.en,
      ...aliases.en,
      ...examples.en,
      ...claims.flatMap((one) => [one.en, one.why.en]),
    ];
    const korean = [short.ko, long.ko, ...examples.ko, ...claims.flatMap((one) => [one.ko, one.why.ko])];
    for (const text of english) expect(text).not.toMatch(hangul);
    for (const text of korean) {
      expect(text).toMatch(hangul);
      expect(text).not.toMatch(mistakes);
      expect(text).toBe(text.normalize("NFC"));
    }
  });

  test("speaks Korean in 해요체", () => {
    const texts = [short.ko, long.ko, ...claims.flatMap((one) => [one.ko, one.why.ko])];
    for (const sentence of texts.flatMap(sentences)) expect(sentence).toMatch(inPoliteStyle);
  });

  test("has questions it answers and names it goes by", () => {
    for (const list of [examples.ko, examples.en]) {
      expect(list.length).toBeGreaterThanOrEqual(4);
      expect(new Set(list).size).toBe(list.length);
    }
    for (const list of [aliases.ko, aliases.en]) expect(list.length).toBeGreaterThanOrEqual(1);
  });

  test("has 3 to 6 true and 3 to 6 false claims, each with its reason", () => {
    for (const truth of [true, false]) {
      const some = claims.filter((one) => one.truth === truth);
      expect(some.length).toBeGreaterThanOrEqual(3);
      expect(some.length).toBeLessThanOrEqual(6);
    }
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    for (const { id, ko, en, why } of claims) {
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
      for (const text of [ko, en]) expect(text.length).toBeLessThanOrEqual(200);
      for (const text of [why.ko, why.en]) expect(text.length).toBeGreaterThan(15);
    }
  });

  test("names its sources", () => {
    expect(sources.length).toBeGreaterThanOrEqual(1);
    for (const { authors, title: work, year, venue, url } of sources) {
      expect(authors.length * work.length * venue.length).toBeGreaterThan(0);
      expect(year).toBeGreaterThan(1800);
      expect(year).toBeLessThanOrEqual(2026);
      expect(url ?? "https://").toMatch(/^https:\/\//u);
    }
  });

  test("shows a demo that runs, where it has one", () => {
    expect(() => demo === null || describeDemo(demo.name, demo.options)).not.toThrow();
  });
});
