import { expect, test } from "vitest";
import {
  barChart,
  type Chart,
  chartFinding,
  layout,
  lineChart,
  raceChart,
  smallMultiplesChart,
} from "../../src/index.ts";
import { flatItems, type Item } from "../../src/scene/scene.ts";

const panels = (count: number, chartOf: (i: number) => Chart) =>
  smallMultiplesChart({
    panels: Array.from({ length: count }, (_, i) => ({ name: `server ${i + 1}`, chart: chartOf(i) })),
  });

const two = (top: number, name = "members") =>
  lineChart({
    series: [
      { name: "messages", y: [1000, 2000, top] },
      { name, y: [1200, 1500, 1800] },
    ],
  });

const textsOf = (chart: Chart, width: number, height: number, locale: "ko" | "en" = "en") =>
  flatItems(layout(chart, { width, height, locale }).items).flatMap((item) =>
    item.type === "text" ? [item] : [],
  );

/** From the highest to the lowest point of the lines of each panel's grid. */
const plotHeights = (items: readonly Item[]) =>
  items.flatMap((item) => {
    if (item.type !== "group") return [];
    const ends = item.items.flatMap((part) => (part.type === "path" && part.role === "axis" ? [part.lines[0]![1]!] : [])); // prettier-ignore
    const titles = item.items.flatMap((part) => (part.type === "text" && part.role === "legend" ? [part.y] : [])); // prettier-ignore
    return ends.length > 0 && titles.length > 0 ? [Math.max(...ends) - Math.max(...titles)] : [];
  });

test.each([
  [550, 350],
  [400, 300],
  [330, 240],
])("panels of the same lines share one legend and stay high, %i x %i", (width, height) => {
  const chart = panels(12, (i) => two(2700 + 600 * i));
  const names = textsOf(chart, width, height).filter(({ text }) => text === "messages");
  expect(names.length).toBe(1);
  const heights = plotHeights(layout(chart, { width, height }).items);
  expect(heights.length).toBeGreaterThan(1);
  for (const each of heights) expect(each).toBeGreaterThan(30);
});

test("panels of other lines keep legends of their own", () => {
  const chart = panels(4, (i) => two(2700, `members ${i}`));
  const names = textsOf(chart, 550, 350).map(({ text }) => text);
  for (const i of [0, 1, 2, 3]) expect(names).toContain(`members ${i}`);
  expect(names.filter((text) => text === "messages").length).toBe(4);
});

test.each([
  ["ko", "축의 눈금은 그림마다 달라요"],
  ["en", "axes differ between panels"],
] as const)("axes that differ are said to, axes that do not are not (%s)", (locale, words) => {
  const said = (chart: Chart) => textsOf(chart, 550, 350, locale).some(({ text }) => text.includes(words));
  expect(said(panels(4, (i) => two(2700 + 900 * i)))).toBe(true);
  expect(said(panels(12, (i) => two(2700 + 900 * i)))).toBe(true);
  expect(said(panels(4, () => two(2700)))).toBe(false);
});

test.each([
  [550, 350, 12],
  [400, 300, 6],
  [330, 240, 6],
  [330, 200, 3],
])("of twelve panels as many are drawn as can be read, %i x %i", (width, height, count) => {
  const chart = panels(12, (i) => lineChart({ series: [{ name: "messages", y: [1000, 2000, 2700 + 600 * i] }] })); // prettier-ignore
  for (const locale of ["ko", "en"] as const) {
    const said = textsOf(chart, width, height, locale).map(({ text }) => text);
    expect(said.filter((text) => /^server \d+$/u.test(text)).length).toBe(count);
    expect(said.filter((text) => text.includes("…"))).toEqual([]);
    const note = said.find((text) => text.includes(locale === "ko" ? "축의 눈금" : "axes differ"));
    expect(note).toContain(count === 12 ? "" : `${12 - count}`);
  }
});

const axis = Array.from({ length: 21 }, (_, i) => -2 + i / 5);
const race = (k: number) =>
  raceChart({
    grid: { x: axis, y: axis, values: axis.flatMap((y) => axis.map((x) => x * x + (1 + k) * y * y)) },
    runs: ["SGD", "Momentum", "Adam"].map((name, i) => ({
      name,
      positions: [0, 1].map((side) => Array.from({ length: 30 }, (_, t) => 1.8 * Math.cos((side * t) / (2 + i + k)) * Math.exp(-t / (8 + i)))), // prettier-ignore
      values: Array.from({ length: 30 }, (_, t) => Math.exp(-t / (8 + i))),
    })),
  });

test.each([
  [550, 350],
  [400, 300],
  [330, 240],
  [330, 200],
])("races have one legend, though the best of each is another, %i x %i", (width, height) => {
  const legends = textsOf(panels(4, race), width, height).filter(({ role }) => role === "legend");
  for (const name of ["SGD", "Momentum", "Adam"])
    expect(legends.filter(({ text }) => text === name).length).toBe(1);
});

test("of panels of bars every bar is named and says its value, on a phone too", () => {
  const categories = ["기울기", "평균", "크기로 나눔", "학습률을 곱함"];
  const bars = (values: readonly number[]) =>
    barChart({ categories, direction: "horizontal", series: [{ name: "방향", values }] });
  const chart = smallMultiplesChart({
    columns: 2,
    panels: [
      { name: "방향", chart: bars([0.278, 0.25, 0.801, 0.801]) },
      { name: "길이", chart: bars([48.2, 61.9, 1.39, 0.416]) },
    ],
  });
  for (const [width, height] of [
    [550, 350],
    [400, 300],
    [330, 240],
    [330, 200],
  ] as const) {
    const said = textsOf(chart, width, height, "ko");
    const names = said.filter(({ role }) => role === "tick").map(({ text }) => text);
    for (const name of categories) expect(names.filter((text) => text === name).length).toBe(2);
    const values = said.filter(({ role }) => role === "value").map(({ text }) => text);
    expect(values).toHaveLength(8);
  }
  expect(chartFinding(chart, "en")).toBe("방향 – Highest: 크기로 나눔 and 학습률을 곱함, 0.801");
});
