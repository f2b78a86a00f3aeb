import type { LocalizedText } from "../text/locale.ts";
import type { Axis, AxisOptions } from "./axis.ts";
import type { ChartDescription, ChartTexts } from "./description.ts";

/** The name of values that were given none. */
export const defaultName: { readonly ko: string; readonly en: string } = { ko: "값", en: "the values" };

export interface HistogramChartOptions extends ChartTexts {
  readonly series: readonly {
    readonly name?: LocalizedText;
    /** The numbers to count; values that are not finite are left out. */
    readonly values?: ArrayLike<number>;
    /** Counts per bin, instead of values; requires `edges`. */
    readonly counts?: ArrayLike<number>;
  }[];
  /** The edges of the bins, ascending, one more than there are bins. Default: chosen from the values. */
  readonly edges?: ArrayLike<number>;
  /** Number of bins of equal width, 1 to 1000. Default: chosen from the values. */
  readonly bins?: number;
  /** Whether bars are counts or shares of the series. Default `"count"`. */
  readonly measure?: "count" | "share";
  readonly axes?: { readonly x?: AxisOptions; readonly y?: AxisOptions };
}

/** How numbers are distributed. */
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
