import type { LocalizedText } from "../text/locale.ts";
import type { Axis, AxisOptions } from "./axis.ts";
import type { ChartDescription, ChartTexts } from "./description.ts";
import type { AxesWords } from "./own-axes.ts";

/** A hyperparameter of a grid search and the values it was given. */
export interface GridAxis {
  readonly name: LocalizedText;
  readonly values: readonly (number | LocalizedText)[];
}

export interface HeatmapChartOptions extends ChartTexts, AxesWords {
  readonly x: GridAxis;
  readonly y: GridAxis;
  /** `values[j * x.values.length + i]` is the score at `(x.values[i], y.values[j])`; NaN where there is none. */
  readonly values: ArrayLike<number>;
  /** Which scores are good. Default `"higher"`. */
  readonly better?: "higher" | "lower";
  /** How the scores are written, and from where to where the colours run. Default: what the scores span. */
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
