import { expect, test } from "vitest";
import {
  type Chart,
  chartFinding,
  describeChart,
  heatmapChart,
  landscapeChart,
  layout,
  lossChart,
  raceChart,
  rocChart,
  scalingChart,
  scatterChart,
  scheduleChart,
  validationCurveChart,
} from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";

const texts = (chart: Chart): string[] =>
  flatItems(layout(chart).items).flatMap((item) => (item.type === "text" ? [item.text] : []));

const near = [0.9998, 0.99985, 0.99995, 0.9999];
const curves = lossChart({
  series: [
    { name: "A", train: [2, 1.0044] },
    { name: "B", train: [2, 1.0049] },
  ],
});

test.each<[string, Chart, string, string]>([
  [
    "validation curve",
    validationCurveChart({ parameter: "C", values: [1, 2, 3, 4], train: [1, 1, 1, 1], validation: near }),
    "Validation is best at C = 3 (0.99995)",
    "best 0.99995 at C = 3",
  ],
  [
    "grid search",
    heatmapChart({ x: { name: "C", values: [1, 2] }, y: { name: "g", values: [1, 2] }, values: near }),
    "Best score 0.99995 at C = 1, g = 2",
    "0.99995",
  ],
  ["loss", curves, "A ends lowest at 1.0044", "1.0044"],
])(
  "the best of a %s is written as its neighbours are, in the finding and the picture",
  (_, chart, finding, drawn) => {
    expect(chartFinding(chart, "en")).toBe(finding);
    expect(texts(chart)).toContain(drawn);
  },
);

test("what is told of several is told with digits that tell them apart", () => {
  expect(describeChart(curves, "en")).toContain("A from 2 to 1.0044 and B from 2 to 1.0049");
  const ends = scheduleChart({
    schedules: [
      { name: "A", values: [1, 0.1004] },
      { name: "B", values: [1, 0.1009] },
    ],
  });
  expect(describeChart(ends, "en")).toContain("A ends lowest (0.1004)");
  expect(describeChart(ends, "en")).toContain("ends at 0.1009");
  const scaling = scalingChart({ batchSizes: [8, 16], series: [{ name: "A", losses: [0.1001, 0.1009] }] });
  expect(describeChart(scaling, "en")).toContain("0.101 at 16");
});

const height = (x: number, y: number) => x * x - y * y;

/** A run along the ridge that comes to rest. */
const stopping = (name: string, end: number) => {
  const xs = Array.from({ length: 40 }, (_, i) => Math.max(end, 1.5 - i / 10));
  return { name, positions: [xs, xs.map(() => 0)], values: xs.map((x) => height(x, 0)) };
};

test("runs that are stuck at losses of their own are not said to be stuck at one", () => {
  const axis = Array.from({ length: 41 }, (_, i) => (i - 20) / 10);
  const grid = { x: axis, y: axis, values: axis.flatMap((y) => axis.map((x) => height(x, y))) };
  const race = raceChart({ grid, runs: [stopping("A", 0.2), stopping("B", 0.8)] });
  expect(chartFinding(race, "en")).toBe("A and B are stuck at a loss of 0.04 to 0.64; there is lower ground");
  expect(chartFinding(race, "ko")).toBe("A와 B가 더 낮은 곳을 두고 손실 0.04~0.64에 멈췄어요");
});

test("a flat landscape has no range to tell", () => {
  const axis = [-1, 0, 1];
  const grid = { x: axis, y: axis, values: axis.flatMap(() => [2, 2, 2]) };
  const flat = landscapeChart({ grid, directions: ["a", "b"], parameters: 9 });
  expect(describeChart(flat, "en")).not.toContain("2 to 2");
  expect(describeChart(flat, "ko")).not.toContain("2에서 2");
});

test("points that share a place are not said to lie from there to there", () => {
  const chart = scatterChart({ series: [{ x: [1, 2, 3], y: [1, 1, 1] }] });
  expect(describeChart(chart, "en")).toContain("x from 1 to 3. y 1 throughout.");
  expect(describeChart(chart, "ko")).toContain("y는 모두 1.");
});

test("what guessing has is told as the average precision beside it", () => {
  const series = [{ name: "A", scores: [0.9, 0.8, 0.7, 0.1], labels: [1, 1, 0, 0] }];
  const chart = rocChart({ curve: "precision-recall", series });
  expect(describeChart(chart, "en")).toContain("A has an average precision of 1. Guessing has 0.5.");
});
