import { expect, test } from "vitest";
import {
  type Chart,
  chartFinding,
  describeChart,
  heatmapChart,
  kFoldChart,
  layout,
  learningCurveChart,
  lossChart,
  raceChart,
} from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";

const texts = (chart: Chart, size = {}): string[] =>
  flatItems(layout(chart, size).items).flatMap((item) => (item.type === "text" ? [item.text] : []));
const many = (count: number) => Array.from({ length: count }, (_, i) => i);
const square = { x: { name: "C", values: [1, 2, 3] }, y: { name: "g", values: [1, 2, 3] } };
const foldsOf = (rows: number, tests: readonly number[][]) =>
  tests.map((test_) => ({ test: test_, train: many(rows).filter((row) => !test_.includes(row)) }));

test("the fold that is spoken of is drawn, whatever is left out", () => {
  const tests = many(20).map((k) => (k === 17 ? [50, 52, 54] : [2 * k, 2 * k + 1]));
  const chart = kFoldChart({ labels: many(60).map((i) => i % 2), folds: foldsOf(60, tests) });
  const finding = chartFinding(chart, "en");
  expect(finding).toBe("Fold 18 lacks a class in validation");
  expect(texts(chart, { width: 330, height: 240 })).toContain("Fold 18");
});

test("a grid search of losses speaks of no score, and its colours are told apart by ratio", () => {
  const values = [0.21, 0.5, 1.3, 29, 31, 33, 40, 43, 45];
  const chart = heatmapChart({ ...square, values, better: "lower" });
  const words = describeChart(chart, "en");
  expect(words).toContain("Lowest value 0.21 at C = 1, g = 1");
  expect(words).not.toContain("score");
  const cells = flatItems(layout(chart).items).filter((item) => item.type === "rect" && item.role === "cell");
  const fills = cells.map((cell) => (cell.type === "text" ? "" : cell.fill));
  expect(new Set(fills.slice(-3)).size).toBe(3);
  expect(texts(chart)).toContain("↑ g");
});

test("a matrix without numbers has a key", () => {
  const values = many(400).map((i) => i / 7);
  const axis = { values: many(20) };
  const chart = heatmapChart({ x: { name: "x", ...axis }, y: { name: "y", ...axis }, values });
  expect(texts(chart, { width: 330, height: 200 })).toEqual(expect.arrayContaining(["0", "57"]));
});

test("where a surface has no value it is hatched and said; a level or empty one has no bar", () => {
  const x = Array.from({ length: 31 }, (_, i) => i / 10 - 1);
  const values = x.flatMap((y) => x.map((at) => (at <= 0 ? Number.NaN : at * Math.log(at) + y * y)));
  const run = { name: "A", positions: [[1.9, 0.05], [1, 0.5]], values: [2.2, 0.1] }; // prettier-ignore
  const holed = raceChart({ grid: { x, y: x, values }, runs: [run] });
  expect(texts(holed).join(" ")).toContain("hatched: undefined");
  expect(describeChart(holed, "en")).toContain("of the picture");
  for (const value of [3, Number.NaN]) {
    const chart = raceChart({ grid: { x, y: x, values: values.map(() => value) }, runs: [run] });
    const grounds = flatItems(layout(chart).items).filter((item) => item.role === "ground");
    expect(grounds.length).toBeLessThan(4);
  }
});

test("ticks, labels and words write a number alike", () => {
  const chart = learningCurveChart({
    sizes: [10, 20, 40],
    train: [0.99999, 0.99998, 0.99997],
    validation: [0.9998, 0.9999, 0.99995],
  });
  const shown = texts(chart, { width: 400, height: 300 });
  expect(new Set(shown.filter((text) => text.startsWith("0.999"))).size).toBeGreaterThan(3);
  expect(shown.filter((text) => text === "1").length).toBeLessThan(2);
  expect(describeChart(chart, "en")).toContain("0.99995 and 0.99997 at 40");
});

test("the first value of a trace is counted as step 0", () => {
  const chart = lossChart({ series: [{ name: "A", train: [3, 2, 1] }], start: 0, xName: "step" });
  expect(describeChart(chart, "en")).toContain("1 curve from step 0 to 2");
});

test("three epochs have three whole ticks", () => {
  const chart = lossChart({ series: [{ name: "A", train: [3, 2, 1], validation: [3, 2, 2] }] });
  expect(texts(chart)).toEqual(expect.arrayContaining(["1", "2", "3"]));
  expect(texts(chart)).not.toContain("1.5");
});

test("a learning curve that falls is not said to change little", () => {
  const chart = learningCurveChart({ sizes: [10, 20, 40], train: [1, 1, 1], validation: [0.9, 0.8, 0.6] });
  expect(chartFinding(chart, "en")).toBe("From 20 to 40 rows the validation score fell by 0.2");
});
