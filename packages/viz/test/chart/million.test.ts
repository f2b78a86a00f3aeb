import { expect, test } from "vitest";
import {
  barChart,
  calibrationChart,
  type Chart,
  decisionChart,
  gradientFlowChart,
  histogramChart,
  layout,
  lineChart,
  rangeTestChart,
  rocChart,
  scatterChart,
  smallMultiplesChart,
  surfaceChart,
} from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";
import { violations } from "../laws.ts";

const count = 1e6;
const wave = Float64Array.from({ length: count }, (_, i) => Math.sin(i / 3e4) + ((i * 7919) % 1000) / 1500);
const steps = Float64Array.from({ length: count }, (_, i) => i + 1);
const share = wave.map((value) => (value + 1) / 2.7);
const labels = Uint8Array.from(wave, (value, i) => Number(value > (i % 3) / 3));
const side = Float64Array.from({ length: 1000 }, (_, i) => i);

const charts: readonly (readonly [string, () => Chart])[] = [
  ["line", () => lineChart({ x: steps, series: [{ name: "a", y: wave, low: wave, high: share }] })],
  [
    "line over dates with gaps",
    () =>
      lineChart({
        x: steps.map((step) => step * 60_000),
        series: [{ name: "a", y: wave.map((value, i) => (i % 5 === 0 ? Number.NaN : value)) }],
        axes: { x: { scale: "time" } },
      }),
  ],
  [
    "line of which a little is seen",
    () => lineChart({ x: steps, series: [{ y: wave }], axes: { x: { domain: [10, 20] } } }),
  ],
  [
    "bar",
    () => barChart({ categories: Array.from(steps, String), series: [{ values: wave }, { values: share }] }),
  ],
  [
    "stacked bar",
    () =>
      barChart({
        categories: Array.from(steps, String),
        series: [{ values: wave }, { values: share }],
        arrangement: "stacked",
      }),
  ],
  ["scatter", () => scatterChart({ series: [{ x: wave, y: share.toReversed() }], fit: "linear" })],
  ["histogram", () => histogramChart({ series: [{ values: wave }] })],
  ["roc", () => rocChart({ series: [{ scores: wave, labels }] })],
  ["precision-recall", () => rocChart({ series: [{ scores: wave, labels }], curve: "precision-recall" })],
  ["calibration", () => calibrationChart({ series: [{ probabilities: share, labels }] })],
  ["range test", () => rangeTestChart({ learningRates: steps, losses: wave, smooth: 100 })],
  [
    "gradient flow",
    () => gradientFlowChart({ layers: ["a", "b"], norms: [share.subarray(0, 5e5), share.subarray(5e5)] }),
  ],
  [
    "decision",
    () =>
      decisionChart({
        x: side,
        y: side,
        frames: [{ values: share.map((value) => Math.min(1, Math.max(0, value))) }],
        classNames: ["a", "b"],
        points: { x: wave.map((value) => value * 400), y: share.map((value) => value * 800), labels },
      }),
  ],
  [
    "surface",
    () =>
      surfaceChart({
        grid: { x: side, y: side, values: wave },
        runs: [
          {
            name: "a",
            positions: [share.map((value) => value * 900), steps.map((step) => step / 1100)],
            values: wave,
          },
        ],
      }),
  ],
  [
    "panel",
    () =>
      smallMultiplesChart({ panels: [{ name: "a", chart: lineChart({ x: steps, series: [{ y: wave }] }) }] }),
  ],
];

test.each(charts)(
  "a million points make a lawful %s of few shapes in little time",
  { timeout: 60_000 },
  (_, make) => {
    const chart = make();
    const before = process.cpuUsage();
    const scene = layout(chart, { locale: "ko" });
    const { user, system } = process.cpuUsage(before);
    // printed by the bench; here only what a machine under load cannot break
    expect((user + system) / 1e6).toBeLessThan(2.5);
    const items = flatItems(scene.items);
    expect(items.length).toBeLessThan(5000);
    const corners = items.map((item) =>
      item.type === "path" ? item.lines.reduce((sum, each) => sum + each.length / 2, 0) : 0,
    );
    expect(Math.max(...corners)).toBeLessThan(30_000);
    expect(violations(chart, { locale: "en" })).toEqual([]);
  },
);
