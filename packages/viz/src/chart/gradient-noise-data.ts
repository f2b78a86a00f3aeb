import type { ChartDescription, ChartTexts } from "./description.ts";

export interface GradientNoiseChartOptions extends ChartTexts {
  /** The gradient over all data, two components. */
  readonly full: ArrayLike<number>;
  readonly batches: readonly {
    /** Number of rows in a mini-batch. */
    readonly size: number;
    /** Gradients of some mini-batches: one column for each of the two components. */
    readonly gradients: readonly ArrayLike<number>[];
  }[];
}

/** Mini-batch gradients as fans around the full gradient. */
export interface GradientNoiseChart extends ChartDescription<"gradientNoise"> {
  readonly full: Float64Array;
  readonly batches: readonly {
    readonly size: number;
    readonly gradients: readonly [Float64Array, Float64Array];
  }[];
}
