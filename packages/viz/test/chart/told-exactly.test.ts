import { expect, test } from "vitest";
import {
  calibrationChart,
  chartFinding,
  describeChart,
  heatmapChart,
  layout,
  rangeTestChart,
  scalingChart,
  validationCurveChart,
} from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";

test("settings that differ are named apart", () => {
  const heatmap = heatmapChart({
    x: { name: "β₂", values: [0.999, 0.9999] },
    y: { name: "C", values: [1000.1, 1000.4] },
    values: [1, 2, 3, 4],
  });
  expect(chartFinding(heatmap, "en")).toBe("Best score 4 at β₂ = 0.9999, C = 1000.4");
  const drawn = flatItems(layout(heatmap).items).flatMap((item) => (item.type === "text" ? [item.text] : []));
  expect(drawn).toEqual(expect.arrayContaining(["0.999", "0.9999", "1000.1", "1000.4"]));
  const curve = validationCurveChart({
    parameter: "β₂",
    values: [0.999, 0.9995, 0.9999],
    train: [0.5, 0.6, 0.7],
    validation: [0.5, 0.6, 0.7],
  });
  expect(chartFinding(curve, "en")).toBe("Validation is best at β₂ = 0.9999 (0.7)");
});

const scaling = (losses: number[]) =>
  scalingChart({ batchSizes: [32, 64, 128], series: [{ name: "a", losses }] });

test("a loss that gets a little worse is not said to get no worse", () => {
  expect(chartFinding(scaling([0.1, 0.11, 0.119]), "en")).toBe("The loss stays within 20% up to batch 128");
  expect(chartFinding(scaling([0.1, 0.11, 0.119]), "ko")).toBe("배치 128까지 손실이 20% 안에서 유지돼요");
  expect(chartFinding(scaling([0.1, 0.09, 0.1]), "en")).toBe("The loss gets no worse up to batch 128");
});

const calibration = (probability: number, positives: number) =>
  chartFinding(
    calibrationChart({
      series: [{ name: "m", probabilities: Array(10).fill(probability), labels: Array.from({ length: 10 }, (_, i) => i < positives) }], // prettier-ignore
    }),
    "en",
  );

test.each([
  [0.6, 1, "m predicts too high: 50 points off on average"],
  [0.4, 9, "m predicts too low: 50 points off on average"],
  [0.9, 6, "m is too sure: 30 points off on average"],
  [0.6, 9, "m is not sure enough: 30 points off on average"],
])(
  "predictions on the wrong side of one half are off, not unsure (%#)",
  (probability, positives, finding) => {
    expect(calibration(probability, positives)).toBe(finding);
  },
);

test("a range test blows up where it does, not where it is first above its start", () => {
  const chart = rangeTestChart({
    learningRates: [1e-4, 1e-3, 1e-2, 0.1, 1, 10],
    losses: [2.3, 1.5, 1, 2.4, 2.5, 40],
  });
  expect(describeChart(chart, "en")).toContain("Above its start from 0.1. Blows up from 10.");
  const drawn = flatItems(layout(chart, { width: 900 }).items).flatMap((item) =>
    item.type === "text" ? [item.text] : [],
  );
  expect(drawn.join(" ")).toContain("up, blown up");
});

test("the two rates between which a loss falls fastest are told apart", () => {
  const learningRates = Array.from({ length: 200 }, (_, i) => 0.001 * 1.002 ** i);
  const losses = learningRates.map((_, i) => (i < 10 ? 2 : 1));
  expect(chartFinding(rangeTestChart({ learningRates, losses }), "en")).toBe(
    "The loss falls fastest from 0.001018 to 0.00102",
  );
});
