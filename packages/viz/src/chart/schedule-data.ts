import type { LocalizedText } from "../text/locale.ts";
import type { ChartDescription, ChartTexts } from "./description.ts";
import type { AxesWords } from "./own-axes.ts";

export interface ScheduleChartOptions extends ChartTexts, AxesWords {
  /** The learning rate of every step, from step 0. */
  readonly schedules: readonly { readonly name: LocalizedText; readonly values: ArrayLike<number> }[];
  /** Length of the warm-up to shade, in steps. Default 0, no shade. */
  readonly warmupSteps?: number;
  /** Scale of the learning rate. Default `"linear"`. */
  readonly y?: "log" | "linear";
  /** Default "step". */
  readonly xName?: LocalizedText;
}

/** Learning rates over the steps. */
export interface ScheduleChart extends ChartDescription<"schedule"> {
  readonly schedules: readonly { readonly name: LocalizedText; readonly values: Float64Array }[];
  readonly warmupSteps: number;
  readonly y: "log" | "linear";
  readonly xName: LocalizedText;
}
