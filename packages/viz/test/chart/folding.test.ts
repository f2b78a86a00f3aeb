import { expect, test } from "vitest";
import {
  type Chart,
  describeChart,
  gradientNoiseChart,
  layout,
  renderSvg,
  scalingChart,
  scheduleChart,
  stepChart,
} from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";
import { themes } from "../../src/scene/theme.ts";

const names = Array.from({ length: 14 }, (_, i) => `no${i}`);

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
  scaling: scalingChart({
    batchSizes: [1, 2, 4],
    series: names.map((name, i) => ({ name, losses: [1, 1 + i / 10, i === 13 ? Number.NaN : 2 + i] })),
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
    for (const size of [{}, { width: 330, height: 300 }]) {
      const svg = renderSvg(chart, size);
      expect(svg).toContain(">9 others<");
      expect(svg).toContain(">no4<");
      expect(svg).not.toContain(">no5<");
    }
    expect(layout(chart).warnings).toContainEqual({ code: "folded-series", values: { count: 9 } });
    for (const name of names) expect(describeChart(chart, "en")).toContain(name);
  },
);

test("batch sizes without a panel are counted in the picture", () => {
  const batches = names.map((_, i) => ({ size: i + 1, gradients: [[1], [1]] as [number[], number[]] }));
  const chart = gradientNoiseChart({ full: [1, 1], batches });
  expect(layout(chart).warnings).toContainEqual({ code: "folded-series", values: { count: 10 } });
  expect(renderSvg(chart)).toContain(">10 sizes not drawn<");
  expect(describeChart(chart, "en")).toContain("0° for batch size 14 (1 gradient).");
});
