import { readCurve } from "./curve.ts";
import { freezeChart, readText } from "./description.ts";
import type { LossChartOptions, LossChart } from "./loss-data.ts";
import { lossKind } from "./loss-kind.ts";
import { readCount } from "./numbers.ts";
import { readList } from "../text/list.ts";

/**
 * Loss curves: bold validation lines, thinner dotted training lines, the range over seeds or folds as a band, and the
 * epoch at which early stopping would stop. The axis is logarithmic only if the losses span a factor of ten; zero has
 * its own place on it, and negative values are left out and counted. Runs that rise above three times the highest
 * first loss are cut off there, and the chart says so.
 *
 * @throws `RangeError` for a `smooth` below 0 or above a million, or a `start` that is not a whole number.
 *
 * @example
 * ```ts
 * const chart = lossChart({ series: [{ name: "CNN", train: [2, 1, 0.5, 0.2, 0.1], validation: [2, 1.2, 0.9, 1, 1.3] }] });
 * console.log(chartFinding(chart, "en")); // → Validation loss is lowest at epoch 3 (0.9), then rises 44%: overfitting
 * ```
 */
export function lossChart(options: LossChartOptions): LossChart {
  const given = readList("series", options.series);
  const {
    y = "log",
    smooth = 0,
    markBest = given.length === 1,
    xName = { ko: "에폭", en: "epoch" },
    start = 1,
  } = options;
  if (y !== "log" && y !== "linear") throw new RangeError(`y must be "log" or "linear", got ${String(y)}`);
  if (!(smooth >= 0 && smooth <= 1e6)) throw new RangeError(`smooth must be 0 to 1000000, got ${smooth}`);
  return freezeChart<LossChart>(
    lossKind,
    {
      series: given.map(({ name, train = [], validation = [] }, i) => ({
        name: readText(`series[${i}].name`, name),
        train: readCurve(`series[${i}].train`, train),
        validation: readCurve(`series[${i}].validation`, validation),
      })),
      y,
      smooth,
      markBest,
      xName: readText("xName", xName),
      start: readCount("start", start, 0),
    },
    options,
  );
}
