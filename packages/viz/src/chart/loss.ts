import { readCurve } from "./curve.ts";
import { freezeChart, readText } from "./description.ts";
import type { LossChartOptions, LossChart } from "./loss-data.ts";
import { lossKind } from "./loss-kind.ts";
import { readCount, readNumber } from "./numbers.ts";
import { readChoice } from "./choice.ts";
import { readObject, readEntries } from "../text/list.ts";

/**
 * Loss curves: bold validation lines, thinner dotted training lines, the range over seeds or folds as a band, and the
 * epoch at which early stopping would stop. The axis is logarithmic only if the losses span a factor of ten; zero has
 * its own place on it, and negative values are left out and counted; losses that end below 0 are drawn on a linear
 * axis. Runs that rise above three times the highest first loss are cut off there, and the chart says so.
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
  const {
    y = "log",
    smooth = 0,
    xName = { ko: "에폭", en: "epoch" },
    start = 1,
    series,
  } = readObject("options", options);
  readChoice("y", y, ["log", "linear"]);
  const given = readEntries("series", series, ({ name, train = [], validation = [] }, i) => ({
    name: readText(`series[${i}].name`, name),
    train: readCurve(`series[${i}].train`, train),
    validation: readCurve(`series[${i}].validation`, validation),
  }));
  const { markBest = given.length === 1 } = options;
  return freezeChart<LossChart>(
    lossKind,
    {
      series: given,
      y,
      smooth: readNumber("smooth", smooth, 0, 1e6),
      markBest,
      xName: readText("xName", xName),
      start: readCount("start", start, 0),
    },
    options,
  );
}
