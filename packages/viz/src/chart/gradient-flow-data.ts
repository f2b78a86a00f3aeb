import type { LocalizedText } from "../text/locale.ts";
import type { ChartDescription, ChartTexts } from "./description.ts";
import type { AxesWords } from "./own-axes.ts";

export interface GradientFlowChartOptions extends ChartTexts, AxesWords {
  /** From the input to the output. */
  readonly layers: readonly LocalizedText[];
  /** Ascending. Default 0, 1, 2, … */
  readonly steps?: ArrayLike<number>;
  /** One row per layer: the norm of its gradient at each step. */
  readonly norms: readonly ArrayLike<number>[];
}

/** Norms of the gradients by layer and step. */
export interface GradientFlowChart extends ChartDescription<"gradientFlow"> {
  readonly layers: readonly LocalizedText[];
  readonly steps: Float64Array;
  readonly norms: readonly Float64Array[];
}
