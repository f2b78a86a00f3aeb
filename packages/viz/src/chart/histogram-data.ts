import type { LocalizedText } from "../text/locale.ts";
import type { Axis, AxisOptions } from "./axis.ts";
import type { ChartDescription, ChartTexts } from "./description.ts";

export interface HistogramChartOptions extends ChartTexts {
  readonly series: readonly {
    readonly name?: LocalizedText;
    /** Numbers to be counted; what is not finite is left out. */
    readonly values?: ArrayLike<number>;
    /** Counts by bin, instead of values; `edges` must be given. */
    readonly counts?: ArrayLike<number>;
  }[];
  /** One more than there are bins, ascending. Default: chosen by the values. */
  readonly edges?: ArrayLike<number>;
  /** How many bins of equal width, 1 to 1000. Default: chosen by the values. */
  readonly bins?: number;
  /** Whether bars are counts or shares of the series. Default `"count"`. */
  readonly measure?: "count" | "share";
  readonly axes?: { readonly x?: AxisOptions; readonly y?: AxisOptions };
}

/** How often numbers fall where. */
export interface HistogramChart extends ChartDescription<"histogram"> {
  readonly series: readonly {
    readonly name: LocalizedText;
    readonly values?: Float64Array;
    readonly counts?: Float64Array;
  }[];
  readonly edges?: Float64Array;
  readonly bins?: number;
  readonly measure: "count" | "share";
  readonly axes: { readonly x: Axis; readonly y: Axis };
}
