import { expect, test } from "vitest";
import * as viz from "../../src/index.ts";
import { layout } from "../../src/index.ts";

// more than can be the arguments of one call
const count = 150_000;
const many = <Made>(make: (i: number) => Made) => Array.from({ length: count }, (_, i) => make(i));
const grid = { x: [0, 1], y: [0, 1], values: [0, 1, 2, 3] };
const run = (i: number) => ({ name: `a${i}`, positions: [[0, 1], [0, 1]], values: [1, i] }); // prettier-ignore

const charts: readonly (readonly [string, () => viz.Chart])[] = [
  ["losses", () => viz.lossChart({ series: many((i) => ({ name: `a${i}`, train: [2, 1, i] })) })],
  ["schedules", () => viz.scheduleChart({ schedules: many((i) => ({ name: `a${i}`, values: [i, 1] })) })],
  ["steps", () => viz.stepChart({ runs: many((i) => ({ name: `a${i}`, positions: [[0, i]] })) })],
  [
    "scalings",
    () => viz.scalingChart({ batchSizes: [1, 2], series: many((i) => ({ name: `a${i}`, losses: [1, i] })) }),
  ],
  ["runs of a race", () => viz.raceChart({ grid, runs: many(run) })],
  ["runs over a relief", () => viz.surfaceChart({ grid, runs: many(run) })],
  ["lines", () => viz.lineChart({ series: many((i) => ({ name: `a${i}`, y: [1, i] })) })],
  [
    "series of bars",
    () => viz.barChart({ categories: ["a"], series: many((i) => ({ name: `a${i}`, values: [i] })) }),
  ],
  [
    "rankings",
    () => viz.rocChart({ series: many((i) => ({ name: `a${i}`, scores: [0.1, 0.2], labels: [0, 1] })) }),
  ],
  ["layers", () => viz.gradientFlowChart({ layers: many((i) => `l${i}`), norms: many((i) => [i + 1]) })],
  [
    "folds",
    () => viz.kFoldChart({ labels: many((i) => i % 2), folds: many((i) => ({ train: [0], test: [i] })) }),
  ],
  ["classes", () => viz.classBalanceChart({ labels: many((i) => `c${i}`) })],
  [
    "panels",
    () => {
      const chart = viz.lineChart({ series: [{ y: [1, 2] }] });
      return viz.smallMultiplesChart({ panels: many((i) => ({ name: `p${i}`, chart })) });
    },
  ],
];

test.each(charts)("so many %s make a picture and words", (_, make) => {
  const chart = make();
  expect(layout(chart).items.length).toBeGreaterThan(3);
  expect(viz.describeChart(chart, "ko").length).toBeGreaterThan(20);
});
