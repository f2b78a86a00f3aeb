import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  chartFinding,
  classBalanceChart,
  describeChart,
  kFoldChart,
  layout,
  lossChart,
  raceChart,
  scheduleChart,
  stepChart,
} from "../src/index.ts";
import { arbitraryCharts } from "./arbitrary-charts.ts";
import { flatItems } from "../src/scene/scene.ts";
import { violations } from "./laws.ts";
import { samples } from "./samples.ts";

const sizes = [
  { width: 550, height: 350 },
  { width: 330, height: 300 },
  { width: 300, height: 200 },
  { width: 960, height: 600 },
];
const looks = (["dark", "light"] as const).flatMap((theme) =>
  (["ko", "en"] as const).flatMap((locale) =>
    sizes.map(({ width, height }) => ({ theme, locale, width, height })),
  ),
);

describe.each(Object.entries(samples))("%s", (_, make) => {
  test.each(looks)("is lawful in $theme, $locale, $width x $height", (look) => {
    expect(violations(make(), look)).toEqual([]);
  });

  test.each(["ko", "en"] as const)("its own words fit in %s at the default size", (locale) => {
    const texts = flatItems(layout(make(), { locale }).items).filter((item) => item.type === "text");
    expect(
      texts.filter(({ role, text }) => role !== "label" && text.endsWith("…")).map(({ text }) => text),
    ).toEqual([]);
    expect(chartFinding(make(), locale)).not.toBe("");
    expect(texts.map(({ text }) => text).join(" ") + describeChart(make(), locale)).not.toMatch(
      /[{}]|undefined|NaN/u,
    );
  });
});

const someLook = fc.constantFrom(...looks);

test.each(Object.entries(arbitraryCharts))("any %s chart is lawful", (_, charts) => {
  fc.assert(
    fc.property(charts, someLook, (chart, look) => {
      expect(violations(chart, look)).toEqual([]);
    }),
    { numRuns: 80, seed: 5 },
  );
});

const million = Float64Array.from({ length: 1e6 }, (_, i) => 1 + Math.sin(i / 1e4) + (i % 7) / 10);

test.each([
  [
    "loss",
    () => lossChart({ series: [{ name: "x".repeat(500), train: million, validation: million }], smooth: 3 }),
  ],
  [
    "race",
    () =>
      raceChart({
        grid: { x: [0, 1e6], y: [0, 3], values: [0, 1, 2, 3] },
        runs: [{ name: "A", positions: [million.map((_, i) => i), million], values: million }],
      }),
  ],
  ["class balance", () => classBalanceChart({ labels: Array.from(million, (_, i) => i % 5000) })],
  [
    "k-fold",
    () =>
      kFoldChart({
        labels: Array.from(million, (_, i) => i % 3),
        folds: [{ train: million.map((_, i) => i), test: [] }],
      }),
  ],
  ["schedule", () => scheduleChart({ schedules: [{ name: "A", values: million }] })],
  [
    "staircase",
    () => scheduleChart({ schedules: [{ name: "A", values: million.map((_, i) => (i >> 2) % 2) }] }),
  ],
  [
    "broken loss",
    () => lossChart({ series: [{ name: "A", train: million.map((y, i) => (i % 2 ? Number.NaN : y)) }] }),
  ],
  [
    "wandering race",
    () =>
      raceChart({
        grid: { x: [0, 1], y: [0, 1], values: [0, 1, 2, 3] },
        runs: [
          {
            name: "A",
            positions: [million.map((_, i) => Math.sin(i) * 2), million.map((_, i) => Math.cos(i * 1.3))],
            values: million,
          },
        ],
      }),
  ],
  ["step", () => stepChart({ runs: [{ name: "A", positions: [million, million.map((y, i) => y * i)] }] })],
] as const)("a million points make a lawful %s chart of few shapes", { timeout: 120_000 }, (_, make) => {
  const chart = make();
  expect(violations(chart, { locale: "ko" })).toEqual([]);
  const items = flatItems(layout(chart, { locale: "ko" }).items);
  expect(items.length).toBeLessThan(3000);
  const corners = items.map((item) =>
    item.type === "path" ? item.lines.reduce((sum, line) => sum + line.length / 2, 0) : 0,
  );
  expect(Math.max(...corners)).toBeLessThan(30_000);
});

test("a progress from start to end is lawful at every step", () => {
  for (const make of Object.values(samples)) {
    for (const progress of [0, 0.01, 0.5, 0.99]) expect(violations(make(), { progress })).toEqual([]);
  }
});
