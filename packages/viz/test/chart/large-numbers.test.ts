import { expect, test } from "vitest";
import {
  barChart,
  calibrationChart,
  type Chart,
  chartFinding,
  describeChart,
  layout,
  leaderboardChart,
  learningCurveChart,
  lineChart,
  lossChart,
  raceChart,
} from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";

const textsOf = (chart: Chart, role: string): string[] =>
  flatItems(layout(chart).items).flatMap((item) =>
    item.type === "text" && item.role === role ? [item.text] : [],
  );

test("counts and money are written out", () => {
  const won = barChart({
    title: "T",
    categories: ["a", "b"],
    series: [{ values: [12_345_678, 500_000] }],
    value: { format: { prefix: "₩" } },
  });
  expect(chartFinding(won, "en")).toBe("Highest: a, ₩12,345,678");
  expect(textsOf(won, "tick")).toContain("₩10,000,000");
  const members = lineChart({ title: "T", series: [{ name: "members", y: [250_000, 1_234_567] }] });
  expect(chartFinding(members, "ko")).toBe("members가 250,000에서 1,234,567로 늘어요");
  expect(textsOf(members, "tick").filter((label) => label.includes("10⁶"))).toEqual([]);
  expect(textsOf(members, "tick")).toContain("1,000,000");
});

test("scores of a leaderboard are written out", () => {
  const chart = leaderboardChart({
    rows: [
      { name: "a", score: 10_000_000 },
      { name: "b", score: 9_999_999 },
    ],
  });
  expect(textsOf(chart, "value")).toEqual(["10,000,000", "9,999,999"]);
  expect(describeChart(chart, "en")).toContain("1 a (10,000,000) and 2 b (9,999,999)");
});

test("shares that differ by the rounding of sums have the digits of one", () => {
  const chart = calibrationChart({
    series: [
      { name: "a", probabilities: [0, 1, 0.5], labels: [0, 1, 1] },
      { name: "b", probabilities: [0.5, 0.5, 0.5], labels: [1, 0, 1] },
    ],
  });
  expect(chartFinding(chart, "en")).toBe("Both are 16.7 points off on average");
});

test("dates have no format of numbers", () => {
  const chart = lineChart({
    x: ["2026-01", "2027-01"],
    series: [{ name: "a", y: [1, 2] }],
    axes: { x: { format: "percent" } },
  });
  expect(textsOf(chart, "tick").join(" ")).not.toContain("%");
});

const ends = (y: number[]) =>
  textsOf(lineChart({ title: "T", series: [{ name: "a", y }] }), "value").concat(
    textsOf(lossChart({ series: [{ name: "a", train: y }] }), "value"),
  );

test("what crosses a power of ten keeps the decimals of its neighbours", () => {
  expect(ends([97.535_09, 98.1, 101.568_621])).toEqual(["101.6", "101.6"]);
  expect(ends([995.2, 999.7, 1002.4])).toEqual(["1002.4", "1002.4"]);
  expect(ends([9.753_509, 9.81, 10.156_862_1])).toEqual(["10.16", "10.16"]);
});

test.each([[[100.5]], [[100.5, 40]], [[100.5, 200]]])("a bar of 100.5 among %j is not 101", (values) => {
  const chart = barChart({ title: "T", categories: values.map(String), series: [{ values }] });
  expect(textsOf(chart, "value")).toContain("100.5");
  expect(describeChart(chart, "en")).toContain("100.5");
});

test("losses are written out where the ticks beside them are", () => {
  const loss = lossChart({ series: [{ name: "a", train: [5_000_000, 2_500_000] }] });
  expect(textsOf(loss, "tick")).toContain("5,000,000");
  expect(textsOf(loss, "value")).toEqual(["2,500,000"]);
  expect(chartFinding(loss, "en")).toBe("The training loss ends at 2,500,000");
  const axis = [0, 1, 2];
  const values = axis.flatMap(() => [3e6, 4e6, 5e6]);
  const race = raceChart({
    grid: { x: axis, y: axis, values },
    scale: "linear",
    runs: [{ name: "a", positions: [[1, 0.5], [1, 1]], values: [4e6, 3_500_000] }], // prettier-ignore
  });
  expect(textsOf(race, "tick")).toContain("4,000,000");
  expect(describeChart(race, "en")).toContain("a 3,500,000 at");
  const curve = learningCurveChart({ sizes: [10, 20], train: [2e6, 3e6], validation: [4e6, 3_500_000] });
  expect(chartFinding(curve, "en")).toBe("From 10 to 20 rows the validation score fell by 500,000");
  expect(describeChart(curve, "en")).toContain("3,500,000 and 3,000,000 at 20");
});

const bars = (values: number[], format: "number" | "percent" = "number") =>
  barChart({ title: "T", categories: values.map(String), series: [{ values }], value: { format } });

test("very large shares and bars are written as their ticks are", () => {
  const shares = bars([12_345, 30_000], "percent");
  expect(textsOf(shares, "value")).toEqual(["1,234,500%", "3,000,000%"]);
  const trillions = bars([9e11, 3e12]);
  expect(textsOf(trillions, "value")).toEqual(["9×10¹¹", "3×10¹²"]);
  expect(textsOf(bars([5e11, 1e12]), "value")).toEqual(["500,000,000,000", "1,000,000,000,000"]);
});
