import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { countBins, chooseEdges, quantile } from "../../src/chart/bins.ts";
import { calibrationsOf } from "../../src/chart/calibration.ts";
import { linearFit } from "../../src/chart/linear-fit.ts";
import { averagePrecision, rank, readScored, rocArea } from "../../src/chart/ranked-scores.ts";
import { calibrationChart } from "../../src/index.ts";

interface Case {
  readonly labels: number[];
  readonly scores: number[];
  readonly area: number;
  readonly averagePrecision: number;
  readonly falsePositiveRate: number[];
  readonly truePositiveRate: number[];
  readonly precision: number[];
  readonly recall: number[];
  readonly predicted: number[];
  readonly observed: number[];
}
interface Reference {
  readonly cases: Case[];
  readonly fit: { x: number[]; y: number[]; slope: number; intercept: number; correlation: number };
  readonly histogram: { values: number[]; counts: number[]; quartiles: number[] };
}

/** Made by scripts/classifier-reference.py. */
const { cases, fit, histogram }: Reference = JSON.parse(
  readFileSync(join(import.meta.dirname, "../reference/classifiers.json"), "utf8"),
);

const close = (values: ArrayLike<number>) => Array.from(values, (value) => expect.closeTo(value, 10));

test.each(cases)("ranks, areas and precisions of $labels.length rows are scikit-learn's", (known) => {
  const ranked = rank(readScored("s", Float64Array.from(known.scores), known.labels));
  const { truePositives, falsePositives, positives, negatives } = ranked;
  expect(rocArea(ranked)).toBeCloseTo(known.area, 12);
  expect(averagePrecision(ranked)).toBeCloseTo(known.averagePrecision, 12);
  expect(Array.from(truePositives, (count) => count / positives)).toEqual(close(known.truePositiveRate));
  expect(Array.from(falsePositives, (count) => count / negatives)).toEqual(close(known.falsePositiveRate));
  const precision = [...truePositives].map((count, i) => count / (count + falsePositives[i]!)).slice(1);
  expect(precision.toReversed()).toEqual(close(known.precision.slice(-1 - precision.length, -1)));
});

test.each(cases)(
  "the calibration of $labels.length rows is scikit-learn's",
  ({ labels, scores, ...known }) => {
    const chart = calibrationChart({ series: [{ probabilities: scores, labels }], bins: 7 });
    const [calibration] = calibrationsOf(chart);
    expect([...calibration!.predicted]).toEqual(close(known.predicted));
    expect([...calibration!.observed]).toEqual(close(known.observed));
    expect(calibration!.counts.reduce((sum, count) => sum + count, 0)).toBe(labels.length);
  },
);

test("the line and the correlation are NumPy's", () => {
  const { slope, intercept, correlation, count } = linearFit(fit.x, fit.y);
  expect([slope, intercept, correlation]).toEqual(close([fit.slope, fit.intercept, fit.correlation]));
  expect(count).toBe(60);
});

test("bins and quartiles are NumPy's", () => {
  const values = Float64Array.from(histogram.values);
  const { counts, outside } = countBins(values, chooseEdges([values], 12));
  expect([[...counts], outside]).toEqual([histogram.counts, 0]);
  const sorted = values.toSorted();
  expect([0.25, 0.5, 0.75].map((share) => quantile(sorted, share))).toEqual(close(histogram.quartiles));
});
