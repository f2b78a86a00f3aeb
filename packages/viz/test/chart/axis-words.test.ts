import { expect, test } from "vitest";
import {
  barChart,
  type Chart,
  chartFinding,
  describeChart,
  layout,
  learningCurveChart,
  lineChart,
  lossChart,
  rangeTestChart,
  scalingChart,
  scheduleChart,
  validationCurveChart,
} from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";

const textsOf = (chart: Chart): string[] =>
  flatItems(layout(chart).items).flatMap((item) => (item.type === "text" ? [item.text] : []));

test("percent of an axis is that of the words and the labels", () => {
  const chart = learningCurveChart({
    sizes: [100, 200],
    train: [0.95, 0.95],
    validation: [0.8, 0.9],
    axes: { x: { name: "pictures" }, y: { format: "percent", name: { ko: "정확도", en: "accuracy" } } },
  });
  expect(chartFinding(chart, "en")).toBe(
    "From 100 to 200 pictures the validation accuracy rose by 10 points: more data help",
  );
  expect(describeChart(chart, "ko")).toContain("검증 정확도가 10%p 올랐어요");
  expect(textsOf(chart)).toContain("90%");
  expect(textsOf(chart)).not.toContain("0.9");
  const curve = validationCurveChart({
    parameter: "C",
    values: [1, 10, 100],
    train: [0.9, 0.95, 1],
    validation: [0.8, 0.9, 0.85],
    axes: { y: { format: "percent" } },
  });
  expect(chartFinding(curve, "en")).toBe("Validation is best at C = 10 (90%)");
  expect(describeChart(curve, "en")).toContain("Gap to training 5 points there.");
});

test("names and units of the axes of losses are in their words", () => {
  const axes = { x: { name: "hour" }, y: { name: "perplexity", format: { suffix: " ppl" } } };
  const chart = lossChart({ series: [{ name: "A", train: [100, 10] }], axes });
  expect(chartFinding(chart, "en")).toBe("The training perplexity ends at 10 ppl");
  expect(describeChart(chart, "en")).toBe(
    "Curves of perplexity: A. The training perplexity ends at 10 ppl. 1 curve from hour 1 to 2. Training perplexity: A from 100 ppl to 10 ppl.",
  );
  expect(textsOf(chart)).toEqual(expect.arrayContaining(["Curves of perplexity: A", "10 ppl"]));
  const scaling = scalingChart({ batchSizes: [8, 16], series: [{ name: "A", losses: [0.1, 0.1] }], axes });
  expect(chartFinding(scaling, "en")).toBe("The perplexity gets no worse up to hour 16");
  expect(describeChart(scaling, "en")).toContain("0.1 ppl at 8");
});

test("so are those of rates", () => {
  const axes = { x: { name: "epoch" }, y: { format: { suffix: " lr" } } };
  const schedule = scheduleChart({ schedules: [{ name: "A", values: [0, 1, 0] }], axes });
  expect(chartFinding(schedule, "en")).toBe("Peaks at 1 lr at epoch 1 and ends at 0 lr");
  const range = rangeTestChart({
    learningRates: [0.01, 0.1, 1],
    losses: [3, 1, 40],
    axes: { x: { format: "percent" }, y: { name: "error", format: { suffix: "°" } } },
  });
  expect(describeChart(range, "en")).toContain(
    "The error falls fastest from 1% to 10%. Blows up from 100%. Lowest 1° at 10%.",
  );
});

test("the only series of a loss chart is named", () => {
  const chart = lossChart({ series: [{ name: "CNN", train: [2, 1], validation: [2, 1.5] }] });
  expect(textsOf(chart)).toContain("Loss curves: CNN");
});

test("a validation loss that is as low again is lowest first where it is marked", () => {
  const chart = lossChart({ series: [{ name: "A", validation: [1, 0.5, 0.7, 0.5] }] });
  expect(chartFinding(chart, "en")).toBe("Validation loss is lowest first at epoch 2 (0.5)");
  expect(chartFinding(chart, "ko")).toBe("검증 손실은 2에폭에 처음으로 가장 낮아요(0.5)");
});

const height = { name: { ko: "키", en: "height" }, format: { suffix: " cm" } };
const age = { name: { ko: "나이", en: "age" }, format: { suffix: " years" } };

test("the alt texts of lines and bars name the axes that the caller named", () => {
  const series = [{ name: "Mina", y: [100, 110] }];
  const line = describeChart(lineChart({ x: [4, 5], series, axes: { x: age, y: height } }), "en");
  expect(line).toContain("2 values from 100 cm at 4 years to 110 cm at 5 years");
  expect(line).toContain("age across. height upward.");
  expect(describeChart(lineChart({ series, axes: { y: height } }), "ko")).toContain("세로 키.");
  expect(describeChart(lineChart({ series }), "en")).not.toMatch(/across|upward/u);

  const bars = { categories: ["Mina"], series: [{ name: "2026", values: [110] }] };
  const bar = (direction: "vertical" | "horizontal") =>
    describeChart(barChart({ ...bars, direction, value: height, categoryName: "child" }), "en");
  expect(bar("vertical")).toContain("child across and height upward.");
  expect(bar("horizontal")).toContain("height across and child upward.");
});

test("a place along x is told with the unit of its axis", () => {
  const axes = { x: { name: { ko: "시간", en: "time" }, format: { suffix: " s" } } };
  const loss = lossChart({ series: [{ name: "A", validation: [3, 1, 1.5, 2] }], axes });
  expect(describeChart(loss, "en")).toContain("Validation loss is lowest at time 2 s (1), then rises to 2.");
  expect(describeChart(loss, "ko")).toContain("검증 손실은 시간 2 s에 가장 낮고(1) 그 뒤 2로 올라요.");
  expect(describeChart(loss, "en")).toContain("1 curve from time 1 s to time 4 s.");
  expect(textsOf(loss)).toContain("early stop: 2 s");
  const schedule = scheduleChart({ schedules: [{ name: "A", values: [0.1, 1, 0.5] }], axes });
  expect(chartFinding(schedule, "en")).toBe("Peaks at 1 at time 1 s and ends at 0.5");
});
