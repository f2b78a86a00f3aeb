import type { LocalizedText } from "../text/locale.ts";
import type { Axis, TimeAxisOptions, ValueAxisOptions } from "./axis.ts";
import type { ChartDescription, ChartTexts } from "./description.ts";

/** Positions along x, ascending: numbers, or ISO dates such as `2026-11-03` or `2026-11-03T14:30Z`. */
export type Places = ArrayLike<number> | readonly string[];

export interface LineSeries {
  /** Default: the name of the y axis. */
  readonly name?: LocalizedText;
  /** NaN leaves a gap. */
  readonly y: ArrayLike<number>;
  /** Default: the x of the chart. */
  readonly x?: Places;
  /** Edges of a band around the line. */
  readonly low?: ArrayLike<number>;
  readonly high?: ArrayLike<number>;
}

/** A line across the plot, at a value of one axis. */
export interface ReferenceLine {
  readonly axis: "x" | "y";
  readonly at: number | string;
  readonly name?: LocalizedText;
}

/** A range on one axis. */
export interface ReferenceBand {
  readonly axis: "x" | "y";
  readonly from: number | string;
  readonly to: number | string;
  readonly name?: LocalizedText;
}

export interface LineChartOptions extends ChartTexts {
  /** Default 1, 2, 3, … */
  readonly x?: Places;
  readonly series: readonly LineSeries[];
  readonly axes?: { readonly x?: TimeAxisOptions; readonly y?: ValueAxisOptions };
  readonly lines?: readonly ReferenceLine[];
  readonly bands?: readonly ReferenceBand[];
}

/** Lines over numbers or dates. */
export interface LineChart extends ChartDescription<"line"> {
  readonly x: Float64Array;
  readonly series: readonly {
    readonly name: LocalizedText;
    readonly y: Float64Array;
    readonly x?: Float64Array;
    readonly low?: Float64Array;
    readonly high?: Float64Array;
  }[];
  readonly axes: { readonly x: Axis; readonly y: Axis };
  readonly lines: readonly {
    readonly axis: "x" | "y";
    readonly at: number;
    readonly name: LocalizedText;
  }[];
  readonly bands: readonly {
    readonly axis: "x" | "y";
    readonly from: number;
    readonly to: number;
    readonly name: LocalizedText;
  }[];
}

/** How many values a logarithmic axis cannot show. */
export function droppedOf({ series, axes }: LineChart): number {
  if (axes.y.scale !== "log") return 0;
  return series.reduce((sum, { y }) => sum + y.filter((value) => value <= 0 && value > -Infinity).length, 0);
}
