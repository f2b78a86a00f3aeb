import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ask } from "../support/study.ts";
import { withMeasurements } from "./readme.ts";
import { readRows, type Score, scoreOf } from "./score.ts";

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
  [concepts, 0.76],
  ["direct, comparison", 0.85],
  ["why", 0.66],
  ["typo", 0.8],
  ["paraphrase", 0.64],
  ["symptom", 0.58],
  ["computation", 0.82],
  ["followup", 0.95],
  ["missing-concept", 0.8],
  ["social", 1],
  ["choice", 0.68],
  ["truefalse", 0.4],
] as const)("%s", (names, least) => {
  expect(shareOf(names.split(", "), ({ right }) => right)).toBeGreaterThanOrEqual(least);
});

/** What is answered rightly or offered. */
test.each([
  [concepts, 0.89],
  ["paraphrase", 0.83],
] as const)("%s: right or offered", (names, least) => {
  expect(shareOf(names.split(", "), ({ right, offered }) => right + offered)).toBeGreaterThanOrEqual(least);
});

describe("statements and options that were not tuned on", () => {
  const verdicts = scoreOf(ask, readRows("verdicts-held-out"), () => 0).kinds;

  test.each([
    ["truefalse", 57, 3],
    ["choice", 30, 2],
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
  expect(shareOf(["offtopic"], ({ wrong }) => wrong)).toBeLessThanOrEqual(0.06);
});

/** The first twelve cards: newer ones answer some of their questions, which counts as wrong here. */
test("the questions about the first twelve cards are answered as well as before there were seventy", () => {
  const twelve = scoreOf(
    ask,
    readRows("development").filter(({ kind }) => kind !== "missing-concept"),
    () => 0,
  ).kinds;
  const names = concepts.split(", ");
  const sum = (count: (score: Score) => number): number =>
    names.reduce((all, name) => all + count(twelve[name]!), 0);
  expect(sum(({ right }) => right) / sum(({ asked }) => asked)).toBeGreaterThanOrEqual(0.79);
  expect(sum(({ right, offered }) => right + offered) / sum(({ asked }) => asked)).toBeGreaterThanOrEqual(
    0.91,
  );
  expect(twelve["offtopic"]!.wrong).toBeLessThanOrEqual(2);
  expect(twelve["truefalse"]!.right).toBeGreaterThanOrEqual(25);
});

test("a question takes a few milliseconds at most", () => {
  expect(milliseconds).toBeLessThan(20);
});

test.each([
  ["computations-development", 0.98],
  ["computations-held-out", 0.85],
] as const)("%s: no number is wrong, none is in the wrong language, and most are right", (name, least) => {
  const scores = Object.values(scoreOf(ask, readRows(name), () => 0).kinds);
  const sum = (count: (score: Score) => number): number =>
    scores.reduce((all, score) => all + count(score), 0);
  expect(sum(({ language }) => language)).toBe(0);
  expect(sum(({ wrong }) => wrong)).toBe(0);
  expect(sum(({ right }) => right) / sum(({ asked }) => asked)).toBeGreaterThanOrEqual(least);
});
