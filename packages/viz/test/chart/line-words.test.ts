import { expect, test } from "vitest";
import { type Chart, chartFinding, describeChart, layout, lineChart } from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";

test("the way of a line is a sentence that can be read aloud, over numbers and over dates", () => {
  const numbers = lineChart({ title: "T", x: [0, 400, 800], series: [{ name: "A", y: [0, 60, 85.1] }] });
  expect(describeChart(numbers, "ko")).toContain(
    "A: 값 3개, 처음 0에는 0, 마지막 800에는 85.1, 최저 0, 최고 85.1.",
  );
  expect(describeChart(numbers, "en")).toContain("A: 3 values from 0 at 0 to 85.1 at 800, lowest 0");
  const dates = lineChart({
    title: "T",
    x: ["2026-11-01", "2026-11-02", "2026-11-03"],
    series: [{ name: "A", y: [5, 9, 6] }],
  });
  expect(describeChart(dates, "ko")).toContain("처음 2026년 11월 1일에는 5, 마지막 2026년 11월 3일에는 6,");
  expect(describeChart(dates, "en")).toContain("from 5 on Nov 1, 2026 to 6 on Nov 3, 2026,");
  expect(chartFinding(dates, "en")).toBe("A rises from 5 to 6");
  expect(describeChart(dates, "en")).toContain("Highest 9 on Nov 2.");
  const times = lineChart({
    title: "T",
    x: ["2026-11-03T08:00", "2026-11-03T09:00"],
    series: [{ name: "A", y: [Number.NaN, 4] }],
  });
  expect(chartFinding(times, "en")).toBe("A: a single value, 4 at 09:00");
  expect(describeChart(times, "ko")).toContain("A: 2026년 11월 3일 09:00에 값 4 하나.");
});

test("ends that tie are told with the digits of the others", () => {
  const series = [
    { name: "A", y: [1.99, 0.269_190_39] },
    { name: "B", y: [0.1, 0.015] },
    { name: "C", y: [0.1, 0.015_000_004] },
  ];
  const chart = lineChart({ title: "T", series });
  expect(chartFinding(chart, "en")).toBe("Highest at the end: A, 0.269");
  expect(describeChart(chart, "en")).toContain("Lowest: B and C, 0.015.");
  const values = flatItems(layout(chart).items).flatMap((item) =>
    item.type === "text" && item.role === "value" ? [item.text] : [],
  );
  expect(values.toSorted()).toEqual(["0.015", "0.015", "0.269"]);
  const alone = lineChart({ title: "T", series: [{ name: "A", y: [1.7, 0.013_840_8, 0.013_840_9] }] });
  expect(chartFinding(alone, "en")).toBe("A falls from 1.7 to 0.0138");
});

const textsOf = (chart: Chart, role: string): string[] =>
  flatItems(layout(chart).items).flatMap((item) =>
    item.type === "text" && item.role === role ? [item.text] : [],
  );

test("the end of a line is read alike in the picture, the finding and the alt text", () => {
  const y = [99.95, 99.99, 99.97];
  const chart = lineChart({ title: "T", series: [{ name: "a", y }] });
  expect(textsOf(chart, "value")).toEqual(["99.97"]);
  expect(chartFinding(chart, "en")).toBe("a rises from 99.95 to 99.97");
  const shares = lineChart({
    title: "T",
    series: [{ name: "a", y: [0.5133, 0.513, 0.5131] }],
    axes: { y: { format: "percent" } },
  });
  expect(textsOf(shares, "value")).toEqual(["51.31%"]);
  expect(describeChart(shares, "en")).toContain("to 51.31%");
  const two = lineChart({ title: "T", series: [{ name: "a", y: [2, 100] }, { name: "b", y: [2, 100.01] }] }); // prettier-ignore
  expect(chartFinding(two, "en")).toBe("Both end at 100");
  expect(describeChart(two, "en")).toContain("b: 2 values from 2 at 1 to 100 at 2, lowest 2, highest 100");
  const one = lineChart({ title: "T", series: [{ name: "a", y: [52.688_621] }] });
  expect(textsOf(one, "tick")).toContain("52.7");
  expect(textsOf(one, "value")).toEqual(["52.7"]);
});

const ending = (...ends: number[]) =>
  lineChart({ title: "T", series: ends.map((end, i) => ({ name: `s${i}`, y: [2 * ends[0]!, end] })) });

test("ends that lie closer than the picture can show are level, whole numbers only when they are equal", () => {
  expect(chartFinding(ending(0.25, 0.250_01), "en")).toBe("Both end at 0.25");
  expect(chartFinding(ending(12_345, 12_346), "en")).toBe("Highest at the end: s1, 12,346");
});

test("a line that is highest or lowest more than once says so", () => {
  const chart = lineChart({ title: "T", series: [{ name: "a", y: [3, 5, 1, 5, 1, 4] }] });
  expect(describeChart(chart, "en")).toContain(
    "Highest 5 at 2, 2 times in all. Lowest 1 at 3, 2 times in all.",
  );
  expect(describeChart(chart, "ko")).toContain("최고 5(2 등 2번). 최저 1(3 등 2번).");
  const plateau = lineChart({ title: "T", series: [{ name: "a", y: [3, 5, 5, 5, 4] }] });
  expect(describeChart(plateau, "en")).toContain("Highest 5 first at 2.");
  expect(describeChart(plateau, "ko")).toContain("최고 5(처음은 2).");
});
