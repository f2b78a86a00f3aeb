import { expect, test } from "vitest";
import {
  type Chart,
  describeChart,
  kFoldChart,
  layout,
  lossChart,
  raceChart,
  renderSvg,
  scalingChart,
  scheduleChart,
} from "../../src/index.ts";

const runs = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ name: `no${i}`, positions: [[0, 1], [0, 1]], values: [9, i] })); // prettier-ignore
const grid = { x: [0, 1], y: [0, 1], values: [0, 1, 2, 3] };

const dropping: readonly [string, Chart, number, string][] = [
  ["loss", lossChart({ series: [{ name: "A", train: [20, 0, -1, 1] }] }), 1, "1 value below 0 left out."],
  [
    "schedule",
    scheduleChart({ y: "log", schedules: [{ name: "A", values: [-1, 0.01, 0.2, -1] }] }),
    2,
    "2 values below 0 left out.",
  ],
  [
    "scaling",
    scalingChart({ batchSizes: [1, 2, 4], series: [{ name: "A", losses: [1, 0.1, -1] }] }),
    1,
    "1 value below 0 left out.",
  ],
];

test.each(dropping)(
  "what a logarithmic axis cannot show of a %s chart is counted and said",
  (_, chart, count, words) => {
    expect(layout(chart).warnings).toEqual([{ code: "dropped-non-positive", values: { count } }]);
    expect(describeChart(chart, "en")).toContain(words);
  },
);

test.each([
  ["a linear axis", scheduleChart({ schedules: [{ name: "A", values: [-1, 0.1, 0] }] })],
  ["a logarithmic axis with zeros", lossChart({ series: [{ name: "A", train: [2, 0.1, 0] }] })],
  ["values that do not span a decade", lossChart({ series: [{ name: "A", train: [2, -1, 1] }] })],
])("%s drops nothing", (_, chart) => {
  expect(layout(chart).warnings).toEqual([]);
});

test("runs without a colour of their own are counted", () => {
  const chart = raceChart({ grid, runs: runs(9) });
  expect(layout(chart).warnings).toEqual([{ code: "folded-series", values: { count: 4 } }]);
  expect(renderSvg(chart)).toContain(">4 others<");
});

const missing = (chart: Chart, size = {}) =>
  layout(chart, size).warnings.find(({ code }) => code === "missing-signs")?.values["count"];

test("signs that no font has are counted in names, titles and findings alike", () => {
  const two = ["漢", "字"].map((name) => ({ name, validation: [1, 0.5] }));
  expect(missing(lossChart({ subtitle: "", series: two }))).toBe(2);
  expect(missing(lossChart({ subtitle: "", series: two }), { width: 330, height: 260 })).toBe(2);
  expect(missing(lossChart({ subtitle: "漢字", title: "漢", series: [] }))).toBe(3);
  expect(missing(kFoldChart({ subtitle: "漢字", labels: ["a"], folds: [{ train: [], test: [0] }] }))).toBe(2);
});

test("a smoothing out of range is refused", () => {
  for (const smooth of [-1, 1e7, Number.NaN]) {
    expect(() => lossChart({ series: [], smooth })).toThrow(
      new RangeError(`smooth must be 0 to 1000000, got ${smooth}`),
    );
  }
});
