import { describe, expect, test } from "vitest";
import {
  barChart,
  type Chart,
  describeChart,
  heatmapChart,
  layout,
  lineChart,
  lossChart,
} from "../src/index.ts";
import { flatItems } from "../src/scene/scene.ts";
import { violations } from "./laws.ts";
import { looks } from "./looks.ts";

const long = "x".repeat(500);
const template = "{names;+명:은/는}";

/** Charts that once broke a law, found by chance and made smaller. */
const charts: Readonly<Record<string, Chart>> = {
  "a validation loss below zero on a logarithmic axis": lossChart({
    series: [
      { name: "abc", train: [0], validation: [-1e-300] },
      { name: "Adam", train: [1e-299, 1e-300], validation: [] },
    ],
    y: "log",
    markBest: false,
  }),
  "averages far below each of the losses": lossChart({
    series: [{ name: "Adam", train: [1e-300, -1e-300], validation: [1e-299] }],
    y: "log",
    smooth: 999_999,
  }),
  "a best average below each of the losses": lossChart({
    series: [{ name: "Adam", train: [], validation: [1e-300, 1e-299, -9.46648675588756e-300] }],
    y: "log",
    smooth: 999_999,
  }),
  "averages below zero of losses above it": lossChart({
    series: [{ name: "Adam", train: [0], validation: [1e-300, 1e-299, -1.1000000000017e-299] }],
    y: "log",
    smooth: 999_999,
  }),
  "a wide name of a first column beside rows without names": heatmapChart({
    x: { name: long, values: [template, "{name}", 0, 0, 0, 0] },
    y: { name: long, values: ["\uD800"] },
    values: [0, 0, 0, 0, 0, 0],
    better: "higher",
  }),
  "long names of bars, axes and findings on a low card": barChart({
    categories: [
      "",
      long,
      "</text><script>",
      "b",
      "x",
      "q",
      "학습률이 높은 확률적 경사 하강법",
      "Adam",
      "TP|",
    ],
    series: [
      { name: long, values: [0, 0, 0, 0, 0, 0, 0, 0, 0] },
      { name: long, values: [0, 0, 0, 0, 0, 0, 1e300, 0, 0] },
      { name: long, values: [0, 0, 0, 0, 0, 0, 0, 0, 0] },
      { name: "", values: [0, 0, 1e300, 0, 0, 0, 0, 0, 1e300] },
    ],
    value: { name: "a\u0300\u0301".repeat(50), domain: [85.2, 130_933_699.2] },
    categoryName: "i".repeat(300),
  }),
  "a single line whose last value is wider than the card": lineChart({
    title: "d",
    x: [0, 1.3, 1.6],
    series: [{ name: "d", y: [0, -1e299, Number.POSITIVE_INFINITY] }],
    axes: { y: { format: { prefix: "가나다라마바사아자차카타", suffix: "가나다라마바사아자차카타" } } },
  }),
};

describe.each(Object.entries(charts))("%s", (_, chart) => {
  test.each(looks)("is lawful in $theme, $locale, $width x $height", (look) => {
    expect(violations(chart, look)).toEqual([]);
  });
});

test("a name that looks like one of our phrases is said as it is", () => {
  const names = [template, "{count}", "{high!}", "{n|step|steps}", "$&", "{unit}"] as const;
  for (const name of names) {
    const grid = { name, values: [name, 2] };
    const drawn = [
      barChart({ categories: [name, "b"], series: [{ name, values: [2, 1] }] }),
      heatmapChart({ x: grid, y: grid, values: [1, 2, 3, 4] }),
      lossChart({ series: [name, "b"].map((each) => ({ name: each, train: [2, 1] })) }),
      lineChart({ series: [{ name, y: [2, 1] }], axes: { y: { name } } }),
    ];
    for (const chart of drawn) {
      expect(describeChart(chart, "ko")).toContain(name);
      expect(describeChart(chart, "en")).toContain(name);
      const texts = flatItems(layout(chart).items).map((item) => (item.type === "text" ? item.text : ""));
      expect(texts.some((text) => text.includes(name))).toBe(true);
    }
  }
});
