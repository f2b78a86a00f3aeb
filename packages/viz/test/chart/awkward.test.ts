import { expect, test } from "vitest";
import {
  barChart,
  type Chart,
  chartFinding,
  classBalanceChart,
  describeChart,
  gradientFlowChart,
  histogramChart,
  kFoldChart,
  landscapeChart,
  layout,
  type LayoutOptions,
  leaderboardChart,
  lineChart,
  lossChart,
  scalingChart,
  scatterChart,
  stepChart,
  validationCurveChart,
} from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";
import { samples } from "../samples.ts";

const itemsOf = (chart: Chart, options?: LayoutOptions) => flatItems(layout(chart, options).items);
const texts = (chart: Chart, role: string, options?: LayoutOptions) =>
  itemsOf(chart, options).flatMap((item) => (item.type === "text" && item.role === role ? [item.text] : []));
const ticks = (chart: Chart) => texts(chart, "tick").toSorted();

test.each([
  ["line of counts", lineChart({ series: [{ y: [1, 2, 1] }] }), ["1", "1", "2", "2", "3"]],
  ["scatter of counts", scatterChart({ series: [{ x: [1, 2], y: [3, 5] }] }), ["1", "2", "3", "4", "5"]],
  ["bar of counts", barChart({ categories: ["a"], series: [{ values: [1] }] }), ["0", "1", "a"]],
  ["histogram of few", histogramChart({ series: [{ values: [0] }] }), ["0", "0", "1", "1", "−1"]],
  [
    "whole hyperparameter",
    validationCurveChart({ parameter: "depth", values: [1, 2], train: [0.5, 0.9], validation: [0.5, 0.7] }),
    ["0.5", "0.6", "0.7", "0.8", "0.9", "1", "2"],
  ],
  [
    "steps of a gradient flow",
    gradientFlowChart({ layers: ["a", "b"], norms: [[1, 1], [1, 1]] }), // prettier-ignore
    ["0", "1", "1", "a", "b"],
  ],
])("a %s labels nothing between whole numbers", (_, chart, expected) => {
  expect(ticks(chart)).toEqual(expected);
});

test("an axis labels a single value, whatever is round beside it", () => {
  const turning = stepChart({ runs: [{ name: "a", positions: [[0, 1, 0, 1], [0, 0, 0, 0]] }] }); // prettier-ignore
  expect(texts(turning, "tick", { width: 550, height: 300 })).toContain("1");
  expect(ticks(lineChart({ series: [{ y: [0.37, 0.37] }] }))).toContain("0.37");
});

test.each([
  ["days", ["2024-02-28", "2024-02-29", "2024-03-01"], ["Feb 28", "Feb 29", "Mar 1"]],
  ["minutes", ["2026-11-03T23:58Z", "2026-11-03T23:59Z", "2026-11-04T00:00Z"], ["23:58", "23:59", "Nov 4"]],
])("an axis of %s labels nothing finer", (_, x, expected) => {
  const chart = lineChart({ x, series: [{ y: [0.1, 0.5, 0.2] }] });
  expect(expected.every((label) => ticks(chart).includes(label))).toBe(true);
  expect(ticks(chart).filter((label) => /:|\d \d|[A-Z]/u.test(label))).toHaveLength(3);
});

test.each([
  [
    "large numbers that differ late",
    scatterChart({ series: [{ x: [1e9 + 1, 1e9 + 3], y: [1, 2] }] }),
    "x from 1,000,000,001 to 1,000,000,003",
  ],
  [
    "ends of lines as the legend has them",
    lineChart({ series: [{ name: "a", y: [-3, -9] }, { name: "b", y: [-3, -9.01] }] }), // prettier-ignore
    "b: 2 values from −3 at 1 to −9.01 at 2",
  ],
  [
    "scores as the picture has them",
    leaderboardChart({ rows: [{ name: "a", score: 99.9999 }, { name: "b", score: 99.9998 }] }), // prettier-ignore
    "1 a (99.9999) and 2 b (99.9998)",
  ],
  [
    "what is no number apart from what lies in no bin",
    histogramChart({ series: [{ values: [1, 2, 9, Number.NaN] }], edges: [0, 3] }),
    "1 value outside the bins. 1 value not finite",
  ],
  [
    "that nothing is hidden of two parameters",
    landscapeChart({ grid: { x: [0, 1], y: [0, 1], values: [1, 2, 3, 4] }, directions: ["a", "b"], parameters: 2 }), // prettier-ignore
    "It has only 2 parameters, so the two directions, a and b, are all there is",
  ],
  [
    "groups without names apart",
    scatterChart({ series: [{ x: [1], y: [1] }, { x: [0], y: [0] }] }), // prettier-ignore
    "Correlations: group 1 none and group 2 none",
  ],
])("the alt text tells %s", (_, chart, expected) => {
  expect(describeChart(chart, "en")).toContain(expected);
});

test.each([
  [
    "a fold that validates on nothing",
    kFoldChart({ labels: ["a", "b"], folds: [{ train: [0, 1], test: [] }] }),
    "Fold 1 has no sample to validate on",
    "1번 폴드에는 검증할 표본이 없어요",
  ],
  [
    "two such folds",
    kFoldChart({ labels: ["a", "b"], folds: [{ train: [0], test: [] }, { train: [0], test: [] }, { train: [1], test: [0] }] }), // prettier-ignore
    "2 of 3 folds have no sample to validate on",
    "폴드 3개 중 2개에는 검증할 표본이 없어요",
  ],
  [
    "losses that only fall",
    scalingChart({ batchSizes: [32, 64], series: [{ name: "a", losses: [0.5, 0.3] }] }),
    "The loss gets no worse up to batch 64",
    "배치 64까지 손실이 나빠지지 않아요",
  ],
])("the finding tells %s", (_, chart, en, ko) => {
  expect([chartFinding(chart, "en"), chartFinding(chart, "ko")]).toEqual([en, ko]);
});

test("a loss beyond what can be drawn leaves the plot at its top", () => {
  const chart = lossChart({ series: [{ name: "a", train: [2, 4, 1e203] }, { name: "b", train: [2, 1, 1] }] }); // prettier-ignore
  const lines = itemsOf(chart).flatMap((item) =>
    item.type === "path" && item.role === "series" ? item.lines.map((line) => Array.from(line)) : [],
  );
  expect(Math.max(...lines.flat().map(Math.abs))).toBeLessThanOrEqual(1e5);
  expect(lines.map((line) => line.length)).toContain(6);
});

test("no epoch is the best of losses that stay", () => {
  const still = lossChart({ series: [{ name: "a", train: [1, 0.5], validation: [1, 1] }] });
  expect(texts(still, "label").filter((text) => text.includes("early stop"))).toEqual([]);
});

test("shares of classes stand in no track that would say that the largest is all", () => {
  const rects = itemsOf(classBalanceChart({ labels: ["a", "a", "b"] })).filter(
    (item) => item.type === "rect" && item.role === "grid",
  );
  expect(rects).toEqual([]);
});

test.each([0.2, 0.5, 0.8])("bars that stand upon others do so %s of the way, too", (progress) => {
  const chart = barChart({ categories: ["a"], series: [{ values: [3] }, { values: [5] }], arrangement: "stacked" }); // prettier-ignore
  const [lower, upper] = itemsOf(chart, { progress }).flatMap((item) =>
    item.type === "rect" && item.role === "bar" ? [item] : [],
  );
  expect(Math.abs(lower!.y - (upper!.y + upper!.height))).toBeLessThan(2);
});

const circles = (progress: number) =>
  itemsOf(samples["line-dates"]!(), { progress }).filter((item) => item.type === "circle" && item.stroke);

test("rings at the points of a line do not come and go", () => {
  expect([0.2, 0.5, 1].map((progress) => circles(progress).length)).toEqual(
    Array.from({ length: 3 }, () => circles(1).length),
  );
});

test("a series that diverges at the first size already has its cross", () => {
  const chart = scalingChart({
    batchSizes: [8, 16],
    series: [
      { name: "linear", losses: [1, 1.1] },
      { name: "same rate", losses: [Number.NaN, Infinity] },
    ],
  });
  const words = layout(chart, { locale: "en" }).items.filter(
    (item) => item.type === "text" && item.text === "diverged",
  );
  expect(words).toHaveLength(1);
});
