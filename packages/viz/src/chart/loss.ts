import type { LocalizedText } from "../text/locale.ts";
import { type Curve, readCurve } from "./curve.ts";
import { type ChartDescription, type ChartTexts, freezeChart, readText } from "./description.ts";

export interface LossSeries {
  readonly name: LocalizedText;
  /** Loss on the training data after each epoch; several columns for several seeds or folds. */
  readonly train?: Curve;
  /** Loss on the validation data after each epoch. */
  readonly validation?: Curve;
}

export interface LossChartOptions extends ChartTexts {
  readonly series: readonly LossSeries[];
  /** Scale of the loss axis. Default `"log"`. */
  readonly y?: "log" | "linear";
  /** Standard deviation, in epochs, of the Gaussian that smooths the bold lines; 0 draws the values, a million is the most. Default 0. */
  readonly smooth?: number;
  /** Marks the epoch with the lowest validation loss. Default true for one series. */
  readonly markBest?: boolean;
  /** Default "epoch". */
  readonly xName?: LocalizedText;
}

/** Training and validation losses over the epochs. */
export interface LossChart extends ChartDescription<"loss"> {
  readonly series: readonly {
    readonly name: LocalizedText;
    readonly train: readonly Float64Array[];
    readonly validation: readonly Float64Array[];
  }[];
  readonly y: "log" | "linear";
  readonly smooth: number;
  readonly markBest: boolean;
  readonly xName: LocalizedText;
}

/**
 * Loss curves: bold validation lines, thinner and dotted training lines beside them, the range over seeds or folds as a
 * band, and the epoch at which early stopping would stop. On a log axis, values that are not positive are left out and counted.
 *
 * @throws `RangeError` for a `smooth` below 0 or above a million.
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
    markBest = options.series.length === 1,
    xName = { ko: "에폭", en: "epoch" },
  } = options;
  if (y !== "log" && y !== "linear") throw new RangeError(`y must be "log" or "linear", got ${String(y)}`);
  if (!(smooth >= 0 && smooth <= 1e6)) throw new RangeError(`smooth must be 0 to 1000000, got ${smooth}`);
  return freezeChart<LossChart>(
    "loss",
    {
      series: options.series.map(({ name, train = [], validation = [] }, i) => ({
        name: readText(`series[${i}].name`, name),
        train: readCurve(`series[${i}].train`, train),
        validation: readCurve(`series[${i}].validation`, validation),
      })),
      y,
      smooth,
      markBest,
      xName: readText("xName", xName),
    },
    options,
  );
}
