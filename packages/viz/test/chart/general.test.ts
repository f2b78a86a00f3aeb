import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  barChart,
  chartFinding,
  describeChart,
  histogramChart,
  layout,
  lineChart,
  renderSvg,
  revive,
  scatterChart,
} from "../../src/index.ts";
import { chooseEdges, countBins } from "../../src/chart/bins.ts";
import { flatItems } from "../../src/scene/scene.ts";

const textsOf = (scene: ReturnType<typeof layout>) =>
  flatItems(scene.items).flatMap((item) => (item.type === "text" ? [item.text] : []));

const line = (...ys: readonly (readonly number[])[]) =>
  lineChart({ series: ys.map((y, i) => ({ name: "ABC"[i]!, y })) });

test("a gap on a logarithmic axis is a gap, not a fall to the foot of the plot", () => {
  const chart = lineChart({
    series: [{ y: [1, 10, Number.NaN, 100, 0, 1000] }],
    axes: { y: { scale: "log" } },
  });
  const paths = flatItems(layout(chart).items).flatMap((item) =>
    item.type === "path" && item.role === "series" ? item.lines : [],
  );
  expect(paths.map((path) => path.length / 2)).toEqual([2, 2, 2]);
  expect(paths.flatMap((path) => Array.from(path)).every((pixel) => pixel > 0 && pixel < 550)).toBe(true);
});

describe("a line says", () => {
  test.each([
    [line([3, 3, 3]), "A stays at 3"],
    [line([3]), "A: a single value, 3 at 1"],
    [line([1, 2, 5]), "A rises from 1 to 5"],
    [line([5, 4, -1]), "A falls from 5 to −1"],
    [line([2, 9, 1, 2]), "A moves between 1 and 9"],
    [line([Number.NaN, 4, Number.NaN]), "A: a single value, 4 at 2"],
    [line([0.99991, 0.99993]), "A rises from 0.99991 to 0.99993"],
    [line([1, 5], [1, 5]), "Both end at 5"],
    [line([1, 5], [1, 5], [0, 2]), "Highest at the end: A and B, 5"],
    [line([1, 0.13791332], [1, 0.13791328], [0, -2]), "Highest at the end: A and B, 0.138"],
    [line([]), "No data yet"],
    [line([Number.NaN, Infinity]), "No data yet"],
    [lineChart({ series: [] }), "No data yet"],
  ])("%s: %s", (chart, finding) => {
    expect(chartFinding(chart, "en")).toBe(finding);
  });

  test("how many values are missing or outside the axes", () => {
    const chart = lineChart({
      series: [{ name: "A", y: [1, Number.NaN, 3, 50] }],
      axes: { y: { domain: [0, 10] } },
    });
    expect(describeChart(chart, "en")).toContain("1 value missing. 1 value outside the axes.");
    expect(describeChart(chart, "ko")).toContain("빠진 값 1개. 축 밖의 값 1개.");
  });

  test("what a log axis cannot show is counted", () => {
    const chart = lineChart({ series: [{ name: "A", y: [10, 0, -1, 1] }], axes: { y: { scale: "log" } } });
    expect(describeChart(chart, "en")).toContain("2 values not above 0 left out");
    expect(layout(chart).warnings).toEqual([{ code: "dropped-non-positive", values: { count: 2 } }]);
  });
});

test("ends and bars that tie are labelled alike, without digits that only tell them apart", () => {
  const [one, other] = [0.013791332, 0.013791328];
  const title = "Ends";
  const lines = lineChart({ title, series: [one, other, 2].map((y, i) => ({ name: "ABC"[i]!, y: [1, y] })) });
  const bars = barChart({ title, categories: ["A", "B", "C"], series: [{ values: [one, other, 2] }] });
  for (const chart of [lines, bars]) {
    const texts = textsOf(layout(chart));
    expect(texts.filter((text) => text.startsWith("0.0137"))).toEqual([]);
    expect(texts.filter((text) => text === "0.0138")).toHaveLength(2);
    expect(describeChart(chart, "en")).not.toContain("0.01379");
  }
});

test("whole numbers that tie are labelled as they are", () => {
  const title = "Members";
  const chart = barChart({ title, categories: ["A", "B", "C"], series: [{ values: [10_000, 10_004, 20] }] });
  expect(textsOf(layout(chart))).toEqual(expect.arrayContaining(["10,000", "10,004"]));
});

test("dates given as text, as milliseconds and from JSON make the same picture", () => {
  const y = [1, 2, 4];
  const text = lineChart({ x: ["2026-11-01", "2026-11-02", "2026-11-03"], series: [{ name: "A", y }] });
  const ms = lineChart({
    x: [0, 1, 2].map((i) => Date.UTC(2026, 10, 1 + i)),
    series: [{ name: "A", y }],
    axes: { x: { scale: "time" } },
  });
  expect(renderSvg(ms)).toBe(renderSvg(text));
  expect(renderSvg(revive(JSON.stringify(text)))).toBe(renderSvg(text));
});

test("reference lines and bands are drawn and named, in every language", () => {
  const chart = lineChart({
    x: ["2026-11-01", "2026-11-02", "2026-11-03"],
    series: [
      { name: "A", y: [1, 2, 4] },
      { name: "B", y: [2, 3, 5] },
    ],
    lines: [{ axis: "y", at: 3, name: { ko: "목표", en: "goal" } }],
    bands: [{ axis: "x", from: "2026-11-01", to: "2026-11-02", name: "week" }],
  });
  const { items } = layout(chart, { locale: "ko" });
  expect(textsOf(layout(chart, { locale: "ko" }))).toEqual(expect.arrayContaining(["목표", "week"]));
  expect(items.some((item) => item.type === "rect" && item.opacity === 0.16)).toBe(true);
  expect(items.some((item) => item.type === "path" && item.dash?.[0] === 4 && item.role === "mark")).toBe(
    true,
  );
});

test("the caller's names, formats and domains win", () => {
  const chart = lineChart({
    title: "Price",
    subtitle: { ko: "내 문장", en: "My sentence" },
    x: [1, 2, 3],
    series: [{ y: [1200, 1500, 1900] }],
    axes: {
      x: { name: "round", format: "integer", domain: [0, 4] },
      y: { name: "price", format: { prefix: "$" }, domain: [1000, 2000] },
    },
  });
  const texts = textsOf(layout(chart));
  expect(texts).toEqual(expect.arrayContaining(["Price", "My sentence", "round", "price", "$1200", "$1800"]));
  expect(describeChart(chart, "en")).toContain("price: 3 values from $1200 at 1 to $1900 at 3");
  const percent = barChart({
    categories: ["a", "b"],
    series: [{ values: [0.125, 0.5] }],
    value: { format: "percent", domain: [0, 1] },
  });
  expect(textsOf(layout(percent))).toEqual(expect.arrayContaining(["0%", "100%"]));
  expect(chartFinding(percent, "en")).toBe("Highest: b, 50%");
});

test.each([
  [() => lineChart({ x: [2, 1], series: [] }), "x must be finite and ascending, got 1 at 1"],
  [
    () => lineChart({ x: ["2026-13-01"], series: [] }),
    'x[0] must be an ISO date such as 2026-11-03, got "2026-13-01"',
  ],
  [() => lineChart({ x: [1, 2], series: [{ y: [1] }] }), "series[0].y must hold 2 values, got 1"],
  [() => lineChart({ series: [{ y: [1], low: [] }] }), "series[0].low must hold 1 values, got 0"],
  [() => lineChart({ series: [], axes: { y: { domain: [2, 1] } } }), "axes.y.domain must rise, got 2 to 1"],
  [
    () => lineChart({ series: [], axes: { y: { scale: "log", domain: [0, 1] } } }),
    "axes.y.domain must be positive on a log axis, got 0",
  ],
  [
    () => lineChart({ series: [], axes: { y: { format: { suffix: "x".repeat(13) } } } }),
    "axes.y.format.suffix must hold at most 12 characters, got 13",
  ],
  [
    () => barChart({ categories: ["a"], series: [{ values: [] }] }),
    "series[0].values must hold 1 values, got 0",
  ],
  [() => scatterChart({ series: [{ x: [1], y: [] }] }), "series[0].y must hold 1 values, got 0"],
  [() => histogramChart({ series: [{ counts: [1] }] }), "series[0].counts must come with edges"],
  [
    () => histogramChart({ series: [{ counts: [-1] }], edges: [0, 1] }),
    "series[0].counts must be 0 or more, got -1",
  ],
])("refuses with a sentence: %#", (make, sentence) => {
  expect(make).toThrow(new RangeError(sentence));
});

const bar = (...values: number[]) =>
  barChart({ categories: values.map((_, i) => "abcdef"[i]!), series: [{ name: "n", values }] });

describe("bars say", () => {
  test.each([
    [bar(1, 3, 2), "Highest: b, 3. Lowest: a, 1."],
    [bar(3, 3, 2), "Highest: a and b, 3. Lowest: c, 2."],
    [bar(2, 2), "Both are 2."],
    [bar(5), "a alone: 5."],
    [bar(-1, -3), "Highest: a, −1. Lowest: b, −3."],
    [bar(1, Number.NaN, 2), "Highest: c, 2. Lowest: a, 1. 1 value missing."],
  ])("%#: %s", (chart, sentences) => {
    expect(describeChart(chart, "en")).toContain(sentences);
  });

  test("sums of stacks, parts of both signs among them", () => {
    const chart = barChart({
      categories: ["a", "b"],
      series: [
        { name: "in", values: [5, 4] },
        { name: "out", values: [-3, -1] },
      ],
      arrangement: "stacked",
    });
    expect(describeChart(chart, "en")).toContain("Largest total: b, 3. Smallest: a, 2.");
  });
});

test("negative bars run down from zero, positive ones up", () => {
  const chart = barChart({ categories: ["a", "b"], series: [{ values: [4, -2] }] });
  const [up, down] = flatItems(layout(chart).items).filter(
    (item) => item.type === "rect" && item.role === "bar",
  );
  if (up?.type !== "rect" || down?.type !== "rect") throw new Error("no bars");
  expect(up.y + up.height).toBeCloseTo(down.y, 6);
  expect(up.height / down.height).toBeCloseTo(2, 6);
});

const scatter = (x: number[], y: number[]) => scatterChart({ series: [{ x, y }] });

describe("a scatter says", () => {
  test.each([
    [scatter([1, 2, 3], [2, 4, 6]), "y rises with x: correlation 1"],
    [scatter([1, 2, 3], [6, 4, 2]), "y falls with x: correlation −1"],
    [scatter([1, 2, 3, 4], [1, -1, -1, 1]), "x and y are hardly in a line: correlation 0"],
    [scatter([1, 2, 3], [5, 5, 5]), "No correlation: x or y does not vary"],
    [scatter([1], [1]), "A single point"],
    [scatter([Number.NaN], [1]), "No data yet"],
    [scatter([], []), "No data yet"],
  ])("%#: %s", (chart, finding) => {
    expect(chartFinding(chart, "en")).toBe(finding);
  });
});

const histogram = (...values: number[]) => histogramChart({ series: [{ name: "n", values }] });

describe("a histogram says", () => {
  test.each([
    [histogram(1, 2, 3, 4, 5), "Half lie between 2 and 4"],
    [histogram(7, 7, 7), "All of n are 7"],
    [histogram(1, 7, 7, 7, 7, 9), "Half of n or more are 7"],
    [histogram(4), "n: a single value, 4"],
    [histogram(), "No data yet"],
    [
      histogramChart({ series: [{ name: "n", counts: [1, 5, 2] }], edges: [0, 1, 2, 3] }),
      "The fullest bin of n is 1 to 2 (63%)",
    ],
    [
      histogramChart({ series: [{ name: "n", counts: [5, 5] }], edges: [0, 1, 2] }),
      "2 bins hold equally many of n",
    ],
  ])("%#: %s", (chart, finding) => {
    expect(chartFinding(chart, "en")).toBe(finding);
  });
});

test("every finite number falls into exactly one of the chosen bins", () => {
  const number = fc.oneof(
    fc.double({ noNaN: true, min: -1e200, max: 1e200 }),
    fc.integer({ min: -9, max: 9 }),
  );
  fc.assert(
    fc.property(
      fc.array(number, { minLength: 1 }),
      fc.option(fc.integer({ min: 1, max: 50 })),
      (values, bins) => {
        const column = Float64Array.from(values);
        const edges = chooseEdges([column], bins ?? undefined);
        const { counts, outside } = countBins(column, edges);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
        expect(outside).toBe(0);
        expect(edges.every((edge, i) => i === 0 || edge > edges[i - 1]!)).toBe(true);
      },
    ),
    { numRuns: 500, seed: 9 },
  );
});
