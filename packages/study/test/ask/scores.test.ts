import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { study } from "../support/study.ts";
import { askOnce } from "./ask-once.ts";
import { withMeasurements } from "./readme.ts";
import { readRows, type Score, scoreOf } from "./score.ts";

/** The README tells of many of the same questions. */
const ask = askOnce(study.ask);
const rows = [...readRows("outline-development"), ...readRows("outline-held-out")];
const { kinds, milliseconds } = scoreOf(ask, rows, () => performance.now());
const concepts = "direct, comparison, why, typo, paraphrase, symptom, followup";

function shareOf(names: readonly string[], count: (score: Score) => number): number {
  const scores = names.flatMap((name) => kinds[name] ?? []);
  const asked = scores.reduce((sum, score) => sum + score.asked, 0);
  return scores.reduce((sum, score) => sum + count(score), 0) / asked;
}

test("no answer is in another language than its question, and no number is wrong", () => {
  expect(Object.values(kinds).reduce((sum, { language }) => sum + language, 0)).toBe(0);
  expect(kinds["computation"]?.wrong).toBe(0);
});

/** What is answered outright, at least, on both halves; a little below what was measured. */
test.each([
  [concepts, 0.81],
  ["direct, comparison", 0.88],
  ["why", 0.75],
  ["typo", 0.82],
  ["paraphrase", 0.73],
  ["symptom", 0.62],
  ["computation", 0.86],
  ["followup", 0.95],
  ["missing-concept", 0.84],
  ["social", 1],
  ["choice", 0.82],
  ["truefalse", 0.74],
] as const)("%s", (names, least) => {
  expect(shareOf(names.split(", "), ({ right }) => right)).toBeGreaterThanOrEqual(least);
});

test("few statements and options get a wrong verdict", () => {
  expect(kinds["truefalse"]!.wrong).toBeLessThanOrEqual(4);
  expect(kinds["choice"]!.wrong).toBeLessThanOrEqual(1);
});

/** What is answered rightly or offered. */
test.each([
  [concepts, 0.9],
  ["paraphrase", 0.86],
] as const)("%s: right or offered", (names, least) => {
  expect(shareOf(names.split(", "), ({ right, offered }) => right + offered)).toBeGreaterThanOrEqual(least);
});

describe("statements and options that were not tuned on", () => {
  const verdicts = scoreOf(ask, readRows("verdicts-held-out"), () => 0).kinds;

  test.each([
    ["truefalse", 64, 3],
    ["choice", 33, 2],
  ] as const)("%s: at least %i right, at most %i wrong", (kind, right, wrong) => {
    expect(verdicts[kind]?.right).toBeGreaterThanOrEqual(right);
    expect(verdicts[kind]?.wrong).toBeLessThanOrEqual(wrong);
  });
});

test("the README shows what is measured and answered; `npm run readme` writes it", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  expect(readme).toBe(withMeasurements(readme, ask));
});

test("what is off topic is seldom answered", () => {
  expect(shareOf(["offtopic"], ({ wrong }) => wrong)).toBeLessThanOrEqual(0.04);
});

/** The first twelve cards: newer ones answer some of their questions, which counts as wrong here. */
test("the questions about the first twelve cards are still answered", () => {
  const twelve = scoreOf(
    ask,
    readRows("development").filter(({ kind }) => kind !== "missing-concept"),
    () => 0,
  ).kinds;
  const names = concepts.split(", ");
  const sum = (count: (score: Score) => number): number =>
    names.reduce((all, name) => all + count(twelve[name]!), 0);
  expect(sum(({ right }) => right) / sum(({ asked }) => asked)).toBeGreaterThanOrEqual(0.83);
  expect(sum(({ right, offered }) => right + offered) / sum(({ asked }) => asked)).toBeGreaterThanOrEqual(
    0.91,
  );
  expect(twelve["offtopic"]!.wrong).toBeLessThanOrEqual(1);
  expect(twelve["truefalse"]!.right).toBeGreaterThanOrEqual(23);
});

test("the concepts that the first twelve cards lacked are found in their own cards", () => {
  const lacked = readRows("development").filter(({ kind }) => kind === "missing-concept");
  const found = lacked.filter(({ question, locale, expect: { missing = "" } }) => {
    const { card, cards = [] } = ask(question, { locale });
    return [card, ...cards].includes(missing);
  });
  expect(found).toHaveLength(9);
});

test("a question takes a few milliseconds at most", () => {
  expect(milliseconds).toBeLessThan(20);
});

test.each([
  ["computations-development", 0.98],
  ["computations-held-out", 0.93],
] as const)("%s: no number is wrong, none is in the wrong language, and most are right", (name, least) => {
  const scores = Object.values(scoreOf(ask, readRows(name), () => 0).kinds);
  const sum = (count: (score: Score) => number): number =>
    scores.reduce((all, score) => all + count(score), 0);
  expect(sum(({ language }) => language)).toBe(0);
  expect(sum(({ wrong }) => wrong)).toBe(0);
  expect(sum(({ right }) => right) / sum(({ asked }) => asked)).toBeGreaterThanOrEqual(least);
});

test("colloquial wordings: no number is wrong, and nearly all are read", () => {
  const colloquial = scoreOf(ask, readRows("colloquial-development"), () => 0).kinds;
  expect(Object.values(colloquial).reduce((sum, { language }) => sum + language, 0)).toBe(0);
  expect(colloquial["computation"]!.wrong).toBe(0);
  expect(colloquial["computation"]!.right).toBeGreaterThanOrEqual(482);
  expect(colloquial["truefalse"]!.right).toBeGreaterThanOrEqual(66);
  expect(colloquial["truefalse"]!.wrong).toBeLessThanOrEqual(2);
  expect(colloquial["choice"]!.right).toBeGreaterThanOrEqual(68);
  expect(colloquial["choice"]!.wrong).toBeLessThanOrEqual(4);
  expect(colloquial["missing-concept"]!.right).toBeGreaterThanOrEqual(38);
});

test("numbers, statements and options in fresh wordings: no number is wrong, and nearly all are read", () => {
  const { computation, truefalse, choice, ...rest } = scoreOf(
    ask,
    readRows("wordings-development"),
    () => 0,
  ).kinds;
  expect(computation!.wrong).toBe(0);
  expect(computation!.right).toBeGreaterThanOrEqual(286);
  expect(truefalse!.right).toBeGreaterThanOrEqual(46);
  expect(choice!.right).toBeGreaterThanOrEqual(16);
  expect(rest["missing-concept"]!.right).toBeGreaterThanOrEqual(20);
});

test("everyday wordings: no number is wrong, and nearly all are read", () => {
  const everyday = scoreOf(ask, readRows("everyday-development"), () => 0).kinds;
  expect(everyday["computation"]!.wrong).toBe(0);
  expect(everyday["computation"]!.right).toBeGreaterThanOrEqual(319);
  expect(everyday["truefalse"]!.right).toBeGreaterThanOrEqual(38);
  expect(everyday["choice"]!.right).toBeGreaterThanOrEqual(24);
  expect(everyday["offtopic"]!.wrong).toBeLessThanOrEqual(4);
});

/**
 * As examiners and a study group word it, by people who had read neither the matcher nor the cards: far from the goal.
 * The statements were written without the cards and are learned from; their misses were read before claims were added.
 */
test.each([
  ["statements-development", { truefalse: [233, 7], choice: [55, 2] }],
  ["exam-held-out", { computation: [57, 2], truefalse: [36, 0], choice: [33, 0] }],
  ["chat-held-out", { computation: [57, 1], truefalse: [37, 6], choice: [26, 3] }],
  ["ordinary-development", { computation: [72, 0], truefalse: [41, 10], choice: [33, 1] }],
  ["ordinary-held-out", { computation: [92, 1], truefalse: [47, 6], choice: [26, 10] }],
  ["plain-held-out", { computation: [59, 1] }],
  ["mixed-held-out", { computation: [104, 17] }],
  ["phones-development", { computation: [133, 2] }],
  ["sheets-development", { computation: [115, 3] }],
  [
    "strangers-held-out",
    {
      direct: [55, 0],
      comparison: [28, 2],
      typo: [32, 1],
      paraphrase: [49, 6],
      why: [27, 1],
      symptom: [10, 2],
      offtopic: [33, 1],
      truefalse: [69, 6],
      choice: [56, 6],
    },
  ],
] as const)("%s: as many are right, and no more wrong, as were measured", (name, bounds) => {
  const scores = scoreOf(ask, readRows(name), () => 0).kinds;
  for (const [kind, [right, wrong]] of Object.entries(bounds)) {
    expect(scores[kind]!.right).toBeGreaterThanOrEqual(right);
    expect(scores[kind]!.wrong).toBeLessThanOrEqual(wrong);
  }
});

/** Written by someone who had read neither the matcher nor its tests; the second half was only measured on. */
test.each([
  ["fresh-development", { computation: 70, truefalse: 29, choice: 27, "missing-concept": 14 }, 0],
  ["fresh-held-out", { computation: 53, truefalse: 16, choice: 23, "missing-concept": 12 }, 2],
  ["rewordings-development", { computation: 211, truefalse: 26, choice: 19 }, 0],
] as const)("%s: no number is wrong, and as many are right as were measured", (name, least, mostOffTopic) => {
  const scores = scoreOf(ask, readRows(name), () => 0).kinds;
  expect(scores["computation"]!.wrong).toBe(0);
  expect(Object.values(scores).reduce((sum, { language }) => sum + language, 0)).toBe(0);
  for (const [kind, right] of Object.entries(least))
    expect(scores[kind]!.right).toBeGreaterThanOrEqual(right);
  expect(scores["offtopic"]?.wrong ?? 0).toBeLessThanOrEqual(mostOffTopic);
});
