import type { LocalizedText } from "../text/locale.ts";
import type { ChartDescription, ChartTexts } from "./description.ts";
import type { AxesWords } from "./own-axes.ts";

export interface ScalingChartOptions extends ChartTexts, AxesWords {
  /** Ascending. */
  readonly batchSizes: ArrayLike<number>;
  /** Final loss at each batch size; a loss that is not finite has diverged. */
  readonly series: readonly { readonly name: LocalizedText; readonly losses: ArrayLike<number> }[];
}

/** Final loss over the batch size. */
export interface ScalingChart extends ChartDescription<"scaling"> {
  readonly batchSizes: Float64Array;
  readonly series: readonly { readonly name: LocalizedText; readonly losses: Float64Array }[];
}
