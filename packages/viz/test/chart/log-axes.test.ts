import { expect, test } from "vitest";
import { type Chart, layout, lineChart, lossChart, rangeTestChart, scatterChart } from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";

const decades = [1, 10, 100, 1000];
const log = { scale: "log" } as const;
const named = { ...log, name: { ko: "손실", en: "loss" } };

const charts: readonly (readonly [string, Chart, number])[] = [
  ["a line", lineChart({ series: [{ name: "a", y: decades }], axes: { y: log } }), 1],
  ["a named line", lineChart({ series: [{ name: "a", x: decades, y: decades }], axes: { x: named, y: named } }), 2], // prettier-ignore
  ["points", scatterChart({ series: [{ x: decades, y: decades }], axes: { x: log, y: named } }), 2],
  ["losses of the caller's name", lossChart({ series: [{ name: "A", train: decades.toReversed() }], axes: { y: { name: "perplexity" } } }), 1], // prettier-ignore
  ["rates", rangeTestChart({ learningRates: [1e-4, 1e-3, 1e-2, 1e-1], losses: [3, 2, 1, 4] }), 1],
  ["a linear line", lineChart({ series: [{ name: "a", y: decades }] }), 0],
];

test.each(charts)("the logarithmic axes of %s say so", (_, chart, count) => {
  for (const [locale, word] of [
    ["ko", "(로그)"],
    ["en", "(log)"],
  ] as const) {
    // prettier-ignore
    for (const [width, height] of [[550, 350], [400, 300], [330, 240]] as const) { // prettier-ignore
      const texts = flatItems(layout(chart, { width, height, locale }).items);
      const said = texts.filter((item) => item.type === "text" && item.role === "name" && item.text.includes(word)); // prettier-ignore
      expect(said.length, `${locale} ${width} x ${height}`).toBe(count);
    }
  }
});
