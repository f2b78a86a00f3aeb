import { expect, test } from "vitest";
import {
  type Chart,
  chartFinding,
  layout,
  lineChart,
  lossChart,
  rangeTestChart,
  scatterChart,
} from "../../src/index.ts";
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

test("a correlation on logarithmic axes is of what is drawn, and says so", () => {
  const x = [1, 10, 100, 1000, 10_000];
  const power = (axes: object) => scatterChart({ series: [{ x, y: x.map((each) => each ** 3) }], axes });
  expect(chartFinding(power({ x: log, y: log }), "en")).toBe("y rises with x: correlation 1 (log)");
  expect(chartFinding(power({ x: log, y: log }), "ko")).toBe("x가 커지면 y도 커져요: 상관계수 1(로그)");
  expect(chartFinding(power({}), "en")).toBe("y rises with x: correlation 0.995");
  expect(chartFinding(power({ y: log }), "en")).toMatch(/correlation 0\.\d+ \(log\)$/u);
});
