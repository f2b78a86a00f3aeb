import { expect, test } from "vitest";
import {
  barChart,
  calibrationChart,
  chartFinding,
  describeChart,
  histogramChart,
  kFoldChart,
  lossChart,
  rocChart,
  scatterChart,
  validationCurveChart,
} from "../../src/index.ts";

const scored = { scores: [0.1, 0.9], labels: [0, 1] };

test("several that are best take the plural, one row the singular", () => {
  const series = [
    { name: "A", ...scored },
    { name: "B", ...scored },
    { name: "C", scores: [0.9, 0.1], labels: [0, 1] },
  ];
  expect(chartFinding(rocChart({ series }), "en")).toBe("A and B separate best (AUC 1)");
  expect(chartFinding(rocChart({ series: series.slice(1) }), "en")).toBe("B separates best (AUC 1)");
  expect(chartFinding(rocChart({ series, curve: "precision-recall" }), "en")).toMatch(/^A and B have the/u);
  expect(describeChart(rocChart({ series }), "en")).toContain("1 positive and 1 negative row;");
});

test("series without names are told apart by numbers", () => {
  const roc = rocChart({ series: [scored, { scores: [0.9, 0.1], labels: [0, 1] }] });
  expect(chartFinding(roc, "en")).toBe("model 1 separates best (AUC 1)");
  expect(chartFinding(roc, "ko")).toBe("모델 1이 가장 잘 가려내요(AUC 1)");
  const bars = barChart({ categories: ["a"], series: [{ values: [1] }, { values: [2] }] });
  expect(chartFinding(bars, "en")).toContain("value 2");
  const one = { probabilities: [0.1, 0.9], labels: [0, 1] };
  const calibration = describeChart(calibrationChart({ series: [one, one] }), "en");
  expect(calibration).toContain("model 2");
  const counted = histogramChart({ series: [{ values: [1, 2] }, { values: [4, 5] }] });
  expect(describeChart(counted, "ko")).toContain("값 2:");
});

test("all folds are all, not 3 of 3", () => {
  const folds = [0, 1, 2].map((one) => ({ train: [0, 1, 2].filter((row) => row !== one), test: [one] }));
  const chart = kFoldChart({ folds, labels: ["a", "b", "c"] });
  expect(chartFinding(chart, "en")).toBe("All 3 folds validate on a class they never trained on");
  expect(chartFinding(chart, "ko")).toBe("폴드 3개 모두는 훈련에서 한 번도 못 본 클래스로 검증해요");
});

test("values without a name are not named twice, a single point is not counted", () => {
  const single = histogramChart({ series: [{ values: [4] }] });
  expect(chartFinding(single, "en")).toBe("A single value: 4");
  expect(chartFinding(single, "ko")).toBe("값이 하나뿐이에요: 4");
  expect(chartFinding(histogramChart({ series: [{ values: [4, 4] }] }), "ko")).toBe("값이 모두 4예요");
  expect(describeChart(scatterChart({ series: [{ x: [1], y: [2] }] }), "en")).not.toContain("1 point");
});

test("the gap to training is one of what is measured", () => {
  const chart = validationCurveChart({
    parameter: "depth",
    values: [1, 2, 3],
    train: [[0.7, 0.9, 1]],
    validation: [[0.6, 0.8, 0.7]],
    scoreName: { ko: "정확도", en: "accuracy" },
  });
  expect(describeChart(chart, "ko")).toContain("그때 훈련 정확도와 0.1 차이");
});

test("on a linear axis losses end level that nobody could tell apart", () => {
  const series = [
    { name: "A", train: [2.25, 1, 2.48e-34] },
    { name: "B", train: [2.25, 1, 5e-11] },
  ];
  expect(chartFinding(lossChart({ series, y: "linear" }), "en")).toBe("Both end level at 0");
  expect(chartFinding(lossChart({ series }), "en")).toMatch(/^A ends lowest/u);
});

test("a category that is a number is told with what it counts", () => {
  const chart = barChart({
    categories: ["0", "1", "many"],
    categoryName: { ko: "층", en: "layer" },
    series: [{ name: "n", values: [46, 3, 9] }],
  });
  expect(chartFinding(chart, "ko")).toBe("층 0이 46으로 가장 높아요");
  expect(chartFinding(chart, "en")).toBe("Highest: layer 0, 46");
});
