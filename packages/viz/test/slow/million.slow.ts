import { expect, test } from "vitest";
import {
  classBalanceChart,
  confusionChart,
  genealogyChart,
  gradientNoiseChart,
  heatmapChart,
  kFoldChart,
  layout,
  lossChart,
  raceChart,
  scalingChart,
  scheduleChart,
  stepChart,
} from "../../src/index.ts";
import { detail } from "../detail.ts";
import { violations } from "../laws.ts";
import { largeCharts } from "../million.ts";

test.each(largeCharts(1e6))("a million numbers make a lawful %s of few shapes in little time", (_, make) => {
  const chart = make();
  const before = process.cpuUsage();
  const scene = layout(chart, { locale: "ko" });
  const { user, system } = process.cpuUsage(before);
  // printed by the bench; here only what a machine under load cannot break
  expect((user + system) / 1e6).toBeLessThan(2.5);
  const { shapes, corners } = detail(scene);
  expect(shapes).toBeLessThan(5000);
  expect(corners).toBeLessThan(30_000);
  expect(violations(chart, { locale: "en" })).toEqual([]);
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
] as const)("a million points make a lawful %s chart of few shapes", (_, make) => {
  const chart = make();
  expect(violations(chart, { locale: "ko" })).toEqual([]);
  const { shapes, corners } = detail(layout(chart, { locale: "ko" }));
  expect(shapes).toBeLessThan(3000);
  expect(corners).toBeLessThan(30_000);
});

const many = (count: number) => Array.from({ length: count }, (_, i) => i);

test.each([
  [
    "smoothed loss",
    () => lossChart({ series: [{ name: "A", train: million, validation: million }], smooth: 3 }),
  ],
  ["widely smoothed loss", () => lossChart({ series: [{ name: "A", train: million }], smooth: 1e4 })],
  [
    "loss of 5000 series",
    () =>
      lossChart({ series: many(5000).map((i) => ({ name: `a${i}`, train: [1, i], validation: [i, 1] })) }),
  ],
  [
    "race of 5000 diverging runs",
    () =>
      raceChart({
        grid: { x: [0, 1], y: [0, 1], values: [0, 1, 2, 3] },
        runs: many(5000).map((i) => ({ name: `a${i}`, positions: [[0.5, i], [0, 1]], values: [1, Number.NaN] })), // prettier-ignore
      }),
  ],
  [
    "race with 100,000 minima on a grid of a million values",
    () =>
      raceChart({
        grid: { x: many(1000), y: many(1000), values: million },
        runs: [{ name: "A", positions: [[5, 6], [5, 6]], values: [2, 1] }], // prettier-ignore
        minima: many(100_000).map((i) => ({ point: [i / 100, 500], value: 0 })),
      }),
  ],
  [
    "scaling of a million batch sizes",
    () =>
      scalingChart({ batchSizes: million.map((_, i) => i + 1), series: [{ name: "A", losses: million }] }),
  ],
  [
    "scaling of 5000 series with a cliff",
    () =>
      scalingChart({
        batchSizes: [1, 2, 4],
        series: many(5000).map((i) => ({ name: `a${i}`, losses: [1, i, Number.NaN] })),
      }),
  ],
  [
    "grid search of a million cells",
    () =>
      heatmapChart({
        x: { name: "x", values: many(1000) },
        y: { name: "y", values: many(1000) },
        values: million,
      }),
  ],
  [
    "confusion of 1000 classes",
    () =>
      confusionChart({
        classNames: many(1000).map((i) => `c${i}`),
        counts: many(1000).map((i) => many(1000).map((j) => (i * j) % 7)),
      }),
  ],
  [
    "family tree of 2000 generations",
    () =>
      genealogyChart({
        members: many(2000).map((i) => ({
          name: `m${i}`,
          improves: "size",
          parents: i === 0 ? [] : i === 1 ? ["m0"] : [`m${i - 1}`, "m0"],
        })),
      }),
  ],
  [
    "noise of a million gradients",
    () => gradientNoiseChart({ full: [1, 0], batches: [{ size: 1, gradients: [million, million] }] }),
  ],
] as const)("a %s is laid out within a second of processor time", (_, make) => {
  const chart = make();
  const before = process.cpuUsage();
  const scene = layout(chart, { locale: "ko" });
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(1);
  expect(detail(scene).shapes).toBeLessThan(60_000);
  expect(violations(chart, { locale: "en" }).slice(0, 3)).toEqual([]);
});
