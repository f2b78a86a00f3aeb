import type { LocalizedText } from "../text/locale.ts";
import type { Axis, AxisOptions } from "./axis.ts";
import type { ChartDescription, ChartTexts } from "./description.ts";
import type { AxesWords } from "./own-axes.ts";

/** A hyperparameter of a grid search, and the values that were tried. */
export interface GridAxis {
  readonly name: LocalizedText;
  readonly values: readonly (number | LocalizedText)[];
}

export interface HeatmapChartOptions extends ChartTexts, AxesWords {
  readonly x: GridAxis;
  readonly y: GridAxis;
  /** `values[j * x.values.length + i]` is the score at `(x.values[i], y.values[j])`; NaN if there is none. */
  readonly values: ArrayLike<number>;
  /** Which scores are good. Default `"higher"`. */
  readonly better?: "higher" | "lower";
  /** The format of the scores, and the range of the colours. Default: the range of the scores. */
  readonly value?: Omit<AxisOptions, "name">;
}

/** Scores over two hyperparameters. */
export interface HeatmapChart extends ChartDescription<"heatmap"> {
  readonly x: GridAxis;
  readonly y: GridAxis;
  readonly values: Float64Array;
  readonly better: "higher" | "lower";
  readonly value: Axis;
}
