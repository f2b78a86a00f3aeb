import type { LocalizedText } from "../text/locale.ts";
import type { Axis, AxisOptions } from "./axis.ts";
import type { ChartDescription, ChartTexts } from "./description.ts";

export interface BarChartOptions extends ChartTexts {
  readonly categories: readonly LocalizedText[];
  readonly series: readonly {
    /** Default: the name of the values. */
    readonly name?: LocalizedText;
    /** One number for each category, which may be negative; a value that is not finite is missing. */
    readonly values: ArrayLike<number>;
  }[];
  /** Bars of a category side by side, or on top of each other. Default `"grouped"`. */
  readonly arrangement?: "grouped" | "stacked";
  /** Default `"vertical"`; long names have more room in `"horizontal"` bars. */
  readonly direction?: "vertical" | "horizontal";
  readonly categoryName?: LocalizedText;
  /** Name, domain and format of the values. */
  readonly value?: AxisOptions;
}

/** Bars of values by category. */
export interface BarChart extends ChartDescription<"bar"> {
  readonly categories: readonly LocalizedText[];
  readonly series: readonly { readonly name: LocalizedText; readonly values: Float64Array }[];
  readonly arrangement: "grouped" | "stacked";
  readonly direction: "vertical" | "horizontal";
  readonly categoryName?: LocalizedText;
  readonly value: Axis;
}
