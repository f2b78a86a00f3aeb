import { freezeChart, readText } from "./description.ts";
import { readCount } from "./numbers.ts";
import type { RaceChartOptions, RaceChart } from "./race-data.ts";
import { raceKind } from "./race-kind.ts";
import { readGrid, readRun } from "./read-grid.ts";

/**
 * A race of optimizers over the contours of a surface: paths, start, minimum, and the final losses in rank order. A
 * run that stops being finite is ranked last and called diverged; one that leaves the grid is marked where it does.
 *
 * @throws `RangeError` for a grid that is not ascending, columns of unequal length or a minimum that is not a point
 * of the plane; `TypeError` for a value of the wrong type.
 *
 * @example
 * ```ts
 * const chart = raceChart({
 *   grid: { x: [-1, 0, 1], y: [-1, 0, 1], values: [2, 1, 2, 1, 0, 1, 2, 1, 2] },
 *   runs: [
 *     { name: "SGD", positions: [[0.9, 0.5, 0.3], [0.9, 0.6, 0.4]], values: [1.6, 0.6, 0.3] },
 *     { name: "Adam", positions: [[0.9, 0.2, 0.1], [0.9, 0.2, 0]], values: [1.6, 0.1, 0.01] },
 *   ],
 * });
 * console.log(chartFinding(chart, "en")); // → Adam is lowest after 2 steps
 * ```
 */
export function raceChart(options: RaceChartOptions): RaceChart {
  const { scale = "log", dotEvery = 10, axisNames = ["x", "y"], minima = [] } = options;
  if (scale !== "log" && scale !== "linear") {
    throw new RangeError(`scale must be "log" or "linear", got ${String(scale)}`);
  }
  return freezeChart<RaceChart>(
    raceKind,
    {
      grid: readGrid("grid", options.grid),
      scale,
      runs: options.runs.map((run, i) => readRun(`runs[${i}]`, run)),
      minima: minima.map(({ point, value }, i) => ({ point: readPoint(`minima[${i}].point`, point), value })),
      dotEvery: readCount("dotEvery", dotEvery, 1),
      axisNames: [readText("axisNames[0]", axisNames[0]), readText("axisNames[1]", axisNames[1])],
    },
    options,
  );
}

function readPoint(name: string, point: readonly number[]): readonly number[] {
  if (point.length !== 2 || !point.every(Number.isFinite))
    throw new RangeError(`${name} must be two finite numbers, got ${point.join(", ")}`);
  return [...point];
}
