import { expect, test } from "vitest";
import {
  barChart,
  calibrationChart,
  type Chart,
  chartFinding,
  describeChart,
  gradientNoiseChart,
  layout,
  lineChart,
  renderSvg,
  rocChart,
  scalingChart,
  scheduleChart,
  stepChart,
} from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";
import { themes } from "../../src/scene/theme.ts";

const names = Array.from({ length: 14 }, (_, i) => `no${i}`);

const rows = Array.from({ length: 40 }, (_, i) => i);

const crowded: Record<string, Chart> = {
  schedule: scheduleChart({
    schedules: names.map((name, i) => ({ name, values: [1, 0.5, 0.1 * (i + 1)] })),
  }),
  step: stepChart({
    runs: names.map((name, i) => ({
      name,
      positions: [
        [0, 1, 1 + i, 2],
        [0, i, 1, 1],
      ],
    })),
  }),
  line: lineChart({
    x: [1, 2, 3],
    series: names.map((name, i) => ({ name, y: [1, 2, (i * 5) % 14] })),
  }),
  roc: rocChart({
    series: names.map((name, k) => ({
      name,
      scores: rows.map((i) => (i % 2) * k + ((i * 7) % 13)),
      labels: rows.map((i) => i % 2),
    })),
  }),
  calibration: calibrationChart({
    series: names.map((name, k) => ({
      name,
      probabilities: rows.map((i) => (i % 2 === 0 ? 0.25 : 0.75)),
      labels: rows.map((i) => Number(i % 2 === 0 ? i < 10 + k : i < 30 + Math.abs(k - 9))),
    })),
  }),
  scaling: scalingChart({
    batchSizes: [1, 2, 4],
    series: names.map((name, i) => ({
      name,
      losses: [1, i === 7 ? 2 : 1, i === 12 ? 1 : i === 13 ? Number.NaN : 2 + i],
    })),
  }),
};

test.each(Object.entries(crowded))(
  "what has no colour of its own in a %s chart is drawn and counted",
  (_, chart) => {
    const items = flatItems(layout(chart, { theme: "dark" }).items);
    const grey = items.filter(
      (item) => item.type === "path" && item.role === "series" && item.stroke === themes.dark.others,
    );
    expect(grey.length).toBeGreaterThanOrEqual(9);
    const named = names.filter((name) => new RegExp(`\\b${name}\\b`, "u").test(chartFinding(chart, "en")));
    expect(named.length).toBeLessThan(6);
    for (const size of [{}, { width: 330, height: 300 }]) {
      const svg = renderSvg(chart, size);
      expect(svg).toContain(">9 others<");
      const shown = names.filter((name) => svg.includes(`>${name}<`));
      expect(shown).toHaveLength(5);
      expect(shown).toEqual(expect.arrayContaining(named));
    }
    expect(layout(chart).warnings).toContainEqual({ code: "folded-series", values: { count: 9 } });
    for (const name of names) expect(describeChart(chart, "en")).toContain(name);
  },
);

test.each(["grouped", "stacked"] as const)(
  "%s bars that are named keep a colour of their own",
  (arrangement) => {
    const chart = barChart({
      categories: ["a", "b"],
      arrangement,
      series: names.map((name, i) => ({
        name,
        values: [1 + ((i * 5) % 14), i === 9 ? -40 : i === 12 ? 90 : 3],
      })),
    });
    const svg = renderSvg(chart);
    const shown = names.filter((name) => svg.includes(`>${name}<`));
    expect(shown).toHaveLength(5);
    expect(shown).toEqual(expect.arrayContaining(arrangement === "grouped" ? ["no9", "no12"] : ["no12"]));
  },
);

test("batch sizes without a panel are counted in the picture", () => {
  const batches = names.map((_, i) => ({ size: i + 1, gradients: [[1], [1]] as [number[], number[]] }));
  const chart = gradientNoiseChart({ full: [1, 1], batches });
  expect(layout(chart).warnings).toContainEqual({ code: "folded-series", values: { count: 10 } });
  expect(renderSvg(chart)).toContain(">10 sizes not drawn<");
  expect(describeChart(chart, "en")).toContain("0° for batch size 14 (1 gradient).");
});
