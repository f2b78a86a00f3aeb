import { expect, test } from "vitest";
import { kFoldChart, learningCurveChart, raceChart } from "../../src/index.ts";

const race = () =>
  raceChart({
    grid: { x: [0, 1], y: [0, 1], values: [0, 1, 2, 3] },
    runs: [
      {
        name: "Adam",
        positions: [
          [0, 1],
          [1, 0],
        ],
        values: [3, Number.NaN],
        stopped: "non-finite",
      },
    ],
  });

function* folds() {
  yield { train: [2, 3], test: [0, 1] };
  yield { train: [0, 1], test: [2, 3] };
}

test("a chart is frozen plain data with its defaults filled in", () => {
  const chart = race();
  expect(Object.isFrozen(chart)).toBe(true);
  expect(Object.isFrozen(chart.runs[0])).toBe(true);
  expect(Object.keys(chart)).toEqual([
    "kind",
    "version",
    "grid",
    "scale",
    "runs",
    "minima",
    "dotEvery",
    "axisNames",
  ]);
  expect(String(chart)).toBe("raceChart(runs: 1, minima: 0, axisNames: 2)");
});

test("the arrays are copies", () => {
  const x = Float64Array.of(0, 1);
  const chart = raceChart({ grid: { x, y: [0, 1], values: [0, 1, 2, 3] }, runs: [] });
  x[0] = 9;
  expect([...chart.grid.x]).toEqual([0, 1]);
});

test("folds are taken from any iterable, class names from a list or a record", () => {
  const chart = kFoldChart({ folds: folds(), labels: [10, 2, 2, 10], classNames: ["two", "ten"] });
  expect(chart.folds).toHaveLength(2);
  expect(chart.classNames).toEqual({ 2: "two", 10: "ten" });
});

test("wrong input is refused with the name and the value", () => {
  const grid = { x: [0, 1], y: [0, 1], values: [0, 1, 2, 3] };
  expect(() => raceChart({ grid: { ...grid, x: [0, 0] }, runs: [] })).toThrow(
    new RangeError("grid.x must be finite and ascending, got 0 at 1"),
  );
  expect(() => raceChart({ grid: { ...grid, values: [1] }, runs: [] })).toThrow(
    "grid.values must hold 2 x 2 values, got 1",
  );
  expect(() => raceChart({ grid, runs: [], dotEvery: Number.NaN })).toThrow(
    new RangeError("dotEvery must be a whole number from 1 up, got NaN"),
  );
  expect(() => raceChart({ grid, runs: [], minima: [{ point: [1, Number.NaN], value: 0 }] })).toThrow(
    new RangeError("minima[0].point must be two finite numbers, got 1, NaN"),
  );
  expect(() => learningCurveChart({ sizes: [1, 2], train: [], validation: [0.1, 0.2, 0.3] })).toThrow(
    new RangeError("validation must hold at most 2 values, got 3"),
  );
  expect(() => kFoldChart({ folds: [{ train: [0], test: [4] }], labels: ["a"] })).toThrow(
    new RangeError("folds[0].test must hold row numbers below 1, got 4"),
  );
});
