import { freezeChart } from "./description.ts";
import { readCount, readNumber, readPoint } from "./numbers.ts";
import type { RaceChartOptions, RaceChart } from "./race-data.ts";
import { raceKind } from "./race-kind.ts";
import { readGrid, readRun } from "./read-grid.ts";
import { readPair } from "./pair.ts";
import { readChoice } from "./choice.ts";
import { readObject, readEntries } from "../text/list.ts";

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
  const {
    scale = "log",
    dotEvery = 10,
    axisNames = ["x", "y"],
    minima = [],
  } = readObject("options", options);
  readChoice("scale", scale, ["log", "linear"]);
  return freezeChart<RaceChart>(
    raceKind,
    {
      grid: readGrid("grid", options.grid),
      scale,
      runs: readEntries("runs", options.runs, (run, i) => readRun(`runs[${i}]`, run)),
      minima: readEntries("minima", minima, ({ point, value }, i) => ({
        point: readPoint(`minima[${i}].point`, point),
        value: readNumber(`minima[${i}].value`, value),
      })),
      dotEvery: readCount("dotEvery", dotEvery, 1),
      axisNames: readPair("axisNames", axisNames),
    },
    options,
  );
}
