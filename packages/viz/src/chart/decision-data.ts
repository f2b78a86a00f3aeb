import type { LocalizedText } from "../text/locale.ts";
import type { ChartDescription, ChartTexts } from "./description.ts";
import type { AxesWords } from "./own-axes.ts";

export interface DecisionChartOptions extends ChartTexts, AxesWords {
  /** Places of the grid along the first and the second feature, ascending. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** What the classifier says at each place, `values[j * x.length + i]`: once, or at several steps of training. */
  readonly frames: readonly {
    readonly step?: number;
    readonly values: ArrayLike<number>;
  }[];
  /**
   * `"probability"`: values are those of the second of two classes; `"class"`: the places of classes in `classNames`.
   * Default `"probability"`.
   */
  readonly output?: "probability" | "class";
  readonly classNames: readonly LocalizedText[];
  /** Labelled rows; labels are places in `classNames`. Default none. */
  readonly points?: {
    readonly x: ArrayLike<number>;
    readonly y: ArrayLike<number>;
    readonly labels: ArrayLike<number>;
  };
  /** Default `["x", "y"]`. */
  readonly axisNames?: readonly [LocalizedText, LocalizedText];
}

/** Where a classifier over two features decides for which class. */
export interface DecisionChart extends ChartDescription<"decision"> {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly frames: readonly { readonly step?: number; readonly values: Float64Array }[];
  readonly output: "probability" | "class";
  readonly classNames: readonly LocalizedText[];
  readonly points: { readonly x: Float64Array; readonly y: Float64Array; readonly labels: Uint32Array };
  readonly axisNames: readonly [LocalizedText, LocalizedText];
}
