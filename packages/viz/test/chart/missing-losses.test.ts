import { expect, test } from "vitest";
import { chartFinding, describeChart, layout, learningCurveChart, lossChart } from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";

const { NaN: none, POSITIVE_INFINITY: infinite } = Number;
const falling = { name: "B", train: [2, 1, 0.7, 0.6, 0.5, 0.4] };

test("a training that was stopped early and padded has not diverged", () => {
  const chart = lossChart({ series: [{ name: "A", train: [2, 1, 0.5, 0.3, none, none] }, falling] });
  expect(chartFinding(chart, "en")).toBe("A ends lowest at 0.3");
  expect(describeChart(chart, "en")).not.toContain("diverged");
});

test("a validation loss of every second epoch is one line", () => {
  const chart = lossChart({ series: [{ name: "A", validation: [2, none, 1.2, none, 1, none] }] });
  expect(chartFinding(chart, "en")).toBe("Validation loss is lowest at epoch 5 (1)");
  const [line] = flatItems(layout(chart).items).flatMap((item) =>
    item.type === "path" && item.role === "series" ? [item.lines] : [],
  );
  expect(line).toHaveLength(1);
  expect(line![0]).toHaveLength(6);
});

test("so is the band of several", () => {
  const chart = lossChart({
    series: [
      {
        name: "A",
        validation: [
          [2, none, 1.2, none, 1],
          [2.2, none, 1.4, none, 1.1],
        ],
      },
    ],
  });
  const bands = flatItems(layout(chart).items).filter(
    (item) => item.type === "path" && item.role === "series" && item.closed === true,
  );
  expect(bands).toHaveLength(1);
});

test.each([
  [{ train: [2, 9, infinite, none] }],
  [{ train: [2, 1, 30] }],
  [{ train: [2, 1, 0.5, -infinite] }],
])("a loss diverges that is infinite or grows (%#)", (own) => {
  expect(describeChart(lossChart({ series: [{ name: "A", ...own }, falling] }), "en")).toContain(
    "A diverged.",
  );
});

test("a number of epochs that only one of both losses has is no overfitting", () => {
  const validation = [2, 1, 1.2, none, none];
  expect(chartFinding(lossChart({ series: [{ name: "A", validation }] }), "en")).toBe(
    "Validation loss is lowest at epoch 2 (1)",
  );
});

test("training and validation losses are not ranked together", () => {
  const series = [
    { name: "A", train: [1, 0.6], validation: [1, 0.9] },
    { name: "B", train: [1, 0.7] },
  ];
  const chart = lossChart({ series });
  expect(chartFinding(chart, "en")).toBe("A training loss does not compare with a validation loss");
  expect(chartFinding(chart, "ko")).toBe("훈련 손실과 검증 손실은 서로 견줄 수 없어요");
});

test("of several that the axis cuts only the highest is said to be as high", () => {
  const series = [
    { name: "A", train: [1, 0.8] },
    { name: "B", train: [1, 10, 1e6] },
    { name: "C", train: [1, 100, 1e20] },
  ];
  const told = layout(lossChart({ series }), { width: 900 }).items.flatMap((item) =>
    item.type === "text" ? [item.text] : [],
  );
  expect(told.join(" ")).toContain("B and C rise up to 10²⁰ at most");
});

test.each([
  [[[1, 0.8], [1, 0.7]], [1, 0.5]], // prettier-ignore
  [[[1, 0.8], [1, infinite]], [[1, 0.5], [1, 0.5]]], // prettier-ignore
])("a mean is over up to as many runs where it is not over as many everywhere (%#)", (a, b) => {
  const series = [
    { name: "A", train: a },
    { name: "B", train: b },
  ];
  expect(describeChart(lossChart({ series }), "en")).toContain("The loss is a mean over up to 2 runs");
  expect(describeChart(lossChart({ series }), "ko")).toContain("손실은 반복 최대 2번의 평균이에요");
});

test("scores are means over up to as many folds as have one", () => {
  const curve = { sizes: [10, 20], train: [0.9, 0.9], validation: [[0.5, 0.6], [0.5]] };
  expect(describeChart(learningCurveChart(curve), "en")).toContain("Scores are means over up to 2 folds");
});
