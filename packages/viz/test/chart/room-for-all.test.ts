import { expect, test } from "vitest";
import { barChart, classBalanceChart, confusionChart, layout, smallMultiplesChart } from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";

test("panels whose matrices find no room are left out, and said to be", () => {
  const counts = [
    [5, 3],
    [2, 7],
  ];
  const panels = [1, 2, 3, 4].map((i) => ({
    name: `model ${i}`,
    chart: confusionChart({ counts, classNames: ["cat", "dog"] }),
  }));
  for (const [width, height] of [
    [330, 240],
    [400, 260],
    [550, 350],
  ] as const) {
    const { items, warnings } = layout(smallMultiplesChart({ panels }), { width, height, locale: "en" });
    const cells = flatItems(items).filter(
      ({ type, ...item }) => type === "rect" && "role" in item && item.role === "cell",
    );
    const hidden = Number(warnings.find(({ code }) => code === "folded-panels")?.values["count"] ?? 0);
    expect(cells).toHaveLength(4 * (4 - hidden));
    expect(hidden).toBeLessThan(4);
  }
});

test("a class that the finding names keeps its row where others are folded", () => {
  const labels = Array.from({ length: 14 }, (_, i) => Array.from({ length: 20 - i }, () => `c${i}`)).flat();
  const { items, warnings } = layout(classBalanceChart({ labels }), {
    width: 330,
    height: 240,
    locale: "en",
  });
  const texts = flatItems(items).flatMap((item) => (item.type === "text" ? [item.text] : []));
  expect(warnings.map(({ code }) => code)).toContain("folded-members");
  expect(texts.some((text) => text.includes("times as frequent as c13") || text.includes("c13"))).toBe(true);
  expect(texts).toContain("c13");
});

test("a bar of nothing, one of next to nothing and none at all do not look alike", () => {
  const chart = barChart({
    categories: ["a", "b", "c", "d"],
    series: [{ values: [0, Number.NaN, 0.001, 5] }],
  });
  const marks = flatItems(layout(chart, { width: 330, height: 240 }).items).flatMap((item) =>
    item.type === "rect" && item.role === "mark" ? [item.height] : [],
  );
  expect(marks).toEqual([1.4, 2]);
});
