import { expect, test } from "vitest";
import { createAsk } from "../../src/ask/ask.ts";
import { createSayings } from "../../src/ask/sayings.ts";
import { createSubject, type Subject } from "../../src/ask/subject.ts";
import { readStatement } from "../../src/ask/statements.ts";
import { byReader } from "../../src/compute/by-reader.ts";
import { computations } from "../../src/compute/computations.ts";
import { matchesOf } from "../../src/language/matches.ts";
import { numbersOf } from "../../src/language/numbers.ts";
import { endsOf } from "../../src/language/opposites.ts";
import { say } from "../../src/compute/recipe.ts";
import { optimization } from "../../src/content/optimization.ts";

const title = say("읽는 것", "what is read");

test("of options that are no sizes only what is asked of them is computed", () => {
  const read: string[] = [];
  const reader = byReader({ name: "reader", card: "adam", title }, (question) => {
    read.push(question);
    return undefined;
  });
  const ask = createAsk(createSubject([optimization]), [reader]);
  const stem = "Which optimizer corrects its averages in step 1?";
  expect(ask(`${stem} A) Adam B) plain SGD C) momentum`, { locale: "en" }).parsed?.["kind"]).toBe("choice");
  expect(read.length).toBeGreaterThan(0);
  expect(read.filter((question) => question.includes("plain"))).toEqual([]);
});

test("a statement with a number in it is held against what the cards say once", () => {
  const subject = createSubject([optimization]);
  const sayings = subject.sayings.en();
  const asked: string[] = [];
  const counting: Subject = {
    ...subject,
    sayings: {
      ...subject.sayings,
      en: () => ({
        ...sayings,
        nearest: (text, added) => {
          asked.push(text);
          return sayings.nearest(text, added);
        },
      }),
    },
  };
  const ask = createAsk(counting, computations);
  const statement = "With 1000 samples and batches of 100, one epoch has 100 updates. (T/F)";
  expect(ask(statement, { locale: "en" }).truth).toBe(false);
  expect(asked.length).toBeGreaterThan(0);
  expect(new Set(asked).size).toBe(asked.length);
});

test("the nearest sayings come in the order of their nearness and what their cards add, thirty at most", () => {
  const cards = optimization.cards.slice(0, 6);
  const sayings = createSayings(
    cards,
    "en",
    (text) => text,
    (text) => readStatement(text, () => []),
  );
  const added = (card: (typeof cards)[number]): number => (card === cards[2] ? 1 : 0);
  const found = sayings.nearest("the learning rate is too large for the gradient", added);
  const ranks = found.map(({ saying, nearness }) => nearness + added(saying.card));
  expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
  expect(found).toHaveLength(30);
  expect(new Set(found.map(({ saying }) => saying)).size).toBe(30);
  expect(found[0]!.saying.card).toBe(cards[2]);
  expect(sayings.nearest("zzz", added)).toEqual([]);
});

test.each([
  ["a1 b22", /\d+/gu],
  ["𝑥a𝑥", /a*/gu],
  ["", /^/gu],
  ["none", /\d/gu],
])("finds in %j what matchAll finds", (text, pattern) => {
  const all = Array.from(text.matchAll(pattern), ({ 0: match, index }) => [match, index]);
  expect(matchesOf(text, pattern).map(({ 0: match, index }) => [match, index])).toEqual(all);
});

test("a pattern that was left in the middle of a text is read from the start", () => {
  const pattern = /\d/gu;
  pattern.lastIndex = 3;
  expect(matchesOf("1 2 3", pattern)).toHaveLength(3);
});

test("ends of measures and numbers in words are found again and again", () => {
  for (let round = 0; round < 2; round++) {
    expect(endsOf("larger steps, smaller steps").map(({ isFirst }) => isFirst)).toEqual([true, false]);
    expect(numbersOf("half of it twice, then 3 and 1/4")).toEqual([0.5, 2, 3, 0.25]);
    expect(numbersOf("no number at all")).toEqual([]);
  }
});
