import { describe, expect, test } from "vitest";
import { describeDemo, runDemo } from "../support/study.ts";

interface Outcome {
  readonly mean: number;
  readonly folds: readonly number[];
  readonly text: string;
}

async function outcomeOf(options: Readonly<Record<string, unknown>>): Promise<Outcome> {
  const { text } = await runDemo(describeDemo("kfold", options));
  const [mean = 0, ...folds] = [...(text.en.split("\n")[0] ?? "").matchAll(/([\d.]+)%/gu)].map(
    ([, one]) => Number(one) / 100,
  );
  return { mean, folds, text: text.en };
}

describe("three kinds of animals, a hundred of each", () => {
  test.each([0, 1, 2, 3])("seed %i: sorted and cut in order, accuracy is about zero", async (seed) => {
    const { mean, folds, text } = await outcomeOf({ seed });
    expect(folds).toHaveLength(3);
    expect(mean).toBeLessThan(0.05);
    expect(text).toMatch(/In every fold none of the classes that are validated were in the training data/u);
  });

  test("a class that was not taught and came out right all the same was left over, and is told so", async () => {
    const told = [];
    for (const seed of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const { mean, text } = await outcomeOf({ seed });
      told.push(mean > 0);
      expect([seed, /it was left over/u.test(text)]).toEqual([seed, mean > 0]);
      expect([seed, /Nobody can recognise/u.test(text)]).toEqual([seed, mean === 0]);
    }
    expect(new Set(told)).toContain(true);
  });

  test.each([0, 1, 2, 3])("seed %i: stratified or shuffled, it is about 0.84", async (seed) => {
    for (const method of ["stratified", "shuffled"]) {
      const { mean } = await outcomeOf({ method, seed });
      expect(Math.abs(mean - 0.84)).toBeLessThan(0.05);
    }
  });

  test("the mean is the mean of the folds", async () => {
    const { mean, folds } = await outcomeOf({ method: "stratified", k: 10 });
    expect(folds).toHaveLength(10);
    expect(Math.abs(mean - folds.reduce((sum, one) => sum + one, 0) / 10)).toBeLessThan(0.01);
  });

  test("shuffled data make cutting in order harmless", async () => {
    expect((await outcomeOf({ order: "shuffled" })).mean).toBeGreaterThan(0.75);
  });

  test("five folds of sorted data cut across the classes, and the words say how unevenly", async () => {
    const { mean, text } = await outcomeOf({ k: 5 });
    expect(mean).toBeLessThan(0.82);
    expect(text).toMatch(/The folds differ in their classes: from 0 to 60/u);
  });

  test("a stratified split is even", async () => {
    expect((await outcomeOf({ method: "stratified" })).text).toMatch(
      /Every fold holds nearly the same number of each class/u,
    );
  });
});

test("the chart holds the folds that were trained on", async () => {
  const { chart } = await runDemo(
    describeDemo("kfold", { k: 4, cats: 8, dogs: 8, elephants: 8, method: "stratified" }),
  );
  const { folds, labels } = chart as Extract<typeof chart, { kind: "kFold" }>;
  expect(folds.map(({ test: part }) => part.length)).toEqual([6, 6, 6, 6]);
  expect(labels).toHaveLength(24);
});

test("the most work there is stays far below a job's time limit", async () => {
  const before = performance.now();
  await runDemo(describeDemo("kfold", { k: 20, cats: 200, dogs: 200, elephants: 200, method: "stratified" }));
  expect(performance.now() - before).toBeLessThan(8000);
});
