import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ask } from "../support/study.ts";
import { withMeasurements } from "./readme.ts";
import { readRows, type Score, scoreOf } from "./score.ts";

const rows = [...readRows("development"), ...readRows("held-out")];
const { kinds, milliseconds } = scoreOf(ask, rows, () => performance.now());

function shareOf(names: readonly string[], count: (score: Score) => number): number {
  const scores = names.flatMap((name) => kinds[name] ?? []);
  const asked = scores.reduce((sum, score) => sum + score.asked, 0);
  return scores.reduce((sum, score) => sum + count(score), 0) / asked;
}

test("no answer is in another language than its question, and no number is wrong", () => {
  expect(Object.values(kinds).reduce((sum, { language }) => sum + language, 0)).toBe(0);
  expect(kinds["computation"]?.wrong).toBe(0);
});

/** What is answered outright, at least; a little below what was measured. */
test.each([
  ["direct, comparison", 0.9],
  ["why", 0.95],
  ["typo", 0.93],
  ["paraphrase", 0.54],
  ["symptom", 0.5],
  ["computation", 0.92],
  ["followup", 0.9],
  ["missing-concept", 0.9],
  ["social", 0.9],
  ["choice", 0.8],
  ["truefalse", 0.94],
] as const)("%s", (names, least) => {
  expect(shareOf(names.split(", "), ({ right }) => right)).toBeGreaterThanOrEqual(least);
});

describe("statements and options that were not tuned on", () => {
  const verdicts = scoreOf(ask, readRows("verdicts-held-out"), () => 0).kinds;

  test.each([
    ["truefalse", 63, 3],
    ["choice", 31, 2],
  ] as const)("%s: at least %i right, at most %i wrong", (kind, right, wrong) => {
    expect(verdicts[kind]?.right).toBeGreaterThanOrEqual(right);
    expect(verdicts[kind]?.wrong).toBeLessThanOrEqual(wrong);
  });
});

test("the README shows what is measured and answered; `npm run readme` writes it", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  expect(readme).toBe(withMeasurements(readme, ask));
});

test("what is off topic is not answered", () => {
  expect(shareOf(["offtopic"], ({ wrong }) => wrong)).toBeLessThanOrEqual(0.04);
});

test("a question takes a few milliseconds at most", () => {
  expect(milliseconds).toBeLessThan(20);
});

test.each([
  ["computations-development", 0.97],
  ["computations-held-out", 0.82],
] as const)("%s: no number is wrong, none is in the wrong language, and most are right", (name, least) => {
  const scores = Object.values(scoreOf(ask, readRows(name), () => 0).kinds);
  const sum = (count: (score: Score) => number): number =>
    scores.reduce((all, score) => all + count(score), 0);
  expect(sum(({ language }) => language)).toBe(0);
  expect(sum(({ wrong }) => wrong)).toBe(0);
  expect(sum(({ right }) => right) / sum(({ asked }) => asked)).toBeGreaterThanOrEqual(least);
});
