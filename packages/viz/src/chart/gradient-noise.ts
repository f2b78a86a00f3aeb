import { freezeChart } from "./description.ts";
import type { GradientNoiseChart, GradientNoiseChartOptions } from "./gradient-noise-data.ts";
import { gradientNoiseKind } from "./gradient-noise-kind.ts";
import { readCount, readNumbers } from "./numbers.ts";
import { readObject, readList, readEntries } from "../text/list.ts";

/**
 * The noise of mini-batch gradients: one fan of arrows for each batch size around the full gradient, all on the same
 * scale.
 *
 * @throws `RangeError` when a gradient does not have two components.
 *
 * @example
 * ```ts
 * const chart = gradientNoiseChart({ full: [1, 0], batches: [{ size: 8, gradients: [[1, 1], [1, -1]] }] });
 * console.log(chartFinding(chart, "en")); // → Batch size 8 strays 45° from the full gradient on average
 * ```
 */
export function gradientNoiseChart(options: GradientNoiseChartOptions): GradientNoiseChart {
  const full = readNumbers("full", readObject("options", options).full);
  if (full.length !== 2) throw new RangeError(`full must hold 2 components, got ${full.length}`);
  const batches = readEntries("batches", options.batches, ({ size, gradients }, i) => {
    const [x, y] = readList(`batches[${i}].gradients`, gradients).map((column, k) =>
      readNumbers(`batches[${i}].gradients[${k}]`, column),
    );
    if (x === undefined || y === undefined || gradients.length !== 2 || x.length !== y.length) {
      throw new RangeError(
        `batches[${i}].gradients must hold 2 columns of one length, got ${gradients.length}`,
      );
    }
    return { size: readCount(`batches[${i}].size`, size, 1), gradients: [x, y] as const };
  });
  return freezeChart<GradientNoiseChart>(gradientNoiseKind, { full, batches }, options);
}
