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
import { flatItems } from "../../src/scene/scene.ts";

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

const falling = (odd: number, smooth: number) => {
  const train = Array.from({ length: 40 }, (_, i) => (i % 9 === 5 ? odd : 3 * 0.8 ** i));
  return lossChart({ series: [{ name: "A", train }], smooth });
};

test("losses below 0 are in no smoothed average of a logarithmic axis, and are said to be left out", () => {
  const chart = falling(-2, 3);
  const curves = flatItems(layout(chart).items).filter(({ role }) => role === "series");
  expect(curves.length).toBe(2);
  expect(layout(falling(Number.NaN, 3)).items).toEqual(expect.arrayContaining(curves));
  expect(describeChart(chart, "en")).toContain("4 values below 0 left out.");
  expect(describeChart(chart, "ko")).toContain("0보다 작은 값 4개는 뺐어요.");
});

const run = (odd: number) => [9, odd, 0.5, 0.4];

test("a loss below 0 of one run is in the mean of several, and not left out of it", () => {
  const chart = lossChart({ series: [{ name: "A", train: [run(2), run(-0.5)] }] });
  expect(layout(chart).warnings).toEqual([]);
  expect(describeChart(chart, "en")).not.toContain("left out");
  const below = lossChart({ series: [{ name: "A", train: [run(2), run(-9)] }] });
  expect(layout(below).warnings).toEqual([{ code: "dropped-non-positive", values: { count: 1 } }]);
});

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
