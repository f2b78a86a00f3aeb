import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  averagePrecision,
  brierScore,
  classificationScores,
  logLoss,
  predictedClasses,
  regressionScores,
  rocAuc,
  topKAccuracy,
} from "../../src/index.ts";

interface Reference {
  readonly classification: readonly (Record<
    "accuracy" | "balancedAccuracy" | "macroF1" | "weightedF1" | "matthews",
    number
  > &
    Record<"targets" | "predictions" | "precision" | "recall" | "f1" | "support", number[]> & {
      readonly confusion: number[][];
    })[];
  readonly probabilities: readonly {
    readonly targets: number[];
    readonly probabilities: number[];
    readonly classes: number;
    readonly logLoss: number;
    readonly topK: (number | null)[];
  }[];
  readonly binary: readonly (Record<"rocAuc" | "averagePrecision" | "brierScore" | "logLoss", number> &
    Record<"targets" | "scores", number[]>)[];
  readonly regression: readonly (Record<"targets" | "predictions", number[]> & Record<string, unknown>)[];
}

const reference = JSON.parse(
  readFileSync(new URL("../reference/metrics.json", import.meta.url), "utf8"),
) as Reference;

describe("scikit-learn's values", () => {
  test.each(reference.classification)("of classes, case %#", (one) => {
    const found = classificationScores(one.targets, one.predictions);
    for (const key of ["accuracy", "balancedAccuracy", "macroF1", "weightedF1", "matthews"] as const)
      expect(found[key]).toBeCloseTo(one[key], 14);
    const { length } = found.classes;
    expect(found.confusion).toEqual(one.confusion.slice(0, length).map((row) => row.slice(0, length)));
    for (const key of ["precision", "recall", "f1", "support"] as const)
      for (const [k, scores] of found.classes.entries()) expect(scores[key]).toBeCloseTo(one[key][k]!, 14);
  });

  test.each(reference.probabilities)("of probabilities, case %#", ({ targets, classes, ...one }) => {
    const predictions = { data: Float64Array.from(one.probabilities), shape: [targets.length, classes] };
    expect(logLoss(targets, predictions)).toBeCloseTo(one.logLoss, 12);
    const wanted = one.topK.filter((value) => value !== null);
    expect(wanted.map((_, i) => topKAccuracy(targets, predictions, i + 1))).toEqual(wanted);
  });

  test.each(reference.binary)("of scores for a yes, case %#", ({ targets, scores, ...one }) => {
    const data = Float64Array.from(scores);
    expect(rocAuc(targets, data)).toBeCloseTo(one.rocAuc, 14);
    expect(averagePrecision(targets, data)).toBeCloseTo(one.averagePrecision, 14);
    expect(brierScore(targets, data)).toBeCloseTo(one.brierScore, 14);
    expect(logLoss(targets, { data, shape: [data.length, 1] })).toBeCloseTo(one.logLoss, 12);
    expect(logLoss(targets, [...data])).toBeCloseTo(one.logLoss, 12);
  });

  test.each(reference.regression)("of numbers, case %#", ({ targets, predictions, ...wanted }) => {
    for (const [key, value] of Object.entries(regressionScores(targets, Float64Array.from(predictions))))
      expect(value).toBeCloseTo(wanted[key] as number, 13);
  });
});

test("predicted classes are those of the highest probability, or above one half", () => {
  expect([...predictedClasses({ data: Float64Array.of(0.5, 0.6, 0.4), shape: [3, 1] })]).toEqual([0, 1, 0]);
  expect([...predictedClasses({ data: Float32Array.of(1, 3, 2, 4, 4, 0), shape: [2, 3] })]).toEqual([1, 0]);
});

describe("what does not fit is refused", () => {
  const table = { data: Float64Array.of(0.2, 0.8), shape: [1, 2] };
  test.each<[string, () => unknown, string]>([
    ["two lengths", () => regressionScores([1, 2], [1]), "of one length, got 2 and 1"],
    ["nothing", () => regressionScores([], []), "targets must have at least one number"],
    ["NaN", () => regressionScores([1], [Number.NaN]), "predictions must be finite, got NaN at 0"],
    ["half a class", () => classificationScores([0.5], [0]), "targets must be whole numbers from 0"],
    ["a third answer", () => rocAuc([0, 2], [1, 2]), "targets must be whole numbers from 0 to 1, got 2 at 1"],
    ["no yes", () => rocAuc([0, 0], [1, 2]), "targets must have a 0 and a 1, got only 0"],
    ["no yes at all", () => averagePrecision([0, 0], [1, 2]), "targets must have a 1, got none"],
    ["a class too many", () => logLoss([2], table), "targets must be whole numbers from 0 to 1, got 2 at 0"],
    [
      "more examples than rows",
      () => logLoss([1, 1], table),
      "targets must have 1 classes for 1 examples, got 2",
    ],
    [
      "a score for a probability",
      () => logLoss([1], { data: Float64Array.of(-1, 2), shape: [1, 2] }),
      "predictions must be from 0 to 1, got -1 at 0",
    ],
    [
      "a score in place of a yes",
      () => brierScore([1, 0], [0.5, 1.5]),
      "predictions must be from 0 to 1, got 1.5 at 1",
    ],
    [
      "no table",
      () => predictedClasses({ data: Float64Array.of(1, 2), shape: [2] }),
      "[examples, classes], got [2]",
    ],
    ["too many likeliest", () => topKAccuracy([1], table, 3), "k must be a whole number from 1 to 2, got 3"],
  ])("%s", (_, run, message) => {
    expect(run).toThrow(message);
  });
});
