import { expect, test } from "vitest";
import {
  type Chart,
  chartFinding,
  classBalanceChart,
  confusionChart,
  describeChart,
  heatmapChart,
  kFoldChart,
  layout,
  leaderboardChart,
  lossChart,
  raceChart,
  rangeTestChart,
  renderSvg,
  scalingChart,
  scheduleChart,
  splitChart,
  stepChart,
  validationCurveChart,
} from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";

const texts = (chart: Chart, size = {}): string[] =>
  flatItems(layout(chart, size).items).flatMap((item) => (item.type === "text" ? [item.text] : []));
const many = (count: number) => Array.from({ length: count }, (_, i) => i);
const letters = (text: string) => text.split("");
const square = { x: { name: "C", values: [1, 2, 3] }, y: { name: "g", values: [1, 2, 3] } };
const saddleAxis = Array.from({ length: 41 }, (_, i) => (i - 20) / 10);
const saddle = {
  x: saddleAxis,
  y: saddleAxis,
  values: saddleAxis.flatMap((y) => saddleAxis.map((x) => x * x - y * y)),
};
const slide = (name: string, shrink: number) => {
  const xs = Array.from({ length: 60 }, (_, i) => 1.5 * shrink ** i);
  return { name, positions: [xs, xs.map(() => 0)], values: xs.map((x) => x * x) };
};
const pairs = many(6).flatMap((i) => many(i).map((j) => [j, i]));
const foldsOf = (rows: number, tests: readonly number[][], train?: (test: number[]) => number[]) =>
  tests.map((test_) => ({
    test: test_,
    train: train === undefined ? many(rows).filter((row) => !test_.includes(row)) : train(test_),
  }));

test.each<[string, Chart, string]>([
  [
    "equal seeds",
    lossChart({ series: many(5).map((i) => ({ name: `seed ${i}`, train: [2, 1, 0.25] })) }),
    "All 5 end level at 0.25",
  ],
  [
    "two of three losses",
    lossChart({ series: [0.2, 0.2, 0.3].map((end, i) => ({ name: `s${i}`, train: [2, end] })) }),
    "s0 and s1 tie for the lowest end at 0.2",
  ],
  [
    "a plateau of scores",
    validationCurveChart({
      parameter: "rate",
      values: [1e-5, 1e-4, 1e-3, 1e-2, 0.1],
      train: [0.9, 0.99, 0.99, 0.99, 0.8],
      validation: [0.8, 0.95, 0.9501, 0.95, 0.6],
    }),
    "Validation is level at its best from rate = 0.0001 to 0.01 (0.95)",
  ],
  [
    "the same score everywhere",
    validationCurveChart({ parameter: "C", values: [1, 2], train: [1, 1], validation: [0.9, 0.9] }),
    "Validation stays at 0.9 whatever C is",
  ],
  [
    "scores that do not neighbour",
    validationCurveChart({
      parameter: "C",
      values: [1, 2, 3],
      train: [1, 1, 1],
      validation: [0.9, 0.1, 0.9],
    }),
    "2 values of C tie for the best validation score (0.9)",
  ],
  [
    "a constant grid search",
    heatmapChart({ ...square, values: Array.from({ length: 9 }, () => 0.5) }),
    "All cells are level at 0.5",
  ],
  [
    "two best cells",
    heatmapChart({ ...square, values: [0, 1, 0, 0, 1, 0, 0, 0, 0] }),
    "2 cells tie for the best score, 1",
  ],
  [
    "mistakes",
    confusionChart({ classNames: ["a", "b"], counts: [[9, 2], [2, 9]] }), // prettier-ignore
    "2 mistakes tie as the most frequent (2 times each)",
  ],
  ["classes", classBalanceChart({ labels: ["a", "b", "a", "b"] }), "Every class has 2 samples"],
  [
    "the largest classes",
    classBalanceChart({ labels: letters("aaaabbbbc") }),
    "a and b are each 4 times as frequent as c",
  ],
  [
    "scores of a leaderboard that differ by rounding",
    leaderboardChart({ rows: [{ name: "A", score: 0.1 + 0.2 }, { name: "B", score: 0.3 }] }), // prettier-ignore
    "A and B share the lead with 0.3 points",
  ],
  [
    "turns",
    stepChart({
      runs: ["A", "B"].map((name) => ({ name, positions: [[0, 1, 1], [0, 0, 1]] })), // prettier-ignore
    }),
    "Both turn about 90° a step on average",
  ],
  [
    "schedules that end alike",
    scheduleChart({ schedules: [{ name: "A", values: [0, 1, 0] }, { name: "B", values: [1, 1, 0] }] }), // prettier-ignore
    "A peaks last, at step 1",
  ],
  [
    "every run on a saddle",
    raceChart({ grid: saddle, runs: [slide("SGD", 0.7), slide("Adam", 0.71)] }),
    "SGD and Adam are stuck at a loss of 0; there is lower ground",
  ],
])("a tie of %s is told", (_, chart, finding) => {
  expect(chartFinding(chart, "en")).toBe(finding);
  expect(chartFinding(chart, "ko")).not.toMatch(/[{}]|undefined|NaN/u);
  expect(texts(chart).join(" ")).not.toContain("wider");
});

const scored = (validation: number[]) =>
  texts(validationCurveChart({ parameter: "C", values: [1, 2, 3], train: [1, 1, 1], validation })).join(" ");

test("an edge is told where one best score lies there, not where scores are level", () => {
  expect(scored([0.9, 0.8, 0.7])).toContain("at the edge");
  expect(scored([0.9, 0.9, 0.7])).not.toContain("at the edge");
});

test.each<[string, Chart, RegExp]>([
  [
    "race",
    raceChart({ grid: saddle, runs: [slide("A", 0.5), { name: "B", positions: [[1, 1], [0, 0]], values: [1, 6e203] }] }), // prettier-ignore
    /B diverged/u,
  ],
  [
    "race above its start",
    raceChart({ grid: saddle, runs: [slide("A", 0.5), { name: "B", positions: [[1, 1], [0, 0]], values: [1, 3] }] }), // prettier-ignore
    /B ends above the start/u,
  ],
  [
    "loss",
    lossChart({ series: [{ name: "A", train: [2, 1] }, { name: "B", train: [2, 6e203] }] }), // prettier-ignore
    /B diverged/u,
  ],
  [
    "loss above its start",
    lossChart({ series: [{ name: "A", train: [2, 1] }, { name: "B", train: [2, 3] }] }), // prettier-ignore
    /B ends above the start/u,
  ],
  [
    "scaling",
    scalingChart({ batchSizes: [1, 2], series: [{ name: "rate 300", losses: [2, 240] }] }),
    /rate 300 is over ten times as high at batch 2/u,
  ],
  [
    "scaling without a number",
    scalingChart({ batchSizes: [1, 2], series: [{ name: "rate 300", losses: [2, Number.NaN] }] }),
    /rate 300 diverges at batch 2/u,
  ],
])("a %s that grows without bound is said to", (_, chart, words) => {
  expect(describeChart(chart, "en")).toMatch(words);
});

test("a loss that reaches 0 ends lowest there, and is drawn at a 0 of its own", () => {
  const chart = lossChart({
    series: [{ name: "A", train: [2, 0.1, 0] }, { name: "B", train: [2, 1, 0.2] }], // prettier-ignore
  });
  expect(chartFinding(chart, "en")).toBe("A ends lowest at 0");
  expect(texts(chart)).toContain("0");
  expect(texts(chart)).toContain("loss (log)");
  expect(chartFinding(lossChart({ series: [{ name: "A", train: [0, 0] }] }), "en")).toBe(
    "The training loss ends at 0",
  );
});

test.each<[string, number[] | undefined, string]>([
  ["falls on", [2, 1, 0.9, 0.5], "then rises 80%: overfitting"],
  ["rises, too", [2, 1, 1.2, 1.9], "then rises to 1.8"],
  ["is not known", undefined, "then rises to 1.8"],
])("a validation loss that rises while the training loss %s", (_, train, told) => {
  const curves = { validation: [2, 1, 1.2, 1.8], ...(train && { train }) };
  const finding = chartFinding(lossChart({ series: [{ name: "A", ...curves }] }), "en");
  expect(finding).toBe(`Validation loss is lowest at epoch 2 (1), ${told}`);
});

test.each<[number[], string, string]>([
  [
    [2, 1, 1.2, 1.8],
    "Training loss is lowest at epoch 2 (1), then rises to 1.8",
    "훈련 손실은 2에폭에 가장 낮고(1) 그 뒤 1.8로 올라요",
  ],
  [
    [1, 1.2, 1.8],
    "Training loss is lowest at epoch 1 (1), then rises to 1.8",
    "훈련 손실은 1에폭에 가장 낮고(1) 그 뒤 1.8로 올라요",
  ],
  [[2, 1, 1.02, 1.04], "The training loss ends at 1.04", "훈련 손실은 1.04로 끝나요"],
])("a training loss alone that rises from its lowest says so: %j", (train, en, ko) => {
  const chart = lossChart({ series: [{ name: "A", train }] });
  expect([chartFinding(chart, "en"), chartFinding(chart, "ko")]).toEqual([en, ko]);
});

test("steps without movement are no lack of data", () => {
  const chart = stepChart({ runs: [{ name: "SGD", positions: [[0, 0, 0], [1, 1, 1]] }] }); // prettier-ignore
  expect(chartFinding(chart, "en")).toBe("No step moves at all");
});

const ending = (end: number) => texts(lossChart({ series: [{ name: "A", train: [1, end] }] }));

test("a short range is drawn on a linear axis, a long one says that it is logarithmic", () => {
  expect(ending(0.5)).toContain("loss");
  expect(ending(0.05)).toContain("loss (log)");
});

test("a run that rises far is cut near the start, and its height is said", () => {
  const chart = lossChart({
    series: [{ name: "A", train: [2, 1, 0.5] }, { name: "B", train: [2, 30, 150] }], // prettier-ignore
  });
  expect(texts(chart).join(" ")).toContain("axis cut: B rises up to 150");
  expect(texts(chart)).not.toContain("100");
});

test.each<[string, Chart, string]>([
  [
    "leave-one-out",
    kFoldChart({ labels: letters("aaabbb"), folds: foldsOf(6, many(6).map((i) => [i])) }), // prettier-ignore
    "Each fold validates on a single sample, so it has no class mix",
  ],
  [
    "one fold of four",
    kFoldChart({ labels: letters("aaaabbbb"), folds: foldsOf(8, [[0, 4], [1, 5], [2, 3], [6, 7]].slice(0, 4)) }), // prettier-ignore
    "2 of 4 folds lack a class in validation",
  ],
  [
    "a class beyond the drawn ones",
    kFoldChart({
      labels: many(40).map((i) => i % 10),
      folds: foldsOf(40, [many(40).filter((i) => i % 10 === 9 || i < 20), many(40).filter((i) => i % 10 !== 9 && i > 19)]), // prettier-ignore
    }),
    "Fold 1 validates on a class it never trained on: 9",
  ],
  [
    "a mix that no whole number of samples can keep",
    kFoldChart({ labels: letters("aaaabb"), folds: foldsOf(6, [[0, 4], [1, 5], [2, 3]]) }), // prettier-ignore
    "Every fold keeps the class mix to within one sample",
  ],
])("folds of %s are told as they are", (_, chart, finding) => {
  expect(chartFinding(chart, "en")).toBe(finding);
});

test.each<[string, Chart, string]>([
  ["folds", kFoldChart({ labels: letters("abab"), folds: foldsOf(4, [[0, 1], [2, 3]]) }), "2-fold cross-validation"], // prettier-ignore
  ["single rows", kFoldChart({ labels: letters("abab"), folds: foldsOf(4, [[0], [1], [2], [3]]) }), "Leave-one-out cross-validation"], // prettier-ignore
  ["two rounds", kFoldChart({ labels: letters("abab"), folds: foldsOf(4, [[0, 1], [2, 3], [0, 2], [1, 3]]) }), "2-fold cross-validation repeated 2 times"], // prettier-ignore
  ["time", kFoldChart({ labels: letters("ababab"), folds: foldsOf(6, [[2, 3], [4, 5]], ([first]) => many(first!)) }), "2 time-series splits"], // prettier-ignore
  ["drawn rows", kFoldChart({ labels: letters("abab"), folds: foldsOf(4, [[3], [2]], () => [0, 0, 1]) }), "2 bootstrap samples"], // prettier-ignore
  ["random rows", kFoldChart({ labels: letters("ababa"), folds: foldsOf(5, [[0, 1], [1, 2], [0, 3]]) }), "3 random splits"], // prettier-ignore
  ["all pairs", kFoldChart({ labels: letters("ababab"), folds: foldsOf(6, many(15).map((i) => pairs[i]!)) }), "Leave-2-out cross-validation"], // prettier-ignore
  ["two rounds of pairs", kFoldChart({ labels: letters("abab"), folds: foldsOf(4, [[0, 1], [2, 3], [0, 3], [1, 2]]) }), "2-fold cross-validation repeated 2 times"], // prettier-ignore
  [
    "one split",
    kFoldChart({ labels: letters("abab"), folds: foldsOf(4, [[0, 1]]) }),
    "One split for validation",
  ],
])("the title of %s names what is drawn", (_, chart, title) => {
  expect(texts(chart)).toContain(title);
});

test("rows to test are 테스트 in Korean, parts are sets", () => {
  const chart = splitChart({ train: [0, 1], test: [2], labels: ["a", "b", "a"] });
  expect(describeChart(chart, "ko")).toContain("테스트");
  expect(texts(chart, { locale: "ko" }).join(" ")).toContain("세트별 표본 수");
  expect(renderSvg(raceChart({ grid: saddle, runs: [slide("A", 0.5)], minima: [{ point: [0, 0], value: 0 }] }), { locale: "ko" })).toContain("최소점"); // prettier-ignore
});

const gridOver = (values: readonly (string | number)[]) =>
  heatmapChart({
    x: { name: "model", values },
    y: { name: "data", values: ["iris", "wine", "digits"] },
    values: [9, 1, 2, 3, 4, 5, 6, 7, 8],
  });

test("a grid of names has no wider one", () => {
  expect(texts(gridOver(["tree", "svm", "knn"])).join(" ")).not.toContain("wider");
  expect(texts(gridOver([1, 2, 3])).join(" ")).toContain("at the edge: try a wider grid");
});

const scaling = (...losses: number[][]) =>
  scalingChart({
    batchSizes: [32, 64, 128],
    series: losses.map((each, i) => ({ name: `s${i}`, losses: each })),
  });

test("a batch size that keeps the loss again is not said to lose it", () => {
  const finding = (...losses: number[][]) => chartFinding(scaling(...losses), "en");
  expect(finding([2, 3, 1.5])).toBe("Not every batch size beyond 32 keeps the loss");
  expect(chartFinding(scaling([2, 3, 1.5]), "ko")).toBe("배치 32보다 크면 손실이 유지되지 않는 곳이 있어요");
  expect(finding([2, 3, 4])).toBe("No batch size beyond 32 keeps the loss");
  expect(finding([Number.NaN, 3, 4])).toBe("The smallest batch size has no loss to keep");
});

test("a lowest loss that stays for more than one step is the first of them", () => {
  const range = rangeTestChart({ learningRates: [0.001, 0.01, 0.1, 1], losses: [2.3, 1, 1, 1.5] });
  expect(describeChart(range, "en")).toContain("Lowest 1, first at 0.01.");
  const loss = lossChart({ series: [{ name: "a", train: [4, 3, 2, 1.9], validation: [3, 1, 1, 1.01] }] });
  expect(chartFinding(loss, "en")).toBe("Validation loss is lowest first at epoch 2 (1)");
});
