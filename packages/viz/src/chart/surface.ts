import { freezeChart, readText } from "./description.ts";
import { readGrid, readRun } from "./read-grid.ts";
import type { SurfaceChart, SurfaceChartOptions } from "./surface-data.ts";
import { surfaceKind } from "./surface-kind.ts";

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
  const { scale = "log", runs = [], axisNames = ["x", "y"], azimuth = 35, elevation = 40 } = options;
  if (scale !== "log" && scale !== "linear")
    throw new RangeError(`scale must be "log" or "linear", got ${String(scale)}`);
  if (!Number.isFinite(azimuth)) throw new RangeError(`azimuth must be finite, got ${azimuth}`);
  if (!(elevation >= 10 && elevation <= 80))
    throw new RangeError(`elevation must be 10 to 80, got ${elevation}`);
  return freezeChart<SurfaceChart>(
    surfaceKind,
    {
      grid: readGrid("grid", options.grid),
      scale,
      runs: runs.map((run, i) => readRun(`runs[${i}]`, run)),
      axisNames: [readText("axisNames[0]", axisNames[0]), readText("axisNames[1]", axisNames[1])],
      azimuth,
      elevation,
    },
    options,
  );
}
