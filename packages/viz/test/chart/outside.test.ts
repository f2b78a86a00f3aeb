import { expect, test } from "vitest";
import {
  barChart,
  calibrationChart,
  type Chart,
  decisionChart,
  describeChart,
  gradientFlowChart,
  heatmapChart,
  histogramChart,
  landscapeChart,
  layout,
  learningCurveChart,
  lineChart,
  lossChart,
  raceChart,
  rangeTestChart,
  rocChart,
  scalingChart,
  scatterChart,
  scheduleChart,
  stepChart,
  surfaceChart,
  validationCurveChart,
} from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";

const grid = { x: [-1, 0, 1], y: [-1, 0, 1], values: [2, 1, 2, 1, 0, 1, 2, 1, 2] };
const far = { name: "A", positions: [[0.9, 0.1], [0.9, 0.1]], values: [1, 0.2] }; // prettier-ignore
const low = (high: number) => ({ axes: { y: { domain: [0, high] as const } } });

test.each<[string, Chart, number]>([
  ["line", lineChart({ series: [{ name: "a", y: [1, 5] }], ...low(2) }), 1],
  ["loss", lossChart({ series: [{ name: "A", train: [2, 1] }, { name: "B", train: [2, 5] }], axes: { x: { domain: [1, 1.5] } } }), 2], // prettier-ignore
  ["schedule", scheduleChart({ schedules: [{ name: "s", values: [0.1, 0.5, 0.2] }], ...low(0.3) }), 1],
  ["scaling", scalingChart({ batchSizes: [1, 2], series: [{ name: "s", losses: [1, 3] }], ...low(2) }), 1],
  ["learning curve", learningCurveChart({ sizes: [1, 2], train: [0.9, 0.9], validation: [0.2, 0.3], axes: { y: { domain: [0.5, 1] } } }), 2], // prettier-ignore
  ["validation curve", validationCurveChart({ parameter: "C", values: [1, 2], train: [0.9, 0.9], validation: [0.2, 0.3], axes: { y: { domain: [0.5, 1] } } }), 2], // prettier-ignore
  ["range test", rangeTestChart({ learningRates: [0.1, 1, 10], losses: [2, 1, 9], ...low(3) }), 1],
  ["ROC", rocChart({ series: [{ scores: [1, 2, 3, 4], labels: [0, 1, 0, 1] }], axes: { x: { domain: [0, 0.4] } } }), 3], // prettier-ignore
  ["calibration", calibrationChart({ series: [{ probabilities: [0.2, 0.9], labels: [0, 1] }], axes: { x: { domain: [0, 0.5] } } }), 1], // prettier-ignore
  ["scatter", scatterChart({ series: [{ x: [1, 2, 3], y: [1, 2, 9] }], ...low(4) }), 1],
  ["histogram", histogramChart({ edges: [0, 1, 2, 3], series: [{ name: "h", counts: [1, 9, 1] }], axes: { x: { domain: [0, 2] } } }), 1], // prettier-ignore
  ["heatmap", heatmapChart({ x: { name: "x", values: [1, 2] }, y: { name: "y", values: ["a", "b"] }, values: [1, 9, 1, 9], axes: { x: { domain: [0, 1] } } }), 2], // prettier-ignore
  ["decision", decisionChart({ x: [0, 1], y: [0, 1], frames: [{ values: [0, 1, 0, 1] }], classNames: ["a", "b"], points: { x: [0, 1], y: [0, 1], labels: [0, 1] }, ...low(0.5) }), 1], // prettier-ignore
  ["step", stepChart({ runs: [{ name: "s", positions: [[0, 1, 9, 10]] }], ...low(2) }), 1],
  ["gradient flow", gradientFlowChart({ layers: ["a"], steps: [1, 2, 3], norms: [[1, 1, 1]], axes: { x: { domain: [1, 2] } } }), 1], // prettier-ignore
  ["landscape", landscapeChart({ grid, directions: ["a", "b"], parameters: 9, path: { x: [0.9, 0], y: [0, 0] }, axes: { x: { domain: [-0.5, 0.5] } } }), 1], // prettier-ignore
  ["surface", surfaceChart({ grid, runs: [far], axes: { x: { domain: [-0.5, 0.5] } } }), 1],
])("%s: what lies outside the axes is counted", (_, chart, count) => {
  expect(describeChart(chart, "en")).toMatch(
    new RegExp(`\\. ${count} ${count === 1 ? "value" : "values"} outside the axes\\.`, "u"),
  );
  expect(describeChart(chart, "ko")).toContain(`축 밖의 값 ${count}개.`);
});

test("a run that leaves a picture that the caller made smaller is said to leave it", () => {
  const chart = raceChart({ grid, runs: [far], axes: { x: { domain: [-0.5, 0.5] } } });
  expect(describeChart(chart, "en")).toContain("A leaves the picture.");
});

const bars = (
  values: number[],
  domain: [number, number],
  rest: Partial<Parameters<typeof barChart>[0]> = {},
) =>
  barChart({ categories: values.map((_, i) => `c${i}`), series: [{ values }], value: { domain }, ...rest });
const arrows = (chart: Chart) =>
  flatItems(layout(chart).items).filter((item) => item.type === "path" && item.role === "mark");

test.each(["vertical", "horizontal"] as const)(
  "a bar that the axis cuts is marked and counted, %s",
  (direction) => {
    const chart = bars([5, 50, 8, -20], [-10, 10], { direction });
    expect(describeChart(chart, "en")).toContain("2 values outside the axes.");
    expect(describeChart(chart, "ko")).toContain("축 밖의 값 2개.");
    expect(arrows(chart).flatMap((item) => (item.type === "path" ? item.lines : []))).toHaveLength(2);
    expect(arrows(bars([5, 8], [0, 10]))).toEqual([]);
  },
);

test("stacks are cut by their sums", () => {
  const chart = barChart({
    categories: ["a", "b"],
    series: [{ name: "p", values: [6, 1] }, { name: "q", values: [6, 1] }], // prettier-ignore
    arrangement: "stacked",
    value: { domain: [0, 10] },
  });
  expect(describeChart(chart, "en")).toContain("1 value outside the axes.");
  expect(arrows(chart)).toHaveLength(1);
});

test("bars that do not begin at 0 are said not to", () => {
  expect(describeChart(bars([92, 98], [90, 100]), "en")).toContain("Bars begin at 90, not at 0.");
  expect(describeChart(bars([92, 98], [90, 100]), "ko")).toContain("막대는 0이 아니라 90에서 시작해요.");
  expect(describeChart(bars([92, 98], [0, 100]), "en")).not.toContain("not at 0");
});
