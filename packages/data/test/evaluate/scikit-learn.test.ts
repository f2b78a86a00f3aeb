import { expect, test } from "vitest";
import {
  accuracy,
  balancedAccuracy,
  crossValidate,
  crossValPredict,
  gridCandidates,
  groupKFold,
  kFold,
  learningCurve,
  macroF1,
  meanAbsoluteError,
  meanSquaredError,
  negative,
  nestedCrossValidate,
  permutationTest,
  r2,
  type ScoreTable,
  search,
  shuffleSplit,
  stratifiedKFold,
  validationCurve,
} from "../../src/index.ts";
import { readReference } from "../reference.ts";
import { centroid, groups, labels, line, x, y } from "./estimators.ts";

interface Reference {
  readonly crossValidate: Record<string, number[]>;
  readonly classify: Record<string, number[]>;
  readonly predict: number[];
  readonly learningCurve: { sizes: number[]; train: number[][]; test: number[][] };
  readonly validationCurve: { train: number[][]; test: number[][] };
  readonly permutation: { score: number; scores: number[]; p: number };
  readonly groupedPermutation: { score: number; scores: number[]; p: number };
  readonly search: { mean: number[]; std: number[]; rank: number[]; best: number };
  readonly nested: number[];
}
const reference = readReference("evaluate.json") as Reference;
const data = { inputs: x, targets: y };
const classes = { inputs: x, targets: labels };

/** The largest relative difference; infinite where there is not one value for each of theirs. */
function gap(own: readonly number[], theirs: readonly number[]): number {
  if (own.length !== theirs.length) return Infinity;
  return Math.max(...own.map((value, i) => Math.abs(value - theirs[i]!) / Math.max(1, Math.abs(theirs[i]!))));
}

const values = (table: ScoreTable | undefined, name: string) => table?.[name]?.values ?? [];

test("crossValidate, train scores included", async () => {
  const splitter = kFold({ nSplits: 5, shuffle: true, randomState: 3 });
  const scoring = { mse: negative(meanSquaredError), mae: negative(meanAbsoluteError), r2 };
  const result = await crossValidate(splitter, data, line, { scoring, returnTrainScore: true });
  for (const name of Object.keys(scoring)) {
    expect(gap(values(result.test, name), reference.crossValidate[`test_${name}`]!)).toBeLessThan(1e-12);
    expect(gap(values(result.train, name), reference.crossValidate[`train_${name}`]!)).toBeLessThan(1e-12);
  }
});

test("metrics of classes", async () => {
  const splitter = stratifiedKFold({ nSplits: 4, shuffle: true, randomState: 8 });
  const scoring = { accuracy, balanced: balancedAccuracy, f1: macroF1 };
  const result = await crossValidate(splitter, classes, centroid, { scoring });
  for (const name of Object.keys(scoring))
    expect(gap(values(result.test, name), reference.classify[`test_${name}`]!)).toBeLessThan(1e-12);
});

test("crossValPredict", async () => {
  const predicted = await crossValPredict(groupKFold({ nSplits: 4 }), { ...data, groups }, line);
  expect(gap(predicted as number[], reference.predict)).toBeLessThan(1e-12);
});

test("learningCurve", async () => {
  const curve = await learningCurve(kFold({ nSplits: 4 }), data, line, {
    scoring: { r2 },
    shuffle: true,
    randomState: 5,
  });
  expect(curve.map(({ value }) => value)).toEqual(reference.learningCurve.sizes);
  for (const [i, { test: own, train }] of curve.entries()) {
    expect(gap(values(own, "r2"), reference.learningCurve.test[i]!)).toBeLessThan(1e-12);
    expect(gap(values(train, "r2"), reference.learningCurve.train[i]!)).toBeLessThan(1e-12);
  }
});

test("validationCurve", async () => {
  const settings = [{ ridge: 0 }, { ridge: 10 }, { ridge: 1000 }];
  const splitter = shuffleSplit({ nSplits: 3, randomState: 2 });
  const curve = await validationCurve(splitter, data, line, settings, {
    scoring: { mse: negative(meanSquaredError) },
  });
  for (const [i, { test: own, train }] of curve.entries()) {
    expect(gap(values(own, "mse"), reference.validationCurve.test[i]!)).toBeLessThan(1e-12);
    expect(gap(values(train, "mse"), reference.validationCurve.train[i]!)).toBeLessThan(1e-12);
  }
});

test("permutationTest, within groups too", async () => {
  const options = { scoring: accuracy, nPermutations: 19, randomState: 4 };
  const plain = await permutationTest(stratifiedKFold({ nSplits: 3 }), classes, centroid, options);
  expect(
    gap(
      [plain.score, plain.pValue, ...plain.permutationScores],
      [reference.permutation.score, reference.permutation.p, ...reference.permutation.scores],
    ),
  ).toBeLessThan(1e-12);
  const grouped = await permutationTest(groupKFold({ nSplits: 3 }), { ...data, groups }, line, {
    scoring: r2,
    nPermutations: 7,
    randomState: 6,
  });
  expect(
    gap(
      [grouped.score, grouped.pValue, ...grouped.permutationScores],
      [
        reference.groupedPermutation.score,
        reference.groupedPermutation.p,
        ...reference.groupedPermutation.scores,
      ],
    ),
  ).toBeLessThan(1e-12);
});

test("search over a grid", async () => {
  const candidates = gridCandidates({ shrink: [0, 0.3, 0.3, 0.9, 1] });
  const { rows, best } = await search(stratifiedKFold({ nSplits: 5 }), classes, centroid, candidates, {
    scoring: accuracy,
  });
  expect(
    gap(
      rows.map(({ mean }) => mean),
      reference.search.mean,
    ),
  ).toBeLessThan(1e-12);
  expect(
    gap(
      rows.map(({ std }) => std),
      reference.search.std,
    ),
  ).toBeLessThan(1e-12);
  expect(rows.map(({ rank }) => rank)).toEqual(reference.search.rank);
  expect(best.settings?.shrink).toBe(reference.search.best);
});

test("nestedCrossValidate", async () => {
  const candidates = gridCandidates({ ridge: [0, 5, 50, 500] });
  const outer = kFold({ nSplits: 4, shuffle: true, randomState: 1 });
  const nested = await nestedCrossValidate(outer, kFold({ nSplits: 3 }), data, line, candidates, {
    scoring: negative(meanAbsoluteError),
  });
  expect(gap(nested.test.values, reference.nested)).toBeLessThan(1e-12);
  expect(nested.optimism).toBeCloseTo(nested.inner.mean - nested.test.mean, 12);
});
