import { expect, test } from "vitest";
import {
  chartFinding,
  decisionChart,
  describeChart,
  histogramChart,
  kFoldChart,
  landscapeChart,
  layout,
  learningCurveChart,
  lossChart,
  raceChart,
  renderSvg,
  rocChart,
  scatterChart,
  surfaceChart,
  validationCurveChart,
} from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";

const grid = { x: [-1, 0, 1], y: [-1, 0, 1], values: [2, 3, 2, 3, 4, 3, 2, 3, 18] };
const { NaN: none, POSITIVE_INFINITY: infinite } = Number;

test("for losses the curves know that lower is better", () => {
  const errors = { train: [0.2, 0.15, 0.1], validation: [0.5, 0.3, 0.6], better: "lower" as const };
  const curve = validationCurveChart({ parameter: "C", values: [0.1, 1, 10], ...errors });
  expect(chartFinding(curve, "en")).toBe("Validation is best at C = 1 (0.3)");
  expect(chartFinding(curve, "ko")).toBe("검증 점수는 C = 1에서 가장 낮아요(0.3)");
  expect(describeChart(curve, "en")).toContain("Gap to training 0.15 there.");
  const learning = learningCurveChart({
    sizes: [50, 100, 200],
    train: [0.1, 0.1, 0.1],
    validation: [0.9, 0.8, 0.5],
    better: "lower",
  });
  expect(chartFinding(learning, "en")).toBe(
    "From 100 to 200 rows the validation score fell by 0.3: more data help",
  );
  expect(describeChart(learning, "en")).toContain("Gap to training 0.4: overfitting.");
  // @ts-expect-error -- no such choice
  expect(() => learningCurveChart({ sizes: [1, 2], train: [], validation: [], better: "less" })).toThrow(
    new RangeError('better must be "higher" or "lower", got "less"'),
  );
});

test("scores that fall in between do not change little", () => {
  const chart = learningCurveChart({
    sizes: [50, 100, 150, 200],
    train: [0.9, 0.9, 0.9, 0.9],
    validation: [0.7, 0.8, 0.5, 0.8],
  });
  expect(chartFinding(chart, "en")).toBe("From 100 to 200 rows the validation score goes up and down");
});

const raceOver = () => ({ grid: { ...grid, values: [0, 14, infinite, 1, 2, 3, 4, 5, 6] } });
const run = (values: number[]) => ({
  name: "A",
  positions: [values.map(() => 0), values.map(() => 0)],
  values,
});

test("what is infinite is no ground", () => {
  const surface = surfaceChart(raceOver());
  expect(describeChart(surface, "en")).toContain("Values from 0 to 14. 11.1% of the picture has no value.");
  for (const chart of [surface, raceChart({ ...raceOver(), runs: [run([3, 2])] })])
    expect(renderSvg(chart)).toContain("hatched: undefined");
});

test("a run that leaves the values of the grid does not make the surface reach there", () => {
  expect(describeChart(surfaceChart({ grid, runs: [run([4, 0])] }), "en")).toContain(
    "The grid's values lie between 2 and 18.",
  );
  expect(describeChart(surfaceChart({ grid, runs: [run([4, 3])] }), "en")).toContain(
    "The surface lies between 2 and 18.",
  );
});

test("a loss that grew in one step has not grown without bound", () => {
  expect(chartFinding(raceChart({ ...raceOver(), runs: [run([0.1, 1.2])] }), "en")).toBe(
    "The run diverged: it ended 12 times as high",
  );
});

test("what is not perfect does not read so", () => {
  const scores = Array.from({ length: 400 }, (_, i) => i);
  const labels = scores.map((i) => Number(i >= 200 ? i !== 200 : i === 199));
  expect(chartFinding(rocChart({ series: [{ name: "m", scores, labels }] }), "en")).toMatch(/AUC 0\.9999/u);
  const x = [0, 1, 2, 3, 4, 5, 6, 7];
  const bent = scatterChart({ series: [{ x, y: x.map((i) => i + (i % 2) / 25) }] });
  expect(chartFinding(bent, "en")).toMatch(/correlation 0\.999/u);
  expect(chartFinding(scatterChart({ series: [{ x, y: x.map((i) => i * 0.1 + 1) }] }), "en")).toBe(
    "y rises with x: correlation 1",
  );
});

const wrong = (scores: number[]) => ({ name: `m${scores[0]}`, scores, labels: [1, 1, 0, 0] });

test("the best of those that are worse than guessing is said to be that", () => {
  const chart = rocChart({ series: [wrong([3, 1, 4, 2]), wrong([1, 2, 3, 4])] });
  expect(chartFinding(chart, "en")).toBe("m3 is best, but worse than guessing (AUC 0.25)");
});

test("splits that share out no rows keep no mix by sharing a class out evenly", () => {
  const labels = [...Array(18).fill("a"), "b", "b"];
  const folds = [0, 1].map((k) => ({
    train: labels.map((_, i) => i).filter((i) => i > 9),
    test: [k, 18, 2 + k, 3 + k, 4 + k, 5 + k, 6 + k, 7 + k],
  }));
  expect(chartFinding(kFoldChart({ labels, folds }), "en")).not.toContain("keeps the class mix");
});

test("a network between the places of a slice is not itself the lowest of them", () => {
  const slice = { x: [-1, 0, 1], y: [-1, 0, 1], values: [3, 3, 3, 3, 0, 3, 3, 3, 3] };
  const chart = (center: [number, number], parameters = 9) =>
    landscapeChart({
      grid: slice,
      directions: ["a", "b"],
      parameters,
      center,
      path: { x: [1, 0], y: [1, 0] },
    });
  expect(chartFinding(chart([0.3, 0.2]), "en")).toBe("This slice is lowest next to the trained network: 0");
  expect(chartFinding(chart([0, 0]), "en")).toBe("The trained network is the lowest here, at 0");
  expect(describeChart(chart([0, 0], 2), "en")).not.toContain("shadow");
});

test("rows where nothing is decided are not ringed, and a ring is told", () => {
  const chart = decisionChart({
    x: [0, 1],
    y: [0, 1],
    frames: [{ values: [0, none, 0, 1] }],
    classNames: ["a", "b"],
    points: { x: [0, 1, 1], y: [0, 0, 1], labels: [0, 0, 0] },
  });
  const rings = flatItems(layout(chart).items).filter((item) => item.type === "circle" && item.radius === 6);
  expect(rings).toHaveLength(1);
  expect(renderSvg(chart, { width: 900 })).toContain("ringed: on another side");
});

test("numbers that read alike have no range between them", () => {
  const values = [0.3, 0.3 + 1e-12, 0.3 + 2e-12, 0.3 + 3e-12];
  expect(chartFinding(histogramChart({ series: [{ name: "h", values }] }), "en")).not.toContain(
    "between 0.3 and 0.3",
  );
});

test("a loss that ends below 0 is drawn", () => {
  const chart = lossChart({ series: [{ name: "A", train: [1, 0.5, 0.2, 0.1, -0.05] }] });
  expect(describeChart(chart, "en")).not.toContain("left out");
  const [line] = flatItems(layout(chart).items).flatMap((item) =>
    item.type === "path" && item.role === "series" ? item.lines : [],
  );
  const heights = Array.from(line!).filter((_, i) => i % 2 === 1);
  expect(heights).toEqual(heights.toSorted((a, b) => a - b));
});
