import { readAxis } from "./axis.ts";
import { freezeChart, readText } from "./description.ts";
import type { GridAxis, HeatmapChart, HeatmapChartOptions } from "./heatmap-data.ts";
import { heatmapKind } from "./heatmap-kind.ts";
import { readNumbers } from "./numbers.ts";
import { readOwnAxes } from "./own-axes.ts";
import { readChoice } from "./choice.ts";
import { readObject, readList } from "../text/list.ts";

/**
 * A grid search: a cell for each pair of hyperparameters, stronger for better scores, with a frame around the best
 * one.
 *
 * @throws `RangeError` if the number of values does not match the axes.
 *
 * @example
 * ```ts
 * const chart = heatmapChart({
 *   x: { name: "C", values: [1, 10] },
 *   y: { name: "gamma", values: [0.1, 1] },
 *   values: [0.8, 0.9, 0.7, 0.6],
 * });
 * console.log(chartFinding(chart, "en")); // → Best score 0.9 at C = 10, gamma = 0.1
 * ```
 */
export function heatmapChart(options: HeatmapChartOptions): HeatmapChart {
  const { better = "higher" } = readObject("options", options);
  readChoice("better", better, ["higher", "lower"]);
  const [x, y] = [readGridAxis("x", options), readGridAxis("y", options)];
  const value = readAxis("value", options.value, ["linear"]);
  const values = readNumbers("values", options.values);
  if (values.length !== x.values.length * y.values.length) {
    throw new RangeError(
      `values must hold ${x.values.length} x ${y.values.length} scores, got ${values.length}`,
    );
  }
  return freezeChart<HeatmapChart>(heatmapKind, { x, y, values, better, value }, options);
}

/** A checked copy of an axis, of which the caller's domain must leave something. */
function readGridAxis(side: "x" | "y", options: HeatmapChartOptions): GridAxis {
  const { name, values } = readObject(side, options[side]);
  readList(`${side}.values`, values);
  const [low, high] = readOwnAxes(options.axes)?.[side]?.domain ?? [];
  const isIn = (value: unknown) => typeof value === "number" && value >= low! && value <= high!;
  if (low !== undefined && !values.some(isIn))
    throw new RangeError(`axes.${side}.domain must hold one of ${side}.values, got ${low} to ${high}`);
  return {
    name: readText(`${side}.name`, name),
    values: Array.from(values, (value, i) =>
      typeof value === "number" ? value : readText(`${side}.values[${i}]`, value),
    ),
  };
}
