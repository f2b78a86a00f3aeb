import { describe, expect, test } from "vitest";
import {
  calibrationChart,
  chartFinding,
  decisionChart,
  describeChart,
  gradientFlowChart,
  landscapeChart,
  layout,
  lineChart,
  rangeTestChart,
  revive,
  rocChart,
  scheduleChart,
  smallMultiplesChart,
  surfaceChart,
} from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";

const roc = (scores: number[], labels: number[], curve: "roc" | "precision-recall" = "roc") =>
  rocChart({ series: [{ name: "m", scores, labels }], curve });

describe("a ROC curve says", () => {
  test.each([
    [roc([0.1, 0.9], [0, 1]), "m ranks a positive above a negative 100% of the time (AUC 1)"],
    [roc([0.9, 0.1], [0, 1]), "m is worse than guessing (AUC 0)"],
    [roc([0.5, 0.5], [0, 1]), "m is no better than guessing (AUC 0.5)"],
    [roc([], []), "No data yet"],
    [roc([0.5, 0.6], [1, 1]), "It takes positive and negative rows"],
    [roc([0.5, 0.6], [0, 0], "precision-recall"), "It takes positive rows"],
    [roc([0.9, 0.1, 0.8], [1, 0, 0], "precision-recall"), "m has an average precision of 1"],
    [
      rocChart({
        series: [
          { name: "a", scores: [0, 1], labels: [0, 1] },
          { name: "b", scores: [2, 3], labels: [false, true] },
        ],
      }),
      "Both have an AUC of 1",
    ],
  ])("%#: %s", (chart, finding) => {
    expect(chartFinding(chart, "en")).toBe(finding);
  });

  test("series of one class are left out and counted", () => {
    const chart = rocChart({
      series: [
        { name: "a", scores: [0, 1], labels: [0, 1] },
        { name: "b", scores: [2, 3], labels: [1, 1] },
      ],
    });
    expect(describeChart(chart, "en")).toContain("1 left out with rows of one class only");
  });
});

const calibration = (probability: number, positives: number) =>
  calibrationChart({
    series: [
      {
        name: "m",
        probabilities: Array.from({ length: 10 }, () => probability),
        labels: Array.from({ length: 10 }, (_, i) => Number(i < positives)),
      },
    ],
  });

describe("a calibration says", () => {
  test.each([
    [calibration(0.7, 7), "m is well calibrated: 0 points off on average"],
    [calibration(0.95, 6), "m is too sure: 35 points off on average"],
    [calibration(0.55, 9), "m is not sure enough: 35 points off on average"],
    [calibration(0.65, 3), "m predicts too high: 35 points off on average"],
  ])("%#: %s", (chart, finding) => {
    expect(chartFinding(chart, "en")).toBe(finding);
  });
});

describe("a range test says", () => {
  const rates = [1e-4, 1e-3, 1e-2, 0.1, 1];
  const told = (...losses: number[]) => describeChart(rangeTestChart({ learningRates: rates, losses }), "en");
  test("where the loss falls fastest and blows up", () => {
    expect(told(2.3, 2.2, 1.1, 0.9, 40)).toContain(
      "The loss falls fastest from 0.001 to 0.01. Blows up from 1. Lowest 0.9 at 0.1.",
    );
    expect(told(2.3, 2.2, 1.1, 0.9, Number.NaN)).toContain("Blows up from 1.");
  });
  test("that it never falls or never blows up", () => {
    expect(told(1, 2, 3, 4, 5)).toContain("The loss never falls. Above its start from 0.001.");
    expect(told(5, 4, 3, 2, 1)).toContain("It does not blow up.");
    expect(told(2, 2, 2, 2, 2)).toContain("Learning-rate range test. The loss stays at 2. 5 rates");
    expect(told(2, 1, 3, 1, 0.9)).toContain("Lowest 0.9 at 1.");
    expect(told(2, 1, 3, 1, 1.5)).toContain("Lowest 1, first at 0.001.");
  });
});

test("a loss that is a little higher than at its start has not diverged", () => {
  const chart = rangeTestChart({ learningRates: [1e-5, 1e-4, 1e-3, 1e-2], losses: [2.3, 2.29, 2.31, 2.305] });
  expect(describeChart(chart, "en")).toContain("Above its start from 0.001.");
  expect(describeChart(chart, "ko")).toContain("0.001부터는 처음보다 높아요.");
  const drawn = flatItems(layout(chart, { locale: "ko" }).items).map((item) =>
    item.type === "text" ? item.text : "",
  );
  expect(drawn).not.toContain("발산");
});

test("a schedule that comes to its peak again says so", () => {
  const cyc = { name: "cyc", values: [0, 1, 0, 1, 0] };
  const both = scheduleChart({ schedules: [cyc, { name: "b", values: [0, 0, 1, 0, 0] }] });
  expect(chartFinding(both, "en")).toBe("cyc peaks last, at step 3");
  expect(describeChart(both, "en")).toContain(
    "cyc starts at 0, is highest 2 times, first at step 1 (1), and ends at 0",
  );
  const alone = scheduleChart({ schedules: [cyc] });
  expect(chartFinding(alone, "en")).toBe("Peaks 2 times at 1, first at step 1, and ends at 0");
  expect(chartFinding(alone, "ko")).toBe("2번 최대 1이에요(처음은 1스텝), 마지막은 0이에요");
});

const flow = (...norms: number[][]) => gradientFlowChart({ layers: norms.map((_, i) => `l${i}`), norms });

test("a norm that stands out from the median of its layer is told", () => {
  expect(describeChart(flow([1, 1, 1e9, 1, 1], [1, 1, 1, 1, 1]), "en")).toContain(
    "All layers have a median norm of 1. l0 reaches 10 to the power 9 times the median at step 2.",
  );
  expect(describeChart(flow([1, 1, 0.001, 1, 1], [1, 1, 0.001, 1, 0.001]), "en")).toContain(
    "l0 and l1 fall 1000 times below the median at step 2, 2 times in all.",
  );
  expect(describeChart(flow([1, 1, 0, 1, 1], [1, 1, 1, 1, 1]), "ko")).toContain(
    "l0은 2스텝에 0으로 떨어져요.",
  );
  expect(chartFinding(flow([5], [500], [500], [5]), "en")).toBe(
    "Smallest at l0 and l3, largest at l1 and l2: 100 times apart",
  );
  expect(chartFinding(flow([0.0955], [1]), "en")).toBe("The medians of the layers lie within a factor of 11");
});

describe("a gradient flow says", () => {
  test.each([
    [flow([1e-5, 1e-5], [1e-1, 1e-1]), "Gradients vanish: 10,000 times smaller at l0 than at l1"],
    [flow([100, 300], [0.01, 0.02]), "Gradients explode: 13,000 times larger at l0 than at l1"],
    [flow([1, 2], [3, 4]), "The medians of the layers lie within a factor of 2.4"],
    [flow([2, 2], [2, 2]), "All layers have a median norm of 2"],
    [flow([1, Number.NaN], [1, 1]), "The gradient of l0 is not finite at step 1"],
    [flow([0, 0]), "No gradient differs from 0"],
  ])("%#: %s", (chart, finding) => {
    expect(chartFinding(chart, "en")).toBe(finding);
  });
});

test("a landscape says that it is a slice, in the picture and aloud", () => {
  const grid = { x: [-1, 0, 1], y: [-1, 0, 1], values: [3, 2, 3, 1, 0.5, 0.1, 3, 2, 3] };
  const chart = landscapeChart({ grid, directions: ["PCA 1", "PCA 2"], parameters: 7850 });
  expect(describeChart(chart, "en")).toContain("This slice is lowest at (1, 0): 0.1.");
  expect(describeChart(chart, "en")).toContain("a space of 7850 parameters: the others are not seen");
  const texts = flatItems(layout(chart).items).flatMap((item) => (item.type === "text" ? [item.text] : []));
  expect(texts.join("\n")).toMatch(/A slice of the loss landscape[^]*2 of 7850 dimensions/u);
  const flat = landscapeChart({
    grid: { ...grid, values: grid.values.map(() => 2) },
    directions: ["a", "b"],
    parameters: 9,
  });
  expect(chartFinding(flat, "en")).toBe("This slice is flat: the loss is 2 everywhere");
});

test("what is no number in a path or among single steps is refused by its place", () => {
  const grid = { x: [0, 1], y: [0, 1], values: [1, 2, 3, 4] };
  const [x, steps] = JSON.parse('[[0, null], ["first"]]');
  expect(() =>
    landscapeChart({ grid, directions: ["a", "b"], parameters: 9, path: { x, y: [0, 1] } }),
  ).toThrow(new TypeError("path.x[1] must be a number, got null"));
  expect(() => gradientFlowChart({ layers: ["a"], steps, norms: [[1]] })).toThrow(
    new TypeError('steps[0] must be a number, got "first"'),
  );
});

test("a surface paints what is farther first", () => {
  const grid = { x: [0, 1, 2], y: [0, 1, 2], values: [0, 0, 0, 0, 1, 0, 0, 0, 0] };
  const chart = surfaceChart({ grid, azimuth: 0, scale: "linear" });
  const middles = flatItems(layout(chart, { width: 330 }).items).flatMap((item) => {
    if (item.type !== "path" || item.role !== "ground") return [];
    const ys = Array.from(item.lines[0]!).filter((_, i) => i % 2 === 1);
    return [ys.reduce((sum, y) => sum + y, 0) / ys.length];
  });
  expect(middles.length).toBe(4);
  expect(Math.max(middles[0]!, middles[1]!)).toBeLessThan(Math.min(middles[2]!, middles[3]!));
});

const decision = (frames: number[][], labels: number[]) =>
  decisionChart({
    x: [0, 1],
    y: [0, 1],
    frames: frames.map((values, i) => ({ step: 10 * i, values })),
    classNames: ["a", "b"],
    points: { x: [0.1, 0.9], y: [0.1, 0.9], labels },
  });

test("a decision chart counts the rows on their side, frame by frame", () => {
  const chart = decision(
    [
      [0, 0, 0, 0],
      [0, 1, 0, 1],
    ],
    [0, 1],
  );
  expect(describeChart(chart, "en")).toContain("2 of 2 rows lie on their side (100%). 50% at first.");
  const texts = (progress: number) =>
    flatItems(layout(chart, { progress }).items).flatMap((item) => (item.type === "text" ? [item.text] : []));
  expect(texts(0)).toContain("step 0 · 50%");
  expect(texts(1)).toContain("step 10 · 100%");
  expect(chartFinding(decision([[0, 0, 0, 1]], [1, 1]), "en")).toBe("1 of 2 rows lie on their side (50%)");
  const points = { x: [0], y: [0], labels: [1] };
  const one = decisionChart({
    x: [0, 1],
    y: [0, 1],
    frames: [{ values: [0, 0, 0, 1] }],
    classNames: ["a", "b"],
    points,
  });
  expect(chartFinding(one, "en")).toBe("The one row does not lie on its side");
  expect(chartFinding(decision([], [1, 1]), "en")).toBe("No data yet");
});

/** Rings round rows on the wrong side. */
function rings(labels: number[]): number {
  return flatItems(layout(decision([[0, 1, 0, 1]], labels)).items).filter(
    (item) => item.type === "circle" && item.fill === undefined,
  ).length;
}

test("rows on the wrong side are ringed", () => {
  expect([rings([0, 1]), rings([1, 0])]).toEqual([0, 2]);
});

test("panels keep their charts through JSON, and hold no panels", () => {
  const panel = lineChart({
    x: ["2026-11-01", "2026-11-02"],
    series: [{ name: "$number", y: [1, Number.NaN] }],
  });
  const chart = smallMultiplesChart({ panels: [{ name: "one", chart: panel }] });
  const again = revive(JSON.stringify(chart));
  expect(again).toEqual(chart);
  expect(layout(again)).toEqual(layout(chart));
  expect(() => smallMultiplesChart({ panels: [{ name: "x", chart }] })).toThrow(RangeError);
  expect(() =>
    revive({ kind: "smallMultiples", version: 1, panels: [{ name: "x", chart: { kind: "no" } }] }),
  ).toThrow(new RangeError("panels[0].chart must be a chart of version 1, got no"));
});

test("panels that do not fit are counted", () => {
  const chart = smallMultiplesChart({
    panels: Array.from({ length: 9 }, (_, i) => ({
      name: `${i}`,
      chart: lineChart({ series: [{ name: "a", y: [1, 2] }] }),
    })),
  });
  const { warnings, items } = layout(chart, { width: 300, height: 200 });
  expect(warnings).toEqual([{ code: "folded-panels", values: { count: 7 } }]);
  expect(flatItems(items).some((item) => item.type === "text" && item.text === "7 more not shown")).toBe(
    true,
  );
  expect(layout(chart, { width: 960, height: 700 }).warnings).toEqual([]);
});
