import type { LocalizedText } from "../text/locale.ts";
import type { ChartDescription, ChartTexts } from "./description.ts";
import type { AxesWords } from "./own-axes.ts";

/** `axes.x` counts the steps, `axes.y` measures their length. */
export interface StepChartOptions extends ChartTexts, AxesWords {
  /** One column of positions for each variable, row 0 is the start. A trace of `@opt/core` can be passed as it is. */
  readonly runs: readonly {
    readonly name: LocalizedText;
    readonly positions: readonly ArrayLike<number>[];
  }[];
}

/** Length and change of direction of every step of some runs. */
export interface StepChart extends ChartDescription<"step"> {
  readonly runs: readonly { readonly name: LocalizedText; readonly positions: readonly Float64Array[] }[];
}
