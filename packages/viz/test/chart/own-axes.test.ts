import { expect, test } from "vitest";
import {
  type Chart,
  chartFinding,
  describeChart,
  heatmapChart,
  layout,
  lossChart,
  rangeTestChart,
  revive,
} from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";
import { violations } from "../laws.ts";
import { ownRows } from "../own-kinds.ts";
import { samples } from "../samples.ts";

const axes = {
  x: { name: { ko: "가로축", en: "across" }, format: { suffix: { ko: "번", en: "×" } } },
  y: { name: { ko: "세로축", en: "upward" }, format: { prefix: "$" } },
};
/** Pictures without an axis: rows, cells of classes, fans of arrows, trees, days, formulas and panels of charts. */
const withoutAxes = new Set([
  "gradient-noise",
  "k-fold",
  "k-fold-sorted",
  "split",
  "class-balance",
  "confusion",
  "genealogy",
  "streak",
  "formula",
  "small-multiples",
  ...Object.keys(ownRows(({ samples: own, domains: drawn }) => (drawn === undefined ? own : {}))),
]);
const withAxes = Object.keys(samples).filter((name) => !withoutAxes.has(name) && !name.startsWith("bar"));

/** A sample with names and formats of a caller's own. */
function named(name: string): Chart {
  const data: Record<string, unknown> = JSON.parse(JSON.stringify(samples[name]!()));
  return revive({ ...data, axes });
}

function textsOf(chart: Chart): string[] {
  return flatItems(layout(chart).items).flatMap((item) => (item.type === "text" ? [item.text] : []));
}

const sizes = [
  { width: 550, height: 350 },
  { width: 330, height: 240 },
  { width: 300, height: 180 },
];

test.each(withAxes)("the axes of %s are named and written as the caller asks", (name) => {
  const chart = named(name);
  const said = textsOf(chart).join("\n");
  expect(said).toMatch(/across/u);
  expect(said).toMatch(/upward/u);
  expect(said).toMatch(/[\d⁰¹²³⁴-⁹]×/u);
  // layers and a probability axis of names hold no numbers to write
  expect(/\$[\d−]/u.test(said)).toBe(name !== "gradient-flow");
  expectLawful(chart);
});

const untitled = (name: string) =>
  describeChart(revive({ ...JSON.parse(JSON.stringify(samples[name]!())), axes }), "en");

// the words of lines name what they are of
test.each(withAxes.filter((name) => !name.startsWith("line")))(
  "the alt text of %s names its axes",
  (name) => {
    expect(describeChart(named(name), "en")).toMatch(/across.*upward|upward.*across/su);
  },
);

test("the names of the axes are those of the title", () => {
  expect(untitled("scaling")).toContain("upward over the across. ");
  expect(untitled("range-test")).toContain("Range test of the across. ");
  expect(untitled("range-test")).toMatch(/across from \S+ .*× to \S+×, 100 in all/u);
  expect(untitled("schedule")).toContain("Schedules of the upward. ");
});

test("units of steps and layers are told as they are drawn", () => {
  const step = describeChart(named("step"), "en");
  expect(step).toContain("SGD: upward from $1.08 to $0.00916");
  const flow = named("gradient-flow");
  expect(describeChart(flow, "en")).toContain("5 layers, across 0× to 59×.");
  expect(textsOf(flow)).toContain("conv1");
  expect(describeChart(named("landscape"), "en")).toContain(
    "across from −1× to 1× across, upward from $−1 to $1 upward".replaceAll("$−", "−$"),
  );
});

test("the values of bars and the scores of cells are written as the caller asks", () => {
  for (const name of ["bar", "bar-stacked", "bar-horizontal", "heatmap"]) {
    const data: Record<string, unknown> = JSON.parse(JSON.stringify(samples[name]!()));
    const chart = revive({ ...data, value: { ...axes.y, domain: [0, 0.5] }, categoryName: axes.x.name });
    const said = textsOf(chart).join("\n");
    expect(said).toMatch(/\$[\d−]/u);
    expect(/across/u.test(said) && /upward/u.test(said)).toBe(name !== "heatmap");
    expect(layout(chart)).not.toEqual(layout(revive({ ...data, value: axes.y, categoryName: axes.x.name })));
    expectLawful(chart);
  }
});

function expectLawful(chart: Chart): void {
  expect(layout(revive(JSON.stringify(chart)))).toEqual(layout(chart));
  for (const size of sizes)
    for (const locale of ["ko", "en"] as const) expect(violations(chart, { ...size, locale })).toEqual([]);
}

const domains: Record<string, { x: [number, number]; y: [number, number] }> = {
  ...ownRows(({ domains: own = {} }) => own),
  race: { x: [0.5, 2.5], y: [0, 1] },
  loss: { x: [50, 120], y: [0.05, 1.2] },
  schedule: { x: [5, 20], y: [0.02, 0.08] },
  scaling: { x: [100, 1000], y: [0.05, 2] },
  "learning-curve": { x: [100, 400], y: [0.7, 0.9] },
  "validation-curve": { x: [0.1, 50], y: [0.6, 0.9] },
  roc: { x: [0.1, 0.5], y: [0.4, 0.8] },
  calibration: { x: [0.2, 0.6], y: [0.3, 0.6] },
  "range-test": { x: [1e-3, 0.1], y: [0.7, 2] },
  landscape: { x: [-0.4, 2], y: [-0.3, 0.2] },
  decision: { x: [0, 1], y: [0, 0.4] },
  step: { x: [10, 40], y: [0.01, 0.1] },
  surface: { x: [0, 3], y: [-1, 1] },
  "gradient-flow": { x: [10, 30], y: [0, 5] },
  "race-diverged": { x: [0, 1], y: [0, 1] },
  "loss-overfit": { x: [3, 12], y: [0.2, 1] },
  "loss-failing": { x: [2, 20], y: [0.1, 1] },
  "line-dates": { x: [Date.UTC(2026, 9, 10), Date.UTC(2026, 9, 20)], y: [10, 200] },
  "line-one": { x: [10, 40], y: [10, 100] },
  scatter: { x: [0, 1], y: [0, 1] },
  "scatter-many": { x: [-1, 1], y: [-1, 1] },
  histogram: { x: [-0.1, 0.1], y: [0, 50] },
  "histogram-two": { x: [-0.1, 0.1], y: [0, 50] },
  "precision-recall": { x: [0.1, 0.5], y: [0.4, 0.8] },
  "decision-classes": { x: [0, 1], y: [0, 0.4] },
  heatmap: { x: [0.5, 20], y: [0.005, 0.2] },
};

test("every kind with axes takes domains", () => {
  expect(Object.keys(domains).toSorted()).toEqual(withAxes.toSorted());
});

test.each(Object.entries(domains))(
  "%s is drawn over the domains that the caller asks for",
  (name, { x, y }) => {
    const data: Record<string, unknown> = JSON.parse(JSON.stringify(samples[name]!()));
    const chart = revive({ ...data, axes: { x: { domain: x }, y: { domain: y } } });
    expect(layout(chart)).not.toEqual(layout(samples[name]!()));
    expectLawful(chart);
  },
);

const isInside = (number: number, [low, high]: readonly [number, number]) => number >= low && number <= high;

test.each(["loss", "schedule", "scaling", "learning-curve", "validation-curve", "range-test", "decision"])(
  "%s has no label outside the domains",
  (name) => {
    const { x, y } = domains[name]!;
    const data: Record<string, unknown> = JSON.parse(JSON.stringify(samples[name]!()));
    const chart = revive({ ...data, axes: { x: { domain: x }, y: { domain: y } } });
    const numbers = flatItems(layout(chart).items).flatMap((item) => {
      const number =
        item.type === "text" && item.role === "tick" ? Number(item.text.replace("−", "-")) : Number.NaN;
      return Number.isNaN(number) ? [] : [number];
    });
    expect(numbers.length).toBeGreaterThan(3);
    expect(numbers.filter((number) => !isInside(number, x) && !isInside(number, y))).toEqual([]);
  },
);

test("a domain that does not suit a logarithm makes a linear axis, one that is none is refused", () => {
  const series = [{ name: "a", train: [1000, 10, 0.1] }];
  const linear = lossChart({ series, y: "log", axes: { y: { domain: [0, 5] } } });
  const said = flatItems(layout(linear).items).flatMap((item) => (item.type === "text" ? [item.text] : []));
  expect(said.join("\n")).not.toContain("(log)");
  expect(() => lossChart({ series, axes: { y: { domain: [2, 1] } } })).toThrow(
    new RangeError("axes.y.domain must rise, got 2 to 1"),
  );
  expect(() =>
    rangeTestChart({ learningRates: [0.1, 1], losses: [1, 2], axes: { x: { domain: [0, 1] } } }),
  ).toThrow(new RangeError("axes.x.domain must be positive on a log axis, got 0"));
});

test("a domain of a grid search keeps the columns inside it and must hold one; the sentence tells of all", () => {
  const grid = {
    x: { name: "C", values: [1, 10, 100] },
    y: { name: "g", values: ["a", "b"] },
    values: [1, 2, 9, 4, 5, 6],
  };
  const chart = heatmapChart({ ...grid, axes: { x: { domain: [1, 20] } } });
  expect(chartFinding(chart, "en")).toContain("Best score 9 at C = 100");
  const texts = textsOf(chart);
  expect(["1", "2", "4", "5"].every((text) => texts.includes(text))).toBe(true);
  expect(["9", "6", "100"].some((text) => texts.includes(text))).toBe(false);
  expect(() => heatmapChart({ ...grid, axes: { x: { domain: [2, 9] } } })).toThrow(
    new RangeError("axes.x.domain must hold one of x.values, got 2 to 9"),
  );
});

test("a format that is none is refused by name", () => {
  // @ts-expect-error -- a format that does not exist
  expect(() => lossChart({ series: [], axes: { y: { format: "money" } } })).toThrow(
    new RangeError('axes.y.format must be "number", "integer", "percent" or { prefix, suffix }, got "money"'),
  );
});
