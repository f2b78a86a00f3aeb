import { freezeChart, readText } from "./description.ts";
import { readAscending, readNumbers } from "./numbers.ts";
import type { ScalingChart, ScalingChartOptions } from "./scaling-data.ts";
import { scalingKind } from "./scaling-kind.ts";
import { readObject, readEntries } from "../text/list.ts";

/**
 * How far a learning-rate rule works as the batch size grows; a run that diverged, or whose
 * loss is over ten times that of its smallest batch, is drawn at the upper edge.
 *
 * @example
 * ```ts
 * const chart = scalingChart({
 *   batchSizes: [32, 64, 128],
 *   series: [
 *     { name: "scaled rate", losses: [0.1, 0.1, 0.11] },
 *     { name: "fixed rate", losses: [0.1, 0.2, 0.4] },
 *   ],
 * });
 * console.log(chartFinding(chart, "en")); // → scaled rate keeps its loss up to batch 128, fixed rate up to 32
 * ```
 */
export function scalingChart(options: ScalingChartOptions): ScalingChart {
  const batchSizes = readAscending("batchSizes", readObject("options", options).batchSizes);
  if (!(batchSizes[0]! > 0)) throw new RangeError(`batchSizes must be positive, got ${batchSizes[0]}`);
  const series = readEntries("series", options.series, ({ name, losses }, i) => {
    const column = readNumbers(`series[${i}].losses`, losses);
    if (column.length !== batchSizes.length) {
      throw new RangeError(`series[${i}].losses must hold ${batchSizes.length} values, got ${column.length}`);
    }
    return { name: readText(`series[${i}].name`, name), losses: column };
  });
  return freezeChart<ScalingChart>(scalingKind, { batchSizes, series }, options);
}
