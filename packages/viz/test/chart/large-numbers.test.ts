import { expect, test } from "vitest";
import {
  barChart,
  calibrationChart,
  type Chart,
  chartFinding,
  describeChart,
  layout,
  leaderboardChart,
  lineChart,
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
