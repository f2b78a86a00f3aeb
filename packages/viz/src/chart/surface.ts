import { refuse } from "../text/refuse.ts";
import { readNumber } from "./numbers.ts";
import { freezeChart } from "./description.ts";
import { readGrid, readRun } from "./read-grid.ts";
import type { SurfaceChart, SurfaceChartOptions } from "./surface-data.ts";
import { surfaceKind } from "./surface-kind.ts";
import { readPair } from "./pair.ts";
import { readChoice } from "./choice.ts";
import { readObject, readEntries } from "../text/list.ts";

/**
 * A surface in relief, seen from above without perspective, painted from the back to the front, with paths on it.
 * Points behind a ridge are hidden and lengths are foreshortened; use a race over contours to compare runs.
 *
 * @throws `RangeError` for a grid that is not ascending, columns of unequal length, an elevation outside 10 to 80.
 *
 * @example
 * ```ts
 * const grid = { x: [-1, 0, 1], y: [-1, 0, 1], values: [2, 1, 2, 1, 0, 1, 2, 1, 2] };
 * const chart = surfaceChart({ grid, runs: [{ name: "SGD", positions: [[1, 0.2], [1, 0.1]], values: [2, 0.05] }] });
 * console.log(chartFinding(chart, "en")); // → SGD reaches a loss of 0.05 in 1 step
 * ```
 */
export function surfaceChart(options: SurfaceChartOptions): SurfaceChart {
  const {
    scale = "log",
    runs = [],
    axisNames = ["x", "y"],
    azimuth = 35,
    elevation = 40,
  } = readObject("options", options);
  readChoice("scale", scale, ["log", "linear"]);
  if (!Number.isFinite(readNumber("azimuth", azimuth))) refuse("azimuth", "finite", azimuth, RangeError);
  return freezeChart<SurfaceChart>(
    surfaceKind,
    {
      grid: readGrid("grid", options.grid),
      scale,
      runs: readEntries("runs", runs, (run, i) => readRun(`runs[${i}]`, run)),
      axisNames: readPair("axisNames", axisNames),
      azimuth,
      elevation: readNumber("elevation", elevation, 10, 80),
    },
    options,
  );
}
