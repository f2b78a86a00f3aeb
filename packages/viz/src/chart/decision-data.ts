import type { LocalizedText } from "../text/locale.ts";
import type { ChartDescription, ChartTexts } from "./description.ts";
import type { AxesWords } from "./own-axes.ts";

export interface DecisionChartOptions extends ChartTexts, AxesWords {
  /** Positions of the grid along the first and the second feature, ascending. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** The classifier's output at each position, `values[j * x.length + i]`: once, or at several steps of training. */
  readonly frames: readonly {
    readonly step?: number;
    readonly values: ArrayLike<number>;
    /** The output at each of the points, by which they are judged; default that of the nearest position of the grid. */
    readonly atPoints?: ArrayLike<number>;
  }[];
  /**
   * `"probability"`: values are the probability of the second of two classes; `"class"`: indices into `classNames`.
   * Default `"probability"`.
   */
  readonly output?: "probability" | "class";
  readonly classNames: readonly LocalizedText[];
  /** Labelled rows; labels are indices into `classNames`. Default none. */
  readonly points?: {
    readonly x: ArrayLike<number>;
    readonly y: ArrayLike<number>;
    readonly labels: ArrayLike<number>;
  };
  /** Default `["x", "y"]`. */
  readonly axisNames?: readonly [LocalizedText, LocalizedText];
}

/** Which class a classifier predicts where, over two features. */
export interface DecisionChart extends ChartDescription<"decision"> {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly frames: readonly {
    readonly step?: number;
    readonly values: Float64Array;
    readonly atPoints?: Float64Array;
  }[];
  readonly output: "probability" | "class";
  readonly classNames: readonly LocalizedText[];
  readonly points: { readonly x: Float64Array; readonly y: Float64Array; readonly labels: Uint32Array };
  readonly axisNames: readonly [LocalizedText, LocalizedText];
}
