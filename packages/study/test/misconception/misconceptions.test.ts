import { describe, expect, test } from "vitest";
import { checkCertificate } from "../../src/certificate/check.ts";
import { exercises } from "../../src/misconception/exercises.ts";
import { explain } from "../../src/misconception/explain.ts";
import { pairsOf, solve } from "../../src/misconception/solve.ts";
import { certifyQuestion, drawQuestion, grade } from "../support/study.ts";
import { namedOutside, namedShares, variantsOf } from "./measure.ts";

const byName = (name: string) => exercises.find((one) => one.name === name)!;

test("there are at least 40 misconceptions, each with words of its own in both languages", () => {
  const all = exercises.flatMap(({ misconceptions }) => misconceptions);
  expect(new Set(all.map(({ name }) => name)).size).toBeGreaterThanOrEqual(40);
  for (const { words } of all) {
    expect(words.ko).toMatch(/[가-힣].*요\.$/u);
    expect(words.en).toMatch(/^[^가-힣]+\.$/u);
    expect(`${words.ko} ${words.en}`).not.toMatch(/\d(?!−β)/u);
  }
});

describe.each(exercises)("$name", (exercise) => {
  test("core or data agrees with the formulas of the steps", () => {
    for (const given of variantsOf(exercise, 200, 7))
      expect(exercise.compute(given)).toBeCloseTo(solve(exercise, given), 6);
  });

  test("a misconception is named from its number, hardly ever ambiguous, never taken for another", () => {
    const missed = namedShares(exercise, 150).filter(
      ({ named, ambiguous, wrongly }) => named < 0.85 || ambiguous > 0.1 || wrongly > 0,
    );
    expect(missed).toEqual([]);
  });

  test("every number of a question is certified", () => {
    for (let seed = 0; seed < 25; seed++)
      expect(checkCertificate(certifyQuestion(drawQuestion({ seed, template: exercise.name })))).toEqual([]);
  });
});

test("slips outside the list are hardly ever given a name, of one place or of two", () => {
  for (const places of [1, 2] as const) {
    const counts = exercises.map((exercise) => namedOutside(exercise, 120, places));
    const sum = (of: (one: (typeof counts)[number]) => number): number =>
      counts.reduce((total, one) => total + of(one), 0);
    expect(sum(({ all }) => all)).toBeGreaterThan(1000);
    expect(sum(({ named }) => named) / sum(({ all }) => all)).toBeLessThan(0.02);
  }
});

test("two mistakes at once are named together, in the words of both", () => {
  const exercise = byName("momentum-of-what");
  const question = drawQuestion({ seed: 5, template: exercise.name });
  const { card: _card, ...given } = question.parameters as Record<string, number>;
  const pair = pairsOf(exercise).find((one) => {
    const { misconceptions } = explain(exercise, given, Number(solve(exercise, given, one).toFixed(4)));
    return misconceptions.length === 2 && one.some(({ name }) => name === "momentum-on-losses");
  })!;
  const typed = solve(exercise, given, pair).toFixed(4);
  const { correct, given: said, misconceptions, tempting } = grade(question, typed, { locale: "en" });
  expect({ correct, misconceptions }).toEqual({
    correct: false,
    misconceptions: pair.map(({ name }) => name),
  });
  expect(said).toBe(String(Number(typed)).replace("-", "−"));
  for (const { words } of pair) expect(tempting).toContain(words.en);
});

test("a number from nowhere is wrong and gets no name", () => {
  const question = drawQuestion({ seed: 5, template: "cosine-rate" });
  const verdict = grade(question, "123.4567", { locale: "ko" });
  expect(verdict.correct).toBe(false);
  expect(verdict).not.toHaveProperty("tempting");
  expect(verdict).not.toHaveProperty("misconceptions");
});
