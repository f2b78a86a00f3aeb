import { expect, test } from "vitest";
import { chartFinding, describeChart, histogramChart, layout } from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";

const edges = [0, 1, 2, 3, 4, 5];
const counts = [10, 10, 11, 10, 10];

test("a bin with the most in it is not most", () => {
  const chart = histogramChart({ title: "T", edges, series: [{ name: "age", counts }] });
  expect(chartFinding(chart, "en")).toBe("The fullest bin of age is 2 to 3 (22%)");
});

test("half is said of half only", () => {
  const dice = Array.from({ length: 60 }, (_, i) => 1 + (i % 6));
  const chart = histogramChart({ title: "T", series: [{ values: dice }] });
  expect(chartFinding(chart, "en")).toBe("67% lie between 2 and 5");
  expect(chartFinding(chart, "ko")).toBe("67%가 2에서 5 사이에 있어요");
});

test("series of counts have fullest bins, not medians", () => {
  const series = [
    { name: "men", counts },
    { name: "women", counts: [1, 1, 1, 1, 9] },
  ];
  const chart = histogramChart({ title: "T", edges, series });
  expect(chartFinding(chart, "en")).toBe("Fullest bins: men 2 to 3 (22%) and women 4 to 5 (69%)");
});

test("bins that differ in width have areas that compare", () => {
  const chart = histogramChart({ title: "T", edges: [0, 1, 5, 10, 100], series: [{ counts: [5, 4, 5, 9] }] });
  const bars = flatItems(layout(chart).items).flatMap((item) =>
    item.type === "rect" && item.role === "bar" ? [item] : [],
  );
  const heights = bars.map(({ height }) => height / bars[0]!.height);
  expect(heights.map((height) => Number(height.toFixed(3)))).toEqual([1, 0.2, 0.2, 0.02]);
  expect(describeChart(chart, "en")).toContain("Bins differ in width: heights are per 1.");
  expect(chartFinding(chart, "en")).toBe("The densest bin of the values is 0 to 1 (22%)");
  expect(describeChart(chart, "en")).toContain("The fullest is 10 to 100 (39%).");
  expect(describeChart(chart, "ko")).toContain(
    "0에서 1 사이에 가장 빽빽해요(22%). 가장 많은 구간은 10에서 100(39%).",
  );
  const several = histogramChart({
    title: "T",
    edges: [0, 1, 5, 10],
    series: [
      { name: "a", counts: [3, 4, 5] },
      { name: "b", counts: [1, 4, 1] },
    ],
  });
  expect(chartFinding(several, "en")).toBe("Densest bins: a 0 to 1 (25%) and b 2 bins alike");
});
